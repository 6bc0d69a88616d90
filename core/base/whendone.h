// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFuture>
#include <QFutureWatcher>

#include <utility>

namespace console {

/// Runs `use(result)` in the context's thread when the future has a result; nothing when it ended without one or the
/// context died first. `QFuture::then(context, …)` of Qt 6.4 asserts in the latter case, hence this helper.
/// The result type must be copyable: Qt 6.4 crashes on move-only results.
template<class T, class Use>
void whenDone(const QFuture<T> &future, QObject *context, Use use)
{
    auto *watcher = new QFutureWatcher<T>(context);
    QObject::connect(watcher, &QFutureWatcher<T>::finished, context, [watcher, use = std::move(use)]() mutable {
        watcher->deleteLater();
        if (watcher->future().isResultReadyAt(0))
            use(watcher->future().resultAt(0));
    });
    watcher->setFuture(future);
}

/// A future that is already done.
template<class T>
[[nodiscard]] QFuture<T> readyFuture(T value)
{
    QPromise<T> promise;
    promise.start();
    promise.addResult(std::move(value));
    promise.finish();
    return promise.future();
}

} // namespace console
