// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/json/write.h"
#include "tests/e2e/leaksearch.h"
#include "tests/support/fakeupstream.h"

#include <QDir>
#include <QEventLoop>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace console;
using namespace Qt::Literals::StringLiterals;

namespace {

// Distinctive, and with characters that every encoding treats in a way of its own.
const QByteArray accessKey = "AKLTcanaryOfTheScene7Qx9Zt";
const QByteArray secretKey = "canary+SK/of~the=scene7Qx9Zt==";
const QByteArray sessionToken = "STScanary+token/of~the=scene7Qx9Zt";
const QByteArray appKey = "canaryAppKey0f1e2d3c4b5a7Qx9Zt";
const QByteArray llmKey = "sk-canary/llm+7Qx9Zt\"quoted\\back";
const QByteArray asrToken = "canary/asr+token~7Qx9Zt";
const QByteArray ttsToken = "canary/tts+token~7Qx9Zt";
const QByteArray headerToken = "canary/header+token~7Qx9Zt";
const QByteArray typedKey = "canary/typed+and~not-saved7Qx9Zt";
const QByteArray environmentAccessKey = "AKLTcanaryOfTheShell7Qx9Zt";
const QByteArray environmentSecretKey = "canary+SK/of~the=shell7Qx9Zt==";
const QByteArray environmentToken = "STScanary+token/of~the=shell7Qx9Zt";
const QByteArray profileAccessKey = "AKLTcanaryOfTheProfile7Qx9Zt";
const QByteArray profileSecretKey = "canary+SK/of~the=profile7Qx9Zt==";
const QByteArray profileToken = "STScanary+token/of~the=profile7Qx9Zt";
const QByteArray profileAppKey = "canaryAppKeyOfTheProfile7Qx9Zt";

QByteArray quoted(const QByteArray &text)
{
    return json::quoted(QString::fromUtf8(text));
}

QByteArray sceneText(const QByteArray &welcome, const QByteArray &llm = llmKey)
{
    return "{\"AccountConfig\": {\"accessKeyId\": " + quoted(accessKey) + ", \"secretKey\": " + quoted(secretKey) +
           ", \"sessionToken\": " + quoted(sessionToken) +
           "},\n \"RTCConfig\": {\"AppId\": \"0123456789abcdef01234567\", \"AppKey\": " + quoted(appKey) +
           "},\n \"VoiceChat\": {\"AgentConfig\": {\"UserId\": \"bot\", \"WelcomeMessage\": " + quoted(welcome) +
           "},\n  \"Config\": {\"LLMConfig\": {\"Mode\": \"CustomLLM\", \"Url\": \"https://h.example/chat_callback\","
           " \"APIKey\": " +
           quoted(llm) + ", \"ExtraHeader\": {\"X-Auth\": " + quoted(headerToken) +
           "}},\n   \"ASRConfig\": {\"Provider\": \"volcano\", \"ProviderParams\": {\"Mode\": \"bigmodel\", \"AppId\": "
           "\"1\", \"AccessToken\": " +
           quoted(asrToken) +
           "}},\n   \"TTSConfig\": {\"Provider\": \"volcano\", \"ProviderParams\": {\"app\": {\"appid\": \"1\", "
           "\"token\": " +
           quoted(ttsToken) + "}, \"audio\": {\"voice_type\": \"v\"}}}}}}\n";
}

} // namespace

/// Distinctive secrets go through both programs; none of them may stand anywhere but where the author wrote them.
class CanaryTest : public QObject
{
    Q_OBJECT

    /// Everything that the programs may write to lies in here.
    QTemporaryDir m_place;
    test::FakeUpstream m_upstream;
    test::LeakSearch m_search;
    int m_outputs = 0;

