// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/secret.h"

#include <QString>

#include <optional>
#include <stop_token>

namespace console::ctl {

/// Asks the person at the terminal for a secret.
class SecretPrompt
{
public:
    SecretPrompt() = default;
    SecretPrompt(const SecretPrompt &) = delete;
    SecretPrompt &operator=(const SecretPrompt &) = delete;
    virtual ~SecretPrompt() = default;

    /// False where nobody could answer.
    [[nodiscard]] virtual bool canAsk() const = 0;
    /// Whether somebody would type what standard input holds; false for a pipe or a file.
    [[nodiscard]] virtual bool isInputTerminal() const = 0;
    /// One line, without an echo. Nothing when it was interrupted or the terminal is gone.
    [[nodiscard]] virtual std::optional<Secret> ask(const QString &question, const std::stop_token &stop) = 0;
    /// Whether the last question was interrupted: by Ctrl+C, by Ctrl+D on an empty line, or by a signal.
    [[nodiscard]] virtual bool wasInterrupted() const = 0;
};

/// The process's own terminal, whatever its standard input is. It blocks while it asks, the event loop too. Can ask
/// only where standard error is a terminal too: of a script's run nobody reads the question.
class Terminal final : public SecretPrompt
{
public:
    [[nodiscard]] bool canAsk() const override;
    [[nodiscard]] bool isInputTerminal() const override;
    [[nodiscard]] std::optional<Secret> ask(const QString &question, const std::stop_token &stop) override;
    [[nodiscard]] bool wasInterrupted() const override { return m_wasInterrupted; }

private:
    bool m_wasInterrupted = false;
};

} // namespace console::ctl
