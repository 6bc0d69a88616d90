// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/credentials/vaultpage.h"

#include "core/base/whendone.h"
#include "core/credentials/storeshelf.h"
#include "ui/consolecontext.h"
#include "ui/credentials/secretfield.h"
#include "ui/theme/spacing.h"
#include "wording/credentialwords.h"

#include <QDir>
#include <QEvent>
#include <QGridLayout>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace console::ui {

using credentials::StoreResult;

namespace {

/// Letters below which a passphrase is called short, and from which it is called long.
constexpr qsizetype shortLength = 10;
constexpr qsizetype longLength = 20;

} // namespace

VaultPage::VaultPage(const ConsoleContext &context, QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_title(new QLabel(this)),
      m_text(new QLabel(this)),
      m_oldLabel(new QLabel(this)),
      m_old(new SecretField(nullptr, this)),
      m_newLabel(new QLabel(this)),
      m_new(new SecretField(nullptr, this)),
      m_againLabel(new QLabel(this)),
      m_again(new SecretField(nullptr, this)),
      m_hint(new QLabel(this)),
      m_problemText(new QLabel(this)),
      m_cancel(new QPushButton(this)),
      m_accept(new QPushButton(this))
{
    m_title->setObjectName(u"vaultTitle"_s);
    m_old->setObjectName(u"vaultPassphrase"_s);
    m_new->setObjectName(u"newPassphrase"_s);
    m_again->setObjectName(u"newPassphraseAgain"_s);
    m_hint->setObjectName(u"passphraseHint"_s);
    m_problemText->setObjectName(u"vaultProblem"_s);
    m_accept->setObjectName(u"acceptPassphrase"_s);
    m_cancel->setObjectName(u"cancelPassphrase"_s);
    QFont bold = font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    for (QLabel *label : {m_text, m_hint, m_problemText}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(space::medium);
    grid->setVerticalSpacing(space::medium);
    int row = 0;
    const std::initializer_list<std::pair<QLabel *, SecretField *>> fields{
        {m_oldLabel, m_old}, {m_newLabel, m_new}, {m_againLabel, m_again}};
    for (const auto &[label, field] : fields) {
        label->setBuddy(field);
        grid->addWidget(label, row, 0, Qt::AlignTrailing | Qt::AlignVCenter);
        grid->addWidget(field, row++, 1);
        connect(field, &SecretField::edited, this, [this] {
            m_problem.reset();
            refresh();
        });
        connect(&field->edit(), &QLineEdit::returnPressed, this, &VaultPage::accept);
    }
    grid->addWidget(m_hint, row, 1);
    grid->setColumnStretch(1, 1);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_accept);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, space::medium, 0, 0);
    layout->setSpacing(space::medium);
    layout->addWidget(m_title);
    layout->addWidget(m_text);
    layout->addLayout(grid);
    layout->addWidget(m_problemText);
    layout->addLayout(buttons);
    layout->addStretch();
    connect(m_accept, &QPushButton::clicked, this, &VaultPage::accept);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        leave();
        Q_EMIT cancelled();
    });
    retranslate();
}

void VaultPage::begin(Task task)
{
    leave();
    m_task = task;
    retranslate();
    (task == Task::Create ? m_new : m_old)->setFocus(Qt::OtherFocusReason);
}

void VaultPage::leave()
{
    ++m_begun;
    m_isBusy = false;
    m_problem.reset();
    for (SecretField *field : {m_old, m_new, m_again})
        field->forget();
}

void VaultPage::accept()
{
    if (!m_accept->isEnabled())
        return;
    credentials::VaultStore &vault = m_context.stores.vault();
    QFuture<StoreResult<void>> future;
    if (m_task == Task::Unlock)
        future = vault.unlock(m_old->secret());
    else if (m_task == Task::Create)
        future = vault.create(m_new->secret());
    else
        future = vault.changePassphrase(m_old->secret(), m_new->secret());
    m_isBusy = true;
    m_problem.reset();
    refresh();
    whenDone(future, this, [this, begun = m_begun](const StoreResult<void> &result) {
        if (begun == m_begun)
            take(result);
    });
}

void VaultPage::take(const StoreResult<void> &result)
{
    m_isBusy = false;
    if (result) {
        leave();
        Q_EMIT done(m_task);
        return;
    }
    m_problem = result.error();
    refresh();
    SecretField &field = m_task == Task::Create ? *m_new : *m_old;
    field.edit().selectAll();
    field.setFocus(Qt::OtherFocusReason);
}

QString VaultPage::hint() const
{
    const qsizetype length = m_new->edit().text().size();
    if (length == 0)
        return tr("Several words that do not belong together are good, and easy to remember.");
    if (m_again->isEdited() && !(m_new->secret() == m_again->secret()))
        return tr("The two differ.");
    if (length < shortLength)
        return tr("Short: whoever has the file can try many. Take at least %1 letters.").arg(shortLength);
    return length < longLength ? tr("Fair. Longer is better.") : tr("Long: good.");
}

void VaultPage::refresh()
{
    const bool isNew = m_task != Task::Unlock;
    for (QWidget *widget : std::initializer_list<QWidget *>{m_newLabel, m_new, m_againLabel, m_again, m_hint})
        widget->setVisible(isNew);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_oldLabel, m_old})
        widget->setVisible(m_task != Task::Create);
    // One passphrase stays where it opens: only what is done by hand can be cancelled.
    m_hint->setText(hint());
    m_problemText->setText(m_isBusy    ? tr("One moment…")
                           : m_problem ? wording::explain(*m_problem).toText()
                                       : QString());
    m_problemText->setVisible(!m_problemText->text().isEmpty());
    const bool hasOld = m_task == Task::Create || m_old->isEdited();
    const bool hasNew = !isNew || (m_new->isEdited() && m_new->secret() == m_again->secret());
    m_accept->setEnabled(!m_isBusy && hasOld && hasNew);
}

void VaultPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void VaultPage::retranslate()
{
    const QString path = QDir::toNativeSeparators(m_context.stores.vault().path());
    const QString noRecovery =
        tr("The passphrase is kept nowhere. Nobody can recover it: without it the keys in the vault are lost.");
    switch (m_task) {
    case Task::Unlock:
        m_title->setText(tr("The vault is locked"));
        m_text->setText(tr("It locks by itself when it lies idle for ten minutes. The file: %1").arg(path));
        m_accept->setText(tr("&Unlock"));
        m_cancel->setText(tr("Ch&ange Store…"));
        break;
    case Task::Create:
        m_title->setText(tr("Make a vault"));
        m_text->setText(tr("The file: %1").arg(path) + u'\n' + noRecovery);
        m_accept->setText(tr("&Make the Vault"));
        m_cancel->setText(tr("Cancel"));
        break;
    case Task::Change:
        m_title->setText(tr("Change the vault's passphrase"));
        m_text->setText(noRecovery);
        m_accept->setText(tr("&Change It"));
        m_cancel->setText(tr("Cancel"));
        break;
    }
    m_oldLabel->setText(m_task == Task::Change ? tr("&Old passphrase") : tr("&Passphrase"));
    m_newLabel->setText(m_task == Task::Change ? tr("&New passphrase") : tr("&Passphrase"));
    m_againLabel->setText(tr("Once &more"));
    for (const auto &[label, field] :
         {std::pair{m_oldLabel, m_old}, std::pair{m_newLabel, m_new}, std::pair{m_againLabel, m_again}})
        field->setName(QString(label->text()).remove(u'&'));
    refresh();
}

} // namespace console::ui
