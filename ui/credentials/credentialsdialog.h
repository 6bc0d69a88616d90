// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>

namespace console::ui {

struct ConsoleContext;
class Connection;

/// The profiles of the store in use, and the stores.
class CredentialsDialog final : public QDialog
{
    Q_OBJECT

public:
    struct Parts
    {
        ConsoleContext &context;
        const Connection &connection; ///< Where keys are tested.
    };

    CredentialsDialog(Parts parts, QWidget *parent);

    /// Shows it without being modal, as it was left.
    void bringUp();
    /// Shows it with that profile selected, by id or name.
    void bringUpAt(const QString &idOrName);
    /// Shows it at the store.
    void bringUpStore();

Q_SIGNALS:
    void sceneWanted(const QString &sceneId);
    void happened(const QString &text);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    Parts m_parts;
};

} // namespace console::ui
