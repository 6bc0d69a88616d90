// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wording/callwords.h"

#include "core/base/overloaded.h"

#include <QCoreApplication>
#include <QDir>

using namespace Qt::Literals::StringLiterals;

namespace console::wording {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(console::wording::Call)

public:
    [[nodiscard]] static QString source(const credentials::CredentialOrigin &origin)
    {
        switch (origin.source) {
        case credentials::Source::SceneAccount:
            return tr("the scene's AccountConfig");
        case credentials::Source::Environment:
            return tr("the environment");
        case credentials::Source::Sandbox:
            return tr("the sandbox's own key");
        case credentials::Source::Profile:
            return tr("the profile “%1”").arg(origin.name);
        case credentials::Source::VolcFile:
            return tr("the file %1").arg(QDir::toNativeSeparators(origin.name));
        }
        Q_UNREACHABLE();
    }

    [[nodiscard]] static QString why(credentials::Why why, const QString &source)
    {
        switch (why) {
        case credentials::Why::Chosen:
            return tr("%1, chosen for this call").arg(source);
        case credentials::Why::Bound:
            return tr("%1, to which the scene is bound").arg(source);
        case credentials::Why::SceneOwn:
            return tr("%1, as the scene is bound to no profile").arg(source);
        case credentials::Why::LastResort:
            return tr("%1, as the scene has no key of its own").arg(source);
        case credentials::Why::TaskStarted:
            return tr("%1, with which the task was started").arg(source);
        }
        Q_UNREACHABLE();
    }

    [[nodiscard]] static QString state(rooms::TaskState state)
    {
        switch (state) {
        case rooms::TaskState::Starting:
            return tr("starting");
        case rooms::TaskState::Running:
            return tr("running");
        case rooms::TaskState::Updating:
            return tr("updating");
        case rooms::TaskState::Stopping:
            return tr("stopping");
        case rooms::TaskState::Stopped:
            return tr("stopped");
        case rooms::TaskState::Failed:
            return tr("failed");
        case rooms::TaskState::Unknown:
            return tr("unknown, may be running");
        }
        Q_UNREACHABLE();
    }
};

} // namespace

QString sourceText(const credentials::CredentialOrigin &origin)
{
    return Words::source(origin);
}

QString originText(const credentials::CredentialOrigin &origin)
{
    return Words::why(origin.why, Words::source(origin));
}

QString stateText(rooms::TaskState state)
{
    return Words::state(state);
}

QString sourceKey(credentials::Source source)
{
    switch (source) {
    case credentials::Source::SceneAccount:
        return u"scene"_s;
    case credentials::Source::Environment:
        return u"environment"_s;
    case credentials::Source::Sandbox:
        return u"sandbox"_s;
    case credentials::Source::Profile:
        return u"profile"_s;
    case credentials::Source::VolcFile:
        return u"volc-file"_s;
    }
    Q_UNREACHABLE();
}

QString whyKey(credentials::Why why)
{
    switch (why) {
    case credentials::Why::Chosen:
        return u"chosen"_s;
    case credentials::Why::Bound:
        return u"bound"_s;
    case credentials::Why::SceneOwn:
        return u"scene"_s;
    case credentials::Why::LastResort:
        return u"last-resort"_s;
    case credentials::Why::TaskStarted:
        return u"task"_s;
    }
    Q_UNREACHABLE();
}

QString errorKind(const traffic::CallError &error)
{
    return std::visit(overloaded{
                          [](const traffic::LocalRefusal &) { return u"refused"_s; },
                          [](const transport::TransportFailure &) { return u"transport"_s; },
                          [](const openapi::UnreadableAnswer &) { return u"unreadable"_s; },
                          [](const openapi::ServiceError &) { return u"service"_s; },
                      },
                      error);
}

} // namespace console::wording
