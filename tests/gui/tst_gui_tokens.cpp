// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/credentials/profilebook.h"
#include "core/openapi/rtctoken.h"
#include "core/tokens/tokenorder.h"
#include "tests/gui/support/windowfixture.h"
#include "ui/editor/codeeditor.h"
#include "ui/editor/editorpane.h"
#include "ui/room/join/joinpage.h"
#include "ui/room/join/tokenwatch.h"
#include "ui/tokens/tokensources.h"
#include "ui/widgets/messagebar.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QDir>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTabWidget>

using namespace console;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using test::WindowFixture;

namespace {

const QString appId = u"0123456789abcdef01234567"_s;
constexpr auto appKey = "made-up-app-key";

QString clipboard()
{
    return QGuiApplication::clipboard()->text();
}

QString tokenFor(const QString &room, std::chrono::seconds lifetime, const QDateTime &now, const char *key = appKey)
{
    const tokens::TokenOrder order{.appId = appId, .roomId = room, .userId = u"alice"_s, .lifetime = lifetime};
    return QString::fromLatin1(tokens::makeToken(order, Secret(key), now, 0)->reveal());
}

QByteArray sceneWith(const QJsonObject &rtcConfig)
{
    return QJsonDocument(QJsonObject{{u"RTCConfig"_s, rtcConfig}, {u"VoiceChat"_s, QJsonObject()}}).toJson();
}

QJsonObject config(const QString &token = {})
{
    return {{u"AppId"_s, appId},
            {u"AppKey"_s, QString::fromLatin1(appKey)},
            {u"RoomId"_s, u"room"_s},
            {u"UserId"_s, u"alice"_s},
            {u"Token"_s, token}};
}

} // namespace

/// RTC tokens in the window: making, taking apart, warnings and renewal.
class TokensGuiTest : public QObject
{
    Q_OBJECT

    static void openScene(WindowFixture &fixture, const QByteArray &bytes)
    {
        // The first in the list is the one that is opened.
        fixture.writeScene(u"A"_s, bytes);
        fixture.open();
        QCOMPARE(fixture.pane().sceneId(), u"A"_s);
    }
    static void paste(const WindowFixture &fixture, const QString &text)
    {
        fixture.find<QPlainTextEdit>("pastedToken").setPlainText(text);
    }
    static QString said(const WindowFixture &fixture, const char *label) { return fixture.find<QLabel>(label).text(); }
    static void pass(WindowFixture &fixture, std::chrono::milliseconds time)
    {
        fixture.time.late = fixture.time.late.load() + time;
        fixture.scheduler.advance(time);
    }

private Q_SLOTS:
    void init() { QGuiApplication::clipboard()->clear(); }

    void makesWhatTheFieldsSay()
    {
        WindowFixture fixture;
        openScene(fixture, sceneWith(config()));
        fixture.trigger("room.makeToken");
        auto &dialog = fixture.find<QDialog>("tokensDialog");
        QVERIFY(dialog.isVisible() && !dialog.isModal());
        QVERIFY(fixture.find<QComboBox>("tokenApplication").currentText().contains(appId));
        QCOMPARE(fixture.find<QLineEdit>("tokenRoom").text(), u"room"_s);
        QCOMPARE(fixture.find<QLineEdit>("tokenUser").text(), u"alice"_s);
        fixture.find<QLineEdit>("tokenUser").setText(u"bob"_s);
        fixture.find<QCheckBox>("tokenPublish").setChecked(false);
        fixture.find<QSpinBox>("tokenLifetime").setValue(30);
        fixture.find<QComboBox>("tokenLifetimeUnit").setCurrentIndex(0);
        fixture.find<QPushButton>("copyMadeToken").click();
        const auto decoded = openapi::decodeToken(clipboard().toUtf8());
        QVERIFY(decoded.has_value());
        QVERIFY(decoded->verify(Secret(appKey)));
        QCOMPARE(decoded->token.appId, appId);
        QCOMPARE(decoded->token.roomId, u"room"_s);
        QCOMPARE(decoded->token.userId, u"bob"_s);
        QCOMPARE(decoded->token.expireAt - decoded->token.issuedAt, 30U * 60);
        QCOMPARE(decoded->token.privileges.keys(), QList<quint16>{4});
        QCOMPARE(QGuiApplication::clipboard()->mimeData()->data(u"x-kde-passwordManagerHint"_s), "secret"_ba);
        QVERIFY(said(fixture, "madeTokenCopied").contains(u"10 seconds"_s));
        pass(fixture, 10s);
        QCOMPARE(clipboard(), QString());
        QCOMPARE(said(fixture, "madeTokenCopied"), QString());
    }

