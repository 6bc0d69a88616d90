// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/diagnostics/keynames.h"

#include <algorithm>
#include <numeric>
#include <vector>

namespace console::diagnostics {

namespace {

// In a short key every character tells: `Mode` and `Code`, `Url` and `Uid` have nothing to do with each other.
int allowedDistance(qsizetype length)
{
    constexpr qsizetype shortKey = 4;
    constexpr qsizetype mediumKey = 7;
    if (length <= shortKey)
        return 0;
    return length <= mediumKey ? 1 : 2;
}

int distanceOfKeys(QStringView written, QStringView known)
{
    return editDistance(written, known, allowedDistance(known.size()));
}

} // namespace

int editDistance(QStringView a, QStringView b, int limit)
{
    if (std::abs(a.size() - b.size()) > limit)
        return limit + 1;
    std::vector<int> row(static_cast<size_t>(b.size()) + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 0; i < a.size(); ++i) {
        int diagonal = row[0];
        row[0] = static_cast<int>(i) + 1;
        for (size_t j = 0; j + 1 < row.size(); ++j) {
            const bool same = a.at(i).toCaseFolded() == b.at(static_cast<qsizetype>(j)).toCaseFolded();
            const int changed = diagonal + (same ? 0 : 1);
            diagonal = row[j + 1];
            row[j + 1] = std::min({changed, row[j] + 1, diagonal + 1});
        }
    }
    return std::min(row.back(), limit + 1);
}

bool isNearMiss(QStringView written, QStringView known)
{
    return written != known && distanceOfKeys(written, known) <= allowedDistance(known.size());
}

QString nearestKey(QStringView written, const QStringList &known)
{
    if (std::ranges::any_of(known, [written](const QString &key) { return key == written; }))
        return {};
    QString nearest;
    int least = allowedDistance(std::numeric_limits<qsizetype>::max()) + 1;
    for (const QString &key : known) {
        const int distance = distanceOfKeys(written, key);
        if (distance <= allowedDistance(key.size()) && distance < least) {
            nearest = key;
            least = distance;
        }
    }
    return nearest;
}

} // namespace console::diagnostics
