// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace console::openapi {

/// One parameter of a query. Usually one value; a list repeats the key (sorted by encoded value), an empty list gives
/// `k=`.
struct QueryItem
{
    QString key;
    QStringList values;

    QueryItem(QString k, QString value)
        : key(std::move(k)),
          values{std::move(value)}
    {}
    QueryItem(QString k, QStringList list)
        : key(std::move(k)),
          values(std::move(list))
    {}
    friend bool operator==(const QueryItem &, const QueryItem &) = default;
};

using Query = QList<QueryItem>;

/// RFC 3986: `A-Z a-z 0-9 - _ . ~` stay, every other byte of the UTF-8 text becomes %XX in upper case. Empty for a text
/// with a lone surrogate, as in the vendor's signer.
[[nodiscard]] QByteArray percentEncoded(QStringView text);

/// The canonical query of domain.md 2.4, which is also the one on the wire: empty keys dropped, sorted by raw key in
/// UTF-16 order (keys that are array indices come first, by number), encoded, joined with `&`. Items whose key holds a
/// lone surrogate are dropped; a value that holds one is empty. Of equal keys the last one counts.
[[nodiscard]] QByteArray canonicalQuery(const Query &query);

} // namespace console::openapi
