// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/http/httplistener.h"
#include "core/openapi/errordictionary.h"
#include "core/sandbox/sandbox.h"

#include <functional>
#include <vector>

namespace console::test {

/// A sandbox at the end of a slow network. What happens to a call follows from how its TaskId begins:
/// `held` - a start arrives only after the next stop of its task, the worst moment there is, or after a while;
/// `slow` - a start is carried out at once and its answer comes late;
/// `lost` - a start is carried out and a gateway answers 502 in its place;
/// `shut` - likewise the first stop of the task.
/// A GET of `/drain?APPID` is answered when everything that was sent before has been carried out: whoever waits for it
/// knows without a clock that no start can arrive any more.
class LateService final : public QObject, public http::RequestHandler
{
    Q_OBJECT

public:
    explicit LateService(const QString &taskFile, const Clock &clock);
    ~LateService() override;

    /// On 127.0.0.1; the port, 0 when there is none.
    [[nodiscard]] quint16 listen();

    [[nodiscard]] QFuture<http::HttpAnswer> handle(const http::HttpRequest &request, std::stop_token stop) override;

private:
    struct Held
    {
        quint64 number = 0;
        QString appId;
        QString taskId;
        std::function<void()> release;
    };

    [[nodiscard]] QFuture<http::HttpAnswer> hold(const QString &appId, const QString &taskId,
                                                 const http::HttpRequest &request, bool isDone);
    [[nodiscard]] QFuture<http::HttpAnswer> drain(const QString &appId);
    void drainTurn(const QString &appId, int turnsLeft, const std::function<void()> &done);
    void release(const std::function<bool(const Held &)> &which);

    openapi::ErrorDictionary m_dictionary;
    sandbox::Sandbox m_sandbox;
    std::vector<Held> m_held;
    QSet<QString> m_shut; ///< Tasks whose first stop has had its 502.
    quint64 m_lastNumber = 0;
    http::HttpListener m_listener;
};

} // namespace console::test
