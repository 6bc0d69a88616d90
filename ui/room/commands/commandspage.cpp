// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/room/commands/commandspage.h"

#include "ui/room/commands/commandmessages.h"
#include "ui/room/commands/jsonforms.h"
#include "ui/room/commands/snippetbar.h"
#include "ui/room/commands/snippetshelf.h"
#include "ui/room/commands/switchforms.h"
#include "ui/room/commands/textforms.h"
#include "ui/theme/icons.h"
#include "ui/theme/spacing.h"
#include "ui/widgets/scrolling.h"
#include "wording/explanation.h"
#include "wording/translations.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QListView>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QStandardItemModel>

using namespace Qt::Literals::StringLiterals;

namespace console::ui {

namespace {

using Kind = CommandStatus::Kind;
using Message = CommandStatus::Message;

bool isSendKey(const QKeyEvent &event)
{
    const bool isReturn = event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
    return isReturn && (event.modifiers() & ~Qt::KeypadModifier) == Qt::ControlModifier;
}

bool isCancelKey(const QKeyEvent &event)
{
    return event.key() == Qt::Key_Period && event.modifiers() == Qt::ControlModifier;
}

Message shelfMessage(const rooms::SnippetProblem &problem)
{
    if (const auto *file = std::get_if<scene::FileProblem>(&problem)) {
        const wording::Explanation words = wording::explain(*file);
        return {.kind = Kind::Failure, .text = QString(words.title + u'\n' + words.where), .details = words.toText()};
    }
    const auto &content = std::get<rooms::SnippetFileProblem>(problem);
    const QString title = content.kind == rooms::SnippetFileProblem::Kind::NewerFormat
                              ? CommandsPage::tr("The saved commands were written by a newer version of this program")
                              : CommandsPage::tr("The file of saved commands cannot be read; it was left as it is");
    const QString where = content.where.isEmpty() ? content.path : QString(content.path + u':' + content.where);
    return {.kind = Kind::Failure, .text = QString(title + u'\n' + where)};
}

constexpr int leastFormHeight = 24;
constexpr int leastPageHeight = 48;

} // namespace

CommandsPage::CommandsPage(Parts parts, QWidget *parent)
    : RoomPage(parent),
      m_parts(parts),
      m_forms{new SayForm(this),        new AskForm(this),  new PromptForm(this),     new FunctionForm(this),
              new ParametersForm(this), new ToneForm(this), new VoicePrintForm(this), new FarfieldForm(this)},
      m_names(new QStandardItemModel(static_cast<int>(m_forms.size()), 1, this)),
      m_list(new QListView(this)),
      m_combo(new QComboBox(this)),
      m_interrupt(new QPushButton(this)),
      m_finishTurn(new QPushButton(this)),
      m_snippets(new SnippetBar(parts.shelf, this)),
      m_stack(new QStackedWidget(this)),
      m_status(new CommandStatus(this)),
      m_send(new QPushButton(this)),
      m_cancel(new QPushButton(this))
{
    build();
    connectParts();
    retranslate();
    select(0);
}

void CommandsPage::build()
{
    setObjectName(u"commandsPage"_s);
    m_list->setObjectName(u"commandList"_s);
    m_combo->setObjectName(u"commandCombo"_s);
    m_interrupt->setObjectName(u"interruptButton"_s);
    m_finishTurn->setObjectName(u"finishTurnButton"_s);
    m_send->setObjectName(u"sendCommand"_s);
    m_cancel->setObjectName(u"cancelCommand"_s);
    m_list->setModel(m_names);
    m_combo->setModel(m_names);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setSpacing(space::tiny);
    m_list->setMinimumHeight(leastFormHeight);
    m_interrupt->setIcon(icon(Icon::Stopped));
    for (CommandForm *each : m_forms)
        m_stack->addWidget(scrolling(*each, leastFormHeight, m_stack));
    auto *quick = new QHBoxLayout;
    quick->setSpacing(space::medium);
    quick->addWidget(m_interrupt);
    quick->addWidget(m_finishTurn);
    quick->addWidget(m_snippets, 1);
    auto *bottom = new QHBoxLayout;
    bottom->setSpacing(space::medium);
    bottom->addWidget(m_status, 1);
    bottom->addWidget(m_send);
    bottom->addWidget(m_cancel);
    auto *column = new QVBoxLayout;
    column->setSpacing(space::small);
    column->addLayout(quick);
    column->addWidget(m_combo);
    column->addWidget(m_stack, 1);
    column->addLayout(bottom);
    auto *content = new QWidget(this);
    auto *row = new QHBoxLayout(content);
    row->setContentsMargins(space::medium, space::medium, space::medium, space::medium);
    row->setSpacing(space::medium);
    row->addWidget(m_list);
    row->addLayout(column, 1);
    // The form scrolls first, so that what is around it stays in sight as long as it can.
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(scrolling(*content, leastPageHeight, this));
}

void CommandsPage::connectParts()
{
    for (CommandForm *each : m_forms)
        connect(each, &CommandForm::changed, this, [this] {
            m_report.reset();
            m_news = nullptr;
            refresh();
        });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &index) { select(index.row()); });
    connect(m_combo, &QComboBox::currentIndexChanged, this, &CommandsPage::select);
    connect(m_send, &QPushButton::clicked, this, &CommandsPage::send);
    connect(m_cancel, &QPushButton::clicked, &m_parts.sender, &CommandSender::cancel);
    connect(m_interrupt, &QPushButton::clicked, this, [this] { sendNow(rooms::Interrupt{}); });
    connect(m_finishTurn, &QPushButton::clicked, this, [this] { sendNow(rooms::FinishSpeech{}); });
    connect(&m_parts.sender, &CommandSender::busyChanged, this, [this] {
        m_progress = {0, 1};
        refresh();
    });
    connect(&m_parts.sender, &CommandSender::progressed, this, [this](qsizetype done, qsizetype wanted) {
        m_progress = {done, wanted};
        refresh();
    });
    connect(&m_parts.sender, &CommandSender::finished, this, [this](const CommandReport &report) {
        m_report = report;
        m_news = nullptr;
        if (report.isWhole())
            form().noteAccepted(report.command);
        refresh();
    });
    connect(m_snippets, &SnippetBar::insertWanted, this, &CommandsPage::insert);
    connect(m_snippets, &SnippetBar::namingChanged, this, [this](bool naming) {
        m_interrupt->setVisible(!naming);
        m_finishTurn->setVisible(!naming);
    });
    connect(m_snippets, &SnippetBar::saved, this, [this](const QString &name) {
        m_news = [name] { return Message{.kind = Kind::Success, .text = tr("“%1” is saved").arg(name)}; };
        refresh();
    });
    connect(m_snippets, &SnippetBar::removed, this, [this](const rooms::Snippet &snippet) {
        m_news = [this, snippet] {
            return Message{
                .text = tr("“%1” is deleted").arg(snippet.name), .buttonText = tr("Undo"), .run = [this, snippet] {
                    m_news = nullptr;
                    m_parts.shelf.save(snippet);
                    refresh();
                }};
        };
        refresh();
    });
    connect(&m_parts.shelf, &SnippetShelf::failed, this, [this](const rooms::SnippetProblem &failure) {
        m_news = [failure] { return shelfMessage(failure); };
        refresh();
    });
}

