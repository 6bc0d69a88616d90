// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Profiles on the command line: in a vault, and in a real keychain in all its moods.

#include "tests/e2e/ctlprocess.h"
#include "tests/support/fakeupstream.h"
#include "tests/support/keyringsession.h"

#include <QDBusConnectionInterface>
#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTest>

#include <algorithm>

#include <fcntl.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;
using console::test::CtlProcess;
using console::test::CtlRun;
using console::test::KeyringSession;

namespace {

constexpr auto accessKeyId = "AKLTmadeupforprofile";
constexpr auto secretKey = "bWFkZS11cC1mb3ItYS1wcm9maWxl";
constexpr auto passphrase = "a made-up passphrase";

QString objectError(const CtlRun &run)
{
    return run.json()[u"error"][u"reason"].toString();
}

/// A standard input of which it can be seen how far it was read.
class Feed
{
public:
    explicit Feed(const QString &path)
        : m_path(path)
    {
        const QByteArray name = QFile::encodeName(path);
        if (::mkfifo(name.constData(), S_IRUSR | S_IWUSR) == 0)
            m_handle = ::open(name.constData(), O_RDWR | O_CLOEXEC);
    }
    ~Feed() { ::close(m_handle); }
    Feed(const Feed &) = delete;
    Feed &operator=(const Feed &) = delete;

    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] bool write(const QByteArray &bytes) const
    {
        return ::write(m_handle, bytes.constData(), static_cast<size_t>(bytes.size())) == bytes.size();
    }
    [[nodiscard]] bool isAllRead() const
    {
        int left = -1;
        return ::ioctl(m_handle, FIONREAD, &left) == 0 && left == 0;
    }

private:
    QString m_path;
    int m_handle = -1;
};

QStringList onBus(const KeyringSession &session)
{
    const QString address = session.environment().value(u"DBUS_SESSION_BUS_ADDRESS"_s);
    const QDBusConnection bus = QDBusConnection::connectToBus(address, address);
    return bus.isConnected() ? bus.interface()->registeredServiceNames().value() : QStringList();
}

} // namespace

class TestE2eCredentials : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void vault();
    void wrongPassphrases();
    void boundScene();
    void allowedHosts();
    void applications();
    void sharedSecrets();
    void tested();
    void pastedWrong();
    void withoutAStore();
    void keychain();
    void keychainInItsMoods();
    void keychainDies();
    void keychainDiesBetween();
    void keychainPromptRefused();
    void lockedWhenStopping();

private:
    [[nodiscard]] CtlRun run(const QStringList &arguments, const QByteArray &input = {}) const
    {
        return m_ctl->run(withPassphrase(arguments), input);
    }
    [[nodiscard]] QStringList withPassphrase(const QStringList &arguments) const
    {
        return QStringList{u"--json"_s, u"--passphrase-file"_s, m_files->filePath(u"passphrase"_s)} + arguments;
    }
    void write(const QString &name, const QByteArray &bytes) const;
    void makeVault();
    void addMain(const QStringList &options = {});
    /// Unlocked, in use, and with the profiles Main and Other in it.
    void makeKeychain(KeyringSession &session);
    [[nodiscard]] QStringList profileNames() const;
    [[nodiscard]] CtlRun rehearse() const
    {
        return m_ctl->run({u"--json"_s, u"call"_s, u"ListRooms"_s, u"--credential"_s, u"Main"_s, u"--dry-run"_s});
    }
    /// The files of the data folder that hold the bytes.
    [[nodiscard]] QStringList filesWith(const QByteArray &bytes) const;

    std::unique_ptr<CtlProcess> m_ctl;
    std::unique_ptr<QTemporaryDir> m_files;
};

