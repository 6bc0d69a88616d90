// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/credentials/pastecheck.h"
#include "core/credentials/profile.h"

#include <QWidget>

#include <functional>
#include <optional>

class QCheckBox;
class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace console::ui {

class SecretClipboard;
class SecretField;

/// The fields of one profile, a kept or a new one. Secrets that are kept stay where they are: the form asks for them
/// when one is shown, copied or saved anew.
class ProfileForm final : public QWidget
{
    Q_OBJECT

public:
    /// Gives the kept profile; null while its store is closed or when it is gone.
    using Find = std::function<credentials::ProfilePtr(const credentials::ProfileId &)>;

    ProfileForm(Find find, SecretClipboard &clipboard, QWidget *parent);

    /// Shows the kept profile; what was typed is forgotten.
    void load(const credentials::Profile &profile);
    /// Shows an empty one, or a copy that has no secrets yet of what is shown.
    void begin(credentials::ProfileKind kind);
    void duplicate();

    [[nodiscard]] const credentials::ProfileId &id() const { return m_id; }
    [[nodiscard]] bool isNew() const { return m_isNew; }
    /// Something is other than it is kept.
    [[nodiscard]] bool isEdited() const { return m_isEdited; }
    [[nodiscard]] QString name() const;
    [[nodiscard]] credentials::ProfileKind kind() const;

    /// What keeps it from being saved, a line each; empty when nothing does.
    [[nodiscard]] QStringList faults() const;
    /// What is odd about the secrets in it, and yet no reason not to save them.
    [[nodiscard]] QStringList warnings() const;
    /// As it would be saved; nothing while there are faults.
    [[nodiscard]] std::optional<credentials::Profile> profile() const;

    void focusName();

Q_SIGNALS:
    void edited();
    /// A secret is on the clipboard.
    void copied();

protected:
    void changeEvent(QEvent *event) override;

private:
    enum Row {
        KindRow,
        NameRow,
        IdRow,
        SecretRow,
        TokenSwitchRow,
        TokenRow,
        ExpiryRow,
        RegionRow,
        HostsRow,
        AppIdRow,
        AppKeyRow,
        SharedRow,
        ColourRow,
        NotesRow,
        RowCount
    };

    void layOut();
    void noteEdit();
    void showKind();
    void fill(const credentials::Profile &profile);
    void clear();
    void bindSecrets(const credentials::Profile *profile);
    /// With whatever is in the fields, good or not.
    [[nodiscard]] credentials::Profile draft() const;
    [[nodiscard]] credentials::AccountKey accountDraft() const;
    [[nodiscard]] QStringList hosts() const;
    /// Invalid when it is no time; a null one when there is none.
    [[nodiscard]] std::optional<QDateTime> expiry() const;
    [[nodiscard]] QList<credentials::PasteFault> pasteFaults() const;
    [[nodiscard]] static QString lineOf(const credentials::PasteFault &fault);
    void setRowVisible(Row row, bool visible);
    void retranslate();

    Find m_find;
    credentials::ProfileId m_id = credentials::ProfileId::generate();
    bool m_isNew = true;
    bool m_isEdited = false;
    bool m_isFilling = false;
    bool m_hadToken = false;

    QGridLayout *m_grid;
    QList<QLabel *> m_labels;
    QList<QWidget *> m_fields;
    QComboBox *m_kind;
    QLineEdit *m_name;
    SecretField *m_accessKeyId;
    SecretField *m_secretKey;
    QCheckBox *m_isTemporary;
    SecretField *m_token;
    QLineEdit *m_expiry;
    QLineEdit *m_region;
    QPlainTextEdit *m_hosts;
    QLineEdit *m_appId;
    SecretField *m_appKey;
    SecretField *m_shared;
    QComboBox *m_colour;
    QPlainTextEdit *m_notes;
};

} // namespace console::ui
