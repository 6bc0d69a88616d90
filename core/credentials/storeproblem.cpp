// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/credentials/storeproblem.h"

using namespace Qt::Literals::StringLiterals;

namespace console::credentials {

QString storeProblemName(StoreProblem::Kind kind)
{
    switch (kind) {
    case StoreProblem::Kind::Locked:
        return u"locked"_s;
    case StoreProblem::Kind::Refused:
        return u"refused"_s;
    case StoreProblem::Kind::Absent:
        return u"absent"_s;
    case StoreProblem::Kind::TimedOut:
        return u"timed-out"_s;
    case StoreProblem::Kind::Damaged:
        return u"damaged"_s;
    case StoreProblem::Kind::Tampered:
        return u"tampered"_s;
    case StoreProblem::Kind::WrongPassphrase:
        return u"wrong-passphrase"_s;
    case StoreProblem::Kind::NewerVersion:
        return u"newer-version"_s;
    case StoreProblem::Kind::TooCostly:
        return u"too-costly"_s;
    case StoreProblem::Kind::NotFound:
        return u"not-found"_s;
    case StoreProblem::Kind::Exists:
        return u"exists"_s;
    case StoreProblem::Kind::Changed:
        return u"changed"_s;
    case StoreProblem::Kind::Io:
        return u"io"_s;
    }
    return {};
}

} // namespace console::credentials
