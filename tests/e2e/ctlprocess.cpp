// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/e2e/ctlprocess.h"

#include <QEventLoop>
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace console::test {

QJsonObject CtlRun::json() const
{
    return QJsonDocument::fromJson(out).object();
}

CtlProcess::CtlProcess()
{
    const QProcessEnvironment system = QProcessEnvironment::systemEnvironment();
    // Only what finding libraries and reporting leaks takes.
    for (const QString &name : {u"PATH"_s, u"ASAN_OPTIONS"_s, u"LSAN_OPTIONS"_s, u"UBSAN_OPTIONS"_s})
        m_environment.insert(name, system.value(name));
    m_environment.insert(u"HOME"_s, m_dataDir.path());
    m_environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    m_environment.insert(u"VOICECHAT_DATA_DIR"_s, m_dataDir.path());
    setKeys(u"AKLTmadeupmadeupmadeup"_s, u"c2VjcmV0LW1hZGUtdXA="_s);
}

void CtlProcess::setKeys(const QString &accessKeyId, const QString &secretKey, const QString &sessionToken)
{
    m_environment.insert(u"VOLC_ACCESSKEY"_s, accessKeyId);
    m_environment.insert(u"VOLC_SECRETKEY"_s, secretKey);
    if (!sessionToken.isEmpty())
        m_environment.insert(u"VOLC_SESSION_TOKEN"_s, sessionToken);
}

void CtlProcess::removeKeys()
{
    for (const QString &name : {u"VOLC_ACCESSKEY"_s, u"VOLC_SECRETKEY"_s, u"VOLC_SESSION_TOKEN"_s})
        m_environment.remove(name);
}

void CtlProcess::start(QProcess &process, const QStringList &arguments) const
{
    process.setProcessEnvironment(m_environment);
    process.start(QStringLiteral(CONSOLE_CTL), arguments);
}

CtlRun CtlProcess::run(const QStringList &arguments, const QByteArray &input) const
{
    QProcess process;
    // An event loop, not a blocking wait: the server that answers may live in this thread.
    QEventLoop loop;
    QObject::connect(&process, &QProcess::finished, &loop, &QEventLoop::quit);
    QObject::connect(&process, &QProcess::errorOccurred, &loop, &QEventLoop::quit);
    start(process, arguments);
    process.write(input);
    process.closeWriteChannel();
    loop.exec();
    const bool normal = process.state() == QProcess::NotRunning && process.exitStatus() == QProcess::NormalExit;
    return {.exitCode = normal ? process.exitCode() : -1,
            .out = process.readAllStandardOutput(),
            .err = process.readAllStandardError()};
}

} // namespace console::test
