// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/e2e/ctlprocess.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

#include <csignal>

namespace console::test {

/// A command that runs until it is told to end, and its JSON lines.
class BackgroundProcess
{
public:
    BackgroundProcess(const CtlProcess &ctl, const QStringList &arguments) { ctl.start(m_process, arguments); }
    ~BackgroundProcess()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    /// The value in the first line that has it.
    [[nodiscard]] QString waitFor(const QString &member)
    {
        QString value;
        (void)QTest::qWaitFor(
            [&] {
                while (m_process.canReadLine()) {
                    lines.append(m_process.readLine());
                    const auto object = QJsonDocument::fromJson(lines.last()).object();
                    if (value.isEmpty())
                        value = object.value(member).toString();
                }
                return !value.isEmpty();
            },
            30'000);
        return value;
    }
    [[nodiscard]] int terminate()
    {
        ::kill(static_cast<pid_t>(m_process.processId()), SIGTERM);
        (void)QTest::qWaitFor([this] { return m_process.state() == QProcess::NotRunning; }, 60'000);
        lines += m_process.readAllStandardOutput().split('\n');
        return m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
    }
    QByteArrayList lines;

private:
    QProcess m_process;
};

} // namespace console::test
