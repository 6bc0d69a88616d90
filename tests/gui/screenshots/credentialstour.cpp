// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/gui/screenshots/tour.h"
#include "tests/gui/support/heldstore.h"
#include "tests/support/madeupprofile.h"
#include "tests/support/storeanswer.h"
#include "ui/credentials/secretfield.h"
#include "ui/widgets/messagebar.h"

#include <QDialog>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QRadioButton>
#include <QTabWidget>

using namespace Qt::Literals::StringLiterals;

namespace console::test {

using credentials::StoreProblem;

namespace {

void keep(credentials::ProfileBook &book, credentials::Profile profile, const QString &colour)
{
    profile.facts.colour = colour;
    if (!answerOf(book.save(shared(std::move(profile)))))
        qFatal("not kept");
}

} // namespace

void Tour::takeCredentials()
{
    m_fixture.window().resize(usual);
    m_fixture.trigger("edit.credentials");
    auto &dialog = m_fixture.find<QDialog>("credentialsDialog");
    const auto picture = [this, &dialog](const QString &name) { take(dialog, name); };
    const auto click = [this](const char *name) { m_fixture.find<QPushButton>(name).click(); };
    const auto typeSecret = [this](const char *name, const QString &text) {
        m_fixture.find<ui::SecretField>(name).edit().setText(text);
    };
    waitUntil([this] { return m_fixture.find<QRadioButton>("useVault").isChecked(); });
    picture(u"credentials-choice"_s);
    click("useStore");
    typeSecret("newPassphrase", u"made up"_s);
    picture(u"credentials-make-vault"_s);
    typeSecret("newPassphraseAgain", u"made up"_s);
    click("acceptPassphrase");
    auto &list = m_fixture.find<QListView>("profileList");
    waitUntil([&list] { return list.isVisible(); });
    picture(u"credentials-empty"_s);

    credentials::ProfileBook &book = m_fixture.services().profiles();
    keep(book, madeUpAccount(u"Production"_s), u"red"_s);
    keep(book, madeUpAccount(u"Staging"_s), u"blue"_s);
    keep(book, madeUpApplication(u"Support line"_s), u"green"_s);
    const QStringList scenes = m_fixture.library.sceneIds();
    for (qsizetype i = 0; i < qMin(scenes.size(), qsizetype(2)); ++i) {
        if (!m_fixture.services().credentialSettings().bind(m_fixture.scenePath(scenes.at(i)),
                                                            {.account = book.find(u"Production"_s)->facts.id}))
            qFatal("not bound");
    }
    list.setCurrentIndex(list.model()->index(0, 0));
    click("testKey");
    waitUntil([this] { return m_fixture.find<ui::MessageBar>("credentialMessages").isShowingMessage(); });
    picture(u"credentials-tested"_s);
    m_fixture.find<QTabWidget>("profileTabs").setCurrentIndex(1);
    m_fixture.find<ui::MessageBar>("credentialMessages").dismiss();
    picture(u"credentials-uses"_s);
    m_fixture.find<QTabWidget>("profileTabs").setCurrentIndex(0);
    typeSecret("profileSecretKey", u"0123456789abcdef0123456789abcdef"_s);
    picture(u"credentials-edited"_s);
    click("revertProfile");
    list.setCurrentIndex(list.model()->index(2, 0));
    picture(u"credentials-application"_s);
    const QSize large = dialog.size();
    dialog.resize(dialog.minimumSizeHint());
    list.setCurrentIndex(list.model()->index(0, 0));
    picture(u"credentials-small"_s);
    dialog.resize(large);
    click("lockVault");
    waitUntil([&list] { return !list.isVisible(); });
    picture(u"credentials-locked"_s);

    HeldStore store;
    store.problem = StoreProblem::Kind::Absent;
    book.use(&store);
    (void)book.read();
    waitUntil([&book] { return book.problem().has_value(); });
    picture(u"credentials-absent"_s);
    store.problem.reset();
    store.isSilent = true;
    (void)book.read();
    picture(u"credentials-waiting"_s);
    dialog.reject();
    book.use(nullptr);
}

} // namespace console::test
