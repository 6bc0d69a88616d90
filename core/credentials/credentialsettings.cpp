// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/credentials/credentialsettings.h"

#include "core/credentials/filelock.h"
#include "core/credentials/replacefile.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace console::credentials {

namespace {

using scene::FileProblem;

struct StoreName
{
    CredentialStore::Kind kind;
    QLatin1StringView name;
};

constexpr std::array storeNames{
    StoreName{CredentialStore::Kind::Keychain, "keychain"_L1},
    StoreName{CredentialStore::Kind::Vault, "vault"_L1},
    StoreName{CredentialStore::Kind::Memory, "memory"_L1},
};

constexpr int format = 1;

/// Links and relative paths lead to the same scene; a file that is gone keeps the name it had.
QString canonical(const QString &path)
{
    const QFileInfo info(path);
    const QString real = info.canonicalFilePath();
    return real.isEmpty() ? QDir::cleanPath(info.absoluteFilePath()) : real;
}

std::optional<ProfileId> idAt(const QJsonObject &object, QLatin1StringView key)
{
    return ProfileId::parse(object[key].toString());
}

std::optional<ProfileUse> useIn(const QJsonObject &object)
{
    const QDateTime at = QDateTime::fromString(object["lastUsed"_L1].toString(), Qt::ISODateWithMs);
    if (!at.isValid())
        return std::nullopt;
    return ProfileUse{.at = at.toUTC(),
                      .hasSucceeded = object["lastSucceeded"_L1].toBool(),
                      .code = object["lastCode"_L1].toString()};
}

} // namespace

QString storeName(CredentialStore::Kind kind)
{
    return std::ranges::find(storeNames, kind, &StoreName::kind)->name;
}

std::optional<CredentialStore::Kind> storeFromName(QStringView name)
{
    const auto *found = std::ranges::find_if(storeNames, [name](const StoreName &row) { return row.name == name; });
    if (found == storeNames.end())
        return std::nullopt;
    return found->kind;
}

CredentialSettings::CredentialSettings(QString path, QObject *parent)
    : QObject(parent),
      m_path(std::move(path))
{}

CredentialSettings::~CredentialSettings() = default;

std::optional<CredentialSettings::Contents> CredentialSettings::parse(const QByteArray &text)
{
    const QJsonDocument document = QJsonDocument::fromJson(text);
    if (!document.isObject())
        return std::nullopt;
    const QJsonObject root = document.object();
    if (root["format"_L1].toInt() != format)
        return std::nullopt;
    Contents contents;
    contents.store = storeFromName(root["store"_L1].toString());
    // What says which key to use and cannot be understood must not pass for nothing: another key would be used.
    const bool isStoreUnknown = root.contains("store"_L1) && !contents.store;
    if (isStoreUnknown || (root.contains("scenes"_L1) && !root["scenes"_L1].isObject()))
        return std::nullopt;
    const QJsonObject scenes = root["scenes"_L1].toObject();
    for (auto scene = scenes.begin(); scene != scenes.end(); ++scene) {
        const QJsonObject object = scene->toObject();
        for (const QLatin1StringView key : {"account"_L1, "application"_L1}) {
            if (object.contains(key) && !idAt(object, key))
                return std::nullopt;
        }
        contents.bindings.insert(
            scene.key(), {.account = idAt(object, "account"_L1), .application = idAt(object, "application"_L1)});
    }
    for (const QJsonValue &value : root["profiles"_L1].toArray()) {
        const QJsonObject object = value.toObject();
        if (const auto id = idAt(object, "id"_L1))
            contents.known.append(
                {.id = *id,
                 .name = object["name"_L1].toString(),
                 .kind = profileKindFromName(object["kind"_L1].toString()).value_or(ProfileKind::AccountKey),
                 .fingerprint = object["fingerprint"_L1].toString(),
                 .lastUse = useIn(object)});
    }
    return contents;
}

QByteArray CredentialSettings::textOf(const Contents &contents)
{
    QJsonObject root{{u"format"_s, format}};
    if (contents.store)
        root[u"store"_s] = storeName(*contents.store);
    QJsonObject scenes;
    for (auto binding = contents.bindings.begin(); binding != contents.bindings.end(); ++binding) {
        QJsonObject object;
        if (binding->account)
            object[u"account"_s] = binding->account->text();
        if (binding->application)
            object[u"application"_s] = binding->application->text();
        scenes[binding.key()] = object;
    }
    QJsonArray profiles;
    for (const KnownProfile &profile : contents.known) {
        QJsonObject object{
            {u"id"_s, profile.id.text()}, {u"name"_s, profile.name}, {u"kind"_s, profileKindName(profile.kind)}};
        if (!profile.fingerprint.isEmpty())
            object[u"fingerprint"_s] = profile.fingerprint;
        if (profile.lastUse) {
            object[u"lastUsed"_s] = profile.lastUse->at.toUTC().toString(Qt::ISODateWithMs);
            object[u"lastSucceeded"_s] = profile.lastUse->hasSucceeded;
            object[u"lastCode"_s] = profile.lastUse->code;
        }
        profiles.append(object);
    }
    root[u"scenes"_s] = scenes;
    root[u"profiles"_s] = profiles;
    return QJsonDocument(root).toJson();
}

