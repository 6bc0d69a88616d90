// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/limits/limitform.h"

#include "core/rails/limittext.h"
#include "ui/limits/limitwords.h"
#include "ui/theme/spacing.h"

#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QSpinBox>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace console::ui {

using rails::Measure;

namespace {

constexpr qint64 second = 1000;
constexpr qint64 minute = 60 * second;
constexpr qint64 hour = 60 * minute;
constexpr std::array units{second, minute, hour};

/// The largest unit that states the time as a whole number.
int unitOf(qint64 milliseconds)
{
    for (int i = static_cast<int>(units.size()) - 1; i > 0; --i) {
        if (milliseconds % units.at(static_cast<size_t>(i)) == 0)
            return i;
    }
    return 0;
}

} // namespace

LimitForm::LimitForm(QWidget *parent)
    : QWidget(parent),
      m_kindLabel(new QLabel(this)),
      m_kind(new QComboBox(this)),
      m_subject(new QComboBox(this)),
      m_measureLabel(new QLabel(this)),
      m_measure(new QComboBox(this)),
      m_amountLabel(new QLabel(this)),
      m_amount(new QLineEdit(this)),
      m_unit(new QComboBox(this)),
      m_currencyLabel(new QLabel(this)),
      m_warnLabel(new QLabel(this)),
      m_warn(new QSpinBox(this))
{
    m_kind->setObjectName(u"limitKind"_s);
    m_subject->setObjectName(u"limitSubject"_s);
    m_measure->setObjectName(u"limitMeasure"_s);
    m_amount->setObjectName(u"limitAmount"_s);
    m_unit->setObjectName(u"limitUnit"_s);
    m_warn->setObjectName(u"limitWarn"_s);
    m_kindLabel->setBuddy(m_kind);
    m_measureLabel->setBuddy(m_measure);
    m_amountLabel->setBuddy(m_amount);
    m_warnLabel->setBuddy(m_warn);
    m_subject->setEditable(true);
    m_subject->setInsertPolicy(QComboBox::NoInsert);
    m_subject->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    constexpr int wholePercent = 100;
    m_warn->setRange(1, wholePercent);
    m_warn->setValue(rails::Limit{.scope = {}}.warnAtPercent);

    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::medium);
    grid->setVerticalSpacing(space::medium);
    grid->addWidget(m_kindLabel, 0, 0, Qt::AlignTrailing | Qt::AlignVCenter);
    grid->addWidget(m_kind, 0, 1);
    grid->addWidget(m_subject, 0, 2, 1, 3);
    grid->addWidget(m_measureLabel, 1, 0, Qt::AlignTrailing | Qt::AlignVCenter);
    grid->addWidget(m_measure, 1, 1);
    grid->addWidget(m_amountLabel, 1, 2, Qt::AlignTrailing | Qt::AlignVCenter);
    grid->addWidget(m_amount, 1, 3);
    auto *unit = new QHBoxLayout;
    unit->addWidget(m_unit);
    unit->addWidget(m_currencyLabel);
    grid->addLayout(unit, 1, 4);
    grid->addWidget(m_warnLabel, 2, 0, Qt::AlignTrailing | Qt::AlignVCenter);
    grid->addWidget(m_warn, 2, 1);
    grid->setColumnStretch(3, 1);

    connect(m_kind, &QComboBox::currentIndexChanged, this, [this] {
        showKind();
        Q_EMIT edited();
    });
    connect(m_measure, &QComboBox::currentIndexChanged, this, [this] {
        showUnit();
        Q_EMIT edited();
    });
    connect(m_subject, &QComboBox::editTextChanged, this, &LimitForm::edited);
    connect(m_amount, &QLineEdit::textChanged, this, &LimitForm::edited);
    connect(m_unit, &QComboBox::currentIndexChanged, this, &LimitForm::edited);
    connect(m_warn, &QSpinBox::valueChanged, this, &LimitForm::edited);
    retranslate();
    setLimit({.scope = rails::EveryRoom{}, .measure = Measure::RoomTime, .amount = hour});
}

void LimitForm::setChoices(const QStringList &sceneIds, const QList<rooms::RoomTask> &tasks, const QString &currency)
{
    m_sceneIds = sceneIds;
    m_tasks = tasks;
    m_currency = currency;
    m_currencyLabel->setText(currency);
}

LimitForm::Kind LimitForm::kind() const
{
    return static_cast<Kind>(m_kind->currentIndex());
}

Measure LimitForm::measure() const
{
    return static_cast<Measure>(m_measure->currentIndex());
}

QString LimitForm::subject() const
{
    const QString text = m_subject->currentText().trimmed();
    // The list shows the key's name beside the fingerprint, which is what the limit names.
    const int listed = m_subject->findText(text, Qt::MatchFixedString | Qt::MatchCaseSensitive);
    return listed >= 0 ? m_subject->itemData(listed).toString() : text;
}

