// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QString>

namespace console::credentials {

/// Why a store did not do what it was asked.
struct StoreProblem
{
    enum class Kind {
        Locked,          ///< It has to be unlocked first, and nobody was asked to.
        Refused,         ///< The user was asked to unlock it or to allow the call, and did not.
        Absent,          ///< There is no such service on this machine or in this session.
        TimedOut,        ///< No answer in time. What was asked for may have happened, or may yet.
        Damaged,         ///< What is stored is not what was written: a disk's or a copy's fault.
        Tampered,        ///< The passphrase is right and the contents are not: changed on purpose.
        WrongPassphrase, ///< The file is sound, the passphrase is another one.
        NewerVersion,    ///< Written by a newer version of the program; nothing was touched.
        TooCostly,       ///< Reading it would take more memory or time than this program spends on it.
        NotFound,        ///< No such profile, or no vault yet.
        Exists,          ///< There is a vault already; it was not replaced.
        Changed,         ///< Another process has changed it since it was read; nothing was written.
        Io,              ///< The operating system or the keychain said no.
    };
    Kind kind = Kind::Io;
    /// A path, a JSON pointer or what the system said; never a secret and never meant to stand alone.
    QString detail = {};

    friend bool operator==(const StoreProblem &, const StoreProblem &) = default;
};

/// The kind's name in records and in `--json`: `locked`, `wrong-passphrase`, …
[[nodiscard]] QString storeProblemName(StoreProblem::Kind kind);

template<class T>
using StoreResult = Result<T, StoreProblem>;

} // namespace console::credentials
