// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/room/join/joinpage.h"

#include "core/base/clock.h"
#include "core/base/scheduler.h"
#include "core/rooms/orders.h"
#include "core/tokens/scenetoken.h"
#include "ui/desktop/secretclipboard.h"
#include "ui/room/join/qrcode.h"
#include "ui/room/join/tokenwatch.h"
#include "ui/settings/preferences.h"
#include "ui/theme/spacing.h"
#include "wording/credentialwords.h"
#include "wording/tokenwords.h"

#include <QClipboard>
#include <QEvent>
#include <QGridLayout>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QRandomGenerator>
#include <QScrollArea>

using namespace Qt::Literals::StringLiterals;

namespace console::ui {

JoinPage::JoinPage(Parts parts, QWidget *parent)
    : RoomPage(parent),
      m_parts(parts),
      m_show(new QPushButton(this)),
      m_copyAll(new QPushButton(this)),
      m_showCode(new QPushButton(this)),
      m_note(new QLabel(this)),
      m_code(new QrView(this))
{
    m_show->setObjectName(u"showToken"_s);
    m_copyAll->setObjectName(u"copyJoinJson"_s);
    m_showCode->setObjectName(u"showQrCode"_s);
    m_note->setObjectName(u"tokenNote"_s);
    m_code->setObjectName(u"qrCode"_s);
    m_show->setCheckable(true);
    m_showCode->setCheckable(true);
    m_note->setWordWrap(true);

    auto *content = new QWidget(this);
    auto *grid = new QGridLayout;
    grid->setSpacing(space::medium);
    m_app = addField(*grid, 0, u"joinApp"_s);
    m_room = addField(*grid, 1, u"joinRoom"_s);
    m_user = addField(*grid, 2, u"joinUser"_s);
    m_token = addField(*grid, 3, u"joinToken"_s);
    grid->addWidget(m_show, 3, 3);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::medium);
    buttons->addWidget(m_copyAll);
    buttons->addWidget(m_showCode);
    buttons->addStretch();
    grid->addLayout(buttons, 4, 1, 1, 3);
    grid->addWidget(m_note, 5, 1, 1, 3);
    grid->setRowStretch(6, 1);
    constexpr int widest = 720;
    auto *layout = new QHBoxLayout(content);
    layout->setContentsMargins(space::large, space::medium, space::large, space::medium);
    layout->setSpacing(space::large);
    auto *form = new QWidget(content);
    grid->setContentsMargins(0, 0, 0, 0);
    form->setLayout(grid);
    form->setMaximumWidth(widest);
    layout->addWidget(form, 1);
    layout->addWidget(m_code, 1);
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    // What is in it takes the focus, and is scrolled into sight with it.
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(scroll);
    setFocusProxy(m_app.copy);

    for (const Field &field : {m_app, m_room, m_user})
        connect(field.copy, &QPushButton::clicked, this,
                [text = field.text] { QGuiApplication::clipboard()->setText(text->text()); });
    connect(m_token.copy, &QPushButton::clicked, this, &JoinPage::copyToken);
    connect(m_show, &QPushButton::toggled, this, &JoinPage::showToken);
    connect(m_copyAll, &QPushButton::clicked, this, &JoinPage::copyAll);
    connect(m_showCode, &QPushButton::toggled, this, &JoinPage::showCode);
    retranslate();
    hideToken();
}

JoinPage::Field JoinPage::addField(QGridLayout &grid, int row, const QString &name)
{
    Field field{.label = new QLabel(this), .text = new QLineEdit(this), .copy = new QPushButton(this)};
    field.text->setObjectName(name);
    field.text->setReadOnly(true);
    field.copy->setObjectName(QString(name + u"Copy"));
    field.label->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    grid.addWidget(field.label, row, 0);
    grid.addWidget(field.text, row, 1);
    grid.addWidget(field.copy, row, 2);
    return field;
}

QString JoinPage::title() const
{
    //: The page with what a client needs to join a room.
    return tr("Join");
}

void JoinPage::showTask(const std::optional<rooms::RoomTask> &task)
{
    const bool isSame = m_task && task && sameTask(*m_task, *task);
    m_task = task;
    if (isSame)
        return;
    m_app.text->setText(task ? task->appId : QString());
    m_room.text->setText(task ? task->roomId.text() : QString());
    m_user.text->setText(task ? task->userId : QString());
    hideToken();
    lookAgain();
}

