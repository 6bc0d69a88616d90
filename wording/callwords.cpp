// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wording/callwords.h"

#include "core/base/overloaded.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace console::wording {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(console::wording::Call)

public:
    [[nodiscard]] static QString source(credentials::Source source)
    {
        switch (source) {
        case credentials::Source::SceneAccount:
            return tr("the scene's AccountConfig");
        case credentials::Source::Environment:
            return tr("the environment");
        case credentials::Source::Sandbox:
            return tr("the sandbox's own key");
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

QString sourceText(credentials::Source source)
{
    return Words::source(source);
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