CommandForm &CommandsPage::form() const
{
    return *m_forms.at(m_stack->currentIndex());
}

void CommandsPage::openForm(Form form)
{
    select(static_cast<int>(form));
}

void CommandsPage::select(int form)
{
    if (form < 0 || form >= m_forms.size())
        return;
    m_stack->setCurrentIndex(form);
    m_combo->setCurrentIndex(form);
    m_list->setCurrentIndex(m_names->index(form, 0));
    setFocusProxy(m_forms.at(form));
    m_report.reset();
    m_news = nullptr;
    refresh();
}

void CommandsPage::showTask(const std::optional<rooms::RoomTask> &task)
{
    const bool isOther = !task || !m_task || !sameTask(*task, *m_task);
    m_task = task;
    if (isOther) {
        m_report.reset();
        m_news = nullptr;
    }
    refreshChooser();
    refresh();
}

bool CommandsPage::isReachable() const
{
    return m_task && rooms::isOpen(m_task->state);
}

std::optional<rooms::UpdateProblem> CommandsPage::problem() const
{
    return m_task ? sendProblem(*m_task, form().command()) : std::nullopt;
}

void CommandsPage::send()
{
    if (isReachable() && !m_parts.sender.isBusy() && !problem())
        sendNow(form().command());
}

void CommandsPage::sendNow(const rooms::UpdateCommand &command)
{
    if (!isReachable())
        return;
    m_report.reset();
    m_news = nullptr;
    m_parts.sender.send(*m_task, command);
}

void CommandsPage::insert(const rooms::Snippet &snippet)
{
    const auto command = rooms::commandFrom(snippet.fields);
    for (qsizetype i = 0; command && i < m_forms.size(); ++i) {
        if (m_forms.at(i)->command().index() != command->index())
            continue;
        m_forms.at(i)->setCommand(*command);
        select(static_cast<int>(i));
        m_forms.at(i)->setFocus();
        return;
    }
    // Made by hand in the file: what is wrong with it, or a command that is a button here.
    m_news = [command, name = snippet.name] {
        return command ? Message{.text = tr("“%1” has no fields; use the button for it").arg(name)}
                       : problemMessage(command.error());
    };
    refresh();
}

void CommandsPage::refresh()
{
    const bool busy = m_parts.sender.isBusy();
    const bool reachable = isReachable();
    const auto found = problem();
    const bool isForNewer = found && found->kind == rooms::UpdateProblem::Kind::NeedsVersion;
    m_interrupt->setEnabled(reachable);
    m_finishTurn->setEnabled(reachable && !busy);
    m_stack->setEnabled(reachable && !isForNewer);
    m_send->setEnabled(reachable && !found);
    m_send->setVisible(!busy);
    m_cancel->setVisible(busy);
    const bool isSavable = !found || isForNewer;
    m_snippets->setCurrent(isSavable ? std::optional(rooms::fieldsOf(form().command())) : std::nullopt);
    m_status->show(statusMessage());
}

