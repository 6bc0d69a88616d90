// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/json/edit.h"
#include "core/json/samevalue.h"
#include "core/json/write.h"
#include "core/rooms/drift.h"
#include "core/rooms/driftremedy.h"
#include "core/traffic/redaction.h"

#include <QRandomGenerator>
#include <QSet>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace console;
using namespace console::rooms;

/// peers.md idea 5: random edits of random scenes. The view lists exactly the places that were edited, applying the
/// difference makes file and agent equal, and taking the file back undoes the edits and touches nothing else.
class TestRoomsDriftProperties : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void editsOfTheFile();
    void updatesOfTheAgent();
    void replacedValuesComeBackByteForByte();
};

namespace {

constexpr int rounds = 120;

/// Random scenes and random edits of them; the same seed gives the same.
class Maker
{
public:
    explicit Maker(quint32 seed)
        : m_random(seed)
    {}

    int below(int limit) { return static_cast<int>(m_random.bounded(limit)); }

    QByteArray scalar()
    {
        switch (below(4)) {
        case 0:
            return below(2) ? "true" : "false";
        case 1:
            return QByteArray::number(below(1000)) + '.' + QByteArray::number(below(100));
        case 2:
            return QByteArray::number(below(100000));
        default:
            return json::quoted(text());
        }
    }

    QString text() { return u"t%1 \"x\" 中"_s.arg(below(100000)); }

    QByteArray value(int depth)
    {
        const int kind = depth == 0 ? 0 : below(4);
        if (kind < 2)
            return scalar();
        QByteArrayList parts;
        const int count = below(4);
        for (int i = 0; i < count; ++i)
            parts.append(kind == 2 ? value(depth - 1)
                                   : QByteArray("\"k" + QByteArray::number(i) + "\": " + value(depth - 1)));
        return kind == 2 ? QByteArray('[' + parts.join(", ") + ']') : QByteArray('{' + parts.join(", ") + '}');
    }

    QByteArray prompts()
    {
        QByteArrayList pairs;
        for (int i = below(3); i >= 0; --i)
            pairs.append(R"({"Role": "user", "Content": )" + json::quoted(text()) +
                         R"(}, {"Role": "assistant", "Content": )" + json::quoted(text()) + '}');
        return '[' + pairs.join(", ") + ']';
    }

    QByteArray config()
    {
        QByteArrayList messages;
        for (int i = below(3); i >= 0; --i)
            messages.append(json::quoted(text()));
        return R"({"LLMConfig": {"Mode": "ArkV3", "SystemMessages": [)" + messages.join(", ") +
               R"(], "UserPrompts": )" + prompts() + R"(, "VisionConfig": {"Enable": true, "More": )" + value(3) +
               R"(}, "APIKey": "madeup-key", "Extra": )" + value(3) +
               R"(}, "TTSConfig": {"Provider": "volcano", "ProviderParams": {"app": {"token": "madeup-token"}, "audio": )" +
               R"({"speed": )" + scalar() + R"(, "more": )" + value(2) + R"(}}}, "ASRConfig": {"a": )" + value(3) +
               R"(}, "InterruptMode": 0})";
    }

    QByteArray scene()
    {
        const QByteArray text = R"({"SceneConfig": {"name": "n", "x": )" + value(2) +
                                R"(}, "VoiceChat": {"AppId": "app", )" + R"("Config": )" + config() +
                                R"(, "AgentConfig": {"TargetUserId": ["user"], "WelcomeMessage": "Hi", "y": )" +
                                value(3) + "}}}";
        const json::Document document = json::Document::parse(text);
        return below(2) ? json::pretty(document.root(), 1 + below(4)) : text;
    }

