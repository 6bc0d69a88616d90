// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLabel>

namespace console::ui {

/// A label of a few lines at most: what does not fit ends in an ellipsis and stands in the tooltip.
class ShortText final : public QLabel
{
    Q_OBJECT

public:
    explicit ShortText(int lines, QWidget *parent = nullptr);

    void setFullText(const QString &text);
    [[nodiscard]] const QString &fullText() const { return m_fullText; }

    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {0, fontMetrics().lineSpacing()}; }

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Fit
    {
        QString text;
        int height = 0;
    };
    [[nodiscard]] Fit fit(int width) const;
    void showWhatFits();

    int m_lines;
    QString m_fullText;
};

} // namespace console::ui
