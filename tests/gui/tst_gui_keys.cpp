// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/credentials/profilebook.h"
#include "tests/gui/support/windowfixture.h"
#include "tests/support/madeupprofile.h"
#include "tests/support/storeanswer.h"
#include "ui/connection/connection.h"
#include "ui/credentials/keyline.h"
#include "ui/editor/codeeditor.h"
#include "ui/editor/editorpane.h"
#include "ui/editor/editortabs.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/scenes/scenelistmodel.h"
#include "ui/widgets/messagebar.h"

#include <QAction>
#include <QComboBox>
#include <QDialog>
#include <QMenu>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

#include <algorithm>

using namespace console;
using namespace Qt::Literals::StringLiterals;
using credentials::CredentialStore;
using credentials::ProfileId;
using test::answerOf;
using test::WindowFixture;

namespace {

constexpr auto sceneWithKeys =
    R"({"AccountConfig":{"accessKeyId":"AKLTmadeupinthefile","secretKey":"bWFkZS11cC1pbi1maWxl"},)"
    R"("RTCConfig":{"AppId":"0123456789abcdef01234567","AppKey":"madeupappkeyinfile"},)"
    R"("VoiceChat":{"AppId":"0123456789abcdef01234567"}})";
constexpr auto sceneWithoutKeys = R"({"AccountConfig":{"accessKeyId":"","secretKey":""},)"
                                  R"("RTCConfig":{"AppId":"0123456789abcdef01234567","AppKey":""},)"
                                  R"("VoiceChat":{"AppId":"0123456789abcdef01234567"}})";
constexpr auto byteOrderMark = "\xEF\xBB\xBF";

} // namespace

/// Which key the scene in sight uses, as an author meets it.
class KeysGuiTest : public QObject
{
    Q_OBJECT

    /// A window whose profiles are kept in memory, with one scene open.
    struct Setting
    {
        explicit Setting(const char *scene = R"({"VoiceChat":{"AppId":"0123456789abcdef01234567"}})")
        {
            fixture.writeScene(u"Mine"_s, scene);
            fixture.open();
        }
        void useMemory()
        {
            QVERIFY(fixture.services().chooseStore(CredentialStore::Kind::Memory).has_value());
            QCOMPARE(test::outcomeOf(fixture.services().profiles().read()), u"ok"_s);
        }
        ProfileId save(credentials::Profile profile)
        {
            const credentials::ProfilePtr kept = test::shared(std::move(profile));
            if (!answerOf(fixture.services().profiles().save(kept)))
                qFatal("cannot save a profile");
            return kept->facts.id;
        }
        [[nodiscard]] ui::KeyLine &line() const { return fixture.find<ui::KeyLine>("keyLine"); }
        /// The menu as it opens now.
        [[nodiscard]] QAction *choice(const QString &text) const
        {
            QMenu *menu = fixture.find<QToolButton>("chooseKey").menu();
            Q_EMIT menu->aboutToShow();
            for (QAction *action : menu->actions()) {
                if (action->text() == text)
                    return action;
            }
            return nullptr;
        }
        [[nodiscard]] QString path() const { return fixture.scenePath(u"Mine"_s); }
        [[nodiscard]] credentials::SceneBinding binding()
        {
            return fixture.services().credentialSettings().bindingOf(path());
        }
        void openScene() const { fixture.window().findChild<ui::EditorTabs *>()->open(u"Mine"_s, path()); }

        WindowFixture fixture;
    };

private Q_SLOTS:
    void saysWhichKeyAndWhy();
    void bindsFromTheMenu();
    void choosesAProfileForEveryCall();
    void movesKeysOutOfTheFile();
    void keepsOneByteOrderMark();
    void staysUnsavedWhenTheFileIsNotWritten();
    void reusesWhatIsKeptAlready();
    void movingNeedsAStore();
    void lockedVaultIsTold();
};

