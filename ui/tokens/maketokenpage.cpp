// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/tokens/maketokenpage.h"

#include "core/base/clock.h"
#include "ui/desktop/secretclipboard.h"
#include "ui/theme/icons.h"
#include "ui/theme/spacing.h"
#include "ui/theme/theme.h"
#include "wording/tokenwords.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRandomGenerator>
#include <QSignalBlocker>
#include <QSpinBox>

#include <array>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace console::ui {

using openapi::Privilege;
using tokens::TokenOrder;
using tokens::TokenOrderProblem;

namespace {

constexpr std::array<std::chrono::seconds, 3> units{1min, 1h, 24h};
constexpr std::array<std::chrono::hours, 3> presets{1h, 24h, 48h};

/// Only what nobody has typed into gives way.
void offer(QLineEdit &field, const QString &text)
{
    if (!field.isModified())
        field.setText(text);
}

} // namespace

MakeTokenPage::MakeTokenPage(TokenSources sources, const Clock &clock, SecretClipboard &clipboard, QWidget *parent)
    : QWidget(parent),
      m_sources(std::move(sources)),
      m_clock(clock),
      m_clipboard(clipboard),
      m_application(new QComboBox(this)),
      m_room(new QLineEdit(this)),
      m_user(new QLineEdit(this)),
      m_publish(new QCheckBox(this)),
      m_subscribe(new QCheckBox(this)),
      m_amount(new QSpinBox(this)),
      m_unit(new QComboBox(this)),
      m_noteIcon(new QLabel(this)),
      m_note(new QLabel(this)),
      m_copy(new QPushButton(this)),
      m_show(new QPushButton(this)),
      m_copied(new QLabel(this)),
      m_token(new QPlainTextEdit(this))
{
    m_application->setObjectName(u"tokenApplication"_s);
    m_room->setObjectName(u"tokenRoom"_s);
    m_user->setObjectName(u"tokenUser"_s);
    m_publish->setObjectName(u"tokenPublish"_s);
    m_subscribe->setObjectName(u"tokenSubscribe"_s);
    m_amount->setObjectName(u"tokenLifetime"_s);
    m_unit->setObjectName(u"tokenLifetimeUnit"_s);
    m_note->setObjectName(u"makeTokenNote"_s);
    m_copy->setObjectName(u"copyMadeToken"_s);
    m_show->setObjectName(u"showMadeToken"_s);
    m_copied->setObjectName(u"madeTokenCopied"_s);
    m_token->setObjectName(u"madeToken"_s);
    for ([[maybe_unused]] const auto preset : presets)
        m_presets.append(new QPushButton(this));
    for (size_t i = 0; i < units.size(); ++i)
        m_unit->addItem(QString());
    m_application->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_publish->setChecked(true);
    m_subscribe->setChecked(true);
    constexpr int most = 99'999;
    m_amount->setRange(1, most);
    m_show->setCheckable(true);
    m_note->setWordWrap(true);
    m_token->setReadOnly(true);
    m_token->setFont(fixedFont());
    m_token->setWordWrapMode(QTextOption::WrapAnywhere);
    m_token->setTabChangesFocus(true);
    layOut();
    setLifetime(24h);
    setFocusProxy(m_room);

    connect(m_application, &QComboBox::currentIndexChanged, this, &MakeTokenPage::edited);
    connect(m_room, &QLineEdit::textChanged, this, &MakeTokenPage::edited);
    connect(m_user, &QLineEdit::textChanged, this, &MakeTokenPage::edited);
    connect(m_publish, &QCheckBox::toggled, this, &MakeTokenPage::edited);
    connect(m_subscribe, &QCheckBox::toggled, this, &MakeTokenPage::edited);
    connect(m_amount, &QSpinBox::valueChanged, this, &MakeTokenPage::edited);
    connect(m_unit, &QComboBox::currentIndexChanged, this, &MakeTokenPage::edited);
    connect(m_copy, &QPushButton::clicked, this, &MakeTokenPage::copy);
    connect(m_show, &QPushButton::toggled, this, &MakeTokenPage::show);
    connect(&m_clipboard, &SecretClipboard::changed, this, [this] {
        m_hasCopied = m_hasCopied && m_clipboard.isHolding();
        explain();
    });
    for (qsizetype i = 0; i < m_presets.size(); ++i)
        connect(m_presets.at(i), &QPushButton::clicked, this,
                [this, i] { setLifetime(presets.at(static_cast<size_t>(i))); });
    retranslate();
    show(false);
}

