// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QRandomGenerator>

namespace console::test {

/// Makes valid JSON texts in all manners of layout; the same seed makes the same texts.
class RandomJson
{
public:
    explicit RandomJson(quint32 seed)
        : m_random(seed)
    {}

    /// A document: an object or array with white space around it.
    [[nodiscard]] QByteArray document();
    /// One value without white space around it.
    [[nodiscard]] QByteArray value(int depth = 4);
    [[nodiscard]] QByteArray key();
    [[nodiscard]] int below(int limit) { return m_random.bounded(limit); }

private:
    [[nodiscard]] QByteArray container(bool isObject, int depth);
    [[nodiscard]] QByteArray number();
    [[nodiscard]] QByteArray string();
    [[nodiscard]] QByteArray space();

    QRandomGenerator m_random;
};

} // namespace console::test
