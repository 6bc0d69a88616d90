// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/rooms/stopbar.h"

#include "ui/theme/spacing.h"
#include "ui/theme/theme.h"

#include <QAccessible>
#include <QEvent>
#include <QLabel>
#include <QListWidget>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace console::ui {

StopBar::StopBar(QWidget *parent)
    : QFrame(parent),
      m_title(new QLabel(this)),
      m_bar(new QProgressBar(this)),
      m_failures(new QListWidget(this)),
      m_cancel(new QPushButton(this)),
      m_retry(new QPushButton(this)),
      m_quit(new QPushButton(this)),
      m_close(new QPushButton(this))
{
    setObjectName(u"stopBar"_s);
    m_title->setObjectName(u"stopTitle"_s);
    m_bar->setObjectName(u"stopProgress"_s);
    m_failures->setObjectName(u"stopFailures"_s);
    m_cancel->setObjectName(u"stopCancel"_s);
    m_retry->setObjectName(u"stopRetry"_s);
    m_quit->setObjectName(u"stopQuit"_s);
    m_close->setObjectName(u"stopClose"_s);
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_title->setWordWrap(true);
    m_failures->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_failures->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);

    auto *head = new QHBoxLayout;
    head->setSpacing(space::medium);
    head->addWidget(m_title, 1);
    for (QPushButton *button : {m_cancel, m_retry, m_quit, m_close})
        head->addWidget(button);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::large, space::medium, space::medium, space::medium);
    layout->setSpacing(space::medium);
    layout->addLayout(head);
    layout->addWidget(m_bar);
    layout->addWidget(m_failures);

    // Most stops are over before anybody could read of them: the text must not jump for that.
    constexpr std::chrono::milliseconds patience{250};
    m_delay.setInterval(patience);
    m_delay.setSingleShot(true);
    connect(&m_delay, &QTimer::timeout, this, &QWidget::show);
    connect(m_cancel, &QPushButton::clicked, this, &StopBar::cancelWanted);
    connect(m_retry, &QPushButton::clicked, this, &StopBar::retryWanted);
    connect(m_quit, &QPushButton::clicked, this, &StopBar::quitWanted);
    connect(m_close, &QPushButton::clicked, this, [this] {
        dismiss();
        Q_EMIT dismissed();
    });
    rebuild();
    hide();
}

void StopBar::showProgress(const Progress &progress)
{
    m_progress = progress;
    rebuild();
    if (isOver() && progress.failures.isEmpty()) {
        dismiss();
    } else if (!progress.failures.isEmpty()) {
        const bool isNews = isOver();
        m_delay.stop();
        show();
        if (isNews) {
            QAccessibleEvent alert(this, QAccessible::Alert);
            QAccessible::updateAccessibility(&alert);
        }
    } else if (isHidden() && !m_delay.isActive()) {
        m_delay.start();
    }
}

void StopBar::dismiss()
{
    m_delay.stop();
    hide();
}

QString StopBar::title() const
{
    return m_title->text();
}

QString StopBar::titleText() const
{
    const int failed = static_cast<int>(m_progress.failures.size());
    if (isOver())
        return tr("%n room(s) did not stop", nullptr, failed);
    if (m_progress.isCancelled)
        return tr("Cancelled: waiting for the stops that are under way, %1 of %2 done")
            .arg(m_progress.done)
            .arg(m_progress.total);
    return m_progress.quits
               ? tr("Stopping rooms before quitting: %1 of %2 done").arg(m_progress.done).arg(m_progress.total)
               : tr("Stopping rooms: %1 of %2 done").arg(m_progress.done).arg(m_progress.total);
}

void StopBar::rebuild()
{
    m_title->setText(titleText());
    setAccessibleName(m_title->text());
    m_bar->setRange(0, qMax(1, m_progress.total));
    m_bar->setValue(m_progress.done);
    m_bar->setAccessibleName(m_title->text());
    m_bar->setVisible(!isOver());
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(space::medium);

    m_failures->setAccessibleName(tr("Rooms that did not stop"));
    m_failures->clear();
    for (const QString &line : std::as_const(m_progress.failures)) {
        auto *item = new QListWidgetItem(line, m_failures);
        item->setToolTip(line);
    }
    constexpr int shownLines = 3;
    const int lines = qMin(shownLines, static_cast<int>(m_progress.failures.size()));
    m_failures->setFixedHeight(lines * (fontMetrics().height() + space::small) + space::medium);
    m_failures->setVisible(lines > 0);

    m_cancel->setText(tr("Cancel Stopping"));
    m_cancel->setToolTip(m_progress.quits ? tr("Send no more stops, and stay")
                                          : tr("Send no more stops; what is under way goes on"));
    m_cancel->setVisible(!isOver());
    m_cancel->setEnabled(!m_progress.isCancelled);
    m_retry->setText(tr("Try Again"));
    m_retry->setVisible(isOver());
    m_quit->setText(tr("Quit Anyway"));
    m_quit->setToolTip(tr("Rooms that run on are listed again at the next start"));
    m_quit->setVisible(isOver() && m_progress.quits);
    m_close->setText(m_progress.quits ? tr("Stay") : tr("Dismiss"));
    m_close->setVisible(isOver());
}

void StopBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        rebuild();
    QFrame::changeEvent(event);
}

void StopBar::paintEvent(QPaintEvent *)
{
    constexpr qreal strength = 0.10;
    const Colors &colors = colorsFor(palette());
    const QColor color = isOver() ? colors.danger : colors.info;
    QPainter painter(this);
    painter.fillRect(rect(), tinted(palette(), color, strength));
    painter.fillRect(QRect(0, 0, space::small, height()), color);
    painter.fillRect(QRect(0, height() - 1, width(), 1), colors.line);
}

} // namespace console::ui
