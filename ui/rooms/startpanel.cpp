// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/rooms/startpanel.h"

#include "core/openapi/actions.h"
#include "ui/rooms/idfield.h"
#include "ui/theme/spacing.h"
#include "ui/theme/theme.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/shorttext.h"

#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace console::ui {

namespace {

// Version 2024-06-01 is left out: it names a task by its user, and the stop that is sent here would not end it.
constexpr std::array offeredVersions{"2025-06-01"_L1, "2024-12-01"_L1};

QString firstText(const scene::Scene &scene, std::initializer_list<std::initializer_list<QStringView>> places)
{
    for (const auto &place : places) {
        if (const QString text = scene.text(place); !text.isEmpty())
            return text;
    }
    return {};
}

QString targetUser(const scene::Scene &scene)
{
    const json::Value list = scene.voiceChat().member(u"AgentConfig").member(u"TargetUserId");
    return list.element(0).toString();
}

} // namespace

StartPanel::StartPanel(QWidget *parent)
    : QWidget(parent),
      m_appLabel(new QLabel(this)),
      m_app(new IdField(this)),
      m_roomLabel(new QLabel(this)),
      m_room(new IdField(this)),
      m_userLabel(new QLabel(this)),
      m_user(new IdField(this)),
      m_taskLabel(new QLabel(this)),
      m_task(new IdField(this)),
      m_versionLabel(new QLabel(this)),
      m_version(new QComboBox(this)),
      m_running(new ShortText(1, this)),
      m_problem(new QLabel(this)),
      m_start(new QPushButton(this)),
      m_stop(new QPushButton(this)),
      m_cancel(new QPushButton(this)),
      m_check(new QPushButton(this)),
      m_progress(new QProgressBar(this))
{
    m_app->setObjectName(u"appField"_s);
    m_room->setObjectName(u"roomField"_s);
    m_user->setObjectName(u"userField"_s);
    m_task->setObjectName(u"taskField"_s);
    m_version->setObjectName(u"versionCombo"_s);
    m_running->setObjectName(u"runningHint"_s);
    m_running->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    m_problem->setObjectName(u"fieldProblem"_s);
    m_start->setObjectName(u"startButton"_s);
    m_stop->setObjectName(u"stopButton"_s);
    m_cancel->setObjectName(u"cancelButton"_s);
    m_check->setObjectName(u"checkButton"_s);
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(space::small);
    m_problem->setWordWrap(true);
    // Keeps its place, so that nothing jumps when a call begins.
    QSizePolicy policy = m_progress->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    m_progress->setSizePolicy(policy);

    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(space::large, space::small, space::large, space::tiny);
    grid->setHorizontalSpacing(space::medium);
    grid->setVerticalSpacing(space::small);
    addField(*grid, 0, 0, m_appLabel, m_app);
    addField(*grid, 0, 2, m_roomLabel, m_room);
    addField(*grid, 1, 0, m_userLabel, m_user);
    addField(*grid, 1, 2, m_taskLabel, m_task);
    m_versionLabel->setBuddy(m_version);
    m_versionLabel->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    grid->addWidget(m_versionLabel, 2, 0);
    auto *versionRow = new QHBoxLayout;
    versionRow->addWidget(m_version);
    versionRow->addWidget(m_running, 1);
    grid->addLayout(versionRow, 2, 1);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(3, 1);
    grid->setColumnMinimumWidth(4, space::medium);
    grid->addWidget(m_start, 0, 5);
    grid->addWidget(m_cancel, 0, 5);
    grid->addWidget(m_stop, 1, 5);
    // As high as the versions beside it: height is dear on a small screen.
    m_check->setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Ignored);
    grid->addWidget(m_check, 2, 5);
    grid->addWidget(m_problem, 3, 0, 1, 6);
    grid->addWidget(m_progress, 2, 2, 1, 2, Qt::AlignBottom);
    m_problem->hide();
    m_version->addItem(QString(), QString());
    for (const QLatin1StringView version : offeredVersions)
        m_version->addItem(version, QString(version));
    connect(m_version, &QComboBox::activated, this, [this] { Q_EMIT versionChosen(version()); });
    setBusy(false);
    retranslate();
    showScene(nullptr);
}

