// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/gui/support/heldstore.h"
#include "tests/gui/support/windowfixture.h"
#include "tests/support/keyringsession.h"
#include "tests/support/madeupprofile.h"
#include "tests/support/storeanswer.h"
#include "ui/credentials/secretfield.h"
#include "ui/widgets/messagebar.h"

#include <QDialog>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QRadioButton>
#include <QStackedWidget>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace console;
using credentials::CredentialStore;
using credentials::StoreProblem;
using test::HeldStore;
using test::WindowFixture;

/// The manager of credentials: stores that are chosen, locked, refused, gone, silent or dying.
class CredentialStoresGuiTest : public QObject
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
    static QString text(const WindowFixture &fixture, const char *label) { return fixture.find<QLabel>(label).text(); }
    static int profileCount(const WindowFixture &fixture)
    {
        return fixture.find<QListView>("profileList").model()->rowCount();
    }
    /// The window over a store that answers as it is told.
    struct Held
    {
        HeldStore store;
        WindowFixture fixture;

        Held()
        {
            if (!test::answerOf(store.write(test::shared(test::madeUpAccount(u"Main"_s)))))
                qFatal("not kept");
            fixture.services().profiles().use(&store);
        }
        ~Held()
        {
            fixture.closeWithoutAsking();
            fixture.services().profiles().use(nullptr);
        }
        void open()
        {
            fixture.open();
            fixture.trigger("edit.credentials");
        }
    };
    static void makeVault(WindowFixture &fixture)
    {
        button(fixture, "changeStore").isVisible() ? button(fixture, "changeStore").click() : void();
        fixture.find<QRadioButton>("useVault").setChecked(true);
        button(fixture, "useStore").click();
        line(fixture, "newPassphrase").setText(u"a good long passphrase"_s);
        line(fixture, "newPassphraseAgain").setText(u"a good long passphrase"_s);
        button(fixture, "acceptPassphrase").click();
        QTRY_VERIFY(fixture.find<QListView>("profileList").isVisible());
    }

