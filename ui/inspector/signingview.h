// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/openapi/signature.h"

#include <QWidget>

#include <optional>

class QCheckBox;
class QLabel;
class QListWidget;
class QPushButton;

namespace console::ui {

class TextView;

/// Line ends, blanks and tabs as signs that can be seen: two canonical requests that differ in one blank look
/// different.
[[nodiscard]] QString withVisibleBlanks(const QByteArray &text);

/// Every stage of a signature, one at a time or all together.
class SigningView final : public QWidget
{
    Q_OBJECT

public:
    explicit SigningView(QWidget *parent = nullptr);

    void showTrace(const std::optional<openapi::SigningTrace> &trace);

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    void retranslate();

    std::optional<openapi::SigningTrace> m_trace;
    QListWidget *m_stages;
    QLabel *m_nothing;
    QCheckBox *m_visibleBlanks;
    QPushButton *m_copy;
    TextView *m_text;
    QWidget *m_area;
};

} // namespace console::ui
