// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/diagnostics/rules.h"
#include "core/json/edit.h"
#include "tests/support/testfiles.h"

#include <QHash>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace console;
using namespace console::diagnostics;
using console::test::testData;

namespace {

/// One line of tests/data/diagnostics/corpus.txt.
struct Case
{
    int line = 0;
    QString rule = {};
    QString version = {};
    std::optional<Severity> severity = {}; ///< Unset for a good document.
    QString place = {};
    QString edits = {};
};

json::Pointer pointerOf(const QString &place)
{
    static const QList<std::pair<QString, QString>> shortNames{
        {u"VC"_s, u"/VoiceChat"_s},
        {u"AGENT"_s, u"/VoiceChat/AgentConfig"_s},
        {u"CONFIG"_s, u"/VoiceChat/Config"_s},
        {u"ASR"_s, u"/VoiceChat/Config/ASRConfig"_s},
        {u"ASRP"_s, u"/VoiceChat/Config/ASRConfig/ProviderParams"_s},
        {u"TTS"_s, u"/VoiceChat/Config/TTSConfig"_s},
        {u"TTSP"_s, u"/VoiceChat/Config/TTSConfig/ProviderParams"_s},
        {u"LLM"_s, u"/VoiceChat/Config/LLMConfig"_s},
        {u"S2S"_s, u"/VoiceChat/Config/S2SConfig"_s},
        {u"RTC"_s, u"/RTCConfig"_s},
        {u"ACCOUNT"_s, u"/AccountConfig"_s},
    };
    const QString first = place.section(u'/', 0, 0);
    QString whole = u'/' + place;
    for (const auto &[name, path] : shortNames) {
        if (first == name)
            whole = path + place.sliced(name.size());
    }
    return json::Pointer::parse(whole).value_or(json::Pointer());
}

QByteArray edited(QByteArray bytes, const QString &edits)
{
    for (const QString &part : edits.split(u";;"_s, Qt::SkipEmptyParts)) {
        const QString edit = part.trimmed();
        const json::Document document = json::Document::parse(bytes);
        const auto change = edit.startsWith(u"- "_s)
                                ? json::removeValue(document, pointerOf(edit.sliced(2).trimmed()))
                                : json::setValue(document, pointerOf(edit.section(u" = "_s, 0, 0).trimmed()),
                                                 edit.section(u" = "_s, 1).trimmed().toUtf8());
        if (!change)
            QTest::qFail(qPrintable(u"cannot be done: "_s + edit), __FILE__, __LINE__);
        else
            bytes = json::applied(bytes, *change);
    }
    return bytes;
}

QString versionOf(const QString &word)
{
    const QString mark = word.startsWith(u"good"_s) ? word.sliced(4) : word.sliced(3);
    if (mark == u"25"_s)
        return u"2025-06-01"_s;
    if (mark == u"06"_s)
        return u"2024-06-01"_s;
    return mark == u"xx"_s ? u"2031-01-01"_s : u"2024-12-01"_s;
}

Severity severityOf(const QString &letter)
{
    if (letter == u"E"_s)
        return Severity::Error;
    return letter == u"W"_s ? Severity::Warning : Severity::Hint;
}

QList<Case> readCorpus()
{
    QList<Case> cases;
    QString rule;
    int number = 0;
    for (const QByteArray &bytes : testData(u"diagnostics/corpus.txt"_s).split('\n')) {
        ++number;
        const QString line = QString::fromUtf8(bytes).trimmed();
        if (line.isEmpty() || line.startsWith(u'#'))
            continue;
        if (line.startsWith(u'[')) {
            rule = line.sliced(1, line.size() - 2);
            continue;
        }
        const QStringList words = line.section(u'|', 0, 0).split(u' ', Qt::SkipEmptyParts);
        Case found{.line = number, .rule = rule, .version = versionOf(words.first()), .edits = line.section(u'|', 1)};
        if (words.first().startsWith(u"bad"_s)) {
            found.severity = severityOf(words.value(1));
            found.place = pointerOf(words.value(2)).toDotted();
        }
        cases.append(found);
    }
    return cases;
}

QString text(const Diagnostic &diagnostic)
{
    static const QHash<Severity, QString> letters{
        {Severity::Error, u"E"_s}, {Severity::Warning, u"W"_s}, {Severity::Hint, u"H"_s}};
    return letters.value(diagnostic.severity) + u' ' + diagnostic.pointer.toDotted();
}

} // namespace

class TestDiagnosticsCorpus : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void baseIsClean();
    void everyRuleHasItsDocuments();
    void document_data();
    void document();

private:
    QList<Diagnostic> found(const QByteArray &bytes, const QString &version) const
    {
        const auto scene = scene::Scene::parse(u"Base"_s, bytes);
        if (!scene)
            QTest::qFail("the edited document is no scene", __FILE__, __LINE__);
        return scene ? check(*scene, m_schema, {.version = version}) : QList<Diagnostic>();
    }

    const SceneSchema m_schema = SceneSchema::builtIn();
    const QByteArray m_base = testData(u"diagnostics/base.json"_s);
    const QList<Case> m_corpus = readCorpus();
};

void TestDiagnosticsCorpus::baseIsClean()
{
    for (const Diagnostic &diagnostic : found(m_base, u"2024-12-01"_s))
        QFAIL(qPrintable(ruleName(diagnostic.rule) + u' ' + text(diagnostic)));
}

void TestDiagnosticsCorpus::everyRuleHasItsDocuments()
{
    QHash<QString, int> good;
    QHash<QString, int> bad;
    for (const Case &one : m_corpus)
        ++(one.severity ? bad : good)[one.rule];
    for (const Rule &rule : allRules()) {
        const QString name = ruleName(rule.id);
        QVERIFY2(good.value(name) >= 5, qPrintable(name));
        QVERIFY2(bad.value(name) >= 5, qPrintable(name));
    }
    QCOMPARE(size_t(good.size()), allRules().size());
    QCOMPARE(size_t(bad.size()), allRules().size());
}

void TestDiagnosticsCorpus::document_data()
{
    QTest::addColumn<int>("index");
    for (int i = 0; i < m_corpus.size(); ++i)
        QTest::addRow("%s, line %d", qPrintable(m_corpus.at(i).rule), m_corpus.at(i).line) << i;
}

void TestDiagnosticsCorpus::document()
{
    QFETCH(const int, index);
    const Case &one = m_corpus.at(index);
    const QByteArray bytes = edited(m_base, one.edits);
    QStringList reported;
    for (const Diagnostic &diagnostic : found(bytes, one.version)) {
        if (ruleName(diagnostic.rule) == one.rule)
            reported.append(text(diagnostic));
        // The base's keys are made up, and say so.
        const QString words = diagnostic.value + diagnostic.extra.join(u' ');
        QVERIFY2(!words.contains(u"made-up"_s) && !words.contains(u"MADE"_s), qPrintable(words));
        const bool isInside = diagnostic.at.offset >= 0 && diagnostic.at.offset < bytes.size();
        QVERIFY(isInside);
    }
    QStringList expected;
    if (one.severity)
        expected.append(text({.severity = *one.severity, .pointer = {}}) + one.place);
    QCOMPARE(reported, expected);
}

QTEST_GUILESS_MAIN(TestDiagnosticsCorpus)

#include "tst_diagnostics_corpus.moc"
