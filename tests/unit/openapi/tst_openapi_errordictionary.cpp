// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/openapi/errordictionary.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace console::openapi;

namespace {

const ErrorDictionary &dictionary()
{
    static const ErrorDictionary loaded = ErrorDictionary::builtIn();
    return loaded;
}

QString codeFound(const ServiceError &error)
{
    const ErrorEntry *entry = dictionary().find(error);
    return entry == nullptr ? u"nothing"_s : entry->code;
}

bool hasHan(const QString &text)
{
    return std::ranges::any_of(text, [](QChar c) { return c.script() == QChar::Script_Han; });
}

} // namespace

class TestErrorDictionary : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void holds_data();
    void holds();
    void holdsNothingElse();
    void speaksBothLanguages_data();
    void speaksBothLanguages();
    void picksLanguage();
    void finds_data();
    void finds();
};

void TestErrorDictionary::holds_data()
{
    QTest::addColumn<ErrorEntry::Family>("family");
    QTest::addColumn<qint64>("codeN");
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("retryable");

    using enum ErrorEntry::Family;
    const auto row = [](const char *code, ErrorEntry::Family family, qint64 codeN, int status, bool retryable = false) {
        QTest::newRow(code) << family << codeN << status << retryable;
    };
    row("MissingParameter", Gateway, 100002, 400);
    row("MissingAuthenticationToken", Gateway, 100003, 401);
    row("MissingRequestInfo", Gateway, 100004, 400);
    row("MissingSignature", Gateway, 100005, 401);
    row("InvalidTimestamp", Gateway, 100006, 400);
    row("ServiceNotFound", Gateway, 100007, 404);
    row("InvalidActionOrVersion", Gateway, 100008, 404);
    row("InvalidAccessKey", Gateway, 100009, 401);
    row("SignatureDoesNotMatch", Gateway, 100010, 401);
    row("LackPolicy", Gateway, 100012, 403);
    row("AccessDenied", Gateway, 100013, 403);
    row("InternalError", Gateway, 100014, 500, true);
    row("FailToConnect", Gateway, 100015, 502, true);
    row("InternalServiceTimeout", Gateway, 100016, 504, true);
    row("InvalidAuthorization", Gateway, 0, 400);
    row("InvalidCredential", Gateway, 0, 400);
    row("InvalidSecretToken", Gateway, 0, 401);
    row("FlowLimitExceeded", Gateway, 0, 429, true);
    row("InternalServiceError", Gateway, 0, 502, true);
    row("ServiceUnavailableTemp", Gateway, 0, 503, true);
    row("InvalidParameter", Gateway, 0, 400);
    row("InvalidParameter.AccountIdMismatch", Gateway, 0, 400);
    row("TaskAlreadyStarted", VoiceChat, 0, 0);
    row("TaskNotExist", VoiceChat, 0, 0);
    row("NoPermissionForApp", VoiceChat, 0, 0);
    row("AgentSilent", VoiceChat, 0, 200);
    row("1000001", Task, 1000001, 0, true);
    row("1000002", Task, 1000002, 0);
    row("1003", Task, 0, 0);
    row("1003001", Task, 1003001, 0);
    row("1003002", Task, 1003002, 0);
    row("1003003", Task, 1003003, 0);
    row("1003004", Task, 1003004, 0);
    row("1003006", Task, 1003006, 0);
    row("1004", Task, 0, 0);
    row("1004001", Task, 1004001, 0);
    row("1004005", Task, 1004005, 0);
    row("1005", Task, 0, 0);
    row("1005001", Task, 1005001, 0);
    row("1005005", Task, 1005005, 0);
    row("QuotaExceeded", Task, 0, 0);
    row("ResourceNotGranted", Task, 0, 0);
    row("ResourceMismatch", Task, 0, 0);
    row("BadHandshake", Task, 0, 0);
}

void TestErrorDictionary::holds()
{
    const ErrorEntry *entry = dictionary().findCode(QString::fromLatin1(QTest::currentDataTag()));
    QVERIFY(entry);
    QTEST(entry->family, "family");
    QTEST(entry->codeN, "codeN");
    QTEST(entry->httpStatus, "status");
    QTEST(entry->retryable, "retryable");
}

void TestErrorDictionary::holdsNothingElse()
{
    QCOMPARE(dictionary().entries().size(), 44);
    QSet<QString> codes;
    for (const ErrorEntry &entry : dictionary().entries())
        codes.insert(entry.code);
    QCOMPARE(codes.size(), 44);
}

void TestErrorDictionary::speaksBothLanguages_data()
{
    QTest::addColumn<int>("index");
    const auto &entries = dictionary().entries();
    QVERIFY(!entries.isEmpty());
    for (int i = 0; i < entries.size(); ++i)
        QTest::newRow(qPrintable(entries[i].code)) << i;
}

