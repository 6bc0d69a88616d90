// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/room/join/qrcode.h"

#include <QPainter>

#include <memory>

#include <qrencode.h>

namespace console::ui {

namespace {

constexpr int quietZone = 4; ///< Modules, as the standard asks for.
constexpr int smallestModule = 2;

} // namespace

std::optional<QrMatrix> qrMatrix(const QByteArray &text)
{
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(
        QRcode_encodeData(static_cast<int>(text.size()), reinterpret_cast<const unsigned char *>(text.constData()), 0,
                          QR_ECLEVEL_L),
        &QRcode_free);
    if (!code)
        return std::nullopt;
    QrMatrix matrix{.size = code->width};
    for (int i = 0; i < code->width * code->width; ++i)
        matrix.dark.append((code->data[i] & 1U) != 0);
    return matrix;
}

void QrView::setMatrix(const QrMatrix &matrix)
{
    m_matrix = matrix;
    updateGeometry();
    update();
}

QSize QrView::sizeHint() const
{
    const int side = (m_matrix.size + 2 * quietZone) * smallestModule;
    return {side, side};
}

void QrView::paintEvent(QPaintEvent *)
{
    if (m_matrix.size == 0)
        return;
    QPainter painter(this);
    // In the screen's own pixels: half a pixel of grey between two modules costs the scanner its certainty.
    const qreal ratio = devicePixelRatioF();
    const int modules = m_matrix.size + 2 * quietZone;
    const int pixels = static_cast<int>(qMin(width(), height()) * ratio) / modules;
    painter.scale(1 / ratio, 1 / ratio);
    painter.fillRect(0, 0, pixels * modules, pixels * modules, Qt::white);
    for (int row = 0; row < m_matrix.size; ++row) {
        for (int column = 0; column < m_matrix.size; ++column) {
            if (m_matrix.dark.at(row * m_matrix.size + column))
                painter.fillRect((column + quietZone) * pixels, (row + quietZone) * pixels, pixels, pixels, Qt::black);
        }
    }
}

} // namespace console::ui
