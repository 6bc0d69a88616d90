// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/room/commands/commandsender.h"
#include "ui/room/commands/commandstatus.h"

#include <QHash>
#include <QSet>

class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;

namespace console::callbacks {
struct CalledFunction;
}
namespace console::openapi {
class ErrorDictionary;
}
namespace console::wording {
class Translations;
}

namespace console::ui {

class CallsModel;

/// The functions that an agent called, and a field to answer the selected one by hand.
class FunctionsView final : public QWidget
{
    Q_OBJECT

public:
    /// Borrowed.
    struct Parts
    {
        const openapi::ErrorDictionary &dictionary;
        const wording::Translations &translations;
    };

    explicit FunctionsView(Parts parts, QWidget *parent = nullptr);

    /// The calls as RoomStory::calls() hands them out.
    void showCalls(const std::optional<rooms::RoomTask> &task, const QList<callbacks::CalledFunction> &calls);
    /// What became of an answer.
    void showReport(const CommandReport &report);
    [[nodiscard]] const CallsModel &model() const { return *m_model; }
    /// Brings the focus to the field, and the oldest call that waits under it.
    void beginAnswer();

Q_SIGNALS:
    void answerWanted(const console::rooms::RoomTask &task, const QString &callId, const QString &content);
    /// The operator wants to see this call of the service.
    void callWanted(const console::traffic::Exchange &exchange);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void select(const QString &callId);
    void send();
    void refresh();
    void retranslate();
    [[nodiscard]] const callbacks::CalledFunction *current() const;
    [[nodiscard]] bool isReachable() const;
    [[nodiscard]] CommandStatus::Message statusMessage();
    [[nodiscard]] CommandStatus::Message reportMessage(const CommandReport &report);

    Parts m_parts;
    std::optional<rooms::RoomTask> m_task;
    QString m_currentId; ///< Of the call that the field is for.
    // By the call's id.
    QHash<QString, QString> m_drafts;
    QHash<QString, CommandReport> m_reports;
    QSet<QString> m_sending;
    CallsModel *m_model;
    QTableView *m_table;
    QLabel *m_hint;
    QLineEdit *m_field;
    QPushButton *m_send;
    CommandStatus *m_status;
};

} // namespace console::ui
