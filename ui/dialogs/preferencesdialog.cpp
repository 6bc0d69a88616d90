// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/preferencesdialog.h"

#include "ui/settings/preferences.h"
#include "ui/theme/spacing.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QEvent>
#include <QFontDatabase>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>

#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace console::ui {

namespace {

/// The size that zooming starts from; people read sizes, not differences.
int editorPointSize()
{
    constexpr int usual = 10;
    const int points = QFontDatabase::systemFont(QFontDatabase::FixedFont).pointSize();
    return points > 0 ? points : usual;
}

} // namespace

PreferencesDialog::PreferencesDialog(Preferences &preferences, QWidget *parent)
    : QDialog(parent),
      m_preferences(preferences),
      m_languageLabel(new QLabel(this)),
      m_language(new QComboBox(this)),
      m_schemeLabel(new QLabel(this)),
      m_scheme(new QComboBox(this)),
      m_zoomLabel(new QLabel(this)),
      m_zoom(new QSpinBox(this)),
      m_guard(new QCheckBox(this)),
      m_hangLabel(new QLabel(this)),
      m_hang(new QSpinBox(this)),
      m_sleepLabel(new QLabel(this)),
      m_sleep(new QSpinBox(this)),
      m_guardNote(new QLabel(this)),
      m_portLabel(new QLabel(this)),
      m_port(new QSpinBox(this)),
      m_startsServer(new QCheckBox(this)),
      m_serverNote(new QLabel(this)),
      m_joinUrlLabel(new QLabel(this)),
      m_joinUrl(new QLineEdit(this)),
      m_notifies(new QCheckBox(this)),
      m_note(new QLabel(this))
{
    setObjectName(u"preferencesDialog"_s);
    m_language->setObjectName(u"languageCombo"_s);
    m_scheme->setObjectName(u"schemeCombo"_s);
    m_zoom->setObjectName(u"zoomSpin"_s);
    m_languageLabel->setBuddy(m_language);
    m_schemeLabel->setBuddy(m_scheme);
    m_zoomLabel->setBuddy(m_zoom);
    m_joinUrl->setObjectName(u"joinUrlInput"_s);
    m_joinUrlLabel->setBuddy(m_joinUrl);
    m_joinUrl->setText(preferences.joinUrlTemplate());
    m_notifies->setObjectName(u"notifiesCheck"_s);
    m_notifies->setChecked(preferences.notifiesOfFailures());
    m_zoom->setRange(editorPointSize() + minimumEditorZoom, editorPointSize() + maximumEditorZoom);
    m_note->setForegroundRole(QPalette::PlaceholderText);
    m_note->setWordWrap(true);

    auto *form = new QFormLayout;
    form->setHorizontalSpacing(space::large);
    form->setVerticalSpacing(space::medium);
    form->setLabelAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    form->addRow(m_languageLabel, m_language);
    form->addRow(m_schemeLabel, m_scheme);
    form->addRow(m_zoomLabel, m_zoom);
    addGuardRows(*form);
    addServerRows(*form);
    form->addRow(m_joinUrlLabel, m_joinUrl);
    form->addRow(m_notifies);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::huge, space::huge, space::huge, space::large);
    layout->setSpacing(space::large);
    layout->addLayout(form);
    layout->addWidget(m_note);
    layout->addStretch();
    // Not the standard button: it would take its text back from Qt when the language changes.
    auto *buttons = new QDialogButtonBox(this);
    m_close = buttons->addButton(QString(), QDialogButtonBox::RejectRole);
    layout->addWidget(buttons);
    constexpr int comfortableWidth = 400;
    setMinimumWidth(comfortableWidth);

    connect(m_language, &QComboBox::activated, this,
            [this](int index) { m_preferences.setLanguage(m_language->itemData(index).toString()); });
    connect(m_scheme, &QComboBox::activated, this, [this](int index) {
        m_preferences.setColorScheme(static_cast<ColorScheme>(m_scheme->itemData(index).toInt()));
    });
    connect(m_zoom, &QSpinBox::valueChanged, this,
            [this](int points) { m_preferences.setEditorZoom(points - editorPointSize()); });
    connect(&m_preferences, &Preferences::editorZoomChanged, this, [this](int zoom) {
        const QSignalBlocker quiet(m_zoom);
        m_zoom->setValue(editorPointSize() + zoom);
    });
    connect(m_joinUrl, &QLineEdit::editingFinished, this,
            [this] { m_preferences.setJoinUrlTemplate(m_joinUrl->text().trimmed()); });
    connect(m_notifies, &QCheckBox::toggled, &m_preferences, &Preferences::setNotifiesOfFailures);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    retranslate();
}

void PreferencesDialog::addGuardRows(QFormLayout &form)
{
    m_guard->setObjectName(u"guardCheck"_s);
    m_hang->setObjectName(u"guardHangSpin"_s);
    m_sleep->setObjectName(u"guardSleepSpin"_s);
    m_hangLabel->setBuddy(m_hang);
    m_sleepLabel->setBuddy(m_sleep);
    m_hang->setRange(minimumGuardHang, maximumGuardHang);
    m_sleep->setRange(minimumGuardSleep, maximumGuardSleep);
    m_guardNote->setForegroundRole(QPalette::PlaceholderText);
    m_guardNote->setWordWrap(true);
    form.addRow(m_guard);
    form.addRow(m_hangLabel, m_hang);
    form.addRow(m_sleepLabel, m_sleep);
    form.addRow(m_guardNote);
    for (QWidget *part : std::initializer_list<QWidget *>{m_hangLabel, m_hang, m_sleepLabel, m_sleep}) {
        part->setEnabled(m_preferences.isGuardWanted());
        connect(m_guard, &QCheckBox::toggled, part, &QWidget::setEnabled);
    }
    showGuard();
    connect(&m_preferences, &Preferences::guardChanged, this, &PreferencesDialog::showGuard);
    connect(m_guard, &QCheckBox::toggled, this, [this](bool wanted) { m_preferences.setGuardWanted(wanted); });
    connect(m_hang, &QSpinBox::valueChanged, this, [this](int seconds) { m_preferences.setGuardHangSeconds(seconds); });
    connect(m_sleep, &QSpinBox::valueChanged, this,
            [this](int minutes) { m_preferences.setGuardSleepMinutes(minutes); });
}