void TestE2eCredentials::write(const QString &name, const QByteArray &bytes) const
{
    QFile file(m_files->filePath(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

void TestE2eCredentials::init()
{
    m_ctl = std::make_unique<CtlProcess>();
    m_ctl->removeKeys();
    m_files = std::make_unique<QTemporaryDir>();
    write(u"passphrase"_s, QByteArray(passphrase) + '\n');
    QVERIFY(QDir(m_files->path()).mkdir(u"scenes"_s));
    write(u"scenes/S.json"_s,
          R"({"AccountConfig":{},"RTCConfig":{},"VoiceChat":{"AppId":"0123456789abcdef01234567",)"
          R"("AgentConfig":{"UserId":"bot","TargetUserId":["user"]},"Config":{"ASRConfig":{"Provider":"volcano"},)"
          R"("TTSConfig":{"Provider":"volcano"},"LLMConfig":{"Mode":"ArkV3","EndPointId":"ep-1"}}}})");
}

void TestE2eCredentials::makeVault()
{
    const CtlRun made = run({u"credentials"_s, u"store"_s, u"vault"_s});
    QVERIFY2(made.exitCode == 0, made.err.constData());
    QCOMPARE(made.json()[u"store"].toString(), u"vault"_s);
}

void TestE2eCredentials::addMain(const QStringList &options)
{
    const CtlRun added = run(QStringList{u"credentials"_s, u"add"_s, u"Main"_s} + options,
                             QByteArray(accessKeyId) + '\n' + secretKey + '\n');
    QVERIFY2(added.exitCode == 0, added.err.constData());
    QVERIFY(!added.out.contains(secretKey) && !added.err.contains(secretKey));
}

QStringList TestE2eCredentials::filesWith(const QByteArray &bytes) const
{
    QStringList found;
    QDirIterator files(m_ctl->dataDir().path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly) && file.readAll().contains(bytes))
            found.append(file.fileName());
    }
    return found;
}

void TestE2eCredentials::vault()
{
    makeVault();
    addMain({u"--notes"_s, u"for tests"_s});
    const CtlRun listed = run({u"credentials"_s, u"list"_s});
    QCOMPARE(listed.exitCode, 0);
    QCOMPARE(listed.json()[u"name"].toString(), u"Main"_s);
    QCOMPARE(listed.json()[u"accessKeyId"].toString(), u"AKLT…file"_s);
    QCOMPARE(listed.json()[u"notes"].toString(), u"for tests"_s);
    QVERIFY(!listed.out.contains(accessKeyId) && !listed.out.contains(secretKey));
    QVERIFY2(filesWith(secretKey).isEmpty() && filesWith(accessKeyId).isEmpty(),
             qPrintable(filesWith(secretKey).join(u' ')));

    QCOMPARE(run({u"credentials"_s, u"add"_s, u"Main"_s}, "AKLTother\nsecret\n").exitCode, 3);
    QCOMPARE(run({u"credentials"_s, u"add"_s, u"Mian"_s, u"--replace"_s}, "AKLTother\nsecret\n").exitCode, 3);
    QCOMPARE(run({u"call"_s, u"ListRooms"_s, u"--credential"_s, QString(), u"--dry-run"_s}).exitCode, 2);
    const CtlRun removed = run({u"credentials"_s, u"remove"_s, u"Main"_s});
    QVERIFY2(removed.exitCode == 0, removed.err.constData());
    QVERIFY(run({u"credentials"_s, u"list"_s}).out.isEmpty());
    QCOMPARE(run({u"credentials"_s, u"remove"_s, u"Main"_s}).exitCode, 3);
    QCOMPARE(run({u"credentials"_s, u"add"_s, u"sandbox"_s}).exitCode, 2);
    QCOMPARE(run({u"credentials"_s, u"add"_s, u"Main"_s, QString::fromLatin1(accessKeyId)}, secretKey).exitCode, 2);
}

void TestE2eCredentials::wrongPassphrases()
{
    makeVault();
    addMain();
    write(u"passphrase"_s, "another one\n");
    const CtlRun wrong = run({u"credentials"_s, u"list"_s});
    QCOMPARE(wrong.exitCode, 3);
    QVERIFY2(wrong.err.contains("The passphrase is another one"), wrong.err.constData());
    const CtlRun locked = m_ctl->run({u"credentials"_s, u"list"_s});
    QCOMPARE(locked.exitCode, 3);
    QVERIFY2(locked.err.contains("locked"), locked.err.constData());
    const CtlRun used =
        m_ctl->run({u"--json"_s, u"call"_s, u"ListRooms"_s, u"--credential"_s, u"Main"_s, u"--dry-run"_s});
    QCOMPARE(used.exitCode, 3);
    QCOMPARE(objectError(used), u"credential-store"_s);

    write(u"passphrase"_s, QByteArray(passphrase) + '\n');
    const CtlRun changed =
        m_ctl->run({u"credentials"_s, u"passphrase"_s}, QByteArray(passphrase) + "\nnew one\nnew one\n");
    QVERIFY2(changed.exitCode == 0, changed.err.constData());
    QCOMPARE(run({u"credentials"_s, u"list"_s}).exitCode, 3);
    write(u"passphrase"_s, "new one");
    QCOMPARE(run({u"credentials"_s, u"list"_s}).json()[u"name"].toString(), u"Main"_s);
}

void TestE2eCredentials::boundScene()
{
    makeVault();
    addMain();
    const QString scenes = m_files->filePath(u"scenes"_s);
    const CtlRun bound = run({u"credentials"_s, u"bind"_s, u"S"_s, u"--account"_s, u"Main"_s, u"--scenes"_s, scenes});
    QVERIFY2(bound.exitCode == 0, bound.err.constData());
    QCOMPARE(run({u"credentials"_s, u"list"_s}).json()[u"scenes"].toArray().size(), 1);

    const CtlRun rehearsed = run({u"start"_s, u"S"_s, u"--scenes"_s, scenes, u"--dry-run"_s});
    QVERIFY2(rehearsed.exitCode == 0, rehearsed.err.constData());
    QCOMPARE(rehearsed.json()[u"credential"].toString(), u"profile"_s);
    QCOMPARE(rehearsed.json()[u"credentialReason"].toString(), u"bound"_s);
    QCOMPARE(rehearsed.json()[u"profile"].toString(), u"Main"_s);
    const CtlRun told = m_ctl->run({u"--passphrase-file"_s, m_files->filePath(u"passphrase"_s), u"start"_s, u"S"_s,
                                    u"--scenes"_s, scenes, u"--dry-run"_s});
    QVERIFY2(told.err.contains("the profile “Main”, to which the scene is bound"), told.err.constData());

    // The whole way: started, found again for the stop, and not removed while it is in use.
    const CtlRun started = run({u"start"_s, u"S"_s, u"--scenes"_s, scenes, u"--endpoint"_s, u"sandbox"_s});
    QVERIFY2(started.exitCode == 0, QByteArray(started.out + started.err).constData());
    const CtlRun kept = run({u"credentials"_s, u"remove"_s, u"Main"_s});
    QCOMPARE(kept.exitCode, 3);
    const CtlRun stopped = run({u"stop"_s, u"S"_s, u"--scenes"_s, scenes});
    QVERIFY2(stopped.exitCode == 0, QByteArray(stopped.out + stopped.err).constData());
    QCOMPARE(stopped.json()[u"credentialReason"].toString(), u"task"_s);
    QCOMPARE(run({u"credentials"_s, u"remove"_s, u"Main"_s}).exitCode, 3);

    // Without the passphrase there is no falling back on another key.
    m_ctl->setKeys(u"AKLTenvironment"_s, u"c2VjcmV0"_s);
    const CtlRun locked = m_ctl->run({u"--json"_s, u"start"_s, u"S"_s, u"--scenes"_s, scenes, u"--dry-run"_s});
    QCOMPARE(locked.exitCode, 3);
    QCOMPARE(objectError(locked), u"credential-store"_s);
    QCOMPARE(
        m_ctl->run({u"credentials"_s, u"bind"_s, u"S"_s, u"--account"_s, QString(), u"--scenes"_s, scenes}).exitCode,
        0);
    const CtlRun freed = m_ctl->run({u"--json"_s, u"start"_s, u"S"_s, u"--scenes"_s, scenes, u"--dry-run"_s});
    QCOMPARE(freed.json()[u"credential"].toString(), u"environment"_s);
}

void TestE2eCredentials::allowedHosts()
{
    makeVault();
    addMain({u"--allow-host"_s, u"rtc.example.com"_s});
    const auto call = [this](const QString &endpoint) {
        return run(
            {u"call"_s, u"ListRooms"_s, u"--credential"_s, u"Main"_s, u"--endpoint"_s, endpoint, u"--dry-run"_s});
    };
    QCOMPARE(call(u"https://rtc.example.com"_s).exitCode, 0);
    const CtlRun refused = call(u"cloud"_s);
    QCOMPARE(refused.exitCode, 3);
    QVERIFY2(refused.err.contains("may not be sent to rtc.volcengineapi.com") &&
                 refused.err.contains("rtc.example.com"),
             refused.err.constData());
    QCOMPARE(run({u"credentials"_s, u"add"_s, u"X"_s, u"--allow-host"_s, u"*"_s}).exitCode, 2);
}

void TestE2eCredentials::applications()
{
    makeVault();
    const QString scenes = m_files->filePath(u"scenes"_s);
    write(u"scenes/NoApp.json"_s, R"({"AccountConfig":{"accessKeyId":"AKLTx","secretKey":"s"},"VoiceChat":{}})");
    const CtlRun added = run({u"credentials"_s, u"add"_s, u"App"_s, u"--app-id"_s, u"0123456789abcdef01234567"_s},
                             "madeupappkeymadeup\n");
    QVERIFY2(added.exitCode == 0, added.err.constData());
    QCOMPARE(added.json()[u"kind"].toString(), u"application"_s);
    QVERIFY(filesWith("madeupappkeymadeup").isEmpty());
    QCOMPARE(run({u"start"_s, u"NoApp"_s, u"--scenes"_s, scenes, u"--dry-run"_s}).exitCode, 3);
    QCOMPARE(
        run({u"credentials"_s, u"bind"_s, u"NoApp"_s, u"--application"_s, u"App"_s, u"--scenes"_s, scenes}).exitCode,
        0);
    const CtlRun rehearsed = run({u"start"_s, u"NoApp"_s, u"--scenes"_s, scenes, u"--dry-run"_s});
    QVERIFY2(rehearsed.exitCode == 0, rehearsed.err.constData());
    QCOMPARE(rehearsed.json()[u"appId"].toString(), u"0123456789abcdef01234567"_s);
    QCOMPARE(run({u"credentials"_s, u"bind"_s, u"NoApp"_s, u"--account"_s, u"App"_s, u"--scenes"_s, scenes}).exitCode,
             3);
}

void TestE2eCredentials::sharedSecrets()
{
    makeVault();
    addMain();
    const CtlRun added = run({u"credentials"_s, u"add"_s, u"Proxy"_s, u"--shared-secret"_s}, "madeupsharedsecret\n");
    QVERIFY2(added.exitCode == 0, added.err.constData());
    QCOMPARE(added.json()[u"kind"].toString(), u"shared-secret"_s);
    const auto serve = [](const QString &profile) {
        return QStringList{u"serve"_s, u"--port"_s, u"0"_s, u"--internal-secret-file"_s, u"profile:"_s + profile};
    };
    QCOMPARE(run(serve(u"Nobody"_s)).exitCode, 3);
    const CtlRun wrong = run(serve(u"Main"_s));
    QCOMPARE(wrong.exitCode, 3);
    QVERIFY2(wrong.err.contains("holds no shared secret"), wrong.err.constData());
    QProcess server;
    m_ctl->start(server, withPassphrase(serve(u"Proxy"_s)));
    QTRY_VERIFY2(server.canReadLine(), server.readAllStandardError().constData());
    const QUrl url(QJsonDocument::fromJson(server.readLine()).object()[u"url"].toString());
    QNetworkAccessManager network;
    QNetworkRequest request(QUrl(url.toString() + u"/getScenes"_s));
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    std::unique_ptr<QNetworkReply> reply(network.post(request, "{}"));
    QTRY_VERIFY(reply->isFinished());
    QCOMPARE(reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), 401);
    server.terminate();
    QTRY_COMPARE(server.state(), QProcess::NotRunning);
    QCOMPARE(server.exitCode(), 0);
}

