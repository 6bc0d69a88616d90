// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/credentials/credentialstore.h"

#include <QEventLoop>
#include <QFutureWatcher>
#include <QTimer>

namespace console::test {

/// What a store answers, after turns of the event loop; a problem of its own when it does not within `patience`.
template<class T>
credentials::StoreResult<T> answerOf(const QFuture<credentials::StoreResult<T>> &future, int patience = 20000)
{
    // QTest::qWaitFor looks every 10 ms; a keychain's answer has a dozen turns.
    QEventLoop loop;
    QFutureWatcher<credentials::StoreResult<T>> watcher;
    QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
    watcher.setFuture(future);
    QTimer::singleShot(patience, &loop, &QEventLoop::quit);
    if (!future.isFinished())
        loop.exec();
    if (!future.isFinished())
        return unexpected(credentials::StoreProblem{credentials::StoreProblem::Kind::Io, QStringLiteral("no answer")});
    if (!future.isResultReadyAt(0))
        return unexpected(credentials::StoreProblem{credentials::StoreProblem::Kind::Io, QStringLiteral("no result")});
    return future.resultAt(0);
}

/// `ok`, or the problem's name.
template<class T>
QString outcomeOf(const credentials::StoreResult<T> &result)
{
    return result ? QStringLiteral("ok") : credentials::storeProblemName(result.error().kind);
}

template<class T>
QString outcomeOf(const QFuture<credentials::StoreResult<T>> &future, int patience = 20000)
{
    return outcomeOf(answerOf(future, patience));
}

/// The names in a listing, or the problem's.
inline QStringList namesIn(const QFuture<credentials::StoreResult<credentials::StoreListing>> &future)
{
    const auto listing = answerOf(future);
    if (!listing)
        return {outcomeOf(listing), listing.error().detail};
    QStringList names;
    for (const credentials::ProfileInfo &info : listing->profiles)
        names.append(info.facts.name);
    return names;
}

} // namespace console::test
