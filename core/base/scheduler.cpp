// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/scheduler.h"

#include <QTimer>

#include <algorithm>

namespace console {

void SystemScheduler::after(std::chrono::milliseconds delay, QObject *context, std::function<void()> what)
{
    QTimer::singleShot(std::max(delay, std::chrono::milliseconds(0)), Qt::PreciseTimer, context, std::move(what));
}

} // namespace console
