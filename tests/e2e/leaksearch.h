// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QStringList>

namespace console::test {

/// Looks for secrets as a thief would, with code of its own: what the program itself misses is to be found here.
class LeakSearch
{
public:
    /// Each with a name to report it by.
    void add(const QByteArray &name, const QByteArray &secret);

    /// What stands in the text, as `name in form`.
    [[nodiscard]] QStringList in(const QByteArray &text) const;
    /// In all files below the folder, as `path: name in form`; file names count as text. Those below `except` do not.
    [[nodiscard]] QStringList below(const QString &folder, const QStringList &except) const;
    /// In what every process of the machine was called with.
    [[nodiscard]] QStringList inCommandLines() const;

    /// Every spelling that is looked for, for a test of the search itself.
    struct Spelling
    {
        QByteArray name;
        QByteArray text;
    };
    [[nodiscard]] static QList<Spelling> spellingsOf(const QByteArray &secret);

private:
    QList<Spelling> m_spellings;
};

} // namespace console::test
