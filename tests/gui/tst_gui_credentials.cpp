// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/credentials/credential.h"
#include "tests/gui/support/heldstore.h"
#include "tests/gui/support/windowfixture.h"
#include "tests/support/fakeupstream.h"
#include "tests/support/madeupprofile.h"
#include "tests/support/storeanswer.h"
#include "ui/connection/connection.h"
#include "ui/credentials/profilesmodel.h"
#include "ui/credentials/secretfield.h"
#include "ui/editor/editorpane.h"
#include "ui/widgets/carddelegate.h"
#include "ui/widgets/messagebar.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTest>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;
using namespace console;
using credentials::CredentialStore;
using credentials::ProfileKind;
using test::WindowFixture;

namespace {

const QString accessKeyId = u"AKLTmadeupmadeupmadeupwxyz"_s;
const QString secretKey = u"TURFd01EQXdNREF3TURBd01EQXdNREF3TURBd01EQXdNREE9"_s;

} // namespace

/// The manager of credentials: profiles.
class CredentialsGuiTest : public QObject
{
    Q_OBJECT

    static QLineEdit &line(const WindowFixture &fixture, const char *name)
    {
        return fixture.find<ui::SecretField>(name).edit();
    }
    static QPushButton &button(const WindowFixture &fixture, const char *name)
    {
        return fixture.find<QPushButton>(name);
    }
    static ui::MessageBar &message(const WindowFixture &fixture)
    {
        return fixture.find<ui::MessageBar>("credentialMessages");
    }
    static QPushButton *messageButton(const WindowFixture &fixture, const QString &text)
    {
        const auto buttons = message(fixture).findChildren<QPushButton *>();
        for (QPushButton *button : buttons) {
            if (button->text() == text && button->isVisibleTo(&message(fixture)))
                return button;
        }
        return nullptr;
    }
    static QAbstractItemModel &profiles(const WindowFixture &fixture)
    {
        return *fixture.find<QListView>("profileList").model();
    }
    /// Opens the manager on a store in memory that holds these.
    static void openWith(WindowFixture &fixture, const QList<credentials::ProfilePtr> &kept)
    {
        QVERIFY(fixture.services().chooseStore(CredentialStore::Kind::Memory));
        QVERIFY(test::answerOf(fixture.services().profiles().read()));
        for (const credentials::ProfilePtr &profile : kept)
            QVERIFY(test::answerOf(fixture.services().profiles().save(profile)));
        fixture.open();
        fixture.trigger("edit.credentials");
        QVERIFY(fixture.find<QDialog>("credentialsDialog").isVisible());
        QVERIFY(QTest::qWaitForWindowActive(&fixture.find<QDialog>("credentialsDialog")));
    }
    /// Nothing is unsaved, nor being saved.
    static bool isSaved(const WindowFixture &fixture)
    {
        return fixture.find<QLineEdit>("profileName").isEnabled() && !button(fixture, "revertProfile").isEnabled();
    }
    static void enterAccount(const WindowFixture &fixture, const QString &name)
    {
        fixture.find<QLineEdit>("profileName").setText(name);
        line(fixture, "profileAccessKeyId").setText(accessKeyId);
        line(fixture, "profileSecretKey").setText(secretKey);
    }
    /// Everything that the model says in any role.
    static QString allText(const QAbstractItemModel &model)
    {
        QString text;
        constexpr int roles = Qt::UserRole + 100;
        for (int row = 0; row < model.rowCount(); ++row) {
            for (int role = 0; role < roles; ++role) {
                const QVariant value = model.index(row, 0).data(role);
                text += value.toString() + value.toStringList().join(u' ') + u'\n';
            }
        }
        return text;
    }

private Q_SLOTS:
    void addsAProfile()
    {
        WindowFixture fixture;
        openWith(fixture, {});
        const QAbstractItemModelTester tester(&profiles(fixture),
                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        QVERIFY(!button(fixture, "saveProfile").isEnabled());
        fixture.find<QLineEdit>("profileName").setText(u"Main"_s);
        QVERIFY(fixture.find<QLabel>("profileFaults").text().contains(u"Secret key: it is empty"_s));
        enterAccount(fixture, u"Main"_s);
        fixture.find<QPlainTextEdit>("profileHosts").setPlainText(u"https://example.com/"_s);
        QVERIFY(fixture.find<QLabel>("profileFaults").text().contains(u"Allowed hosts"_s));
        QVERIFY(!button(fixture, "saveProfile").isEnabled());
        fixture.find<QPlainTextEdit>("profileHosts").setPlainText(u"*.example.com\n127.0.0.1"_s);
        fixture.find<QPlainTextEdit>("profileNotes").setPlainText(u"Ours"_s);
        QVERIFY(!fixture.find<QLabel>("profileFaults").isVisible());
        button(fixture, "saveProfile").click();
        QTRY_VERIFY(isSaved(fixture));
        QCOMPARE(profiles(fixture).rowCount(), 1);
        const credentials::ProfilePtr kept = fixture.services().profiles().find(u"Main"_s);
        QVERIFY(kept);
        QCOMPARE(test::secretOf(*kept), secretKey.toUtf8());
        const auto &account = std::get<credentials::AccountKey>(kept->key);
        QCOMPARE(account.allowedHosts, (QStringList{u"*.example.com"_s, u"127.0.0.1"_s}));
        QCOMPARE(kept->facts.notes, u"Ours"_s);
        // Nothing secret is left in the fields or in the model.
        QCOMPARE(line(fixture, "profileSecretKey").text(), QString());
        QVERIFY(line(fixture, "profileAccessKeyId").placeholderText().startsWith(u"AKLT…wxyz"_s));
        QVERIFY(!allText(profiles(fixture)).contains(secretKey));
        QVERIFY(!allText(profiles(fixture)).contains(accessKeyId));
    }

    void keepsWhatIsNotTyped()
    {
        WindowFixture fixture;
        openWith(fixture, {test::shared(test::madeUpAccount(u"Main"_s, secretKey.toUtf8()))});
        QCOMPARE(fixture.find<QLineEdit>("profileName").text(), u"Main"_s);
        fixture.find<QLineEdit>("profileName").setText(u"Other"_s);
        fixture.find<QComboBox>("profileColour").setCurrentIndex(2);
        button(fixture, "saveProfile").click();
        QTRY_VERIFY(isSaved(fixture));
        const credentials::ProfilePtr kept = fixture.services().profiles().find(u"Other"_s);
        QCOMPARE(test::secretOf(*kept), secretKey.toUtf8());
        QCOMPARE(kept->facts.colour, u"orange"_s);
        QVERIFY(!fixture.services().profiles().find(u"Main"_s));
        // And going back leaves it alone.
        fixture.find<QLineEdit>("profileName").setText(u"Third"_s);
        button(fixture, "revertProfile").click();
        QCOMPARE(fixture.find<QLineEdit>("profileName").text(), u"Other"_s);
    }

    void keepsAnApplicationAndATemporaryKey()
    {
        WindowFixture fixture;
        openWith(fixture, {});
        fixture.find<QComboBox>("profileKind").setCurrentIndex(static_cast<int>(ProfileKind::RtcApplication));
        QVERIFY(!fixture.find<QWidget>("profileSecretKey").isVisible());
        QVERIFY(!button(fixture, "testKey").isVisible());
        fixture.find<QLineEdit>("profileName").setText(u"App"_s);
        fixture.find<QLineEdit>("profileAppId").setText(u"0123456789abcdef01234567"_s);
        line(fixture, "profileAppKey").setText(u"madeupappkey"_s);
        button(fixture, "saveProfile").click();
        QTRY_VERIFY(isSaved(fixture));
        QVERIFY(!fixture.find<QComboBox>("profileKind").isEnabled());
        QCOMPARE(profiles(fixture).index(0, 0).data(ui::ProfilesModel::KeyRole).toString(),
                 u"0123456789abcdef01234567"_s);

        button(fixture, "addProfile").click();
        enterAccount(fixture, u"Temporary"_s);
        fixture.find<QCheckBox>("profileIsTemporary").setChecked(true);
        QVERIFY(!button(fixture, "saveProfile").isEnabled());
        line(fixture, "profileSessionToken").setText(u"madeuptoken"_s);
        fixture.find<QLineEdit>("profileExpiry").setText(u"tomorrow"_s);
        QVERIFY(fixture.find<QLabel>("profileFaults").text().contains(u"Expires"_s));
        fixture.find<QLineEdit>("profileExpiry").setText(u"2031-01-31T18:00:00Z"_s);
        button(fixture, "saveProfile").click();
        QTRY_VERIFY(isSaved(fixture));
        const credentials::ProfilePtr kept = fixture.services().profiles().find(u"Temporary"_s);
        const auto &token = std::get<credentials::AccountKey>(kept->key).sessionToken;
        QVERIFY(token);
        QCOMPARE(token->expiresAt, QDateTime(QDate(2031, 1, 31), QTime(18, 0), Qt::UTC));
    }

    void checksWhatIsPasted()
    {
        WindowFixture fixture;
        openWith(fixture, {});
        auto &faults = fixture.find<QLabel>("profileFaults");
        enterAccount(fixture, u"Main"_s);
        QVERIFY(!faults.isVisible());
        line(fixture, "profileSecretKey").setText(u"two words"_s);
        QVERIFY(faults.text().contains(u"a space or a line break"_s));
        QVERIFY(!button(fixture, "saveProfile").isEnabled());
        line(fixture, "profileSecretKey").setText(accessKeyId);
        line(fixture, "profileAccessKeyId").setText(secretKey);
        QVERIFY(faults.text().contains(u"looks like an AccessKey ID"_s));
        line(fixture, "profileAccessKeyId").setText(accessKeyId);
        line(fixture, "profileSecretKey").setText(u"0123456789abcdef0123456789abcdef"_s);
        QVERIFY(faults.text().contains(u"decoded from Base64"_s));
        // Formats may change: what only looks odd may be saved.
        QVERIFY(button(fixture, "saveProfile").isEnabled());
    }

    void showsSecretsOnlyWhileHeld()
    {
        WindowFixture fixture;
        openWith(fixture, {test::shared(test::madeUpAccount(u"Main"_s, secretKey.toUtf8()))});
        auto &field = fixture.find<ui::SecretField>("profileSecretKey");
        QLineEdit &edit = field.edit();
        auto *reveal = field.findChildren<QToolButton *>().first();
        const Qt::InputMethodHints hints = Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText;
        QCOMPARE(edit.inputMethodHints() & hints, hints);
        QVERIFY(!edit.accessibleName().isEmpty());
        QVERIFY(!edit.dragEnabled());
        QCOMPARE(edit.text(), QString());
        QTest::mousePress(reveal, Qt::LeftButton);
        QCOMPARE(edit.displayText(), secretKey);
        QTest::mouseRelease(reveal, Qt::LeftButton);
        QCOMPARE(edit.text(), QString());
        QVERIFY(!edit.isUndoAvailable());
        reveal->setFocus();
        QTRY_VERIFY(reveal->hasFocus());
        QTest::keyPress(reveal, Qt::Key_Space);
        QCOMPARE(edit.displayText(), secretKey);
        // Whatever takes the focus away lets go of it.
        edit.setFocus();
        QCOMPARE(edit.text(), QString());
        QCOMPARE(edit.echoMode(), QLineEdit::Password);
        QTest::keyRelease(reveal, Qt::Key_Space);
        // Looking is no editing.
        QVERIFY(!button(fixture, "saveProfile").isEnabled());

        edit.setText(u"typed"_s);
        QTest::mousePress(reveal, Qt::LeftButton);
        QCOMPARE(edit.displayText(), u"typed"_s);
        QTest::mouseRelease(reveal, Qt::LeftButton);
        QCOMPARE(edit.text(), u"typed"_s);
        QVERIFY(edit.displayText() != u"typed"_s);
    }

    void copiesForAWhile()
    {
        WindowFixture fixture;
        openWith(fixture, {test::shared(test::madeUpAccount(u"Main"_s, secretKey.toUtf8()))});
        fixture.find<ui::SecretField>("profileSecretKey").findChildren<QToolButton *>().last()->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), secretKey);
        fixture.scheduler.advance(std::chrono::seconds(11));
        QTRY_COMPARE(QGuiApplication::clipboard()->text(), QString());
    }

    void asksBeforeEditsAreLost()
    {
        WindowFixture fixture;
        openWith(fixture, {test::shared(test::madeUpAccount(u"A"_s)), test::shared(test::madeUpAccount(u"B"_s))});
        auto &list = fixture.find<QListView>("profileList");
        fixture.find<QLineEdit>("profileName").setText(u"A2"_s);
        list.setCurrentIndex(list.model()->index(1, 0));
        QCOMPARE(message(fixture).title(), u"“A2” is not saved"_s);
        QTRY_COMPARE(list.currentIndex().row(), 0);
        QCOMPARE(fixture.find<QLineEdit>("profileName").text(), u"A2"_s);
        // Closing asks as well, and the dialog stays.
        fixture.find<QDialog>("credentialsDialog").reject();
        QVERIFY(fixture.find<QDialog>("credentialsDialog").isVisible());
        messageButton(fixture, u"Save"_s)->click();
        QTRY_VERIFY(!fixture.find<QDialog>("credentialsDialog").isVisible());
        QVERIFY(fixture.services().profiles().find(u"A2"_s));

        fixture.trigger("edit.credentials");
        list.setCurrentIndex(list.model()->index(0, 0));
        fixture.find<QLineEdit>("profileName").setText(u"A3"_s);
        list.setCurrentIndex(list.model()->index(1, 0));
        messageButton(fixture, u"Discard Changes"_s)->click();
        QTRY_COMPARE(fixture.find<QLineEdit>("profileName").text(), u"B"_s);
        QVERIFY(!fixture.services().profiles().find(u"A3"_s));
    }

    void refusesASecondOfTheName()
    {
        WindowFixture fixture;
        openWith(fixture, {test::shared(test::madeUpAccount(u"A"_s))});
        button(fixture, "duplicateProfile").click();
        QCOMPARE(fixture.find<QLineEdit>("profileName").text(), u"A (copy)"_s);
        // A copy has no secrets: they are entered anew.
        QVERIFY(!button(fixture, "saveProfile").isEnabled());
        enterAccount(fixture, u"A"_s);
        button(fixture, "saveProfile").click();
        QTRY_COMPARE(message(fixture).title(), u"There is one of that name already"_s);
        QCOMPARE(line(fixture, "profileSecretKey").text(), secretKey);
    }

    void deletesAndAsksWhereScenesAreBound()
    {
        WindowFixture fixture;
        openWith(fixture, {test::shared(test::madeUpAccount(u"A"_s)), test::shared(test::madeUpAccount(u"B"_s))});
        const auto id = fixture.services().profiles().find(u"A"_s)->facts.id;
        const QString scene = fixture.library.sceneIds().first();
        QVERIFY(fixture.services().credentialSettings().bind(fixture.scenePath(scene), {.account = id}));
        QCOMPARE(profiles(fixture).index(0, 0).data(ui::ProfilesModel::SceneCountRole).toInt(), 1);
        button(fixture, "removeProfile").click();
        QVERIFY(message(fixture).details().contains(scene));
        messageButton(fixture, u"Keep Profile"_s)->click();
        QCOMPARE(profiles(fixture).rowCount(), 2);
        button(fixture, "removeProfile").click();
        messageButton(fixture, u"Delete Profile"_s)->click();
        QTRY_COMPARE(profiles(fixture).rowCount(), 1);
        QCOMPARE(fixture.find<QLineEdit>("profileName").text(), u"B"_s);
        button(fixture, "removeProfile").click();
        QTRY_COMPARE(profiles(fixture).rowCount(), 0);
    }

    void showsWhereAKeyIsUsedAndReplacesIt()
    {
        WindowFixture fixture;
        openWith(fixture, {test::shared(test::madeUpAccount(u"Old"_s)), test::shared(test::madeUpAccount(u"New"_s)),
                           test::shared(test::madeUpApplication(u"App"_s))});
        credentials::ProfileBook &book = fixture.services().profiles();
        credentials::CredentialSettings &settings = fixture.services().credentialSettings();
        const QStringList scenes = fixture.library.sceneIds();
        QVERIFY(scenes.size() >= 2);
        for (qsizetype i = 0; i < 2; ++i)
            QVERIFY(settings.bind(fixture.scenePath(scenes.at(i)), {.account = book.find(u"Old"_s)->facts.id}));
        auto &list = fixture.find<QListView>("profileList");
        list.setCurrentIndex(list.model()->index(2, 0));
        fixture.find<QTabWidget>("profileTabs").setCurrentIndex(1);
        auto &uses = fixture.find<QListView>("keyUses");
        const QAbstractItemModelTester tester(uses.model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(uses.model()->rowCount(), 2);
        uses.setCurrentIndex(uses.model()->index(1, 0));
        uses.setFocus();
        QTest::keyClick(&uses, Qt::Key_Return);
        QTRY_COMPARE(fixture.pane().sceneId(), scenes.at(1));
        // An application cannot stand in for an account key.
        auto &others = fixture.find<QComboBox>("replacementProfile");
        QCOMPARE(others.count(), 1);
        button(fixture, "replaceProfile").click();
        QCOMPARE(message(fixture).title(), u"2 scenes are bound to “New” now"_s);
        QCOMPARE(uses.model()->rowCount(), 0);
        QCOMPARE(settings.scenesOf(book.find(u"New"_s)->facts.id).size(), 2);
    }

    void namesRoomsThatRunWithTheOldKey()
    {
        WindowFixture fixture;
        openWith(fixture, {test::shared(test::madeUpAccount(u"Main"_s))});
        const auto id = fixture.services().profiles().find(u"Main"_s)->facts.id;
        QVERIFY(
            fixture.services().credentialSettings().bind(fixture.scenePath(fixture.pane().sceneId()), {.account = id}));
        fixture.window().connection().setCredential(credentials::Choice::named(u"Main"_s));
        fixture.trigger("room.start");
        QTRY_COMPARE(fixture.services().rooms().openTasks().value().size(), 1);
        QTRY_VERIFY(!fixture.services().rooms().openTasks().value().first().credentialFingerprint.isEmpty());
        const QString room = fixture.services().rooms().openTasks().value().first().roomId.text();
        line(fixture, "profileAccessKeyId").setText(accessKeyId);
        line(fixture, "profileSecretKey").setText(secretKey);
        button(fixture, "saveProfile").click();
        QTRY_COMPARE(message(fixture).title(), u"1 room still runs with the old key"_s);
        QVERIFY(message(fixture).details().contains(room));
        // Stopped with the old key, which is in memory still.
        fixture.trigger("room.stop");
        QTRY_COMPARE(fixture.services().rooms().openTasks().value().size(), 0);
        QVERIFY(fixture.lastExchange().succeeded());
    }

    void keepsTheOldKeyOfAnotherProcessesRoom()
    {
        WindowFixture fixture;
        openWith(fixture, {test::shared(test::madeUpAccount(u"Main"_s))});
        fixture.trigger("room.start");
        QTRY_COMPARE(fixture.services().rooms().openTasks().value().size(), 1);
        QTRY_COMPARE(fixture.services().rooms().openTasks().value().first().state, rooms::TaskState::Running);
        rooms::RoomTask other = fixture.services().rooms().openTasks().value().first();
        const QString old = fixture.services().profiles().profiles().first().fingerprint;
        other.taskId = TaskId::generate();
        other.credentialFingerprint = old;
        QVERIFY(fixture.services().rooms().journal().append({.task = other, .event = rooms::TaskEvent::StartSent}));
        line(fixture, "profileAccessKeyId").setText(accessKeyId);
        line(fixture, "profileSecretKey").setText(secretKey);
        button(fixture, "saveProfile").click();
        QTRY_COMPARE(message(fixture).title(), u"1 room still runs with the old key"_s);
        QVERIFY(!fixture.services().profiles().withFingerprint(old));
        QVERIFY(*fixture.services().resolver().withFingerprint({}, old));
    }

    void testsAKey()
    {
        test::FakeUpstream upstream;
        WindowFixture fixture;
        credentials::Profile profile = test::madeUpAccount(u"Main"_s, secretKey.toUtf8());
        std::get<credentials::AccountKey>(profile.key).allowedHosts = {u"127.0.0.1"_s};
        openWith(fixture, {test::shared(std::move(profile))});
        fixture.window().connection().setEndpoint(upstream.url().toString());
        QTRY_VERIFY(button(fixture, "testKey").isEnabled());
        QVERIFY(button(fixture, "testKey").text().contains(upstream.url().toString()));
        button(fixture, "testKey").click();
        QTRY_VERIFY(message(fixture).isShowingMessage());
        QCOMPARE(fixture.lastExchange().subject.action, u"GetRoomOnlineUsers"_s);
        QVERIFY(fixture.lastExchange().request);
        // It is remembered.
        QVERIFY(profiles(fixture).index(0, 0).data(ui::ProfilesModel::LastUseRole).toString() != u"not used yet"_s);
    }

    void testsAWrongKeyOnTheSandbox()
    {
        WindowFixture fixture;
        openWith(fixture, {test::shared(test::madeUpAccount(u"Main"_s))});
        button(fixture, "testKey").click();
        QTRY_COMPARE(message(fixture).title(), u"“Main”: The AccessKey ID is wrong"_s);
        QCOMPARE(message(fixture).kind(), ui::MessageBar::Kind::Error);
        QVERIFY(message(fixture).details().contains(u"RequestId"_s));
        QVERIFY(message(fixture).details().contains(u"cloud"_s));
        QTRY_VERIFY(profiles(fixture).index(0, 0).data(ui::ProfilesModel::LastUseRole).toString().contains(u"Key"_s));
    }

    void sendsNoKeyToAnotherHost()
    {
        test::FakeUpstream upstream;
        WindowFixture fixture;
        openWith(fixture, {test::shared(test::madeUpAccount(u"Main"_s))});
        fixture.window().connection().setEndpoint(upstream.url().toString());
        button(fixture, "testKey").click();
        QTRY_VERIFY(message(fixture).isShowingMessage());
        QVERIFY(!fixture.lastExchange().request);
        QVERIFY(message(fixture).title().contains(u"may not be sent"_s) ||
                message(fixture).details().contains(u"127.0.0.1"_s));
    }

    void cancelsATest()
    {
        test::FakeUpstream upstream;
        upstream.behave(test::Behaviour::Never);
        WindowFixture fixture;
        credentials::Profile profile = test::madeUpAccount(u"Main"_s);
        std::get<credentials::AccountKey>(profile.key).allowedHosts = {u"127.0.0.1"_s};
        openWith(fixture, {test::shared(std::move(profile))});
        fixture.window().connection().setEndpoint(upstream.url().toString());
        button(fixture, "testKey").click();
        QCOMPARE(button(fixture, "testKey").text(), u"Cancel T&est"_s);
        button(fixture, "testKey").click();
        QTRY_VERIFY(message(fixture).isShowingMessage());
        QVERIFY(button(fixture, "testKey").text().startsWith(u"T&est"_s));
    }

    void showsAndRemovesWhatCannotBeRead()
    {
        WindowFixture fixture;
        test::HeldStore store;
        QVERIFY(test::answerOf(store.write(test::shared(test::madeUpAccount(u"Main"_s)))));
        store.unreadable = {credentials::ProfileId::generate()};
        fixture.services().profiles().use(&store);
        fixture.open();
        fixture.trigger("edit.credentials");
        QTRY_COMPARE(profiles(fixture).rowCount(), 2);
        const QAbstractItemModelTester tester(&profiles(fixture),
                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(profiles(fixture).index(1, 0).data().toString(), u"Cannot be read"_s);
        auto &list = fixture.find<QListView>("profileList");
        list.setCurrentIndex(list.model()->index(1, 0));
        QVERIFY(message(fixture).isShowingMessage());
        button(fixture, "removeProfile").click();
        QTRY_COMPARE(profiles(fixture).rowCount(), 1);
        fixture.closeWithoutAsking();
        fixture.services().profiles().use(nullptr);
    }
};

QTEST_MAIN(CredentialsGuiTest)
#include "tst_gui_credentials.moc"
