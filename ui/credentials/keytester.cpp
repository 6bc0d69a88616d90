// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/credentials/keytester.h"

#include "core/base/whendone.h"
#include "core/calls/keyverdict.h"
#include "core/calls/sceneaccess.h"
#include "core/sandbox/endpoints.h"
#include "ui/connection/connection.h"
#include "ui/consolecontext.h"

namespace console::ui {

KeyTester::KeyTester(ConsoleContext &context, const Connection &connection, QObject *parent)
    : QObject(parent),
      m_context(context),
      m_connection(connection)
{}

KeyTester::~KeyTester()
{
    m_stop.request_stop();
}

void KeyTester::test(const QString &profile)
{
    cancel();
    const quint64 number = ++m_tests;
    const auto refuse = [this](const QString &endpoint, const traffic::LocalRefusal &refusal) {
        const calls::OpenApiRequest none = calls::keyTest({}, nullptr, traffic::Origin::Window);
        end(m_context.client.refuse(traffic::Origin::Window, none.subject, endpoint, refusal));
    };
    auto endpoint = m_context.endpoints.resolve(m_connection.endpoint());
    if (!endpoint)
        return refuse(m_connection.endpoint(), traffic::LocalRefusal{{}, endpoint.error()});
    auto key = calls::credentialFor(m_context.resolver, {.choice = credentials::Choice::named(profile)}, *endpoint);
    if (!key)
        return refuse(endpoint->name, key.error());
    // The sandbox must not learn the key here: it would then find every key good.
    calls::OpenApiRequest request = calls::keyTest(*std::move(endpoint), *std::move(key), traffic::Origin::Window);
    m_stop = {};
    m_isTesting = true;
    const QFuture<traffic::Exchange> call = m_context.client.call(std::move(request), m_stop.get_token());
    whenDone(call, this, [this, number](const traffic::Exchange &exchange) {
        if (number == m_tests)
            end(exchange);
    });
    Q_EMIT changed();
}

void KeyTester::cancel()
{
    m_stop.request_stop();
}

void KeyTester::end(const traffic::Exchange &exchange)
{
    m_isTesting = false;
    Q_EMIT changed();
    Q_EMIT ended(exchange);
}

} // namespace console::ui
