// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/traffic/exchange.h"

#include <QScrollArea>

#include <optional>

class QFormLayout;
class QLabel;

namespace console::openapi {
class ErrorDictionary;
}
namespace console::wording {
class Translations;
}

namespace console::ui {

/// What a call was and how it ended; for a failure what failed, where, why, and what to do.
class SummaryView final : public QScrollArea
{
    Q_OBJECT

public:
    SummaryView(const openapi::ErrorDictionary &dictionary, const wording::Translations &translations,
                QWidget *parent = nullptr);

    void showExchange(const std::optional<traffic::Exchange> &exchange);

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    void addRow(const QString &name, const QString &value);

    const openapi::ErrorDictionary &m_dictionary;
    const wording::Translations &m_translations;
    std::optional<traffic::Exchange> m_exchange;
};

} // namespace console::ui
