// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/editor/scenefile.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QListView;

namespace console::ui {

class CodeEditor;
class FindBar;
class MessageBar;
class ProblemModel;

/// One scene being edited: message bar, editor, find bar and the list of problems under it.
class EditorPane final : public QWidget
{
    Q_OBJECT

public:
    EditorPane(QString sceneId, const QString &path, QWidget *parent = nullptr);

    [[nodiscard]] const QString &sceneId() const { return m_sceneId; }
    [[nodiscard]] const QString &path() const { return m_file.path(); }
    /// The text as it would be saved: what Start sends.
    [[nodiscard]] QByteArray bytes() const;
    [[nodiscard]] bool isModified() const;
    [[nodiscard]] bool hasProblems() const;
    /// False when the file could not be shown; then there is nothing to edit, start or save.
    [[nodiscard]] bool isUsable() const { return m_usable; }
    [[nodiscard]] CodeEditor &editor() { return *m_editor; }
    [[nodiscard]] MessageBar &messages() { return *m_messages; }
    /// For what others have to say about the scene: the pane's own questions stand above it.
    [[nodiscard]] MessageBar &notices() { return *m_notices; }

    /// Saves what is there; on failure says why above the text.
    bool save();
    /// Throws unsaved changes away.
    void reload();
    /// Takes over what another program wrote, or asks when both have changed.
    void followDisk();
    void openFind(bool withReplace);
    void findNext(bool forward);
    void goToNextProblem();
    void setZoom(int points);

Q_SIGNALS:
    void modifiedChanged();
    void problemsChanged();
    void cursorMoved(int line, int column);
    /// The text settled after a change.
    void edited();
    void saved();

protected:
    void changeEvent(QEvent *event) override;

private:
    void load();
    void check();
    void askAboutDisk();
    void refuse(const LoadProblem &problem);
    void goToProblem(int row);
    void retranslate();
    FindBar &findBar();

    QString m_sceneId;
    SceneFile m_file;
    bool m_usable = false;
    bool m_keepMine = false; ///< The next save may replace another program's version.
    CodeEditor *m_editor;
    MessageBar *m_messages;
    MessageBar *m_notices;
    FindBar *m_findBar = nullptr;
    QWidget *m_problemArea;
    QLabel *m_problemTitle;
    QListView *m_problemList;
    ProblemModel *m_problems;
    QTimer m_checkSoon;
};

} // namespace console::ui
