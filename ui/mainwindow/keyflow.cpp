// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/mainwindow/keyflow.h"

#include "core/base/whendone.h"
#include "core/calls/sceneaccess.h"
#include "core/credentials/inlinesecrets.h"
#include "core/credentials/storeshelf.h"
#include "core/sandbox/endpoints.h"
#include "ui/connection/connection.h"
#include "ui/connection/connectionbar.h"
#include "ui/consolecontext.h"
#include "ui/editor/codeeditor.h"
#include "ui/editor/editorpane.h"
#include "ui/editor/editortabs.h"
#include "ui/mainwindow/credentialflow.h"
#include "ui/mainwindow/statusline.h"
#include "ui/scenes/scenelistmodel.h"
#include "ui/widgets/messagebar.h"
#include "wording/callwords.h"
#include "wording/credentialwords.h"
#include "wording/explanation.h"

#include <QPointer>

namespace console::ui {

using credentials::ProfileBook;
using credentials::ProfilePtr;

namespace {

bool isSameKey(const credentials::AccountKey &a, const credentials::AccountKey &b)
{
    const bool hasToken = a.sessionToken.has_value();
    return a.accessKeyId == b.accessKeyId && a.secretKey == b.secretKey && hasToken == b.sessionToken.has_value() &&
           (!hasToken || a.sessionToken->token == b.sessionToken->token);
}

bool isSameKey(const credentials::RtcApplication &a, const credentials::RtcApplication &b)
{
    return a.appId == b.appId && a.appKey == b.appKey;
}

/// The profile that has that key already; null when there is none.
template<class Key>
ProfilePtr profileWith(const ProfileBook &book, const Key &key)
{
    for (const ProfilePtr &profile : book.all()) {
        if (const auto *other = std::get_if<Key>(&profile->key); other && isSameKey(*other, key))
            return profile;
    }
    return nullptr;
}

} // namespace

KeyFlow::KeyFlow(Parts parts, QObject *parent)
    : QObject(parent),
      m_parts(parts)
{
    connect(&parts.tabs, &EditorTabs::currentPaneChanged, this, &KeyFlow::show);
    connect(&parts.tabs, &EditorTabs::paneChanged, this, &KeyFlow::show);
    connect(&parts.connection, &Connection::changed, this, &KeyFlow::show);
    connect(&parts.context.profiles, &ProfileBook::changed, this, &KeyFlow::showStore);
    connect(&parts.context.credentialSettings, &credentials::CredentialSettings::changed, this, &KeyFlow::showStore);
    connect(&parts.line, &KeyLine::accountWanted, this, &KeyFlow::bindAccount);
    connect(&parts.line, &KeyLine::applicationWanted, this, &KeyFlow::bindApplication);
    connect(&parts.line, &KeyLine::moveWanted, this, &KeyFlow::moveKeys);
    connect(&parts.line, &KeyLine::managerWanted, &parts.manager, &CredentialFlow::show);
    connect(&parts.bar, &ConnectionBar::managerWanted, &parts.manager, &CredentialFlow::show);
    connect(&parts.status, &StatusLine::storeWanted, &parts.manager, &CredentialFlow::showStore);
    showStore();
}

void KeyFlow::begin()
{
    ProfileBook &book = m_parts.context.profiles;
    if (!book.store() || book.state() != ProfileBook::State::Unread)
        return;
    // A vault waits for its passphrase; whoever needs it is told.
    if (book.store()->kind() == credentials::CredentialStore::Kind::Vault)
        book.forget({.kind = m_parts.context.stores.vault().exists() ? credentials::StoreProblem::Kind::Locked
                                                                     : credentials::StoreProblem::Kind::NotFound});
    else
        (void)book.read();
}

void KeyFlow::retranslate()
{
    showStore();
}

void KeyFlow::showStore()
{
    const ProfileBook &book = m_parts.context.profiles;
    m_parts.bar.setProfiles(m_parts.context.credentialSettings.known());
    m_parts.status.showStore(book.store() ? std::optional(book.store()->kind()) : std::nullopt, book.state(),
                             book.problem());
    show();
}

void KeyFlow::show()
{
    m_parts.line.show(facts());
}

std::optional<KeyLine::Facts> KeyFlow::facts() const
{
    const EditorPane *pane = m_parts.tabs.current();
    if (!pane || !pane->isUsable())
        return std::nullopt;
    const auto scene = scene::Scene::parse(pane->sceneId(), pane->bytes());
    if (!scene)
        return std::nullopt;
    KeyLine::Facts facts{.text = {},
                         .holdsKeys = credentials::hasInlineSecrets(*scene),
                         .binding = m_parts.context.credentialSettings.bindingOf(pane->path()),
                         .profiles = m_parts.context.credentialSettings.known()};
    m_parts.scenes.setHoldsKeys(pane->sceneId(), facts.holdsKeys);
    facts.text = keyText(*scene, pane->path(), facts.isProblem);
    return facts;
}

QString KeyFlow::keyText(const scene::Scene &scene, const QString &path, bool &isProblem) const
{
    const QString &endpointText = m_parts.connection.endpoint();
    const auto found = m_parts.context.resolver.resolve(
        {.choice = m_parts.connection.credentialFor(endpointText), .scene = &scene, .scenePath = path});
    isProblem = !found;
    if (!found)
        return wording::explain(found.error(), QString()).title;
    const auto endpoint = endpointText == sandbox::cloudName() ? std::optional(openapi::cloudEndpoint())
                                                               : openapi::endpointFromUrl(endpointText);
    const auto refusal = endpoint ? calls::keyRefusal(**found, *endpoint, scene.id()) : std::nullopt;
    isProblem = refusal.has_value();
    return refusal
               ? wording::explain(*refusal).title
               : tr("%1, from %2").arg(credentials::maskedAccessKeyId(**found), wording::originText((*found)->origin));
}

void KeyFlow::bindAccount(const std::optional<credentials::ProfileId> &id)
{
    if (const EditorPane *pane = m_parts.tabs.current()) {
        credentials::SceneBinding binding = m_parts.context.credentialSettings.bindingOf(pane->path());
        binding.account = id;
        bind(pane->path(), binding);
    }
}

void KeyFlow::bindApplication(const std::optional<credentials::ProfileId> &id)
{
    if (const EditorPane *pane = m_parts.tabs.current()) {
        credentials::SceneBinding binding = m_parts.context.credentialSettings.bindingOf(pane->path());
        binding.application = id;
        bind(pane->path(), binding);
    }
}

void KeyFlow::bind(const QString &path, const credentials::SceneBinding &binding)
{
    if (const auto bound = m_parts.context.credentialSettings.bind(path, binding); !bound) {
        m_parts.messages.showMessage([problem = bound.error()] {
            const wording::Explanation words = wording::explain(problem);
            return MessageBar::Message{.kind = MessageBar::Kind::Error, .title = words.title, .details = words.cause};
        });
    }
    show();
}

QString KeyFlow::freeName(const QString &wanted) const
{
    QString name = wanted;
    for (int number = 2; m_parts.context.profiles.find(name); ++number)
        name = wanted + QLatin1Char(' ') + QString::number(number);
    return name;
}

void KeyFlow::moveKeys()
{
    EditorPane *pane = m_parts.tabs.current();
    const auto scene = pane && pane->isUsable() ? scene::Scene::parse(pane->sceneId(), pane->editor().bytes())
                                                : unexpected(scene::SceneProblem());
    if (!scene || m_isMoving)
        return;
    ProfileBook &book = m_parts.context.profiles;
    if (book.state() != ProfileBook::State::Ready) {
        // There is nowhere to put them yet.
        m_parts.manager.showStore();
        return;
    }
    credentials::InlineSecrets secrets = credentials::inlineSecretsOf(*scene);
    std::vector<ProfilePtr> profiles;
    const auto profileOf = [this, &book](auto key, const QString &name) -> ProfilePtr {
        if (const ProfilePtr same = profileWith(book, key))
            return same;
        return std::make_shared<const credentials::Profile>(
            credentials::Profile{.facts = {.name = freeName(name)}, .key = std::move(key)});
    };
    if (secrets.account)
        profiles.push_back(profileOf(*std::move(secrets.account), scene->name()));
    if (secrets.application)
        profiles.push_back(profileOf(*std::move(secrets.application), tr("%1 (RTC application)").arg(scene->name())));
    if (profiles.empty())
        return;
    m_isMoving = true;
    save(std::move(profiles), pane->path(), credentials::withoutInlineSecrets(*scene));
}

void KeyFlow::save(std::vector<ProfilePtr> profiles, const QString &path, const QByteArray &text)
{
    // The last first: the scene is touched only once all of them are kept.
    ProfileBook &book = m_parts.context.profiles;
    const auto unsaved = std::find_if(profiles.begin(), profiles.end(),
                                      [&book](const ProfilePtr &profile) { return !book.find(profile->facts.id); });
    if (unsaved == profiles.end()) {
        m_isMoving = false;
        takeOut(path, text, profiles);
        return;
    }
    whenDone(book.save(*unsaved), this, [this, profiles, path, text](const credentials::StoreResult<void> &saved) {
        if (saved) {
            save(profiles, path, text);
            return;
        }
        m_isMoving = false;
        m_parts.messages.showMessage([problem = saved.error()] {
            const wording::Explanation words = wording::explain(problem);
            return MessageBar::Message{.kind = MessageBar::Kind::Error,
                                       .title = tr("The keys were not moved; the scene is as it was"),
                                       .details = QString(words.title + QLatin1Char('\n') + words.remedy)};
        });
    });
}

void KeyFlow::takeOut(const QString &path, const QByteArray &text, const std::vector<ProfilePtr> &profiles)
{
    credentials::SceneBinding binding = m_parts.context.credentialSettings.bindingOf(path);
    QStringList names;
    for (const ProfilePtr &profile : profiles) {
        (kindOf(*profile) == credentials::ProfileKind::AccountKey ? binding.account : binding.application) =
            profile->facts.id;
        names.append(profile->facts.name);
    }
    if (const auto bound = m_parts.context.credentialSettings.bind(path, binding); !bound) {
        bind(path, binding); // Says why.
        return;
    }
    const QList<EditorPane *> panes = m_parts.tabs.panes();
    const auto open =
        std::find_if(panes.begin(), panes.end(), [&path](const EditorPane *pane) { return pane->path() == path; });
    EditorPane *pane = open == panes.end() ? nullptr : *open;
    // Edited on while the store was writing: the author's newer text stands, and the keys are moved anew when wanted.
    const auto scene =
        pane ? scene::Scene::parse(pane->sceneId(), pane->editor().bytes()) : unexpected(scene::SceneProblem());
    if (!scene || credentials::withoutInlineSecrets(*scene) != text)
        return show();
    // Once the file is without them nothing brings them back, neither undo nor the copy for unsaved edits; also when it
    // takes the author a second attempt to save.
    const auto forget = [pane] {
        const auto saved = scene::Scene::parse(pane->sceneId(), pane->editor().bytes());
        if (saved && !credentials::hasInlineSecrets(*saved))
            pane->editor().forgetUndo();
    };
    connect(pane, &EditorPane::saved, pane, forget, Qt::SingleShotConnection);
    pane->editor().editBytes(text);
    // The pane says why it failed, and its text is still to be saved.
    if (!pane->save())
        return show();
    show();
    m_parts.messages.showMessage([names] {
        return MessageBar::Message{
            .kind = MessageBar::Kind::Success,
            .title = tr("The keys are in the profile now: %1").arg(names.join(QLatin1String(", "))),
            .details = tr("The scene's file holds them no more. Copies elsewhere still do, such as backups or a "
                          "repository: if others could read those, make new keys in the console.")};
    });
    Q_EMIT happened(tr("Keys moved to a profile"));
}

} // namespace console::ui
