// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/openapi/signature.h"

#include <QJsonArray>
#include <QJsonObject>

namespace console::test {

/// The vectors of a file in tests/data/vectors, read with Qt's JSON and not with ours: a second pair of eyes.
[[nodiscard]] QJsonArray vectorsOf(const QString &fileName);

/// The members of an `input` object. Keeps the bytes that the SigningInput only borrows.
struct VectorInput
{
    explicit VectorInput(const QJsonObject &input);
    Q_DISABLE_COPY_MOVE(VectorInput)
    ~VectorInput() = default;

    QByteArray accessKeyId;
    QByteArray secretKey;
    QByteArray sessionToken;
    openapi::SigningInput signing;
};

} // namespace console::test
