// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/server/serverpanel.h"

#include "ui/actions/actionregistry.h"
#include "ui/server/originsview.h"
#include "ui/server/requestsview.h"
#include "ui/server/servedmodel.h"
#include "ui/server/snippetsview.h"
#include "ui/theme/icons.h"
#include "ui/theme/spacing.h"
#include "ui/theme/theme.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/shorttext.h"

#include <QAction>
#include <QEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QStyle>
#include <QTabBar>
#include <QTabWidget>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace console::ui {

using State = ServerFacts::State;

namespace {

QString keyWords(const credentials::Choice &choice)
{
    switch (choice.kind) {
    case credentials::Choice::Automatic:
        return ServerPanel::tr("each scene's profile or own account, else the environment's key");
    case credentials::Choice::SceneAccount:
        return ServerPanel::tr("each scene's own account");
    case credentials::Choice::Environment:
        return ServerPanel::tr("the environment's key");
    case credentials::Choice::Sandbox:
        return ServerPanel::tr("the sandbox key");
    case credentials::Choice::Profile:
        return ServerPanel::tr("the profile “%1”").arg(choice.profile);
    }
    return {};
}

} // namespace

ServerPanel::ServerPanel(QWidget *parent)
    : QWidget(parent),
      m_requests(new ServedModel(this)),
      m_messages(new MessageBar(this, MessageBar::Shape::Narrow)),
      m_mark(new QLabel(this)),
      m_state(new QLabel(this)),
      m_switch(new QPushButton(this)),
      m_address(new QLineEdit(this)),
      m_copy(new QToolButton(this)),
      m_scroll(new QScrollArea(this)),
      m_numbers(new ShortText(2, this)),
      m_calls(new ShortText(2, this)),
      m_tabs(new QTabWidget(this)),
      m_requestsView(new RequestsView(*m_requests, m_tabs)),
      m_origins(new OriginsView(m_tabs)),
      m_snippets(new SnippetsView(m_tabs))
{
    setObjectName(u"serverPanel"_s);
    m_messages->setObjectName(u"serverMessages"_s);
    m_state->setObjectName(u"serverState"_s);
    m_switch->setObjectName(u"serverSwitch"_s);
    m_address->setObjectName(u"serverAddress"_s);
    m_copy->setObjectName(u"copyServerAddress"_s);
    m_numbers->setObjectName(u"serverNumbers"_s);
    m_calls->setObjectName(u"serverCalls"_s);
    m_tabs->setObjectName(u"serverTabs"_s);
    QFont bold = m_state->font();
    bold.setBold(true);
    m_state->setFont(bold);
    m_address->setReadOnly(true);
    m_calls->setForegroundRole(QPalette::PlaceholderText);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_requestsView, {});
    m_tabs->addTab(m_origins, {});
    m_tabs->addTab(m_snippets, {});
    layOut();
    connect(m_switch, &QPushButton::clicked, this,
            [this] { (m_facts.state == State::Off ? m_start : m_stop)->trigger(); });
    connect(m_origins, &OriginsView::added, this, &ServerPanel::originAdded);
    connect(m_origins, &OriginsView::removed, this, &ServerPanel::originRemoved);
    connect(m_requestsView, &RequestsView::activated, this, &ServerPanel::requestActivated);
    retranslate();
}

void ServerPanel::layOut()
{
    auto *top = new QHBoxLayout;
    top->setSpacing(space::medium);
    top->addWidget(m_mark);
    top->addWidget(m_state, 1);
    top->addWidget(m_switch);
    auto *address = new QHBoxLayout;
    address->setSpacing(space::small);
    address->addWidget(m_address, 1);
    address->addWidget(m_copy);
    // A low dock scrolls: squeezed, neither the table nor what is above it could be read.
    auto *inside = new QWidget;
    auto *content = new QVBoxLayout;
    content->setContentsMargins(space::medium, space::medium, space::medium, space::medium);
    content->setSpacing(space::medium);
    content->addLayout(top);
    content->addLayout(address);
    content->addWidget(m_numbers);
    content->addWidget(m_calls);
    content->addWidget(m_tabs, 1);
    for (QWidget *page : std::initializer_list<QWidget *>{m_requestsView, m_origins, m_snippets})
        page->layout()->setContentsMargins(0, space::medium, 0, 0);
    auto *whole = new QVBoxLayout(inside);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addWidget(m_messages);
    whole->addLayout(content, 1);
    // No more than it needs: what the table would like is no reason to scroll.
    m_tabs->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_scroll, 1);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // What is in it takes the focus, and is scrolled into sight with it.
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(inside);
    setFocusProxy(m_switch);
}