void TestErrorDictionary::speaksBothLanguages()
{
    QFETCH(const int, index);
    const ErrorEntry &entry = dictionary().entries().at(index);
    QVERIFY(!entry.source.isEmpty());
    static const QRegularExpression halfWidth(u"\\p{Han}[,;:?!.]|[,;:?!]\\p{Han}"_s);
    for (const BilingualText &text : {entry.title, entry.cause, entry.remedy}) {
        QVERIFY(!text.en.isEmpty());
        QVERIFY2(!hasHan(text.en), qPrintable(text.en));
        QVERIFY2(hasHan(text.zh), qPrintable(text.zh));
        QVERIFY2(!halfWidth.match(text.zh).hasMatch(), qPrintable(text.zh));
    }
    QVERIFY(entry.cause.en.endsWith(u'.') && entry.remedy.en.endsWith(u'.'));
    QVERIFY(entry.cause.zh.endsWith(u'。') && entry.remedy.zh.endsWith(u'。'));
}

void TestErrorDictionary::picksLanguage()
{
    const ErrorEntry *entry = dictionary().findCode(u"SignatureDoesNotMatch");
    QVERIFY(entry);
    QCOMPARE(entry->title.forLanguage(u"zh_CN"), u"签名不匹配"_s);
    QCOMPARE(entry->title.forLanguage(u"zh"), u"签名不匹配"_s);
    QCOMPARE(entry->title.forLanguage(u"en"), u"The signature is not the one the service computed"_s);
    QCOMPARE(entry->title.forLanguage(u"de"), entry->title.en);
}

void TestErrorDictionary::finds_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<qint64>("codeN");
    QTest::addColumn<QString>("message");
    QTest::addColumn<QString>("found");

    const auto row = [](const char *name, const char *code, qint64 codeN, const char *message, const char *found) {
        QTest::newRow(name) << QString::fromUtf8(code) << codeN << QString::fromUtf8(message)
                            << QString::fromUtf8(found);
    };
    row("by code", "SignatureDoesNotMatch", 100010, "", "SignatureDoesNotMatch");
    row("code before number", "AccessDenied", 100012, "", "AccessDenied");
    row("by number", "Renamed", 100012, "", "LackPolicy");
    row("message before code", "InvalidParameter", 0,
        "The task has been started. Please do not call the startup task interface repeatedly.", "TaskAlreadyStarted");
    row("message in other letters", "", 0, "THE TASK HAS BEEN STARTED", "TaskAlreadyStarted");
    row("unknown task", "InvalidParameter.TaskNotExist", 0, "The task does not exist or has been stopped: task-1.",
        "TaskNotExist");
    row("app of another account", "InvalidParameter", 0, "this account: 210 doesn't have permission for this app: 66",
        "NoPermissionForApp");
    row("exact sub-code", "InvalidParameter.AccountIdMismatch", 0, "", "InvalidParameter.AccountIdMismatch");
    row("owner by message", "InvalidParameter", 0, "Check owner failed", "InvalidParameter.AccountIdMismatch");
    row("unknown sub-code", "InvalidParameter.RoomId", 0, "", "InvalidParameter");
    row("unknown deep sub-code", "InvalidParameter.RoomId.Length", 0, "", "InvalidParameter");
    row("sub-code before number", "InvalidParameter.RoomId", 100010, "", "InvalidParameter");
    row("only looks like a sub-code", "InvalidParameterX", 0, "", "nothing");
    row("token by message", "Unknown", 0, "Invalid secret token, msg: secret token sequence is broken",
        "InvalidSecretToken");
    row("header by message", "Unknown", 0, "Invalid 'Authorization' header, Pls check your authorization header",
        "InvalidAuthorization");
    row("task code as text", "1003002", 0, "", "1003002");
    row("task code as number", "", 1005005, "", "1005005");
    row("unknown ASR code", "1003999", 0, "", "1003");
    row("unknown LLM code", "", 1004999, "", "1004");
    row("unknown TTS code", "x", 1005000, "", "1005");
    row("unknown family", "1009001", 0, "", "nothing");
    row("too short for a family", "", 10039, "", "nothing");
    row("too long for a family", "", 10030011, "", "nothing");
    row("reason before task code", "1005001", 0, "quota exceeded for types [volc.tts]", "QuotaExceeded");
    row("not granted", "1003006", 0, "requested resource not granted", "ResourceNotGranted");
    row("wrong voice", "1005001", 0, "resource ID is mismatched with speaker related resource", "ResourceMismatch");
    row("handshake", "1003006", 0, "websocket: bad handshake", "BadHandshake");
    row("unknown", "SomethingNew", 0, "new", "nothing");
    row("empty", "", 0, "", "nothing");
    row("dots only", "...", 0, "", "nothing");
    row("number that is no number", "", -5, "", "nothing");
}

void TestErrorDictionary::finds()
{
    QFETCH(const QString, code);
    QFETCH(const qint64, codeN);
    QFETCH(const QString, message);
    QTEST(codeFound({code, codeN, message}), "found");
}

QTEST_GUILESS_MAIN(TestErrorDictionary)
#include "tst_openapi_errordictionary.moc"
