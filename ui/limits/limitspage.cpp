// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/limits/limitspage.h"

#include "ui/limits/limitform.h"
#include "ui/limits/limitsmodel.h"
#include "ui/limits/usedelegate.h"
#include "ui/theme/spacing.h"
#include "wording/railwords.h"

#include <QDir>
#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableView>

using namespace Qt::Literals::StringLiterals;

namespace console::ui {

LimitsPage::LimitsPage(rails::RoomRails &rails, QWidget *parent)
    : QWidget(parent),
      m_rails(rails),
      m_model(new LimitsModel(rails, this)),
      m_table(new QTableView(this)),
      m_hint(new QLabel(m_table)),
      m_form(new LimitForm(this)),
      m_problem(new QLabel(this)),
      m_add(new QPushButton(this)),
      m_change(new QPushButton(this)),
      m_remove(new QPushButton(this)),
      m_note(new QLabel(this))
{
    m_table->setObjectName(u"limitTable"_s);
    m_problem->setObjectName(u"limitProblem"_s);
    m_note->setObjectName(u"limitNote"_s);
    m_add->setObjectName(u"addLimit"_s);
    m_change->setObjectName(u"changeLimit"_s);
    m_remove->setObjectName(u"removeLimit"_s);
    m_table->setModel(m_model);
    m_table->setItemDelegateForColumn(LimitsModel::UseColumn, new UseDelegate(m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    constexpr int fewRows = 120;
    m_table->setMinimumHeight(fewRows);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(LimitsModel::ScopeColumn, QHeaderView::Stretch);
    m_hint->setAlignment(Qt::AlignCenter);
    m_hint->setWordWrap(true);
    for (QLabel *label : {m_hint, m_note})
        label->setForegroundRole(QPalette::PlaceholderText);
    for (QLabel *label : {m_problem, m_note}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }

    auto *over = new QVBoxLayout(m_table);
    over->addWidget(m_hint);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::medium);
    buttons->addWidget(m_add);
    buttons->addWidget(m_change);
    buttons->addWidget(m_remove);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::large, space::large, space::large, space::large);
    layout->setSpacing(space::medium);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_form);
    layout->addWidget(m_problem);
    layout->addLayout(buttons);
    layout->addWidget(m_note);

    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &LimitsPage::showSelected);
    connect(m_model, &QAbstractItemModel::modelReset, this, &LimitsPage::refresh);
    connect(&rails, &rails::RoomRails::changed, this, &LimitsPage::refresh);
    connect(m_form, &LimitForm::edited, this, [this] {
        m_saveProblem.clear();
        refresh();
    });
    connect(m_add, &QPushButton::clicked, this, &LimitsPage::add);
    connect(m_change, &QPushButton::clicked, this, &LimitsPage::change);
    connect(m_remove, &QPushButton::clicked, this, &LimitsPage::remove);
    retranslate();
}

void LimitsPage::setScenes(const QStringList &sceneIds)
{
    m_sceneIds = sceneIds;
    refresh();
}

int LimitsPage::selectedRow() const
{
    return m_table->currentIndex().row();
}

void LimitsPage::select(const std::optional<rails::Limit> &limit)
{
    m_model->refresh();
    int row = 0;
    for (int i = 0; limit && i < m_model->rowCount(); ++i) {
        // By what it limits: a refusal does not know when it would have warned.
        if (const auto listed = m_model->limitAt(m_model->index(i, 0)); listed && toText(*listed) == toText(*limit))
            row = i;
    }
    m_table->setCurrentIndex(m_model->index(row, 0));
    m_form->focusAmount();
}

void LimitsPage::showSelected()
{
    m_saveProblem.clear();
    if (const auto limit = m_model->limitAt(m_table->currentIndex()))
        m_form->setLimit(*limit);
    refresh();
}

void LimitsPage::add()
{
    const auto limit = m_form->limit();
    if (!limit)
        return;
    save(m_rails.limits().limits + QList{*limit});
    m_table->setCurrentIndex(m_model->index(m_model->rowCount() - 1, 0));
}

void LimitsPage::change()
{
    const int row = selectedRow();
    const auto limit = m_form->limit();
    if (row < 0 || !limit)
        return;
    QList<rails::Limit> limits = m_rails.limits().limits;
    limits[row] = *limit;
    save(std::move(limits));
    m_table->setCurrentIndex(m_model->index(row, 0));
}

void LimitsPage::remove()
{
    const int row = selectedRow();
    if (row < 0)
        return;
    QList<rails::Limit> limits = m_rails.limits().limits;
    limits.removeAt(row);
    save(std::move(limits));
    m_table->setCurrentIndex(m_model->index(qMin(row, m_model->rowCount() - 1), 0));
}

void LimitsPage::save(QList<rails::Limit> limits)
{
    const auto saved = m_rails.setLimits(std::move(limits));
    m_model->refresh();
    m_saveProblem = saved ? QString() : wording::explain(saved.error()).toText();
    refresh();
}

void LimitsPage::refresh()
{
    m_form->setChoices(m_sceneIds, m_rails.known(), m_rails.prices().table.currency());
    m_hint->setVisible(m_model->rowCount() == 0);
    const auto draft = m_form->limit();
    const bool isKnown = draft && m_rails.limits().limits.contains(*draft);
    m_add->setEnabled(draft && !isKnown);
    m_change->setEnabled(draft && !isKnown && selectedRow() >= 0);
    m_remove->setEnabled(selectedRow() >= 0);
    m_problem->setText(m_saveProblem.isEmpty() ? m_form->problem() : m_saveProblem);
    m_problem->setVisible(!m_problem->text().isEmpty());
    m_note->setText(fileNote());
}

QString LimitsPage::fileNote() const
{
    const QString path = QDir::toNativeSeparators(QDir(m_rails.folder()).filePath(u"limits.json"_s));
    if (const auto &problem = m_rails.limitsProblem())
        return tr("No limit is in effect.") + u'\n' + wording::explain(*problem).toText();
    QStringList lines{tr("Limits are held to while this program runs. They stand in %1").arg(path)};
    for (const rails::ContentProblem &problem : m_rails.limits().problems) {
        const wording::Explanation words = wording::explain(rails::RailFileProblem(problem));
        lines.append(tr("Not in effect, and kept as it is: %1 (%2)").arg(problem.where, words.title));
    }
    return lines.join(u'\n');
}

void LimitsPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void LimitsPage::retranslate()
{
    m_table->setAccessibleName(tr("Limits"));
    m_hint->setText(tr("No limits yet: rooms run until somebody stops them.\nFill in the fields below and press Add."));
    m_add->setText(tr("&Add"));
    m_change->setText(tr("C&hange"));
    m_change->setToolTip(tr("Give the selected limit these values"));
    m_remove->setText(tr("&Remove"));
    refresh();
}

} // namespace console::ui
