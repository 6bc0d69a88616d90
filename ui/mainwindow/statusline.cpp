// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/mainwindow/statusline.h"

#include "ui/connection/connection.h"
#include "ui/rooms/roomsmodel.h"
#include "ui/theme/spacing.h"
#include "wording/credentialwords.h"

#include <QLabel>
#include <QStatusBar>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace console::ui {

StatusLine::StatusLine(QStatusBar &bar, const Connection &connection, const RoomsModel &rooms)
    : QObject(&bar),
      m_connection(connection),
      m_rooms(rooms),
      m_endpoint(new QLabel(&bar)),
      m_server(new QToolButton(&bar)),
      m_store(new QToolButton(&bar)),
      m_running(new QLabel(&bar)),
      m_guard(new QLabel(&bar)),
      m_cost(new QLabel(&bar)),
      m_cursor(new QLabel(&bar))
{
    m_cost->setObjectName(u"costToday"_s);
    m_cursor->setObjectName(u"cursorPlace"_s);
    m_running->setObjectName(u"runningCount"_s);
    m_endpoint->setObjectName(u"endpointStatus"_s);
    m_guard->setObjectName(u"guardStatus"_s);
    m_server->setObjectName(u"serverStatus"_s);
    m_store->setObjectName(u"storeStatus"_s);
    for (QToolButton *button : {m_server, m_store}) {
        button->setAutoRaise(true);
        // Both have actions with keys; a stop here would lie in the way of everyone who tabs through the window.
        button->setFocusPolicy(Qt::NoFocus);
    }
    for (QLabel *label : {m_cursor, m_cost, m_guard, m_running, m_endpoint})
        label->setContentsMargins(space::medium, 0, space::medium, 0);
    for (QWidget *fact :
         std::initializer_list<QWidget *>{m_cursor, m_cost, m_guard, m_running, m_store, m_server, m_endpoint})
        bar.addPermanentWidget(fact);
    connect(m_server, &QToolButton::clicked, this, &StatusLine::serverWanted);
    connect(m_store, &QToolButton::clicked, this, &StatusLine::storeWanted);
    m_cost->hide();
    connect(&connection, &Connection::changed, this, &StatusLine::retranslate);
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&rooms, signal, this, &StatusLine::retranslate);
    connect(&rooms, &QAbstractItemModel::modelReset, this, &StatusLine::retranslate);
    connect(&rooms, &QAbstractItemModel::dataChanged, this, &StatusLine::retranslate);
    retranslate();
}

void StatusLine::showCursor(int line, int column)
{
    m_line = line;
    m_column = column;
    m_cursor->setText(tr("Line %1, column %2").arg(line).arg(column));
}

void StatusLine::hideCursor()
{
    m_line = 0;
    m_cursor->clear();
}

void StatusLine::showGuard(GuardProcess::State state)
{
    m_guardState = state;
    m_guard->setVisible(state != GuardProcess::State::Off);
    switch (state) {
    case GuardProcess::State::Off:
        break;
    case GuardProcess::State::Starting:
        m_guard->setText(tr("Helper: starting"));
        m_guard->setToolTip(tr("The dead-man helper is being started."));
        break;
    case GuardProcess::State::Watching:
        m_guard->setText(tr("Helper: watching"));
        m_guard->setToolTip(tr("The dead-man helper stops the rooms of this window when the window dies or hangs."));
        break;
    case GuardProcess::State::Failed:
        m_guard->setText(tr("Helper: not running"));
        m_guard->setToolTip(tr("The dead-man helper does not run. Rooms would go on if this window died."));
        break;
    }
}

void StatusLine::showCost(const QString &text, const QString &hint)
{
    m_cost->setText(text);
    m_cost->setToolTip(hint);
    m_cost->setAccessibleDescription(hint);
    m_cost->show();
}

void StatusLine::hideCost()
{
    m_cost->hide();
}

void StatusLine::showServer(std::optional<int> port)
{
    m_serverPort = port;
    m_server->setText(port ? tr("Server: on, port %1").arg(*port) : tr("Server: off"));
    m_server->setToolTip(tr("Show the embedded server"));
}

void StatusLine::showStore(std::optional<credentials::CredentialStore::Kind> kind,
                           credentials::ProfileBook::State state,
                           const std::optional<credentials::StoreProblem> &problem)
{
    using State = credentials::ProfileBook::State;
    const QString store = kind ? wording::storeText(*kind) : QString();
    QString text = tr("Keys: %1").arg(store);
    QString hint = tr("Profiles are kept in: %1").arg(store);
    if (!kind) {
        text = tr("Keys: no store");
        hint = tr("No credential store has been chosen yet");
    } else if (state == State::Reading) {
        text = tr("Keys: %1, opening…").arg(store);
    } else if (state == State::Failed) {
        const bool isLocked = problem && problem->kind == credentials::StoreProblem::Kind::Locked;
        text = isLocked ? tr("Keys: %1, locked").arg(store) : tr("Keys: %1, not usable").arg(store);
        hint = problem ? wording::explain(*problem).toText() : hint;
    }
    m_store->setText(text);
    m_store->setToolTip(hint);
    m_store->setAccessibleDescription(hint);
}

void StatusLine::retranslate()
{
    showServer(m_serverPort);
    showGuard(m_guardState);
    m_endpoint->setText(tr("Endpoint: %1").arg(m_connection.endpoint()));
    // A button among labels: it must not make the bar higher than they do.
    for (QToolButton *button : {m_server, m_store})
        button->setMaximumHeight(m_endpoint->sizeHint().height());
    m_running->setText(tr("%n room(s) running", nullptr, static_cast<int>(m_rooms.openTasks().size())));
    if (m_line > 0)
        showCursor(m_line, m_column);
}

} // namespace console::ui
