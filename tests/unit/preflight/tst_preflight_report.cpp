// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/preflight/likelycauses.h"
#include "core/preflight/liveprobe.h"
#include "core/preflight/report.h"

#include <QTest>

Q_DECLARE_METATYPE(console::traffic::Exchange)

using namespace Qt::Literals::StringLiterals;
using namespace console;
using namespace console::preflight;
using diagnostics::Diagnostic;
using diagnostics::RuleId;
using diagnostics::Severity;
using std::chrono::milliseconds;
using std::chrono::seconds;
using transport::TransportFailure;

namespace {

const QDateTime sentAt(QDate(2025, 7, 5), QTime(8, 9, 10), Qt::UTC);

/// An answer whose Date header is that far from the moment it was sent.
traffic::Exchange answered(const QByteArray &result, seconds ahead = seconds(0))
{
    traffic::Exchange exchange;
    exchange.startedAt = sentAt;
    const QByteArray date =
        QLocale::c().toString(sentAt.addSecs(ahead.count()), u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s).toLatin1();
    exchange.response = traffic::ReceivedResponse{.status = 200, .reason = {}, .headers = {{"Date", date}}, .body = {}};
    exchange.answer = openapi::ServiceAnswer{.httpStatus = 200, .metadata = {}, .result = result};
    return exchange;
}

traffic::Exchange refused(int status, const QString &code, const QString &message = {}, seconds ahead = seconds(0))
{
    traffic::Exchange exchange = answered({}, ahead);
    const openapi::ServiceError error{.code = code, .codeN = 0, .message = message};
    exchange.answer->httpStatus = status;
    exchange.answer->metadata.error = error;
    exchange.error = error;
    return exchange;
}

traffic::Exchange failed(TransportFailure::Kind kind)
{
    traffic::Exchange exchange;
    exchange.startedAt = sentAt;
    exchange.error = TransportFailure{.kind = kind};
    return exchange;
}

const QByteArray emptyRoom = R"({"RoomExists":false,"VisibleUserList":[],"InvisibleUserList":[]})";

Report reportOf(const traffic::Exchange &exchange)
{
    return reportOn({.userId = u"user"_s, .agentUserId = u"bot"_s, .probe = Probe::Done, .answer = exchange});
}

/// `key:failed service:passed …` of what the call tells.
QString live(const Report &report)
{
    QStringList parts;
    for (const CheckId id : {CheckId::Key, CheckId::Service, CheckId::Clock, CheckId::Room})
        parts.append(checkName(id) + u':' + verdictName(report.find(id)->verdict));
    return parts.join(u' ');
}

Diagnostic diagnostic(RuleId rule, Severity severity, const QString &pointer = {})
{
    Diagnostic d{.rule = rule, .severity = severity};
    if (const auto parsed = json::Pointer::parse(pointer))
        d.pointer = *parsed;
    return d;
}

} // namespace

class TestPreflightReport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answers_data();
    void answers();
    void skew_data();
    void skew();
    void skewOfARefusal();
    void roundTripIsConsidered();
    void whoIsInTheRoom_data();
    void whoIsInTheRoom();
    void newRoomIsNotProbed();
    void rulesAreGrouped();
    void hintsDoNotFail();
    void refusalIsNotToldTwice();
    void localChecks();
    void probeUnderWay();
    void weighedForTheEndpoint();
    void everyRuleHasACheck();
    void namesAreTheirOwn();
    void causes();
    void causesOfABody();
};

