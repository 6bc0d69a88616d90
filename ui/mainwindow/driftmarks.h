// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/scheduler.h"
#include "core/rooms/roomtask.h"

#include <QList>
#include <QObject>

#include <functional>

namespace console::ui {

class RoomsModel;

/// Keeps the marks of rooms whose scene differs from what their agents run with. A look reads a history and a scene,
/// so it waits until what caused it has settled, and rooms are looked at one by one.
class DriftMarks final : public QObject
{
    Q_OBJECT

public:
    /// In how many places it differs; 0 also where that cannot be told.
    using Differences = std::function<qsizetype(const rooms::RoomTask &)>;

    DriftMarks(RoomsModel &model, Scheduler &scheduler, Differences differences, QObject *parent = nullptr);

    void lookSoon(const rooms::RoomTask &task);
    /// At the rooms of that scene file.
    void lookSoonAt(const QString &scenePath);
    /// At those that are marked.
    void lookAgain();

    /// How long a change has to settle.
    static constexpr std::chrono::milliseconds settleTime{400};

private:
    void plan(std::chrono::milliseconds delay);
    void lookAtNext();

    RoomsModel &m_model;
    Scheduler &m_scheduler;
    Differences m_differences;
    QList<rooms::RoomTask> m_waiting;
    QList<rooms::RoomTask> m_marked;
    bool m_isPlanned = false;
};

} // namespace console::ui
