// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/credentials/resolver.h"

#include <QObject>

namespace console::ui {

/// Where the window's calls go and with which key: the state behind the two choosers.
class Connection final : public QObject
{
    Q_OBJECT

public:
    explicit Connection(QObject *parent = nullptr);

    [[nodiscard]] const QString &endpoint() const { return m_endpoint; }
    [[nodiscard]] const credentials::Choice &credential() const { return m_credential; }

    /// Ignores texts that name no endpoint; see isEndpoint().
    void setEndpoint(const QString &text);
    void setCredential(const credentials::Choice &choice);

    /// What a call to `endpoint` uses: on the sandbox `Automatic` means the sandbox's own key.
    [[nodiscard]] credentials::Choice credentialFor(const QString &endpoint) const;

    /// True for `cloud`, `sandbox` and http(s) URLs.
    [[nodiscard]] static bool isEndpoint(const QString &text);

Q_SIGNALS:
    void changed();

private:
    QString m_endpoint;
    credentials::Choice m_credential = credentials::Choice::Automatic;
};

} // namespace console::ui
