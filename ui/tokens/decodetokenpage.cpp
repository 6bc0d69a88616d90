// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/tokens/decodetokenpage.h"

#include "core/base/clock.h"
#include "ui/theme/icons.h"
#include "ui/theme/spacing.h"
#include "ui/theme/theme.h"
#include "ui/widgets/scrolling.h"
#include "wording/inputwords.h"
#include "wording/tokenwords.h"

#include <QEvent>
#include <QGridLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>

using namespace Qt::Literals::StringLiterals;

namespace console::ui {

using tokens::MacVerdict;
using tokens::Match;
using tokens::TokenReport;

namespace {

constexpr int iconSize = 16;

} // namespace

DecodeTokenPage::DecodeTokenPage(TokenSources sources, const Clock &clock, QWidget *parent)
    : QWidget(parent),
      m_sources(std::move(sources)),
      m_clock(clock),
      m_prompt(new QLabel(this)),
      m_text(new QPlainTextEdit(this)),
      m_clear(new QPushButton(this)),
      m_verdictMark(new QLabel(this)),
      m_verdict(new QLabel(this)),
      m_hint(new QLabel(this)),
      m_area(new QWidget(this)),
      m_compared(new QLabel(this))
{
    m_text->setObjectName(u"pastedToken"_s);
    m_clear->setObjectName(u"clearToken"_s);
    m_verdict->setObjectName(u"tokenVerdict"_s);
    m_hint->setObjectName(u"tokenHint"_s);
    m_compared->setObjectName(u"tokenCompared"_s);
    m_prompt->setBuddy(m_text);
    m_text->setFont(fixedFont());
    m_text->setWordWrapMode(QTextOption::WrapAnywhere);
    m_text->setTabChangesFocus(true);
    // A credential: an undo would bring it back.
    m_text->setUndoRedoEnabled(false);
    constexpr int shownLines = 4;
    m_text->setFixedHeight(m_text->fontMetrics().lineSpacing() * shownLines + 2 * space::medium);
    for (QLabel *label : {m_verdict, m_hint, m_compared})
        label->setWordWrap(true);
    QFont bold = m_verdict->font();
    bold.setBold(true);
    m_verdict->setFont(bold);
    layOut();
    setFocusProxy(m_text);
    connect(m_text, &QPlainTextEdit::textChanged, this, &DecodeTokenPage::refresh);
    connect(m_clear, &QPushButton::clicked, this, [this] {
        forget();
        m_text->setFocus();
    });
    retranslate();
}

void DecodeTokenPage::layOut()
{
    auto *grid = new QGridLayout(m_area);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::medium);
    grid->setVerticalSpacing(space::small);
    static const QStringList names{u"App"_s,     u"Room"_s,   u"User"_s,     u"Issued"_s,
                                   u"Expires"_s, u"Rights"_s, u"Signature"_s};
    for (int i = 0; i < RowCount; ++i) {
        const Row row{.label = new QLabel(m_area),
                      .value = new QLabel(m_area),
                      .mark = new QLabel(m_area),
                      .remark = new QLabel(m_area)};
        row.value->setObjectName(u"decoded"_s + names.at(i));
        row.remark->setObjectName(u"decoded"_s + names.at(i) + u"Remark"_s);
        row.value->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        // What a token says is anybody's text.
        row.value->setTextFormat(Qt::PlainText);
        row.remark->setTextFormat(Qt::PlainText);
        row.value->setWordWrap(true);
        row.remark->setWordWrap(true);
        const auto top = Qt::AlignTop;
        grid->addWidget(row.label, i, 0, Qt::AlignTrailing | top);
        // A row whose value needs no remark has all of the width.
        if (i <= UserRow) {
            grid->addWidget(row.value, i, 1, top);
            grid->addWidget(row.mark, i, 2, top);
            grid->addWidget(row.remark, i, 3, top);
        } else {
            auto *line = new QHBoxLayout;
            line->setSpacing(space::small);
            line->addWidget(row.mark, 0, top);
            line->addWidget(row.value, 1, top);
            grid->addLayout(line, i, 1, 1, 3);
            row.remark->hide();
        }
        m_rows.push_back(row);
    }
    grid->addWidget(m_compared, RowCount, 1, 1, 3);
    grid->setRowStretch(RowCount + 1, 1);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(3, 1);

    auto *verdict = new QHBoxLayout;
    verdict->setSpacing(space::small);
    verdict->addWidget(m_verdictMark, 0, Qt::AlignTop);
    verdict->addWidget(m_verdict, 1);
    auto *head = new QHBoxLayout;
    head->addWidget(m_prompt, 1);
    head->addWidget(m_clear);
    constexpr int leastHeight = 80;
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::large, space::large, space::large, space::large);
    layout->setSpacing(space::medium);
    layout->addLayout(head);
    layout->addWidget(m_text);
    layout->addLayout(verdict);
    layout->addWidget(m_hint);
    m_scroll = scrolling(*m_area, leastHeight, this);
    layout->addWidget(m_scroll, 1);
    // Keeps the text above where it is while there is nothing below.
    layout->addStretch();
}

void DecodeTokenPage::forget()
{
    m_text->clear();
}

