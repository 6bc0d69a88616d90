// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/server/inforoutes.h"

#include "core/base/whendone.h"
#include "core/server/wirewords.h"

#include <QFile>

namespace console::server {

using namespace Qt::Literals::StringLiterals;

namespace {

http::HttpAnswer greeting()
{
    return {.status = 200,
            .headers = {{"Content-Type", "text/plain; charset=utf-8"}, {"X-Content-Type-Options", "nosniff"}},
            .body =
                "Voicechat Console: the server for the web client of the VoiceChat demo.\n"
                "POST /getScenes, POST /proxy?Action=&Version=, POST /callback; GET /openapi.json describes them.\n"};
}

http::HttpAnswer description()
{
    QFile file(u":/console/server/openapi.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        return jsonAnswer(500, "{}");
    return jsonAnswer(200, file.readAll());
}

Route get(const QByteArray &path, http::HttpAnswer (*answer)())
{
    return {.path = path,
            .method = "GET",
            .body = BodyRule::Any,
            .guard = Route::Guard::Open,
            .serve = [answer](const http::HttpRequest &, std::stop_token) {
                return Served{.answer = readyFuture(answer())};
            }};
}

} // namespace

std::vector<Route> infoRoutes()
{
    return {get("/", greeting), get("/healthz", [] { return jsonAnswer(200, R"({"status":"ok"})"); }),
            get("/openapi.json", description)};
}

} // namespace console::server
