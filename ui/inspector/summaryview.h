// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/traffic/exchange.h"

#include <QTextBrowser>

#include <optional>

namespace console::openapi {
class ErrorDictionary;
}
namespace console::wording {
class Translations;
}

namespace console::ui {

/// What a call was and how it ended; for a failure what failed, where, why, and what to do.
class SummaryView final : public QTextBrowser
{
    Q_OBJECT

public:
    SummaryView(const openapi::ErrorDictionary &dictionary, const wording::Translations &translations,
                QWidget *parent = nullptr);

    void showExchange(const std::optional<traffic::Exchange> &exchange);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Row
    {
        QString name;
        QString value;
    };

    void refresh();
    [[nodiscard]] QString heading(const QString &text, const QColor &color) const;
    [[nodiscard]] QString table(const QList<Row> &rows) const;
    [[nodiscard]] QList<Row> facts(const traffic::Exchange &exchange) const;

    const openapi::ErrorDictionary &m_dictionary;
    const wording::Translations &m_translations;
    std::optional<traffic::Exchange> m_exchange;
};

} // namespace console::ui