    void showsATokenOnlyAsLongAsItFitsTheFields()
    {
        WindowFixture fixture;
        openScene(fixture, sceneWith(config()));
        fixture.trigger("room.makeToken");
        auto &shown = fixture.find<QPlainTextEdit>("madeToken");
        QVERIFY(!shown.isVisible());
        fixture.find<QPushButton>("showMadeToken").click();
        QVERIFY(shown.isVisible());
        QVERIFY(openapi::decodeToken(shown.toPlainText().toUtf8()).has_value());
        fixture.find<QLineEdit>("tokenRoom").setText(u"other"_s);
        QVERIFY(!shown.isVisible());
        QCOMPARE(shown.toPlainText(), QString());
        fixture.find<QPushButton>("showMadeToken").click();
        fixture.find<QDialog>("tokensDialog").close();
        QCOMPARE(shown.toPlainText(), QString());
    }

    void saysWhyNoTokenCanBeMade()
    {
        WindowFixture fixture;
        QJsonObject without = config();
        without.remove(u"AppKey"_s);
        openScene(fixture, sceneWith(without));
        fixture.trigger("room.makeToken");
        auto &copy = fixture.find<QPushButton>("copyMadeToken");
        QVERIFY(!copy.isEnabled());
        QVERIFY(said(fixture, "makeTokenNote").contains(u"AppKey"_s));
        // As it is being edited, not as it was saved.
        fixture.editor().setText(QString::fromUtf8(sceneWith(config())));
        QTRY_VERIFY(copy.isEnabled());
        fixture.find<QLineEdit>("tokenRoom").setText(u"a room"_s);
        QVERIFY(!copy.isEnabled());
        QVERIFY(said(fixture, "makeTokenNote").contains(u"room"_s));
        fixture.find<QLineEdit>("tokenRoom").setText(u"a-room"_s);
        QVERIFY(copy.isEnabled());
        fixture.find<QCheckBox>("tokenPublish").setChecked(false);
        fixture.find<QCheckBox>("tokenSubscribe").setChecked(false);
        QVERIFY(copy.isEnabled());
        QVERIFY(said(fixture, "makeTokenNote").contains(u"nothing"_s));
        fixture.editor().setText(u"{\"VoiceChat\":{}}"_s);
        QTRY_VERIFY(said(fixture, "makeTokenNote").contains(u"RTCConfig.AppId"_s));
    }

    void decodesWhatIsPasted()
    {
        WindowFixture fixture;
        openScene(fixture, sceneWith(config()));
        fixture.trigger("room.decodeToken");
        auto &text = fixture.find<QPlainTextEdit>("pastedToken");
        QTRY_VERIFY(text.hasFocus());
        auto &appIdLabel = fixture.find<QLabel>("decodedApp");
        QVERIFY(!appIdLabel.isVisible());
        const QDateTime now = fixture.time.now();
        paste(fixture, u'\n' + tokenFor(u"room"_s, 1h, now) + u" \n"_s);
        QVERIFY(appIdLabel.isVisible());
        QCOMPARE(appIdLabel.text(), appId);
        QCOMPARE(said(fixture, "tokenVerdict"), u"This token is good."_s);
        QVERIFY(said(fixture, "decodedSignature").startsWith(u"right"_s));
        QCOMPARE(said(fixture, "decodedRoomRemark"), u"same as in the scene"_s);
        QVERIFY(said(fixture, "decodedRights").contains(u"subscribe"_s));
        QVERIFY(said(fixture, "decodedExpires").contains(u"in "_s));
        QVERIFY(said(fixture, "tokenCompared").contains(u"scene A"_s));

        paste(fixture, tokenFor(u"elsewhere"_s, 1h, now));
        QVERIFY(said(fixture, "decodedRoomRemark").contains(u"the scene has room"_s));
        QVERIFY(said(fixture, "tokenVerdict").contains(u"token_error"_s));
        paste(fixture, tokenFor(u"room"_s, 1h, now, "another"));
        QVERIFY(said(fixture, "decodedSignature").startsWith(u"wrong"_s));
        paste(fixture, u"001 nonsense"_s);
        QVERIFY(!appIdLabel.isVisible());
        QVERIFY(said(fixture, "tokenVerdict").contains(u"not an RTC token"_s));
    }

    void growsOldInSight()
    {
        WindowFixture fixture;
        openScene(fixture, sceneWith(config()));
        fixture.trigger("room.decodeToken");
        paste(fixture, tokenFor(u"room"_s, 1h, fixture.time.now()));
        pass(fixture, 50min);
        QCOMPARE(said(fixture, "tokenVerdict"), u"This token is good."_s);
        pass(fixture, 11min);
        QVERIFY(said(fixture, "tokenVerdict").contains(u"expired"_s));
        QVERIFY(said(fixture, "decodedExpires").contains(u"ago"_s));
    }

