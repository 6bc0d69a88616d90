// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/credentials/profilespage.h"

#include "core/base/whendone.h"
#include "core/calls/keyverdict.h"
#include "core/sandbox/endpoints.h"
#include "ui/connection/connection.h"
#include "ui/consolecontext.h"
#include "ui/credentials/keytester.h"
#include "ui/credentials/keyusesmodel.h"
#include "ui/credentials/keyusesview.h"
#include "ui/credentials/profileform.h"
#include "ui/credentials/profilesmodel.h"
#include "ui/desktop/secretclipboard.h"
#include "ui/inspector/exchangewords.h"
#include "ui/theme/icons.h"
#include "ui/theme/spacing.h"
#include "ui/widgets/carddelegate.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/scrolling.h"
#include "wording/credentialwords.h"
#include "wording/translations.h"

#include <QEvent>
#include <QFileInfo>
#include <QListView>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QStyle>
#include <QTabWidget>
#include <QTimer>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace console::ui {

using credentials::ProfileBook;
using credentials::ProfileId;
using credentials::ProfileInfo;
using credentials::ProfileKind;
using credentials::ProfilePtr;
using Message = MessageBar::Message;

namespace {

/// Cause and remedy, a line each; empty ones are left out.
QString detailsOf(const wording::Explanation &words)
{
    QStringList lines{words.where, words.cause, words.remedy};
    lines.removeAll(QString());
    return lines.join(u'\n');
}

QStringList sceneNames(const QStringList &paths)
{
    QStringList names;
    for (const QString &path : paths)
        names.append(QFileInfo(path).completeBaseName());
    return names;
}

} // namespace

ProfilesPage::ProfilesPage(ConsoleContext &context, const Connection &connection, SecretClipboard &clipboard,
                           QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_connection(connection),
      m_model(new ProfilesModel(context.profiles, context.credentialSettings, this)),
      m_tester(new KeyTester(context, connection, this)),
      m_list(new QListView(this)),
      m_hint(new QLabel(m_list)),
      m_messages(new MessageBar(this, MessageBar::Shape::Narrow)),
      m_tabs(new QTabWidget(this)),
      m_form(new ProfileForm([&context](const ProfileId &id) { return context.profiles.find(id); }, clipboard, this)),
      m_faults(new QLabel(this)),
      m_uses(new KeyUsesView(context, this)),
      m_add(new QPushButton(this)),
      m_duplicate(new QPushButton(this)),
      m_remove(new QPushButton(this)),
      m_test(new QPushButton(this)),
      m_revert(new QPushButton(this)),
      m_save(new QPushButton(this))
{
    m_list->setObjectName(u"profileList"_s);
    m_messages->setObjectName(u"credentialMessages"_s);
    m_tabs->setObjectName(u"profileTabs"_s);
    m_faults->setObjectName(u"profileFaults"_s);
    m_add->setObjectName(u"addProfile"_s);
    m_duplicate->setObjectName(u"duplicateProfile"_s);
    m_remove->setObjectName(u"removeProfile"_s);
    m_test->setObjectName(u"testKey"_s);
    m_revert->setObjectName(u"revertProfile"_s);
    m_save->setObjectName(u"saveProfile"_s);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new CardDelegate(CardDelegate::Lines::Three, m_list));
    layOut();

    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &ProfilesPage::showCurrent);
    connect(m_model, &QAbstractItemModel::modelReset, this, &ProfilesPage::followBook);
    connect(m_form, &ProfileForm::edited, this, &ProfilesPage::refresh);
    connect(m_form, &ProfileForm::copied, this, [this] {
        Q_EMIT happened(tr("Copied. It leaves the clipboard in %1 seconds.").arg(SecretClipboard::keptFor.count()));
    });
    connect(m_uses, &KeyUsesView::changed, this, &ProfilesPage::refresh);
    connect(m_uses, &KeyUsesView::sceneWanted, this, &ProfilesPage::sceneWanted);
    connect(m_uses, &KeyUsesView::replacementWanted, this, &ProfilesPage::replaceBy);
    connect(m_tester, &KeyTester::changed, this, &ProfilesPage::refresh);
    connect(m_tester, &KeyTester::ended, this, &ProfilesPage::showVerdict);
    connect(&connection, &Connection::changed, this, &ProfilesPage::refresh);
    connect(m_add, &QPushButton::clicked, this, &ProfilesPage::add);
    connect(m_duplicate, &QPushButton::clicked, this, [this] {
        m_messages->dismiss();
        m_form->duplicate();
        m_list->clearSelection();
        m_list->setCurrentIndex({});
        m_form->focusName();
    });
    connect(m_remove, &QPushButton::clicked, this, &ProfilesPage::remove);
    connect(m_test, &QPushButton::clicked, this, &ProfilesPage::test);
    connect(m_revert, &QPushButton::clicked, this, &ProfilesPage::revert);
    connect(m_save, &QPushButton::clicked, this, [this] { save(); });
    retranslate();
    followBook();
}