    template<class T>
    T oneOf(const QList<T> &list)
    {
        return list.at(below(static_cast<int>(list.size())));
    }

private:
    QRandomGenerator m_random;
};

RoomTask theTask()
{
    return {.version = u"2025-06-01"_s,
            .appId = u"app"_s,
            .roomId = *RoomId::parse(u"room"),
            .taskId = *TaskId::parse(u"task"),
            .userId = u"user"_s};
}

QByteArray bodyOf(const QByteArray &sceneText)
{
    const auto scene = scene::Scene::parse(u"S"_s, sceneText);
    return scene ? startBodyFor(*scene, theTask()).value_or(QByteArray()) : QByteArray();
}

LiveConfig startedWith(const QByteArray &sceneText)
{
    const auto body = json::Document::parse(traffic::redactedJson(bodyOf(sceneText)));
    return {.sent = body, .running = body};
}

Drift driftOf(const QByteArray &sceneText, const LiveConfig &live)
{
    return driftBetween(bodyOf(sceneText), live, theTask().version);
}

/// The agent after the update, its secrets kept out as the journal keeps them.
LiveConfig after(LiveConfig live, const ChangeParameters &change)
{
    const auto config = json::Document::parse(traffic::redactedJson(change.config));
    live.running = withParameters(live.running, config.root());
    return live;
}

void collect(const json::Value &value, QList<json::Pointer> &places)
{
    // What a start puts in itself, and secrets, are no part of the comparison.
    if (value.key() == u"TargetUserId" || value.key() == u"AppId" || traffic::isSecretKey(value.key()))
        return;
    places.append(value.pointer());
    for (const json::Value &child : value.children())
        collect(child, places);
}

QList<json::Pointer> placesIn(const json::Value &root)
{
    QList<json::Pointer> places;
    for (const json::Value &child : root.children())
        collect(child, places);
    return places;
}

bool isRelated(const json::Pointer &a, const json::Pointer &b)
{
    const qsizetype shared = std::min(a.steps().size(), b.steps().size());
    return a.steps().first(shared) == b.steps().first(shared);
}

bool holdsSecret(const json::Value &value)
{
    const std::vector<json::Value> children = value.children();
    return traffic::isSecretKey(value.key()) || std::ranges::any_of(children, holdsSecret);
}

/// A text that stands for another value than this one, of the same kind or another one.
QByteArray otherThan(const json::Value &value, Maker &maker)
{
    for (;;) {
        const QByteArray text = maker.scalar();
        if (!json::sameValue(json::Document::parse(text).root(), value))
            return text;
    }
}

struct Edited
{
    QByteArray text;
    QSet<QString> places; ///< In the body.
};

bool isAlone(const json::Pointer &place, const QList<json::Pointer> &taken)
{
    return std::ranges::none_of(taken, [&](const json::Pointer &other) {
        // Elements of one list move each other.
        return isRelated(place, other) || isRelated(place.parent(), other) || isRelated(place, other.parent());
    });
}

/// Replaces, adds and takes away at some places that have nothing to do with each other.
Edited edited(const QByteArray &text, Maker &maker, bool onlyReplace)
{
    Edited result{.text = text, .places = {}};
    QList<json::Pointer> taken;
    for (int i = 1 + maker.below(5); i > 0; --i) {
        const json::Document document = json::Document::parse(result.text);
        const json::Value root = document.root().member(u"VoiceChat");
        const auto places = placesIn(root);
        const json::Pointer place = maker.oneOf(places);
        const json::Value value = document.root().at(place);
        const bool isScalar = !value.isObject() && !value.isArray();
        if (!isAlone(place, taken) || (onlyReplace && !isScalar) || place.parent().parent().isRoot())
            continue;
        json::Pointer where = place;
        Result<json::TextEdit, json::EditError> edit = json::setValue(document, place, otherThan(value, maker));
        const int what = onlyReplace ? 0 : maker.below(3);
        const bool isInList = value.parent().isArray();
        // With a secret in it a place would be left as it is.
        if (what == 1 && !holdsSecret(value) && (!isInList || value.nextSibling().isMissing())) {
            edit = json::removeValue(document, place);
        } else if (what == 2 && !isScalar) {
            where = value.isArray() ? place.child(qsizetype(value.count())) : place.child(u"added");
            edit = json::setValue(document, where, maker.scalar());
        } else if (!isScalar) {
            continue;
        }
        if (!edit)
            qFatal("cannot edit %s", qPrintable(place.toString()));
        result.text = json::applied(result.text, *edit);
        result.places.insert(json::Pointer::fromSteps(where.steps().sliced(1)).toString());
        taken.append(where);
    }
    return result;
}

QSet<QString> placesOf(const Drift &drift)
{
    QSet<QString> places;
    for (const DriftEntry &entry : drift.entries)
        places.insert(entry.pointer.toString());
    return places;
}

qsizetype fixedIn(const Drift &drift)
{
    return drift.differences() - drift.applicable();
}

} // namespace

