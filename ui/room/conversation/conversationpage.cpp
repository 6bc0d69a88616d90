// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/room/conversation/conversationpage.h"

#include "core/callbacks/roomstories.h"
#include "ui/room/conversation/agentline.h"
#include "ui/room/conversation/callbackhint.h"
#include "ui/room/conversation/callsmodel.h"
#include "ui/room/conversation/conversationlist.h"
#include "ui/room/conversation/conversationmodel.h"
#include "ui/room/conversation/emptyhint.h"
#include "ui/room/conversation/errorsmodel.h"
#include "ui/room/conversation/functionsview.h"
#include "ui/room/conversation/turnsmodel.h"
#include "ui/theme/icons.h"
#include "ui/theme/spacing.h"
#include "ui/widgets/scrolling.h"

#include <QAction>
#include <QComboBox>
#include <QEvent>
#include <QHeaderView>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QTabWidget>
#include <QTableView>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace console::ui {

using callbacks::RoomStory;

namespace {

enum Tab { TurnsTab, FunctionsTab, ErrorsTab };

constexpr int leastHeight = 48;

bool isSameStart(const rooms::RoomTask &a, const rooms::RoomTask &b)
{
    return sameTask(a, b) && a.startedAt == b.startedAt;
}

} // namespace

ConversationPage::ConversationPage(Parts parts, QWidget *parent)
    : RoomPage(parent),
      m_parts(std::move(parts)),
      m_lines(new ConversationModel(this)),
      m_turns(new TurnsModel(this)),
      m_errors(new ErrorsModel(m_parts.dictionary, m_parts.translations, this)),
      m_stack(new QStackedWidget(this)),
      m_hint(new CallbackHint(this)),
      m_agent(new AgentLine(this)),
      m_source(new QComboBox(this)),
      m_copyAll(new QToolButton(this)),
      m_copy(new QAction(this)),
      m_splitter(new QSplitter(this)),
      m_list(new ConversationList(this)),
      m_tabs(new QTabWidget(this)),
      m_turnTable(new QTableView(this)),
      m_functions(new FunctionsView({.dictionary = m_parts.dictionary, .translations = m_parts.translations}, this)),
      m_errorList(new ConversationList(this))
{
    build();
    connectParts();
    retranslate();
}

void ConversationPage::build()
{
    setObjectName(u"conversationPage"_s);
    m_settle.setSingleShot(true);
    m_settle.setInterval(settleTime);
    m_list->setObjectName(u"conversationList"_s);
    m_list->setModel(m_lines);
    m_list->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_list->addAction(m_copy);
    m_noLines = new EmptyHint(*m_list);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_list);
    m_splitter->addWidget(makeDetails());
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    auto *content = new QWidget(this);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(space::medium, space::small, space::medium, space::small);
    column->setSpacing(space::small);
    column->addWidget(makeHeader());
    column->addWidget(m_splitter, 1);
    m_stack->addWidget(m_hint);
    m_stack->addWidget(scrolling(*content, leastHeight, m_stack));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
}

QWidget *ConversationPage::makeHeader()
{
    m_source->setObjectName(u"conversationSource"_s);
    m_copyAll->setObjectName(u"copyConversation"_s);
    m_source->addItems({QString(), QString()});
    m_copyAll->setIcon(icon(Icon::Copy));
    m_copyAll->setFocusPolicy(Qt::StrongFocus);
    m_copyAll->setAutoRaise(true);
    auto *tools = new QHBoxLayout;
    tools->setSpacing(space::medium);
    tools->addWidget(m_source, 1);
    tools->addWidget(m_copyAll);
    auto *header = new QWidget(this);
    m_header = new QBoxLayout(QBoxLayout::LeftToRight, header);
    m_header->setContentsMargins(0, 0, 0, 0);
    m_header->setSpacing(space::small);
    m_header->addWidget(m_agent, 1);
    m_header->addLayout(tools);
    return header;
}

