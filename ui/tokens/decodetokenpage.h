// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/tokens/tokensources.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QScrollArea;

namespace console {
class Clock;
}

namespace console::ui {

/// What a pasted token holds, whether it is good, and whether it fits the scene in sight.
class DecodeTokenPage final : public QWidget
{
    Q_OBJECT

public:
    DecodeTokenPage(TokenSources sources, const Clock &clock, QWidget *parent);

    /// Says anew what can be said at this moment.
    void refresh();
    /// Throws the token away.
    void forget();

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Row
    {
        QLabel *label = nullptr;
        QLabel *value = nullptr;
        QLabel *mark = nullptr;
        QLabel *remark = nullptr;
    };
    enum RowIndex { AppIdRow, RoomRow, UserRow, IssuedRow, ExpiresRow, RightsRow, SignatureRow, RowCount };
    /// How a row is marked, besides its words.
    enum class Mark { None, Good, Warning, Bad };

    void layOut();
    void say(Mark mark, const QString &verdict, const QString &hint);
    void fill(RowIndex row, const QString &value, Mark mark = Mark::None, const QString &remark = {});
    void show(const tokens::TokenReport &report, const std::optional<scene::Scene> &scene);
    void paint(QLabel &label, Mark mark);
    void retranslate();

    TokenSources m_sources;
    const Clock &m_clock;
    QLabel *m_prompt;
    QPlainTextEdit *m_text;
    QPushButton *m_clear;
    QLabel *m_verdictMark;
    QLabel *m_verdict;
    QLabel *m_hint;
    QWidget *m_area;
    QScrollArea *m_scroll = nullptr;
    std::vector<Row> m_rows;
    QLabel *m_compared;
};

} // namespace console::ui
