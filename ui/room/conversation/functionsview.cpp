// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/room/conversation/functionsview.h"

#include "ui/room/commands/commandmessages.h"
#include "ui/room/conversation/callsmodel.h"
#include "ui/room/conversation/emptyhint.h"
#include "ui/theme/spacing.h"
#include "wording/translations.h"

#include <QEvent>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>

using namespace Qt::Literals::StringLiterals;

namespace console::ui {

using callbacks::CalledFunction;
using Kind = CommandStatus::Kind;
using Message = CommandStatus::Message;

FunctionsView::FunctionsView(Parts parts, QWidget *parent)
    : QWidget(parent),
      m_parts(parts),
      m_model(new CallsModel(this)),
      m_table(new QTableView(this)),
      m_hint(nullptr),
      m_field(new QLineEdit(this)),
      m_send(new QPushButton(this)),
      m_status(new CommandStatus(this, u"answerStatus"_s))
{
    build();
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &row) {
        const CalledFunction *called = m_model->rowAt(row);
        select(called ? called->call.id : QString());
    });
    connect(m_field, &QLineEdit::textEdited, this, [this](const QString &text) {
        m_drafts.insert(m_currentId, text);
        m_reports.remove(m_currentId);
        refresh();
    });
    connect(m_field, &QLineEdit::returnPressed, this, &FunctionsView::send);
    connect(m_send, &QPushButton::clicked, this, &FunctionsView::send);
    retranslate();
}

void FunctionsView::build()
{
    m_table->setObjectName(u"functionTable"_s);
    m_field->setObjectName(u"functionAnswer"_s);
    m_send->setObjectName(u"sendAnswer"_s);
    m_status->setObjectName(u"functionStatus"_s);
    m_table->setModel(m_model);
    m_hint = new EmptyHint(*m_table);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 2 * space::small);
    constexpr int rows = 2;
    m_table->setMinimumHeight((rows + 1) * m_table->verticalHeader()->defaultSectionSize());
    QHeaderView *header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    header->setMinimumSectionSize(1);
    header->setStretchLastSection(true);
    const int letter = fontMetrics().averageCharWidth();
    constexpr int nameLetters = 18;
    constexpr int stateLetters = 20;
    header->resizeSection(CallsModel::Name, letter * nameLetters);
    header->resizeSection(CallsModel::State, letter * stateLetters);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::small);
    row->addWidget(m_field, 1);
    row->addWidget(m_send);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::small);
    layout->addWidget(m_table, 1);
    layout->addLayout(row);
    layout->addWidget(m_status);
    setFocusProxy(m_table);
}

const CalledFunction *FunctionsView::current() const
{
    return m_model->rowAt(m_table->currentIndex());
}

bool FunctionsView::isReachable() const
{
    return m_task && rooms::isOpen(m_task->state);
}

void FunctionsView::showCalls(const std::optional<rooms::RoomTask> &task, const QList<CalledFunction> &calls)
{
    const bool isOther = !task || !m_task || !sameTask(*task, *m_task) || task->startedAt != m_task->startedAt;
    m_task = task;
    if (isOther) {
        m_drafts.clear();
        m_reports.clear();
        m_sending.clear();
    }
    m_model->setCalls(calls);
    if (!m_table->currentIndex().isValid() && m_model->rowCount() > 0) {
        const QModelIndex waiting = m_model->firstWaiting();
        m_table->selectRow(waiting.isValid() ? waiting.row() : 0);
    }
    refresh();
}

void FunctionsView::beginAnswer()
{
    if (const QModelIndex waiting = m_model->firstWaiting(); waiting.isValid())
        m_table->selectRow(waiting.row());
    m_field->setFocus(Qt::ShortcutFocusReason);
}

void FunctionsView::select(const QString &callId)
{
    m_currentId = callId;
    m_field->setText(m_drafts.value(callId));
    refresh();
}

void FunctionsView::send()
{
    if (!m_send->isEnabled())
        return;
    m_sending.insert(m_currentId);
    m_reports.remove(m_currentId);
    refresh();
    Q_EMIT answerWanted(*m_task, m_currentId, m_field->text());
}

void FunctionsView::showReport(const CommandReport &report)
{
    const auto *result = std::get_if<rooms::FunctionResult>(&report.command);
    if (!result || !m_task || !sameTask(*m_task, report.task))
        return;
    m_sending.remove(result->toolCallId);
    m_reports.insert(result->toolCallId, report);
    refresh();
}

void FunctionsView::refresh()
{
    const CalledFunction *called = current();
    const bool isOpen = called && !called->answer && isReachable() && !m_sending.contains(m_currentId);
    const auto problem =
        isOpen ? sendProblem(*m_task, rooms::FunctionResult{.toolCallId = m_currentId, .content = m_field->text()})
               : std::nullopt;
    m_field->setEnabled(isOpen);
    m_send->setEnabled(isOpen && !problem);
    m_field->setPlaceholderText(isOpen ? tr("What %1 returned").arg(called->call.name.left(60)) : QString());
    m_status->show(statusMessage());
}

Message FunctionsView::statusMessage()
{
    const CalledFunction *called = current();
    if (!called)
        return {};
    if (m_sending.contains(m_currentId))
        return {.kind = Kind::Busy, .text = tr("Sending…")};
    if (const auto report = m_reports.constFind(m_currentId); report != m_reports.constEnd())
        return reportMessage(*report);
    if (called->answer)
        return {.text = tr("Answered: %1").arg(*called->answer)};
    if (!isReachable())
        return {.text = tr("This agent has ended; it waits for nothing any more.")};
    const rooms::FunctionResult result{.toolCallId = m_currentId, .content = m_field->text()};
    if (const auto problem = sendProblem(*m_task, result))
        return problemMessage(*problem);
    //: %1 arguments of a function
    return {.text = tr("The agent waits for what it returns. Called with %1").arg(called->call.arguments.simplified())};
}

Message FunctionsView::reportMessage(const CommandReport &report)
{
    const traffic::Exchange &last = report.calls.last();
    Message message;
    if (last.succeeded())
        message = {.kind = Kind::Success, .text = tr("The service has accepted the answer")};
    else
        message = failureMessage(*last.error, m_parts.dictionary, m_parts.translations.language());
    message.buttonText = tr("Show the Call");
    message.run = [this, last] { Q_EMIT callWanted(last); };
    return message;
}

void FunctionsView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void FunctionsView::retranslate()
{
    m_table->setAccessibleName(tr("Functions that were called"));
    m_table->horizontalHeader()->setAccessibleName(m_table->accessibleName());
    m_hint->setText(tr("No function was called."));
    m_field->setAccessibleName(tr("What the function returned"));
    m_send->setText(tr("Send"));
    m_send->setToolTip(tr("Sends what the function returned to the agent (Return)"));
    m_model->retranslate();
    refresh();
}

} // namespace console::ui
