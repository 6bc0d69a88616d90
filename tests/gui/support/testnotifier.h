// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/desktop/notifier.h"

#include <QStringList>

namespace console::test {

/// Keeps what the desktop would have been told.
class TestNotifier final : public ui::Notifier
{
public:
    QStringList titles;

    void notify(const QString &title, const QString &) override { titles.append(title); }
};

} // namespace console::test
