// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLineEdit>

namespace console::ui {

/// One id of a call: empty means "auto", and the placeholder says what auto will be. A text that breaks the service's
/// charset is marked with a sign and a sentence, not by colour alone.
class IdField final : public QLineEdit
{
    Q_OBJECT

public:
    explicit IdField(QWidget *parent = nullptr);

    /// What an empty field stands for; empty: a new id with every start.
    void setAutomatic(const QString &value, bool isGenerated);
    [[nodiscard]] bool isAcceptable() const;
    [[nodiscard]] QString problem() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void check();
    void retranslate();

    QString m_automatic;
    bool m_isGenerated = true;
    QAction *m_warning = nullptr;
};

} // namespace console::ui
