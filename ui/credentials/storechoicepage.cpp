// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/credentials/storechoicepage.h"

#include "core/base/whendone.h"
#include "core/credentials/profilebook.h"
#include "core/credentials/storeshelf.h"
#include "ui/consolecontext.h"
#include "ui/theme/spacing.h"
#include "wording/explanation.h"

#include <QDir>
#include <QEvent>
#include <QPushButton>
#include <QRadioButton>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace console::ui {

using credentials::KeychainState;

StoreChoicePage::StoreChoicePage(const ConsoleContext &context, QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_title(new QLabel(this)),
      m_note(new QLabel(this)),
      m_problem(new QLabel(this)),
      m_use(new QPushButton(this)),
      m_cancel(new QPushButton(this))
{
    m_use->setObjectName(u"useStore"_s);
    m_cancel->setObjectName(u"cancelStoreChoice"_s);
    m_note->setObjectName(u"storeChoiceNote"_s);
    m_title->setWordWrap(true);
    m_note->setWordWrap(true);
    m_problem->setObjectName(u"storeChoiceProblem"_s);
    m_problem->setWordWrap(true);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->hide();
    m_note->setForegroundRole(QPalette::PlaceholderText);
    // On the window's own colour the circles can hardly be seen in the dark.
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Button);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::large, space::large, space::large, space::large);
    layout->setSpacing(space::small);
    layout->addWidget(m_title);
    layout->addSpacing(space::medium);
    static constexpr std::array names{"useKeychain", "useVault", "useMemory"};
    for (size_t i = 0; i < kinds.size(); ++i) {
        m_buttons.at(i) = new QRadioButton(this);
        m_buttons.at(i)->setObjectName(QString::fromLatin1(names.at(i)));
        m_texts.at(i) = new QLabel(this);
        m_texts.at(i)->setWordWrap(true);
        m_texts.at(i)->setIndent(space::huge);
        layout->addWidget(m_buttons.at(i));
        layout->addWidget(m_texts.at(i));
        layout->addSpacing(space::medium);
        connect(m_buttons.at(i), &QRadioButton::toggled, this, &StoreChoicePage::refresh);
    }
    layout->addWidget(m_note);
    layout->addWidget(m_problem);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_use);
    layout->addLayout(buttons);
    layout->addStretch();
    m_buttons.front()->setChecked(true);
    connect(m_use, &QPushButton::clicked, this, [this] {
        m_problem->hide();
        Q_EMIT chosen(selected());
    });
    connect(m_cancel, &QPushButton::clicked, this, &StoreChoicePage::cancelled);
    retranslate();
}

void StoreChoicePage::begin()
{
    const credentials::CredentialStore *store = m_context.profiles.store();
    const Kind kind = store ? store->kind() : Kind::Keychain;
    m_buttons.at(static_cast<size_t>(std::ranges::find(kinds, kind) - kinds.begin()))->setChecked(true);
    m_cancel->setVisible(store != nullptr);
    m_isAsking = true;
    refresh();
    whenDone(m_context.stores.keychainState(), this, [this](KeychainState state) { takeKeychainState(state); });
    m_buttons.at(static_cast<size_t>(std::ranges::find(kinds, selected()) - kinds.begin()))
        ->setFocus(Qt::OtherFocusReason);
}

void StoreChoicePage::sayProblem(const scene::FileProblem &problem)
{
    m_problem->setText(wording::explain(problem).toText());
    m_problem->show();
}

void StoreChoicePage::takeKeychainState(KeychainState state)
{
    m_isAsking = false;
    m_keychain = state;
    // It is offered what can be used; what is in use stays selected, so that it is seen why it does not work.
    if (state == KeychainState::Absent && !m_context.profiles.store() && selected() == Kind::Keychain)
        m_buttons.at(1)->setChecked(true);
    refresh();
}

StoreChoicePage::Kind StoreChoicePage::selected() const
{
    const auto found = std::ranges::find_if(m_buttons, &QRadioButton::isChecked);
    return kinds.at(static_cast<size_t>(found - m_buttons.begin()));
}

void StoreChoicePage::refresh()
{
    QString keychain = tr("Keys are kept by the desktop (GNOME Keyring, KWallet, macOS Keychain, Windows) and are open "
                          "as long as you are logged in.");
    if (m_isAsking)
        keychain += u' ' + tr("Looking for it…");
    else if (m_keychain == KeychainState::Absent)
        keychain = tr("There is none here: this session has no Secret Service such as GNOME Keyring or KWallet. Use a "
                      "vault.");
    else if (m_keychain == KeychainState::NoAnswer)
        keychain += u' ' + tr("It does not answer at the moment.");
    else if (m_keychain == KeychainState::NoneYet)
        keychain += u' ' + tr("It has no keyring yet: it will ask you for a new password.");
    else if (m_keychain == KeychainState::Locked)
        keychain += u' ' + tr("It is locked: it will ask you for its password.");
    m_texts.at(0)->setText(keychain);
    const credentials::VaultStore &vault = m_context.stores.vault();
    m_texts.at(1)->setText(tr("Keys are kept in an encrypted file with a passphrase of yours: %1")
                               .arg(QDir::toNativeSeparators(vault.path())));
    m_texts.at(2)->setText(tr("Nothing is written down; the profiles are gone when this window closes."));
    const bool isUsable = selected() != Kind::Keychain || (!m_isAsking && m_keychain != KeychainState::Absent);
    m_use->setEnabled(isUsable);
    m_use->setText(selected() == Kind::Vault && !vault.exists() ? tr("&Make a Vault…") : tr("&Use This Store"));
    m_note->setVisible(m_context.profiles.store() != nullptr);
}

void StoreChoicePage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void StoreChoicePage::retranslate()
{
    m_title->setText(tr("Where should keys be kept? Only the chosen store is used; none stands in for another."));
    m_buttons.at(0)->setText(tr("System &keychain"));
    m_buttons.at(1)->setText(tr("&Vault"));
    m_buttons.at(2)->setText(tr("Memor&y, for this run only"));
    m_note->setText(tr("Profiles stay in the store that they are in: the other one is left as it is."));
    m_cancel->setText(tr("Cancel"));
    refresh();
}

} // namespace console::ui
