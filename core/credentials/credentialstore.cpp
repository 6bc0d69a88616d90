// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/credentials/credentialstore.h"

#include <algorithm>

namespace console::credentials {

void sort(StoreListing &listing)
{
    std::ranges::sort(listing.profiles, [](const ProfileInfo &a, const ProfileInfo &b) {
        const int names = QString::localeAwareCompare(a.facts.name, b.facts.name);
        return names != 0 ? names < 0 : a.facts.id < b.facts.id;
    });
    std::ranges::sort(listing.unreadable, {}, &UnreadableProfile::id);
}

} // namespace console::credentials
