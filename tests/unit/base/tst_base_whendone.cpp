// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/whendone.h"

#include <QPromise>
#include <QSignalSpy>
#include <QTest>
#include <QThread>

#include <memory>
#include <thread>

using namespace console;

class TestBaseWhenDone : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readyFutureIsDone();
    void runsForAReadyFuture();
    void runsOnceInTheContextsThread();
    void contextGoneFirst();
    void cancelledRunsNothing();
    void brokenPromiseRunsNothing();
    void watchersGoAway();
};

namespace {

/// Until everything that is queued was delivered; no waiting.
void drain()
{
    QCoreApplication::sendPostedEvents();
    QCoreApplication::processEvents();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

} // namespace

void TestBaseWhenDone::readyFutureIsDone()
{
    const QFuture<int> future = readyFuture(7);
    QVERIFY(future.isFinished());
    QVERIFY(!future.isCanceled());
    QCOMPARE(future.result(), 7);
}

void TestBaseWhenDone::runsForAReadyFuture()
{
    QObject context;
    int seen = 0;
    whenDone(readyFuture(7), &context, [&seen](int value) { seen = value; });
    QTRY_COMPARE(seen, 7);
}

void TestBaseWhenDone::runsOnceInTheContextsThread()
{
    QObject context;
    QPromise<QString> promise;
    promise.start();
    int runs = 0;
    QThread *thread = nullptr;
    whenDone(promise.future(), &context, [&](const QString &value) {
        ++runs;
        thread = QThread::currentThread();
        QCOMPARE(value, QStringLiteral("done"));
    });
    drain();
    QCOMPARE(runs, 0);
    std::thread([&promise] {
        promise.addResult(QStringLiteral("done"));
        promise.finish();
    }).join();
    QTRY_COMPARE(runs, 1);
    drain();
    QCOMPARE(runs, 1);
    QCOMPARE(thread, QThread::currentThread());
}

void TestBaseWhenDone::contextGoneFirst()
{
    auto context = std::make_unique<QObject>();
    QPromise<int> promise;
    promise.start();
    bool ran = false;
    whenDone(promise.future(), context.get(), [&ran](int) { ran = true; });
    context.reset();
    promise.addResult(1);
    promise.finish();
    drain();
    QVERIFY(!ran);
}

void TestBaseWhenDone::cancelledRunsNothing()
{
    QObject context;
    QPromise<int> promise;
    promise.start();
    bool ran = false;
    whenDone(promise.future(), &context, [&ran](int) { ran = true; });
    promise.future().cancel();
    promise.finish();
    drain();
    QVERIFY(!ran);
}

void TestBaseWhenDone::brokenPromiseRunsNothing()
{
    QObject context;
    bool ran = false;
    {
        QPromise<int> promise;
        promise.start();
        whenDone(promise.future(), &context, [&ran](int) { ran = true; });
    }
    drain();
    QVERIFY(!ran);
}

void TestBaseWhenDone::watchersGoAway()
{
    QObject context;
    for (int i = 0; i < 10; ++i)
        whenDone(readyFuture(i), &context, [](int) {});
    QCOMPARE(context.children().size(), 10);
    QTRY_VERIFY(context.children().isEmpty());
}

QTEST_GUILESS_MAIN(TestBaseWhenDone)
#include "tst_base_whendone.moc"
