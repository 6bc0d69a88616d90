// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/credentials/keyline.h"

#include "ui/theme/spacing.h"
#include "ui/widgets/shorttext.h"

#include <QActionGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace console::ui {

using credentials::KnownProfile;
using credentials::ProfileKind;

KeyLine::KeyLine(QWidget *parent)
    : QWidget(parent),
      m_text(new ShortText(1, this)),
      m_move(new QPushButton(this)),
      m_choose(new QToolButton(this)),
      m_menu(new QMenu(this))
{
    setObjectName(u"keyLine"_s);
    m_text->setObjectName(u"keyText"_s);
    m_move->setObjectName(u"moveKeys"_s);
    m_choose->setObjectName(u"chooseKey"_s);
    m_choose->setPopupMode(QToolButton::InstantPopup);
    m_choose->setMenu(m_menu);
    m_choose->setFocusPolicy(Qt::StrongFocus);
    // As high as what stands beside the line.
    for (QWidget *button : std::initializer_list<QWidget *>{m_move, m_choose})
        button->setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Ignored);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::small);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_move);
    layout->addWidget(m_choose);
    connect(m_move, &QPushButton::clicked, this, &KeyLine::moveWanted);
    connect(m_menu, &QMenu::aboutToShow, this, &KeyLine::fillMenu);
    show(std::nullopt);
}

void KeyLine::show(const std::optional<Facts> &facts)
{
    m_facts = facts;
    setVisible(facts.has_value());
    showFacts();
}

QString KeyLine::text() const
{
    return m_text->fullText();
}

void KeyLine::showFacts()
{
    m_move->setText(tr("Move Keys"));
    m_move->setToolTip(tr("This scene's file holds keys. Takes them out of the file and keeps them in the credential "
                          "store; the scene goes on using them."));
    m_choose->setText(tr("Key"));
    m_choose->setToolTip(tr("Choose the profiles that this scene uses"));
    m_choose->setAccessibleName(tr("Key of this scene"));
    m_move->setVisible(m_facts && m_facts->holdsKeys);
    if (!m_facts)
        return;
    m_text->setFullText(m_facts->isProblem ? tr("⚠ Key: %1").arg(m_facts->text) : tr("Key: %1").arg(m_facts->text));
}

void KeyLine::addChoices(ProfileKind kind)
{
    const bool isAccount = kind == ProfileKind::AccountKey;
    m_menu->addSection(isAccount ? tr("Calls of this scene are signed with") : tr("Its room tokens are made with"));
    auto *group = new QActionGroup(m_menu);
    const auto bound = isAccount ? m_facts->binding.account : m_facts->binding.application;
    const auto add = [&](const QString &text, const std::optional<credentials::ProfileId> &id) {
        QAction *action = m_menu->addAction(text);
        action->setCheckable(true);
        action->setChecked(bound == id);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, isAccount, id] {
            if (isAccount)
                Q_EMIT accountWanted(id);
            else
                Q_EMIT applicationWanted(id);
        });
    };
    add(isAccount ? tr("No profile: its own AccountConfig, or the environment") : tr("No profile: its own AppKey"),
        std::nullopt);
    bool isBoundKnown = !bound;
    for (const KnownProfile &profile : m_facts->profiles) {
        if (profile.kind != kind)
            continue;
        QString name = profile.name;
        add(name.replace(u'&', u"&&"_s), profile.id);
        isBoundKnown = isBoundKnown || bound == profile.id;
    }
    if (!isBoundKnown)
        add(tr("A profile that is not in the store"), bound);
}

void KeyLine::fillMenu()
{
    m_menu->clear();
    if (!m_facts)
        return;
    addChoices(ProfileKind::AccountKey);
    addChoices(ProfileKind::RtcApplication);
    m_menu->addSeparator();
    QAction *move = m_menu->addAction(tr("Move Keys to a Profile"), this, &KeyLine::moveWanted);
    move->setEnabled(m_facts->holdsKeys);
    m_menu->addAction(tr("Credentials…"), this, &KeyLine::managerWanted);
}

void KeyLine::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        showFacts();
    QWidget::changeEvent(event);
}

} // namespace console::ui
