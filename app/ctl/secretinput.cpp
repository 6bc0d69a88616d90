// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/secretinput.h"

#include "app/ctl/output.h"
#include "app/ctl/terminal.h"

#include <QCoreApplication>
#include <QFile>

#include <openssl/crypto.h>

using namespace Qt::Literals::StringLiterals;

namespace console::ctl {

namespace {

/// No secret is longer.
constexpr qint64 longestLine = 64 * 1024;

std::optional<Secret> lineOf(QIODevice &device)
{
    QByteArray line = device.readLine(longestLine);
    if (line.isEmpty())
        return std::nullopt;
    QByteArrayView text(line);
    while (text.endsWith('\n') || text.endsWith('\r'))
        text.chop(1);
    Secret secret(text);
    OPENSSL_cleanse(line.data(), static_cast<size_t>(line.size()));
    return secret;
}

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(console::ctl::SecretInput)

public:
    [[nodiscard]] static QString cannotRead(const QString &path, const QString &why)
    {
        return tr("%1 cannot be read: %2").arg(path, why);
    }
};

} // namespace

std::optional<Secret> nextSecret(CommandContext &context, const QString &question)
{
    const bool asks = context.prompt.isInputTerminal() && context.prompt.canAsk();
    return asks ? context.prompt.ask(question, context.stop) : lineOf(context.input);
}

bool wasInterrupted(const CommandContext &context)
{
    return context.stop.stop_requested() || context.prompt.wasInterrupted();
}

Result<Secret, scene::FileProblem> secretOf(const QString &path)
{
    return scene::readFile(path).map([](QByteArray &&bytes) {
        Secret secret(QByteArrayView(bytes).trimmed());
        OPENSSL_cleanse(bytes.data(), static_cast<size_t>(bytes.size()));
        return secret;
    });
}

std::optional<Secret> secretFromFile(CommandContext &context, const QString &path)
{
    if (path == "-"_L1)
        return lineOf(context.input);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        context.output.say(Words::cannotRead(path, file.errorString()));
        return std::nullopt;
    }
    return lineOf(file);
}

} // namespace console::ctl
