// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/manualclock.h"
#include "ui/desktop/secretclipboard.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>

using namespace console;
using namespace console::test;
using namespace console::ui;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

class SecretClipboardTest : public QObject
{
    Q_OBJECT

    static QClipboard &clipboard() { return *QGuiApplication::clipboard(); }

private Q_SLOTS:
    void init() { clipboard().clear(); }

    void marksWhatItPutsThere()
    {
        ManualClock clock;
        ManualScheduler scheduler(clock);
        SecretClipboard secrets(clipboard(), scheduler);
        QVERIFY(!secrets.isHolding());
        secrets.copy(Secret("made-up-密钥"));
        QVERIFY(secrets.isHolding());
        QCOMPARE(clipboard().text(), u"made-up-密钥"_s);
        const QMimeData *data = clipboard().mimeData();
        QCOMPARE(data->data(u"x-kde-passwordManagerHint"_s), "secret"_ba);
        QVERIFY(data->hasFormat(u"application/x-nspasteboard-concealed-type"_s));
        const QString history = u"application/x-qt-windows-mime;value=\"CanIncludeInClipboardHistory\""_s;
        QCOMPARE(data->data(history), QByteArray(4, '\0'));
    }

    void takesItAwayAfterTenSeconds()
    {
        ManualClock clock;
        ManualScheduler scheduler(clock);
        SecretClipboard secrets(clipboard(), scheduler);
        const QSignalSpy changes(&secrets, &SecretClipboard::changed);
        secrets.copy(Secret("first"));
        scheduler.advance(9s);
        QCOMPARE(clipboard().text(), u"first"_s);
        // Copied again, by whichever button: the time begins anew.
        secrets.copy(Secret("second"));
        scheduler.advance(9s);
        QCOMPARE(clipboard().text(), u"second"_s);
        scheduler.advance(1s);
        QCOMPARE(clipboard().text(), QString());
        QVERIFY(!secrets.isHolding());
        QCOMPARE(changes.size(), 3);
    }

    void leavesWhatSomebodyElseCopied()
    {
        ManualClock clock;
        ManualScheduler scheduler(clock);
        {
            SecretClipboard secrets(clipboard(), scheduler);
            secrets.copy(Secret("mine"));
            clipboard().setText(u"theirs"_s);
            scheduler.advance(10s);
            QCOMPARE(clipboard().text(), u"theirs"_s);
            QVERIFY(!secrets.isHolding());
            // And what is copied after that is not looked at again.
            clipboard().setText(u"mine"_s);
            scheduler.advance(10s);
        }
        QCOMPARE(clipboard().text(), u"mine"_s);
    }

    void takesItAwayAtItsEnd()
    {
        ManualClock clock;
        ManualScheduler scheduler(clock);
        {
            SecretClipboard secrets(clipboard(), scheduler);
            secrets.copy(Secret("mine"));
        }
        QCOMPARE(clipboard().text(), QString());
        {
            SecretClipboard secrets(clipboard(), scheduler);
            secrets.copy(Secret("mine"));
            clipboard().setText(u"theirs"_s);
        }
        QCOMPARE(clipboard().text(), u"theirs"_s);
    }

    void takesItAwayWhenTheProgramQuits()
    {
        ManualClock clock;
        ManualScheduler scheduler(clock);
        SecretClipboard secrets(clipboard(), scheduler);
        secrets.copy(Secret("mine"));
        QMetaObject::invokeMethod(
            qApp, [] { QCoreApplication::quit(); }, Qt::QueuedConnection);
        QCoreApplication::exec();
        QCOMPARE(clipboard().text(), QString());
    }
};

QTEST_MAIN(SecretClipboardTest)
#include "tst_gui_secretclipboard.moc"
