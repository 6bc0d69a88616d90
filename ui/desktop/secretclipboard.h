// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/secret.h"

#include <QByteArray>
#include <QObject>

#include <chrono>

class QClipboard;

namespace console {
class Scheduler;
}

namespace console::ui {

/// Puts secrets on the clipboard and takes them away again: after ten seconds and at its end, unless something else
/// was copied meanwhile. They are marked, so that clipboard histories that know the marks leave them out.
class SecretClipboard final : public QObject
{
    Q_OBJECT

public:
    /// Both are borrowed and outlive it; the clipboard may be anybody's else.
    SecretClipboard(QClipboard &clipboard, Scheduler &scheduler, QObject *parent = nullptr);
    /// Clears as clear() does.
    ~SecretClipboard() override;

    /// Puts the text there; the ten seconds begin anew. The primary selection is left alone.
    void copy(const Secret &text);
    /// Takes the secret away at once when it is still there.
    void clear();
    /// A secret that was put there has not been taken away yet.
    [[nodiscard]] bool isHolding() const { return !m_digest.isEmpty(); }

    /// How long a secret stays.
    static constexpr std::chrono::seconds keptFor{10};

Q_SIGNALS:
    /// A secret was put there or taken away.
    void changed();

private:
    [[nodiscard]] QByteArray digestOf(QByteArrayView text) const;

    QClipboard &m_clipboard;
    Scheduler &m_scheduler;
    QByteArray m_salt;   ///< Made once: what is kept here is of no use to anybody.
    QByteArray m_digest; ///< Of what was put there; empty when nothing is to be taken away.
    int m_copies = 0;
};

} // namespace console::ui
