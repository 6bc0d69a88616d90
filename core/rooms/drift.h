// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/rooms/liveconfig.h"
#include "core/scene/scene.h"

namespace console::rooms {

/// Who made the difference between the file and what the agent runs with.
enum class DriftKind {
    InFile,   ///< The file was changed since the start.
    ByUpdate, ///< An update changed the agent, or may have.
    InBoth,   ///< Both, and not to the same.
    Agreed,   ///< Both, to the same: no difference any more.
};

/// Why a difference cannot be brought to the running agent.
enum class Obstacle {
    None,
    NeedsVersion, ///< Its start's version has no UpdateParameters.
    Fixed,        ///< UpdateParameters does not reach it.
    OnlyLists,    ///< It was taken away from the file; in a running agent only lists can be cleared.
    Refused,      ///< The update would break a limit: `problem` says which.
};

/// One place where file, sent body and running agent do not all agree. The texts are compact JSON without secrets;
/// nothing means that the place is empty.
struct DriftEntry
{
    json::Pointer pointer; ///< In StartVoiceChat's body.
    std::optional<QByteArray> file = {};
    std::optional<QByteArray> sent = {};
    std::optional<QByteArray> running = {};
    DriftKind kind = DriftKind::InFile;
    bool isUncertain = false;                ///< An update without an answer was about it …
    std::optional<QByteArray> possible = {}; ///< … and then the agent runs with this.
    Obstacle obstacle = Obstacle::None;
    std::optional<traffic::UpdateProblem> problem = {};
    QList<json::Pointer> unit = {}; ///< What an update sends for it: all of a list, both halves of a TTS service.
    bool canTakeBack = false;       ///< The file's text differs, and no secret is part of it.

    [[nodiscard]] bool isDifference() const { return kind != DriftKind::Agreed || isUncertain; }
    [[nodiscard]] bool isApplicable() const { return isDifference() && obstacle == Obstacle::None; }
};

struct Drift
{
    QList<DriftEntry> entries = {}; ///< In the order of the file.
    int acceptedUpdates = 0;
    int unansweredUpdates = 0;

    [[nodiscard]] qsizetype differences() const;
    [[nodiscard]] qsizetype applicable() const;
    [[nodiscard]] qsizetype takenBack() const; ///< How many takeBack() would undo.
};

/// Compares by place: objects member by member whatever their order, lists element by element, values by what they
/// stand for (json::sameValue: 1.0 is 1.00). Secrets are kept out of the journal and so out of the comparison: that one
/// secret was replaced by another cannot be seen. `fileBody` is what a start would send now, secrets and all.
[[nodiscard]] Drift driftBetween(const QByteArray &fileBody, const LiveConfig &live, QStringView version);

/// The StartVoiceChat body that this scene would send now with the task's ids.
[[nodiscard]] Result<QByteArray, scene::InjectionProblem> startBodyFor(const scene::Scene &scene, const RoomTask &task);

} // namespace console::rooms
