// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTabWidget>

namespace console::ui {

class EditorPane;

/// The open scenes, a tab each.
class EditorTabs final : public QTabWidget
{
    Q_OBJECT

public:
    explicit EditorTabs(QWidget *parent = nullptr);

    /// Shows the scene's tab, opening it when it is not there.
    EditorPane *open(const QString &sceneId, const QString &path);
    [[nodiscard]] EditorPane *current() const;
    [[nodiscard]] EditorPane *paneOf(const QString &sceneId) const;
    [[nodiscard]] QList<EditorPane *> panes() const;
    [[nodiscard]] QList<EditorPane *> modified() const;
    void close(EditorPane *pane);
    void step(int by);
    void setZoom(int points);

Q_SIGNALS:
    void currentPaneChanged(console::ui::EditorPane *pane);
    /// Modified mark, problems or text of a pane changed.
    void paneChanged(console::ui::EditorPane *pane);
    void closeRequested(console::ui::EditorPane *pane);
    void cursorMoved(int line, int column);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void addCloseButton(EditorPane *pane);
    void refreshTab(EditorPane *pane);
    [[nodiscard]] EditorPane *paneAt(int index) const;

    int m_zoom = 0;
    bool m_hasOpened = false; ///< Before the first scene the emptiness is only that of a window being built.
};

} // namespace console::ui
