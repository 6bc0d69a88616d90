// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/rooms/drift.h"
#include "ui/room/roompage.h"

#include <QTimer>

#include <functional>

class QAction;
class QGridLayout;
class QLabel;
class QPushButton;
class QSplitter;
class QTableView;

namespace console::ui {

class DriftModel;
class MessageBar;
class ShortText;
class TextView;

/// What the page compares, or why it cannot.
struct DriftReading
{
    std::optional<rooms::Drift> drift = {};
    QString problem = {}; ///< Set when there is no drift to show.
    QString version = {};
    bool isUnsaved = false; ///< The scene's text is the editor's and not saved.
};

/// Compares the selected room's scene with what its agent was sent and runs with.
class DriftPage final : public RoomPage
{
    Q_OBJECT

public:
    /// `read` is asked whenever the page has to look again.
    explicit DriftPage(std::function<DriftReading(const rooms::RoomTask &)> read, QWidget *parent = nullptr);

    void setActions(QAction *apply, QAction *restart, QAction *takeBack, QAction *refresh);
    [[nodiscard]] QString title() const override;
    void showTask(const std::optional<rooms::RoomTask> &task) override;
    /// Looks again now, if the page is in sight.
    void refresh();
    /// Looks again once the text has settled.
    void refreshSoon();
    /// Nothing while the page is out of sight or has nothing to compare.
    [[nodiscard]] const std::optional<rooms::Drift> &drift() const { return m_reading.drift; }
    [[nodiscard]] const std::optional<rooms::RoomTask> &task() const { return m_task; }
    /// Says something above the table.
    [[nodiscard]] MessageBar &messages() { return *m_messages; }
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// There is something else to compare, or nothing.
    void changed();

protected:
    void changeEvent(QEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange(bool isNarrow);
    void showReading();
    void showDetails();
    void retranslate();

    std::function<DriftReading(const rooms::RoomTask &)> m_read;
    std::optional<rooms::RoomTask> m_task;
    DriftReading m_reading;
    DriftModel *m_model;
    MessageBar *m_messages;
    ShortText *m_summary;
    QPushButton *m_apply;
    QPushButton *m_restart;
    QPushButton *m_takeBack;
    QPushButton *m_refresh;
    QGridLayout *m_bar;
    QSplitter *m_splitter;
    QTableView *m_table;
    TextView *m_details;
    QTimer m_soon;
    bool m_isNarrow = false;
};

} // namespace console::ui
