// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/credentials/credentialsdialog.h"

#include "core/credentials/profilebook.h"
#include "core/credentials/storeshelf.h"
#include "ui/consolecontext.h"
#include "ui/credentials/profilespage.h"
#include "ui/credentials/storechoicepage.h"
#include "ui/credentials/storestatepage.h"
#include "ui/credentials/storestatus.h"
#include "ui/credentials/storestrip.h"
#include "ui/credentials/vaultpage.h"
#include "ui/theme/spacing.h"
#include "ui/widgets/hairline.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QPushButton>
#include <QStackedWidget>

using namespace Qt::Literals::StringLiterals;

namespace console::ui {

using credentials::CredentialStore;
using credentials::ProfileBook;
using credentials::StoreProblem;
using Stage = StoreStatus::Stage;

CredentialsDialog::CredentialsDialog(Parts parts, QWidget *parent)
    : QDialog(parent),
      m_parts(parts),
      m_strip(new StoreStrip(this)),
      m_pages(new QStackedWidget(this)),
      m_profiles(new ProfilesPage(parts.context, parts.connection, parts.clipboard, this)),
      m_state(new StoreStatePage(this)),
      m_choice(new StoreChoicePage(parts.context, this)),
      m_vault(new VaultPage(parts.context, this))
{
    setObjectName(u"credentialsDialog"_s);
    m_pages->setObjectName(u"credentialPages"_s);
    layOut();
    connect(m_strip, &StoreStrip::lockWanted, this, [this] { m_parts.context.stores.vault().lock(); });
    connect(m_strip, &StoreStrip::passphraseWanted, this, [this] {
        m_wanted = m_vault;
        m_vault->begin(VaultPage::Task::Change);
        refresh();
    });
    connect(m_strip, &StoreStrip::choiceWanted, this, &CredentialsDialog::chooseStore);
    connect(m_state, &StoreStatePage::readWanted, this, &CredentialsDialog::read);
    connect(m_state, &StoreStatePage::cancelWanted, this,
            [this] { m_parts.context.profiles.forget({.kind = StoreProblem::Kind::TimedOut}); });
    connect(m_state, &StoreStatePage::vaultWanted, this, &CredentialsDialog::useVault);
    connect(m_state, &StoreStatePage::choiceWanted, this, &CredentialsDialog::chooseStore);
    connect(m_choice, &StoreChoicePage::chosen, this, [this](CredentialStore::Kind kind) {
        if (kind == CredentialStore::Kind::Vault)
            useVault();
        else
            use(kind);
    });
    follow();
    retranslate();
}

void CredentialsDialog::follow()
{
    const auto goBack = [this] {
        m_wanted = nullptr;
        refresh();
    };
    connect(m_choice, &StoreChoicePage::cancelled, this, goBack);
    connect(m_vault, &VaultPage::cancelled, this, [this, goBack] {
        if (m_vault->task() == VaultPage::Task::Change)
            goBack();
        else
            chooseStore();
    });
    connect(m_vault, &VaultPage::done, this, [this, goBack](VaultPage::Task task) {
        if (task == VaultPage::Task::Create)
            use(CredentialStore::Kind::Vault);
        else
            goBack();
    });
    connect(m_profiles, &ProfilesPage::sceneWanted, this, &CredentialsDialog::sceneWanted);
    connect(m_profiles, &ProfilesPage::happened, this, &CredentialsDialog::happened);
    connect(m_profiles, &ProfilesPage::closeWanted, this, &QDialog::reject);
    connect(&m_parts.context.profiles, &ProfileBook::changed, this, [this] {
        refresh();
        if (m_parts.context.profiles.state() == ProfileBook::State::Ready && !m_profileWanted.isEmpty())
            m_profiles->select(std::exchange(m_profileWanted, QString()));
    });
}

void CredentialsDialog::layOut()
{
    for (QWidget *page : std::initializer_list<QWidget *>{m_profiles, m_state, m_choice, m_vault})
        m_pages->addWidget(page);
    // Not the standard button: it would take its text back from Qt when the language changes.
    auto *buttons = new QDialogButtonBox(this);
    m_close = buttons->addButton(QString(), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::large, space::large, space::large, space::large);
    layout->setSpacing(space::medium);
    layout->addWidget(m_strip);
    layout->addWidget(new Hairline(this));
    layout->addWidget(m_pages, 1);
    layout->addWidget(buttons);
    for (QPushButton *button : findChildren<QPushButton *>())
        button->setAutoDefault(false);
    constexpr QSize comfortable(860, 620);
    resize(comfortable.boundedTo(parentWidget()->size()));
}

void CredentialsDialog::bringUp()
{
    if (!isVisible() && !m_parts.context.profiles.store())
        chooseStore();
    readOnce();
    refresh();
    show();
    raise();
    activateWindow();
}

void CredentialsDialog::bringUpAt(const QString &idOrName)
{
    m_profileWanted = idOrName;
    m_wanted = nullptr;
    bringUp();
    if (m_parts.context.profiles.state() == ProfileBook::State::Ready)
        m_profiles->select(std::exchange(m_profileWanted, QString()));
}

void CredentialsDialog::bringUpStore()
{
    m_wanted = nullptr;
    // Whoever comes to unlock a keychain wants it to ask.
    if (storeStatus(m_parts.context).stage == Stage::Failed)
        read();
    bringUp();
}

void CredentialsDialog::readOnce()
{
    // Also what is known: the command line writes to the same store.
    const ProfileBook::State state = m_parts.context.profiles.state();
    if (state == ProfileBook::State::Unread || state == ProfileBook::State::Ready)
        read();
}

void CredentialsDialog::read()
{
    (void)m_parts.context.profiles.read();
}

void CredentialsDialog::chooseStore()
{
    m_wanted = m_choice;
    refresh();
    m_choice->begin();
}

void CredentialsDialog::useVault()
{
    if (m_parts.context.stores.vault().exists())
        return use(CredentialStore::Kind::Vault);
    m_wanted = m_vault;
    m_vault->begin(VaultPage::Task::Create);
    refresh();
}

void CredentialsDialog::use(CredentialStore::Kind kind)
{
    const ProfileBook &book = m_parts.context.profiles;
    if (!book.store() || book.store()->kind() != kind) {
        if (const auto chosen = m_parts.context.chooseStore(kind); !chosen) {
            m_choice->sayProblem(chosen.error());
            chooseStore();
            return;
        }
    }
    m_wanted = nullptr;
    if (book.state() != ProfileBook::State::Ready)
        read();
    refresh();
}

void CredentialsDialog::refresh()
{
    const StoreStatus status = storeStatus(m_parts.context);
    m_strip->show(status);
    m_state->show(status, m_profiles->isEdited());
    QWidget *page = m_wanted;
    if (page == m_vault && m_vault->task() == VaultPage::Task::Change && status.stage != Stage::Open)
        page = nullptr;
    if (!page) {
        m_wanted = nullptr;
        page = status.stage == Stage::Open        ? static_cast<QWidget *>(m_profiles)
               : status.stage == Stage::Locked    ? m_vault
               : status.stage == Stage::NotChosen ? static_cast<QWidget *>(m_choice)
                                                  : m_state;
    }
    const bool comes = m_pages->currentWidget() != page;
    if (m_pages->currentWidget() == m_vault && comes)
        m_vault->leave();
    m_pages->setCurrentWidget(page);
    if (page == m_vault && !m_wanted && (comes || m_vault->task() != VaultPage::Task::Unlock))
        m_vault->begin(VaultPage::Task::Unlock);
    if (page == m_choice && !m_wanted && comes)
        m_choice->begin();
}

void CredentialsDialog::reject()
{
    if (m_pages->currentWidget() == m_profiles && !m_profiles->mayClose())
        return;
    m_vault->leave();
    m_wanted = nullptr;
    QDialog::reject();
    refresh();
}

void CredentialsDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

void CredentialsDialog::retranslate()
{
    setWindowTitle(tr("Credentials"));
    m_close->setText(tr("Close"));
    refresh();
}

} // namespace console::ui
