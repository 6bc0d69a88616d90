// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/secret.h"
#include "core/credentials/keychain.h"

#include <QWidget>

#include <functional>

class QLineEdit;
class QToolButton;

namespace console::ui {

class SecretClipboard;

/// A masked line for a secret. What is kept already is not in it: it says so in grey, and typing replaces it. The
/// button beside it shows the secret for as long as it is held down, by mouse or by the space bar.
class SecretField final : public QWidget
{
    Q_OBJECT

public:
    using Source = std::function<credentials::SecretPtr()>;

    /// With a clipboard there is a button that copies to it.
    explicit SecretField(SecretClipboard *clipboard, QWidget *parent);

    /// A secret is kept: `source` is asked for it each time it is wanted and may give null, `hint` stands for it in
    /// grey. Without a source none is. What was typed is forgotten.
    void setStored(Source source, const QString &hint = {});
    [[nodiscard]] bool isStored() const { return static_cast<bool>(m_source); }
    /// Something was typed.
    [[nodiscard]] bool isEdited() const;
    /// What was typed, else what is kept; empty when there is neither.
    [[nodiscard]] Secret secret() const;
    void forget();

    /// What screen readers call it; the buttons take their names from it.
    void setName(const QString &name);
    [[nodiscard]] QLineEdit &edit() { return *m_edit; }

Q_SIGNALS:
    void edited();
    void copied();

protected:
    void changeEvent(QEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void reveal();
    void conceal();
    void copy();
    void updateButtons();
    void retranslate();

    SecretClipboard *m_clipboard;
    Source m_source;
    QString m_name;
    QLineEdit *m_edit;
    QToolButton *m_show;
    QToolButton *m_copy;
    bool m_isRevealed = false;
    bool m_isBorrowed = false; ///< What is kept stands in the line for as long as it is shown.
};

} // namespace console::ui
