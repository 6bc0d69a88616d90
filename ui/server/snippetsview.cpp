// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/server/snippetsview.h"

#include "ui/theme/icons.h"
#include "ui/theme/spacing.h"
#include "ui/theme/theme.h"

#include <QClipboard>
#include <QComboBox>
#include <QEvent>
#include <QGuiApplication>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalBlocker>

using namespace Qt::Literals::StringLiterals;

namespace console::ui {

namespace {

enum class Snippet { Curl, Fetch, Demo };

QString textOf(Snippet snippet, const QString &address)
{
    switch (snippet) {
    case Snippet::Curl:
        return u"curl -H 'Content-Type: application/json' -d '{}' \\\n  %1/getScenes"_s.arg(address);
    case Snippet::Fetch:
        return u"const answer = await fetch('%1/getScenes', {\n"
               "  method: 'POST',\n"
               "  headers: { 'Content-Type': 'application/json' },\n"
               "  body: '{}',\n"
               "});\n"
               "const { Result } = await answer.json();"_s.arg(address);
    case Snippet::Demo:
        return u"// src/config/index.ts\nexport const AIGC_PROXY_HOST = '%1';"_s.arg(address);
    }
    return {};
}

} // namespace

SnippetsView::SnippetsView(QWidget *parent)
    : QWidget(parent),
      m_kind(new QComboBox(this)),
      m_text(new QPlainTextEdit(this)),
      m_copy(new QPushButton(icon(Icon::Copy), {}, this))
{
    m_kind->setObjectName(u"snippetKind"_s);
    m_text->setObjectName(u"snippetText"_s);
    m_copy->setObjectName(u"copySnippet"_s);
    m_text->setReadOnly(true);
    m_text->setFont(fixedFont());
    m_text->setTabChangesFocus(true);
    constexpr int lines = 4;
    m_text->setMinimumHeight(lines * fontMetrics().lineSpacing());
    m_kind->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::medium);
    row->addWidget(m_kind, 1);
    row->addWidget(m_copy);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::medium);
    layout->addLayout(row);
    layout->addWidget(m_text, 1);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &SnippetsView::show);
    connect(m_copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_text->toPlainText()); });
    retranslate();
}

void SnippetsView::setAddress(const QString &address)
{
    if (address == m_address)
        return;
    m_address = address;
    show();
}

void SnippetsView::show()
{
    m_text->setPlainText(textOf(static_cast<Snippet>(m_kind->currentData().toInt()), m_address));
}

void SnippetsView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void SnippetsView::retranslate()
{
    const int chosen = qMax(0, m_kind->currentIndex());
    {
        const QSignalBlocker quiet(m_kind);
        m_kind->clear();
        m_kind->addItem(tr("For a terminal (curl)"), static_cast<int>(Snippet::Curl));
        m_kind->addItem(tr("For a page (JavaScript)"), static_cast<int>(Snippet::Fetch));
        m_kind->addItem(tr("For the vendor's demo"), static_cast<int>(Snippet::Demo));
        m_kind->setCurrentIndex(chosen);
    }
    m_kind->setAccessibleName(tr("Kind of snippet"));
    m_text->setAccessibleName(tr("Snippet"));
    m_copy->setText(tr("Copy"));
    m_copy->setAccessibleName(tr("Copy the snippet"));
    show();
}

} // namespace console::ui
