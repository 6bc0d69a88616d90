// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/tokens/tokensdialog.h"

#include "core/base/scheduler.h"
#include "ui/theme/spacing.h"
#include "ui/tokens/decodetokenpage.h"
#include "ui/tokens/maketokenpage.h"

#include <QDialogButtonBox>
#include <QHideEvent>
#include <QPushButton>
#include <QTabWidget>

using namespace Qt::Literals::StringLiterals;

namespace console::ui {

TokensDialog::TokensDialog(Parts parts, QWidget *parent)
    : QDialog(parent),
      m_parts(std::move(parts)),
      m_tabs(new QTabWidget(this)),
      m_make(new MakeTokenPage(m_parts.sources, m_parts.clock, m_parts.clipboard, this)),
      m_decode(new DecodeTokenPage(m_parts.sources, m_parts.clock, this))
{
    setObjectName(u"tokensDialog"_s);
    m_tabs->setObjectName(u"tokenTabs"_s);
    m_tabs->addTab(m_make, QString());
    m_tabs->addTab(m_decode, QString());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::large, space::large, space::large, space::large);
    layout->setSpacing(space::medium);
    layout->addWidget(m_tabs);
    // Not the standard button: it would take its text back from Qt when the language changes.
    auto *buttons = new QDialogButtonBox(this);
    m_close = buttons->addButton(QString(), QDialogButtonBox::RejectRole);
    layout->addWidget(buttons);
    for (QPushButton *button : findChildren<QPushButton *>())
        button->setAutoDefault(false);
    constexpr QSize comfortable(680, 520);
    resize(comfortable.boundedTo(parent->size()));
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    retranslate();
}

void TokensDialog::bringUp(QWidget *page)
{
    m_tabs->setCurrentWidget(page);
    show();
    raise();
    activateWindow();
    refresh();
    page->setFocus();
    keepTime();
}

void TokensDialog::showMaking()
{
    bringUp(m_make);
}

void TokensDialog::showDecoding()
{
    bringUp(m_decode);
}

void TokensDialog::refresh()
{
    if (!isVisible())
        return;
    m_make->refresh();
    m_decode->refresh();
}

// What is said about times grows old while the dialog stands open.
void TokensDialog::keepTime()
{
    constexpr std::chrono::seconds tick{15};
    if (!isVisible() || std::exchange(m_keepsTime, true))
        return;
    m_parts.scheduler.after(tick, this, [this] {
        m_keepsTime = false;
        if (isVisible())
            m_decode->refresh();
        keepTime();
    });
}

void TokensDialog::hideEvent(QHideEvent *event)
{
    // Minimised it is hidden as well, and comes back as it was.
    if (!event->spontaneous()) {
        m_make->forget();
        m_decode->forget();
    }
    QDialog::hideEvent(event);
}

void TokensDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

void TokensDialog::retranslate()
{
    setWindowTitle(tr("RTC Tokens"));
    //: A tab: make a token.
    m_tabs->setTabText(0, tr("Make"));
    //: A tab: say what a token holds.
    m_tabs->setTabText(1, tr("Decode"));
    m_close->setText(tr("&Close"));
}

} // namespace console::ui
