// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/inspector/summaryview.h"

#include "ui/inspector/exchangewords.h"
#include "ui/theme/spacing.h"
#include "ui/theme/theme.h"
#include "wording/callwords.h"
#include "wording/explanation.h"
#include "wording/translations.h"

#include <QEvent>
#include <QLocale>

using namespace Qt::Literals::StringLiterals;

namespace console::ui {

namespace {

QString escaped(const QString &text)
{
    return text.toHtmlEscaped().replace(u'\n', "<br>"_L1);
}

} // namespace

SummaryView::SummaryView(const openapi::ErrorDictionary &dictionary, const wording::Translations &translations,
                         QWidget *parent)
    : QTextBrowser(parent),
      m_dictionary(dictionary),
      m_translations(translations)
{
    setFrameShape(QFrame::NoFrame);
    setOpenLinks(false);
    setUndoRedoEnabled(false);
    setTabChangesFocus(true);
    document()->setDocumentMargin(space::large);
    refresh();
}

void SummaryView::showExchange(const std::optional<traffic::Exchange> &exchange)
{
    m_exchange = exchange;
    refresh();
}

QString SummaryView::heading(const QString &text, const QColor &color) const
{
    return u"<p style='color:%1; font-weight:bold; margin-top:0; margin-bottom:8px'>%2</p>"_s.arg(color.name(),
                                                                                                  escaped(text));
}

QString SummaryView::table(const QList<Row> &rows) const
{
    const QString quiet = colorsFor(palette()).subtle.name();
    QString html = u"<table cellspacing='0' cellpadding='2'>"_s;
    for (const Row &row : rows) {
        if (!row.value.isEmpty())
            html += u"<tr><td style='color:%1; padding-right:16px; white-space:nowrap'>%2</td><td>%3</td></tr>"_s.arg(
                quiet, escaped(row.name), escaped(row.value));
    }
    return html + u"</table>"_s;
}

QList<SummaryView::Row> SummaryView::facts(const traffic::Exchange &exchange) const
{
    const traffic::CallSubject &subject = exchange.subject;
    QString credential;
    if (exchange.credentialOrigin)
        credential = u"%1 (%2)"_s.arg(exchange.credentialName, wording::originText(*exchange.credentialOrigin));
    return {{tr("Request ID"), exchange.requestId()},
            {tr("Action"), u"%1 (%2)"_s.arg(subject.action, subject.version)},
            {tr("Time"), QLocale().toString(exchange.startedAt.toLocalTime(), QLocale::ShortFormat)},
            {tr("Duration"), exchange.request ? durationText(exchange.timings.done) : QString()},
            {tr("Scene"), subject.sceneId},
            {tr("App ID"), subject.appId},
            {tr("Room"), subject.roomId},
            {tr("Task"), subject.taskId},
            {tr("User"), subject.userId},
            {tr("Endpoint"), exchange.endpointName},
            {tr("Credential"), credential}};
}

void SummaryView::refresh()
{
    setAccessibleName(tr("Summary"));
    const Colors &colors = colorsFor(palette());
    if (!m_exchange) {
        setHtml(u"<p style='color:%1'>%2</p>"_s.arg(
            colors.subtle.name(), escaped(tr("Select a call to see what was sent and what came back."))));
        return;
    }
    QList<Row> rows = facts(*m_exchange);
    QString title;
    if (m_exchange->error) {
        const auto words = wording::explain(*m_exchange->error, m_dictionary, m_translations.language());
        title = heading(words.title, colors.danger);
        rows =
            QList<Row>{{tr("Where"), words.where}, {tr("Why"), words.cause}, {tr("What to do"), words.remedy}} + rows;
    } else {
        title = heading(tr("%1 succeeded").arg(m_exchange->subject.action), colors.success);
    }
    setHtml(title + table(rows));
}

void SummaryView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        refresh();
    QTextBrowser::changeEvent(event);
}

} // namespace console::ui
