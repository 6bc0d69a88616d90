// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/callbacks/eventsignature.h"
#include "tests/support/testfiles.h"

#include <QTest>

using namespace console;
using namespace console::callbacks;
using namespace Qt::Literals::StringLiterals;

class TestCallbacksSignature : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goldenEvent();
    void anyChangeBreaksIt();
    void keyAnywhereInTheOrder();
    void agreedText();

private:
    static EventEnvelope event()
    {
        return std::get<EventEnvelope>(*callbackBodyFrom(test::testData(u"callbacks/event.json"_s)));
    }
};

void TestCallbacksSignature::goldenEvent()
{
    EventEnvelope signedEvent = event();
    const Secret key("made-up-secret-key");
    QVERIFY(isSigned(signedEvent, key));
    signedEvent.signature = signedEvent.signature.toUpper();
    QVERIFY(isSigned(signedEvent, key));
    QVERIFY(!isSigned(signedEvent, Secret("made-up-secret-kez")));
    QVERIFY(!isSigned(signedEvent, Secret()));
}

void TestCallbacksSignature::anyChangeBreaksIt()
{
    const Secret key("made-up-secret-key");
    for (const auto member :
         {&EventEnvelope::eventType, &EventEnvelope::eventData, &EventEnvelope::eventTime, &EventEnvelope::eventId,
          &EventEnvelope::appId, &EventEnvelope::version, &EventEnvelope::nonce, &EventEnvelope::signature}) {
        EventEnvelope changed = event();
        (changed.*member).append(u'0');
        QVERIFY(!isSigned(changed, key));
        changed = event();
        (changed.*member).clear();
        QVERIFY(!isSigned(changed, key));
    }
}

void TestCallbacksSignature::keyAnywhereInTheOrder()
{
    // Sorted by bytes: A, B and the UTF-8 of 中 last. printf 'AB中' | sha256sum
    EventEnvelope few;
    few.eventType = u"中"_s;
    few.eventId = u"A"_s;
    QCOMPARE(eventSignature(few, Secret("B")), "af0349f43bd90a0d1495dcb76c131a18dcfebc1c9e03b03a45273d26b80e0018"_ba);
}

void TestCallbacksSignature::agreedText()
{
    QVERIFY(isAgreed(u"made-up-签名"_s, Secret("made-up-签名")));
    QVERIFY(!isAgreed(u"made-up"_s, Secret("made-up-签名")));
    QVERIFY(!isAgreed(u""_s, Secret("made-up-签名")));
}

QTEST_GUILESS_MAIN(TestCallbacksSignature)
#include "tst_callbacks_signature.moc"