QWidget *ConversationPage::makeDetails()
{
    m_tabs->setObjectName(u"conversationTabs"_s);
    m_tabs->setDocumentMode(true);
    m_turnTable->setObjectName(u"turnTable"_s);
    m_turnTable->setModel(m_turns);
    m_turnTable->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_turnTable->setSelectionMode(QAbstractItemView::SingleSelection);
    m_turnTable->setShowGrid(false);
    m_turnTable->setWordWrap(false);
    m_turnTable->setTabKeyNavigation(false);
    m_turnTable->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_turnTable->setMinimumHeight(1);
    m_turnTable->verticalHeader()->hide();
    m_turnTable->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 2 * space::small);
    m_turnTable->horizontalHeader()->setHighlightSections(false);
    m_turnTable->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_turnTable->horizontalHeader()->setMinimumSectionSize(1);
    // The last column is never narrower than that, stretched or not.
    m_turnTable->horizontalHeader()->setDefaultSectionSize(space::huge);
    m_turnTable->horizontalHeader()->setResizeContentsPrecision(0);
    for (int column = 0; column < TurnsModel::Note; ++column)
        m_turnTable->horizontalHeader()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    m_turnTable->horizontalHeader()->setStretchLastSection(true);
    m_noTurns = new EmptyHint(*m_turnTable);
    m_errorList->setObjectName(u"taskErrorList"_s);
    m_errorList->setModel(m_errors);
    m_errorList->setFollowing(false);
    m_noErrors = new EmptyHint(*m_errorList);
    m_tabs->addTab(m_turnTable, QString());
    m_tabs->addTab(m_functions, QString());
    m_tabs->addTab(m_errorList, QString());
    return m_tabs;
}

void ConversationPage::connectParts()
{
    connect(&m_settle, &QTimer::timeout, this, [this] {
        if (isVisible())
            refresh();
    });
    connect(&m_parts.stories, &callbacks::RoomStories::changed, this, [this](const rooms::RoomTask &task) {
        if (m_task && sameTask(*m_task, task))
            refreshSoon();
    });
    connect(&m_parts.chats, &chat::ChatHistory::changed, this, [this](const QString &roomId) {
        if (m_task && m_task->roomId.text() == roomId)
            refreshSoon();
    });
    connect(m_source, &QComboBox::activated, this, [this](int source) {
        m_chosen = static_cast<Source>(source);
        refresh();
        m_list->followEnd();
    });
    connect(m_copy, &QAction::triggered, m_list, &ConversationList::copySelected);
    connect(m_copyAll, &QToolButton::clicked, m_list, &ConversationList::copyAll);
    connect(m_functions, &FunctionsView::answerWanted, this, &ConversationPage::answerWanted);
    connect(m_functions, &FunctionsView::callWanted, this, &ConversationPage::callWanted);
}

void ConversationPage::setServerAction(QAction *start)
{
    m_hint->setAction(start);
    connect(start, &QAction::changed, this, &ConversationPage::refreshSoon);
}

ConversationPage::Source ConversationPage::source() const
{
    return static_cast<Source>(m_source->currentIndex());
}

void ConversationPage::showTask(const std::optional<rooms::RoomTask> &task)
{
    const bool isOther = !task || !m_task || !isSameStart(*task, *m_task);
    m_task = task;
    if (isOther)
        m_chosen.reset();
    refresh();
    if (isOther)
        m_list->followEnd();
}

void ConversationPage::refreshSoon()
{
    // A page out of sight hears of its task when it comes into sight.
    if (isVisible() && !m_settle.isActive())
        m_settle.start();
}

void ConversationPage::refresh()
{
    static const RoomStory nothing;
    m_settle.stop();
    const RoomStory *known = m_task ? m_parts.stories.of(*m_task) : nullptr;
    const RoomStory &story = known ? *known : nothing;
    const auto chat = m_task ? m_parts.chats.lines(m_task->roomId.text()) : QList<chat::ChatLine>();
    const bool isEmpty = story == nothing && chat.isEmpty();
    // Who works in here keeps the focus: neither comes back to the hint while the room is the same.
    m_stack->setCurrentIndex(isEmpty ? 0 : 1);
    setFocusProxy(isEmpty ? static_cast<QWidget *>(m_hint) : m_list);
    if (!m_task)
        return;
    m_hint->showFor(m_task->roomId.text(), m_parts.server());
    m_agent->showStory(*m_task, story);
    showLines(story, chat);
    m_turns->setTurns(story.turns());
    m_functions->showCalls(m_task, story.calls());
    m_errors->setErrors(story.errors());
    showTabs();
}

