// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/e2e/leaksearch.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>

using namespace Qt::Literals::StringLiterals;

namespace console::test {

namespace {

QByteArray inUtf16(const QByteArray &text, bool bigEnd)
{
    QByteArray result;
    for (const char c : text)
        result.append(bigEnd ? '\0' : c).append(bigEnd ? c : '\0');
    return result;
}

QByteArray eachEscaped(const QByteArray &text, const QByteArray &before)
{
    QByteArray result;
    for (const char c : text)
        result += before + QByteArray(1, c).toHex();
    return result;
}

} // namespace

QList<LeakSearch::Spelling> LeakSearch::spellingsOf(const QByteArray &secret)
{
    QList<Spelling> spellings{{"raw", secret},
                              {"hex", secret.toHex()},
                              {"HEX", secret.toHex().toUpper()},
                              {"url", secret.toPercentEncoding()},
                              {"url of all", eachEscaped(secret, "%")},
                              {"json", QByteArray(secret).replace('\\', "\\\\").replace('"', "\\\"")},
                              {"json slash", QByteArray(secret).replace('/', "\\/")},
                              {"json of all", eachEscaped(secret, "\\u00")},
                              {"utf-16le", inUtf16(secret, false)},
                              {"utf-16be", inUtf16(secret, true)}};
    for (qsizetype before = 0; before < 3; ++before) {
        // Of whole groups of three bytes only: what is around it has no part in them.
        const QByteArray whole = secret.sliced((3 - before) % 3);
        const QByteArray base64 = whole.first(whole.size() / 3 * 3).toBase64();
        spellings.append({"base64 after " + QByteArray::number(before), base64});
        spellings.append(
            {"base64url after " + QByteArray::number(before), QByteArray(base64).replace('+', '-').replace('/', '_')});
    }
    return spellings;
}

void LeakSearch::add(const QByteArray &name, const QByteArray &secret)
{
    for (const Spelling &spelling : spellingsOf(secret))
        m_spellings.append({name + " in " + spelling.name, spelling.text});
}

QStringList LeakSearch::in(const QByteArray &text) const
{
    QStringList found;
    for (const Spelling &spelling : m_spellings) {
        if (text.contains(spelling.text))
            found.append(QString::fromUtf8(spelling.name));
    }
    return found;
}

QStringList LeakSearch::below(const QString &folder, const QStringList &except) const
{
    QStringList found;
    QDirIterator files(folder, QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        if (std::ranges::any_of(except, [&path](const QString &one) { return path.startsWith(one); }))
            continue;
        QFile file(path);
        // A socket cannot be opened and holds nothing.
        const QByteArray bytes = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        for (const QString &leak : in(path.toUtf8() + '\n' + bytes))
            found.append(path + u": "_s + leak);
    }
    return found;
}

QStringList LeakSearch::inCommandLines() const
{
    QStringList found;
    for (const QString &process : QDir(u"/proc"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        QFile file(u"/proc/%1/cmdline"_s.arg(process));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QByteArray line = file.readAll();
        for (const QString &leak : in(line))
            found.append(QString::fromUtf8(line.split('\0').first()) + u": "_s + leak);
    }
    return found;
}

} // namespace console::test
