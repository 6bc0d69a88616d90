// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Holds the server to its own description, GET /openapi.json: routes, methods, statuses and the shapes of answers.
#include "tests/unit/server/serverworld.h"

#include <QJsonArray>

using namespace console;
using namespace console::test;
using namespace Qt::Literals::StringLiterals;

namespace {

QJsonObject object(const QJsonValue &value, std::initializer_list<QString> steps)
{
    QJsonObject at = value.toObject();
    for (const QString &step : steps)
        at = at[step].toObject();
    return at;
}

/// Follows `#/components/…`.
QJsonObject resolved(const QJsonObject &description, const QJsonObject &value)
{
    const QString reference = value["$ref"_L1].toString();
    if (reference.isEmpty())
        return value;
    QJsonObject at = description;
    for (const QString &step : reference.mid(2).split(u'/'))
        at = at[step].toObject();
    return at;
}

/// What of the value breaks the schema (the part of JSON Schema that the description uses); empty when nothing does.
QString violation(const QJsonObject &description, const QJsonObject &reference, const QJsonValue &value,
                  const QString &path)
{
    const QJsonObject schema = resolved(description, reference);
    const QString type = schema["type"_L1].toString();
    const bool fits = type == "object"_L1    ? value.isObject()
                      : type == "array"_L1   ? value.isArray()
                      : type == "string"_L1  ? value.isString()
                      : type == "integer"_L1 ? value.isDouble()
                                             : true;
    if (!fits)
        return path + u" is no "_s + type;
    if (schema.contains("enum"_L1) && !schema["enum"_L1].toArray().contains(value))
        return path + u" is none of its values"_s;
    for (const QJsonValue &name : schema["required"_L1].toArray()) {
        if (!value.toObject().contains(name.toString()))
            return path + u" lacks "_s + name.toString();
    }
    const QJsonObject properties = schema["properties"_L1].toObject();
    for (auto each = properties.begin(); each != properties.end(); ++each) {
        if (!value.toObject().contains(each.key()))
            continue;
        if (const QString inner = violation(description, each->toObject(), value[each.key()], path + u'/' + each.key());
            !inner.isEmpty())
            return inner;
    }
    for (const QJsonValue &item : value.toArray()) {
        if (const QString inner = violation(description, schema["items"_L1].toObject(), item, path + u"/0"_s);
            !inner.isEmpty())
            return inner;
    }
    return {};
}

} // namespace

class TestServerDescription : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void routesAreThere();
    void answers_data();
    void answers();

private:
    std::unique_ptr<ServerWorld> m_world;
    QJsonObject m_description;
};

void TestServerDescription::initTestCase()
{
    m_world = std::make_unique<ServerWorld>();
    m_world->start();
    RawClient client(m_world->port());
    client.send("GET /openapi.json HTTP/1.1\r\nHost: localhost:" + QByteArray::number(m_world->port()) + "\r\n\r\n");
    m_description = client.wait().json();
    QVERIFY(m_description["openapi"_L1].toString().startsWith(u"3."_s));
}

void TestServerDescription::routesAreThere()
{
    const QJsonObject paths = m_description["paths"_L1].toObject();
    QVERIFY(paths.size() >= 5);
    for (auto path = paths.begin(); path != paths.end(); ++path) {
        for (const QString &method : {u"get"_s, u"post"_s}) {
            RawClient client(m_world->port());
            client.send(method.toUpper().toLatin1() + ' ' + path.key().toLatin1() + " HTTP/1.1\r\nHost: localhost:" +
                        QByteArray::number(m_world->port()) + "\r\n" + pageHeaders + "Content-Length: 0\r\n\r\n");
            const int status = client.wait().status;
            QVERIFY(status != 404);
            QCOMPARE(status != 405, path->toObject().contains(method));
        }
    }
}

void TestServerDescription::answers_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("headers");
    QTest::addColumn<Behaviour>("upstream");
    QTest::addColumn<int>("status");
    const QByteArray start = "/proxy?Action=StartVoiceChat";
    const QByteArray scene = R"({"SceneID":"Custom"})";
    QTest::newRow("scenes") << "/getScenes"_ba
                            << ""_ba << pageHeaders << Behaviour::Answer << 200;
    QTest::newRow("proxy") << start << scene << pageHeaders << Behaviour::Answer << 200;
    QTest::newRow("refused") << start << "{}"_ba << pageHeaders << Behaviour::Answer << 400;
    QTest::newRow("foreign page") << start << scene << "Origin: null\r\nContent-Type: application/json\r\n"_ba
                                  << Behaviour::Answer << 403;
    QTest::newRow("form") << "/getScenes"_ba
                          << ""_ba
                          << "Content-Type: text/plain\r\n"_ba << Behaviour::Answer << 415;
    QTest::newRow("broken off") << start << scene << pageHeaders << Behaviour::Close << 502;
    QTest::newRow("a web page") << start << scene << pageHeaders << Behaviour::Html << 502;
}

void TestServerDescription::answers()
{
    QFETCH(QByteArray, target);
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, headers);
    QFETCH(Behaviour, upstream);
    m_world->upstream.behave(upstream);
    const RawAnswer answer =
        post(m_world->port(), target, body, headers + "X-Session-Id: " + newServiceId().toLatin1() + "\r\n");
    QTEST(answer.status, "status");
    const QString path = QString::fromLatin1(target.split('?').first());
    const QJsonObject responses = object(m_description, {u"paths"_s, path, u"post"_s, u"responses"_s});
    const QString status = QString::number(answer.status);
    QVERIFY2(responses.contains(status), "the description does not know this status");
    const QJsonObject response = resolved(m_description, responses[status].toObject());
    const QString problem = violation(
        m_description, object(response, {u"content"_s, u"application/json"_s, u"schema"_s}), answer.json(), {});
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
    for (const QString &name : response["headers"_L1].toObject().keys())
        QVERIFY2(!answer.header(name.toLatin1()).isEmpty(), qPrintable(name));
}

QTEST_GUILESS_MAIN(TestServerDescription)
#include "tst_server_description.moc"
