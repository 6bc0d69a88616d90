// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/logfilter.h"
#include "core/traffic/secretregister.h"

#include <QDebug>
#include <QLoggingCategory>
#include <QTest>

using namespace console;

namespace {

QStringList written;

void write(QtMsgType, const QMessageLogContext &, const QString &message)
{
    written.append(message);
}

} // namespace

class TestAppLogFilter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void secretsAreTakenOut();
    void secretsLearntLater();
    void handlerIsPutBack();

private:
    QtMessageHandler m_before = nullptr;
};

void TestAppLogFilter::init()
{
    written.clear();
    m_before = qInstallMessageHandler(write);
}

void TestAppLogFilter::cleanup()
{
    qInstallMessageHandler(m_before);
}

void TestAppLogFilter::secretsAreTakenOut()
{
    auto secrets = std::make_shared<traffic::SecretRegister>();
    secrets->add(traffic::SecretKind::SecretKey, "made/up+secret1");
    const app::LogFilter filter(secrets);
    const QString address = QStringLiteral("https://h.example/?k=");
    qWarning().noquote() << "key is" << QByteArray("made/up+secret1") << "密钥";
    qInfo().noquote() << address + QStringLiteral("made%2Fup%2Bsecret1");
    QLoggingCategory category("qt.network.ssl");
    qCCritical(category).noquote() << QByteArray("made/up+secret1").toBase64();
    qWarning("plain");
    const QStringList expected{QStringLiteral("key is *** 密钥"), QStringLiteral("***"), QStringLiteral("***"),
                               QStringLiteral("plain")};
    QCOMPARE(written, expected);
}

void TestAppLogFilter::secretsLearntLater()
{
    auto secrets = std::make_shared<traffic::SecretRegister>();
    const app::LogFilter filter(secrets);
    qWarning("made-up-secret");
    secrets->add(traffic::SecretKind::SecretKey, "made-up-secret");
    qWarning("made-up-secret");
    const QStringList expected{QStringLiteral("made-up-secret"), QStringLiteral("***")};
    QCOMPARE(written, expected);
}

void TestAppLogFilter::handlerIsPutBack()
{
    auto secrets = std::make_shared<traffic::SecretRegister>();
    secrets->add(traffic::SecretKind::SecretKey, "made-up-secret");
    {
        const app::LogFilter filter(secrets);
        qWarning("a made-up-secret");
    }
    qWarning("b made-up-secret");
    const QStringList expected{QStringLiteral("a ***"), QStringLiteral("b made-up-secret")};
    QCOMPARE(written, expected);
}

QTEST_APPLESS_MAIN(TestAppLogFilter)
#include "tst_app_logfilter.moc"
