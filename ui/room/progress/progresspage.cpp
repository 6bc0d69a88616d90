// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/room/progress/progresspage.h"

#include "ui/room/progress/startchains.h"
#include "ui/theme/icons.h"
#include "ui/theme/spacing.h"
#include "ui/theme/theme.h"
#include "ui/widgets/carddelegate.h"
#include "ui/widgets/scrolling.h"
#include "wording/explanation.h"
#include "wording/preflightwords.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QListView>
#include <QLocale>
#include <QScrollArea>
#include <QStandardItemModel>

using namespace Qt::Literals::StringLiterals;

namespace console::ui {

using preflight::StartChain;
using preflight::Step;
using State = preflight::StepStatus::State;

namespace {

std::pair<Icon, QColor> markOf(State state, const Colors &colors)
{
    switch (state) {
    case State::Done:
        return {Icon::Success, colors.success};
    case State::Waiting:
        return {Icon::RoomUnknown, colors.info};
    case State::Stuck:
        return {Icon::Error, colors.danger};
    case State::NotObservable:
        break;
    }
    return {Icon::Stopped, colors.subtle};
}

QLabel *wrapping(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setWordWrap(true);
    return label;
}

} // namespace

ProgressPage::ProgressPage(StartChains &chains, QWidget *parent)
    : RoomPage(parent),
      m_chains(chains),
      m_summary(wrapping(this)),
      m_presence(wrapping(this)),
      m_causeArea(new QWidget(this)),
      m_causeTitle(wrapping(m_causeArea)),
      m_causeList(new QListView(m_causeArea)),
      m_causeModel(new QStandardItemModel(this))
{
    setObjectName(u"progressPage"_s);
    m_summary->setObjectName(u"progressSummary"_s);
    m_presence->setObjectName(u"progressPresence"_s);
    m_causeList->setObjectName(u"progressCauses"_s);
    m_presence->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    QFont bold = m_summary->font();
    bold.setBold(true);
    m_summary->setFont(bold);
    m_causeTitle->setFont(bold);

    auto *steps = new QWidget(this);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(space::medium);
    grid->setVerticalSpacing(space::small);
    grid->setColumnStretch(2, 1);
    for (size_t i = 0; i < m_lines.size(); ++i) {
        Line &line = m_lines.at(i);
        line = {.icon = new QLabel(this), .step = new QLabel(this), .state = wrapping(this)};
        line.state->setObjectName(u"step-"_s + preflight::stepName(preflight::allSteps.at(i)));
        grid->addWidget(line.icon, static_cast<int>(i), 0, Qt::AlignTop);
        grid->addWidget(line.step, static_cast<int>(i), 1, Qt::AlignTop);
        grid->addWidget(line.state, static_cast<int>(i), 2);
    }
    auto *left = new QVBoxLayout(steps);
    left->setContentsMargins(0, 0, 0, 0);
    left->setSpacing(space::medium);
    left->addWidget(m_summary);
    left->addLayout(grid);
    left->addWidget(m_presence);
    left->addStretch(1);

    m_causeList->setModel(m_causeModel);
    m_causeList->setItemDelegate(new CardDelegate(CardDelegate::Lines::Two, m_causeList));
    m_causeList->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_causeList->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_causeList->setMinimumHeight(1);
    auto *right = new QVBoxLayout(m_causeArea);
    right->setContentsMargins(0, 0, 0, 0);
    right->setSpacing(space::small);
    right->addWidget(m_causeTitle);
    right->addWidget(m_causeList, 1);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(space::large, space::medium, space::large, space::medium);
    layout->setSpacing(space::large);
    // Whatever does not fit scrolls: the window must stay usable when it is low.
    auto *scroll = scrolling(*steps, 1, this);
    scroll->setObjectName(u"progressScroll"_s);
    layout->addWidget(scroll, 2);
    layout->addWidget(m_causeArea, 3);
    setFocusProxy(m_causeList);
    connect(m_causeList, &QListView::activated, this, &ProgressPage::goTo);
    connect(m_causeList, &QListView::clicked, this, &ProgressPage::goTo);
    connect(&chains, &StartChains::changed, this, [this](const rooms::RoomTask &task) {
        if (m_task && sameTask(*m_task, task) && isVisible())
            refresh();
    });
    refresh();
}

QString ProgressPage::title() const
{
    return tr("Progress");
}

void ProgressPage::showTask(const std::optional<rooms::RoomTask> &task)
{
    m_task = task;
    m_chains.setWatched(task);
    refresh();
}

void ProgressPage::refresh()
{
    const preflight::ChainFollower *follower = m_task ? m_chains.follow(*m_task) : nullptr;
    const StartChain chain = follower ? follower->chain() : StartChain();
    m_summary->setText(follower ? wording::summaryText(chain) : tr("The room's endpoint is gone."));
    showChain(chain);
    showPresence(chain);
    showCauses(follower && chain.isStuck() && chain.isDone(Step::Accepted));
}

void ProgressPage::showChain(const StartChain &chain)
{
    const Colors &colors = colorsFor(palette());
    for (size_t i = 0; i < m_lines.size(); ++i) {
        const Step step = preflight::allSteps.at(i);
        const preflight::StepStatus &status = chain.at(step);
        const auto [which, color] = markOf(status.state, colors);
        constexpr int iconSize = 16;
        const Line &line = m_lines.at(i);
        line.icon->setPixmap(iconPixmap(which, iconSize, devicePixelRatioF(), color));
        line.step->setText(wording::stepText(step));
        QString text = wording::stepStateText(chain, step);
        if (status.at.isValid())
            text += u" · "_s + QLocale().toString(status.at.toLocalTime().time(), u"HH:mm:ss"_s);
        line.state->setText(text);
        line.state->setAccessibleName(u"%1: %2"_s.arg(line.step->text(), text));
    }
}

void ProgressPage::showPresence(const StartChain &chain)
{
    if (chain.isOver || !chain.presence) {
        m_presence->clear();
        return;
    }
    QStringList names;
    for (const QString &user : chain.presence->users) {
        const QStringList agents = rooms::agentsIn(*chain.presence, m_task->userId, m_task->agentUserId);
        names.append(agents.contains(user) ? tr("%1 (agent)").arg(user) : user);
    }
    m_presence->setText(names.isEmpty() ? tr("Nobody is in the room.")
                                        : tr("In the room now: %1").arg(names.join(u", "_s)));
}

void ProgressPage::showCauses(bool isStuck)
{
    m_causeArea->setVisible(isStuck);
    m_causeTitle->setText(tr("Likely causes, likeliest first"));
    m_causeList->setAccessibleName(m_causeTitle->text());
    if (!isStuck)
        return;
    m_causes = m_chains.causesOf(*m_task);
    m_causeModel->clear();
    const Colors &colors = colorsFor(palette());
    for (const preflight::LikelyCause &cause : std::as_const(m_causes)) {
        const wording::Explanation words = wording::explain(cause);
        auto *item = new QStandardItem(words.title);
        QStringList details{words.cause, words.remedy};
        details.removeAll(QString());
        const QString text = details.join(u" · "_s);
        item->setData(text, CardDelegate::SubtitleRole);
        item->setData(static_cast<int>(cause.hint ? Icon::Warning : Icon::Info), CardDelegate::MarkIconRole);
        item->setData(cause.hint ? colors.warning : colors.subtle, CardDelegate::MarkRole);
        item->setToolTip(words.toText());
        item->setData(QString(words.title + u' ' + text), Qt::AccessibleTextRole);
        m_causeModel->appendRow(item);
    }
    m_causeList->setCurrentIndex(m_causeModel->index(0, 0));
}

void ProgressPage::goTo(const QModelIndex &index)
{
    if (index.isValid() && m_causes.at(index.row()).hint)
        Q_EMIT placeWanted(m_task->sceneId, m_causes.at(index.row()).hint->pointer);
}

void ProgressPage::hideEvent(QHideEvent *event)
{
    m_chains.setWatched(std::nullopt);
    RoomPage::hideEvent(event);
}

void ProgressPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        refresh();
    RoomPage::changeEvent(event);
}

} // namespace console::ui
