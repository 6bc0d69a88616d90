// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace console::ui {

class Preferences;

/// Language, colour scheme, size of the editor's text, the dead-man helper and the embedded server. Every choice
/// applies at once.
class PreferencesDialog final : public QDialog
{
    Q_OBJECT

public:
    PreferencesDialog(Preferences &preferences, QWidget *parent);

protected:
    void changeEvent(QEvent *event) override;

private:
    void addGuardRows(QFormLayout &form);
    void addServerRows(QFormLayout &form);
    void showGuard();
    void retranslate();
    void retranslateGuard();
    void retranslateServer();

    Preferences &m_preferences;
    QLabel *m_languageLabel;
    QComboBox *m_language;
    QLabel *m_schemeLabel;
    QComboBox *m_scheme;
    QLabel *m_zoomLabel;
    QSpinBox *m_zoom;
    QCheckBox *m_guard;
    QLabel *m_hangLabel;
    QSpinBox *m_hang;
    QLabel *m_sleepLabel;
    QSpinBox *m_sleep;
    QLabel *m_guardNote;
    QLabel *m_portLabel;
    QSpinBox *m_port;
    QCheckBox *m_startsServer;
    QLabel *m_serverNote;
    QLabel *m_joinUrlLabel;
    QLineEdit *m_joinUrl;
    QCheckBox *m_notifies;
    QLabel *m_note;
    QPushButton *m_close = nullptr;
};

} // namespace console::ui
