// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QListView;
class QSortFilterProxyModel;
class QToolButton;

namespace console::ui {

class SceneListModel;

/// The list of scenes with its search field.
class ScenesPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit ScenesPanel(SceneListModel &model, QWidget *parent = nullptr);

    void addButton(QAction *action);
    void focusSearch();
    void focusList();
    /// Marks the scene that the editor shows, without opening it.
    void select(const QString &sceneId);
    /// What the empty list says: the folder, or why it could not be read.
    void setEmptyHint(const QString &hint);
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void sceneChosen(const QString &sceneId);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void choose(const QModelIndex &index);
    void showHint();
    void retranslate();

    SceneListModel &m_model;
    QSortFilterProxyModel *m_proxy;
    QLineEdit *m_search;
    QToolButton *m_button = nullptr;
    QListView *m_list;
    QLabel *m_hint;
    QString m_emptyHint;
};

} // namespace console::ui
