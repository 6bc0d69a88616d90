// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/transport/transport.h"
#include "ui/inspector/phases.h"

#include <QWidget>

namespace console::ui {

/// A call's time as bars below each other, with names and durations; the TLS facts stand under them.
class TimingView final : public QWidget
{
    Q_OBJECT

public:
    explicit TimingView(QWidget *parent = nullptr);

    void showTimings(const transport::Timings &timings, const std::optional<transport::TlsPeer> &tls);
    void showNothing();

    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void describe();
    [[nodiscard]] QColor colorOf(Phase::Kind kind) const;
    void paintRow(QPainter &painter, const QRect &row, const QString &name, std::chrono::microseconds begin,
                  std::chrono::microseconds end, const QColor &color) const;
    [[nodiscard]] QString tlsText() const;

    std::vector<Phase> m_phases;
    std::chrono::microseconds m_total{0};
    std::optional<transport::TlsPeer> m_tls;
};

} // namespace console::ui