void ProfilesPage::layOut()
{
    m_hint->setAlignment(Qt::AlignCenter);
    m_hint->setWordWrap(true);
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    m_faults->setWordWrap(true);
    m_faults->setTextFormat(Qt::PlainText);
    auto *over = new QVBoxLayout(m_list);
    over->addWidget(m_hint);

    auto *left = new QWidget(this);
    auto *leftLayout = new QVBoxLayout(left);
    leftLayout->setContentsMargins(0, 0, 0, 0);
    leftLayout->setSpacing(space::medium);
    auto *listButtons = new QHBoxLayout;
    listButtons->setSpacing(space::small);
    for (QPushButton *button : {m_add, m_duplicate, m_remove})
        listButtons->addWidget(button);
    leftLayout->addWidget(m_list, 1);
    leftLayout->addLayout(listButtons);

    auto *profile = new QWidget(this);
    auto *profileLayout = new QVBoxLayout(profile);
    profileLayout->setContentsMargins(space::medium, space::medium, space::medium, space::medium);
    profileLayout->setSpacing(space::medium);
    constexpr int leastHeight = 160;
    m_scroll = scrolling(*m_form, leastHeight, profile);
    profileLayout->addWidget(m_scroll, 1);
    profileLayout->addWidget(m_faults);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::medium);
    buttons->addWidget(m_test);
    buttons->addStretch();
    buttons->addWidget(m_revert);
    buttons->addWidget(m_save);
    profileLayout->addLayout(buttons);
    m_tabs->addTab(profile, QString());
    m_tabs->addTab(m_uses, QString());

    auto *right = new QWidget(this);
    auto *rightLayout = new QVBoxLayout(right);
    rightLayout->setContentsMargins(0, 0, 0, 0);
    rightLayout->setSpacing(space::medium);
    rightLayout->addWidget(m_messages);
    rightLayout->addWidget(m_tabs, 1);

    auto *splitter = new QSplitter(this);
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(space::medium);
    splitter->addWidget(left);
    splitter->addWidget(right);
    splitter->setStretchFactor(1, 1);
    constexpr int listWidth = 270;
    constexpr int formWidth = 500;
    splitter->setSizes({listWidth, formWidth});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(splitter);
}

std::optional<ProfileInfo> ProfilesPage::currentInfo() const
{
    if (m_form->isNew())
        return std::nullopt;
    const ProfilePtr profile = m_context.profiles.find(m_form->id());
    return profile ? std::optional(infoOf(*profile)) : std::nullopt;
}

bool ProfilesPage::isEdited() const
{
    return m_form->isEdited();
}

void ProfilesPage::followBook()
{
    if (m_context.profiles.state() != ProfileBook::State::Ready)
        return;
    const QModelIndex own = m_model->indexOf(m_form->id());
    if (m_form->isEdited()) {
        // What was typed stays, whatever happened to the store meanwhile.
        m_list->setCurrentIndex(own);
        refresh();
        return;
    }
    m_list->setCurrentIndex(own.isValid() ? own : m_model->index(0));
    showCurrent();
}

void ProfilesPage::select(const QString &idOrName)
{
    const ProfilePtr profile = m_context.profiles.find(idOrName);
    const QModelIndex index = profile ? m_model->indexOf(profile->facts.id) : QModelIndex();
    if (index.isValid())
        m_list->setCurrentIndex(index);
}

