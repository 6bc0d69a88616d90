// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/credentials/profileform.h"

#include "core/credentials/allowedhosts.h"
#include "core/credentials/choice.h"
#include "core/credentials/credential.h"
#include "ui/credentials/profilecolour.h"
#include "ui/credentials/secretfield.h"
#include "ui/theme/spacing.h"
#include "wording/credentialwords.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScopedValueRollback>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace console::ui {

using credentials::AccountKey;
using credentials::PasteFault;
using credentials::Profile;
using credentials::ProfileKind;
using credentials::ProfilePtr;
using credentials::RtcApplication;
using credentials::SecretPtr;
using credentials::SharedSecret;

namespace {

constexpr QStringView timeFormat = u"yyyy-MM-dd HH:mm";

/// A part of the kept profile, which stays alive with it; null when it has none.
SecretPtr partOf(const ProfilePtr &profile, PasteFault::Part part)
{
    if (!profile)
        return nullptr;
    if (const auto *application = std::get_if<RtcApplication>(&profile->key))
        return part == PasteFault::Part::AppKey ? SecretPtr(profile, &application->appKey) : nullptr;
    if (const auto *shared = std::get_if<SharedSecret>(&profile->key))
        return part == PasteFault::Part::SharedSecret ? SecretPtr(profile, &shared->secret) : nullptr;
    const auto &account = std::get<AccountKey>(profile->key);
    switch (part) {
    case PasteFault::Part::AccessKeyId:
        return {profile, &account.accessKeyId};
    case PasteFault::Part::SecretKey:
        return {profile, &account.secretKey};
    case PasteFault::Part::SessionToken:
        return account.sessionToken ? SecretPtr(profile, &account.sessionToken->token) : nullptr;
    default:
        return nullptr;
    }
}

} // namespace

ProfileForm::ProfileForm(Find find, SecretClipboard &clipboard, QWidget *parent)
    : QWidget(parent),
      m_find(std::move(find)),
      m_grid(new QGridLayout(this)),
      m_kind(new QComboBox(this)),
      m_name(new QLineEdit(this)),
      m_accessKeyId(new SecretField(&clipboard, this)),
      m_secretKey(new SecretField(&clipboard, this)),
      m_isTemporary(new QCheckBox(this)),
      m_token(new SecretField(&clipboard, this)),
      m_expiry(new QLineEdit(this)),
      m_region(new QLineEdit(this)),
      m_hosts(new QPlainTextEdit(this)),
      m_appId(new QLineEdit(this)),
      m_appKey(new SecretField(&clipboard, this)),
      m_shared(new SecretField(&clipboard, this)),
      m_colour(new QComboBox(this)),
      m_notes(new QPlainTextEdit(this))
{
    m_kind->setObjectName(u"profileKind"_s);
    m_name->setObjectName(u"profileName"_s);
    m_accessKeyId->setObjectName(u"profileAccessKeyId"_s);
    m_secretKey->setObjectName(u"profileSecretKey"_s);
    m_isTemporary->setObjectName(u"profileIsTemporary"_s);
    m_token->setObjectName(u"profileSessionToken"_s);
    m_expiry->setObjectName(u"profileExpiry"_s);
    m_region->setObjectName(u"profileRegion"_s);
    m_hosts->setObjectName(u"profileHosts"_s);
    m_appId->setObjectName(u"profileAppId"_s);
    m_appKey->setObjectName(u"profileAppKey"_s);
    m_shared->setObjectName(u"profileSharedSecret"_s);
    m_colour->setObjectName(u"profileColour"_s);
    m_notes->setObjectName(u"profileNotes"_s);
    m_kind->addItems({QString(), QString(), QString()});
    layOut();
    for (QLineEdit *edit : {m_name, m_expiry, m_region, m_appId})
        connect(edit, &QLineEdit::textChanged, this, &ProfileForm::noteEdit);
    for (SecretField *field : {m_accessKeyId, m_secretKey, m_token, m_appKey, m_shared}) {
        connect(field, &SecretField::edited, this, &ProfileForm::noteEdit);
        connect(field, &SecretField::copied, this, &ProfileForm::copied);
    }
    for (QPlainTextEdit *edit : {m_hosts, m_notes})
        connect(edit, &QPlainTextEdit::textChanged, this, &ProfileForm::noteEdit);
    for (QComboBox *box : {m_kind, m_colour})
        connect(box, &QComboBox::currentIndexChanged, this, &ProfileForm::noteEdit);
    connect(m_isTemporary, &QCheckBox::toggled, this, &ProfileForm::noteEdit);
    retranslate();
    begin(ProfileKind::AccountKey);
}

