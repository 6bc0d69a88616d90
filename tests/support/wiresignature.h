// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/wirerequest.h"

#include <QDateTime>

namespace console::test {

/// A made-up account.
struct WireAccount
{
    QByteArray accessKeyId;
    QByteArray secretKey;
    QByteArray sessionToken; ///< Empty: none.
};

/// What is wrong with a signature, under the service's name for it; empty when it is right.
/// Written from the protocol's description and from nothing of the product, so that the two check each other.
[[nodiscard]] QByteArray signatureFault(const WireRequest &request, const QList<WireAccount> &accounts,
                                        const QDateTime &now);

/// Signs by the same code: for tests of servers, which need requests that are right, and then spoilt on purpose.
/// Adds X-Date, X-Content-Sha256 (with a body), X-Security-Token (with a token) and Authorization.
void signWire(WireRequest &request, const WireAccount &account, const QDateTime &now);

/// Presigned-URL mode: adds the X- parameters to the target.
void presignWire(WireRequest &request, const WireAccount &account, const QDateTime &now);

} // namespace console::test
