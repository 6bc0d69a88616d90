// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/calls/scenecache.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <ctime>

#include <fcntl.h>
#include <sys/stat.h>

using namespace console;
using namespace Qt::Literals::StringLiterals;

/// Scenes that are read for each request: never an old one, and no file that has not changed.
class CallsSceneCache : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    scene::SceneLibrary m_library;
    calls::SceneCache m_cache;

    [[nodiscard]] QString path() const { return m_folder.filePath(u"A.json"_s); }
    void write(const QByteArray &appId)
    {
        const auto written =
            scene::writeFile(path(), R"({"VoiceChat":{"AppId":")" + appId + R"("},"AccountConfig":{}})");
        QVERIFY(written);
    }
    /// An hour back, as if it had been written then.
    void makeOld(int seconds = 3600) const
    {
        const auto before = timespec{.tv_sec = std::time(nullptr) - seconds, .tv_nsec = 0};
        const timespec times[2]{before, before};
        QCOMPARE(::utimensat(AT_FDCWD, QFile::encodeName(path()).constData(), times, 0), 0);
    }
    [[nodiscard]] QByteArray appId()
    {
        const auto scene = m_cache.load(m_library, u"A"_s);
        return scene ? scene->document().root().member(u"VoiceChat").member(u"AppId").toString().toUtf8()
                     : QByteArray("none");
    }

private Q_SLOTS:
    void initTestCase()
    {
        write("first");
        QVERIFY(m_library.open(m_folder.path()));
    }
    void sameSizeAndSameTime()
    {
        // Written twice within one step of the file system's clock, in the same size: nothing but the text tells.
        for (int i = 0; i < 50; ++i) {
            const QByteArray name = QByteArray::number(10 + i);
            write(name);
            QCOMPARE(appId(), name);
        }
    }
    void settledFilesAreKept()
    {
        scene::FileStamp stamp{.inode = 1, .size = 1, .modified = std::chrono::seconds(100), .changed = {}};
        QVERIFY(!stamp.isSettled(std::chrono::seconds(101)));
        QVERIFY(stamp.isSettled(std::chrono::seconds(103)));
        stamp.changed = std::chrono::seconds(102);
        QVERIFY(!stamp.isSettled(std::chrono::seconds(103)));
        QVERIFY(!scene::stampOf(m_folder.path()));
        QVERIFY(!scene::stampOf(m_folder.filePath(u"none"_s)));
        QVERIFY(scene::stampOf(path()));
    }
    void anotherFileOfTheSameTime()
    {
        write("aaa");
        makeOld();
        QCOMPARE(appId(), "aaa");
        write("bbb");
        makeOld(); // Its inode and the time of its last change differ.
        QCOMPARE(appId(), "bbb");
    }
    void aFileThatHasGone()
    {
        QVERIFY(QFile::remove(path()));
        QCOMPARE(appId(), "none");
        write("back");
        QCOMPARE(appId(), "back");
    }
};

QTEST_GUILESS_MAIN(CallsSceneCache)
#include "tst_calls_scenecache.moc"
