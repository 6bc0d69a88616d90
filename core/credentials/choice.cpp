// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/credentials/choice.h"

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace console::credentials {

namespace {

struct ChoiceName
{
    Choice::Kind kind;
    QLatin1StringView name;
};

constexpr std::array choiceNames{
    ChoiceName{Choice::Automatic, "auto"_L1},
    ChoiceName{Choice::SceneAccount, "scene"_L1},
    ChoiceName{Choice::Environment, "environment"_L1},
    ChoiceName{Choice::Sandbox, "sandbox"_L1},
};

const ChoiceName *findName(QStringView name)
{
    const auto *found = std::ranges::find_if(choiceNames, [name](const ChoiceName &row) { return row.name == name; });
    return found == choiceNames.end() ? nullptr : found;
}

} // namespace

Choice Choice::named(QString profile)
{
    Choice choice(Profile);
    choice.profile = std::move(profile);
    return choice;
}

QString choiceName(const Choice &choice)
{
    const auto *found = std::ranges::find(choiceNames, choice.kind, &ChoiceName::kind);
    return found == choiceNames.end() ? choice.profile : QString(found->name);
}

Choice choiceFromName(const QString &name)
{
    if (name.isEmpty())
        return Choice::Automatic;
    const ChoiceName *found = findName(name);
    return found ? Choice(found->kind) : Choice::named(name);
}

bool isReservedName(QStringView name)
{
    return findName(name) != nullptr;
}

} // namespace console::credentials