    void keepsNothingOfAPastedToken()
    {
        WindowFixture fixture;
        openScene(fixture, sceneWith(config()));
        const QString token = tokenFor(u"room"_s, 1h, fixture.time.now());
        fixture.trigger("room.decodeToken");
        paste(fixture, token);
        fixture.find<QDialog>("tokensDialog").close();
        QCOMPARE(fixture.find<QPlainTextEdit>("pastedToken").toPlainText(), QString());
        QCOMPARE(said(fixture, "decodedApp").contains(u"001"_s), false);
        fixture.closeWithoutAsking();
        QFile settings(QDir(fixture.services().dataDir()).filePath(u"settings.ini"_s));
        if (settings.open(QIODevice::ReadOnly))
            QVERIFY(!settings.readAll().contains(token.right(40).toUtf8()));
    }

    void warnsOfATokenInAScene()
    {
        WindowFixture fixture;
        openScene(fixture, sceneWith(config(tokenFor(u"room"_s, 1h, fixture.time.now()))));
        ui::MessageBar &notices = fixture.pane().notices();
        QVERIFY(!notices.isVisible());
        pass(fixture, 40min);
        QVERIFY(!notices.isVisible());
        pass(fixture, 6min);
        QVERIFY(notices.isVisible());
        QVERIFY(notices.title().contains(u"expires soon"_s));
        QVERIFY(notices.details().contains(u"token_error"_s));
        // Once dismissed it stays away, until there is something else to say.
        notices.dismiss();
        pass(fixture, 5min);
        QVERIFY(!notices.isVisible());
        pass(fixture, 10min);
        QVERIFY(notices.isVisible());
        QVERIFY(notices.title().contains(u"has expired"_s));
        notices.findChildren<QPushButton *>().first()->click();
        QVERIFY(fixture.find<QDialog>("tokensDialog").isVisible());
        // Mended: nothing more to say, and nothing to wait for.
        fixture.find<QDialog>("tokensDialog").close();
        fixture.editor().setText(QString::fromUtf8(sceneWith(config())));
        QTRY_VERIFY(!notices.isVisible());
    }

    void warnsOfATokenThatDoesNotFit()
    {
        WindowFixture fixture;
        openScene(fixture, sceneWith(config(tokenFor(u"elsewhere"_s, 1h, fixture.time.now()))));
        ui::MessageBar &notices = fixture.pane().notices();
        QVERIFY(notices.isVisible());
        QVERIFY(notices.title().contains(u"does not fit"_s));
        QVERIFY(notices.details().contains(u"another room"_s));
    }

    void renewsTheTokenInSight()
    {
        WindowFixture fixture;
        putInAppKey(fixture, appKey);
        startRoom(fixture);
        auto &shown = fixture.find<QLineEdit>("joinToken");
        fixture.find<QPushButton>("showToken").click();
        fixture.find<QPushButton>("showQrCode").click();
        const QString first = shown.text();
        QVERIFY(said(fixture, "tokenNote").contains(u"takes its place"_s));
        const qint64 firstEnd = openapi::decodeToken(first.toUtf8())->token.expireAt;
        pass(fixture, 23h);
        QCOMPARE(shown.text(), first);
        pass(fixture, 46min);
        QVERIFY(shown.text() != first);
        const auto second = openapi::decodeToken(shown.text().toUtf8());
        QVERIFY(second.has_value());
        QVERIFY(second->token.expireAt >= firstEnd + 23 * 60 * 60);
        QVERIFY(said(fixture, "tokenNote").contains(u"made anew"_s));

        // No key, no new one: then it is said.
        putInAppKey(fixture, "");
        const QString last = shown.text();
        pass(fixture, 24h - 10min);
        QCOMPARE(shown.text(), last);
        QVERIFY(said(fixture, "tokenNote").contains(u"AppKey"_s));
        pass(fixture, 15min);
        QVERIFY(said(fixture, "tokenNote").contains(u"has expired"_s));
    }

    void remindsOfACopiedToken()
    {
        WindowFixture fixture;
        putInAppKey(fixture, appKey);
        startRoom(fixture);
        fixture.find<QPushButton>("joinTokenCopy").click();
        QVERIFY(openapi::decodeToken(clipboard().toUtf8()).has_value());
        pass(fixture, 23h);
        QCOMPARE(clipboard(), QString());
        QVERIFY(!fixture.messages().title().contains(u"token"_s));
        pass(fixture, 46min);
        QVERIFY(fixture.messages().title().contains(u"token for room"_s));
        QVERIFY(fixture.messages().details().contains(u"copied"_s));
    }

