// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/mainwindow/roomflow.h"
#include "ui/room/commands/commandsender.h"

#include <QSet>

namespace console::callbacks {
struct FunctionCall;
struct TaskError;
} // namespace console::callbacks

namespace console::ui {

class ConversationPage;

/// Joins the page of the conversation with the window: answers function calls by hand, and tells of calls that wait and
/// of errors while the page is out of sight.
class ConversationFlow final : public QObject
{
    Q_OBJECT

public:
    ConversationFlow(const RoomFlow::Parts &parts, QObject *parent);

    /// The page is to be given to the view by the caller.
    [[nodiscard]] ConversationPage &page() const { return *m_page; }
    /// A command to an agent has ended: it may have been an answer to a call.
    void noteReport(const CommandReport &report);
    /// The action follows what is selected.
    void updateActions();

Q_SIGNALS:
    void viewWanted();
    void callWanted(const console::traffic::Exchange &exchange);
    /// A line for the status bar.
    void happened(const QString &text);
    /// The desktop is to know of it.
    void alerted(const QString &title, const QString &body);

private:
    void open(const rooms::RoomTask &task);
    void tellCall(const rooms::RoomTask &task, const callbacks::FunctionCall &call);
    void tellErrors(const rooms::RoomTask &task);
    void tellError(const rooms::RoomTask &task, const callbacks::TaskError &error);
    void forgetAnswered(const rooms::RoomTask &task);
    [[nodiscard]] bool isInSight(const rooms::RoomTask &task) const;

    RoomFlow::Parts m_parts;
    CommandSender *m_sender;
    ConversationPage *m_page;
    QSet<QString> m_toldErrors;
    QSet<QString> m_alerted;
    QString m_waitingTitle;                ///< Of the message about a call, while it may stand.
    std::pair<QString, QString> m_waiting; ///< Its task's key, and the call's id.
};

} // namespace console::ui
