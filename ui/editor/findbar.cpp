// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/editor/findbar.h"

#include "ui/editor/codeeditor.h"
#include "ui/theme/icons.h"
#include "ui/theme/spacing.h"
#include "ui/theme/theme.h"
#include "ui/widgets/clearbutton.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace console::ui {

namespace {

QToolButton *flatButton(Icon which, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setAutoRaise(true);
    button->setIcon(icon(which));
    return button;
}

} // namespace

FindBar::FindBar(CodeEditor &editor, QWidget *parent)
    : QWidget(parent),
      m_editor(editor),
      m_findLabel(new QLabel(this)),
      m_find(new QLineEdit(this)),
      m_previous(flatButton(Icon::Up, this)),
      m_next(flatButton(Icon::Down, this)),
      m_matchCase(new QCheckBox(this)),
      m_status(new QLabel(this)),
      m_close(flatButton(Icon::Close, this)),
      m_replaceRow(new QWidget(this)),
      m_replaceLabel(new QLabel(this)),
      m_replace(new QLineEdit(this)),
      m_replaceOne(new QPushButton(m_replaceRow)),
      m_replaceAll(new QPushButton(m_replaceRow))
{
    m_find->setObjectName(u"findInput"_s);
    m_replace->setObjectName(u"replaceInput"_s);
    m_replaceAll->setObjectName(u"replaceAll"_s);
    m_status->setObjectName(u"findStatus"_s);
    m_findLabel->setBuddy(m_find);
    m_replaceLabel->setBuddy(m_replace);
    offerClearButton(*m_find);

    auto *buttons = new QHBoxLayout(m_replaceRow);
    buttons->setContentsMargins(0, 0, 0, 0);
    buttons->setSpacing(space::small);
    buttons->addWidget(m_replaceOne);
    buttons->addWidget(m_replaceAll);
    buttons->addStretch();
    auto *tools = new QHBoxLayout;
    tools->setSpacing(space::small);
    for (QWidget *widget : {static_cast<QWidget *>(m_previous), static_cast<QWidget *>(m_next),
                            static_cast<QWidget *>(m_matchCase), static_cast<QWidget *>(m_status)})
        tools->addWidget(widget);
    tools->addStretch();
    tools->addWidget(m_close);

    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(space::large, space::medium, space::medium, space::medium);
    grid->setSpacing(space::medium);
    grid->addWidget(m_findLabel, 0, 0);
    grid->addWidget(m_find, 0, 1);
    grid->addLayout(tools, 0, 2);
    grid->addWidget(m_replaceLabel, 1, 0);
    grid->addWidget(m_replace, 1, 1);
    grid->addWidget(m_replaceRow, 1, 2);
    grid->setColumnStretch(1, 2);
    grid->setColumnStretch(2, 3);

    connect(m_find, &QLineEdit::returnPressed, this, [this] { findNext(true); });
    connect(m_next, &QToolButton::clicked, this, [this] { findNext(true); });
    connect(m_previous, &QToolButton::clicked, this, [this] { findNext(false); });
    connect(m_replace, &QLineEdit::returnPressed, this, &FindBar::replaceOne);
    connect(m_replaceOne, &QPushButton::clicked, this, &FindBar::replaceOne);
    connect(m_replaceAll, &QPushButton::clicked, this, &FindBar::replaceAll);
    connect(m_close, &QToolButton::clicked, this, [this] {
        hide();
        m_editor.setFocus();
    });
    retranslate();
}

QByteArray FindBar::needle() const
{
    return m_find->text().toUtf8();
}

void FindBar::open(bool withReplace)
{
    for (QWidget *widget : {static_cast<QWidget *>(m_replaceLabel), static_cast<QWidget *>(m_replace), m_replaceRow})
        widget->setVisible(withReplace);
    const QString selected = m_editor.selectedText();
    if (!selected.isEmpty() && !selected.contains(u'\n'))
        m_find->setText(selected);
    say({}, false);
    show();
    m_find->setFocus(Qt::ShortcutFocusReason);
    m_find->selectAll();
}

void FindBar::findNext(bool forward)
{
    const bool found = m_editor.findText(needle(), forward, m_matchCase->isChecked());
    say(found || m_find->text().isEmpty() ? QString() : tr("No match"), true);
}

void FindBar::replaceOne()
{
    m_editor.replaceSelection(needle(), m_replace->text().toUtf8(), m_matchCase->isChecked());
    findNext(true);
}

void FindBar::replaceAll()
{
    const int count = m_editor.replaceEvery(needle(), m_replace->text().toUtf8(), m_matchCase->isChecked());
    say(tr("%n replaced", nullptr, count), false);
}

void FindBar::say(const QString &text, bool bad)
{
    m_status->setText(text);
    m_status->setForegroundRole(QPalette::WindowText);
    QPalette palette = this->palette();
    if (bad)
        palette.setColor(QPalette::WindowText, colorsFor(palette).danger);
    m_status->setPalette(palette);
}

void FindBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        m_close->click();
    else
        QWidget::keyPressEvent(event);
}

void FindBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void FindBar::retranslate()
{
    m_findLabel->setText(tr("Find"));
    m_find->setAccessibleName(tr("Find"));
    m_previous->setToolTip(tr("Previous match"));
    m_previous->setAccessibleName(tr("Previous match"));
    m_next->setToolTip(tr("Next match"));
    m_next->setAccessibleName(tr("Next match"));
    m_matchCase->setText(tr("&Match case"));
    m_close->setToolTip(tr("Close the find bar"));
    m_close->setAccessibleName(tr("Close the find bar"));
    m_replaceLabel->setText(tr("Replace &with"));
    m_replace->setAccessibleName(tr("Replace with"));
    m_replaceOne->setText(tr("Rep&lace"));
    m_replaceAll->setText(tr("Replace &all"));
    say({}, false);
}

} // namespace console::ui
