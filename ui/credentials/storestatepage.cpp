// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/credentials/storestatepage.h"

#include "ui/theme/icons.h"
#include "ui/theme/spacing.h"
#include "ui/theme/theme.h"

#include <QEvent>
#include <QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace console::ui {

using credentials::CredentialStore;
using credentials::StoreProblem;
using Stage = StoreStatus::Stage;

StoreStatePage::StoreStatePage(QWidget *parent)
    : QWidget(parent),
      m_icon(new QLabel(this)),
      m_title(new QLabel(this)),
      m_text(new QLabel(this)),
      m_read(new QPushButton(this)),
      m_cancel(new QPushButton(this)),
      m_vault(new QPushButton(this)),
      m_choose(new QPushButton(this))
{
    m_title->setObjectName(u"storeStateTitle"_s);
    m_text->setObjectName(u"storeStateText"_s);
    m_read->setObjectName(u"readStore"_s);
    m_cancel->setObjectName(u"cancelReading"_s);
    m_vault->setObjectName(u"useVaultInstead"_s);
    m_choose->setObjectName(u"chooseOtherStore"_s);
    QFont bold = font();
    bold.setBold(true);
    m_title->setFont(bold);
    for (QLabel *label : {m_title, m_text}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    auto *head = new QHBoxLayout;
    head->setSpacing(space::medium);
    head->addWidget(m_icon, 0, Qt::AlignTop);
    head->addWidget(m_title, 1);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::medium);
    for (QPushButton *button : {m_read, m_cancel, m_vault, m_choose})
        buttons->addWidget(button);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, space::large, 0, 0);
    layout->setSpacing(space::medium);
    layout->addLayout(head);
    layout->addWidget(m_text);
    layout->addLayout(buttons);
    layout->addStretch();
    connect(m_read, &QPushButton::clicked, this, &StoreStatePage::readWanted);
    connect(m_cancel, &QPushButton::clicked, this, &StoreStatePage::cancelWanted);
    connect(m_vault, &QPushButton::clicked, this, &StoreStatePage::vaultWanted);
    connect(m_choose, &QPushButton::clicked, this, &StoreStatePage::choiceWanted);
}

void StoreStatePage::show(const StoreStatus &status, bool hasEdits)
{
    m_status = status;
    m_hasEdits = hasEdits;
    refresh();
}

void StoreStatePage::refresh()
{
    const wording::Explanation words = explain(m_status);
    const bool isReading = m_status.stage == Stage::Reading;
    const bool isFailed = m_status.stage == Stage::Failed;
    const Colors &colors = colorsFor(palette());
    constexpr int iconSize = 16;
    m_icon->setPixmap(iconPixmap(isFailed ? Icon::Error : Icon::Info, iconSize, devicePixelRatioF(),
                                 isFailed ? colors.danger : colors.info));
    m_title->setText(words.title);
    QStringList lines{words.where, words.cause, words.remedy};
    if (isFailed)
        lines.append(tr("No other store is used in its place. What it holds is as it was."));
    if (m_hasEdits)
        lines.append(tr("Your unsaved changes are kept here meanwhile."));
    lines.removeAll(QString());
    m_text->setText(lines.join(u'\n'));
    m_text->setVisible(!lines.isEmpty());
    const bool isKeychain = m_status.kind == CredentialStore::Kind::Keychain;
    m_read->setVisible(isFailed || m_status.stage == Stage::Unread);
    m_read->setText(m_status.stage == Stage::Unread                                    ? tr("&Open")
                    : isFailed && m_status.problem->kind == StoreProblem::Kind::Locked ? tr("&Unlock…")
                                                                                       : tr("&Try Again"));
    m_cancel->setVisible(isReading);
    m_cancel->setText(tr("&Stop Waiting"));
    m_vault->setVisible((isFailed && isKeychain) || m_status.stage == Stage::NoVault);
    m_vault->setText(m_status.stage == Stage::NoVault ? tr("&Make a Vault…") : tr("Use a &Vault…"));
    m_choose->setVisible(!isReading);
    m_choose->setText(tr("&Choose a Store…"));
}

void StoreStatePage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        refresh();
    QWidget::changeEvent(event);
}

} // namespace console::ui
