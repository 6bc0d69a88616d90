// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/credentials/credentialsdialog.h"

#include <QEvent>

using namespace Qt::Literals::StringLiterals;

namespace console::ui {

CredentialsDialog::CredentialsDialog(Parts parts, QWidget *parent)
    : QDialog(parent),
      m_parts(parts)
{
    setObjectName(u"credentialsDialog"_s);
    retranslate();
}

void CredentialsDialog::bringUp()
{
    show();
    raise();
    activateWindow();
}

void CredentialsDialog::bringUpAt(const QString &)
{
    bringUp();
}

void CredentialsDialog::bringUpStore()
{
    bringUp();
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
}

} // namespace console::ui
