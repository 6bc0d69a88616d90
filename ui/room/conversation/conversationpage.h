// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/chat/chathistory.h"
#include "ui/room/commands/commandsender.h"
#include "ui/room/roompage.h"

#include <QTimer>
#include <QUrl>

#include <functional>

class QAction;
class QBoxLayout;
class QComboBox;
class QLabel;
class QSplitter;
class QStackedWidget;
class QTabWidget;
class QTableView;
class QToolButton;

namespace console::callbacks {
class RoomStories;
class RoomStory;
} // namespace console::callbacks
namespace console::openapi {
class ErrorDictionary;
}
namespace console::wording {
class Translations;
}

namespace console::ui {

class AgentLine;
class CallbackHint;
class ConversationList;
class ConversationModel;
class ErrorsModel;
class FunctionsView;
class TurnsModel;

/// What callbacks and the language model's requests tell of the selected room: what is said, what the agent does, how
/// long each turn took, the functions it called, and what went wrong.
class ConversationPage final : public RoomPage
{
    Q_OBJECT

public:
    /// Borrowed; everything outlives the page.
    struct Parts
    {
        callbacks::RoomStories &stories;
        chat::ChatHistory &chats;
        std::function<QUrl()> server; ///< Where callbacks are taken; invalid while they are not.
        const openapi::ErrorDictionary &dictionary;
        const wording::Translations &translations;
    };
    enum class Source { Subtitles, Model };

    explicit ConversationPage(Parts parts, QWidget *parent = nullptr);

    /// Switches the server on, for the hint.
    void setServerAction(QAction *start);
    [[nodiscard]] QString title() const override { return tr("Conversation"); }
    void showTask(const std::optional<rooms::RoomTask> &task) override;
    /// The field in which the oldest call that waits is answered; the page is in sight.
    void openFunctions();
    /// What became of an answer to a function call.
    void showReport(const CommandReport &report);
    [[nodiscard]] const std::optional<rooms::RoomTask> &task() const { return m_task; }
    [[nodiscard]] Source source() const;
    [[nodiscard]] QSize minimumSizeHint() const override;

    /// Several changes in that time are shown at once.
    static constexpr std::chrono::milliseconds settleTime{100};

Q_SIGNALS:
    void answerWanted(const console::rooms::RoomTask &task, const QString &callId, const QString &content);
    /// The operator wants to see this call of the service.
    void callWanted(const console::traffic::Exchange &exchange);

protected:
    void changeEvent(QEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    [[nodiscard]] QWidget *makeHeader();
    [[nodiscard]] QWidget *makeDetails();
    void connectParts();
    void refreshSoon();
    void refresh();
    void showLines(const callbacks::RoomStory &story, const QList<chat::ChatLine> &chat);
    void showTabs();
    void retranslate();

    Parts m_parts;
    std::optional<rooms::RoomTask> m_task;
    std::optional<Source> m_chosen; ///< By the operator.
    QTimer m_settle;
    ConversationModel *m_lines;
    TurnsModel *m_turns;
    ErrorsModel *m_errors;
    QStackedWidget *m_stack;
    CallbackHint *m_hint;
    AgentLine *m_agent;
    QBoxLayout *m_header = nullptr;
    QComboBox *m_source;
    QToolButton *m_copyAll;
    QAction *m_copy;
    QSplitter *m_splitter;
    ConversationList *m_list;
    QLabel *m_noLines = nullptr;
    QTabWidget *m_tabs;
    QTableView *m_turnTable;
    QLabel *m_noTurns = nullptr;
    FunctionsView *m_functions;
    ConversationList *m_errorList;
    QLabel *m_noErrors = nullptr;
};

} // namespace console::ui
