// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/credentials/storeproblem.h"

#include <QFuture>
#include <QWidget>

class QLabel;
class QPushButton;

namespace console::ui {

struct ConsoleContext;
class SecretField;

/// Asks for the vault's passphrase: to unlock it, to make it, or to change it. What is typed is forgotten at the end.
class VaultPage final : public QWidget
{
    Q_OBJECT

public:
    enum class Task { Unlock, Create, Change };

    VaultPage(const ConsoleContext &context, QWidget *parent);

    void begin(Task task);
    [[nodiscard]] Task task() const { return m_task; }
    /// Forgets what was typed.
    void leave();

Q_SIGNALS:
    void done(console::ui::VaultPage::Task task);
    void cancelled();

protected:
    void changeEvent(QEvent *event) override;

private:
    void accept();
    void take(const credentials::StoreResult<void> &result);
    void refresh();
    [[nodiscard]] QString hint() const;
    void retranslate();

    const ConsoleContext &m_context;
    Task m_task = Task::Unlock;
    bool m_isBusy = false;
    quint64 m_begun = 0;
    std::optional<credentials::StoreProblem> m_problem;
    QLabel *m_title;
    QLabel *m_text;
    QLabel *m_oldLabel;
    SecretField *m_old;
    QLabel *m_newLabel;
    SecretField *m_new;
    QLabel *m_againLabel;
    SecretField *m_again;
    QLabel *m_hint;
    QLabel *m_problemText;
    QPushButton *m_cancel;
    QPushButton *m_accept;
};

} // namespace console::ui