void TestPreflightReport::answers_data()
{
    QTest::addColumn<traffic::Exchange>("exchange");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const traffic::Exchange &exchange, const QString &expected) {
        QTest::newRow(name) << exchange << expected;
    };
    const QString badKey = u"key:failed service:passed clock:passed room:skipped"_s;
    const QString busy = u"key:skipped service:warning clock:passed room:skipped"_s;
    row("fine", answered(emptyRoom), u"key:passed service:passed clock:passed room:passed"_s);
    row("unknown key", refused(401, u"InvalidAccessKey"_s), badKey);
    row("wrong key", refused(401, u"SignatureDoesNotMatch"_s), badKey);
    row("no policy", refused(403, u"LackPolicy"_s), badKey);
    row("bad token", refused(401, u"InvalidSecretToken"_s), badKey);
    row("unheard-of 401", refused(401, u"SomethingNew"_s), badKey);
    row("other account's app",
        refused(400, u"InvalidParameter"_s, u"this account: 1 doesn't have permission for this app: a"_s), badKey);
    row("owner", refused(400, u"InvalidParameter.AccountIdMismatch"_s, u"Check owner failed"_s), badKey);
    row("clock", refused(400, u"InvalidTimestamp"_s), u"key:skipped service:passed clock:failed room:skipped"_s);
    row("rate", refused(429, u"FlowLimitExceeded"_s), busy);
    row("platform", refused(500, u"InternalError"_s), busy);
    row("unheard-of 503", refused(503, u"SomethingNew"_s), busy);
    row("bad request", refused(400, u"InvalidParameter"_s, u"RoomId"_s),
        u"key:passed service:passed clock:passed room:warning"_s);
    const QString silent = u"key:skipped service:failed clock:skipped room:skipped"_s;
    row("no host", failed(TransportFailure::Kind::HostNotFound), silent);
    row("certificate", failed(TransportFailure::Kind::CertificateUntrusted), silent);
    row("time", failed(TransportFailure::Kind::TimedOut), silent);
    row("cancelled", failed(TransportFailure::Kind::Cancelled),
        u"key:skipped service:skipped clock:skipped room:skipped"_s);
    traffic::Exchange html = answered({});
    html.answer.reset();
    html.error =
        openapi::UnreadableAnswer{.kind = openapi::UnreadableAnswer::Kind::Html, .httpStatus = 200, .detail = {}};
    row("a web page", html, u"key:skipped service:failed clock:passed room:skipped"_s);
    traffic::Exchange dateless = answered(emptyRoom);
    dateless.response->headers.clear();
    row("no date", dateless, u"key:passed service:passed clock:skipped room:passed"_s);
    row("result of another kind", answered(R"("ok")"), u"key:passed service:passed clock:passed room:skipped"_s);
}

void TestPreflightReport::answers()
{
    QFETCH(traffic::Exchange, exchange);
    QFETCH(QString, expected);
    const Report report = reportOf(exchange);
    QCOMPARE(live(report), expected);
    QVERIFY(report.isDone());
    for (const Check &check : report.checks) {
        QCOMPARE(check.verdict == Verdict::Skipped, check.skipped != SkipReason::None);
        QVERIFY2(check.verdict != Verdict::Failed || !check.findings.isEmpty(), qPrintable(checkName(check.id)));
    }
    QCOMPARE(report.overall() == Verdict::Failed, expected.contains(u"failed"_s));
}

void TestPreflightReport::skew_data()
{
    QTest::addColumn<int>("ahead");
    QTest::addColumn<QString>("verdict");
    QTest::newRow("none") << 0 << u"passed"_s;
    QTest::newRow("a minute") << 60 << u"passed"_s;
    QTest::newRow("more than a minute") << 62 << u"warning"_s;
    QTest::newRow("behind") << -62 << u"warning"_s;
    QTest::newRow("five minutes") << 300 << u"warning"_s;
    QTest::newRow("more than five minutes") << 302 << u"failed"_s;
    QTest::newRow("far behind") << -302 << u"failed"_s;
}

void TestPreflightReport::skew()
{
    QFETCH(int, ahead);
    QFETCH(QString, verdict);
    const Report report = reportOf(answered(emptyRoom, seconds(ahead)));
    const Check *clock = report.find(CheckId::Clock);
    QCOMPARE(verdictName(clock->verdict), verdict);
    QCOMPARE(std::get<ClockSkew>(clock->findings.first()).ahead, seconds(ahead) + milliseconds(500));
}