void MakeTokenPage::layOut()
{
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(space::medium);
    grid->setVerticalSpacing(space::medium);
    const auto row = [this, grid](QWidget *field, QLayout *layout) {
        auto *label = new QLabel(this);
        label->setBuddy(field);
        const int index = static_cast<int>(m_rows.size());
        grid->addWidget(label, index, 0, Qt::AlignTrailing | Qt::AlignVCenter);
        if (layout)
            grid->addLayout(layout, index, 1);
        else
            grid->addWidget(field, index, 1);
        m_rows.emplace_back(label, field);
    };
    const auto line = [](const QList<QWidget *> &widgets) {
        auto *layout = new QHBoxLayout;
        layout->setSpacing(space::medium);
        for (QWidget *widget : widgets)
            layout->addWidget(widget);
        layout->addStretch();
        return layout;
    };
    row(m_application, nullptr);
    row(m_room, nullptr);
    row(m_user, nullptr);
    row(m_publish, line({m_publish, m_subscribe}));
    QList<QWidget *> lifetime{m_amount, m_unit};
    for (QPushButton *preset : std::as_const(m_presets))
        lifetime.append(preset);
    row(m_amount, line(lifetime));
    auto *note = new QHBoxLayout;
    note->setSpacing(space::small);
    note->addWidget(m_noteIcon, 0, Qt::AlignTop);
    note->addWidget(m_note, 1);
    const int last = static_cast<int>(m_rows.size());
    grid->addLayout(note, last, 1);
    grid->addLayout(line({m_copy, m_show, m_copied}), last + 1, 1);
    grid->addWidget(m_token, last + 2, 1);
    grid->setRowStretch(last + 3, 1);
    grid->setColumnStretch(1, 1);
    constexpr int tokenLines = 5;
    m_token->setFixedHeight(m_token->fontMetrics().lineSpacing() * tokenLines + 2 * space::medium);
    grid->setContentsMargins(space::large, space::large, space::large, space::large);
    setLayout(grid);
}

void MakeTokenPage::refresh()
{
    // The keys are asked for when they are needed; a list box is no place for them.
    const QString before = m_application->currentData().toString();
    const std::vector<NamedApplication> all = m_sources.applications();
    {
        const QSignalBlocker quiet(m_application);
        m_application->clear();
        for (const NamedApplication &named : all)
            m_application->addItem(
                named.isScene
                    //: An RTC application: %1 the scene it stands in, %2 its AppId
                    ? tr("scene %1 (%2)").arg(named.name, named.application.appId)
                    //: An RTC application: %1 the profile it stands in, %2 its AppId
                    : tr("profile %1 (%2)").arg(named.name, named.application.appId),
                QString((named.isScene ? u"scene "_s : u"profile "_s) + named.name + u' ' + named.application.appId));
        m_application->setCurrentIndex(qMax(0, m_application->findData(before)));
        m_application->setEnabled(m_application->count() > 0);
    }
    if (const auto scene = m_sources.scene()) {
        const tokens::JoinIds ids = tokens::joinIdsOf(*scene);
        offer(*m_room, ids.roomId);
        offer(*m_user, ids.userId);
    }
    edited();
}

void MakeTokenPage::forget()
{
    m_show->setChecked(false);
    for (QLineEdit *field : {m_room, m_user})
        field->setModified(false);
}

std::optional<NamedApplication> MakeTokenPage::chosen() const
{
    std::vector<NamedApplication> all = m_sources.applications();
    const int index = m_application->currentIndex();
    if (index < 0 || static_cast<size_t>(index) >= all.size())
        return std::nullopt;
    return std::move(all.at(static_cast<size_t>(index)));
}

TokenOrder MakeTokenPage::order() const
{
    TokenOrder order{.roomId = m_room->text().trimmed(), .userId = m_user->text().trimmed(), .rights = {}};
    if (m_publish->isChecked())
        order.rights.append(Privilege::PublishStream);
    if (m_subscribe->isChecked())
        order.rights.append(Privilege::SubscribeStream);
    order.lifetime = units.at(static_cast<size_t>(qMax(0, m_unit->currentIndex()))) * m_amount->value();
    return order;
}

std::optional<TokenOrderProblem> MakeTokenPage::problem() const
{
    const auto made = make();
    return made ? std::nullopt : std::optional(made.error());
}

