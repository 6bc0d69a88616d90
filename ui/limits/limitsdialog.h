// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/rails/limits.h"

#include <QDialog>

#include <functional>
#include <optional>

class QPushButton;
class QTabWidget;

namespace console::rails {
class RoomRails;
}

namespace console::ui {

class LimitsPage;
class PricesPage;

/// What rooms may use before they are stopped, and what they are taken to cost.
class LimitsDialog final : public QDialog
{
    Q_OBJECT

public:
    LimitsDialog(rails::RoomRails &rails, std::function<QStringList()> sceneIds, std::function<QString()> language,
                 QWidget *parent);

    /// Shows it with that limit selected.
    void showLimit(const std::optional<rails::Limit> &limit);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    rails::RoomRails &m_rails;
    std::function<QStringList()> m_sceneIds;
    QTabWidget *m_tabs;
    LimitsPage *m_limits;
    PricesPage *m_prices;
    QPushButton *m_close;
};

} // namespace console::ui