void TestPreflightReport::skewOfARefusal()
{
    const Check clock = *reportOf(refused(400, u"InvalidTimestamp"_s, {}, seconds(1000))).find(CheckId::Clock);
    QCOMPARE(clock.verdict, Verdict::Failed);
    QCOMPARE(clock.findings.size(), 2);
    QCOMPARE(std::get<ClockSkew>(clock.findings.first()).ahead, seconds(1000) + milliseconds(500));
    // Another error tells the time as well.
    QCOMPARE(reportOf(refused(401, u"InvalidAccessKey"_s, {}, seconds(90))).find(CheckId::Clock)->verdict,
             Verdict::Warning);
}

void TestPreflightReport::roundTripIsConsidered()
{
    traffic::Exchange exchange = answered(emptyRoom, seconds(4));
    exchange.timings.requestSent = seconds(1);
    exchange.timings.firstByte = seconds(7);
    exchange.timings.done = seconds(60);
    const auto skew = clockSkew(exchange);
    QVERIFY(skew);
    QCOMPARE(skew->ahead, milliseconds(500));
    QCOMPARE(skew->uncertainty, milliseconds(3500));
    QCOMPARE(skew->atLeast(), milliseconds(0));
    exchange.response->headers = {{"Date", "yesterday"}};
    QVERIFY(!clockSkew(exchange));
}

void TestPreflightReport::whoIsInTheRoom_data()
{
    QTest::addColumn<QByteArray>("visible");
    QTest::addColumn<QString>("verdict");
    QTest::addColumn<QStringList>("agents");
    QTest::addColumn<QStringList>("others");
    QTest::newRow("nobody") << QByteArray() << u"passed"_s << QStringList() << QStringList();
    QTest::newRow("the user") << QByteArray(R"("user")") << u"passed"_s << QStringList() << QStringList();
    QTest::newRow("somebody") << QByteArray(R"("user","guest")") << u"passed"_s << QStringList()
                              << QStringList{u"guest"_s};
    QTest::newRow("our agent") << QByteArray(R"("user","bot")") << u"warning"_s << QStringList{u"bot"_s}
                               << QStringList();
    QTest::newRow("another's agent") << QByteArray(R"("voiceChat_x_1")") << u"warning"_s
                                     << QStringList{u"voiceChat_x_1"_s} << QStringList();
}

void TestPreflightReport::whoIsInTheRoom()
{
    QFETCH(QByteArray, visible);
    QFETCH(QString, verdict);
    QFETCH(QStringList, agents);
    QFETCH(QStringList, others);
    const Report report =
        reportOf(answered(R"({"RoomExists":true,"VisibleUserList":[)" + visible + R"(],"InvisibleUserList":[]})"));
    const Check *room = report.find(CheckId::Room);
    QCOMPARE(verdictName(room->verdict), verdict);
    const Occupants expected{.agents = agents, .others = others};
    QCOMPARE(room->findings.isEmpty(), expected == Occupants());
    if (!room->findings.isEmpty())
        QVERIFY(std::get<Occupants>(room->findings.first()) == expected);
}

void TestPreflightReport::newRoomIsNotProbed()
{
    const Report report = reportOn({.isNewRoom = true, .probe = Probe::Done, .answer = answered(emptyRoom)});
    QCOMPARE(report.find(CheckId::Room)->skipped, SkipReason::NewRoom);
    QCOMPARE(report.overall(), Verdict::Passed);
}

