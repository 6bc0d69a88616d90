// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/credentials/volcfiles.h"

#include "core/json/document.h"

#include <QFile>
#include <QHash>

using namespace Qt::Literals::StringLiterals;

namespace console::credentials {

namespace {

/// No such file is larger; a larger one is not read.
constexpr qint64 maximumBytes = qint64(64) * 1024;

using Members = QHash<QString, QString>;

/// The section `default` of an INI file as Python's configparser reads it: `key = value` or `key: value`, comments
/// begin with `#` or `;`, names have no case.
Members defaultSection(const QString &text)
{
    Members members;
    bool isDefault = false;
    for (const QString &raw : text.split(u'\n')) {
        const QString line = raw.trimmed();
        if (line.isEmpty() || line.startsWith(u'#') || line.startsWith(u';'))
            continue;
        if (line.startsWith(u'[')) {
            isDefault = line == "[default]"_L1;
            continue;
        }
        const auto isSeparator = [](QChar c) { return c == u'=' || c == u':'; };
        const auto at = std::find_if(line.begin(), line.end(), isSeparator) - line.begin();
        if (isDefault && at > 0 && at < line.size())
            members.insert(line.first(at).trimmed().toLower(), line.sliced(at + 1).trimmed());
    }
    return members;
}

Secret secretOf(const QString &text)
{
    return Secret(text.toUtf8());
}

AccountKey keyOf(const Members &members)
{
    AccountKey key{.accessKeyId = secretOf(members.value(u"access_key_id"_s)),
                   .secretKey = secretOf(members.value(u"secret_access_key"_s)),
                   .region = members.value(u"region"_s)};
    if (const QString token = members.value(u"session_token"_s); !token.isEmpty())
        key.sessionToken = SessionToken{.token = secretOf(token)};
    return key;
}

/// The members of `{"ak": …, "sk": …}` under the names of the INI file; nothing when it is no JSON object.
std::optional<Members> membersOf(const QByteArray &text)
{
    const json::Document document = json::Document::parse(text);
    if (!document.isValid() || !document.root().isObject())
        return std::nullopt;
    const json::Value root = document.root();
    return Members{{u"access_key_id"_s, root.member(u"ak").toString()},
                   {u"secret_access_key"_s, root.member(u"sk").toString()},
                   {u"session_token"_s, root.member(u"session_token").toString()},
                   {u"region"_s, root.member(u"region").toString()}};
}

/// Empty when there is no such file.
Result<QByteArray, VolcFileProblem> bytesOf(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return QByteArray();
    if (!file.open(QIODevice::ReadOnly))
        return unexpected(VolcFileProblem{.path = path, .systemMessage = file.errorString()});
    if (file.size() > maximumBytes)
        return unexpected(VolcFileProblem{.path = path, .systemMessage = {}});
    return file.readAll();
}

bool isBlank(const AccountKey &key)
{
    return key.accessKeyId.isEmpty() && key.secretKey.isEmpty();
}

} // namespace

VolcFiles::VolcFiles(QString home)
    : m_credentials(home.isEmpty() ? QString() : QString(home + "/.volc/credentials"_L1)),
      m_config(home.isEmpty() ? QString() : QString(home + "/.volc/config"_L1))
{}

VolcFileResult VolcFiles::key() const
{
    if (m_credentials.isEmpty())
        return nullptr;
    const Stamps stamps{scene::stampOf(m_credentials), scene::stampOf(m_config)};
    if (!m_known || stamps != m_stamps)
        m_known = read();
    m_stamps = stamps;
    return *m_known;
}

VolcFileResult VolcFiles::read() const
{
    const auto config = bytesOf(m_config);
    if (!config)
        return unexpected(config.error());
    const auto asJson = config->trimmed().startsWith('{') ? membersOf(*config) : Members();
    const Members inIni = defaultSection(QString::fromUtf8(*config));
    const auto own = bytesOf(m_credentials);
    if (!own)
        return unexpected(own.error());
    AccountKey key = keyOf(defaultSection(QString::fromUtf8(*own)));
    if (!isBlank(key)) {
        if (key.region.isEmpty())
            key.region = inIni.value(u"region"_s);
        return std::make_shared<const VolcFileKey>(VolcFileKey{.key = std::move(key), .path = m_credentials});
    }
    if (!asJson)
        return unexpected(VolcFileProblem{.path = m_config, .systemMessage = {}});
    key = keyOf(asJson->isEmpty() ? inIni : *asJson);
    if (isBlank(key))
        return nullptr;
    return std::make_shared<const VolcFileKey>(VolcFileKey{.key = std::move(key), .path = m_config});
}

} // namespace console::credentials
