// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/http/message.h"
#include "core/server/scenelist.h"
#include "core/traffic/callerror.h"

namespace console::server {

/// What a web client is told of a refusal. The wording is part of the protocol (design.md "Embedded server"): callers
/// know it from the vendor's server, so it is not translated; the window and the command line say the same in the
/// user's language.
[[nodiscard]] QString wireMessage(const traffic::LocalRefusal &refusal);
[[nodiscard]] QString wireMessage(const ListingProblem &problem);

/// `{"ResponseMetadata":{"Action":…,"Error":{"Code":-1,"Message":…}}}`
[[nodiscard]] QByteArray wireError(const QString &action, const QString &message);

[[nodiscard]] http::HttpAnswer jsonAnswer(int status, const QByteArray &body);
[[nodiscard]] http::HttpAnswer errorAnswer(int status, const QString &action, const QString &message);
/// 401 `{"code":401,"message":"鉴权失败"}`
[[nodiscard]] http::HttpAnswer unauthorizedAnswer();

} // namespace console::server