void TestRoomsDriftProperties::editsOfTheFile()
{
    int seen = 0;
    for (quint32 seed = 0; seed < rounds; ++seed) {
        Maker maker(seed);
        const QByteArray before = maker.scene();
        const Edited file = edited(before, maker, false);
        const LiveConfig live = startedWith(before);
        const Drift drift = driftOf(file.text, live);
        QVERIFY2(placesOf(drift) == file.places, QByteArray::number(seed).constData());
        QCOMPARE(drift.differences(), file.places.size());
        seen += static_cast<int>(file.places.size());

        const auto change = differenceFor(drift.entries, bodyOf(file.text));
        QCOMPARE(change.has_value(), drift.applicable() > 0);
        if (change) {
            QVERIFY2(updateBody({u"app"_s, theTask().roomId, theTask().taskId}, *change, theTask().version),
                     change->config.constData());
            const Drift left = driftOf(file.text, after(live, *change));
            QVERIFY2(left.applicable() == 0, QByteArray::number(seed).constData());
            QVERIFY2(left.differences() == fixedIn(drift), QByteArray::number(seed).constData());
        }

        const QByteArray back = takeBack(file.text, drift.entries, theTask().roomId);
        QCOMPARE(drift.takenBack(), drift.differences());
        QCOMPARE(driftOf(back, live).entries.size(), 0);
        // The rest of the scene, its secrets and what the comparison does not see included.
        QVERIFY2(json::sameValue(json::Document::parse(back).root(), json::Document::parse(before).root()),
                 QByteArray::number(seed).constData());
    }
    QVERIFY(seen > rounds);
}

void TestRoomsDriftProperties::updatesOfTheAgent()
{
    int seen = 0;
    for (quint32 seed = 0; seed < rounds; ++seed) {
        Maker maker(seed);
        const QByteArray file = maker.scene();
        // The agent was told what another scene's text has, as far as an update reaches.
        const Edited other = edited(file, maker, false);
        const auto change = differenceFor(driftOf(other.text, startedWith(file)).entries, bodyOf(other.text));
        if (!change)
            continue;
        const LiveConfig live = after(startedWith(file), *change);
        const Drift drift = driftOf(file, live);
        QVERIFY(drift.differences() > 0);
        seen += static_cast<int>(drift.differences());
        for (const DriftEntry &entry : drift.entries) {
            QCOMPARE(static_cast<int>(entry.kind), static_cast<int>(DriftKind::ByUpdate));
            QVERIFY2(other.places.contains(entry.pointer.toString()), qPrintable(entry.pointer.toString()));
        }
        const QByteArray taken = takeBack(file, drift.entries, theTask().roomId);
        QCOMPARE(driftOf(taken, live).differences(), 0);
        QCOMPARE(driftOf(taken, live).entries.size(), drift.entries.size());
    }
    QVERIFY(seen > rounds / 10);
}

void TestRoomsDriftProperties::replacedValuesComeBackByteForByte()
{
    for (quint32 seed = 0; seed < rounds; ++seed) {
        Maker maker(seed);
        const QByteArray before = maker.scene();
        const Edited file = edited(before, maker, true);
        const Drift drift = driftOf(file.text, startedWith(before));
        QVERIFY2(placesOf(drift) == file.places, QByteArray::number(seed).constData());
        QCOMPARE(takeBack(file.text, drift.entries, theTask().roomId), before);
    }
}

QTEST_APPLESS_MAIN(TestRoomsDriftProperties)
#include "tst_rooms_driftproperties.moc"