void TestE2eCredentials::tested()
{
    makeVault();
    addMain();
    const CtlRun unknown = run({u"credentials"_s, u"test"_s, u"Main"_s, u"--endpoint"_s, u"sandbox"_s});
    QCOMPARE(unknown.exitCode, 1);
    QCOMPARE(unknown.json()[u"verdict"].toString(), u"wrong-access-key"_s);
    QCOMPARE(run({u"credentials"_s, u"list"_s}).json()[u"lastSucceeded"].toBool(true), false);
    m_ctl->setKeys(QString::fromLatin1(accessKeyId), u"c29tZXRoaW5nIGVsc2U="_s);
    const CtlRun wrong = run({u"credentials"_s, u"test"_s, u"Main"_s, u"--endpoint"_s, u"sandbox"_s});
    QCOMPARE(wrong.json()[u"verdict"].toString(), u"wrong-secret-key"_s);
    const CtlRun good = run({u"credentials"_s, u"test"_s, u"sandbox"_s, u"--endpoint"_s, u"sandbox"_s});
    QVERIFY2(good.exitCode == 0, good.err.constData());
    QCOMPARE(good.json()[u"verdict"].toString(), u"good"_s);
    QCOMPARE(run({u"credentials"_s, u"test"_s, u"Nobody"_s, u"--endpoint"_s, u"sandbox"_s}).exitCode, 3);
}