    void leavesOutRoomsThatHaveEnded()
    {
        WindowFixture fixture;
        putInAppKey(fixture, appKey);
        startRoom(fixture);
        fixture.find<QPushButton>("joinTokenCopy").click();
        fixture.find<QPushButton>("showToken").click();
        const QString shown = fixture.find<QLineEdit>("joinToken").text();
        fixture.trigger("room.stop");
        QTRY_COMPARE(fixture.traffic().size(), 2);
        QTRY_VERIFY(fixture.isEnabled("room.start"));
        pass(fixture, 24h - 10min);
        QVERIFY(!fixture.messages().title().contains(u"token"_s));
        QCOMPARE(fixture.find<QLineEdit>("joinToken").text(), shown);
        QVERIFY(said(fixture, "tokenNote").contains(u"does not run any more"_s));
    }

    void listsProfilesBesideTheScene()
    {
        std::vector<credentials::ProfilePtr> profiles;
        profiles.push_back(std::make_shared<const credentials::Profile>(credentials::Profile{
            .facts = {.name = u"Shop"_s}, .key = credentials::RtcApplication{.appId = appId, .appKey = Secret("k")}}));
        profiles.push_back(std::make_shared<const credentials::Profile>(
            credentials::Profile{.facts = {.name = u"Account"_s}, .key = credentials::AccountKey()}));
        const auto scene = *scene::Scene::parse(u"A"_s, sceneWith(config()));
        const auto all = ui::applicationsOf(scene, profiles);
        QCOMPARE(all.size(), size_t(2));
        QVERIFY(all.at(0).isScene && all.at(0).application.appKey == Secret(appKey));
        QCOMPARE(all.at(1).name, u"Shop"_s);
        QCOMPARE(ui::applicationsOf(std::nullopt, profiles).size(), size_t(1));
        QCOMPARE(ui::applicationsOf(*scene::Scene::parse(u"A"_s, "{\"VoiceChat\":{}}"), {}).size(), size_t(0));
        // A scene without a key gives way to the profile of its AppId.
        QJsonObject without = config();
        without.remove(u"AppKey"_s);
        const auto bare = *scene::Scene::parse(u"A"_s, sceneWith(without));
        const auto instead = ui::applicationsOf(bare, profiles);
        QCOMPARE(instead.size(), size_t(1));
        QVERIFY(!instead.at(0).isScene);
        QVERIFY(ui::applicationsOf(bare, {}).at(0).isScene);
    }

    void makesTokensWithProfiles()
    {
        WindowFixture fixture;
        QVERIFY(fixture.services().chooseStore(credentials::CredentialStore::Kind::Memory).has_value());
        QJsonObject without = config();
        without.remove(u"AppKey"_s);
        openScene(fixture, sceneWith(without));
        fixture.trigger("room.makeToken");
        auto &copy = fixture.find<QPushButton>("copyMadeToken");
        QVERIFY(!copy.isEnabled());
        // A profile comes in while the dialog stands open.
        const auto saved = fixture.services().profiles().save(std::make_shared<const credentials::Profile>(
            credentials::Profile{.facts = {.name = u"Shop"_s},
                                 .key = credentials::RtcApplication{.appId = appId, .appKey = Secret(appKey)}}));
        QTRY_VERIFY(saved.isFinished());
        QVERIFY(saved.result().has_value());
        QTRY_VERIFY(copy.isEnabled());
        QVERIFY(fixture.find<QComboBox>("tokenApplication").currentText().contains(u"Shop"_s));
        copy.click();
        const auto decoded = openapi::decodeToken(clipboard().toUtf8());
        QVERIFY(decoded && decoded->verify(Secret(appKey)));
        fixture.trigger("room.decodeToken");
        paste(fixture, tokenFor(u"room"_s, 1h, fixture.time.now()));
        QVERIFY(said(fixture, "decodedSignature").startsWith(u"right"_s));
    }

private:
    static void putInAppKey(WindowFixture &fixture, const QByteArray &key)
    {
        QJsonObject scene = QJsonDocument::fromJson(fixture.readScene(u"Assistant"_s)).object();
        QJsonObject config = scene[u"RTCConfig"].toObject();
        config[u"AppKey"_s] = QString::fromLatin1(key);
        scene[u"RTCConfig"_s] = config;
        fixture.writeScene(u"Assistant"_s, QJsonDocument(scene).toJson());
    }
    static void startRoom(WindowFixture &fixture)
    {
        fixture.open();
        fixture.find<QLineEdit>("userField").setText(u"alice"_s);
        fixture.trigger("room.start");
        QTRY_COMPARE(fixture.traffic().size(), 1);
        QTRY_VERIFY(fixture.isEnabled("room.start"));
        fixture.trigger("view.room");
        auto &tabs = fixture.find<QTabWidget>("roomPages");
        for (int i = 0; i < tabs.count(); ++i) {
            if (qobject_cast<ui::JoinPage *>(tabs.widget(i)))
                tabs.setCurrentIndex(i);
        }
        QVERIFY(fixture.find<QPushButton>("showToken").isEnabled());
    }
};

QTEST_MAIN(TokensGuiTest)
#include "tst_gui_tokens.moc"
