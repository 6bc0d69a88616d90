// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/inspector/summaryview.h"

#include "ui/inspector/exchangewords.h"
#include "ui/theme/spacing.h"
#include "ui/theme/theme.h"
#include "wording/explanation.h"
#include "wording/translations.h"

#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QLocale>

using namespace Qt::Literals::StringLiterals;

namespace console::ui {

namespace {

QLabel *valueLabel(const QString &text)
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

} // namespace

SummaryView::SummaryView(const openapi::ErrorDictionary &dictionary, const wording::Translations &translations,
                         QWidget *parent)
    : QScrollArea(parent)
    , m_dictionary(dictionary)
    , m_translations(translations)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setBackgroundRole(QPalette::Base);
    refresh();
}

void SummaryView::showExchange(const std::optional<traffic::Exchange> &exchange)
{
    m_exchange = exchange;
    refresh();
}

void SummaryView::addRow(const QString &name, const QString &value)
{
    if (value.isEmpty())
        return;
    auto *form = static_cast<QFormLayout *>(widget()->layout());
    auto *label = new QLabel(name);
    label->setForegroundRole(QPalette::PlaceholderText);
    auto *text = valueLabel(value);
    text->setAccessibleName(name);
    form->addRow(label, text);
}

void SummaryView::refresh()
{
    setAccessibleName(tr("Summary"));
    auto *page = new QWidget;
    page->setBackgroundRole(QPalette::Base);
    auto *form = new QFormLayout(page);
    form->setContentsMargins(space::large, space::medium, space::large, space::medium);
    form->setHorizontalSpacing(space::large);
    form->setVerticalSpacing(space::small);
    form->setLabelAlignment(Qt::AlignTrailing | Qt::AlignTop);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    setWidget(page);
    if (!m_exchange) {
        form->addRow(valueLabel(tr("Select a call to see what was sent and what came back.")));
        return;
    }
    const traffic::Exchange &exchange = *m_exchange;
    auto *title = valueLabel({});
    QFont bold = title->font();
    bold.setBold(true);
    title->setFont(bold);
    QPalette colors = title->palette();
    form->addRow(title);
    if (exchange.error) {
        const wording::Explanation words = wording::explain(*exchange.error, m_dictionary, m_translations.language());
        title->setText(words.title);
        colors.setColor(QPalette::WindowText, colorsFor(palette()).danger);
        addRow(tr("Where"), words.where);
        addRow(tr("Why"), words.cause);
        addRow(tr("What to do"), words.remedy);
    } else {
        title->setText(tr("%1 succeeded").arg(exchange.subject.action));
        colors.setColor(QPalette::WindowText, colorsFor(palette()).success);
    }
    title->setObjectName(u"summaryTitle"_s);
    title->setPalette(colors);
    addRow(tr("Request ID"), exchange.requestId());
    addRow(tr("Action"), u"%1 (%2)"_s.arg(exchange.subject.action, exchange.subject.version));
    addRow(tr("Time"), QLocale().toString(exchange.startedAt.toLocalTime(), QLocale::ShortFormat));
    if (exchange.request)
        addRow(tr("Duration"), durationText(exchange.timings.done));
    addRow(tr("Scene"), exchange.subject.sceneId);
    addRow(tr("App ID"), exchange.subject.appId);
    addRow(tr("Room"), exchange.subject.roomId);
    addRow(tr("Task"), exchange.subject.taskId);
    addRow(tr("User"), exchange.subject.userId);
    addRow(tr("Endpoint"), exchange.endpointName);
    if (exchange.credentialSource)
        addRow(tr("Credential"), u"%1 (%2)"_s.arg(exchange.credentialName, credentialSourceText(*exchange.credentialSource)));
}

void SummaryView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        refresh();
    QScrollArea::changeEvent(event);
}

} // namespace console::ui