void TestE2eCredentials::pastedWrong()
{
    makeVault();
    const CtlRun swapped =
        run({u"credentials"_s, u"add"_s, u"Swapped"_s}, QByteArray(secretKey) + '\n' + accessKeyId + '\n');
    QVERIFY2(swapped.err.contains("looks like an AccessKey ID"), swapped.err.constData());
    const CtlRun spaced = run({u"credentials"_s, u"add"_s, u"Spaced"_s}, QByteArray(accessKeyId) + "\nsec ret\n");
    QCOMPARE(spaced.exitCode, 3);
    QCOMPARE(run({u"credentials"_s, u"add"_s, u"Half"_s}, QByteArray(accessKeyId) + '\n').exitCode, 2);
}

void TestE2eCredentials::withoutAStore()
{
    const CtlRun none = m_ctl->run({u"credentials"_s, u"list"_s});
    QCOMPARE(none.exitCode, 3);
    QVERIFY2(none.err.contains("No credential store has been chosen yet"), none.err.constData());
    const CtlRun absent = m_ctl->run({u"credentials"_s, u"store"_s, u"keychain"_s});
    QCOMPARE(absent.exitCode, 3);
    QVERIFY2(absent.err.contains("There is no system keychain here"), absent.err.constData());
    QCOMPARE(m_ctl->run({u"credentials"_s, u"store"_s, u"memory"_s}).exitCode, 2);
    const CtlRun named =
        m_ctl->run({u"--json"_s, u"call"_s, u"ListRooms"_s, u"--credential"_s, u"Main"_s, u"--dry-run"_s});
    QCOMPARE(named.exitCode, 3);
    QCOMPARE(objectError(named), u"credential"_s);
}

