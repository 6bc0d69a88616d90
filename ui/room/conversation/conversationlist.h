// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QListView>

namespace console::ui {

/// A list of wrapped texts that stays at its end, unless the operator has scrolled away from it. Copies what is
/// selected.
class ConversationList final : public QListView
{
    Q_OBJECT

public:
    explicit ConversationList(QWidget *parent = nullptr);

    /// The selected lines, from the top; none selected: nothing.
    void copySelected() const;
    void copyAll() const;
    /// To the end, and stays there; nothing when it does not follow its end.
    void followEnd();
    /// Off for lists whose newest rows come first.
    void setFollowing(bool follows) { m_mayFollow = m_isFollowing = follows; }
    [[nodiscard]] bool isFollowing() const { return m_isFollowing; }

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void keepPlace(int maximum);
    void copy(const QModelIndexList &rows) const;

    bool m_mayFollow = true;
    bool m_isFollowing = true;
};

} // namespace console::ui