void DecodeTokenPage::paint(QLabel &label, Mark mark)
{
    const Colors &colors = colorsFor(palette());
    label.setVisible(mark != Mark::None);
    if (mark == Mark::None)
        return;
    const bool isGood = mark == Mark::Good;
    const Icon which = isGood ? Icon::Success : mark == Mark::Warning ? Icon::Warning : Icon::Error;
    const QColor color = isGood ? colors.success : mark == Mark::Warning ? colors.warning : colors.danger;
    label.setPixmap(iconPixmap(which, iconSize, devicePixelRatioF(), color));
}

void DecodeTokenPage::say(Mark mark, const QString &verdict, const QString &hint)
{
    paint(*m_verdictMark, mark);
    m_verdict->setText(verdict);
    m_verdict->setVisible(!verdict.isEmpty());
    m_hint->setText(hint);
    m_hint->setVisible(!hint.isEmpty());
}

void DecodeTokenPage::fill(RowIndex row, const QString &value, Mark mark, const QString &remark)
{
    const Row &parts = m_rows.at(row);
    parts.value->setText(value);
    // Read out as one: a screen reader does not see what stands beside.
    parts.value->setAccessibleName(QStringList{parts.label->text(), value, remark}.join(u' '));
    parts.remark->setText(remark);
    paint(*parts.mark, mark);
}

void DecodeTokenPage::refresh()
{
    const QByteArray text = m_text->toPlainText().toUtf8();
    m_clear->setEnabled(!text.isEmpty());
    if (text.trimmed().isEmpty()) {
        m_scroll->hide();
        say(Mark::None, {}, tr("It is not sent anywhere, and is gone when this dialog is closed."));
        return;
    }
    const auto scene = m_sources.scene();
    const auto appKeys = m_sources.appKeys();
    const auto ids = scene ? std::optional(tokens::joinIdsOf(*scene)) : std::nullopt;
    const auto report = tokens::reportOn(text, appKeys, ids, m_clock.now());
    if (!report) {
        m_scroll->hide();
        const wording::Explanation words = wording::explain(report.error());
        say(Mark::Bad, words.title, QStringList{words.cause, words.remedy}.join(u' '));
        return;
    }
    show(*report, scene);
}

void DecodeTokenPage::show(const TokenReport &report, const std::optional<scene::Scene> &scene)
{
    const QDateTime now = m_clock.now();
    const bool isSure = report.mac == MacVerdict::Right && !report.isFromTheFuture;
    say(report.isRefused() ? Mark::Bad : isSure ? Mark::Good : Mark::Warning, wording::verdictText(report), {});
    const tokens::JoinIds ids = scene ? tokens::joinIdsOf(*scene) : tokens::JoinIds();
    const tokens::Comparison comparison = report.comparison.value_or(tokens::Comparison());
    const auto id = [&](RowIndex row, const QString &value, Match match, const QString &given) {
        if (!report.comparison)
            fill(row, value);
        else
            fill(row, value,
                 match == Match::Same        ? Mark::Good
                 : match == Match::Different ? Mark::Bad
                                             : Mark::None,
                 wording::matchText(match, given));
    };
    id(AppIdRow, report.token.appId, comparison.appId, ids.appId);
    id(RoomRow, report.token.roomId, comparison.roomId, ids.roomId);
    id(UserRow, report.token.userId, comparison.userId, ids.userId);
    fill(IssuedRow, wording::momentText(report.issuedAt, now), report.isFromTheFuture ? Mark::Warning : Mark::None);
    const bool isNear = report.expiresIn && *report.expiresIn <= tokens::nearExpiry;
    fill(ExpiresRow, wording::expiryText(report, now),
         report.isExpired() ? Mark::Bad
         : isNear           ? Mark::Warning
                            : Mark::None);
    QStringList rights;
    for (const tokens::TokenRight &right : report.rights) {
        const QString name = wording::rightText(right.code);
        //: A right that ended before its token.
        rights.append(right.isOver && !report.isExpired() ? tr("%1 (over)").arg(name) : name);
    }
    fill(RightsRow, rights.isEmpty() ? tr("none") : rights.join(tr(", ")));
    fill(SignatureRow, wording::macText(report.mac),
         report.mac == MacVerdict::Right   ? Mark::Good
         : report.mac == MacVerdict::Wrong ? Mark::Bad
                                           : Mark::Warning);
    m_compared->setText(scene ? tr("Compared with RTCConfig of the scene %1, as it is being edited.").arg(scene->id())
                              : tr("No scene is in sight to compare it with."));
    m_scroll->show();
}

void DecodeTokenPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange)
        refresh();
    QWidget::changeEvent(event);
}

void DecodeTokenPage::retranslate()
{
    m_prompt->setText(tr("&Paste a token:"));
    m_text->setAccessibleName(tr("Token to decode"));
    m_text->setPlaceholderText(tr("001…"));
    m_clear->setText(tr("C&lear"));
    const QStringList labels{tr("AppId"),   tr("Room"),   tr("User"),     tr("Issued"),
                             tr("Expires"), tr("Rights"), tr("Signature")};
    for (size_t i = 0; i < m_rows.size(); ++i)
        m_rows.at(i).label->setText(labels.at(static_cast<qsizetype>(i)));
    refresh();
}

} // namespace console::ui
