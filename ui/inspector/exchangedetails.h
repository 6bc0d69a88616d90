// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/traffic/exchange.h"

#include <QTabWidget>

#include <optional>

namespace console::openapi {
class ErrorDictionary;
}
namespace console::wording {
class Translations;
}

namespace console::ui {

class MessageView;
class SigningView;
class SummaryView;
class TimingView;

/// One call in tabs: summary, request, response, timing, signing.
class ExchangeDetails final : public QTabWidget
{
    Q_OBJECT

public:
    enum Tab { Summary, Request, Response, Timing, Signing };

    ExchangeDetails(const openapi::ErrorDictionary &dictionary, const wording::Translations &translations,
                    QWidget *parent = nullptr);

    void showExchange(const std::optional<traffic::Exchange> &exchange);
    [[nodiscard]] const std::optional<traffic::Exchange> &exchange() const { return m_exchange; }

protected:
    void changeEvent(QEvent *event) override;

private:
    template<class View, class... Arguments>
    View &made(Tab tab, const QString &name, View *&view, Arguments &&...arguments);
    void fill(int tab);
    void fillRequest(MessageView &view) const;
    void fillResponse(MessageView &view) const;
    void fillTiming(TimingView &view) const;
    void retranslate();

    const openapi::ErrorDictionary &m_dictionary;
    const wording::Translations &m_translations;
    std::optional<traffic::Exchange> m_exchange;
    SummaryView *m_summary = nullptr;
    MessageView *m_request = nullptr;
    MessageView *m_response = nullptr;
    TimingView *m_timing = nullptr;
    SigningView *m_signing = nullptr;
};

} // namespace console::ui