void StartPanel::addField(QGridLayout &grid, int row, int column, QLabel *label, IdField *field)
{
    label->setBuddy(field);
    label->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    grid.addWidget(label, row, column);
    grid.addWidget(field, row, column + 1);
    connect(field, &QLineEdit::textChanged, this, [this] {
        showProblem();
        Q_EMIT acceptableChanged();
    });
}

void StartPanel::setKeyLine(QWidget *line)
{
    // In a row that is there anyway: height is dear on a small screen.
    line->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Ignored);
    qobject_cast<QGridLayout *>(layout())->addWidget(line, 2, 2, 1, 2);
    m_progress->raise();
}

void StartPanel::setActions(QAction *check, QAction *start, QAction *stop, QAction *cancel)
{
    followAction(*m_check, *check);
    followAction(*m_start, *start);
    followAction(*m_stop, *stop);
    followAction(*m_cancel, *cancel);
}

void StartPanel::showScene(const scene::Scene *scene)
{
    m_app->setAutomatic(scene ? firstText(*scene, {{u"VoiceChat", u"AppId"}, {u"RTCConfig", u"AppId"}}) : QString(),
                        false);
    m_room->setAutomatic(scene ? firstText(*scene, {{u"VoiceChat", u"RoomId"}, {u"RTCConfig", u"RoomId"}}) : QString(),
                         true);
    m_task->setAutomatic(scene ? firstText(*scene, {{u"VoiceChat", u"TaskId"}}) : QString(), true);
    QString user = scene ? firstText(*scene, {{u"RTCConfig", u"UserId"}}) : QString();
    if (scene && user.isEmpty())
        user = targetUser(*scene);
    m_user->setAutomatic(user, true);
}

void StartPanel::setBusy(bool busy)
{
    m_start->setVisible(!busy);
    m_cancel->setVisible(busy);
    m_progress->setVisible(busy);
}

bool StartPanel::isAcceptable() const
{
    return m_app->isAcceptable() && m_room->isAcceptable() && m_user->isAcceptable() && m_task->isAcceptable();
}

scene::GivenIds StartPanel::ids() const
{
    scene::GivenIds ids;
    ids.appId = m_app->text();
    ids.roomId = RoomId::parse(m_room->text());
    ids.taskId = TaskId::parse(m_task->text());
    ids.userId = UserId::parse(m_user->text());
    return ids;
}

QString StartPanel::version() const
{
    return m_version->currentData().toString();
}

void StartPanel::setVersion(const QString &version)
{
    m_version->setCurrentIndex(std::max(0, m_version->findData(version)));
}

void StartPanel::setRunning(int rooms)
{
    m_runningRooms = rooms;
    showRunning();
}

void StartPanel::showRunning()
{
    m_running->setFullText(m_runningRooms > 0 ? tr("%n room(s) of this scene are running", nullptr, m_runningRooms)
                                              : QString());
    m_running->setAccessibleDescription(tr("Another start runs beside them, with ids of its own."));
}

void StartPanel::showProblem()
{
    QString problem;
    for (const auto &[label, field] : {std::pair(m_appLabel, m_app), std::pair(m_roomLabel, m_room),
                                       std::pair(m_userLabel, m_user), std::pair(m_taskLabel, m_task)}) {
        if (problem.isEmpty() && !field->isAcceptable())
            problem = u"%1: %2"_s.arg(field->accessibleName(), field->problem());
    }
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
}

void StartPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void StartPanel::retranslate()
{
    m_appLabel->setText(tr("A&pp ID"));
    m_app->setAccessibleName(tr("App ID"));
    m_roomLabel->setText(tr("R&oom"));
    m_room->setAccessibleName(tr("Room"));
    m_userLabel->setText(tr("&User"));
    m_user->setAccessibleName(tr("User"));
    m_taskLabel->setText(tr("&Task"));
    m_task->setAccessibleName(tr("Task"));
    m_versionLabel->setText(tr("Version"));
    m_version->setAccessibleName(tr("Version"));
    m_version->setToolTip(tr("The API version that this scene is started with. Changing a running agent's parameters "
                             "needs 2025-06-01, which is a product of its own with its own AppId."));
    m_version->setItemText(0, tr("auto: %1").arg(openapi::defaultVoiceChatVersion()));
    m_progress->setAccessibleName(tr("A call is under way"));
    showProblem();
    showRunning();
}

} // namespace console::ui
