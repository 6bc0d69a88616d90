// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QIODevice>

namespace console::transport {

/// A request body that can be read once and never again. Qt's HTTP layer repeats a request by itself when the
/// connection breaks before an answer, a POST like any other; it asks the body to go back to its start first, and gives
/// up when the body cannot. A StartVoiceChat that was sent twice costs money, so ours cannot.
class OnceBody final : public QIODevice
{
    Q_OBJECT

public:
    explicit OnceBody(QByteArray bytes, QObject *parent = nullptr);

    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] qint64 bytesAvailable() const override;
    /// Refuse silently: QIODevice would warn about each attempt.
    bool seek(qint64) override { return false; }
    bool reset() override { return false; }

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_bytes;
    qint64 m_next = 0;
};

} // namespace console::transport