void CredentialSettings::read() const
{
    m_contents = {};
    m_problem.reset();
    if (!QFileInfo::exists(m_path))
        return;
    const auto bytes = scene::readFile(m_path);
    if (!bytes) {
        m_problem = bytes.error();
        return;
    }
    if (auto contents = parse(*bytes))
        m_contents = *std::move(contents);
    else
        m_problem = FileProblem{.kind = FileProblem::Kind::NotReadable, .path = m_path, .systemMessage = {}};
}

const CredentialSettings::Contents &CredentialSettings::contents() const
{
    const auto stamp = scene::stampOf(m_path);
    // Where no stamp is to be had, it may always be another one.
    if (!stamp || stamp != m_stamp) {
        m_stamp = stamp;
        read();
    }
    return m_contents;
}

std::optional<FileProblem> CredentialSettings::problem() const
{
    (void)contents();
    return m_problem;
}

Result<void, FileProblem> CredentialSettings::change(const std::function<void(Contents &)> &edit)
{
    using namespace std::chrono_literals;
    const auto notWritable = [this](const QString &message) {
        return unexpected(
            FileProblem{.kind = FileProblem::Kind::NotWritable, .path = m_path, .systemMessage = message});
    };
    FileLock lock(QString(m_path + ".lock"_L1));
    if (lock.lock(2s) != FileLock::Outcome::Held)
        return notWritable(lock.systemMessage());
    // Within the lock, and whatever the stamp says.
    read();
    if (m_problem)
        return unexpected(*m_problem);
    Contents edited = m_contents;
    edit(edited);
    if (edited == m_contents)
        return {};
    if (const auto written = replaceFile(m_path, textOf(edited)); !written)
        return notWritable(written.error().detail);
    m_contents = std::move(edited);
    m_stamp = scene::stampOf(m_path);
    lock.unlock();
    Q_EMIT changed();
    return {};
}

std::optional<CredentialStore::Kind> CredentialSettings::store() const
{
    return contents().store;
}

Result<void, FileProblem> CredentialSettings::setStore(CredentialStore::Kind kind)
{
    return change([kind](Contents &contents) {
        // What another store held is nothing that this one knows.
        if (contents.store != kind)
            contents.known.clear();
        contents.store = kind;
    });
}

SceneBinding CredentialSettings::bindingOf(const QString &scenePath) const
{
    // Asked for every request of the server: most have no binding at all.
    const Contents &now = contents();
    return now.bindings.isEmpty() || scenePath.isEmpty() ? SceneBinding() : now.bindings.value(canonical(scenePath));
}

bool CredentialSettings::hasBindings() const
{
    return !contents().bindings.isEmpty();
}

Result<void, FileProblem> CredentialSettings::bind(const QString &scenePath, const SceneBinding &binding)
{
    return change([&scenePath, &binding](Contents &contents) {
        if (binding.isEmpty())
            contents.bindings.remove(canonical(scenePath));
        else
            contents.bindings.insert(canonical(scenePath), binding);
    });
}

QStringList CredentialSettings::scenesOf(const ProfileId &id) const
{
    QStringList scenes;
    const auto &bindings = contents().bindings;
    for (auto binding = bindings.begin(); binding != bindings.end(); ++binding) {
        if (binding->account == id || binding->application == id)
            scenes.append(binding.key());
    }
    scenes.sort();
    return scenes;
}

Result<void, FileProblem> CredentialSettings::rebind(const ProfileId &from, const ProfileId &to)
{
    return change([&from, &to](Contents &contents) {
        for (SceneBinding &binding : contents.bindings) {
            if (binding.account == from)
                binding.account = to;
            if (binding.application == from)
                binding.application = to;
        }
    });
}

const QList<KnownProfile> &CredentialSettings::known() const
{
    return contents().known;
}

Result<void, FileProblem> CredentialSettings::setKnown(const QList<ProfileInfo> &profiles)
{
    QList<KnownProfile> known;
    for (const ProfileInfo &info : profiles)
        known.append({.id = info.facts.id,
                      .name = info.facts.name,
                      .kind = info.kind,
                      .fingerprint = info.fingerprint,
                      .lastUse = lastUseOf(info.facts.id)});
    if (known == contents().known)
        return {};
    return change([&known](Contents &contents) { contents.known = known; });
}

Result<void, FileProblem> CredentialSettings::noteUse(const QString &profileName, const ProfileUse &use)
{
    using namespace std::chrono_literals;
    const auto named = [&profileName](const KnownProfile &profile) { return profile.name == profileName; };
    const auto isNews = [&use](const std::optional<ProfileUse> &last) {
        const auto since = last ? std::chrono::milliseconds(last->at.msecsTo(use.at)) : 1min;
        return since >= 1min || (since >= 1s && (last->hasSucceeded != use.hasSucceeded || last->code != use.code));
    };
    const auto &profiles = known();
    const auto found = std::ranges::find_if(profiles, named);
    if (found == profiles.end() || !isNews(found->lastUse))
        return {};
    return change([&](Contents &contents) {
        for (KnownProfile &profile : contents.known) {
            if (named(profile))
                profile.lastUse = use;
        }
    });
}

std::optional<ProfileUse> CredentialSettings::lastUseOf(const ProfileId &id) const
{
    const auto &profiles = known();
    const auto found = std::ranges::find(profiles, id, &KnownProfile::id);
    return found == profiles.end() ? std::nullopt : found->lastUse;
}

bool CredentialSettings::isKnown(const QString &idOrName) const
{
    const auto &profiles = known();
    return std::ranges::any_of(profiles, [&idOrName](const KnownProfile &profile) {
        return profile.name == idOrName || profile.id.text() == idOrName;
    });
}

} // namespace console::credentials
