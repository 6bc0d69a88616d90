// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/rooms/snippets.h"

#include <QObject>

namespace console::ui {

/// The operator's saved commands, in their file. Reads it before each change, so that two windows do not undo each
/// other's.
class SnippetShelf final : public QObject
{
    Q_OBJECT

public:
    explicit SnippetShelf(QString folder, QObject *parent = nullptr);

    /// What the file holds now. Empty when it cannot be used, which failed() tells.
    [[nodiscard]] rooms::SnippetList load();
    bool save(const rooms::Snippet &snippet);
    bool remove(const QString &name);
    bool rename(const QString &from, const QString &to);

Q_SIGNALS:
    /// The file cannot be read or written; it was left as it is.
    void failed(const console::rooms::SnippetProblem &problem);

private:
    template<class Change>
    bool change(Change change);

    QString m_folder;
};

} // namespace console::ui
