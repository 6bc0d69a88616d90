// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/scene/scenelibrary.h"
#include "tests/model/printmodel.h"
#include "ui/scenes/scenelistmodel.h"
#include "ui/widgets/carddelegate.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QGuiApplication>
#include <QTemporaryDir>
#include <QTest>

using namespace console;
using namespace Qt::Literals::StringLiterals;
using test::printed;
using ui::CardDelegate;
using ui::SceneListModel;

namespace {

const QList<int> card{Qt::DisplayRole, CardDelegate::SubtitleRole};
const QByteArray tutor = R"({"SceneConfig":{"name":"English tutor"},"VoiceChat":{}})";

} // namespace

class SceneListModelTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    scene::SceneLibrary m_library;

    void write(const QString &name, const QByteArray &bytes)
    {
        QFile file(m_folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }

private Q_SLOTS:
    void init()
    {
        for (const QString &name : QDir(m_folder.path()).entryList(QDir::Files))
            QFile::remove(m_folder.filePath(name));
        write(u"b.json"_s, tutor);
        write(u"d.json"_s, R"({"VoiceChat":{)");
        QVERIFY(m_library.open(m_folder.path()));
    }

    void readsNamesWhenIdle()
    {
        SceneListModel model(m_library);
        const QAbstractItemModelTester tester(&model);
        QCOMPARE(printed(model, card), (QStringList{u"b | b.json"_s, u"d | d.json"_s}));
        QTRY_COMPARE(printed(model, card), (QStringList{u"English tutor | b.json"_s, u"d | d.json · has errors"_s}));
    }

    void followsTheFolder()
    {
        SceneListModel model(m_library);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        write(u"a.json"_s, tutor);
        write(u"c.json"_s, tutor);
        m_library.refresh();
        QCOMPARE(model.rowCount(), 4);
        QFile::remove(m_folder.filePath(u"b.json"_s));
        m_library.refresh();
        QTRY_COMPARE(printed(model, card), (QStringList{u"English tutor | a.json"_s, u"English tutor | c.json"_s,
                                                        u"d | d.json · has errors"_s}));
        QVERIFY(!model.indexOf(u"b"_s).isValid());
        QCOMPARE(model.sceneIdAt(model.indexOf(u"c"_s)), u"c"_s);
    }

    void showsMarksInWords()
    {
        SceneListModel model(m_library);
        const QAbstractItemModelTester tester(&model);
        QTRY_COMPARE(model.index(0).data().toString(), u"English tutor"_s);
        model.setRunning({u"b"_s});
        model.setModified(u"b"_s, true);
        model.setFaulty(u"b"_s, true);
        QCOMPARE(model.index(0).data(CardDelegate::SubtitleRole).toString(),
                 u"b.json · running · not saved · has errors"_s);
        model.setRunning({});
        model.setModified(u"b"_s, false);
        model.setFaulty(u"b"_s, false);
        QCOMPARE(model.index(0).data(CardDelegate::SubtitleRole).toString(), u"b.json"_s);
        model.setModified(u"gone"_s, true);
    }
};

QTEST_MAIN(SceneListModelTest)
#include "tst_model_scenes.moc"
