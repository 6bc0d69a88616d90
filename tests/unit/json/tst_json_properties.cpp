// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/json/edit.h"
#include "core/json/write.h"

#include "tests/unit/json/randomjson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <cmath>

using namespace console::json;
using namespace Qt::Literals::StringLiterals;
using console::test::RandomJson;

/// What holds for every text, tried on random ones. The seeds are fixed: a failure comes back.
class TestJsonProperties : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void layoutChangesNothing();
    void agreesWithQt();
    void pointersLeadBack();
    void replacingChangesOnlyTheValue();
    void insertingChangesOnlyTheContainer();
    void removingChangesOnlyTheContainer();
    void damagedTextIsReadToItsEnd();
    void truncatedTextIsNeverValid();

private:
    static constexpr int rounds = 3000;
};

namespace {

/// Qt reads as an integer whatever is one and fits into 64 bits, `1E3` too.
QJsonValue toQtNumber(const Value &value)
{
    if (const auto integer = value.toInteger())
        return *integer;
    const double number = value.toDouble().value();
    const bool isInteger = std::abs(number) < 0x1p63 && std::trunc(number) == number;
    return isInteger ? QJsonValue(qint64(number)) : QJsonValue(number);
}

QJsonValue toQt(const Value &value)
{
    switch (value.kind()) {
    case Kind::Missing:
        return QJsonValue::Undefined;
    case Kind::Null:
        return QJsonValue::Null;
    case Kind::Boolean:
        return value.toBool().value();
    case Kind::Number:
        return toQtNumber(value);
    case Kind::String:
        return value.toString();
    case Kind::Array: {
        QJsonArray array;
        for (const Value &child : value.children())
            array.append(toQt(child));
        return array;
    }
    case Kind::Object: {
        QJsonObject object; // Of duplicates the last stays, in Qt too.
        for (const Value &child : value.children())
            object.insert(child.key(), toQt(child));
        return object;
    }
    }
    return {};
}

QJsonValue readByQt(const QByteArray &text)
{
    const QJsonDocument document = QJsonDocument::fromJson(text);
    return document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
}

std::vector<Value> allValues(const Document &document)
{
    std::vector<Value> values{document.root()};
    for (size_t i = 0; i < values.size(); ++i) {
        for (const Value &child : values[i].children())
            values.push_back(child);
    }
    return values;
}

Value anyValue(const Document &document, RandomJson &random)
{
    const auto values = allValues(document);
    return values[static_cast<size_t>(random.below(int(values.size())))];
}

/// Whether pointers name this very value: of duplicates they name the last.
bool isReachable(const Document &document, const Value &value)
{
    const Value found = document.root().at(value.pointer());
    return !found.isMissing() && found.begin() == value.begin();
}

bool hasDuplicateOnTheWay(Value value)
{
    for (; !value.parent().isMissing(); value = value.parent()) {
        const Value twin = value.parent().member(value.key());
        if (!twin.isMissing() && twin.begin() != value.begin())
            return true;
    }
    return false;
}

/// The texts of all values the edit at `pointer` must not touch, by their pointers.
QByteArrayList untouched(const Document &document, const Pointer &container)
{
    QByteArrayList texts;
    for (const Value &value : allValues(document)) {
        const Pointer place = value.pointer();
        const bool isInside = place.steps().first(std::min(place.steps().size(), container.steps().size())) ==
                              container.steps().first(std::min(place.steps().size(), container.steps().size()));
        if (!isInside)
            texts += place.toString().toUtf8() + ' ' + value.text().toByteArray();
    }
    return texts;
}

QByteArrayList childTexts(const Value &container)
{
    QByteArrayList texts;
    for (const Value &child : container.children())
        texts += child.keyText().toByteArray() + ':' + child.text().toByteArray();
    return texts;
}

} // namespace

void TestJsonProperties::layoutChangesNothing()
{
    RandomJson random(1);
    for (int round = 0; round < rounds; ++round) {
        const QByteArray text = random.document();
        const Document document = Document::parse(text);
        QVERIFY2(document.isValid(), text.constData());
        QCOMPARE(document.bytes(), text);
        const QByteArray small = compact(document.root());
        QCOMPARE(compact(Document::parse(small).root()), small);
        const QByteArray large = pretty(document.root());
        QVERIFY(Document::parse(large).isValid());
        QCOMPARE(pretty(Document::parse(large).root()), large);
        QCOMPARE(pretty(Document::parse(small).root()), large);
        QCOMPARE(compact(Document::parse(large).root()), small);
    }
}

void TestJsonProperties::agreesWithQt()
{
    RandomJson random(2);
    for (int round = 0; round < rounds; ++round) {
        const QByteArray text = random.document();
        QCOMPARE(toQt(Document::parse(text).root()), readByQt(text));
        QCOMPARE(readByQt(compact(Document::parse(text).root())), readByQt(text));
    }
}

void TestJsonProperties::pointersLeadBack()
{
    RandomJson random(3);
    for (int round = 0; round < rounds / 10; ++round) {
        const Document document = Document::parse(random.document());
        for (const Value &value : allValues(document)) {
            QCOMPARE(Pointer::parse(value.pointer().toString()), value.pointer());
            QVERIFY(isReachable(document, value) || hasDuplicateOnTheWay(value));
            QCOMPARE(document.valueAt(value.begin()).begin(), value.begin());
        }
    }
}

