// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

namespace console::ui {

class EditorTabs;

/// The unsaved texts of a window that was ended from outside and could not ask about them: kept in the data folder for
/// the next one.
class UnsavedEdits final
{
public:
    explicit UnsavedEdits(const QString &dataDir);

    /// Writes down what is unsaved in the tabs. False when that failed.
    bool keep(const EditorTabs &tabs) const;
    /// Puts back what was kept, unsaved as it was, and forgets it. Texts whose file is gone stay kept. Returns the
    /// scenes that have their text back.
    QStringList bringBack(EditorTabs &tabs) const;

private:
    QString m_path;
};

} // namespace console::ui
