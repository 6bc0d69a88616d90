// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/connection/connectionbar.h"

#include "core/sandbox/endpoints.h"
#include "ui/connection/connection.h"
#include "ui/settings/preferences.h"
#include "ui/theme/spacing.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QStandardItemModel>

using namespace Qt::Literals::StringLiterals;

namespace console::ui {

using credentials::Choice;

ConnectionBar::ConnectionBar(Connection &connection, Preferences &preferences, QWidget *parent)
    : QWidget(parent),
      m_connection(connection),
      m_preferences(preferences),
      m_endpointLabel(new QLabel(this)),
      m_endpoint(new QComboBox(this)),
      m_credentialLabel(new QLabel(this)),
      m_credential(new QComboBox(this))
{
    m_endpoint->setObjectName(u"endpointCombo"_s);
    m_credential->setObjectName(u"credentialCombo"_s);
    m_endpoint->setEditable(true);
    m_endpoint->setInsertPolicy(QComboBox::NoInsert);
    constexpr int shownCharacters = 18;
    m_endpoint->setMinimumContentsLength(shownCharacters);
    m_endpoint->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_credential->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_endpointLabel->setBuddy(m_endpoint);
    m_credentialLabel->setBuddy(m_credential);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(space::medium, 0, space::small, 0);
    layout->setSpacing(space::medium);
    layout->addWidget(m_endpointLabel);
    layout->addWidget(m_endpoint);
    layout->addSpacing(space::medium);
    layout->addWidget(m_credentialLabel);
    layout->addWidget(m_credential);

    connect(m_endpoint, &QComboBox::activated, this, &ConnectionBar::takeEndpoint);
    connect(m_endpoint->lineEdit(), &QLineEdit::editingFinished, this, &ConnectionBar::takeEndpoint);
    connect(m_credential, &QComboBox::activated, this, &ConnectionBar::takeCredential);
    connect(&m_connection, &Connection::changed, this, &ConnectionBar::showConnection);
    retranslate();
}

void ConnectionBar::focusEndpoint()
{
    m_endpoint->setFocus(Qt::ShortcutFocusReason);
    m_endpoint->lineEdit()->selectAll();
}

void ConnectionBar::fillEndpoints()
{
    const QSignalBlocker quiet(m_endpoint);
    m_endpoint->clear();
    m_endpoint->addItem(sandbox::sandboxName());
    m_endpoint->addItem(sandbox::cloudName());
    m_endpoint->addItems(m_preferences.recentEndpoints());
}

void ConnectionBar::setProfiles(const QList<credentials::KnownProfile> &profiles)
{
    if (profiles == m_profiles && m_credential->count() > 0)
        return;
    m_profiles = profiles;
    fillCredentials();
    showConnection();
}

void ConnectionBar::fillCredentials()
{
    const QSignalBlocker quiet(m_credential);
    m_credential->clear();
    m_credential->addItem(QString(), choiceName(Choice::Automatic));
    for (const credentials::KnownProfile &profile : std::as_const(m_profiles)) {
        if (profile.kind == credentials::ProfileKind::AccountKey)
            m_credential->addItem(tr("Profile: %1").arg(profile.name), profile.id.text());
    }
    m_credential->addItem(tr("Scene's own account"), choiceName(Choice::SceneAccount));
    m_credential->addItem(tr("Environment (VOLC_*)"), choiceName(Choice::Environment));
    m_credential->addItem(tr("Sandbox key"), choiceName(Choice::Sandbox));
    m_credential->insertSeparator(m_credential->count());
    m_credential->addItem(tr("Credentials…"), QString());
}

void ConnectionBar::takeCredential(int index)
{
    const QString name = m_credential->itemData(index).toString();
    if (name.isEmpty()) {
        showConnection();
        Q_EMIT managerWanted();
        return;
    }
    m_connection.setCredential(credentials::choiceFromName(name));
    m_preferences.setCredential(choiceName(m_connection.credential()));
}

QString ConnectionBar::nameOf(const QString &profile) const
{
    for (const credentials::KnownProfile &known : m_profiles) {
        if (known.id.text() == profile)
            return known.name;
    }
    return profile;
}

void ConnectionBar::takeEndpoint()
{
    m_connection.setEndpoint(m_endpoint->currentText());
    m_preferences.setEndpoint(m_connection.endpoint());
    // A text that is no endpoint falls back to the one in use, so that what is shown is what is called.
    showConnection();
}

void ConnectionBar::showConnection()
{
    const bool sandboxed = m_connection.endpoint() == sandbox::sandboxName();
    m_endpoint->setEditText(m_connection.endpoint());
    // Which key is meant must not hide in a tooltip.
    m_credential->setItemText(m_credential->findData(choiceName(Choice::Automatic)),
                              sandboxed ? tr("Automatic (sandbox key)") : tr("Automatic"));
    const QString chosen = choiceName(m_connection.credential());
    // One that has gone from the store is still what calls ask for.
    if (m_credential->findData(chosen) < 0)
        m_credential->insertItem(1, tr("Profile: %1").arg(nameOf(chosen)), chosen);
    m_credential->setCurrentIndex(m_credential->findData(chosen));
    auto *items = qobject_cast<QStandardItemModel *>(m_credential->model());
    items->item(m_credential->findData(choiceName(Choice::Sandbox)))->setEnabled(sandboxed);
    m_credential->setToolTip(credentialHint());
    m_credential->setAccessibleDescription(credentialHint());
}

QString ConnectionBar::credentialHint() const
{
    switch (m_connection.credential().kind) {
    case Choice::Automatic:
        if (m_connection.endpoint() == sandbox::sandboxName())
            return tr("Automatic: on the sandbox its own made-up key is used.");
        return tr(
            "Automatic: the profile that the scene is bound to, else its own AccountConfig, else VOLC_ACCESSKEY and "
            "VOLC_SECRETKEY from the environment, else the files in ~/.volc.");
    case Choice::SceneAccount:
        return tr("Always the key in the scene's AccountConfig.");
    case Choice::Environment:
        return tr("Always VOLC_ACCESSKEY, VOLC_SECRETKEY and VOLC_SESSION_TOKEN from the environment.");
    case Choice::Sandbox:
        return tr("The made-up key of the built-in sandbox; it is never sent anywhere else.");
    case Choice::Profile:
        return tr("Always the profile “%1”.").arg(nameOf(m_connection.credential().profile));
    }
    return {};
}

void ConnectionBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ConnectionBar::retranslate()
{
    m_endpointLabel->setText(tr("En&dpoint"));
    m_endpoint->setAccessibleName(tr("Endpoint"));
    m_endpoint->setToolTip(tr("sandbox (built in), cloud (rtc.volcengineapi.com) or the URL of another access point"));
    m_credentialLabel->setText(tr("&Credential"));
    m_credential->setAccessibleName(tr("Credential"));
    fillEndpoints();
    fillCredentials();
    showConnection();
}

} // namespace console::ui