void ConversationPage::showLines(const RoomStory &story, const QList<chat::ChatLine> &chat)
{
    const bool preferModel = story.transcript().isEmpty() && !chat.isEmpty();
    const Source source = m_chosen.value_or(preferModel ? Source::Model : Source::Subtitles);
    m_source->setCurrentIndex(static_cast<int>(source));
    m_lines->setRows(source == Source::Model ? spokenIn(chat) : spokenIn(story.transcript(), *m_task));
    m_noLines->setText(source == Source::Model
                           ? tr("The service has not asked this server's language model about this room.")
                           : tr("No subtitles have come."));
    m_copyAll->setEnabled(m_lines->rowCount() > 0);
}

void ConversationPage::showTabs()
{
    const auto show = [this](Tab tab, const QString &name, int count) {
        //: %1 name of a tab, %2 how many entries it has
        m_tabs->setTabText(tab, count > 0 ? tr("%1 (%2)").arg(name).arg(count) : name);
    };
    show(TurnsTab, tr("Turns"), m_turns->rowCount());
    show(FunctionsTab, tr("Functions"), m_functions->model().rowCount());
    show(ErrorsTab, tr("Errors"), m_errors->rowCount());
    const bool waits = m_functions->model().waiting() > 0 && m_task && rooms::isOpen(m_task->state);
    m_tabs->setTabIcon(FunctionsTab, waits ? icon(Icon::Alert) : QIcon());
    m_tabs->setTabToolTip(FunctionsTab, waits ? tr("A call waits for its answer") : QString());
}

void ConversationPage::openFunctions()
{
    refresh();
    m_tabs->setCurrentIndex(FunctionsTab);
    m_functions->beginAnswer();
}

void ConversationPage::showReport(const CommandReport &report)
{
    m_functions->showReport(report);
}

QSize ConversationPage::minimumSizeHint() const
{
    // Narrower than now: then the two halves stand one below the other.
    constexpr int narrow = 280;
    return {narrow, leastHeight};
}

void ConversationPage::resizeEvent(QResizeEvent *event)
{
    RoomPage::resizeEvent(event);
    constexpr int widthForTwo = 560;
    const bool isWide = width() >= widthForTwo;
    m_splitter->setOrientation(isWide ? Qt::Horizontal : Qt::Vertical);
    m_header->setDirection(isWide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

void ConversationPage::hideEvent(QHideEvent *event)
{
    m_settle.stop();
    RoomPage::hideEvent(event);
}

void ConversationPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    RoomPage::changeEvent(event);
}

void ConversationPage::retranslate()
{
    //: Subtitles, as callbacks told them.
    m_source->setItemText(0, tr("What was said"));
    m_source->setItemText(1, tr("Language model"));
    m_source->setAccessibleName(tr("Which conversation"));
    m_source->setToolTip(
        tr("What was said: subtitles that came by callback. Language model: what the service asked this "
           "server in its place."));
    m_copyAll->setToolTip(tr("Copy the whole conversation"));
    m_copyAll->setAccessibleName(tr("Copy the whole conversation"));
    m_copy->setText(tr("Copy"));
    m_list->setAccessibleName(tr("Conversation"));
    m_tabs->setAccessibleName(tr("About the conversation"));
    m_tabs->tabBar()->setAccessibleName(m_tabs->accessibleName());
    m_turnTable->setAccessibleName(tr("How long each turn took"));
    m_turnTable->horizontalHeader()->setAccessibleName(m_turnTable->accessibleName());
    m_noTurns->setText(tr("No stage times have come. They are part of the VoiceChat event."));
    m_errorList->setAccessibleName(tr("Errors of the running task"));
    m_noErrors->setText(tr("No errors."));
    m_lines->retranslate();
    m_turns->retranslate();
    m_errors->retranslate();
    refresh();
}

} // namespace console::ui
