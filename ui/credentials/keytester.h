// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/traffic/exchange.h"

#include <QObject>

#include <stop_token>

namespace console::ui {

struct ConsoleContext;
class Connection;

/// Tests keys by a harmless signed call to the endpoint of the connection bar, one at a time.
class KeyTester final : public QObject
{
    Q_OBJECT

public:
    KeyTester(ConsoleContext &context, const Connection &connection, QObject *parent);
    ~KeyTester() override;

    /// Of the profile as it is kept, by its id. A test under way is cancelled.
    void test(const QString &profile);
    void cancel();
    [[nodiscard]] bool isTesting() const { return m_isTesting; }

Q_SIGNALS:
    void changed();
    /// It is recorded, as every call is.
    void ended(const console::traffic::Exchange &exchange);

private:
    void end(const traffic::Exchange &exchange);

    ConsoleContext &m_context;
    const Connection &m_connection;
    std::stop_source m_stop;
    bool m_isTesting = false;
    quint64 m_tests = 0;
};

} // namespace console::ui
