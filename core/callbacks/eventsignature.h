// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/secret.h"
#include "core/callbacks/callbackbody.h"

namespace console::callbacks {

/// The signature of an event (domain.md 7.3): SHA-256, lower hex, of the values of EventType, EventData, EventTime,
/// EventId, AppId, Version, Nonce and the secret key, sorted as strings and joined without anything between.
[[nodiscard]] QByteArray eventSignature(const EventEnvelope &event, const Secret &secretKey);

/// Whether the event carries that signature. Takes time that depends on lengths only.
[[nodiscard]] bool isSigned(const EventEnvelope &event, const Secret &secretKey);

/// The other callbacks show a string that was agreed on. Takes time that depends on lengths only.
[[nodiscard]] bool isAgreed(const QString &signature, const Secret &agreed);

} // namespace console::callbacks
