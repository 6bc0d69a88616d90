// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/room/conversation/callbackhint.h"

#include "ui/theme/spacing.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/scrolling.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QUrlQuery>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace console::ui {

CallbackHint::CallbackHint(QWidget *parent)
    : QScrollArea(parent),
      m_text(new QLabel(this)),
      m_start(new QPushButton(this))
{
    setObjectName(u"callbackHint"_s);
    m_text->setObjectName(u"callbackHintText"_s);
    m_start->setObjectName(u"callbackHintStart"_s);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::RichText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setAlignment(Qt::AlignLeading | Qt::AlignTop);
    auto *content = new QWidget(this);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(space::large, space::medium, space::large, space::medium);
    layout->setSpacing(space::medium);
    layout->addWidget(m_text);
    layout->addWidget(m_start, 0, Qt::AlignLeading);
    layout->addStretch(1);
    setUpScrolling(*this, *content, 1);
    setFocusProxy(m_text);
    m_start->hide();
}

void CallbackHint::setAction(QAction *start)
{
    followAction(*m_start, *start);
    retranslate();
}

void CallbackHint::showFor(const QString &roomId, const QUrl &server)
{
    if (roomId == m_roomId && server == m_server)
        return;
    m_roomId = roomId;
    m_server = server;
    retranslate();
}

QString CallbackHint::address(const QString &path) const
{
    QUrl url = m_server.isValid() ? m_server : QUrl(u"http://localhost"_s);
    url.setPath(path);
    QUrlQuery query;
    query.addQueryItem(u"room_id"_s, m_roomId);
    url.setQuery(query);
    const QString text = m_server.isValid() ? url.toString() : url.toString(QUrl::RemoveScheme | QUrl::RemoveAuthority);
    return u"<code>"_s + text.toHtmlEscaped() + u"</code>"_s;
}

void CallbackHint::retranslate()
{
    const auto item = [](const QString &text) -> QString { return u"<li>"_s + text + u"</li>"_s; };
    const auto code = [](const QString &text) -> QString { return u"<code>"_s + text + u"</code>"_s; };
    const bool isOn = m_server.isValid();
    QString html = u"<p><b>"_s + tr("Nothing was told about this room yet") + u"</b></p><p>"_s;
    html +=
        isOn ? tr("The server is on. What is said, what the agent does, times, errors and function calls reach it as "
                  "POST at %1:")
                   .arg(address(u"/callback"_s))
             : tr("The server is off, and callbacks find nobody. Once it is on, they go as POST to %1:")
                   .arg(address(u"/callback"_s));
    html += u"</p><ul>"_s;
    html += item(tr("What is said, and what the agent does: the address is %1 of the scene, with %2 switched on.")
                     .arg(code(u"AgentConfig.ServerMessageURLForRTS"_s),
                          code(u"AgentConfig.EnableConversationStateCallback"_s)));
    html += item(tr("Function calls: %1.").arg(code(u"FunctionCallingConfig.ServerMessageUrl"_s)));
    html += item(tr("Times and errors: the VoiceChat event in the RTC console (功能配置, 回调)."));
    html += item(tr("The conversation with the language model: a scene of mode %1 whose model is at %2.")
                     .arg(code(u"CustomLLM"_s), address(u"/chat_callback"_s)));
    html +=
        u"</ul><p>"_s +
        tr("The service reaches public addresses only, and this server listens on this machine: a program here, such "
           "as a tunnel's end that rewrites the host name, has to hand them over. docs/server.md says more.") +
        u"</p>"_s;
    m_text->setText(html);
    m_text->setAccessibleName(tr("How callbacks reach this window"));
    m_start->setVisible(!isOn && !m_start->text().isEmpty());
}

void CallbackHint::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QScrollArea::changeEvent(event);
}

} // namespace console::ui
