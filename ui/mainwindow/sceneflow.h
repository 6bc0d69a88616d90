// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QStringList>

namespace console::scene {
struct FileProblem;
class SceneLibrary;
} // namespace console::scene

namespace console::ui {

class DialogGateway;
class EditorPane;
class EditorTabs;
class MessageBar;
class Preferences;
class SceneListModel;
class ScenesPanel;

/// Joins the library, the scene list and the editor tabs: opening, saving, closing, following the disk.
class SceneFlow final : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        scene::SceneLibrary &library;
        SceneListModel &model;
        ScenesPanel &panel;
        EditorTabs &tabs;
        MessageBar &messages;
        Preferences &preferences;
        DialogGateway &dialogs;
        QWidget &window;
    };

    SceneFlow(Parts parts, QObject *parent);

    /// The scene of last time, else the first one.
    void openFirst();
    void open(const QString &sceneId);
    void chooseFolder();
    void openFolder(const QString &folder);
    void showProblem(const scene::FileProblem &problem);
    void showFolder();
    void saveCurrent();
    bool saveAll();
    void closeCurrent();
    /// Asks about unsaved changes; false when the operator wants to stay.
    [[nodiscard]] bool mayClose(const QList<EditorPane *> &panes);
    void retranslate();

private:
    void closePane(EditorPane *pane);
    void follow(EditorPane *pane);
    void showFolderHint();

    Parts m_parts;
};

} // namespace console::ui
