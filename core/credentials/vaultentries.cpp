// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/credentials/vaultentries.h"

#include "core/credentials/secretbuffer.h"

#include <QtEndian>

using namespace Qt::Literals::StringLiterals;

namespace console::credentials {

namespace {

std::optional<quint32> takeNumber(QByteArrayView &bytes)
{
    if (bytes.size() < qsizetype(sizeof(quint32)))
        return std::nullopt;
    const auto number = qFromBigEndian<quint32>(bytes.data());
    bytes = bytes.sliced(sizeof(quint32));
    return number;
}

std::optional<QByteArrayView> take(QByteArrayView &bytes, std::optional<quint32> size)
{
    if (!size || bytes.size() < qsizetype(*size))
        return std::nullopt;
    const QByteArrayView taken = bytes.first(*size);
    bytes = bytes.sliced(*size);
    return taken;
}

} // namespace

Secret entriesBytes(const VaultEntries &entries)
{
    SecretBuffer buffer;
    buffer.appendNumber(static_cast<quint32>(entries.size()));
    for (const auto &[id, text] : entries) {
        const QByteArray name = id.text().toLatin1();
        buffer.appendNumber(static_cast<quint32>(name.size())).appendNumber(static_cast<quint32>(text.size()));
        buffer.append(name).append(text.reveal());
    }
    return buffer.secret();
}

StoreResult<VaultEntries> readEntries(QByteArrayView bytes)
{
    const auto damaged = unexpected(StoreProblem{StoreProblem::Kind::Damaged, u"entries"_s});
    const auto count = takeNumber(bytes);
    if (!count)
        return damaged;
    VaultEntries entries;
    for (quint32 i = 0; i < *count; ++i) {
        const auto nameSize = takeNumber(bytes);
        const auto textSize = takeNumber(bytes);
        const auto name = take(bytes, nameSize);
        const auto text = take(bytes, textSize);
        if (!name || !text)
            return damaged;
        const auto id = ProfileId::parse(QString::fromLatin1(*name));
        if (!id || !entries.try_emplace(*id, Secret(*text)).second)
            return damaged;
    }
    if (!bytes.isEmpty())
        return damaged;
    return entries;
}

} // namespace console::credentials