void ProfilesPage::showCurrent()
{
    const auto id = m_model->idAt(m_list->currentIndex());
    if (id && m_form->isEdited() && *id != m_form->id()) {
        askAboutEdits([this, wanted = *id] { select(wanted.text()); });
        // Not while the view is still at it.
        QTimer::singleShot(0, this, [this] {
            if (m_form->isEdited())
                m_list->setCurrentIndex(m_model->indexOf(m_form->id()));
        });
        return;
    }
    const ProfilePtr profile = id ? m_context.profiles.find(*id) : nullptr;
    if (id && profile && !m_form->isEdited()) {
        if (m_form->id() != *id)
            m_messages->dismiss();
        m_form->load(*profile);
    } else if (!m_form->isEdited() && !m_form->isNew()) {
        m_form->begin(ProfileKind::AccountKey);
    }
    if (const auto problem = m_model->problemAt(m_list->currentIndex()))
        sayProblem(*problem);
    m_uses->show(currentInfo());
    refresh();
}

void ProfilesPage::add()
{
    const auto begin = [this] {
        m_messages->dismiss();
        m_tabs->setCurrentIndex(0);
        m_list->clearSelection();
        m_list->setCurrentIndex({});
        m_form->begin(ProfileKind::AccountKey);
        m_uses->show(std::nullopt);
        m_form->focusName();
    };
    if (m_form->isEdited())
        askAboutEdits(begin);
    else
        begin();
}

void ProfilesPage::save(const std::function<void()> &next)
{
    auto made = m_form->profile();
    if (!made || m_isSaving)
        return;
    const auto profile = std::make_shared<const credentials::Profile>(*std::move(made));
    const auto before = currentInfo();
    keepKeyOf(before);
    m_isSaving = true;
    m_messages->showMessage([this] {
        return Message{.title = tr("Saving…"),
                       .details = {},
                       .buttons = {{.text = tr("Stop Waiting"), .run = [this] {
                                        ++m_savings;
                                        m_isSaving = false;
                                        sayProblem({.kind = credentials::StoreProblem::Kind::TimedOut});
                                        refresh();
                                    }}}};
    });
    refresh();
    const QString oldFingerprint = before ? before->fingerprint : QString();
    whenDone(m_context.profiles.save(profile), this,
             [this, profile, oldFingerprint, next, number = ++m_savings](const Done &result) {
                 if (number != m_savings)
                     return;
                 takeSaved(profile, oldFingerprint, result);
                 if (result && next)
                     next();
             });
}

void ProfilesPage::keepKeyOf(const std::optional<ProfileInfo> &info)
{
    // Also of rooms that another process started: after this only the memory has it.
    if (info && !roomsWithKey(m_context, info->fingerprint).isEmpty())
        m_context.keepKey(info->fingerprint);
}

void ProfilesPage::takeSaved(const ProfilePtr &profile, const QString &oldFingerprint, const Done &result)
{
    m_isSaving = false;
    if (!result) {
        sayProblem(result.error());
        refresh();
        return;
    }
    m_form->load(*profile);
    m_list->setCurrentIndex(m_model->indexOf(profile->facts.id));
    m_uses->show(currentInfo());
    const QString name = profile->facts.name;
    QStringList rooms;
    if (!oldFingerprint.isEmpty() && oldFingerprint != infoOf(*profile).fingerprint)
        rooms = roomsWithKey(m_context, oldFingerprint);
    if (rooms.isEmpty())
        m_messages->dismiss();
    else
        m_messages->showMessage([rooms] {
            return Message{
                .kind = MessageBar::Kind::Info,
                .title = tr("%n room(s) still run with the old key", nullptr, static_cast<int>(rooms.size())),
                .details = tr("They are stopped with it; new calls use the new one.") + u'\n' + rooms.join(u'\n')};
        });
    Q_EMIT happened(tr("Profile “%1” is saved.").arg(name));
    refresh();
}

void ProfilesPage::revert()
{
    m_messages->dismiss();
    if (const ProfilePtr profile = m_form->isNew() ? nullptr : m_context.profiles.find(m_form->id()))
        m_form->load(*profile);
    else
        m_form->begin(m_form->kind());
    followBook();
}

