// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPlainTextEdit>

namespace console::ui {

class JsonHighlighter;

/// A read-only text in the fixed-width font, for bodies, headers and signing stages.
class TextView final : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit TextView(QWidget *parent = nullptr);

    void showText(const QString &text, bool asJson);

protected:
    void changeEvent(QEvent *event) override;

private:
    JsonHighlighter *m_highlighter = nullptr;
};

} // namespace console::ui
