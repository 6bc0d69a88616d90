// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/rooms/snippets.h"
#include "ui/room/commands/commandsender.h"
#include "ui/room/commands/commandstatus.h"
#include "ui/room/roompage.h"

class QComboBox;
class QListView;
class QPushButton;
class QStackedWidget;
class QStandardItemModel;

namespace console::openapi {
class ErrorDictionary;
}
namespace console::wording {
class Translations;
}

namespace console::ui {

class CommandForm;
class SnippetBar;
class SnippetShelf;

/// Talks to the agent of the selected room: a form for each command, checked while one types, sent with Ctrl+Return.
class CommandsPage final : public RoomPage
{
    Q_OBJECT

public:
    struct Parts
    {
        CommandSender &sender;
        SnippetShelf &shelf;
        const openapi::ErrorDictionary &dictionary;
        const wording::Translations &translations;
    };
    enum class Form { Say, Ask, Prompt, Function, Parameters, Tone, VoicePrint, Farfield };

    explicit CommandsPage(Parts parts, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override { return tr("Commands"); }
    void showTask(const std::optional<rooms::RoomTask> &task) override;
    void openForm(Form form);
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// The operator wants to see this call.
    void callWanted(const console::traffic::Exchange &exchange);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void connectParts();
    void select(int form);
    void send();
    void sendNow(const rooms::UpdateCommand &command);
    void insert(const rooms::Snippet &snippet);
    void refresh();
    void refreshChooser();
    void retranslate();
    [[nodiscard]] CommandForm &form() const;
    [[nodiscard]] bool isReachable() const;
    [[nodiscard]] std::optional<rooms::UpdateProblem> problem() const;
    [[nodiscard]] CommandStatus::Message statusMessage();
    [[nodiscard]] CommandStatus::Message reportMessage(const CommandReport &report);

    Parts m_parts;
    std::optional<rooms::RoomTask> m_task;
    std::optional<CommandReport> m_report;          ///< Of the command that was sent last, until something is typed.
    std::function<CommandStatus::Message()> m_news; ///< Likewise of a snippet.
    std::pair<qsizetype, qsizetype> m_progress{0, 1};
    QList<CommandForm *> m_forms;
    QStandardItemModel *m_names;
    QListView *m_list;
    QComboBox *m_combo;
    QPushButton *m_interrupt;
    QPushButton *m_finishTurn;
    SnippetBar *m_snippets;
    QStackedWidget *m_stack;
    CommandStatus *m_status;
    QPushButton *m_send;
    QPushButton *m_cancel;
};

} // namespace console::ui
