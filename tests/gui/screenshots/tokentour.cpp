// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/gui/screenshots/tour.h"

#include "core/tokens/tokenorder.h"
#include "ui/editor/codeeditor.h"
#include "ui/editor/editorpane.h"
#include "ui/widgets/messagebar.h"

#include <QDialog>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace console::test {

namespace {

constexpr auto appKey = "made-up-app-key";
const QString appId = u"0123456789abcdef01234567"_s;

QString token(const QString &room, std::chrono::seconds lifetime, const QDateTime &now)
{
    const tokens::TokenOrder order{.appId = appId, .roomId = room, .userId = u"alice"_s, .lifetime = lifetime};
    return QString::fromLatin1(tokens::makeToken(order, Secret(appKey), now, 1)->reveal());
}

} // namespace

void Tour::takeTokens()
{
    const QDateTime now = m_fixture.time.now();
    ui::EditorPane &pane = m_fixture.pane();
    const QByteArray before = m_fixture.editor().bytes();
    QJsonObject scene = QJsonDocument::fromJson(before).object();
    scene[u"RTCConfig"_s] = QJsonObject{{u"AppId"_s, appId},
                                        {u"AppKey"_s, QString::fromLatin1(appKey)},
                                        {u"RoomId"_s, u"room-7"_s},
                                        {u"UserId"_s, u"alice"_s},
                                        {u"Token"_s, token(u"room-6"_s, std::chrono::minutes(10), now)}};
    m_fixture.editor().setText(QString::fromUtf8(QJsonDocument(scene).toJson()));
    waitUntil([&] { return pane.notices().isShowingMessage(); });
    m_fixture.window().resize(usual);
    takeWindow(u"token-in-scene"_s);
    m_fixture.window().resize(small);
    takeWindow(u"token-in-scene-small"_s);

    m_fixture.trigger("room.makeToken");
    auto &dialog = m_fixture.find<QDialog>("tokensDialog");
    take(dialog, u"make-token"_s);
    m_fixture.find<QPushButton>("showMadeToken").click();
    m_fixture.find<QPushButton>("copyMadeToken").click();
    take(dialog, u"make-token-shown"_s);
    m_fixture.find<QLineEdit>("tokenRoom").setText(u"a room"_s);
    take(dialog, u"make-token-problem"_s);
    m_fixture.trigger("room.decodeToken");
    take(dialog, u"decode-token-empty"_s);
    auto &pasted = m_fixture.find<QPlainTextEdit>("pastedToken");
    pasted.setPlainText(token(u"room-7"_s, std::chrono::hours(24), now));
    take(dialog, u"decode-token"_s);
    pasted.setPlainText(token(u"room-6"_s, std::chrono::minutes(90), now.addDays(-3)));
    take(dialog, u"decode-token-bad"_s);
    const QSize comfortable = dialog.size();
    dialog.resize(dialog.minimumSizeHint());
    take(dialog, u"decode-token-small"_s);
    pasted.setPlainText(u"001 nonsense"_s);
    take(dialog, u"decode-token-none"_s);
    m_fixture.trigger("room.makeToken");
    take(dialog, u"make-token-small"_s);
    dialog.resize(comfortable);
    dialog.close();
    m_fixture.editor().setText(QString::fromUtf8(before));
    waitUntil([&] { return !pane.notices().isShowingMessage(); });
}

} // namespace console::test