void TestJsonProperties::replacingChangesOnlyTheValue()
{
    RandomJson random(4);
    for (int round = 0; round < rounds; ++round) {
        const Document document = Document::parse(random.document());
        const Value value = anyValue(document, random);
        if (!isReachable(document, value))
            continue;
        const QByteArray json = random.value();
        const auto edit = setValue(document, value.pointer(), json);
        QVERIFY(edit);
        QCOMPARE(*edit,
                 (TextEdit{.offset = value.begin(), .length = value.end() - value.begin(), .replacement = json}));
        const Document changed = Document::parse(applied(document.bytes(), *edit));
        QVERIFY(changed.isValid());
        QCOMPARE(changed.root().at(value.pointer()).text().toByteArray(), json);
        const auto back = setValue(changed, value.pointer(), value.text());
        QVERIFY(back);
        QCOMPARE(applied(changed.bytes(), *back), document.bytes());
    }
}

void TestJsonProperties::insertingChangesOnlyTheContainer()
{
    RandomJson random(5);
    for (int round = 0; round < rounds; ++round) {
        const Document document = Document::parse(random.document());
        const Value container = anyValue(document, random);
        if (!isReachable(document, container) || (!container.isObject() && !container.isArray()))
            continue;
        const QByteArray json = random.value();
        Pointer place = container.pointer().child(container.isObject() ? u"new"_s : u"-"_s);
        if (random.below(2))
            place = place.child(u"made").child(u"too");
        const auto edit = setValue(document, place, json);
        QVERIFY(edit);
        const Document changed = Document::parse(applied(document.bytes(), *edit));
        QVERIFY2(changed.isValid(), changed.bytes().constData());
        const Value grown = changed.root().at(container.pointer());
        QByteArrayList children = childTexts(grown);
        const QByteArray added = children.takeLast();
        QCOMPARE(children, childTexts(container));
        QVERIFY(added.endsWith(json) || place.steps().size() > container.pointer().steps().size() + 1);
        const Pointer entry = grown.children().back().pointer();
        const bool isNested = place.steps().size() > container.pointer().steps().size() + 1;
        QCOMPARE(changed.root().at(isNested ? entry.child(u"made").child(u"too") : entry).text().toByteArray(), json);
        QCOMPARE(untouched(changed, container.pointer()), untouched(document, container.pointer()));
    }
}

void TestJsonProperties::removingChangesOnlyTheContainer()
{
    RandomJson random(6);
    for (int round = 0; round < rounds; ++round) {
        const Document document = Document::parse(random.document());
        const Value value = anyValue(document, random);
        if (!isReachable(document, value) || value.pointer().isRoot())
            continue;
        QByteArrayList expected;
        for (const Value &child : value.parent().children()) {
            if (child.begin() != value.begin())
                expected += child.keyText().toByteArray() + ':' + child.text().toByteArray();
        }
        const auto edit = removeValue(document, value.pointer());
        QVERIFY(edit);
        QVERIFY(edit->replacement.isEmpty());
        const Document changed = Document::parse(applied(document.bytes(), *edit));
        QVERIFY2(changed.isValid(), changed.bytes().constData());
        const Pointer container = value.parent().pointer();
        QCOMPARE(childTexts(changed.root().at(container)), expected);
        QCOMPARE(untouched(changed, container), untouched(document, container));
    }
}

void TestJsonProperties::damagedTextIsReadToItsEnd()
{
    RandomJson random(7);
    for (int round = 0; round < rounds; ++round) {
        QByteArray text = random.document();
        for (int i = 0, damages = 1 + random.below(3); i < damages; ++i)
            text[random.below(int(text.size()))] = "{}[],:\"'\\ \n/x1-\t"[random.below(16)];
        const Document document = Document::parse(text);
        QCOMPARE(document.bytes(), text);
        qsizetype before = 0;
        for (const SyntaxError &error : document.errors()) {
            QVERIFY(error.at.offset >= before && error.at.offset + error.length <= text.size());
            before = error.at.offset;
        }
        const QJsonDocument qt = QJsonDocument::fromJson(text);
        if (document.isValid() && (document.root().isArray() || document.root().isObject()))
            QVERIFY2(!qt.isNull(), text.constData());
        for (const Value &value : document.isValid() ? std::vector<Value>() : allValues(document)) {
            QVERIFY(value.begin() <= value.end() && value.end() <= text.size());
            QVERIFY(value.parent().isMissing() || value.parent().end() >= value.end());
        }
    }
}

void TestJsonProperties::truncatedTextIsNeverValid()
{
    RandomJson random(8);
    for (int round = 0; round < 200; ++round) {
        const QByteArray text = random.document().trimmed();
        for (qsizetype length = 0; length < text.size(); ++length)
            QVERIFY2(!Document::parse(text.first(length)).isValid(), text.first(length).constData());
    }
}

QTEST_APPLESS_MAIN(TestJsonProperties)
#include "tst_json_properties.moc"
