// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/credentials/storestrip.h"

#include "ui/credentials/storestatus.h"
#include "ui/theme/icons.h"
#include "ui/theme/spacing.h"
#include "ui/theme/theme.h"
#include "wording/credentialwords.h"

#include <QEvent>
#include <QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace console::ui {

StoreStrip::StoreStrip(QWidget *parent)
    : QWidget(parent),
      m_icon(new QLabel(this)),
      m_text(new QLabel(this)),
      m_lock(new QPushButton(this)),
      m_passphrase(new QPushButton(this)),
      m_choose(new QPushButton(this))
{
    m_text->setObjectName(u"storeText"_s);
    m_lock->setObjectName(u"lockVault"_s);
    m_passphrase->setObjectName(u"changePassphrase"_s);
    m_choose->setObjectName(u"changeStore"_s);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::medium);
    layout->addWidget(m_icon);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_lock);
    layout->addWidget(m_passphrase);
    layout->addWidget(m_choose);
    connect(m_lock, &QPushButton::clicked, this, &StoreStrip::lockWanted);
    connect(m_passphrase, &QPushButton::clicked, this, &StoreStrip::passphraseWanted);
    connect(m_choose, &QPushButton::clicked, this, &StoreStrip::choiceWanted);
    retranslate();
}

void StoreStrip::show(const StoreStatus &status)
{
    const bool isOpen = status.stage == StoreStatus::Stage::Open;
    const bool isFailed = status.stage == StoreStatus::Stage::Failed;
    const Colors &colors = colorsFor(palette());
    constexpr int iconSize = 16;
    m_icon->setPixmap(iconPixmap(isOpen     ? Icon::Success
                                 : isFailed ? Icon::Error
                                            : Icon::Key,
                                 iconSize, devicePixelRatioF(),
                                 isOpen     ? colors.success
                                 : isFailed ? colors.danger
                                            : colors.subtle));
    //: %1: system keychain, vault, memory; %2: open, locked, …
    m_text->setText(status.kind ? tr("Store: %1 (%2)").arg(wording::storeText(*status.kind), stageText(status))
                                : tr("Store: %1").arg(stageText(status)));
    const bool isOpenVault = isOpen && status.kind == credentials::CredentialStore::Kind::Vault;
    m_lock->setVisible(isOpenVault);
    m_passphrase->setVisible(isOpenVault);
    // Elsewhere the page below offers it.
    m_choose->setVisible(isOpen);
}

void StoreStrip::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void StoreStrip::retranslate()
{
    m_lock->setText(tr("&Lock Now"));
    m_passphrase->setText(tr("Change &Passphrase…"));
    m_choose->setText(tr("Change Store…"));
}

} // namespace console::ui
