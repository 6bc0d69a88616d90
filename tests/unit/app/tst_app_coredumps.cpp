// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/coredumps.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <sys/prctl.h>
#include <sys/resource.h>

using namespace console;

namespace {

QByteArray coreLimitOf(const QString &process)
{
    QFile file(QStringLiteral("/proc/%1/limits").arg(process));
    if (!file.open(QIODevice::ReadOnly))
        return "no limits";
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith("Max core file size"))
            return line.simplified();
    }
    return "no limit";
}

} // namespace

class TestAppCoreDumps : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void programLeavesNone();
    void noneAndNobodyLooksIn();
};

void TestAppCoreDumps::programLeavesNone()
{
    QTemporaryDir folder;
    rlimit limit{};
    QCOMPARE(::getrlimit(RLIMIT_CORE, &limit), 0);
    limit.rlim_cur = limit.rlim_max;
    QCOMPARE(::setrlimit(RLIMIT_CORE, &limit), 0);
    if (limit.rlim_max == 0)
        QSKIP("no core dumps are possible here");
    QProcess program;
    program.setProcessChannelMode(QProcess::MergedChannels);
    program.start(QStringLiteral(CONSOLE_CTL), {QStringLiteral("--data-dir"), folder.path(), QStringLiteral("sandbox"),
                                                QStringLiteral("--port"), QStringLiteral("0")});
    QVERIFY(program.waitForReadyRead());
    QCOMPARE(coreLimitOf(QString::number(program.processId())), QByteArray("Max core file size 0 0 bytes"));
    program.terminate();
    QVERIFY(program.waitForFinished());
}

/// The last one: it cannot be taken back.
void TestAppCoreDumps::noneAndNobodyLooksIn()
{
    QVERIFY(app::forbidCoreDumps());
    QCOMPARE(coreLimitOf(QStringLiteral("self")), QByteArray("Max core file size 0 0 bytes"));
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
    QCOMPARE(::prctl(PR_GET_DUMPABLE, 0, 0, 0, 0), 0);
#endif
}

QTEST_GUILESS_MAIN(TestAppCoreDumps)
#include "tst_app_coredumps.moc"
