// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/preflight/preflightpanel.h"

#include "ui/preflight/findingsmodel.h"
#include "ui/theme/icons.h"
#include "ui/theme/spacing.h"
#include "ui/theme/theme.h"
#include "ui/widgets/carddelegate.h"
#include "ui/widgets/hairline.h"
#include "wording/preflightwords.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace console::ui {

using preflight::Verdict;

PreflightPanel::PreflightPanel(const openapi::ErrorDictionary &dictionary, const wording::Translations &translations,
                               QWidget *parent)
    : QFrame(parent),
      m_model(new FindingsModel(dictionary, translations, this)),
      m_icon(new QLabel(this)),
      m_summary(new QLabel(this)),
      m_startAnyway(new QPushButton(this)),
      m_close(new QToolButton(this)),
      m_list(new QListView(this))
{
    setObjectName(u"preflightPanel"_s);
    m_summary->setObjectName(u"preflightSummary"_s);
    m_startAnyway->setObjectName(u"startAnyway"_s);
    m_close->setObjectName(u"closePreflight"_s);
    m_list->setObjectName(u"preflightList"_s);
    m_close->setIcon(icon(Icon::Close));
    m_close->setAutoRaise(true);
    m_startAnyway->setAutoDefault(true);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new CardDelegate(CardDelegate::Lines::Two, m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);

    auto *head = new QHBoxLayout;
    head->setContentsMargins(space::large, space::small, space::medium, space::small);
    head->setSpacing(space::medium);
    head->addWidget(m_icon);
    head->addWidget(m_summary, 1);
    head->addWidget(m_startAnyway);
    head->addWidget(m_close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(new Hairline(this));
    layout->addLayout(head);
    layout->addWidget(m_list);
    setTabOrder(m_list, m_startAnyway);
    setTabOrder(m_startAnyway, m_close);
    connect(m_list, &QListView::clicked, this, &PreflightPanel::goTo);
    connect(m_list, &QListView::activated, this, &PreflightPanel::goTo);
    connect(m_startAnyway, &QPushButton::clicked, this, &PreflightPanel::startAnywayWanted);
    connect(m_close, &QToolButton::clicked, this, &PreflightPanel::dismiss);
    hide();
    refresh();
}

void PreflightPanel::showReport(const preflight::Report &report, bool asks)
{
    const bool isNews = !isVisible() || asks;
    m_report = report;
    m_asks = asks;
    m_model->setReport(report);
    m_list->setCurrentIndex(m_model->index(0));
    refresh();
    fitHeight();
    show();
    // Both come after a key that asked for them.
    if (isNews)
        m_list->setFocus(Qt::OtherFocusReason);
}

void PreflightPanel::updateReport(const preflight::Report &report)
{
    const int row = m_list->currentIndex().row();
    showReport(report, false);
    m_list->setCurrentIndex(m_model->index(std::min(row, m_model->rowCount() - 1)));
}

void PreflightPanel::dismiss()
{
    if (!isVisible())
        return;
    hide();
    m_asks = false;
    Q_EMIT dismissed();
}

void PreflightPanel::fitHeight()
{
    // As many rows as there are, up to four and a half: the half one shows that there are more.
    constexpr int rowsShown = 4;
    const int row = m_list->sizeHintForRow(0);
    const int rows = m_model->rowCount();
    const int wanted = rows <= rowsShown ? rows * row : rowsShown * row + row / 2;
    // Where the window is low one row must do, lest the window grow out of the screen.
    m_list->setMinimumHeight(row);
    m_list->setMaximumHeight(wanted);
}

void PreflightPanel::goTo(const QModelIndex &index)
{
    if (const diagnostics::Diagnostic *diagnostic = m_model->diagnosticAt(index))
        Q_EMIT placeWanted(*diagnostic);
}

void PreflightPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        dismiss();
    else
        QFrame::keyPressEvent(event);
}

void PreflightPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_model->retranslate();
        refresh();
    } else if (event->type() == QEvent::PaletteChange) {
        refresh();
    } else if (event->type() == QEvent::FontChange && isVisible()) {
        fitHeight();
    }
    QFrame::changeEvent(event);
}

void PreflightPanel::refresh()
{
    const Colors &colors = colorsFor(palette());
    Icon which = Icon::Success;
    QColor color = colors.success;
    switch (m_report.overall()) {
    case Verdict::Failed:
        which = Icon::Error;
        color = colors.danger;
        break;
    case Verdict::Warning:
        which = Icon::Warning;
        color = colors.warning;
        break;
    case Verdict::Pending:
    case Verdict::Skipped:
        which = Icon::Info;
        color = colors.info;
        break;
    case Verdict::Passed:
        break;
    }
    constexpr int iconSize = 16;
    m_icon->setPixmap(iconPixmap(which, iconSize, devicePixelRatioF(), color));
    m_summary->setText(wording::summaryText(m_report));
    m_startAnyway->setText(tr("Start Anyway"));
    m_startAnyway->setVisible(m_asks);
    m_close->setToolTip(tr("Close"));
    m_close->setAccessibleName(tr("Close the check"));
    m_list->setAccessibleName(tr("What the check found"));
    setAccessibleName(tr("Check before the start"));
}

} // namespace console::ui