void ServerPanel::setActions(QAction *start, QAction *stop, QAction *copyAddress, QAction *clear)
{
    m_start = start;
    m_stop = stop;
    for (QAction *action : {start, stop})
        connect(action, &QAction::changed, this, &ServerPanel::showSwitch);
    m_copy->setDefaultAction(copyAddress);
    m_requestsView->addMenu({clear});
    showSwitch();
}

void ServerPanel::showFacts(const ServerFacts &facts)
{
    const bool isNews = facts.state != m_facts.state || facts.address != m_facts.address ||
                        facts.endpoint != m_facts.endpoint || facts.credential != m_facts.credential;
    m_facts = facts;
    if (isNews)
        showState();
    showNumbers();
}

void ServerPanel::setOrigins(const QStringList &origins)
{
    m_origins->setOrigins(origins);
}

void ServerPanel::scrollToTop()
{
    m_scroll->verticalScrollBar()->setValue(0);
}

void ServerPanel::focusSwitch()
{
    m_switch->setFocus(Qt::ShortcutFocusReason);
}

void ServerPanel::focusOrigin()
{
    m_tabs->setCurrentWidget(m_origins);
    m_origins->focusField();
}

QSize ServerPanel::sizeHint() const
{
    constexpr QSize comfortable(240, 320);
    return comfortable;
}

QSize ServerPanel::minimumSizeHint() const
{
    constexpr int low = 120;
    const int bar = style()->pixelMetric(QStyle::PM_ScrollBarExtent);
    return {m_scroll->widget()->minimumSizeHint().width() + bar, low};
}

void ServerPanel::showSwitch()
{
    if (!m_start)
        return;
    // One button for both, so that the focus stays where it was pressed.
    const QAction &action = m_facts.state == State::Off ? *m_start : *m_stop;
    m_switch->setText(ActionRegistry::plainText(action));
    m_switch->setIcon(action.icon());
    m_switch->setToolTip(action.toolTip());
    m_switch->setEnabled(m_facts.state != State::Ending);
}

void ServerPanel::showState()
{
    const Colors &colors = colorsFor(palette());
    constexpr int size = 16;
    const bool isOn = m_facts.state == State::On;
    const Icon mark = isOn ? Icon::Room : Icon::Stopped;
    m_mark->setPixmap(iconPixmap(mark, size, devicePixelRatioF(), isOn ? colors.success : colors.subtle));
    switch (m_facts.state) {
    case State::Off:
        m_state->setText(tr("Off"));
        break;
    case State::On:
        m_state->setText(tr("On"));
        break;
    case State::Ending:
        m_state->setText(tr("Ending"));
        break;
    }
    m_state->setToolTip(m_facts.state == State::Ending ? tr("Requests under way get their answer.") : QString());
    m_address->setText(m_facts.address);
    m_address->setCursorPosition(0);
    m_address->setEnabled(isOn);
    m_snippets->setAddress(m_facts.address);
    //: A place and a key, as in: Calls go to cloud with the environment's key.
    m_calls->setFullText(isOn ? tr("Calls go to %1 with %2").arg(m_facts.endpoint, keyWords(m_facts.credential))
                              : tr("Calls will go to %1").arg(m_facts.endpoint));
    m_requestsView->setHint(isOn ? tr("No request yet.")
                                 : tr("Serves the vendor demo's web client on this machine.\n"
                                      "Requests appear here while it is on."));
    showSwitch();
}

void ServerPanel::showNumbers()
{
    m_numbers->setVisible(m_facts.state != State::Off);
    m_numbers->setFullText(QStringList{tr("%n client(s)", nullptr, m_facts.clients),
                                       tr("%n connection(s)", nullptr, m_facts.connections),
                                       tr("%n request(s)/min", nullptr, m_facts.requestsPerMinute)}
                               .join(u" · "_s));
}

void ServerPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange)
        showState();
    QWidget::changeEvent(event);
}

void ServerPanel::retranslate()
{
    m_address->setAccessibleName(tr("Server address"));
    m_address->setPlaceholderText(tr("a free port, chosen when it starts"));
    m_tabs->setTabText(0, tr("Requests"));
    m_tabs->setTabText(1, tr("Pages"));
    m_tabs->setTabToolTip(1, tr("Pages that may call"));
    m_tabs->setTabText(2, tr("Snippets"));
    m_tabs->tabBar()->setAccessibleName(tr("Server pages"));
    showState();
    showNumbers();
}

} // namespace console::ui
