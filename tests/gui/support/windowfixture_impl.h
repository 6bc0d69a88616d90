// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/mainwindow/mainwindow.h"

#include <QTest>

namespace console::test {

template<class T>
T *WindowFixture::child(const QString &name) const
{
    T *found = m_window->findChild<T *>(name);
    if (!found)
        qFatal("the window has no %s", qPrintable(name));
    return found;
}

} // namespace console::test
