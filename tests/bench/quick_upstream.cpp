// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// An upstream that costs as little as can be: it reads requests and answers `ok`. Prints its URL.

#include "core/base/whendone.h"
#include "core/http/httplistener.h"

#include <QCoreApplication>

#include <cstdio>

using namespace console;

namespace {

class Quick final : public http::RequestHandler
{
public:
    [[nodiscard]] QFuture<http::HttpAnswer> handle(const http::HttpRequest &, std::stop_token) override
    {
        return readyFuture(http::HttpAnswer{
            .status = 200,
            .headers = {{"Content-Type", "application/json"}},
            .body =
                R"({"ResponseMetadata":{"RequestId":"20250705080910","Action":"GetRoomOnlineUsers","Version":"2023-11-01","Service":"rtc","Region":"cn-north-1"},"Result":"ok"})"});
    }
};

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    Quick quick;
    http::HttpListener listener(quick);
    if (!listener.listen(QHostAddress(QHostAddress::LocalHost), 0))
        return 1;
    std::printf("%s\n", listener.url().toString().toLatin1().constData());
    std::fflush(stdout);
    return QCoreApplication::exec();
}