private Q_SLOTS:
    void asksWhichStoreTheFirstTime()
    {
        WindowFixture fixture;
        fixture.open();
        fixture.trigger("edit.credentials");
        QCOMPARE(text(fixture, "storeText"), u"Store: none chosen yet"_s);
        QVERIFY(fixture.find<QRadioButton>("useMemory").isVisible());
        QVERIFY(!button(fixture, "cancelStoreChoice").isVisible());
        // Without a session bus there is no keychain: it is said, and the vault is offered.
        QTRY_VERIFY(fixture.find<QRadioButton>("useVault").isChecked());
        fixture.find<QRadioButton>("useKeychain").setChecked(true);
        QVERIFY(!button(fixture, "useStore").isEnabled());
        fixture.find<QRadioButton>("useMemory").setChecked(true);
        button(fixture, "useStore").click();
        QTRY_COMPARE(text(fixture, "storeText"), u"Store: memory, for this run only (open)"_s);
        QVERIFY(fixture.find<QListView>("profileList").isVisible());
        QCOMPARE(fixture.services().credentialSettings().store(), CredentialStore::Kind::Memory);
    }

    void makesLocksAndUnlocksAVault()
    {
        WindowFixture fixture;
        fixture.open();
        fixture.trigger("edit.credentials");
        fixture.find<QRadioButton>("useVault").setChecked(true);
        QCOMPARE(button(fixture, "useStore").text(), u"&Make a Vault…"_s);
        button(fixture, "useStore").click();
        QCOMPARE(text(fixture, "vaultTitle"), u"Make a vault"_s);
        line(fixture, "newPassphrase").setText(u"short"_s);
        QVERIFY(text(fixture, "passphraseHint").startsWith(u"Short"_s));
        line(fixture, "newPassphraseAgain").setText(u"other"_s);
        QCOMPARE(text(fixture, "passphraseHint"), u"The two differ."_s);
        QVERIFY(!button(fixture, "acceptPassphrase").isEnabled());
        line(fixture, "newPassphrase").setText(u"a good long passphrase"_s);
        line(fixture, "newPassphraseAgain").setText(u"a good long passphrase"_s);
        QVERIFY(text(fixture, "passphraseHint").startsWith(u"Long"_s));
        QTest::keyClick(&line(fixture, "newPassphraseAgain"), Qt::Key_Return);
        QTRY_COMPARE(text(fixture, "storeText"), u"Store: vault (open)"_s);
        QVERIFY(QFile::exists(fixture.services().stores().vault().path()));
        QVERIFY(test::answerOf(fixture.services().profiles().save(test::shared(test::madeUpAccount(u"Main"_s)))));
        QCOMPARE(profileCount(fixture), 1);

        button(fixture, "lockVault").click();
        QTRY_COMPARE(text(fixture, "storeText"), u"Store: vault (locked)"_s);
        QVERIFY(line(fixture, "vaultPassphrase").isVisible());
        QVERIFY(!line(fixture, "newPassphrase").isVisible());
        QCOMPARE(line(fixture, "newPassphrase").text(), QString());
        line(fixture, "vaultPassphrase").setText(u"wrong"_s);
        button(fixture, "acceptPassphrase").click();
        QTRY_VERIFY(text(fixture, "vaultProblem").contains(u"passphrase"_s));
        line(fixture, "vaultPassphrase").setText(u"a good long passphrase"_s);
        QVERIFY(!fixture.find<QLabel>("vaultProblem").isVisible());
        button(fixture, "acceptPassphrase").click();
        QTRY_COMPARE(text(fixture, "storeText"), u"Store: vault (open)"_s);
        QTRY_COMPARE(profileCount(fixture), 1);
        QCOMPARE(line(fixture, "vaultPassphrase").text(), QString());
    }

    void changesThePassphrase()
    {
        WindowFixture fixture;
        fixture.open();
        fixture.trigger("edit.credentials");
        makeVault(fixture);
        button(fixture, "changePassphrase").click();
        line(fixture, "vaultPassphrase").setText(u"wrong"_s);
        line(fixture, "newPassphrase").setText(u"another"_s);
        line(fixture, "newPassphraseAgain").setText(u"another"_s);
        button(fixture, "acceptPassphrase").click();
        QTRY_VERIFY(fixture.find<QLabel>("vaultProblem").isVisible() &&
                    button(fixture, "acceptPassphrase").isEnabled());
        line(fixture, "vaultPassphrase").setText(u"a good long passphrase"_s);
        button(fixture, "acceptPassphrase").click();
        QTRY_VERIFY(fixture.find<QListView>("profileList").isVisible());
        button(fixture, "lockVault").click();
        QTRY_VERIFY(line(fixture, "vaultPassphrase").isVisible());
        line(fixture, "vaultPassphrase").setText(u"another"_s);
        button(fixture, "acceptPassphrase").click();
        QTRY_COMPARE(text(fixture, "storeText"), u"Store: vault (open)"_s);
    }

    void keepsEditsWhileTheVaultIsLocked()
    {
        WindowFixture fixture;
        fixture.open();
        fixture.trigger("edit.credentials");
        makeVault(fixture);
        QVERIFY(test::answerOf(fixture.services().profiles().save(test::shared(test::madeUpAccount(u"Main"_s)))));
        fixture.find<QLineEdit>("profileName").setText(u"Renamed"_s);
        fixture.services().stores().vault().lock();
        QTRY_VERIFY(line(fixture, "vaultPassphrase").isVisible());
        line(fixture, "vaultPassphrase").setText(u"a good long passphrase"_s);
        button(fixture, "acceptPassphrase").click();
        QTRY_VERIFY(fixture.find<QListView>("profileList").isVisible());
        QCOMPARE(fixture.find<QLineEdit>("profileName").text(), u"Renamed"_s);
        button(fixture, "saveProfile").click();
        QTRY_VERIFY(fixture.services().profiles().find(u"Renamed"_s));
        QCOMPARE(test::secretOf(*fixture.services().profiles().find(u"Renamed"_s)), "c2VjcmV0bWFkZXVw"_ba);
    }

    void saysThatTheVaultIsGone()
    {
        WindowFixture fixture;
        QVERIFY(fixture.services().chooseStore(CredentialStore::Kind::Vault));
        fixture.open();
        fixture.trigger("edit.credentials");
        QTRY_COMPARE(text(fixture, "storeText"), u"Store: vault (no vault yet)"_s);
        QVERIFY(!line(fixture, "vaultPassphrase").isVisible());
        button(fixture, "useVaultInstead").click();
        QCOMPARE(text(fixture, "vaultTitle"), u"Make a vault"_s);
    }

    void saysWhyAKeychainDoesNotAnswer_data()
    {
        QTest::addColumn<int>("problem");
        QTest::addColumn<QString>("stage");
        QTest::addColumn<QString>("title");
        const auto row = [](const char *name, StoreProblem::Kind kind, const QString &stage, const QString &title) {
            QTest::newRow(name) << static_cast<int>(kind) << stage << title;
        };
        row("locked", StoreProblem::Kind::Locked, u"locked"_s, u"The credential store is locked"_s);
        row("refused", StoreProblem::Kind::Refused, u"refused"_s, u"The credential store was not unlocked"_s);
        row("absent", StoreProblem::Kind::Absent, u"not there"_s, u"There is no system keychain here"_s);
        row("slow", StoreProblem::Kind::TimedOut, u"no answer"_s, u"The credential store did not answer in time"_s);
        row("damaged", StoreProblem::Kind::Damaged, u"damaged"_s, QString());
        row("io", StoreProblem::Kind::Io, u"cannot be used"_s, u"The credential store cannot be used"_s);
    }
    void saysWhyAKeychainDoesNotAnswer()
    {
        QFETCH(const int, problem);
        QFETCH(const QString, stage);
        QFETCH(const QString, title);
        Held held;
        WindowFixture &fixture = held.fixture;
        held.store.problem = static_cast<StoreProblem::Kind>(problem);
        held.open();
        QTRY_COMPARE(text(fixture, "storeText"), u"Store: system keychain (%1)"_s.arg(stage));
        QVERIFY(!fixture.find<QListView>("profileList").isVisible());
        if (!title.isEmpty())
            QCOMPARE(text(fixture, "storeStateTitle"), title);
        QVERIFY(text(fixture, "storeStateText").contains(u"No other store is used"_s));
        QVERIFY(button(fixture, "useVaultInstead").isVisible());
        QCOMPARE(button(fixture, "readStore").text(),
                 problem == static_cast<int>(StoreProblem::Kind::Locked) ? u"&Unlock…"_s : u"&Try Again"_s);
        // Once it answers, everything is there.
        held.store.problem.reset();
        button(fixture, "readStore").click();
        QTRY_COMPARE(text(fixture, "storeText"), u"Store: system keychain (open)"_s);
        QCOMPARE(profileCount(fixture), 1);
        QVERIFY(fixture.find<QListView>("profileList").isVisible());
    }

    void stopsWaitingForASilentKeychain()
    {
        Held held;
        WindowFixture &fixture = held.fixture;
        held.store.isSilent = true;
        held.open();
        QCOMPARE(text(fixture, "storeText"), u"Store: system keychain (being read…)"_s);
        QCOMPARE(text(fixture, "storeStateTitle"), u"Waiting for the system keychain…"_s);
        QVERIFY(!button(fixture, "readStore").isVisible());
        button(fixture, "cancelReading").click();
        QCOMPARE(text(fixture, "storeText"), u"Store: system keychain (no answer)"_s);
        held.store.isSilent = false;
        button(fixture, "readStore").click();
        QTRY_COMPARE(profileCount(fixture), 1);
    }

    void losesNothingWhenTheKeychainDies()
    {
        Held held;
        WindowFixture &fixture = held.fixture;
        held.open();
        QTRY_COMPARE(profileCount(fixture), 1);
        auto &messages = fixture.find<ui::MessageBar>("credentialMessages");
        fixture.find<QLineEdit>("profileName").setText(u"Renamed"_s);
        // It says nothing to the writing, and then not even that.
        held.store.isSilent = true;
        button(fixture, "saveProfile").click();
        QCOMPARE(messages.title(), u"Saving…"_s);
        QVERIFY(!button(fixture, "saveProfile").isEnabled());
        messages.findChildren<QPushButton *>().last()->click();
        QCOMPARE(messages.title(), u"The credential store did not answer in time"_s);
        held.store.isSilent = false;
        held.store.writeProblem = StoreProblem::Kind::Io;
        button(fixture, "saveProfile").click();
        QTRY_COMPARE(messages.title(), u"The credential store cannot be used"_s);
        QCOMPARE(fixture.find<QLineEdit>("profileName").text(), u"Renamed"_s);
        // The whole store goes: what was typed is still there when it is back.
        held.store.problem = StoreProblem::Kind::Absent;
        (void)fixture.services().profiles().read();
        QTRY_COMPARE(text(fixture, "storeText"), u"Store: system keychain (not there)"_s);
        QVERIFY(text(fixture, "storeStateText").contains(u"unsaved changes"_s));
        held.store.problem.reset();
        held.store.writeProblem.reset();
        button(fixture, "readStore").click();
        QTRY_VERIFY(fixture.find<QListView>("profileList").isVisible());
        QCOMPARE(fixture.find<QLineEdit>("profileName").text(), u"Renamed"_s);
        button(fixture, "saveProfile").click();
        QTRY_VERIFY(fixture.services().profiles().find(u"Renamed"_s));
    }

    void takesNoOtherStoreByItself()
    {
        Held held;
        WindowFixture &fixture = held.fixture;
        held.store.problem = StoreProblem::Kind::Absent;
        held.open();
        QTRY_VERIFY(button(fixture, "useVaultInstead").isVisible());
        QVERIFY(!fixture.services().credentialSettings().store());
        QCOMPARE(fixture.services().profiles().store(), &held.store);
        QVERIFY(!fixture.services().stores().vault().exists());
        button(fixture, "useVaultInstead").click();
        QCOMPARE(text(fixture, "vaultTitle"), u"Make a vault"_s);
        // And it goes back to why there is nothing to be seen.
        button(fixture, "cancelPassphrase").click();
        button(fixture, "cancelStoreChoice").click();
        QCOMPARE(text(fixture, "storeStateTitle"), u"There is no system keychain here"_s);
    }

    void worksWithARealKeychain()
    {
        if (!test::KeyringSession::canRun())
            QSKIP("needs dbus-daemon and gnome-keyring-daemon");
        test::KeyringSession session;
        QVERIFY(session.startUnlocked());
        WindowFixture fixture(session.environment());
        fixture.open();
        fixture.trigger("edit.credentials");
        QTRY_VERIFY(button(fixture, "useStore").isEnabled());
        QVERIFY(fixture.find<QRadioButton>("useKeychain").isChecked());
        button(fixture, "useStore").click();
        QTRY_COMPARE(text(fixture, "storeText"), u"Store: system keychain (open)"_s);
        fixture.find<QLineEdit>("profileName").setText(u"Main"_s);
        line(fixture, "profileAccessKeyId").setText(u"AKLTmadeupmadeupmadeup"_s);
        line(fixture, "profileSecretKey").setText(u"madeupsecret"_s);
        button(fixture, "saveProfile").click();
        QTRY_VERIFY(!button(fixture, "revertProfile").isEnabled() && profileCount(fixture) == 1);

        // It dies. The bus starts another one, which is locked.
        session.killDaemon();
        fixture.find<QLineEdit>("profileName").setText(u"Renamed"_s);
        button(fixture, "saveProfile").click();
        auto &messages = fixture.find<ui::MessageBar>("credentialMessages");
        constexpr int patience = 20'000;
        QTRY_VERIFY_WITH_TIMEOUT(messages.kind() == ui::MessageBar::Kind::Error, patience);
        QCOMPARE(fixture.find<QLineEdit>("profileName").text(), u"Renamed"_s);
        QVERIFY(session.startLocked());
        (void)fixture.services().profiles().read();
        QTRY_COMPARE_WITH_TIMEOUT(text(fixture, "storeText"), u"Store: system keychain (locked)"_s, patience);
        QVERIFY(session.startUnlocked());
        button(fixture, "readStore").click();
        QTRY_COMPARE_WITH_TIMEOUT(text(fixture, "storeText"), u"Store: system keychain (open)"_s, patience);
        QCOMPARE(fixture.find<QLineEdit>("profileName").text(), u"Renamed"_s);
        button(fixture, "saveProfile").click();
        QTRY_VERIFY_WITH_TIMEOUT(fixture.services().profiles().find(u"Renamed"_s), patience);
        QCOMPARE(test::secretOf(*fixture.services().profiles().find(u"Renamed"_s)), "madeupsecret"_ba);

        session.endBus();
        (void)fixture.services().profiles().read();
        QTRY_COMPARE_WITH_TIMEOUT(text(fixture, "storeText"), u"Store: system keychain (not there)"_s, patience);
    }

    void speaksTheOtherLanguage()
    {
        Held held;
        WindowFixture &fixture = held.fixture;
        held.store.problem = StoreProblem::Kind::Locked;
        held.open();
        const QString english = text(fixture, "storeStateTitle");
        fixture.translations.use(u"zh_CN"_s);
        QTRY_VERIFY(text(fixture, "storeStateTitle") != english);
        QVERIFY(text(fixture, "storeText").contains(u"钥匙串"_s));
    }
};

QTEST_MAIN(CredentialStoresGuiTest)
#include "tst_gui_credentialstores.moc"
