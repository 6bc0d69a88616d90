// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/credentials/credentialstore.h"
#include "core/credentials/secretservice.h"
#include "core/scene/scenelibrary.h"

#include <QWidget>

#include <array>

class QLabel;
class QPushButton;
class QRadioButton;

namespace console::ui {

struct ConsoleContext;

/// Which store to keep profiles in, with what each means.
class StoreChoicePage final : public QWidget
{
    Q_OBJECT

public:
    using Kind = credentials::CredentialStore::Kind;

    StoreChoicePage(const ConsoleContext &context, QWidget *parent);

    /// Asks how the keychain stands, and selects the store in use, else the keychain.
    void begin();
    /// Why the choice could not be kept; until the next one.
    void sayProblem(const scene::FileProblem &problem);

Q_SIGNALS:
    void chosen(console::credentials::CredentialStore::Kind kind);
    void cancelled();

protected:
    void changeEvent(QEvent *event) override;

private:
    static constexpr std::array kinds{Kind::Keychain, Kind::Vault, Kind::Memory};

    void takeKeychainState(credentials::KeychainState state);
    [[nodiscard]] Kind selected() const;
    void refresh();
    void retranslate();

    const ConsoleContext &m_context;
    bool m_isAsking = false;
    credentials::KeychainState m_keychain = credentials::KeychainState::Unknown;
    QLabel *m_title;
    std::array<QRadioButton *, kinds.size()> m_buttons;
    std::array<QLabel *, kinds.size()> m_texts;
    QLabel *m_note;
    QLabel *m_problem;
    QPushButton *m_use;
    QPushButton *m_cancel;
};

} // namespace console::ui
