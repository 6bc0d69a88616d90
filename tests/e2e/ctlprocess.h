// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>

namespace console::test {

/// How one run of voicechatctl ended.
struct CtlRun
{
    int exitCode = -1;
    QByteArray out = {};
    QByteArray err = {};

    /// The one JSON object on standard output; empty when it is not one.
    [[nodiscard]] QJsonObject json() const;
};

/// The real voicechatctl in processes of its own, with a data folder and an environment that hold nothing of the
/// machine's. Keys in it are made up.
class CtlProcess
{
public:
    CtlProcess();

    void setKeys(const QString &accessKeyId, const QString &secretKey, const QString &sessionToken = {});
    void removeKeys();
    void setVariable(const QString &name, const QString &value) { m_environment.insert(name, value); }

    /// Runs to the end.
    [[nodiscard]] CtlRun run(const QStringList &arguments, const QByteArray &input = {}) const;
    /// Starts a run that goes on; the caller ends it.
    void start(QProcess &process, const QStringList &arguments) const;

    [[nodiscard]] const QTemporaryDir &dataDir() const { return m_dataDir; }

private:
    QTemporaryDir m_dataDir;
    QProcessEnvironment m_environment;
};

} // namespace console::test
