// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/tokens/tokenorder.h"
#include "ui/tokens/tokensources.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QSpinBox;

namespace console {
class Clock;
}

namespace console::ui {

class SecretClipboard;

/// A token for any room and user: application, ids, rights and lifetime. It is made when it is copied or shown.
class MakeTokenPage final : public QWidget
{
    Q_OBJECT

public:
    /// Clock and clipboard are borrowed.
    MakeTokenPage(TokenSources sources, const Clock &clock, SecretClipboard &clipboard, QWidget *parent);

    /// Takes over applications and ids that are others by now; what the operator typed stays.
    void refresh();
    /// Hides the token, and what was typed gives way to the scene again.
    void forget();

protected:
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] tokens::TokenOrder order() const;
    [[nodiscard]] std::optional<NamedApplication> chosen() const;
    [[nodiscard]] std::optional<tokens::TokenOrderProblem> problem() const;
    [[nodiscard]] Result<Secret, tokens::TokenOrderProblem> make() const;
    void layOut();
    void setLifetime(std::chrono::seconds lifetime);
    void edited();
    void copy();
    void show(bool shown);
    void explain();
    void retranslate();

    TokenSources m_sources;
    const Clock &m_clock;
    SecretClipboard &m_clipboard;
    std::vector<std::pair<QLabel *, QWidget *>> m_rows; ///< Label and field, in the order of the form.
    QComboBox *m_application;
    QLineEdit *m_room;
    QLineEdit *m_user;
    QCheckBox *m_publish;
    QCheckBox *m_subscribe;
    QSpinBox *m_amount;
    QComboBox *m_unit;
    QList<QPushButton *> m_presets;
    QLabel *m_noteIcon;
    QLabel *m_note;
    QPushButton *m_copy;
    QPushButton *m_show;
    QLabel *m_copied;
    QPlainTextEdit *m_token;
    bool m_hasCopied = false; ///< What the clipboard holds is this page's.
};

} // namespace console::ui
