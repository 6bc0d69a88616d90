// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/room/commands/switchforms.h"

#include "ui/theme/spacing.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QSpinBox>

using namespace Qt::Literals::StringLiterals;

namespace console::ui {

namespace {

QGridLayout *gridIn(QWidget &form)
{
    auto *grid = new QGridLayout(&form);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::medium);
    grid->setVerticalSpacing(space::small);
    grid->setColumnStretch(2, 1);
    return grid;
}

/// The number that goes with a check box: without it the member stays out of the message.
void join(QCheckBox &box, QSpinBox &number)
{
    number.setEnabled(box.isChecked());
    QObject::connect(&box, &QCheckBox::toggled, &number, &QWidget::setEnabled);
}

std::optional<int> valueOf(const QCheckBox &box, const QSpinBox &number)
{
    return box.isChecked() ? std::optional(number.value()) : std::nullopt;
}

void setValue(QCheckBox &box, QSpinBox &number, std::optional<int> value)
{
    box.setChecked(value.has_value());
    if (value)
        number.setValue(*value);
}

} // namespace

VoicePrintForm::VoicePrintForm(QWidget *parent)
    : CommandForm(parent),
      m_enable(new QCheckBox(this)),
      m_hasDuration(new QCheckBox(this)),
      m_duration(new QSpinBox(this))
{
    m_enable->setObjectName(u"printEnable"_s);
    m_hasDuration->setObjectName(u"printHasDuration"_s);
    m_duration->setObjectName(u"printDuration"_s);
    constexpr int shortest = 4;
    constexpr int longest = 33;
    constexpr int usual = 10;
    m_duration->setRange(shortest, longest);
    m_duration->setValue(usual);
    m_enable->setChecked(true);
    join(*m_hasDuration, *m_duration);
    setFocusProxy(m_enable);
    auto *grid = gridIn(*this);
    grid->addWidget(m_enable, 0, 0, 1, 3);
    grid->addWidget(m_hasDuration, 1, 0);
    grid->addWidget(m_duration, 1, 1);
    grid->setRowStretch(2, 1);
    for (QCheckBox *box : {m_enable, m_hasDuration})
        connect(box, &QCheckBox::toggled, this, &CommandForm::changed);
    connect(m_duration, &QSpinBox::valueChanged, this, &CommandForm::changed);
}

rooms::UpdateCommand VoicePrintForm::command() const
{
    return rooms::VoicePrint{.enable = m_enable->isChecked(), .voiceDuration = valueOf(*m_hasDuration, *m_duration)};
}

void VoicePrintForm::setCommand(const rooms::UpdateCommand &command)
{
    const auto &print = std::get<rooms::VoicePrint>(command);
    m_enable->setChecked(print.enable);
    setValue(*m_hasDuration, *m_duration, print.voiceDuration);
}

void VoicePrintForm::retranslate()
{
    m_enable->setText(tr("On"));
    m_hasDuration->setText(tr("Learn the voice from"));
    //: After the number of seconds of speech.
    m_duration->setSuffix(tr(" s"));
    m_duration->setAccessibleName(tr("Seconds of speech"));
}

FarfieldForm::FarfieldForm(QWidget *parent)
    : CommandForm(parent),
      m_enable(new QCheckBox(this)),
      m_levelLabel(new QLabel(this)),
      m_level(new QComboBox(this)),
      m_hasThreshold(new QCheckBox(this)),
      m_threshold(new QSpinBox(this)),
      m_sourceLabel(new QLabel(this)),
      m_source(new QComboBox(this))
{
    m_enable->setObjectName(u"farfieldEnable"_s);
    m_level->setObjectName(u"farfieldLevel"_s);
    m_hasThreshold->setObjectName(u"farfieldHasThreshold"_s);
    m_threshold->setObjectName(u"farfieldThreshold"_s);
    m_source->setObjectName(u"farfieldSource"_s);
    for (const QString &level : {QString(), u"High"_s, u"Medium"_s, u"Low"_s})
        m_level->addItem(QString(), QVariant(level));
    for (const QVariant &source : {QVariant(), QVariant(true), QVariant(false)})
        m_source->addItem(QString(), source);
    constexpr int highest = 127;
    m_threshold->setMaximum(highest);
    m_enable->setChecked(true);
    join(*m_hasThreshold, *m_threshold);
    m_levelLabel->setBuddy(m_level);
    m_sourceLabel->setBuddy(m_source);
    setFocusProxy(m_enable);
    auto *grid = gridIn(*this);
    grid->addWidget(m_enable, 0, 0, 1, 3);
    grid->addWidget(m_levelLabel, 1, 0);
    grid->addWidget(m_level, 1, 1);
    grid->addWidget(m_hasThreshold, 2, 0);
    grid->addWidget(m_threshold, 2, 1);
    grid->addWidget(m_sourceLabel, 3, 0);
    grid->addWidget(m_source, 3, 1);
    grid->setRowStretch(4, 1);
    for (QCheckBox *box : {m_enable, m_hasThreshold})
        connect(box, &QCheckBox::toggled, this, &CommandForm::changed);
    for (QComboBox *box : {m_level, m_source})
        connect(box, &QComboBox::currentIndexChanged, this, &CommandForm::changed);
    connect(m_threshold, &QSpinBox::valueChanged, this, &CommandForm::changed);
}

rooms::UpdateCommand FarfieldForm::command() const
{
    rooms::Farfield farfield{.enable = m_enable->isChecked(),
                             .level = m_level->currentData().toString(),
                             .threshold = valueOf(*m_hasThreshold, *m_threshold)};
    if (m_source->currentData().isValid())
        farfield.fixedSource = m_source->currentData().toBool();
    return farfield;
}

void FarfieldForm::setCommand(const rooms::UpdateCommand &command)
{
    const auto &farfield = std::get<rooms::Farfield>(command);
    m_enable->setChecked(farfield.enable);
    m_level->setCurrentIndex(std::max(0, m_level->findData(farfield.level)));
    setValue(*m_hasThreshold, *m_threshold, farfield.threshold);
    m_source->setCurrentIndex(!farfield.fixedSource ? 0 : *farfield.fixedSource ? 1 : 2);
}

void FarfieldForm::retranslate()
{
    m_enable->setText(tr("On"));
    //: How strongly distant voices are suppressed.
    m_levelLabel->setText(tr("Level"));
    m_level->setAccessibleName(tr("Level"));
    m_level->setItemText(0, tr("Leave as it is"));
    m_level->setItemText(1, tr("High"));
    m_level->setItemText(2, tr("Medium"));
    m_level->setItemText(3, tr("Low"));
    m_hasThreshold->setText(tr("Threshold"));
    m_threshold->setAccessibleName(tr("Threshold"));
    m_threshold->setToolTip(tr("0 to 127; with 0 the level counts."));
    m_sourceLabel->setText(tr("Speaker stays in place"));
    m_source->setAccessibleName(tr("Speaker stays in place"));
    m_source->setItemText(0, tr("Leave as it is"));
    m_source->setItemText(1, tr("Yes"));
    m_source->setItemText(2, tr("No"));
}

} // namespace console::ui