Result<Secret, TokenOrderProblem> MakeTokenPage::make() const
{
    TokenOrder order = this->order();
    const auto application = chosen();
    if (!application)
        return unexpected(TokenOrderProblem::NoAppId);
    order.appId = application->application.appId;
    return tokens::makeToken(order, application->application.appKey, m_clock.now(),
                             QRandomGenerator::system()->generate());
}

void MakeTokenPage::setLifetime(std::chrono::seconds lifetime)
{
    // In hours, as all of the presets are.
    m_unit->setCurrentIndex(1);
    m_amount->setValue(static_cast<int>(lifetime / units.at(1)));
}

// The token in sight says something else than the fields by now.
void MakeTokenPage::edited()
{
    m_show->setChecked(false);
    m_hasCopied = false;
    explain();
}

void MakeTokenPage::copy()
{
    if (const auto token = make()) {
        m_clipboard.copy(*token);
        m_hasCopied = true;
        explain();
    }
}

void MakeTokenPage::show(bool shown)
{
    const auto token = shown ? make() : Result<Secret, TokenOrderProblem>(unexpected(TokenOrderProblem::NoAppId));
    m_token->setPlainText(token ? QString::fromUtf8(token->reveal()) : QString());
    m_token->setVisible(shown);
    retranslate();
}

void MakeTokenPage::explain()
{
    const auto found = problem();
    const bool grantsNothing = !m_publish->isChecked() && !m_subscribe->isChecked();
    const Colors &colors = colorsFor(palette());
    constexpr int iconSize = 16;
    const bool warns = found || grantsNothing;
    m_noteIcon->setPixmap(iconPixmap(warns ? Icon::Warning : Icon::Info, iconSize, devicePixelRatioF(),
                                     warns ? colors.warning : colors.info));
    if (found == TokenOrderProblem::NoAppId) {
        m_note->setText(
            tr("There is no RTC application: open a scene with RTCConfig.AppId, or add one under Credentials."));
    } else if (found) {
        const wording::Explanation words = wording::explain(*found);
        m_note->setText(tr("%1: %2").arg(words.title, words.cause));
    } else {
        const QDateTime now = m_clock.now();
        const QString ends = tr("Valid until %1. Whoever has it can join.")
                                 .arg(wording::momentText(now.addSecs(order().lifetime.count()), now));
        m_note->setText(grantsNothing ? tr("It lets its user into the room, to do nothing there. %1").arg(ends) : ends);
    }
    m_copy->setEnabled(!found);
    m_show->setEnabled(!found);
    m_copied->setText(m_hasCopied
                          ? tr("Copied. It leaves the clipboard in %1 seconds.").arg(SecretClipboard::keptFor.count())
                          : QString());
}

void MakeTokenPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        refresh();
    } else if (event->type() == QEvent::PaletteChange) {
        explain();
    }
    QWidget::changeEvent(event);
}

void MakeTokenPage::retranslate()
{
    const QStringList labels{tr("&Application"), tr("&Room"), tr("&User"), tr("Rights"), tr("&Lifetime")};
    for (size_t i = 0; i < m_rows.size(); ++i) {
        const auto &[label, field] = m_rows.at(i);
        label->setText(labels.at(static_cast<qsizetype>(i)));
        field->setAccessibleName(QString(label->text()).remove(u'&'));
    }
    m_publish->setText(tr("&Publish audio, video and data"));
    m_publish->setAccessibleName(QString(m_publish->text()).remove(u'&'));
    m_subscribe->setText(tr("&Subscribe"));
    const QStringList unitNames{tr("minutes"), tr("hours"), tr("days")};
    for (int i = 0; i < m_unit->count(); ++i)
        m_unit->setItemText(i, unitNames.at(i));
    m_unit->setAccessibleName(tr("Unit of the lifetime"));
    for (qsizetype i = 0; i < m_presets.size(); ++i) {
        const auto hours = presets.at(static_cast<size_t>(i)).count();
        m_presets.at(i)->setText(tr("%1 h").arg(hours));
        m_presets.at(i)->setAccessibleName(tr("Lifetime of %1 hours").arg(hours));
    }
    m_copy->setText(tr("&Copy Token"));
    m_show->setText(m_show->isChecked() ? tr("&Hide Token") : tr("S&how Token"));
    m_token->setAccessibleName(tr("Token"));
    m_room->setPlaceholderText(tr("the room it opens"));
    m_user->setPlaceholderText(tr("the user it is for"));
    explain();
}

} // namespace console::ui