void TestE2eCredentials::keychain()
{
    QVERIFY2(KeyringSession::canRun(), "needs gnome-keyring and dbus: scripts/setup test");
    KeyringSession session;
    QVERIFY(session.startUnlocked());
    for (const QString &name : {u"DBUS_SESSION_BUS_ADDRESS"_s, u"XDG_RUNTIME_DIR"_s})
        m_ctl->setVariable(name, session.environment().value(name));
    const CtlRun chosen = m_ctl->run({u"credentials"_s, u"store"_s, u"keychain"_s});
    QVERIFY2(chosen.exitCode == 0, chosen.err.constData());
    const CtlRun added =
        m_ctl->run({u"credentials"_s, u"add"_s, u"Main"_s}, QByteArray(accessKeyId) + '\n' + secretKey + '\n');
    QVERIFY2(added.exitCode == 0, added.err.constData());
    QVERIFY(filesWith(secretKey).isEmpty());
    const CtlRun used =
        m_ctl->run({u"--json"_s, u"call"_s, u"ListRooms"_s, u"--credential"_s, u"Main"_s, u"--dry-run"_s});
    QVERIFY2(used.exitCode == 0, used.err.constData());
    QCOMPARE(used.json()[u"profile"].toString(), u"Main"_s);
    QCOMPARE(m_ctl->run({u"credentials"_s, u"remove"_s, u"Main"_s}).exitCode, 0);
}

