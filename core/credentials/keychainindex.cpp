// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/credentials/keychainindex.h"

using namespace Qt::Literals::StringLiterals;

namespace console::credentials {

namespace {

constexpr auto formatName = "voicechat-console/profiles/"_L1;
constexpr int currentFormat = 1;

} // namespace

Secret indexText(const KeychainIndex &index)
{
    QByteArray text = formatName.data() + QByteArray::number(currentFormat) + '\n';
    for (const ProfileId &id : index)
        text += id.text().toLatin1() + '\n';
    return Secret(text);
}

StoreResult<KeychainIndex> readIndex(const Secret &text)
{
    const auto damaged = unexpected(StoreProblem{StoreProblem::Kind::Damaged, u"index"_s});
    QStringList lines = QString::fromUtf8(text.reveal()).split(u'\n');
    const QString first = lines.takeFirst();
    bool isNumber = false;
    const int format = first.startsWith(formatName) ? first.sliced(formatName.size()).toInt(&isNumber) : 0;
    if (!isNumber || format < 1)
        return damaged;
    if (format > currentFormat)
        return unexpected(StoreProblem{StoreProblem::Kind::NewerVersion, QString::number(format)});
    // Each line has an end, so one that was cut off shows.
    if (lines.isEmpty() || !lines.takeLast().isEmpty())
        return damaged;
    KeychainIndex index;
    for (const QString &line : std::as_const(lines)) {
        const auto id = ProfileId::parse(line);
        if (!id)
            return damaged;
        if (!index.contains(*id))
            index.append(*id);
    }
    return index;
}

} // namespace console::credentials
