// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/room/commands/commandform.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QSpinBox;

namespace console::ui {

/// Switches the live voice print.
class VoicePrintForm final : public CommandForm
{
    Q_OBJECT

public:
    explicit VoicePrintForm(QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override { return tr("Voice print"); }
    [[nodiscard]] QString explanation() const override { return tr("Lets the agent listen to one voice only."); }
    [[nodiscard]] rooms::UpdateCommand command() const override;
    void setCommand(const rooms::UpdateCommand &command) override;
    void retranslate() override;

private:
    QCheckBox *m_enable;
    QCheckBox *m_hasDuration;
    QSpinBox *m_duration;
};

/// Switches the suppression of distant voices.
class FarfieldForm final : public CommandForm
{
    Q_OBJECT

public:
    explicit FarfieldForm(QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override { return tr("Far field"); }
    [[nodiscard]] QString explanation() const override { return tr("Suppresses voices that are far away."); }
    [[nodiscard]] rooms::UpdateCommand command() const override;
    void setCommand(const rooms::UpdateCommand &command) override;
    void retranslate() override;

private:
    QCheckBox *m_enable;
    QLabel *m_levelLabel;
    QComboBox *m_level;
    QCheckBox *m_hasThreshold;
    QSpinBox *m_threshold;
    QLabel *m_sourceLabel;
    QComboBox *m_source;
};

} // namespace console::ui