void ProfilesPage::remove()
{
    const auto id = m_model->idAt(m_list->currentIndex());
    if (!id)
        return;
    const ProfilePtr profile = m_context.profiles.find(*id);
    const QString name = profile ? profile->facts.name : id->text();
    const QStringList scenes = sceneNames(m_context.credentialSettings.scenesOf(*id));
    if (scenes.isEmpty())
        return removeNow(*id, name);
    m_messages->showMessage([this, id = *id, name, scenes] {
        return Message{.kind = MessageBar::Kind::Warning,
                       .title = tr("Scenes are bound to the profile “%1”").arg(name),
                       .details = scenes.join(tr(", ")) + u'\n' + tr("They could not be started without it."),
                       .buttons = {{.text = tr("Delete Profile"), .run = [this, id, name] { removeNow(id, name); }},
                                   {.text = tr("Keep Profile"), .run = [this] { m_messages->dismiss(); }}}};
    });
}

void ProfilesPage::removeNow(const ProfileId &id, const QString &name)
{
    m_messages->dismiss();
    if (const ProfilePtr profile = m_context.profiles.find(id))
        keepKeyOf(infoOf(*profile));
    whenDone(m_context.profiles.remove(id), this, [this, id, name](const Done &result) {
        if (!result)
            return sayProblem(result.error());
        if (m_form->id() == id)
            m_form->begin(ProfileKind::AccountKey);
        followBook();
        Q_EMIT happened(tr("Profile “%1” is deleted.").arg(name));
    });
}

void ProfilesPage::replaceBy(const ProfileId &by)
{
    const auto from = currentInfo();
    const ProfilePtr to = m_context.profiles.find(by);
    if (!from || !to)
        return;
    const QStringList scenes = sceneNames(m_context.credentialSettings.scenesOf(from->facts.id));
    if (const auto done = m_context.credentialSettings.rebind(from->facts.id, by); !done) {
        m_messages->showMessage([problem = done.error()] {
            const wording::Explanation words = wording::explain(problem);
            return Message{.kind = MessageBar::Kind::Error, .title = words.title, .details = detailsOf(words)};
        });
        return;
    }
    const QStringList rooms = roomsWithKey(m_context, from->fingerprint);
    m_messages->showMessage([scenes, rooms, name = to->facts.name] {
        QStringList lines{scenes.join(tr(", "))};
        if (!rooms.isEmpty())
            lines.append(tr("Still running with the old key, and stopped with it: %1").arg(rooms.join(tr(", "))));
        return Message{.kind = MessageBar::Kind::Success,
                       .title =
                           tr("%n scene(s) are bound to “%1” now", nullptr, static_cast<int>(scenes.size())).arg(name),
                       .details = lines.join(u'\n')};
    });
}

void ProfilesPage::test()
{
    if (m_tester->isTesting())
        return m_tester->cancel();
    const auto info = currentInfo();
    if (!info)
        return;
    m_messages->dismiss();
    m_tested = info->facts;
    m_tester->test(info->facts.id.text());
}

void ProfilesPage::dropOtherTest()
{
    // Its verdict would stand above another profile.
    if (m_tested && m_tested->id != m_form->id()) {
        m_tested.reset();
        m_tester->cancel();
    }
}

void ProfilesPage::showVerdict(const traffic::Exchange &exchange)
{
    const auto tested = std::exchange(m_tested, std::nullopt);
    if (!tested)
        return;
    m_messages->showMessage([this, exchange, profile = tested->name] {
        const calls::KeyVerdict verdict = calls::keyVerdict(exchange);
        wording::Explanation words = wording::explain(verdict);
        // Without an answer the reason is not the key's.
        if (exchange.error && (verdict == calls::KeyVerdict::NoAnswer || verdict == calls::KeyVerdict::NotSent))
            words = wording::explain(*exchange.error, m_context.dictionary, m_context.translations.language());
        QStringList lines{words.cause, words.remedy};
        if (exchange.endpointName == sandbox::sandboxName() && calls::isKeyAtFault(verdict))
            lines = {tr("The built-in sandbox knows only keys that rooms were started with. To ask the service, choose "
                        "“cloud” as the endpoint.")};
        QStringList facts{exchange.endpointName};
        if (exchange.request)
            facts.append(durationText(exchange.timings.done));
        if (!exchange.requestId().isEmpty())
            facts.append(tr("RequestId %1").arg(exchange.requestId()));
        lines.append(facts.join(u" · "_s));
        lines.removeAll(QString());
        using Kind = MessageBar::Kind;
        return Message{.kind = verdict == calls::KeyVerdict::Good ? Kind::Success
                               : calls::isKeyAtFault(verdict)     ? Kind::Error
                                                                  : Kind::Warning,
                       //: %1: a profile's name. %2: what the test of its key found.
                       .title = tr("“%1”: %2").arg(profile, words.title),
                       .details = lines.join(u'\n')};
    });
}

