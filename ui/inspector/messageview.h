// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/httpheaders.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;

namespace console::ui {

class TextView;

/// A request or an answer: its first line, and a text as body, headers or raw.
class MessageView final : public QWidget
{
    Q_OBJECT

public:
    enum class Direction { Request, Response };
    struct Content
    {
        QString line;
        QByteArray body;
        HttpHeaders headers;
        QString raw;
    };

    explicit MessageView(Direction direction, QWidget *parent = nullptr);

    void showContent(const Content &content);
    /// No message was sent or none came; says so.
    void showNothing();
    void showPart(int part);

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    void retranslate();

    Direction m_direction;
    Content m_content;
    bool m_hasContent = false;
    QLabel *m_line;
    QComboBox *m_part;
    QPushButton *m_copy;
    TextView *m_text;
};

} // namespace console::ui