void KeysGuiTest::saysWhichKeyAndWhy()
{
    Setting setting;
    setting.openScene();
    QTRY_VERIFY2(setting.line().text().contains(u"the sandbox's own key"), qPrintable(setting.line().text()));
    setting.fixture.window().connection().setEndpoint(u"cloud"_s);
    QCOMPARE(setting.line().text(), u"⚠ Key: There is no AccessKey ID"_s);
    setting.fixture.editor().editBytes(
        R"({"AccountConfig":{"accessKeyId":"AKLTtypedjustnowmadeup","secretKey":"s"},"VoiceChat":{}})");
    QTRY_VERIFY2(setting.line().text().contains(u"AKLT…deup, from the scene's AccountConfig"),
                 qPrintable(setting.line().text()));
    QVERIFY(!setting.line().text().contains(u"typedjustnow"));
}

void KeysGuiTest::bindsFromTheMenu()
{
    Setting setting;
    setting.openScene();
    setting.useMemory();
    const ProfileId main = setting.save(test::madeUpAccount(u"Main & more"_s));
    const ProfileId application = setting.save(test::madeUpApplication(u"App"_s));
    setting.fixture.window().connection().setEndpoint(u"cloud"_s);
    QVERIFY(setting.choice(u"Main && more"_s));
    setting.choice(u"Main && more"_s)->trigger();
    QCOMPARE(setting.binding().account, main);
    QVERIFY2(setting.line().text().contains(u"the profile “Main & more”, to which the scene is bound"),
             qPrintable(setting.line().text()));
    QVERIFY(setting.choice(u"Main && more"_s)->isChecked());
    setting.choice(u"App"_s)->trigger();
    QCOMPARE(setting.binding().application, application);
    QCOMPARE(setting.binding().account, main);
    // Its host is not one that the profile allows.
    setting.fixture.window().connection().setEndpoint(u"https://rtc.example.com"_s);
    QVERIFY2(setting.line().text().contains(u"may not be sent to rtc.example.com"), qPrintable(setting.line().text()));
    QCOMPARE(answerOf(setting.fixture.services().profiles().remove(main)).has_value(), true);
    QVERIFY2(setting.line().text().contains(u"There is no profile"), qPrintable(setting.line().text()));
    setting.choice(u"No profile: its own AccountConfig, or the environment"_s)->trigger();
    QVERIFY(!setting.binding().account);
}

void KeysGuiTest::choosesAProfileForEveryCall()
{
    Setting setting;
    setting.openScene();
    setting.useMemory();
    const ProfileId id = setting.save(test::madeUpAccount(u"Main"_s));
    auto &combo = setting.fixture.find<QComboBox>("credentialCombo");
    const int row = combo.findText(u"Profile: Main"_s);
    QVERIFY(row > 0);
    combo.setCurrentIndex(row);
    Q_EMIT combo.activated(row);
    QCOMPARE(setting.fixture.window().connection().credential(), credentials::Choice::named(id.text()));
    QVERIFY2(setting.line().text().contains(u"the profile “Main”, chosen for this call"),
             qPrintable(setting.line().text()));
    // The last entry leads to the manager, and chooses nothing.
    const int manager = combo.count() - 1;
    Q_EMIT combo.activated(manager);
    QTRY_VERIFY(setting.fixture.window().findChild<QDialog *>(u"credentialsDialog"_s)->isVisible());
    QCOMPARE(combo.currentIndex(), row);
    QCOMPARE(setting.fixture.window().connection().credential(), credentials::Choice::named(id.text()));
}

