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

using namespace Qt::Literals::StringLiterals;

namespace console::ui {

ExchangeDetails::ExchangeDetails(const openapi::ErrorDictionary &dictionary, const wording::Translations &translations,
                                 QWidget *parent)
    : QTabWidget(parent),
      m_dictionary(dictionary),
      m_translations(translations),
      m_summary(new SummaryView(dictionary, translations, this)),
      m_request(new MessageView(MessageView::Direction::Request, this)),
      m_response(new MessageView(MessageView::Direction::Response, this)),
      m_timing(new TimingView(this)),
      m_signing(new SigningView(this))
{
    setObjectName(u"exchangeTabs"_s);
    setDocumentMode(true);
    m_request->setObjectName(u"requestView"_s);
    m_response->setObjectName(u"responseView"_s);
    m_timing->setObjectName(u"timingView"_s);
    m_signing->setObjectName(u"signingView"_s);
    m_summary->setObjectName(u"summaryView"_s);
    addTab(m_summary, {});
    addTab(m_request, {});
    addTab(m_response, {});
    addTab(m_timing, {});
    addTab(m_signing, {});
    // A tab is filled when it is looked at: laying out a body of megabytes for every row passed by would be felt.
    connect(this, &QTabWidget::currentChanged, this, &ExchangeDetails::fill);
    retranslate();
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
        m_summary->showExchange(m_exchange);
        break;
    case Request:
        if (m_exchange && m_exchange->request) {
            const traffic::SentRequest &request = *m_exchange->request;
            m_request->showContent(
                {.line = u"%1 %2"_s.arg(QString::fromLatin1(request.method), request.url.toDisplayString()),
                 .body = request.body,
                 .headers = request.headers,
                 .raw = rawRequest(request)});
        } else {
            m_request->showNothing();
        }
        break;
    case Response:
        if (m_exchange && m_exchange->response) {
            const traffic::ReceivedResponse &response = *m_exchange->response;
            m_response->showContent(
                {.line = u"HTTP %1 %2"_s.arg(response.status).arg(QString::fromLatin1(response.reason)),
                 .body = response.body,
                 .headers = response.headers,
                 .raw = rawResponse(response)});
        } else {
            m_response->showNothing();
        }
        break;
    case Timing:
        if (m_exchange && m_exchange->request)
            m_timing->showTimings(m_exchange->timings, m_exchange->tls);
        else
            m_timing->showNothing();
        break;
    case Signing:
        m_signing->showTrace(m_exchange ? m_exchange->signingTrace : std::nullopt);
        break;
    }
}

void ExchangeDetails::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QTabWidget::changeEvent(event);
}

void ExchangeDetails::retranslate()
{
    setTabText(Summary, tr("Su&mmary"));
    setTabText(Request, tr("Re&quest"));
    setTabText(Response, tr("Respo&nse"));
    setTabText(Timing, tr("T&iming"));
    setTabText(Signing, tr("Si&gning"));
    tabBar()->setAccessibleName(tr("Parts of the selected call"));
}

} // namespace console::ui
