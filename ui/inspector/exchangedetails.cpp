// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/inspector/exchangedetails.h"

#include "ui/inspector/exchangewords.h"
#include "ui/inspector/messageview.h"
#include "ui/inspector/signingview.h"
#include "ui/inspector/summaryview.h"
#include "ui/inspector/timingview.h"

#include <QEvent>
#include <QTabBar>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace console::ui {

ExchangeDetails::ExchangeDetails(const openapi::ErrorDictionary &dictionary, const wording::Translations &translations,
                                 QWidget *parent)
    : QTabWidget(parent),
      m_dictionary(dictionary),
      m_translations(translations)
{
    setObjectName(u"exchangeTabs"_s);
    setDocumentMode(true);
    for (int tab = Summary; tab <= Signing; ++tab) {
        auto *page = new QWidget(this);
        page->setBackgroundRole(QPalette::Base);
        page->setAutoFillBackground(true);
        auto *layout = new QVBoxLayout(page);
        layout->setContentsMargins(0, 0, 0, 0);
        addTab(page, {});
    }
    // A tab is made and filled when it is looked at: laying out a body of megabytes for every row passed by would be
    // felt, and so would four hidden views at start-up.
    connect(this, &QTabWidget::currentChanged, this, &ExchangeDetails::fill);
    retranslate();
}

template<class View, class... Arguments>
View &ExchangeDetails::made(Tab tab, const QString &name, View *&view, Arguments &&...arguments)
{
    if (!view) {
        view = new View(std::forward<Arguments>(arguments)..., widget(tab));
        view->setObjectName(name);
        widget(tab)->layout()->addWidget(view);
    }
    return *view;
}

void ExchangeDetails::showExchange(const std::optional<traffic::Exchange> &exchange)
{
    m_exchange = exchange;
    fill(currentIndex());
}

void ExchangeDetails::fill(int tab)
{
    switch (static_cast<Tab>(tab)) {
    case Summary:
        made(Summary, u"summaryView"_s, m_summary, m_dictionary, m_translations).showExchange(m_exchange);
        break;
    case Request:
        fillRequest(made(Request, u"requestView"_s, m_request, MessageView::Direction::Request));
        break;
    case Response:
        fillResponse(made(Response, u"responseView"_s, m_response, MessageView::Direction::Response));
        break;
    case Timing:
        fillTiming(made(Timing, u"timingView"_s, m_timing));
        break;
    case Signing:
        made(Signing, u"signingView"_s, m_signing)
            .showTrace(m_exchange ? m_exchange->signingTrace : std::optional<openapi::SigningTrace>());
        break;
    }
}

void ExchangeDetails::fillRequest(MessageView &view) const
{
    if (!m_exchange || !m_exchange->request) {
        view.showNothing();
        return;
    }
    const traffic::SentRequest &request = *m_exchange->request;
    view.showContent({.line = u"%1 %2"_s.arg(QString::fromLatin1(request.method), request.url.toDisplayString()),
                      .body = request.body,
                      .headers = request.headers,
                      .raw = rawRequest(request)});
}

void ExchangeDetails::fillResponse(MessageView &view) const
{
    if (!m_exchange || !m_exchange->response) {
        view.showNothing();
        return;
    }
    const traffic::ReceivedResponse &response = *m_exchange->response;
    view.showContent({.line = u"HTTP %1 %2"_s.arg(response.status).arg(QString::fromLatin1(response.reason)),
                      .body = response.body,
                      .headers = response.headers,
                      .raw = rawResponse(response)});
}

void ExchangeDetails::fillTiming(TimingView &view) const
{
    if (m_exchange && m_exchange->request)
        view.showTimings(m_exchange->timings, m_exchange->tls);
    else
        view.showNothing();
}

void ExchangeDetails::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QTabWidget::changeEvent(event);
}

void ExchangeDetails::retranslate()
{
    setTabText(Summary, tr("Summary"));
    setTabText(Request, tr("Request"));
    setTabText(Response, tr("Response"));
    setTabText(Timing, tr("Timing"));
    setTabText(Signing, tr("Signing"));
    tabBar()->setAccessibleName(tr("Parts of the selected call"));
}

} // namespace console::ui
