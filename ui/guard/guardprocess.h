// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/scheduler.h"
#include "core/guard/message.h"
#include "core/openapi/endpoint.h"

#include <QHash>
#include <QObject>

#include <memory>

class QProcess;

namespace console::credentials {
class Resolver;
}
namespace console::rooms {
class JournalWatch;
class RoomService;
} // namespace console::rooms

namespace console::ui {

/// The window's side of the dead-man helper: runs `voicechatctl guard`, tells it which rooms this process answers for
/// and with which keys, and beats from this thread, so that a window that hangs is silent. A helper that ends is
/// started again. Destroyed in good order, it tells the helper to stop nothing, unless the rooms were left to it.
class GuardProcess final : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Off,
        Starting,
        Watching,
        Failed, ///< It could not be started or ended by itself; it is tried again.
    };
    struct Parts
    {
        rooms::RoomService &rooms;
        rooms::JournalWatch &journalWatch;
        Scheduler &scheduler;
        const credentials::Resolver &resolver;
        QString program; ///< Of voicechatctl.
        QString dataDir;
    };

    explicit GuardProcess(Parts parts, QObject *parent = nullptr);
    ~GuardProcess() override;

    void setEnabled(bool enabled);
    void setLimits(const guard::Limits &limits);
    /// This process is ended from outside, and nobody was asked: the helper is to stop the rooms, as after a crash.
    void leaveRoomsToHelper() { m_saysBye = false; }

    [[nodiscard]] State state() const { return m_state; }
    /// 0 while none runs.
    [[nodiscard]] qint64 processId() const;

    static constexpr std::chrono::milliseconds beatInterval{500};

Q_SIGNALS:
    void stateChanged(console::ui::GuardProcess::State state);

private:
    void start();
    void startAgain(bool hasFailed);
    void sayBye();
    void beat();
    void follow(const rooms::RoomTask &task);
    /// Finds the key of a task that no call of this process has been made with yet.
    void findKey(const rooms::RoomTask &task);
    void takeKey(const credentials::CredentialPtr &credential);
    void hold(const rooms::RoomTask &task);
    void send(const guard::Message &message);
    void setState(State state);

    Parts m_parts;
    guard::Limits m_limits;
    bool m_isEnabled = false;
    bool m_saysBye = true;
    State m_state = State::Off;
    int m_failures = 0; ///< In a row.
    int m_beats = 0;    ///< Which series of beats runs; an older one ends.
    QList<rooms::RoomTask> m_tasks;
    QHash<QString, credentials::CredentialPtr> m_keys; ///< Of these tasks, by fingerprint.
    std::unique_ptr<QProcess> m_process;
};

} // namespace console::ui
