// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/credentials/profile.h"

#include <QWidget>

#include <optional>

class QComboBox;
class QLabel;
class QListView;
class QPushButton;

namespace console::ui {

struct ConsoleContext;
class KeyUsesModel;

/// Where a profile is used, and another one to use there instead.
class KeyUsesView final : public QWidget
{
    Q_OBJECT

public:
    KeyUsesView(const ConsoleContext &context, QWidget *parent);

    void show(const std::optional<credentials::ProfileInfo> &info);
    [[nodiscard]] int sceneCount() const;

Q_SIGNALS:
    void sceneWanted(const QString &sceneId);
    void replacementWanted(const console::credentials::ProfileId &by);
    /// The list is another.
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    void fillProfiles();
    void retranslate();

    const ConsoleContext &m_context;
    std::optional<credentials::ProfileInfo> m_info;
    KeyUsesModel *m_model;
    QListView *m_list;
    QLabel *m_hint;
    QLabel *m_label;
    QComboBox *m_profiles;
    QPushButton *m_replace;
    QLabel *m_note;
};

} // namespace console::ui
