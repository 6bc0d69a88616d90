// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QFile>
#include <QString>
#include <QTest>

namespace console::test {

/// The bytes of a file below tests/data; a missing one fails the test.
inline QByteArray testData(const QString &name)
{
    QFile file(QStringLiteral(CONSOLE_TEST_DATA "/") + name);
    if (!file.open(QIODevice::ReadOnly))
        QTest::qFail(qPrintable(QStringLiteral("no test data %1").arg(name)), __FILE__, __LINE__);
    return file.readAll();
}

} // namespace console::test