void TestPreflightReport::rulesAreGrouped()
{
    const Report report = reportOn(
        {.diagnostics = {
             diagnostic(RuleId::EmptyRequiredKey, Severity::Error, u"/VoiceChat/Config/LLMConfig/EndPointId"_s),
             diagnostic(RuleId::EmptyRequiredKey, Severity::Error, u"/VoiceChat/Config/TTSConfig/ProviderParams"_s),
             diagnostic(RuleId::NearMissKey, Severity::Warning, u"/VoiceChat/Config/ASRConfig/provider"_s),
             diagnostic(RuleId::AppIdsDiffer, Severity::Error),
             diagnostic(RuleId::MissingTaskId, Severity::Hint),
             diagnostic(RuleId::CallbackHalf, Severity::Warning),
             diagnostic(RuleId::NearMissKey, Severity::Warning, u"/VoiceChat/config"_s),
             diagnostic(RuleId::SpacesInKey, Severity::Error),
         }});
    QStringList verdicts;
    for (const Check &check : report.checks)
        verdicts.append(checkName(check.id) + u':' + verdictName(check.verdict));
    QCOMPARE(verdicts.join(u' '),
             u"key:failed ids:failed version:passed members:warning speech-recognition:warning speech-synthesis:failed "
             "model:failed callbacks:warning journal:passed service:skipped clock:skipped room:skipped"_s);
    QCOMPARE(report.problems(), 4);
    QCOMPARE(report.overall(), Verdict::Failed);
    // The gravest comes first.
    QCOMPARE(std::get<Diagnostic>(report.find(CheckId::Ids)->findings.first()).rule, RuleId::AppIdsDiffer);
}

void TestPreflightReport::hintsDoNotFail()
{
    const Report report = reportOn({.diagnostics = {diagnostic(RuleId::MissingTaskId, Severity::Hint)}});
    QCOMPARE(report.overall(), Verdict::Passed);
    QCOMPARE(report.find(CheckId::Ids)->findings.size(), 1);
    QCOMPARE(report.problems(), 0);
}

void TestPreflightReport::refusalIsNotToldTwice()
{
    const traffic::LocalRefusal noApp{
        .sceneId = u"s"_s, .reason = scene::InjectionProblem{scene::InjectionProblem::Kind::MissingAppId, {}, {}}};
    const Report twice =
        reportOn({.diagnostics = {diagnostic(RuleId::MissingAppId, Severity::Error)}, .refusal = noApp});
    QCOMPARE(twice.problems(), 1);
    const Report once = reportOn({.refusal = noApp, .probe = Probe::Done});
    QCOMPARE(once.find(CheckId::Ids)->verdict, Verdict::Failed);
    QCOMPARE(once.find(CheckId::Service)->skipped, SkipReason::NoCall);
    const Report noKey =
        reportOn({.refusal = traffic::LocalRefusal{.sceneId = {}, .reason = credentials::CredentialProblem{}}});
    QCOMPARE(noKey.find(CheckId::Key)->verdict, Verdict::Failed);
}

void TestPreflightReport::localChecks()
{
    const rooms::JournalFailure full{rooms::JournalFailure::Kind::CannotWrite, u"rooms.db"_s, u"disk full"_s};
    const Report report =
        reportOn({.journal = unexpected(full),
                  .limits = Result<void, traffic::LimitReached>(unexpected(traffic::LimitReached()))});
    QCOMPARE(report.find(CheckId::Journal)->verdict, Verdict::Failed);
    QCOMPARE(report.find(CheckId::Limits)->verdict, Verdict::Failed);
    QVERIFY(!reportOn({}).find(CheckId::Limits));
    QCOMPARE(reportOn({.limits = Result<void, traffic::LimitReached>()}).find(CheckId::Limits)->verdict,
             Verdict::Passed);
}

void TestPreflightReport::probeUnderWay()
{
    const Report report = reportOn({.probe = Probe::UnderWay});
    QCOMPARE(live(report), u"key:pending service:pending clock:pending room:pending"_s);
    QCOMPARE(report.overall(), Verdict::Pending);
    QVERIFY(!report.isDone());
    const Report bad =
        reportOn({.diagnostics = {diagnostic(RuleId::SpacesInKey, Severity::Error)}, .probe = Probe::UnderWay});
    QCOMPARE(bad.find(CheckId::Key)->verdict, Verdict::Failed);
    QCOMPARE(bad.overall(), Verdict::Failed);
}

