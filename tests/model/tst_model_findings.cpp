// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/openapi/errordictionary.h"
#include "ui/preflight/findingsmodel.h"
#include "wording/translations.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace console;
using namespace Qt::Literals::StringLiterals;
using namespace preflight;
using ui::FindingsModel;

namespace {

Report report()
{
    const Finding skew = ClockSkew{.ahead = std::chrono::minutes(20), .uncertainty = std::chrono::milliseconds(600)};
    const Finding occupants = Occupants{.agents = {u"another"_s}, .others = {}};
    return {.checks = {{.id = CheckId::Key},
                       {.id = CheckId::Service, .verdict = Verdict::Skipped, .skipped = SkipReason::Offline},
                       {.id = CheckId::Clock, .verdict = Verdict::Failed, .findings = {skew}},
                       {.id = CheckId::Room, .verdict = Verdict::Pending, .findings = {occupants}}}};
}

} // namespace

class FindingsModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void gravestFirst();
    void wordsFollowTheLanguage();

private:
    openapi::ErrorDictionary m_dictionary = openapi::ErrorDictionary::builtIn();
};

void FindingsModelTest::gravestFirst()
{
    const wording::Translations translations(*qApp);
    FindingsModel model(m_dictionary, translations);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.rowCount(), 0);
    model.setReport(report());
    // A check without a finding is a row, and so is one that is still under way, beside its findings.
    QStringList verdicts;
    for (int row = 0; row < model.rowCount(); ++row)
        verdicts.append(model.index(row).data(Qt::AccessibleTextRole).toString().section(u": "_s, 0, 0).toLower());
    QCOMPARE(verdicts.size(), 5);
    QVERIFY2(verdicts.first().contains(u"fail"_s), qPrintable(verdicts.join(u',')));
    QVERIFY2(verdicts.last().contains(u"passed"_s), qPrintable(verdicts.join(u',')));
    for (int row = 0; row < model.rowCount(); ++row) {
        QVERIFY(!model.index(row).data().toString().isEmpty());
        QVERIFY(!model.diagnosticAt(model.index(row)));
    }
    QVERIFY(!model.diagnosticAt({}));

    const diagnostics::Diagnostic odd{.rule = diagnostics::RuleId::MissingAppId,
                                      .severity = diagnostics::Severity::Error,
                                      .pointer = *json::Pointer::parse(u"/Config/X"),
                                      .at = {}};
    model.setReport({.checks = {{.id = CheckId::Key},
                                {.id = CheckId::Members, .verdict = Verdict::Failed, .findings = {Finding(odd)}}}});
    QCOMPARE(model.rowCount(), 2);
    const diagnostics::Diagnostic *found = model.diagnosticAt(model.index(0));
    QVERIFY(found && found->pointer == odd.pointer);
    model.setReport({});
    QCOMPARE(model.rowCount(), 0);
}

void FindingsModelTest::wordsFollowTheLanguage()
{
    wording::Translations translations(*qApp);
    FindingsModel model(m_dictionary, translations);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setReport(report());
    const QString english = model.index(0).data().toString();
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    translations.use(u"zh_CN"_s);
    model.retranslate();
    QCOMPARE(changed.size(), 1);
    QVERIFY(model.index(0).data().toString() != english);
    translations.use(u"en"_s);
}

QTEST_MAIN(FindingsModelTest)
#include "tst_model_findings.moc"
