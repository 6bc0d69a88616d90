// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/limits/limitsdialog.h"

#include "core/rails/roomrails.h"
#include "ui/limits/limitspage.h"
#include "ui/limits/pricespage.h"
#include "ui/theme/spacing.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QPushButton>
#include <QTabWidget>

using namespace Qt::Literals::StringLiterals;

namespace console::ui {

LimitsDialog::LimitsDialog(rails::RoomRails &rails, std::function<QStringList()> sceneIds,
                           std::function<QString()> language, QWidget *parent)
    : QDialog(parent),
      m_rails(rails),
      m_sceneIds(std::move(sceneIds)),
      m_tabs(new QTabWidget(this)),
      m_limits(new LimitsPage(rails, this)),
      m_prices(new PricesPage(rails, std::move(language), this))
{
    setObjectName(u"limitsDialog"_s);
    m_tabs->setObjectName(u"limitTabs"_s);
    m_tabs->addTab(m_limits, QString());
    m_tabs->addTab(m_prices, QString());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::large, space::large, space::large, space::large);
    layout->setSpacing(space::medium);
    layout->addWidget(m_tabs);
    // Not the standard button: it would take its text back from Qt when the language changes.
    auto *buttons = new QDialogButtonBox(this);
    m_close = buttons->addButton(QString(), QDialogButtonBox::RejectRole);
    m_close->setAutoDefault(false);
    layout->addWidget(buttons);
    for (QPushButton *button : findChildren<QPushButton *>())
        button->setAutoDefault(false);
    constexpr QSize comfortable(760, 560);
    resize(comfortable.boundedTo(parent->size()));
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    retranslate();
}

void LimitsDialog::showLimit(const std::optional<rails::Limit> &limit)
{
    if (!isVisible())
        m_rails.reload();
    m_limits->setScenes(m_sceneIds());
    m_tabs->setCurrentWidget(m_limits);
    show();
    raise();
    activateWindow();
    m_limits->select(limit);
}

void LimitsDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

void LimitsDialog::retranslate()
{
    setWindowTitle(tr("Limits and Prices"));
    m_tabs->setTabText(0, tr("Limits"));
    m_tabs->setTabText(1, tr("Prices"));
    m_close->setText(tr("&Close"));
}

} // namespace console::ui