void TestPreflightReport::weighedForTheEndpoint()
{
    const QList<Diagnostic> local{diagnostic(RuleId::CallbackUrlLocal, Severity::Error),
                                  diagnostic(RuleId::EmptyRequiredKey, Severity::Warning)};
    QCOMPARE(weighedFor(openapi::cloudEndpoint(), local).first().severity, Severity::Error);
    const auto loopback = openapi::endpointFromUrl(u"http://127.0.0.1:7"_s);
    QVERIFY(loopback);
    QCOMPARE(weighedFor(*loopback, local).first().severity, Severity::Hint);
    QCOMPARE(weighedFor(*loopback, local).last().severity, Severity::Warning);
    QCOMPARE(weighedFor(openapi::cloudEndpoint(), local).last().severity, Severity::Error);
}

void TestPreflightReport::everyRuleHasACheck()
{
    const auto rules = QMetaEnum::fromType<RuleId>();
    for (int i = 0; i < rules.keyCount(); ++i) {
        const Report report =
            reportOn({.diagnostics = {diagnostic(static_cast<RuleId>(rules.value(i)), Severity::Error)}});
        QCOMPARE(report.count(Verdict::Failed), 1);
        QCOMPARE(report.problems(), 1);
    }
}

void TestPreflightReport::namesAreTheirOwn()
{
    QSet<QString> names;
    for (int id = static_cast<int>(CheckId::Key); id <= static_cast<int>(CheckId::Room); ++id)
        names.insert(checkName(static_cast<CheckId>(id)));
    QCOMPARE(names.size(), static_cast<int>(CheckId::Room) + 1);
    QVERIFY(names.contains(u"speech-recognition"_s));
}

void TestPreflightReport::causes()
{
    const auto order = [](const QList<LikelyCause> &causes) {
        QStringList names;
        for (const LikelyCause &cause : causes)
            names.append(causeName(cause.cause) + (cause.hint ? u"!"_s : QString()));
        return names.join(u' ');
    };
    QCOMPARE(order(likelyCauses({}, false)), u"role service-closed quota model voice recognition parameters"_s);
    const QList<Diagnostic> found{
        diagnostic(RuleId::NearMissKey, Severity::Warning), diagnostic(RuleId::EndPointPrefix, Severity::Warning),
        diagnostic(RuleId::EmptyRequiredKey, Severity::Error, u"/VoiceChat/Config/TTSConfig/ProviderParams"_s),
        diagnostic(RuleId::MissingTaskId, Severity::Hint)};
    QCOMPARE(order(likelyCauses(found, true)),
             u"voice! model! parameters! role service-closed quota recognition avatar"_s);
}

void TestPreflightReport::causesOfABody()
{
    const auto schema = diagnostics::SceneSchema::builtIn();
    const QByteArray body = R"({"AppId":"a","RoomId":"r","TaskId":"t","AgentConfig":{"TargetUserId":["u"]},
        "Config":{"LLMConfig":{"Mode":"ArkV3","EndPointId":"my-model"}}})";
    const auto causes = likelyCausesOf(body, u"2024-12-01"_s, schema);
    const auto model = std::ranges::find(causes, Cause::Model, &LikelyCause::cause);
    QVERIFY(model != causes.end() && model->hint);
    QCOMPARE(model->hint->pointer.toString(), u"/VoiceChat/Config/LLMConfig/EndPointId"_s);
    QCOMPARE(likelyCausesOf("no json", {}, schema).size(), 7);
}

QTEST_APPLESS_MAIN(TestPreflightReport)
#include "tst_preflight_report.moc"
