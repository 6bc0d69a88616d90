// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/json/document.h"

#include <QString>

#include <optional>
#include <variant>

namespace console::openapi {

/// ResponseMetadata.Error (domain.md 5).
struct ServiceError
{
    QString code;     ///< e.g. `SignatureDoesNotMatch`; a number is kept as its text.
    qint64 codeN = 0; ///< 0 when it is absent.
    QString message;

    friend bool operator==(const ServiceError &, const ServiceError &) = default;
};

/// The platform failed on the way, whatever the HTTP status (domain.md 5.1): what was asked for may have been done, and
/// asking again may go better.
[[nodiscard]] bool isPlatformFault(const ServiceError &error);

/// The envelope of every answer.
struct ResponseMetadata
{
    QString requestId;
    QString action;
    QString version;
    QString service;
    QString region;
    std::optional<ServiceError> error;

    friend bool operator==(const ResponseMetadata &, const ResponseMetadata &) = default;
};

/// An answer whose envelope could be read, with or without an error in it.
struct ServiceAnswer
{
    int httpStatus = 0;
    ResponseMetadata metadata;
    QByteArray result; ///< `Result` as its own text, empty when there is none.

    friend bool operator==(const ServiceAnswer &, const ServiceAnswer &) = default;
};

/// Why an HTTP answer is not an answer of the service.
struct UnreadableAnswer
{
    enum class Kind {
        Empty,      ///< No body at all.
        Html,       ///< A web page: a proxy or a login portal in between.
        NotJson,    ///< Something else that is no JSON.
        CutShort,   ///< JSON whose outermost value never ends. The request may have been carried out.
        NoEnvelope, ///< JSON without ResponseMetadata.
        Redirect,   ///< 3xx; not followed, for the signature would go to another host.
    };
    Kind kind = Kind::Empty;
    int httpStatus = 0;
    QString detail; ///< Location for a redirect, line:column for NotJson, media type for Html.

    friend bool operator==(const UnreadableAnswer &, const UnreadableAnswer &) = default;
};

/// Reads an answer's bytes. Total: any bytes give one or the other.
[[nodiscard]] Result<ServiceAnswer, UnreadableAnswer> readAnswer(int httpStatus, QByteArrayView contentType,
                                                                 QByteArrayView location, const QByteArray &body);

} // namespace console::openapi