Message CommandsPage::statusMessage()
{
    if (m_news)
        return m_news();
    if (m_parts.sender.isBusy()) {
        const auto [done, wanted] = m_progress;
        return {.kind = Kind::Busy,
                .text = wanted > 1 ? tr("Saying part %1 of %2…").arg(std::min(done + 1, wanted)).arg(wanted)
                                   : tr("Sending…")};
    }
    if (m_report)
        return reportMessage(*m_report);
    if (m_task && !isReachable())
        return {.text = tr("This agent has ended. Commands reach running agents only.")};
    if (const auto found = problem())
        return problemMessage(*found);
    return {.text = form().explanation()};
}

Message CommandsPage::reportMessage(const CommandReport &report)
{
    const traffic::Exchange &last = report.calls.last();
    Message message{.buttonText = tr("Show the Call"), .run = [this, last] { Q_EMIT callWanted(last); }};
    const QString name = rooms::commandName(report.command);
    if (report.isWhole()) {
        message.kind = Kind::Success;
        message.text =
            report.wanted > 1
                //: %1 command
                ? tr("%1: the service has accepted all %n part(s)", nullptr, static_cast<int>(report.wanted)).arg(name)
                : tr("%1: the service has accepted it").arg(name);
        return message;
    }
    if (last.succeeded()) {
        message.text = tr("Cancelled after part %1 of %2").arg(report.calls.size()).arg(report.wanted);
        return message;
    }
    const Message failure = failureMessage(*last.error, m_parts.dictionary, m_parts.translations.language());
    message.kind = failure.kind;
    message.details = failure.details;
    message.text = report.wanted > 1
                       //: %3 what failed
                       ? tr("Part %1 of %2: %3").arg(report.calls.size()).arg(report.wanted).arg(failure.text)
                       : failure.text;
    return message;
}

bool CommandsPage::event(QEvent *event)
{
    // The window has these keys too, for Start and for its own calls; in here they are the page's.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (isSendKey(*key) || (isCancelKey(*key) && m_parts.sender.isBusy())) {
            event->accept();
            return true;
        }
    }
    return RoomPage::event(event);
}

void CommandsPage::keyPressEvent(QKeyEvent *event)
{
    if (isSendKey(*event))
        send();
    else if (isCancelKey(*event))
        m_parts.sender.cancel();
    else
        RoomPage::keyPressEvent(event);
}

QSize CommandsPage::minimumSizeHint() const
{
    // Narrower than now: then the chooser is another one.
    constexpr int narrow = 280;
    return {narrow, RoomPage::minimumSizeHint().height()};
}

void CommandsPage::resizeEvent(QResizeEvent *event)
{
    RoomPage::resizeEvent(event);
    constexpr int widthForList = 560;
    const bool wide = width() >= widthForList;
    m_list->setVisible(wide);
    m_combo->setVisible(!wide);
}

void CommandsPage::changeEvent(QEvent *event)
{
    RoomPage::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::PaletteChange)
        refreshChooser();
}

void CommandsPage::refreshChooser()
{
    int width = 0;
    for (int i = 0; i < m_forms.size(); ++i) {
        QStandardItem *item = m_names->item(i);
        if (!item) {
            item = new QStandardItem;
            m_names->setItem(i, item);
        }
        const CommandForm &each = *m_forms.at(i);
        const auto needed = rooms::neededVersion(each.command());
        const bool fits = !m_task || m_task->version >= needed;
        item->setText(each.title());
        item->setToolTip(fits ? each.explanation() : tr("Needs an agent of Version %1").arg(needed));
        item->setForeground(palette().color(fits ? QPalette::Text : QPalette::PlaceholderText));
        width = std::max(width, m_list->fontMetrics().horizontalAdvance(each.title()));
    }
    m_list->setFixedWidth(width + 2 * space::large + space::medium);
}

void CommandsPage::retranslate()
{
    for (CommandForm *each : m_forms)
        each->retranslate();
    m_snippets->retranslate();
    m_list->setAccessibleName(tr("Command"));
    m_combo->setAccessibleName(tr("Command"));
    m_interrupt->setText(tr("Interrupt"));
    m_interrupt->setToolTip(tr("The agent stops talking at once."));
    m_finishTurn->setText(tr("Finish Turn"));
    m_finishTurn->setToolTip(tr("The agent answers now; for agents with manual turn detection."));
    m_send->setText(tr("Send"));
    m_send->setToolTip(tr("Sends the command (Ctrl+Return)"));
    m_cancel->setText(tr("Cancel"));
    refreshChooser();
    refresh();
}

} // namespace console::ui
