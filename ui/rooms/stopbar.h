// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFrame>
#include <QStringList>
#include <QTimer>

class QLabel;
class QListWidget;
class QProgressBar;
class QPushButton;

namespace console::ui {

/// How far the stopping of many rooms has come, and which would not stop. Stands above the text, in nobody's way.
class StopBar final : public QFrame
{
    Q_OBJECT

public:
    struct Progress
    {
        int done = 0;
        int total = 0;
        bool quits = false;        ///< The window closes when all have stopped.
        bool isCancelled = false;  ///< What is under way is waited for, nothing more is sent.
        QStringList failures = {}; ///< A line for each room that did not stop: which, and why.

        friend bool operator==(const Progress &, const Progress &) = default;
    };

    explicit StopBar(QWidget *parent = nullptr);

    /// Comes into sight a moment later, unless it is over by then; failures are shown at once.
    void showProgress(const Progress &progress);
    void dismiss();
    [[nodiscard]] QString title() const;

Q_SIGNALS:
    void cancelWanted();
    void retryWanted();
    void quitWanted();
    void dismissed();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void rebuild();
    [[nodiscard]] bool isOver() const { return m_progress.done == m_progress.total; }
    [[nodiscard]] QString titleText() const;

    Progress m_progress;
    QLabel *m_title;
    QProgressBar *m_bar;
    QListWidget *m_failures;
    QPushButton *m_cancel;
    QPushButton *m_retry;
    QPushButton *m_quit;
    QPushButton *m_close;
    QTimer m_delay;
};

} // namespace console::ui
