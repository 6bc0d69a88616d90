// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/credentials/keyusesview.h"

#include "core/credentials/profilebook.h"
#include "ui/consolecontext.h"
#include "ui/credentials/keyusesmodel.h"
#include "ui/theme/spacing.h"
#include "ui/widgets/carddelegate.h"

#include <QComboBox>
#include <QEvent>
#include <QListView>
#include <QPushButton>
#include <QSignalBlocker>

using namespace Qt::Literals::StringLiterals;

namespace console::ui {

using credentials::ProfileId;

KeyUsesView::KeyUsesView(const ConsoleContext &context, QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_model(new KeyUsesModel(context, this)),
      m_list(new QListView(this)),
      m_hint(new QLabel(m_list)),
      m_label(new QLabel(this)),
      m_profiles(new QComboBox(this)),
      m_replace(new QPushButton(this)),
      m_note(new QLabel(this))
{
    m_list->setObjectName(u"keyUses"_s);
    m_profiles->setObjectName(u"replacementProfile"_s);
    m_replace->setObjectName(u"replaceProfile"_s);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new CardDelegate(CardDelegate::Lines::Two, m_list));
    m_hint->setAlignment(Qt::AlignCenter);
    for (QLabel *label : {m_hint, m_note}) {
        label->setWordWrap(true);
        label->setForegroundRole(QPalette::PlaceholderText);
    }
    m_label->setBuddy(m_profiles);
    m_profiles->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    auto *over = new QVBoxLayout(m_list);
    over->addWidget(m_hint);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::medium);
    row->addWidget(m_label);
    row->addWidget(m_profiles, 1);
    row->addWidget(m_replace);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::medium, space::medium, space::medium, space::medium);
    layout->setSpacing(space::medium);
    layout->addWidget(m_list, 1);
    layout->addLayout(row);
    layout->addWidget(m_note);
    connect(m_list, &QListView::activated, this, [this](const QModelIndex &index) {
        if (const QString scene = m_model->sceneAt(index); !scene.isEmpty())
            Q_EMIT sceneWanted(scene);
    });
    connect(m_model, &QAbstractItemModel::modelReset, this, &KeyUsesView::refresh);
    connect(&context.profiles, &credentials::ProfileBook::changed, this, &KeyUsesView::fillProfiles);
    connect(m_replace, &QPushButton::clicked, this, [this] {
        if (const auto id = ProfileId::parse(m_profiles->currentData().toString()))
            Q_EMIT replacementWanted(*id);
    });
    retranslate();
}

void KeyUsesView::show(const std::optional<credentials::ProfileInfo> &info)
{
    m_info = info;
    m_model->show(info ? std::optional(info->facts.id) : std::nullopt, info ? info->fingerprint : QString());
    fillProfiles();
}

int KeyUsesView::sceneCount() const
{
    return m_model->sceneCount();
}

void KeyUsesView::fillProfiles()
{
    const QString chosen = m_profiles->currentData().toString();
    m_profiles->clear();
    for (const credentials::ProfileInfo &other : m_context.profiles.profiles()) {
        if (m_info && other.kind == m_info->kind && other.facts.id != m_info->facts.id)
            m_profiles->addItem(u"%1 (%2)"_s.arg(other.facts.name, other.keyId), other.facts.id.text());
    }
    m_profiles->setCurrentIndex(qMax(0, m_profiles->findData(chosen)));
    refresh();
}

void KeyUsesView::refresh()
{
    m_hint->setVisible(m_model->rowCount() == 0);
    const bool canReplace = m_model->sceneCount() > 0 && m_profiles->count() > 0;
    m_profiles->setEnabled(canReplace);
    m_replace->setEnabled(canReplace);
    Q_EMIT changed();
}

void KeyUsesView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void KeyUsesView::retranslate()
{
    m_list->setAccessibleName(tr("Where it is used"));
    m_hint->setText(tr("No scene is bound to it, and no room is running with its key."));
    m_label->setText(tr("Use another profile in all these &scenes:"));
    m_profiles->setAccessibleName(tr("Profile to use in their place"));
    m_replace->setText(tr("Replac&e"));
    m_note->setText(tr("To put a new key in for all of them, enter it in the profile and save. Rooms that are running "
                       "are stopped with the key that started them."));
    refresh();
}

} // namespace console::ui