void ProfileForm::layOut()
{
    m_fields = {m_kind,   m_name,  m_accessKeyId, m_secretKey, m_isTemporary, m_token,  m_expiry,
                m_region, m_hosts, m_appId,       m_appKey,    m_shared,      m_colour, m_notes};
    m_grid->setContentsMargins(0, 0, space::small, 0);
    m_grid->setHorizontalSpacing(space::medium);
    m_grid->setVerticalSpacing(space::medium);
    for (int row = 0; row < RowCount; ++row) {
        auto *label = new QLabel(this);
        QWidget *field = m_fields.at(row);
        const bool isHigh = row == HostsRow || row == NotesRow;
        if (row != TokenSwitchRow)
            label->setBuddy(field);
        m_labels.append(label);
        m_grid->addWidget(label, row, 0, Qt::AlignTrailing | (isHigh ? Qt::AlignTop : Qt::AlignVCenter));
        m_grid->addWidget(field, row, 1);
    }
    for (QPlainTextEdit *edit : {m_hosts, m_notes}) {
        edit->setTabChangesFocus(true);
        constexpr int lines = 2;
        edit->setFixedHeight(lines * edit->fontMetrics().lineSpacing() + space::large);
    }
    m_kind->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_colour->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_grid->setColumnStretch(1, 1);
    m_grid->setRowStretch(RowCount, 1);
}

void ProfileForm::setRowVisible(Row row, bool visible)
{
    m_labels.at(row)->setVisible(visible);
    m_fields.at(row)->setVisible(visible);
}

ProfileKind ProfileForm::kind() const
{
    return static_cast<ProfileKind>(m_kind->currentIndex());
}

QString ProfileForm::name() const
{
    return m_name->text().trimmed();
}

void ProfileForm::showKind()
{
    const bool isAccount = kind() == ProfileKind::AccountKey;
    for (const Row row : {IdRow, SecretRow, TokenSwitchRow, RegionRow, HostsRow})
        setRowVisible(row, isAccount);
    for (const Row row : {TokenRow, ExpiryRow})
        setRowVisible(row, isAccount && m_isTemporary->isChecked());
    for (const Row row : {AppIdRow, AppKeyRow})
        setRowVisible(row, kind() == ProfileKind::RtcApplication);
    setRowVisible(SharedRow, kind() == ProfileKind::SharedSecret);
    // A profile keeps its kind: scenes are bound to it as what it is.
    m_kind->setEnabled(m_isNew);
}

void ProfileForm::noteEdit()
{
    if (m_isFilling)
        return;
    m_isEdited = true;
    showKind();
    Q_EMIT edited();
}

void ProfileForm::bindSecrets(const Profile *profile)
{
    const auto bind = [this, profile](SecretField *field, PasteFault::Part part) {
        const auto here = profile ? partOf(ProfilePtr(ProfilePtr(), profile), part) : nullptr;
        if (!here)
            return field->setStored({});
        const QString hint = part == PasteFault::Part::AccessKeyId
                                 //: In the place of a stored AccessKey ID; %1 is its masked form.
                                 ? tr("%1, unchanged").arg(credentials::maskedAccessKeyId(*here))
                                 : tr("stored, unchanged");
        field->setStored([this, id = m_id, part] { return partOf(m_find(id), part); }, hint);
    };
    bind(m_accessKeyId, PasteFault::Part::AccessKeyId);
    bind(m_secretKey, PasteFault::Part::SecretKey);
    bind(m_token, PasteFault::Part::SessionToken);
    bind(m_appKey, PasteFault::Part::AppKey);
    bind(m_shared, PasteFault::Part::SharedSecret);
}

