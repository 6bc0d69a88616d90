// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/inspector/phases.h"

#include <QCoreApplication>

namespace console::ui {

std::vector<Phase> phasesOf(const transport::Timings &timings)
{
    std::vector<Phase> phases;
    std::chrono::microseconds now{0};
    if (timings.queued > now)
        phases.push_back({.kind = Phase::Kind::Queued, .begin = {}, .end = timings.queued});
    const auto add = [&](Phase::Kind kind, const std::optional<std::chrono::microseconds> &end) {
        if (!end || *end < now)
            return;
        phases.push_back({.kind = kind, .begin = timings.queued + now, .end = timings.queued + *end});
        now = *end;
    };
    add(Phase::Kind::Waiting, timings.connectStarted);
    if (timings.encrypted)
        add(Phase::Kind::ConnectingSecurely, timings.encrypted);
    else if (timings.connectStarted)
        add(Phase::Kind::Connecting, timings.requestSent);
    add(Phase::Kind::Sending, timings.connectStarted && !timings.encrypted ? std::nullopt : timings.requestSent);
    add(Phase::Kind::Answering, timings.firstByte);
    add(timings.firstByte ? Phase::Kind::Receiving : Phase::Kind::Answering, timings.done);
    return phases;
}

QString phaseText(Phase::Kind kind)
{
    switch (kind) {
    case Phase::Kind::Queued:
        return QCoreApplication::translate("Phases", "Held back (60 a second)");
    case Phase::Kind::Waiting:
        return QCoreApplication::translate("Phases", "Queue and look-up");
    case Phase::Kind::Connecting:
        return QCoreApplication::translate("Phases", "Connect and send");
    case Phase::Kind::ConnectingSecurely:
        return QCoreApplication::translate("Phases", "Connect and TLS");
    case Phase::Kind::Sending:
        return QCoreApplication::translate("Phases", "Send");
    case Phase::Kind::Answering:
        return QCoreApplication::translate("Phases", "Wait for the answer");
    case Phase::Kind::Receiving:
        return QCoreApplication::translate("Phases", "Receive");
    }
    return {};
}

} // namespace console::ui
