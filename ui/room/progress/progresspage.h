// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/preflight/likelycauses.h"
#include "core/preflight/startchain.h"
#include "ui/room/roompage.h"

#include <array>

class QLabel;
class QListView;
class QStandardItemModel;

namespace console::ui {

class StartChains;

/// How far the start of a room has come, who is in the room, and why its agent may be missing.
class ProgressPage final : public RoomPage
{
    Q_OBJECT

public:
    explicit ProgressPage(StartChains &chains, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    void showTask(const std::optional<rooms::RoomTask> &task) override;

Q_SIGNALS:
    /// A place in the scene that speaks for a cause.
    void placeWanted(const QString &sceneId, const console::json::Pointer &pointer);

protected:
    void changeEvent(QEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    struct Line
    {
        QLabel *icon = nullptr;
        QLabel *step = nullptr;
        QLabel *state = nullptr;
    };

    void refresh();
    void showChain(const preflight::StartChain &chain);
    void showPresence(const preflight::StartChain &chain);
    void showCauses(bool isStuck);
    void goTo(const QModelIndex &index);

    StartChains &m_chains;
    std::optional<rooms::RoomTask> m_task;
    QLabel *m_summary;
    std::array<Line, preflight::allSteps.size()> m_lines;
    QLabel *m_presence;
    QWidget *m_causeArea;
    QLabel *m_causeTitle;
    QListView *m_causeList;
    QStandardItemModel *m_causeModel;
    QList<preflight::LikelyCause> m_causes;
};

} // namespace console::ui
