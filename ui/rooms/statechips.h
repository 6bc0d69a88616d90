// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/rooms/roomsfilter.h"

#include <QWidget>

class QToolButton;

namespace console::ui {

/// Three buttons with counts that narrow the list to some states; none pressed narrows nothing.
class StateChips final : public QWidget
{
    Q_OBJECT

public:
    explicit StateChips(QWidget *parent = nullptr);

    void setCounts(const QHash<StateGroup, int> &counts);
    [[nodiscard]] QList<StateGroup> chosen() const;
    void clear();

Q_SIGNALS:
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    QToolButton *addChip(const QString &name);

    QToolButton *m_running;
    QToolButton *m_unknown;
    QToolButton *m_ended;
    QHash<StateGroup, int> m_counts;
};

} // namespace console::ui