void ProfilesPage::askAboutEdits(const std::function<void()> &next)
{
    m_messages->showMessage([this, next] {
        Message message{.kind = MessageBar::Kind::Warning,
                        .title = m_form->name().isEmpty() ? tr("The new profile is not saved")
                                                          : tr("“%1” is not saved").arg(m_form->name()),
                        .details = {},
                        .buttons = {}};
        if (m_form->faults().isEmpty())
            message.buttons.append({.text = tr("Save"), .run = [this, next] { save(next); }});
        message.buttons.append({.text = tr("Discard Changes"), .run = [this, next] {
                                    revert();
                                    next();
                                }});
        return message;
    });
}

bool ProfilesPage::mayClose()
{
    if (!m_form->isEdited())
        return true;
    askAboutEdits([this] { Q_EMIT closeWanted(); });
    return false;
}

void ProfilesPage::sayProblem(const credentials::StoreProblem &problem)
{
    m_messages->showMessage([problem] {
        const wording::Explanation words = wording::explain(problem);
        return Message{.kind = MessageBar::Kind::Error, .title = words.title, .details = detailsOf(words)};
    });
}

void ProfilesPage::refresh()
{
    dropOtherTest();
    const bool isOpen = m_context.profiles.state() == ProfileBook::State::Ready;
    const bool isEdited = m_form->isEdited();
    const QStringList faults = isEdited ? m_form->faults() : QStringList();
    m_hint->setVisible(m_model->rowCount() == 0);
    m_faults->setText((faults + (isEdited ? m_form->warnings() : QStringList())).join(u'\n'));
    m_faults->setVisible(!m_faults->text().isEmpty());
    m_form->setEnabled(!m_isSaving);
    m_save->setEnabled(isOpen && isEdited && faults.isEmpty() && !m_isSaving);
    m_revert->setEnabled(isEdited && !m_isSaving);
    m_duplicate->setEnabled(isOpen && !m_form->isNew() && !isEdited);
    m_remove->setEnabled(isOpen && m_list->currentIndex().isValid() && !m_isSaving);
    const bool isAccount = m_form->kind() == ProfileKind::AccountKey;
    m_test->setVisible(isAccount);
    m_test->setEnabled(m_tester->isTesting() || (isOpen && !m_form->isNew() && !isEdited));
    m_test->setText(m_tester->isTesting() ? tr("Cancel T&est")
                                          //: %1: where it is tested, such as cloud.
                                          : tr("T&est Key at %1").arg(m_connection.endpoint()));
    m_test->setToolTip(isEdited || m_form->isNew() ? tr("What is saved is tested: save it first.")
                                                   : tr("A harmless signed call; it changes nothing."));
    const int scenes = m_uses->sceneCount();
    m_tabs->setTabText(1, scenes > 0 ? tr("&Where Used (%1)").arg(scenes) : tr("&Where Used"));
}

void ProfilesPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ProfilesPage::retranslate()
{
    m_list->setAccessibleName(tr("Profiles"));
    m_hint->setText(tr("No profiles yet.\nFill in the form and save."));
    m_tabs->setTabText(0, tr("Pro&file"));
    m_add->setText(tr("&Add"));
    m_duplicate->setText(tr("D&uplicate"));
    m_remove->setText(tr("&Delete"));
    m_revert->setText(tr("&Revert"));
    m_save->setText(tr("Sa&ve"));
    // It scrolls up and down only.
    m_scroll->setMinimumWidth(m_form->minimumSizeHint().width() +
                              style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, this));
    refresh();
}

} // namespace console::ui
