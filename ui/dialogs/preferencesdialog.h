// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>

class QComboBox;
class QLabel;
class QPushButton;
class QSpinBox;

namespace console::ui {

class Preferences;

/// Language, colour scheme and size of the editor's text. Every choice applies at once.
class PreferencesDialog final : public QDialog
{
    Q_OBJECT

public:
    PreferencesDialog(Preferences &preferences, QWidget *parent);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    Preferences &m_preferences;
    QLabel *m_languageLabel;
    QComboBox *m_language;
    QLabel *m_schemeLabel;
    QComboBox *m_scheme;
    QLabel *m_zoomLabel;
    QSpinBox *m_zoom;
    QLabel *m_note;
    QPushButton *m_close = nullptr;
};

} // namespace console::ui