void JoinPage::lookAgain()
{
    m_problem.reset();
    m_noNewToken.reset();
    if (const auto token = makeToken(); !token)
        m_problem = token.error();
    retranslate();
}

Result<QByteArray, JoinPage::NoToken> JoinPage::makeToken() const
{
    // From the file as it is now: the key may have been put in since the start.
    const auto scene = m_task ? rooms::sceneOf(*m_task) : std::nullopt;
    if (!scene)
        return unexpected(NoToken(rooms::NoToken::NoScene));
    const auto application = m_parts.resolver.application(*scene, m_task->scenePath);
    if (!application)
        return unexpected(NoToken(application.error()));
    return rooms::joinToken(*m_task, application->get(), m_parts.clock.now(), QRandomGenerator::system()->generate())
        .map_error([](rooms::NoToken problem) { return NoToken(problem); });
}

void JoinPage::hideToken()
{
    m_show->setChecked(false);
    m_showCode->setChecked(false);
    showToken(false);
    showCode(false);
}

void JoinPage::showToken(bool shown)
{
    const auto token = shown ? makeToken() : QByteArray();
    m_token.text->setText(QString::fromLatin1(token.value_or(QByteArray())));
    m_token.text->setCursorPosition(0);
    keepFresh();
    retranslate();
}

void JoinPage::showCode(bool shown)
{
    m_code->setVisible(false);
    if (shown && m_task) {
        const QByteArray token = makeToken().value_or(QByteArray());
        const QString urlTemplate = m_parts.preferences.joinUrlTemplate();
        const QByteArray content = urlTemplate.isEmpty() ? rooms::joinJson(*m_task, token)
                                                         : rooms::joinUrl(urlTemplate, *m_task, token).toUtf8();
        const auto matrix = qrMatrix(content);
        m_code->setMatrix(matrix.value_or(QrMatrix()));
        m_code->setVisible(matrix.has_value());
    }
    keepFresh();
    retranslate();
}

// The older one of text and code counts: both are made anew together.
void JoinPage::keepFresh()
{
    const bool isShowing = (m_show->isChecked() || m_showCode->isChecked()) && !m_problem;
    if (!isShowing) {
        m_expiresAt = {};
        m_renewedAt = {};
        return;
    }
    if (!m_expiresAt.isValid())
        m_expiresAt = m_parts.clock.now().addSecs(std::chrono::seconds(rooms::tokenLifetime).count());
    if (std::exchange(m_isPlanned, true))
        return;
    m_parts.scheduler.after(interval, this, [this] {
        m_isPlanned = false;
        renew();
    });
}

void JoinPage::renew()
{
    if (!m_expiresAt.isValid())
        return;
    const auto left = std::chrono::milliseconds(m_parts.clock.now().msecsTo(m_expiresAt));
    const bool isRunning = m_task && rooms::isOpen(m_task->state);
    const bool isDue = left <= tokens::nearExpiry && isRunning;
    m_noNewToken.reset();
    if (isDue) {
        if (const auto token = makeToken(); !token)
            m_noNewToken = token.error();
    }
    if (!isDue || m_noNewToken) {
        keepFresh();
        explain();
        return;
    }
    m_expiresAt = {};
    showToken(m_show->isChecked());
    showCode(m_showCode->isChecked());
    m_renewedAt = m_parts.clock.now();
    explain();
}

void JoinPage::handOut(const QByteArray &token, const QString &text)
{
    m_parts.clipboard.copy(Secret(text.toUtf8()));
    // What is in sight is made anew here; what was copied is out of reach.
    if (!token.isEmpty())
        m_parts.tokens.note(*m_task, m_parts.clock.now().addSecs(std::chrono::seconds(rooms::tokenLifetime).count()));
}

void JoinPage::copyToken()
{
    if (const auto token = makeToken())
        handOut(*token, QString::fromLatin1(*token));
}

