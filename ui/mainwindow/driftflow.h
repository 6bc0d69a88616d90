// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/mainwindow/roomflow.h"
#include "ui/rooms/roomcontroller.h"

namespace console::ui {

class DriftPage;
class EditorPane;
struct DriftReading;

/// What the page "Drift" compares, and what its buttons do: the agent takes the scene over, is started anew with it, or
/// the scene is taken back.
class DriftFlow final : public QObject
{
    Q_OBJECT

public:
    DriftFlow(const RoomFlow::Parts &parts, QObject *parent);

    [[nodiscard]] DriftPage &page() { return *m_page; }
    /// In how many places the task's scene differs from what its agent runs with; 0 also where that cannot be told.
    [[nodiscard]] qsizetype differencesOf(const rooms::RoomTask &task) const;

Q_SIGNALS:
    /// The page is wanted in sight.
    void viewWanted();

private:
    [[nodiscard]] DriftReading read(const rooms::RoomTask &task) const;
    /// The scene's text as it stands now: the editor's if the scene is open, else the file's; else why not.
    [[nodiscard]] Result<SceneText, QString> textOf(const rooms::RoomTask &task) const;
    [[nodiscard]] EditorPane *paneOf(const rooms::RoomTask &task) const;
    void apply();
    void askForRestart();
    void restart(rooms::RoomTask task, bool asNewTask);
    void takeBack();
    void updateActions();

    RoomFlow::Parts m_parts;
    DriftPage *m_page;
};

} // namespace console::ui
