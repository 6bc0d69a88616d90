// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/aboutdialog.h"

#include "ui/theme/spacing.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QEvent>
#include <QIcon>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace console::ui {

AboutDialog::AboutDialog(QWidget *parent)
    : QDialog(parent),
      m_name(new QLabel(this)),
      m_text(new QLabel(this))
{
    setObjectName(u"aboutDialog"_s);
    constexpr int logoSize = 64;
    auto *logo = new QLabel(this);
    logo->setPixmap(QIcon(u":/icons/app.svg"_s).pixmap(logoSize));
    QFont large = m_name->font();
    large.setPointSizeF(large.pointSizeF() * 1.4);
    large.setBold(true);
    m_name->setFont(large);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    constexpr int textWidth = 400;
    m_text->setMinimumWidth(textWidth);

    auto *texts = new QVBoxLayout;
    texts->setSpacing(space::medium);
    texts->addWidget(m_name);
    texts->addWidget(m_text);
    texts->addStretch();
    auto *top = new QHBoxLayout;
    top->setSpacing(space::large);
    top->addWidget(logo, 0, Qt::AlignTop);
    top->addLayout(texts, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::huge, space::huge, space::huge, space::large);
    layout->setSpacing(space::large);
    layout->addLayout(top);
    // Not the standard button: it would take its text back from Qt when the language changes.
    auto *buttons = new QDialogButtonBox(this);
    m_close = buttons->addButton(QString(), QDialogButtonBox::RejectRole);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    retranslate();
}

void AboutDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

void AboutDialog::retranslate()
{
    setWindowTitle(tr("About Voicechat Console"));
    m_name->setText(tr("Voicechat Console %1").arg(QCoreApplication::applicationVersion()));
    m_text->setText(
        tr("A desktop console for the people who run voice-AI rooms on Volcengine RTC.\n\n"
           "No telemetry, no account, no update check: it talks to the endpoint that you choose and to nothing "
           "else.\n\n"
           "Free software under the GNU General Public License, version 3 or later. Built on Qt %1, QScintilla and "
           "OpenSSL.")
            .arg(QString::fromLatin1(qVersion())));
    m_close->setText(tr("&Close"));
}

} // namespace console::ui
