// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QWidget>

#include <optional>

namespace console::ui {

/// The dark and light modules of a QR code, row by row.
struct QrMatrix
{
    int size = 0;
    QList<bool> dark = {};
};

/// Nothing when the text is longer than a QR code holds.
[[nodiscard]] std::optional<QrMatrix> qrMatrix(const QByteArray &text);

/// Draws a QR code with its quiet zone: black on white in every colour scheme, since scanners want it so, and in whole
/// pixels for each module.
class QrView final : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    void setMatrix(const QrMatrix &matrix);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QrMatrix m_matrix;
};

} // namespace console::ui
