// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/rooms/roomtask.h"
#include "core/traffic/exchange.h"

#include <QObject>

#include <functional>
#include <stop_token>

namespace console::openapi {
class ErrorDictionary;
}
namespace console::rooms {
class RoomService;
}
namespace console::wording {
class Translations;
}

namespace console::ui {

class RoomController;
class RoomsModel;
class StopBar;

/// Stops many rooms at once, whatever else is under way: tells how far it is, which would not stop and why, and tries
/// those again. Rooms that are asked for while it works are added to the work.
class StopFlow final : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        rooms::RoomService &rooms;
        RoomController &controller;
        RoomsModel &model;
        StopBar &bar;
        const openapi::ErrorDictionary &dictionary;
        const wording::Translations &translations;
    };

    StopFlow(Parts parts, QObject *parent);
    ~StopFlow() override;

    /// `why` is recorded with each stop (core/rooms/reason.h).
    void stop(const QList<rooms::RoomTask> &tasks, const QString &why);
    /// Likewise; `quit` is called once all of them have stopped, or the operator wants to go all the same.
    void stopBeforeQuit(const QList<rooms::RoomTask> &tasks, std::function<void()> quit);
    void cancel();
    [[nodiscard]] bool isBusy() const { return !m_pending.isEmpty(); }

Q_SIGNALS:
    /// A line for the status bar.
    void happened(const QString &text);
    void busyChanged();
    /// A room did not stop.
    void failed(const console::rooms::RoomTask &task, const QString &reason);

private:
    struct Failure
    {
        rooms::RoomTask task;
        std::optional<traffic::CallError> error; ///< Nothing: it was answered well, and yet may run.
    };

    void run(const QList<rooms::RoomTask> &tasks, const QString &why);
    void noteEnd(const traffic::Exchange &exchange);
    void finish();
    void show();
    [[nodiscard]] QString reasonOf(const Failure &failure) const;

    Parts m_parts;
    QList<rooms::RoomTask> m_pending;
    QList<Failure> m_failures;
    int m_total = 0;
    QString m_why;
    std::function<void()> m_quit;
    std::stop_source m_stop;
};

} // namespace console::ui