void KeysGuiTest::movesKeysOutOfTheFile()
{
    Setting setting(sceneWithKeys);
    setting.useMemory();
    auto *scenes = setting.fixture.window().findChild<ui::SceneListModel *>();
    const auto mark = [scenes] {
        return scenes->data(scenes->indexOf(u"Mine"_s), Qt::AccessibleTextRole).toString().contains(u"holds keys");
    };
    QTRY_VERIFY(mark());
    setting.openScene();
    auto &move = setting.fixture.find<QPushButton>("moveKeys");
    QTRY_VERIFY(move.isVisible());
    QTest::mouseClick(&move, Qt::LeftButton);
    QTRY_COMPARE(setting.fixture.readScene(u"Mine"_s), QByteArray(sceneWithoutKeys));
    const credentials::ProfileBook &profiles = setting.fixture.services().profiles();
    const auto account = profiles.find(*setting.binding().account);
    QVERIFY(account);
    QCOMPARE(test::secretOf(*account), QByteArray("bWFkZS11cC1pbi1maWxl"));
    QCOMPARE(test::secretOf(*profiles.find(*setting.binding().application)), QByteArray("madeupappkeyinfile"));
    QVERIFY(!setting.fixture.pane().isModified());
    QVERIFY(!move.isVisible() && !mark());
    // Undo does not bring them back.
    QVERIFY(!setting.fixture.editor().isUndoAvailable());
    QVERIFY(setting.fixture.messages().title().contains(u"The keys are in the profile now"));
}

void KeysGuiTest::keepsOneByteOrderMark()
{
    const QByteArray before = QByteArray(byteOrderMark).append(sceneWithKeys);
    const QByteArray after = QByteArray(byteOrderMark).append(sceneWithoutKeys);
    Setting setting(before.constData());
    setting.useMemory();
    setting.openScene();
    auto &move = setting.fixture.find<QPushButton>("moveKeys");
    QTRY_VERIFY(move.isVisible());
    QTest::mouseClick(&move, Qt::LeftButton);
    QTRY_COMPARE(setting.fixture.readScene(u"Mine"_s), after);
    QCOMPARE(setting.fixture.editor().bytes(), QByteArray(sceneWithoutKeys));
    QVERIFY(!setting.fixture.pane().isModified());
    QVERIFY(!setting.fixture.editor().isUndoAvailable());
}

void KeysGuiTest::staysUnsavedWhenTheFileIsNotWritten()
{
    Setting setting(sceneWithKeys);
    setting.useMemory();
    setting.openScene();
    auto &move = setting.fixture.find<QPushButton>("moveKeys");
    QTRY_VERIFY(move.isVisible());
    // Edited here, so that the other program's version is not taken over.
    setting.fixture.editor().editBytes(QByteArray(sceneWithKeys).append('\n'));
    const QByteArray theirs = QByteArray(sceneWithKeys).append("\n\n");
    setting.fixture.writeScene(u"Mine"_s, theirs);
    QTest::mouseClick(&move, Qt::LeftButton);
    const QByteArray without = QByteArray(sceneWithoutKeys).append('\n');
    QTRY_COMPARE(setting.fixture.editor().bytes(), without);
    QCOMPARE(setting.fixture.readScene(u"Mine"_s), theirs);
    QVERIFY(setting.fixture.pane().isModified());
    QVERIFY(setting.fixture.editor().isUndoAvailable());
    QVERIFY(setting.fixture.pane().messages().title().contains(u"was changed by another program"_s));
    QVERIFY(!setting.fixture.messages().title().contains(u"The keys are in the profile now"_s));

    const auto buttons = setting.fixture.pane().messages().findChildren<QPushButton *>();
    const auto keepMine = std::find_if(buttons.begin(), buttons.end(), [](const QPushButton *button) {
        return button->text() == u"Keep mine"_s && button->isVisible();
    });
    QVERIFY(keepMine != buttons.end());
    (*keepMine)->click();
    QVERIFY(setting.fixture.pane().save());
    QCOMPARE(setting.fixture.readScene(u"Mine"_s), without);
    QVERIFY(!setting.fixture.pane().isModified());
    QVERIFY(!setting.fixture.editor().isUndoAvailable());
}