void LimitForm::showKind()
{
    const QSignalBlocker quiet(m_subject);
    m_subject->clear();
    m_subject->setVisible(kind() != Kind::EveryRoom);
    if (kind() == Kind::Scene) {
        for (const QString &id : std::as_const(m_sceneIds))
            m_subject->addItem(id, id);
    } else if (kind() == Kind::Profile) {
        for (const rooms::RoomTask &task : std::as_const(m_tasks)) {
            const QString &key = task.credentialFingerprint;
            if (!key.isEmpty() && m_subject->findData(key) < 0)
                m_subject->addItem(keyName(key, m_tasks), key);
        }
    }
    m_subject->setAccessibleName(kind() == Kind::Scene ? tr("Scene") : tr("Key"));
    m_subject->lineEdit()->setPlaceholderText(kind() == Kind::Scene ? tr("a scene's name") : tr("a key's fingerprint"));
}

void LimitForm::showUnit()
{
    const bool isCost = rails::isCost(measure());
    m_unit->setVisible(!isCost);
    m_currencyLabel->setVisible(isCost);
}

void LimitForm::setLimit(const rails::Limit &limit)
{
    const QSignalBlocker quiet(this);
    m_measure->setCurrentIndex(static_cast<int>(limit.measure));
    m_kind->setCurrentIndex(static_cast<int>(limit.scope.index()));
    showKind();
    showUnit();
    const auto choose = [this](const QString &id) {
        const int at = m_subject->findData(id);
        if (at >= 0)
            m_subject->setCurrentIndex(at);
        else
            m_subject->setEditText(id);
    };
    if (const auto *scene = std::get_if<rails::SceneScope>(&limit.scope))
        choose(scene->sceneId);
    if (const auto *profile = std::get_if<rails::ProfileScope>(&limit.scope))
        choose(profile->fingerprint);
    if (rails::isCost(limit.measure)) {
        m_amount->setText(toText(rails::Money{limit.amount}));
    } else {
        const int unit = unitOf(limit.amount);
        m_unit->setCurrentIndex(unit);
        m_amount->setText(QString::number(limit.amount / units.at(static_cast<size_t>(unit))));
    }
    m_warn->setValue(limit.warnAtPercent);
}

std::optional<qint64> LimitForm::amount() const
{
    const QString text = m_amount->text().trimmed();
    if (rails::isCost(measure())) {
        const auto money = rails::moneyFromText(text);
        return money && money->micros > 0 ? std::optional(money->micros) : std::nullopt;
    }
    bool ok = false;
    const qint64 number = text.toLongLong(&ok);
    const qint64 unit = units.at(static_cast<size_t>(m_unit->currentIndex()));
    if (!ok || number <= 0 || number > rails::maximumLimitTime.count() / unit)
        return std::nullopt;
    return number * unit;
}

std::optional<rails::Limit> LimitForm::limit() const
{
    const auto value = amount();
    const QString id = subject();
    if (!value || (kind() != Kind::EveryRoom && id.isEmpty()))
        return std::nullopt;
    rails::Limit limit{
        .scope = rails::EveryRoom{}, .measure = measure(), .amount = *value, .warnAtPercent = m_warn->value()};
    if (kind() == Kind::Scene)
        limit.scope = rails::SceneScope{id};
    if (kind() == Kind::Profile)
        limit.scope = rails::ProfileScope{id};
    return limit;
}

QString LimitForm::problem() const
{
    if (kind() == Kind::Scene && subject().isEmpty())
        return tr("Choose a scene or type its name.");
    if (kind() == Kind::Profile && subject().isEmpty())
        return tr("Choose a key or type its fingerprint. Keys appear here once a room was started with them.");
    if (amount())
        return {};
    return rails::isCost(measure())
               ? tr("An amount of money is a number above 0 with at most six digits after the point.")
               : tr("A time is a whole number above 0, and at most a year.");
}

void LimitForm::focusAmount()
{
    m_amount->setFocus(Qt::OtherFocusReason);
    m_amount->selectAll();
}

void LimitForm::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void LimitForm::retranslate()
{
    const auto refill = [](QComboBox *combo, const QStringList &texts) {
        const QSignalBlocker quiet(combo);
        const int now = combo->currentIndex();
        combo->clear();
        combo->addItems(texts);
        combo->setCurrentIndex(qMax(0, now));
    };
    m_kindLabel->setText(tr("A&pplies to"));
    refill(m_kind, {tr("every room"), tr("one scene"), tr("one key")});
    m_kind->setAccessibleName(tr("Applies to"));
    m_measureLabel->setText(tr("&Limits"));
    refill(m_measure, {measureText(Measure::RoomTime), measureText(Measure::DayTime), measureText(Measure::RoomCost),
                       measureText(Measure::DayCost)});
    m_measure->setAccessibleName(tr("What is limited"));
    m_amountLabel->setText(tr("to at &most"));
    m_amount->setAccessibleName(tr("Amount"));
    refill(m_unit, {tr("seconds"), tr("minutes"), tr("hours")});
    m_unit->setAccessibleName(tr("Unit"));
    m_warnLabel->setText(tr("&Warn at"));
    m_warn->setAccessibleName(tr("Warn at"));
    m_warn->setSuffix(tr(" %", "percent, behind a number"));
    m_warn->setToolTip(tr("Of the limit; at 100 % there is no warning."));
}

} // namespace console::ui