void TestE2eCredentials::keychainInItsMoods()
{
    QVERIFY2(KeyringSession::canRun(), "needs gnome-keyring and dbus: scripts/setup test");
    KeyringSession session;
    QVERIFY(session.startUnlocked());
    for (const QString &name : {u"DBUS_SESSION_BUS_ADDRESS"_s, u"XDG_RUNTIME_DIR"_s})
        m_ctl->setVariable(name, session.environment().value(name));
    m_ctl->setVariable(u"VOICECHAT_KEYCHAIN_TIMEOUT"_s, u"2"_s);
    QCOMPARE(m_ctl->run({u"credentials"_s, u"store"_s, u"keychain"_s}).exitCode, 0);
    QCOMPARE(
        m_ctl->run({u"credentials"_s, u"add"_s, u"Main"_s}, QByteArray(accessKeyId) + '\n' + secretKey + '\n').exitCode,
        0);
    const auto call = [this] {
        return m_ctl->run({u"--json"_s, u"call"_s, u"ListRooms"_s, u"--credential"_s, u"Main"_s, u"--dry-run"_s});
    };
    const auto isRefused = [&call](const QByteArray &words) {
        const CtlRun run = call();
        return run.exitCode == 3 && objectError(run) == "credential-store"_L1 && run.err.contains(words);
    };
    session.pauseDaemon();
    QVERIFY(isRefused("did not answer in time"));
    session.resumeDaemon();
    QCOMPARE(call().exitCode, 0);
    // The bus starts another one, which is locked, and nobody is there to ask.
    session.killDaemon();
    QVERIFY(isRefused("locked"));
    QVERIFY(session.startLocked());
    QVERIFY(isRefused("locked"));
    QVERIFY(session.startUnlocked());
    QCOMPARE(call().exitCode, 0);
    session.endBus();
    QVERIFY(isRefused("no system keychain"));
}

void TestE2eCredentials::makeKeychain(KeyringSession &session)
{
    QVERIFY(session.startUnlocked());
    for (const QString &name : {u"DBUS_SESSION_BUS_ADDRESS"_s, u"XDG_RUNTIME_DIR"_s})
        m_ctl->setVariable(name, session.environment().value(name));
    m_ctl->setVariable(u"VOICECHAT_KEYCHAIN_TIMEOUT"_s, u"30"_s);
    QCOMPARE(m_ctl->run({u"credentials"_s, u"store"_s, u"keychain"_s}).exitCode, 0);
    for (const QString &name : {u"Main"_s, u"Other"_s}) {
        const CtlRun added =
            m_ctl->run({u"credentials"_s, u"add"_s, name}, QByteArray(accessKeyId) + '\n' + secretKey + '\n');
        QVERIFY2(added.exitCode == 0, added.err.constData());
    }
}

QStringList TestE2eCredentials::profileNames() const
{
    QStringList names;
    for (const QByteArray &line : m_ctl->run({u"--json"_s, u"credentials"_s, u"list"_s}).out.split('\n')) {
        if (!line.isEmpty())
            names.append(QJsonDocument::fromJson(line).object()[u"name"].toString());
    }
    names.sort();
    return names;
}