void JoinPage::copyAll()
{
    if (!m_task)
        return;
    const QByteArray token = makeToken().value_or(QByteArray());
    const QString all = QString::fromUtf8(rooms::joinJson(*m_task, token));
    if (token.isEmpty())
        QGuiApplication::clipboard()->setText(all);
    else
        handOut(token, all);
}

QString JoinPage::shownNote() const
{
    const QDateTime now = m_parts.clock.now();
    const QString ends = wording::momentText(m_expiresAt, now);
    if (m_expiresAt <= now)
        return tr("The token in sight has expired, %1, and nobody can join with it.").arg(ends);
    const bool isRunning = m_task && rooms::isOpen(m_task->state);
    const bool isNear = now.secsTo(m_expiresAt) <= std::chrono::seconds(tokens::nearExpiry).count();
    if (isNear && !isRunning)
        return tr("The token in sight expires %1. Its room does not run any more.").arg(ends);
    if (isNear && m_noNewToken)
        //: %1: when. %2: a sentence that says why no new one can be made.
        return tr("The token in sight expires %1. %2").arg(ends, problemText(*m_noNewToken));
    if (m_renewedAt.isValid())
        return tr("The token was made anew at %1: the one before was about to end. This one is valid until %2.")
            .arg(m_renewedAt.toLocalTime().toString(u"HH:mm"), ends);
    return tr("Valid until %1. While the room runs a new one takes its place by itself before that.").arg(ends);
}

QString JoinPage::problemText(const NoToken &problem) const
{
    if (const auto *credential = std::get_if<credentials::CredentialProblem>(&problem)) {
        const wording::Explanation words = wording::explain(*credential, m_task ? m_task->sceneId : QString());
        return tr("No token can be made: %1").arg(QStringList{words.title, words.cause}.join(u' '));
    }
    switch (std::get<rooms::NoToken>(problem)) {
    case rooms::NoToken::NoScene:
        return tr("No token can be made: the scene file of this room cannot be read.");
    case rooms::NoToken::NoAppKey:
        return tr("No token can be made: RTCConfig.AppKey of the scene is empty. The console of RTC shows it beside "
                  "the AppId.");
    case rooms::NoToken::OtherApp:
        return tr("No token can be made: RTCConfig.AppId of the scene is not the AppId that this room runs in.");
    case rooms::NoToken::NoUser:
        return tr("No token can be made: this room was started without a user.");
    case rooms::NoToken::TooLong:
        return tr("No token can be made: the ids are too long for one.");
    }
    return QString();
}

void JoinPage::explain()
{
    const auto text = [this] {
        if (m_problem)
            return problemText(*m_problem);
        if (m_expiresAt.isValid())
            return shownNote();
        return tr("A token is made when you show or copy it: valid for 24 hours, to speak and to listen. Whoever "
                  "has it can join. A copy leaves the clipboard after 10 seconds.");
    };
    m_note->setText(text());
    for (QPushButton *button : {m_show, m_token.copy})
        button->setEnabled(!m_problem);
}

void JoinPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    RoomPage::changeEvent(event);
}

void JoinPage::retranslate()
{
    const auto name = [](const Field &field, const QString &label, const QString &copyName) {
        field.label->setText(label);
        field.text->setAccessibleName(label);
        field.copy->setText(tr("Copy"));
        field.copy->setAccessibleName(copyName);
    };
    name(m_app, tr("App ID"), tr("Copy the app ID"));
    name(m_room, tr("Room"), tr("Copy the room ID"));
    name(m_user, tr("User"), tr("Copy the user ID"));
    name(m_token, tr("Token"), tr("Copy the token"));
    m_token.text->setPlaceholderText(m_problem ? tr("none") : tr("hidden"));
    m_show->setText(m_show->isChecked() ? tr("Hide") : tr("Show"));
    m_show->setAccessibleName(m_show->isChecked() ? tr("Hide the token") : tr("Show the token"));
    m_copyAll->setText(tr("Copy All as JSON"));
    m_showCode->setText(m_showCode->isChecked() ? tr("Hide QR Code") : tr("Show QR Code"));
    m_code->setAccessibleName(m_task ? tr("QR code to join room %1 as %2").arg(m_task->roomId.text(), m_task->userId)
                                     : QString());
    m_code->setToolTip(m_code->accessibleName());
    explain();
}

} // namespace console::ui
