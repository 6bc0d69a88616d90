// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/http/httplistener.h"

#include <QList>
#include <QString>

namespace console::sandbox {

/// An error as the service names it. Status and number come from the dictionary.
struct ApiError
{
    QString code;
    QString message;
};

/// `InvalidParameter.Field` with a message that names the field.
[[nodiscard]] ApiError invalidField(QStringView field, const QString &why);

/// A query parameter, decoded.
struct Parameter
{
    QString key;
    QString value;
};

/// A request as the gateway reads it.
struct ApiCall
{
    QString action;
    QString version;
    QList<Parameter> parameters;
    QByteArray body;

    /// Empty when it is absent.
    [[nodiscard]] QString parameter(QStringView key) const;
};

[[nodiscard]] ApiCall readCall(const http::HttpRequest &request);
[[nodiscard]] QList<Parameter> decodedQuery(const QByteArray &query);

} // namespace console::sandbox