void ProfileForm::fill(const Profile &profile)
{
    const credentials::ProfileInfo info = infoOf(profile);
    m_kind->setCurrentIndex(static_cast<int>(info.kind));
    m_name->setText(info.facts.name);
    m_isTemporary->setChecked(info.isTemporary);
    m_expiry->setText(info.expiresAt.isValid() ? info.expiresAt.toLocalTime().toString(timeFormat) : QString());
    m_region->setText(info.region);
    m_hosts->setPlainText(info.allowedHosts.join(u'\n'));
    const auto *application = std::get_if<RtcApplication>(&profile.key);
    m_appId->setText(application ? application->appId : QString());
    if (m_colour->findData(info.facts.colour) < 0)
        m_colour->addItem(info.facts.colour, info.facts.colour);
    m_colour->setCurrentIndex(m_colour->findData(info.facts.colour));
    m_notes->setPlainText(info.facts.notes);
}

void ProfileForm::load(const Profile &profile)
{
    {
        const QScopedValueRollback filling(m_isFilling, true);
        m_id = profile.facts.id;
        m_isNew = false;
        fill(profile);
        bindSecrets(&profile);
    }
    m_isEdited = false;
    showKind();
    Q_EMIT edited();
}

void ProfileForm::begin(ProfileKind kind)
{
    {
        const QScopedValueRollback filling(m_isFilling, true);
        m_id = credentials::ProfileId::generate();
        m_isNew = true;
        Profile empty{.facts = {.id = m_id}, .key = AccountKey{}};
        if (kind == ProfileKind::RtcApplication)
            empty.key = RtcApplication{};
        else if (kind == ProfileKind::SharedSecret)
            empty.key = SharedSecret{};
        fill(empty);
        bindSecrets(nullptr);
    }
    m_isEdited = false;
    showKind();
    Q_EMIT edited();
}

void ProfileForm::duplicate()
{
    {
        const QScopedValueRollback filling(m_isFilling, true);
        m_id = credentials::ProfileId::generate();
        m_isNew = true;
        //: The name of a profile that was made from another one.
        m_name->setText(tr("%1 (copy)").arg(name()));
        bindSecrets(nullptr);
    }
    m_isEdited = true;
    showKind();
    Q_EMIT edited();
}

QStringList ProfileForm::hosts() const
{
    QStringList hosts;
    const QStringList lines = m_hosts->toPlainText().split(u'\n');
    for (const QString &line : lines) {
        if (const QString host = line.trimmed(); !host.isEmpty())
            hosts.append(host);
    }
    return hosts;
}

std::optional<QDateTime> ProfileForm::expiry() const
{
    const QString text = m_expiry->text().trimmed();
    if (text.isEmpty())
        return QDateTime();
    QDateTime time = QDateTime::fromString(text, timeFormat);
    // What STS hands out, pasted.
    if (!time.isValid())
        time = QDateTime::fromString(text, Qt::ISODate);
    return time.isValid() ? std::optional(time.toUTC()) : std::nullopt;
}

AccountKey ProfileForm::accountDraft() const
{
    AccountKey key{.accessKeyId = m_accessKeyId->secret(),
                   .secretKey = m_secretKey->secret(),
                   .region = m_region->text().trimmed(),
                   .allowedHosts = hosts()};
    if (m_isTemporary->isChecked())
        key.sessionToken =
            credentials::SessionToken{.token = m_token->secret(), .expiresAt = expiry().value_or(QDateTime())};
    return key;
}

Profile ProfileForm::draft() const
{
    const ProfilePtr kept = m_isNew ? nullptr : m_find(m_id);
    Profile profile = kept ? cloneOf(*kept) : Profile{.facts = {.id = m_id}, .key = AccountKey{}};
    profile.facts.name = name();
    profile.facts.notes = m_notes->toPlainText();
    profile.facts.colour = m_colour->currentData().toString();
    if (kind() == ProfileKind::AccountKey)
        profile.key = accountDraft();
    else if (kind() == ProfileKind::SharedSecret)
        profile.key = SharedSecret{.secret = m_shared->secret()};
    else
        profile.key = RtcApplication{.appId = m_appId->text().trimmed(), .appKey = m_appKey->secret()};
    return profile;
}