void KeysGuiTest::reusesWhatIsKeptAlready()
{
    Setting setting(sceneWithKeys);
    setting.useMemory();
    // The same key with a session token is another one.
    const ProfileId temporary = setting.save(
        {.facts = {.name = u"Temporary"_s},
         .key = credentials::AccountKey{.accessKeyId = Secret("AKLTmadeupinthefile"),
                                        .secretKey = Secret("bWFkZS11cC1pbi1maWxl"),
                                        .sessionToken = credentials::SessionToken{.token = Secret("madeuptoken")}}});
    const ProfileId application =
        setting.save({.facts = {.name = u"App"_s},
                      .key = credentials::RtcApplication{.appId = u"0123456789abcdef01234567"_s,
                                                         .appKey = Secret("madeupappkeyinfile")}});
    setting.openScene();
    auto &move = setting.fixture.find<QPushButton>("moveKeys");
    QTRY_VERIFY(move.isVisible());
    QTest::mouseClick(&move, Qt::LeftButton);
    QTRY_COMPARE(setting.fixture.readScene(u"Mine"_s), QByteArray(sceneWithoutKeys));
    QCOMPARE(setting.binding().application, application);
    QVERIFY(setting.binding().account && *setting.binding().account != temporary);
    QCOMPARE(setting.fixture.services().profiles().profiles().size(), 3);

    // Moved once more, both are there.
    const auto first = setting.binding().account;
    setting.fixture.editor().editBytes(sceneWithKeys);
    QTRY_VERIFY(move.isVisible());
    QTest::mouseClick(&move, Qt::LeftButton);
    QTRY_COMPARE(setting.fixture.editor().bytes(), QByteArray(sceneWithoutKeys));
    QCOMPARE(setting.binding().account, first);
    QCOMPARE(setting.fixture.services().profiles().profiles().size(), 3);
}

void KeysGuiTest::movingNeedsAStore()
{
    Setting setting(sceneWithKeys);
    setting.openScene();
    auto &move = setting.fixture.find<QPushButton>("moveKeys");
    QTRY_VERIFY(move.isVisible());
    QTest::mouseClick(&move, Qt::LeftButton);
    QTRY_VERIFY(setting.fixture.window().findChild<QDialog *>(u"credentialsDialog"_s));
    QCOMPARE(setting.fixture.readScene(u"Mine"_s), QByteArray(sceneWithKeys));
}

void KeysGuiTest::lockedVaultIsTold()
{
    Setting setting;
    setting.openScene();
    const auto &status = setting.fixture.find<QToolButton>("storeStatus");
    QCOMPARE(status.text(), u"Keys: no store"_s);
    app::Services &services = setting.fixture.services();
    QVERIFY(answerOf(services.stores().vault().create(Secret("made-up passphrase"))).has_value());
    QVERIFY(services.chooseStore(CredentialStore::Kind::Vault).has_value());
    QCOMPARE(test::outcomeOf(services.profiles().read()), u"ok"_s);
    QCOMPARE(status.text(), u"Keys: vault"_s);
    const ProfileId id = setting.save(test::madeUpAccount(u"Main"_s));
    QVERIFY(services.credentialSettings().bind(setting.path(), {.account = id}).has_value());
    services.stores().vault().lock();
    QTRY_COMPARE(status.text(), u"Keys: vault, locked"_s);
    setting.fixture.window().connection().setEndpoint(u"cloud"_s);
    QVERIFY2(setting.line().text().contains(u"cannot be read"), qPrintable(setting.line().text()));
    QTRY_VERIFY(setting.fixture.isEnabled("room.start"));
    setting.fixture.trigger("room.start");
    QTRY_VERIFY2(setting.fixture.messages().title().contains(u"cannot be read"),
                 qPrintable(setting.fixture.messages().title()));
    QVERIFY(setting.fixture.messages().details().contains(u"Unlock it"));
    // Nothing left this machine.
    QVERIFY(!setting.fixture.lastExchange().request.has_value());
}

QTEST_MAIN(KeysGuiTest)
#include "tst_gui_keys.moc"
