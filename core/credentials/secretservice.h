// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFuture>
#include <QObject>
#include <QProcessEnvironment>

#include <memory>

class QDBusConnection;
class QDBusError;

namespace console::credentials {

/// How the session's keychain stands.
enum class KeychainState {
    Unknown,  ///< Not to be told here: another kind of keychain, or an answer that nobody expects.
    Absent,   ///< No session bus, or no Secret Service on it and none that can be started.
    NoAnswer, ///< It died or says nothing.
    NoneYet,  ///< The service has no keychain yet; the first write makes one, and asks for its password.
    Locked,
    Open,
};

/// Asks the Secret Service (Linux) for the state of the default keychain, over a connection of its own. QtKeychain and
/// libsecret cannot tell: a prompt that was refused looks to them like an entry that is not there. Never prompts.
///
/// It also keeps libsecret usable: that would end the process with the session bus, and go on in the session of a
/// service that has died meanwhile, where every call fails.
class SecretService final : public QObject
{
    Q_OBJECT

public:
    /// The environment says where the session bus is, and on KDE that QtKeychain uses KWallet's own interface, about
    /// which nothing is known here.
    explicit SecretService(QProcessEnvironment environment, QObject *parent = nullptr);
    ~SecretService() override;

    [[nodiscard]] QFuture<KeychainState> state();

private:
    class GlibBus;
    using Answer = std::shared_ptr<QPromise<KeychainState>>;

    /// False without a bus.
    [[nodiscard]] bool connectToBus();
    void askWhetherLocked(const QString &collection, const Answer &answer);
    /// Who answers now, by its unique name on the bus.
    void noteOwner(const QString &owner);

    QProcessEnvironment m_environment;
    std::unique_ptr<QDBusConnection> m_bus;
    std::unique_ptr<GlibBus> m_glibBus;
    QString m_owner;
};

} // namespace console::credentials
