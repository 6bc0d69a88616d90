// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/room/commands/snippetbar.h"

#include "ui/room/commands/snippetshelf.h"
#include "ui/theme/spacing.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace console::ui {

namespace {

/// A name is no place for mnemonics.
QString menuText(QString name)
{
    return name.replace(u'&', u"&&"_s);
}

} // namespace

SnippetBar::SnippetBar(SnippetShelf &shelf, QWidget *parent)
    : QWidget(parent),
      m_shelf(shelf),
      m_button(new QToolButton(this)),
      m_menu(new QMenu(m_button)),
      m_label(new QLabel(this)),
      m_name(new QLineEdit(this)),
      m_save(new QPushButton(this)),
      m_cancel(new QPushButton(this))
{
    m_button->setObjectName(u"snippetButton"_s);
    m_menu->setObjectName(u"snippetMenu"_s);
    m_name->setObjectName(u"snippetName"_s);
    m_save->setObjectName(u"snippetSave"_s);
    m_button->setPopupMode(QToolButton::InstantPopup);
    m_button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_button->setMenu(m_menu);
    m_label->setBuddy(m_name);
    constexpr int longestName = 60;
    m_name->setMaxLength(longestName);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::medium);
    row->addWidget(m_label);
    row->addWidget(m_name, 1);
    row->addWidget(m_save);
    row->addWidget(m_cancel);
    row->addWidget(m_button, 0, Qt::AlignTrailing);
    connect(m_menu, &QMenu::aboutToShow, this, &SnippetBar::fillMenu);
    connect(m_name, &QLineEdit::textChanged, this, &SnippetBar::showReplacement);
    connect(m_name, &QLineEdit::returnPressed, this, &SnippetBar::acceptName);
    connect(m_save, &QPushButton::clicked, this, &SnippetBar::acceptName);
    connect(m_cancel, &QPushButton::clicked, this, &SnippetBar::endNaming);
    for (QWidget *part : std::initializer_list<QWidget *>{m_label, m_name, m_save, m_cancel})
        part->hide();
}

void SnippetBar::fillMenu()
{
    m_menu->clear();
    m_known = m_shelf.load();
    auto *renameMenu = new QMenu(tr("Rename"), m_menu);
    auto *removeMenu = new QMenu(tr("Delete"), m_menu);
    for (const rooms::Snippet &snippet : m_known.snippets)
        addToMenus(*renameMenu, *removeMenu, snippet);
    if (m_known.snippets.isEmpty())
        m_menu->addAction(tr("No saved commands yet"))->setEnabled(false);
    m_menu->addSeparator();
    QAction *save = m_menu->addAction(tr("Save This Command…"), this, [this] {
        askName({}, [this, fields = *m_current](const QString &name) {
            if (!m_shelf.save({.name = name, .fields = fields}))
                return false;
            Q_EMIT saved(name);
            return true;
        });
    });
    save->setObjectName(u"snippetSaveAction"_s);
    save->setEnabled(m_current.has_value());
    m_menu->addMenu(renameMenu)->setEnabled(!m_known.snippets.isEmpty());
    m_menu->addMenu(removeMenu)->setEnabled(!m_known.snippets.isEmpty());
}

void SnippetBar::addToMenus(QMenu &renameMenu, QMenu &removeMenu, const rooms::Snippet &snippet)
{
    const QString text = menuText(snippet.name);
    m_menu->addAction(text, this, [this, snippet] { Q_EMIT insertWanted(snippet); });
    renameMenu.addAction(text, this, [this, name = snippet.name] {
        askName(name, [this, name](const QString &to) {
            const bool done = m_shelf.rename(name, to);
            if (done)
                Q_EMIT saved(to);
            return done;
        });
    });
    removeMenu.addAction(text, this, [this, snippet] {
        if (m_shelf.remove(snippet.name))
            Q_EMIT removed(snippet);
    });
}

void SnippetBar::askName(const QString &proposal, std::function<bool(const QString &)> accept)
{
    m_before = proposal;
    m_accept = std::move(accept);
    for (QWidget *part : std::initializer_list<QWidget *>{m_label, m_name, m_save, m_cancel})
        part->show();
    m_button->hide();
    m_name->setText(proposal);
    m_name->selectAll();
    showReplacement();
    Q_EMIT namingChanged(true);
    m_name->setFocus();
}

void SnippetBar::acceptName()
{
    const QString name = m_name->text().trimmed();
    if (!name.isEmpty() && m_accept && m_accept(name))
        endNaming();
}

void SnippetBar::endNaming()
{
    for (QWidget *part : std::initializer_list<QWidget *>{m_label, m_name, m_save, m_cancel})
        part->hide();
    m_button->show();
    m_button->setFocus();
    m_accept = nullptr;
    Q_EMIT namingChanged(false);
}

void SnippetBar::showReplacement()
{
    const QString name = m_name->text().trimmed();
    const bool replaces = name != m_before && rooms::findSnippet(m_known, name);
    m_save->setEnabled(!name.isEmpty());
    m_save->setText(replaces ? tr("Replace") : tr("Save"));
}

void SnippetBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_accept)
        endNaming();
    else
        QWidget::keyPressEvent(event);
}

void SnippetBar::retranslate()
{
    m_button->setText(tr("Snippets"));
    m_button->setToolTip(tr("Saved commands: insert, save, rename, delete"));
    m_label->setText(tr("Name"));
    m_name->setAccessibleName(tr("Name of the snippet"));
    m_cancel->setText(tr("Cancel"));
    showReplacement();
}

} // namespace console::ui
