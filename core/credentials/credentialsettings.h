// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/credentials/credentialstore.h"
#include "core/scene/filestamp.h"
#include "core/scene/scenelibrary.h"

#include <QHash>
#include <QObject>

#include <functional>
#include <optional>

namespace console::credentials {

/// The profiles that a scene file is bound to.
struct SceneBinding
{
    std::optional<ProfileId> account = {};
    std::optional<ProfileId> application = {};

    [[nodiscard]] bool isEmpty() const { return !account && !application; }
    friend bool operator==(const SceneBinding &, const SceneBinding &) = default;
};

/// What is kept of a profile in the open, so that a locked store need not be asked who has a key.
struct KnownProfile
{
    ProfileId id;
    QString name;
    ProfileKind kind = ProfileKind::AccountKey;
    QString fingerprint; ///< Of the AccessKey ID; empty for an application.
    std::optional<ProfileUse> lastUse = {};

    friend bool operator==(const KnownProfile &, const KnownProfile &) = default;
};

/// The name of a store in files, on the command line and in `--json`: `keychain`, `vault`, `memory`.
[[nodiscard]] QString storeName(CredentialStore::Kind kind);
[[nodiscard]] std::optional<CredentialStore::Kind> storeFromName(QStringView name);

/// The data folder's credentials.json: which store is in use, what scenes are bound to, which profiles are known. No
/// secret is in it. Window and command line share the file: it is read anew when it has changed, and written under a
/// lock. One that cannot be read is never overwritten.
class CredentialSettings final : public QObject
{
    Q_OBJECT

public:
    /// Nothing is read yet.
    explicit CredentialSettings(QString path, QObject *parent = nullptr);
    ~CredentialSettings() override;

    /// Why the file cannot be used; nothing when it can or when there is none yet.
    [[nodiscard]] std::optional<scene::FileProblem> problem() const;

    /// Nothing as long as none was chosen.
    [[nodiscard]] std::optional<CredentialStore::Kind> store() const;
    [[nodiscard]] Result<void, scene::FileProblem> setStore(CredentialStore::Kind kind);

    /// Empty for a scene that is bound to nothing.
    [[nodiscard]] SceneBinding bindingOf(const QString &scenePath) const;
    [[nodiscard]] bool hasBindings() const;
    /// An empty binding takes it out.
    [[nodiscard]] Result<void, scene::FileProblem> bind(const QString &scenePath, const SceneBinding &binding);
    /// The scene files that are bound to the profile, sorted.
    [[nodiscard]] QStringList scenesOf(const ProfileId &id) const;
    /// Binds every scene of the one to the other.
    [[nodiscard]] Result<void, scene::FileProblem> rebind(const ProfileId &from, const ProfileId &to);

    [[nodiscard]] const QList<KnownProfile> &known() const;
    /// Notes what the store holds.
    [[nodiscard]] Result<void, scene::FileProblem> setKnown(const QList<ProfileInfo> &profiles);
    /// Notes how a call with the profile ended. Written only when that is news: another end, or a minute later.
    [[nodiscard]] Result<void, scene::FileProblem> noteUse(const QString &profileName, const ProfileUse &use);
    [[nodiscard]] std::optional<ProfileUse> lastUseOf(const ProfileId &id) const;
    /// Whether `name` is a known profile's id or name.
    [[nodiscard]] bool isKnown(const QString &idOrName) const;

    [[nodiscard]] const QString &path() const { return m_path; }

Q_SIGNALS:
    /// Written here. What other processes write is seen when it is next asked for.
    void changed();

private:
    struct Contents
    {
        std::optional<CredentialStore::Kind> store = {};
        QHash<QString, SceneBinding> bindings = {}; ///< By canonical path.
        QList<KnownProfile> known = {};

        friend bool operator==(const Contents &, const Contents &) = default;
    };

    [[nodiscard]] const Contents &contents() const;
    void read() const;
    [[nodiscard]] Result<void, scene::FileProblem> change(const std::function<void(Contents &)> &edit);
    [[nodiscard]] static std::optional<Contents> parse(const QByteArray &text);
    [[nodiscard]] static QByteArray textOf(const Contents &contents);

    QString m_path;
    mutable Contents m_contents;
    mutable std::optional<scene::FileStamp> m_stamp;
    mutable std::optional<scene::FileProblem> m_problem;
};

} // namespace console::credentials