    [[nodiscard]] QString in(const QString &name) const { return m_place.filePath(name); }
    void write(const QString &path, const QByteArray &bytes) const
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    }
    [[nodiscard]] QProcessEnvironment environment() const
    {
        QProcessEnvironment environment;
        const QProcessEnvironment system = QProcessEnvironment::systemEnvironment();
        for (const QString &name : {u"PATH"_s, u"ASAN_OPTIONS"_s, u"LSAN_OPTIONS"_s, u"UBSAN_OPTIONS"_s})
            environment.insert(name, system.value(name));
        for (const QString &name : {u"HOME"_s, u"TMPDIR"_s, u"XDG_CONFIG_HOME"_s, u"XDG_DATA_HOME"_s,
                                    u"XDG_CACHE_HOME"_s, u"XDG_STATE_HOME"_s, u"XDG_RUNTIME_DIR"_s})
            environment.insert(name, in(name));
        environment.insert(u"VOICECHAT_DATA_DIR"_s, in(u"data"_s));
        environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
        environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
        // All that is logged.
        environment.insert(u"QT_LOGGING_RULES"_s, u"*.debug=true"_s);
        environment.insert(u"VOLC_ACCESSKEY"_s, QString::fromLatin1(environmentAccessKey));
        environment.insert(u"VOLC_SECRETKEY"_s, QString::fromLatin1(environmentSecretKey));
        environment.insert(u"VOLC_SESSION_TOKEN"_s, QString::fromLatin1(environmentToken));
        return environment;
    }
    /// What the program says goes into files, so that it is searched like all the rest.
    void begin(QProcess &process, const QString &program, const QStringList &arguments)
    {
        process.setProcessEnvironment(environment());
        process.setWorkingDirectory(in(u"work"_s));
        process.setStandardErrorFile(in(u"said/%1.err"_s.arg(++m_outputs)));
        process.start(program, arguments);
    }
    int ctl(const QStringList &arguments, const QByteArray &input = {})
    {
        QProcess process;
        QEventLoop loop;
        connect(&process, &QProcess::finished, &loop, &QEventLoop::quit);
        connect(&process, &QProcess::errorOccurred, &loop, &QEventLoop::quit);
        begin(process, QStringLiteral(CONSOLE_CTL), arguments);
        process.setReadChannel(QProcess::StandardOutput);
        process.write(input);
        process.closeWriteChannel();
        loop.exec();
        write(in(u"said/%1.out"_s.arg(m_outputs)), process.readAllStandardOutput());
        return process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    }
    /// Command lines can be looked at only while somebody runs: here a command whose call is never answered.
    void lookWhileRunning(const QStringList &arguments)
    {
        const qsizetype before = m_upstream.requests().size();
        m_upstream.behaveOnce(test::Behaviour::Never);
        QProcess process;
        begin(process, QStringLiteral(CONSOLE_CTL), arguments);
        process.closeWriteChannel();
        QTRY_VERIFY_WITH_TIMEOUT(m_upstream.requests().size() > before, 30'000);
        QFile line(u"/proc/%1/cmdline"_s.arg(process.processId()));
        QVERIFY(line.open(QIODevice::ReadOnly));
        QVERIFY(line.readAll().contains(m_upstream.url().toString().toUtf8()));
        QCOMPARE(m_search.inCommandLines(), QStringList());
        process.terminate();
        QTRY_VERIFY_WITH_TIMEOUT(process.state() == QProcess::NotRunning, 30'000);
        QCOMPARE(process.exitCode(), 130);
        write(in(u"said/%1.out"_s.arg(m_outputs)), process.readAllStandardOutput());
    }
    /// The next answer refuses, and repeats what it was given, as services do.
    void refuseNext(const QByteArray &given = secretKey + ' ' + llmKey + ' ' + asrToken.toPercentEncoding() + ' ' +
                                              accessKey)
    {
        m_upstream.answer(400, R"({"ResponseMetadata": {"RequestId": "r", "Error": {"Code": "InvalidParameter",)"
                               R"( "Message": )" +
                                   quoted("bad keys: " + given) + "}}}");
    }
    [[nodiscard]] int calls(const QByteArray &action) const
    {
        const auto isIt = [&](const test::WireRequest &request) { return request.target.contains(action); };
        return static_cast<int>(std::ranges::count_if(m_upstream.requests(), isIt));
    }
    [[nodiscard]] QStringList leaks() const
    {
        return m_search.below(m_place.path(), {in(u"scenes"_s), in(u"typed"_s)}) + m_search.inCommandLines();
    }

private Q_SLOTS:
    void initTestCase();
    void plantedLeaksAreFound();
    void commandLine();
    void vault();
    void window();
    void nothingLeaked();
};

void CanaryTest::initTestCase()
{
    for (const char *folder : {"scenes", "typed", "data", "said", "out", "work", "HOME", "TMPDIR", "XDG_CONFIG_HOME",
                               "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME", "XDG_RUNTIME_DIR"})
        QVERIFY(QDir(m_place.path()).mkdir(QString::fromLatin1(folder)));
    QFile::setPermissions(in(u"XDG_RUNTIME_DIR"_s), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    const std::pair<const char *, QByteArray> canaries[]{{"AccessKey ID", accessKey},
                                                         {"secret key", secretKey},
                                                         {"session token", sessionToken},
                                                         {"AppKey", appKey},
                                                         {"LLM key", llmKey},
                                                         {"ASR token", asrToken},
                                                         {"TTS token", ttsToken},
                                                         {"header", headerToken},
                                                         {"typed key", typedKey},
                                                         {"profile's AccessKey ID", profileAccessKey},
                                                         {"profile's secret key", profileSecretKey},
                                                         {"profile's session token", profileToken},
                                                         {"profile's AppKey", profileAppKey},
                                                         {"shell's AccessKey ID", environmentAccessKey},
                                                         {"shell's secret key", environmentSecretKey},
                                                         {"shell's session token", environmentToken}};
    for (const auto &[name, secret] : canaries)
        m_search.add(name, secret);
    write(in(u"scenes/Canary.json"_s), sceneText("Hi"));
    write(in(u"scenes/Broken.json"_s), sceneText("Hi").replace("\"RTCConfig\":", "\"RTCConfig\""));
    write(in(u"scenes/Talking.json"_s), sceneText("my AppKey is " + appKey));
    write(in(u"scenes/Bound.json"_s),
          R"({"VoiceChat": {"AppId": "0123456789abcdef01234567", "AgentConfig": {"UserId": "bot"}, "Config": {}}})");
    write(in(u"typed/text.json"_s), sceneText("Hello", typedKey));
    write(in(u"typed/broken.json"_s), sceneText("Hello", typedKey).replace("\"ASRConfig\": {", "\"ASRConfig\": "));
    m_upstream.account(accessKey, secretKey, sessionToken);
    m_upstream.account(profileAccessKey, profileSecretKey, profileToken);
    m_upstream.account(environmentAccessKey, environmentSecretKey, environmentToken);
}

/// The search itself: what it does not find proves nothing.
void CanaryTest::plantedLeaksAreFound()
{
    for (const QByteArray &secret : {secretKey, llmKey, appKey}) {
        for (const auto &spelling : test::LeakSearch::spellingsOf(secret))
            QVERIFY2(!m_search.in("x" + spelling.text + "y").isEmpty(), spelling.name.constData());
        for (int before = 0; before < 3; ++before)
            QVERIFY(!m_search.in(QByteArray(QByteArray(before, '{') + secret + "}").toBase64()).isEmpty());
    }
    QVERIFY(m_search.in("nothing").isEmpty());
    QVERIFY(leaks().isEmpty());
    write(in(u"data/planted"_s), "x" + secretKey.toBase64());
    QVERIFY(!leaks().isEmpty());
    QVERIFY(QFile::remove(in(u"data/planted"_s)));

    // Of its own: another run of this test on the machine must not find it.
    const QByteArray argument = "planted/argument+" + QByteArray::number(QCoreApplication::applicationPid());
    test::LeakSearch search;
    search.add("argument", argument);
    QVERIFY(search.inCommandLines().isEmpty());
    QProcess talkative;
    talkative.start(u"sh"_s, {u"-c"_s, u"read line"_s, u"sh"_s, QString::fromLatin1(argument)});
    QTRY_VERIFY(!search.inCommandLines().isEmpty());
    talkative.closeWriteChannel();
    QTRY_VERIFY(talkative.state() == QProcess::NotRunning);
}

void CanaryTest::commandLine()
{
    const QStringList scenes{u"--scenes"_s, in(u"scenes"_s)};
    const QStringList endpoint{u"--endpoint"_s, m_upstream.url().toString()};
    const QStringList both = scenes + endpoint;
    const auto args = [](const QStringList &list) { return list; };
    QCOMPARE(ctl(args({u"start"_s, u"Canary"_s, u"--har"_s, in(u"out/start.har"_s)}) + both), 0);
    QVERIFY(m_upstream.lastRequest().body.contains(quoted(llmKey)));
    QVERIFY(QFile::exists(in(u"out/start.har"_s)));
    QCOMPARE(ctl(args({u"--json"_s, u"--verbose"_s, u"start"_s, u"Canary"_s, u"--task"_s, u"other"_s}) + both), 0);
    QCOMPARE(ctl(args({u"--verbose"_s, u"start"_s, u"Canary"_s, u"--dry-run"_s}) + both), 0);
    refuseNext();
    QCOMPARE(ctl(args({u"--verbose"_s, u"start"_s, u"Canary"_s, u"--task"_s, u"third"_s, u"--har"_s,
                       in(u"out/failed.har"_s)}) +
                 both),
             1);
    refuseNext();
    QCOMPARE(ctl(args({u"--json"_s, u"start"_s, u"Canary"_s, u"--task"_s, u"fourth"_s}) + both), 1);
    lookWhileRunning(args({u"--verbose"_s, u"start"_s, u"Canary"_s, u"--task"_s, u"hung"_s}) + both);
    // Its AppKey, which is no part of the call, stands in a text.
    QCOMPARE(ctl(args({u"start"_s, u"Talking"_s, u"--har"_s, in(u"out/refused.har"_s)}) + both), 0);
    QVERIFY(!QFile::exists(in(u"out/refused.har"_s)));
    QCOMPARE(ctl(args({u"start"_s, u"Broken"_s}) + both), 3);
    QCOMPARE(ctl({u"validate"_s, in(u"scenes/Broken.json"_s)}), 1);
    QVERIFY(ctl({u"--json"_s, u"validate"_s, in(u"scenes/Canary.json"_s)}) >= 0);
    const QByteArray body =
        "{\"AppId\": \"0123456789abcdef01234567\", \"Config\": {\"APIKey\": " + quoted(llmKey) + "}}";
    QCOMPARE(
        ctl(args({u"--verbose"_s, u"call"_s, u"Anything"_s, u"--body"_s, u"-"_s, u"--har"_s, in(u"out/call.har"_s)}) +
                endpoint,
            body),
        0);
    QCOMPARE(ctl({u"call"_s, u"Anything"_s, u"--endpoint"_s, u"http://h.example/"_s}), 3);
    QCOMPARE(ctl(args({u"call"_s, u"Anything"_s, u"--body"_s, u"-"_s}) + endpoint, body.chopped(1)), 3);
    QCOMPARE(ctl(args({u"update"_s, u"--task"_s, u"other"_s, u"--command"_s, u"Interrupt"_s}) + endpoint), 0);
    QVERIFY(ctl({u"--json"_s, u"rooms"_s, u"list"_s}) >= 0);
    QVERIFY(ctl({u"--json"_s, u"rooms"_s, u"history"_s, u"--task"_s, u"other"_s}) >= 0);
    QVERIFY(ctl(args({u"--json"_s, u"rooms"_s, u"drift"_s}) + scenes) >= 0);
    QVERIFY(ctl(args({u"stop"_s, u"Canary"_s, u"--all"_s}) + both) >= 0);
    QCOMPARE(leaks().join(u'\n'), QString());
}

void CanaryTest::vault()
{
    const QByteArray passphrase = "made-up canary passphrase";
    m_search.add("passphrase", passphrase);
    write(in(u"typed/passphrase"_s), passphrase);
    const auto args = [this](const QStringList &list) {
        return QStringList{u"--passphrase-file"_s, in(u"typed/passphrase"_s)} + list;
    };
    QCOMPARE(ctl(args({u"credentials"_s, u"store"_s, u"vault"_s})), 0);
    QCOMPARE(ctl(args({u"credentials"_s, u"add"_s, u"Main"_s, u"--session-token"_s, u"--allow-host"_s, u"127.0.0.1"_s}),
                 profileAccessKey + '\n' + profileSecretKey + '\n' + profileToken + '\n'),
             0);
    QCOMPARE(ctl(args({u"credentials"_s, u"add"_s, u"App"_s, u"--app-id"_s, u"0123456789abcdef01234567"_s}),
                 profileAppKey + '\n'),
             0);
    QCOMPARE(ctl(args({u"--json"_s, u"credentials"_s, u"list"_s})), 0);
    const QStringList scenes{u"--scenes"_s, in(u"scenes"_s)};
    const QStringList endpoint{u"--endpoint"_s, m_upstream.url().toString()};
    QCOMPARE(
        ctl(args({u"credentials"_s, u"bind"_s, u"Bound"_s, u"--account"_s, u"Main"_s, u"--application"_s, u"App"_s}) +
            scenes),
        0);
    QCOMPARE(ctl(args({u"credentials"_s, u"test"_s, u"Main"_s}) + endpoint), 0);
    QCOMPARE(
        ctl(args({u"--verbose"_s, u"start"_s, u"Bound"_s, u"--har"_s, in(u"out/bound.har"_s)}) + scenes + endpoint), 0);
    QVERIFY(QFile::exists(in(u"out/bound.har"_s)));
    lookWhileRunning(args({u"--verbose"_s, u"call"_s, u"Anything"_s, u"--credential"_s, u"Main"_s}) + endpoint);
    refuseNext(profileSecretKey + ' ' + profileToken);
    QCOMPARE(ctl(args({u"--verbose"_s, u"stop"_s, u"Bound"_s}) + scenes + endpoint), 1);
    QCOMPARE(ctl(args({u"--json"_s, u"stop"_s, u"Bound"_s}) + scenes + endpoint), 0);
    QCOMPARE(ctl({u"start"_s, u"Bound"_s, u"--scenes"_s, in(u"scenes"_s)}), 3);
    QCOMPARE(leaks().join(u'\n'), QString());
}

void CanaryTest::window()
{
    QProcess window;
    QByteArray said;
    const auto open = [&] {
        said.clear();
        begin(window, QStringLiteral(CONSOLE_WINDOW),
              {u"--data-dir"_s, in(u"data"_s), u"--scenes"_s, in(u"scenes"_s), u"--endpoint"_s,
               m_upstream.url().toString()});
    };
    const auto hasSaid = [&](const QByteArray &text) {
        said += window.readAllStandardOutput();
        return said.contains(text);
    };
    const auto tell = [&](const QByteArrayList &lines) {
        for (const QByteArray &line : lines)
            window.write(line + '\n');
    };
    const auto end = [&](int number) {
        ::kill(static_cast<pid_t>(window.processId()), number);
        QTRY_VERIFY_WITH_TIMEOUT(window.state() == QProcess::NotRunning, 30'000);
        said += window.readAllStandardOutput();
        write(in(u"said/%1.out"_s.arg(m_outputs)), said);
    };
    const QByteArray canary = "scene " + in(u"scenes/Canary.json"_s).toUtf8();

    open();
    QTRY_VERIFY_WITH_TIMEOUT(hasSaid("calls: "), 30'000);
    tell({canary, "text " + in(u"typed/text.json"_s).toUtf8(), "start"});
    const int before = calls("StartVoiceChat");
    QTRY_VERIFY2_WITH_TIMEOUT((hasSaid("calls: 1"), calls("StartVoiceChat") > before), said.constData(), 30'000);
    QVERIFY(m_upstream.lastRequest().body.contains(typedKey));
    tell({"say started"});
    QTRY_VERIFY(hasSaid("started"));
    tell({"call StartVoiceChat", "trigger inspector.copyCurl", "trigger inspector.copyCtl",
          "file " + in(u"out/window.har"_s).toUtf8(), "trigger inspector.exportAll", "say exported"});
    QTRY_VERIFY_WITH_TIMEOUT(hasSaid("exported"), 30'000);
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(in(u"out/window.har"_s)), 30'000);
    // A start that fails, is exported, and made again.
    // The window also asks who is in the room: those questions must not get the answer that is meant for the start.
    const auto refusing = connect(&m_upstream, &test::FakeUpstream::received, this, [this] {
        if (m_upstream.lastRequest().target.contains("StartVoiceChat"))
            refuseNext();
    });
    tell({"start"});
    QTRY_VERIFY2_WITH_TIMEOUT(hasSaid("A parameter is not accepted"), said.constData(), 30'000);
    QCOMPARE(calls("StartVoiceChat"), before + 2);
    disconnect(refusing);
    // The answer repeats keys in an encoding of its own: whether it is given out or refused, none may be in it.
    tell({"call StartVoiceChat", "trigger inspector.copyCurl", "trigger inspector.copyCtl",
          "file " + in(u"out/failed-window.har"_s).toUtf8(), "trigger inspector.exportAll", "say exported again"});
    QTRY_VERIFY_WITH_TIMEOUT(hasSaid("exported again"), 30'000);
    const int starts = calls("StartVoiceChat");
    tell({"call StartVoiceChat", "trigger inspector.sendAgain"});
    QTRY_VERIFY_WITH_TIMEOUT(calls("StartVoiceChat") > starts, 30'000);
    // Errors of the text, and what the window says of them.
    tell({"text " + in(u"typed/broken.json"_s).toUtf8(), "start", "say tried"});
    QTRY_VERIFY_WITH_TIMEOUT(hasSaid("tried"), 30'000);
    QCOMPARE(m_search.inCommandLines(), QStringList());
    end(SIGSEGV);
    QCOMPARE(leaks().join(u'\n'), QString());

    for (const char *text : {"text.json", "broken.json"}) {
        open();
        QTRY_VERIFY_WITH_TIMEOUT(hasSaid("calls: "), 30'000);
        tell({canary, "text " + in(u"typed/"_s).toUtf8() + text, "say typed"});
        QTRY_VERIFY_WITH_TIMEOUT(hasSaid("typed"), 30'000);
        end(SIGTERM);
        QVERIFY(QFile::exists(in(u"data/unsaved.json"_s)));
        QCOMPARE(leaks().join(u'\n'), QString());
    }
    open();
    QTRY_VERIFY_WITH_TIMEOUT(hasSaid("Unsaved changes are back"), 30'000);
    end(SIGKILL);
}

void CanaryTest::nothingLeaked()
{
    // A core dump would lie in the working folder.
    QCOMPARE(QDir(in(u"work"_s)).entryList(QDir::Files), QStringList());
    QCOMPARE(leaks().join(u'\n'), QString());
}

QTEST_GUILESS_MAIN(CanaryTest)
#include "tst_e2e_canary.moc"
