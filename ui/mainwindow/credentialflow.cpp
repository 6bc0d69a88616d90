// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/mainwindow/credentialflow.h"

#include "ui/actions/actionregistry.h"
#include "ui/consolecontext.h"
#include "ui/credentials/credentialsdialog.h"

#include <QAction>

namespace console::ui {

CredentialFlow::CredentialFlow(Parts parts, QObject *parent)
    : QObject(parent),
      m_parts(parts)
{
    connect(parts.actions.action(ActionId::Credentials), &QAction::triggered, this, &CredentialFlow::show);
}

CredentialsDialog &CredentialFlow::dialog()
{
    if (!m_dialog) {
        m_dialog = new CredentialsDialog(
            {.context = m_parts.context, .connection = m_parts.connection, .clipboard = m_parts.clipboard},
            &m_parts.window);
        connect(m_dialog, &CredentialsDialog::sceneWanted, this, &CredentialFlow::sceneWanted);
        connect(m_dialog, &CredentialsDialog::happened, this, &CredentialFlow::happened);
    }
    return *m_dialog;
}

void CredentialFlow::show()
{
    dialog().bringUp();
}

void CredentialFlow::showProfile(const QString &idOrName)
{
    dialog().bringUpAt(idOrName);
}

void CredentialFlow::showStore()
{
    dialog().bringUpStore();
}

} // namespace console::ui
