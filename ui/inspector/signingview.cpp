// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/inspector/signingview.h"

#include "ui/inspector/textview.h"
#include "ui/theme/icons.h"
#include "ui/theme/spacing.h"

#include <QCheckBox>
#include <QClipboard>
#include <QCoreApplication>
#include <QEvent>
#include <QGuiApplication>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStyle>

using namespace Qt::Literals::StringLiterals;

namespace console::ui {

namespace {

struct Stage
{
    QString name;
    QByteArray text;
};

QList<Stage> stagesOf(const openapi::SigningTrace &trace)
{
    const auto named = [](const char *name) { return QCoreApplication::translate("SigningStages", name); };
    return {
        {named(QT_TRANSLATE_NOOP("SigningStages", "X-Date")), trace.xDate},
        {named(QT_TRANSLATE_NOOP("SigningStages", "Body SHA-256")), trace.bodySha256},
        {named(QT_TRANSLATE_NOOP("SigningStages", "Canonical query")), trace.canonicalQuery},
        {named(QT_TRANSLATE_NOOP("SigningStages", "Canonical headers")), trace.canonicalHeaders},
        {named(QT_TRANSLATE_NOOP("SigningStages", "Signed headers")), trace.signedHeaders},
        {named(QT_TRANSLATE_NOOP("SigningStages", "Canonical request")), trace.canonicalRequest},
        {named(QT_TRANSLATE_NOOP("SigningStages", "Canonical request SHA-256")), trace.canonicalRequestSha256},
        {named(QT_TRANSLATE_NOOP("SigningStages", "Credential scope")), trace.credentialScope},
        {named(QT_TRANSLATE_NOOP("SigningStages", "String to sign")), trace.stringToSign},
        {named(QT_TRANSLATE_NOOP("SigningStages", "SHA-256 of kDate")), trace.keyChainSha256[0]},
        {named(QT_TRANSLATE_NOOP("SigningStages", "SHA-256 of kRegion")), trace.keyChainSha256[1]},
        {named(QT_TRANSLATE_NOOP("SigningStages", "SHA-256 of kService")), trace.keyChainSha256[2]},
        {named(QT_TRANSLATE_NOOP("SigningStages", "SHA-256 of kSigning")), trace.keyChainSha256[3]},
        {named(QT_TRANSLATE_NOOP("SigningStages", "Signature")), trace.signature},
        {named(QT_TRANSLATE_NOOP("SigningStages", "Authorization")), trace.authorization},
    };
}

} // namespace

QString withVisibleBlanks(const QByteArray &text)
{
    QString shown;
    for (const QChar c : QString::fromUtf8(text)) {
        if (c == u'\n')
            shown += u"↵\n";
        else if (c == u'\r')
            shown += u'␍';
        else if (c == u' ')
            shown += u'·';
        else if (c == u'\t')
            shown += u'→';
        else if (c.unicode() == 0xA0)
            shown += u'⍽';
        else if (c.category() == QChar::Other_Format || c.category() == QChar::Other_Control)
            shown += u"<U+%1>"_s.arg(c.unicode(), 4, 16, '0'_L1);
        else
            shown += c;
    }
    return shown;
}

SigningView::SigningView(QWidget *parent)
    : QWidget(parent),
      m_stages(new QListWidget(this)),
      m_nothing(new QLabel(this)),
      m_visibleBlanks(new QCheckBox(this)),
      m_copy(new QPushButton(icon(Icon::Copy), {}, this)),
      m_text(new TextView(this)),
      m_area(new QWidget(this))
{
    m_stages->setObjectName(u"signingStages"_s);
    m_text->setObjectName(u"signingText"_s);
    m_stages->setFrameShape(QFrame::NoFrame);
    m_visibleBlanks->setChecked(true);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setWordWrap(true);

    auto *tools = new QHBoxLayout;
    tools->setContentsMargins(space::medium, space::small, space::medium, space::small);
    tools->setSpacing(space::medium);
    tools->addWidget(m_visibleBlanks);
    tools->addStretch();
    tools->addWidget(m_copy);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(0);
    texts->addLayout(tools);
    texts->addWidget(m_text);
    auto *columns = new QHBoxLayout(m_area);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(1);
    columns->addWidget(m_stages);
    columns->addLayout(texts, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_area);
    layout->addWidget(m_nothing);

    connect(m_stages, &QListWidget::currentRowChanged, this, &SigningView::refresh);
    connect(m_visibleBlanks, &QCheckBox::toggled, this, &SigningView::refresh);
    // What is copied are the bytes, without the signs that make blanks visible.
    connect(m_copy, &QPushButton::clicked, this, [this] {
        if (!m_trace)
            return;
        const QList<Stage> stages = stagesOf(*m_trace);
        const int row = m_stages->currentRow();
        QString all;
        for (const Stage &stage : stages)
            all += QString(stage.name + u":\n" + QString::fromUtf8(stage.text) + u"\n\n");
        QGuiApplication::clipboard()->setText(row <= 0 ? all : QString::fromUtf8(stages.at(row - 1).text));
    });
    retranslate();
}

void SigningView::showTrace(const std::optional<openapi::SigningTrace> &trace)
{
    m_trace = trace;
    refresh();
}

void SigningView::refresh()
{
    m_area->setVisible(m_trace.has_value());
    m_nothing->setVisible(!m_trace.has_value());
    if (!m_trace)
        return;
    const auto shown = [this](const QByteArray &text) {
        return m_visibleBlanks->isChecked() ? withVisibleBlanks(text) : QString::fromUtf8(text);
    };
    const QList<Stage> stages = stagesOf(*m_trace);
    QString text;
    if (const int row = m_stages->currentRow(); row > 0) {
        text = shown(stages.at(row - 1).text);
    } else {
        for (const Stage &stage : stages)
            text += u"── %1\n%2\n\n"_s.arg(stage.name, shown(stage.text));
    }
    m_text->showText(text, false);
}

void SigningView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void SigningView::retranslate()
{
    {
        const QSignalBlocker quiet(m_stages);
        const int current = qMax(0, m_stages->currentRow());
        m_stages->clear();
        m_stages->addItem(tr("All stages"));
        for (const Stage &stage : stagesOf({}))
            m_stages->addItem(stage.name);
        const QFontMetrics metrics = m_stages->fontMetrics();
        int widest = 0;
        for (int i = 0; i < m_stages->count(); ++i) {
            widest = qMax(widest, metrics.horizontalAdvance(m_stages->item(i)->text()));
            m_stages->item(i)->setSizeHint({0, metrics.height() + space::medium});
        }
        m_stages->setFixedWidth(widest + space::large + m_stages->style()->pixelMetric(QStyle::PM_ScrollBarExtent));
        m_stages->setCurrentRow(current);
    }
    m_stages->setAccessibleName(tr("Stages of the signature"));
    m_visibleBlanks->setText(tr("Show &blanks and line ends"));
    m_copy->setText(tr("Cop&y"));
    m_copy->setToolTip(tr("Copy the stage as it was signed"));
    m_text->setAccessibleName(tr("Text of the stage"));
    m_nothing->setText(tr("This call was refused before it was signed."));
    refresh();
}

} // namespace console::ui
