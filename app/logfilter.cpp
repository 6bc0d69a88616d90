// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/logfilter.h"

#include "core/traffic/secretregister.h"

#include <QtGlobal>

#include <mutex>

namespace console::app {

namespace {

/// What the handler stands on: Qt gives it nothing of its own.
struct Installed
{
    std::mutex mutex;
    std::shared_ptr<const traffic::SecretRegister> secrets;
    QtMessageHandler before = nullptr;
};

Installed &installed()
{
    // Never destroyed: threads of libraries may log to the very end.
    static auto *one = new Installed;
    return *one;
}

void handle(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    std::shared_ptr<const traffic::SecretRegister> secrets;
    QtMessageHandler before = nullptr;
    {
        const std::scoped_lock lock(installed().mutex);
        secrets = installed().secrets;
        before = installed().before;
    }
    if (before == nullptr)
        return;
    before(type, context, secrets ? QString::fromUtf8(secrets->scan()->redacted(message.toUtf8())) : message);
}

} // namespace

LogFilter::LogFilter(std::shared_ptr<const traffic::SecretRegister> secrets)
{
    const std::scoped_lock lock(installed().mutex);
    installed().secrets = std::move(secrets);
    installed().before = qInstallMessageHandler(handle);
}

LogFilter::~LogFilter()
{
    const std::scoped_lock lock(installed().mutex);
    qInstallMessageHandler(installed().before);
    installed().secrets = nullptr;
}

} // namespace console::app
