// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

namespace console::traffic {
class SecretRegister;
}

namespace console::ui {

class EditorTabs;

/// The unsaved texts of a window that was ended from outside and could not ask about them: kept in the data folder for
/// the next one. Their secrets are not: they come back from the scene's own file, where it has the same.
class UnsavedEdits final
{
public:
    UnsavedEdits(const QString &dataDir, traffic::SecretRegister &secrets);

    /// Writes down what is unsaved in the tabs. False when that failed, or a text had secrets that cannot be told from
    /// the rest.
    bool keep(const EditorTabs &tabs) const;
    struct BroughtBack
    {
        QStringList scenes;  ///< They have their text back.
        QStringList leftOut; ///< Where a secret is missing now: `Assistant: AccountConfig.secretKey`.
    };
    /// Puts back what was kept, unsaved as it was, and forgets it. Texts whose file is gone stay kept.
    BroughtBack bringBack(EditorTabs &tabs) const;

private:
    QString m_path;
    traffic::SecretRegister &m_secrets;
};

} // namespace console::ui