void TestE2eCredentials::keychainDies()
{
    QVERIFY2(KeyringSession::canRun(), "needs gnome-keyring and dbus: scripts/setup test");
    KeyringSession session;
    makeKeychain(session);
    for (const QStringList &command :
         {QStringList{u"add"_s, u"New"_s}, QStringList{u"add"_s, u"Main"_s, u"--replace"_s},
          QStringList{u"remove"_s, u"Main"_s}, QStringList{u"remove"_s, u"Main"_s, u"--force"_s}}) {
        session.pauseDaemon();
        const QStringList before = onBus(session);
        QProcess process;
        m_ctl->start(process, QStringList{u"credentials"_s} + command);
        process.write(QByteArray(accessKeyId) + "\nanother\n");
        process.closeWriteChannel();
        // It has come to the bus, and waits there for an answer.
        QTRY_VERIFY_WITH_TIMEOUT(
            std::ranges::any_of(onBus(session), [&](const QString &name) { return !before.contains(name); }), 20'000);
        session.killDaemon();
        QTRY_COMPARE_WITH_TIMEOUT(process.state(), QProcess::NotRunning, 60'000);
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QVERIFY2(process.exitCode() == 3, qPrintable(command.join(u' ')));
        QVERIFY(session.startUnlocked());
        QCOMPARE(profileNames(), QStringList({u"Main"_s, u"Other"_s}));
        QCOMPARE(rehearse().exitCode, 0);
    }
}

void TestE2eCredentials::keychainDiesBetween()
{
    QVERIFY2(KeyringSession::canRun(), "needs gnome-keyring and dbus: scripts/setup test");
    KeyringSession session;
    makeKeychain(session);
    const Feed feed(m_files->filePath(u"feed"_s));
    QProcess process;
    process.setStandardInputFile(feed.path());
    m_ctl->start(process, {u"credentials"_s, u"add"_s, u"New"_s});
    QVERIFY(feed.write(QByteArray(accessKeyId) + '\n'));
    // It reads the first secret once it has read the store.
    QTRY_VERIFY_WITH_TIMEOUT(feed.isAllRead(), 30'000);
    session.killDaemon();
    QVERIFY(feed.write(QByteArray(secretKey) + '\n'));
    QTRY_COMPARE_WITH_TIMEOUT(process.state(), QProcess::NotRunning, 60'000);
    const QByteArray said = process.readAllStandardError();
    QVERIFY2(process.exitStatus() == QProcess::NormalExit && process.exitCode() == 3, said.constData());
    QVERIFY2(said.contains("locked") && !said.contains(secretKey), said.constData());
    QVERIFY(session.startUnlocked());
    QCOMPARE(profileNames(), QStringList({u"Main"_s, u"Other"_s}));
}

void TestE2eCredentials::keychainPromptRefused()
{
    QVERIFY2(KeyringSession::canRun(), "needs gnome-keyring and dbus: scripts/setup test");
    KeyringSession session;
    makeKeychain(session);
    QVERIFY(session.startLocked());
    // The command believes that somebody can be asked. The prompt, which the bus starts, finds no display and gives up,
    // as if it had been dismissed.
    m_ctl->setVariable(u"DISPLAY"_s, u":made-up"_s);
    const CtlRun refused = rehearse();
    QCOMPARE(refused.exitCode, 3);
    QCOMPARE(objectError(refused), u"credential-store"_s);
    QVERIFY2(refused.err.contains("was refused or closed"), refused.err.constData());
    for (const QStringList &command :
         {QStringList{u"list"_s}, QStringList{u"add"_s, u"New"_s}, QStringList{u"remove"_s, u"Main"_s}}) {
        const CtlRun run =
            m_ctl->run(QStringList{u"credentials"_s} + command, QByteArray(accessKeyId) + '\n' + secretKey + '\n');
        QVERIFY2(run.exitCode == 3 && run.err.contains("was refused or closed"), run.err.constData());
    }
    QVERIFY(session.startUnlocked());
    QCOMPARE(profileNames(), QStringList({u"Main"_s, u"Other"_s}));
}

void TestE2eCredentials::lockedWhenStopping()
{
    console::test::FakeUpstream upstream;
    upstream.account(accessKeyId, secretKey);
    m_ctl->setKeys(u"AKLTenvironment"_s, u"c2VjcmV0"_s);
    makeVault();
    addMain({u"--allow-host"_s, u"127.0.0.1"_s});
    const QStringList scene{u"S"_s, u"--scenes"_s, m_files->filePath(u"scenes"_s)};
    const CtlRun started = run(QStringList{u"start"_s} + scene +
                               QStringList{u"--endpoint"_s, upstream.url().toString(), u"--credential"_s, u"Main"_s});
    QVERIFY2(started.exitCode == 0, QByteArray(started.out + started.err).constData());
    QCOMPARE(started.json()[u"profile"].toString(), u"Main"_s);

    // The environment has a key of another account, with which a stop might only seem to have worked.
    const qsizetype before = upstream.requests().size();
    const CtlRun refused = m_ctl->run(QStringList{u"--json"_s, u"stop"_s} + scene);
    QCOMPARE(refused.exitCode, 3);
    QCOMPARE(objectError(refused), u"credential-store"_s);
    QVERIFY2(refused.json()[u"error"][u"title"].toString().contains(u"“Main”"_s), refused.out.constData());
    QVERIFY2(refused.err.contains("store is locked"), refused.err.constData());
    QCOMPARE(upstream.requests().size(), before);

    const CtlRun stopped = run(QStringList{u"stop"_s} + scene);
    QVERIFY2(stopped.exitCode == 0, QByteArray(stopped.out + stopped.err).constData());
    QCOMPARE(stopped.json()[u"profile"].toString(), u"Main"_s);
    QCOMPARE(stopped.json()[u"credentialReason"].toString(), u"task"_s);
    QVERIFY(upstream.requests().size() > before);
}

QTEST_GUILESS_MAIN(TestE2eCredentials)
#include "tst_e2e_credentials.moc"
