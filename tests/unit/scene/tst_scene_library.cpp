// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/scene/scenelibrary.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

using namespace Qt::Literals::StringLiterals;
using namespace console::scene;

class TestSceneLibrary : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsSortedAsPeopleSort();
    void idsCannotLeaveTheFolder();
    void noticesNewFiles();
    void noticesAtomicReplacement();
    void openProblems();
    void saveReplacesInOneStep();
    void savesThroughLinks();
    void saveFailureLeavesTheFile();
    void readProblems();

private:
    static void put(const QString &path, const QByteArray &bytes = "{}")
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
};

void TestSceneLibrary::listsSortedAsPeopleSort()
{
    const QTemporaryDir dir;
    for (const char *name : {"room10.json", "room2.json", "Apple.json", "banana.json", "notes.txt", "中文.json"})
        put(dir.filePath(QString::fromUtf8(name)));
    QVERIFY(QDir(dir.path()).mkdir(u"folder.json"_s));
    SceneLibrary library;
    QVERIFY(library.open(dir.path()).has_value());
    QCOMPARE(library.sceneIds(), QStringList({u"Apple"_s, u"banana"_s, u"room2"_s, u"room10"_s, u"中文"_s}));
}

void TestSceneLibrary::idsCannotLeaveTheFolder()
{
    const QTemporaryDir dir;
    put(dir.filePath(u"outside.json"_s));
    QVERIFY(QDir(dir.path()).mkdir(u"scenes"_s));
    put(dir.filePath(u"scenes/inside.json"_s));
    SceneLibrary library;
    QVERIFY(library.open(dir.filePath(u"scenes"_s)).has_value());
    QCOMPARE(library.path(u"inside"_s), dir.filePath(u"scenes/inside.json"_s));
    QVERIFY(library.path(u"../outside"_s).isEmpty());
    QVERIFY(library.path(QString()).isEmpty());
}

void TestSceneLibrary::noticesNewFiles()
{
    const QTemporaryDir dir;
    SceneLibrary library;
    QVERIFY(library.open(dir.path()).has_value());
    QSignalSpy changed(&library, &SceneLibrary::listChanged);
    put(dir.filePath(u"new.json"_s));
    QTRY_COMPARE(changed.count(), 1);
    QVERIFY(library.contains(u"new"_s));
}

void TestSceneLibrary::noticesAtomicReplacement()
{
    const QTemporaryDir dir;
    const QString path = dir.filePath(u"a.json"_s);
    put(path);
    SceneLibrary library;
    QVERIFY(library.open(dir.path()).has_value());
    QSignalSpy changed(&library, &SceneLibrary::sceneChanged);
    QVERIFY(writeFile(path, "{\"n\":1}").has_value());
    QTRY_VERIFY(changed.count() >= 1);
    QCOMPARE(changed.first().first().toString(), u"a"_s);
    // The second replacement is of another file under the same name.
    changed.clear();
    QVERIFY(writeFile(path, "{\"n\":22}").has_value());
    QTRY_VERIFY(changed.count() >= 1);
}

void TestSceneLibrary::openProblems()
{
    const QTemporaryDir dir;
    put(dir.filePath(u"file"_s));
    SceneLibrary library;
    QCOMPARE(library.open(dir.filePath(u"none"_s)).error().kind, FileProblem::Kind::NotFound);
    QCOMPARE(library.open(dir.filePath(u"file"_s)).error().kind, FileProblem::Kind::NotAFolder);
    QVERIFY(library.sceneIds().isEmpty());
}

void TestSceneLibrary::saveReplacesInOneStep()
{
    const QTemporaryDir dir;
    const QString path = dir.filePath(u"a.json"_s);
    put(path, "old");
    QVERIFY(QFile::setPermissions(path, QFileDevice::ReadOwner | QFileDevice::WriteOwner));
    // Who has the old file open keeps the old bytes: it was replaced, not overwritten.
    QFile reader(path);
    QVERIFY(reader.open(QIODevice::ReadOnly));
    QVERIFY(writeFile(path, "new").has_value());
    QCOMPARE(reader.readAll(), QByteArray("old"));
    QCOMPARE(readFile(path).value_or("?"), QByteArray("new"));
    const auto mine =
        QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadGroup | QFileDevice::ReadOther;
    QCOMPARE(QFile::permissions(path) & mine, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    QCOMPARE(QDir(dir.path()).entryList(QDir::Files).size(), 1);
}

void TestSceneLibrary::savesThroughLinks()
{
    const QTemporaryDir dir;
    put(dir.filePath(u"real.json"_s), "old");
    QVERIFY(QFile::link(dir.filePath(u"real.json"_s), dir.filePath(u"link.json"_s)));
    QVERIFY(writeFile(dir.filePath(u"link.json"_s), "new").has_value());
    QVERIFY(QFileInfo(dir.filePath(u"link.json"_s)).isSymLink());
    QCOMPARE(readFile(dir.filePath(u"real.json"_s)).value_or("?"), QByteArray("new"));
}

void TestSceneLibrary::saveFailureLeavesTheFile()
{
    const QTemporaryDir dir;
    const auto saved = writeFile(dir.filePath(u"none/a.json"_s), "x");
    QVERIFY(!saved);
    QCOMPARE(saved.error().kind, FileProblem::Kind::NotWritable);
    QVERIFY(!saved.error().systemMessage.isEmpty());
}

void TestSceneLibrary::readProblems()
{
    const QTemporaryDir dir;
    QCOMPARE(readFile(dir.filePath(u"none"_s)).error().kind, FileProblem::Kind::NotFound);
    QCOMPARE(readFile(dir.path()).error().kind, FileProblem::Kind::NotReadable);
    // A sparse file: large in name only.
    QFile large(dir.filePath(u"large"_s));
    QVERIFY(large.open(QIODevice::WriteOnly) && large.resize(qint64(65) * 1024 * 1024));
    QCOMPARE(readFile(large.fileName()).error().kind, FileProblem::Kind::TooLarge);
}

QTEST_GUILESS_MAIN(TestSceneLibrary)
#include "tst_scene_library.moc"