QList<PasteFault> ProfileForm::pasteFaults() const
{
    return credentials::checkPasted(draft());
}

QStringList ProfileForm::faults() const
{
    QStringList lines;
    if (name().isEmpty())
        lines.append(tr("Name: it is empty"));
    else if (credentials::isReservedName(name()))
        lines.append(tr("Name: “%1” means something else; choose another one").arg(name()));
    for (const PasteFault &fault : pasteFaults()) {
        if (fault.isUnusable())
            lines.append(lineOf(fault));
    }
    if (kind() != ProfileKind::AccountKey)
        return lines;
    for (const QString &host : hosts()) {
        if (!credentials::isHostPattern(host))
            lines.append(tr("Allowed hosts: “%1” is no host such as api.example.com or *.example.com").arg(host));
    }
    if (m_isTemporary->isChecked() && !expiry())
        lines.append(tr("Expires: write it as 2026-01-31 18:00, or leave it empty"));
    return lines;
}

QStringList ProfileForm::warnings() const
{
    QStringList lines;
    for (const PasteFault &fault : pasteFaults()) {
        if (!fault.isUnusable())
            lines.append(lineOf(fault));
    }
    return lines;
}

std::optional<Profile> ProfileForm::profile() const
{
    if (!faults().isEmpty())
        return std::nullopt;
    return draft();
}

QString ProfileForm::lineOf(const PasteFault &fault)
{
    const wording::Explanation words = wording::explain(fault);
    QStringList rest{words.cause, words.remedy};
    rest.removeAll(QString());
    //: %1: what is wrong, %2: one or two sentences about it.
    return rest.isEmpty() ? words.title : tr("%1. %2").arg(words.title, rest.join(u' '));
}

void ProfileForm::focusName()
{
    m_name->setFocus(Qt::OtherFocusReason);
    m_name->selectAll();
}

void ProfileForm::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ProfileForm::retranslate()
{
    const QScopedValueRollback filling(m_isFilling, true);
    const QStringList labels{
        tr("&Kind"),          tr("&Name"),          tr("AccessKey &ID"), tr("&Secret key"),    QString(),
        tr("Sessi&on token"), tr("E&xpires"),       tr("Re&gion"),       tr("Allowed &hosts"), tr("App&Id"),
        tr("AppKe&y"),        tr("Sha&red secret"), tr("&Colour"),       tr("No&tes")};
    for (qsizetype i = 0; i < m_labels.size(); ++i) {
        m_labels.at(i)->setText(labels.at(i));
        const QString plain = QString(labels.at(i)).remove(u'&');
        if (auto *secret = qobject_cast<SecretField *>(m_fields.at(i)))
            secret->setName(plain);
        else if (!plain.isEmpty())
            m_fields.at(i)->setAccessibleName(plain);
    }
    m_kind->setItemText(static_cast<int>(ProfileKind::AccountKey), tr("Account key"));
    m_kind->setItemText(static_cast<int>(ProfileKind::RtcApplication), tr("RTC application"));
    m_kind->setItemText(static_cast<int>(ProfileKind::SharedSecret), tr("Shared secret"));
    m_isTemporary->setText(tr("Te&mporary key (STS)"));
    m_expiry->setPlaceholderText(tr("such as 2026-01-31 18:00; empty: not known"));
    m_region->setPlaceholderText(tr("the endpoint's own"));
    m_hosts->setPlaceholderText(credentials::defaultAllowedHosts().join(u'\n'));
    m_hosts->setToolTip(tr("The key is sent to these hosts and to no others, one on each line."));
    const QString chosen = m_colour->currentData().toString();
    m_colour->clear();
    for (const QString &colour : profileColours())
        m_colour->addItem(colourPatch(colour, palette()), colourText(colour), colour);
    m_colour->setCurrentIndex(qMax(0, m_colour->findData(chosen)));
}

} // namespace console::ui