void PreferencesDialog::addServerRows(QFormLayout &form)
{
    m_port->setObjectName(u"serverPortSpin"_s);
    m_startsServer->setObjectName(u"startsServerCheck"_s);
    m_portLabel->setBuddy(m_port);
    m_port->setRange(0, std::numeric_limits<quint16>::max());
    m_port->setValue(m_preferences.serverPort());
    m_startsServer->setChecked(m_preferences.startsServer());
    m_serverNote->setForegroundRole(QPalette::PlaceholderText);
    m_serverNote->setWordWrap(true);
    form.addRow(m_portLabel, m_port);
    form.addRow(m_startsServer);
    form.addRow(m_serverNote);
    connect(m_port, &QSpinBox::valueChanged, this,
            [this](int port) { m_preferences.setServerPort(static_cast<quint16>(port)); });
    connect(m_startsServer, &QCheckBox::toggled, &m_preferences, &Preferences::setStartsServer);
}

void PreferencesDialog::showGuard()
{
    m_guard->setChecked(m_preferences.isGuardWanted());
    m_hang->setValue(m_preferences.guardHangSeconds());
    m_sleep->setValue(m_preferences.guardSleepMinutes());
}

void PreferencesDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

void PreferencesDialog::retranslate()
{
    setWindowTitle(tr("Preferences"));
    m_languageLabel->setText(tr("&Language"));
    m_schemeLabel->setText(tr("&Colour scheme"));
    m_zoomLabel->setText(tr("&Editor text size"));
    m_language->setAccessibleName(tr("Language"));
    m_scheme->setAccessibleName(tr("Colour scheme"));
    m_zoom->setAccessibleName(tr("Editor text size"));
    retranslateGuard();
    retranslateServer();
    m_joinUrlLabel->setText(tr("&QR code opens"));
    m_joinUrl->setAccessibleName(tr("QR code opens"));
    m_joinUrl->setPlaceholderText(tr("nothing: it holds the ids as JSON"));
    m_joinUrl->setToolTip(tr("A web address with {AppId}, {RoomId}, {UserId} and {Token} where they belong."));
    m_notifies->setText(tr("&Notify me of rooms that fail while I look elsewhere"));
    m_note->setText(tr("Changes apply at once."));
    m_close->setText(tr("&Close"));

    const QSignalBlocker quietLanguage(m_language);
    m_language->clear();
    m_language->addItem(tr("As the desktop"), QString());
    // Languages are called by their own names, so that everyone finds the way back.
    m_language->addItem(u"English"_s, u"en"_s);
    m_language->addItem(u"简体中文"_s, u"zh_CN"_s);
    m_language->setCurrentIndex(qMax(0, m_language->findData(m_preferences.language())));

    const QSignalBlocker quietScheme(m_scheme);
    m_scheme->clear();
    m_scheme->addItem(tr("As the desktop"), static_cast<int>(ColorScheme::System));
    m_scheme->addItem(tr("Light"), static_cast<int>(ColorScheme::Light));
    m_scheme->addItem(tr("Dark"), static_cast<int>(ColorScheme::Dark));
    m_scheme->setCurrentIndex(m_scheme->findData(static_cast<int>(m_preferences.colorScheme())));

    const QSignalBlocker quietZoom(m_zoom);
    //: A text size in points.
    m_zoom->setSuffix(tr(" pt"));
    m_zoom->setValue(editorPointSize() + m_preferences.editorZoom());
}

void PreferencesDialog::retranslateGuard()
{
    m_guard->setText(tr("&Stop my rooms when this window dies or hangs"));
    //: Followed by a number of seconds.
    m_hangLabel->setText(tr("When it does not &respond for"));
    //: Followed by a number of minutes.
    m_sleepLabel->setText(tr("When the computer slept &for"));
    m_hang->setAccessibleName(tr("Seconds without a response after which rooms are stopped"));
    m_sleep->setAccessibleName(tr("Minutes of sleep after which rooms are stopped"));
    //: A time in seconds.
    m_hang->setSuffix(tr(" s"));
    //: A time in minutes.
    m_sleep->setSuffix(tr(" min"));
    m_guardNote->setText(tr("A helper without a window watches this one. It holds the keys of running rooms in memory "
                            "and stops the rooms that this window started."));
}

void PreferencesDialog::retranslateServer()
{
    m_portLabel->setText(tr("Ser&ver port"));
    m_port->setAccessibleName(tr("Server port"));
    m_port->setSpecialValueText(tr("any free one"));
    m_startsServer->setText(tr("S&witch the server on when this window opens"));
    m_serverNote->setText(
        tr("The port counts from the next start of the server on. This window's server can be reached "
           "from this machine only; for others there is “voicechatctl serve”."));
}

} // namespace console::ui
