// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/credentials/profilebook.h"
#include "core/traffic/exchange.h"

#include <QWidget>

#include <optional>

class QLabel;
class QListView;
class QPushButton;
class QScrollArea;
class QTabWidget;

namespace console::ui {

struct ConsoleContext;
class Connection;
class KeyTester;
class KeyUsesView;
class MessageBar;
class ProfileForm;
class ProfilesModel;
class SecretClipboard;

/// The profiles of an open store: the list, the one that is selected, and what can be done with it.
class ProfilesPage final : public QWidget
{
    Q_OBJECT

public:
    ProfilesPage(ConsoleContext &context, const Connection &connection, SecretClipboard &clipboard, QWidget *parent);

    /// By id or name; an unknown one is passed over.
    void select(const QString &idOrName);
    [[nodiscard]] bool isEdited() const;
    /// True when nothing is unsaved; else it asks what to do, and closeWanted() comes when that is done.
    [[nodiscard]] bool mayClose();

Q_SIGNALS:
    void sceneWanted(const QString &sceneId);
    void happened(const QString &text);
    void closeWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    using Done = credentials::StoreResult<void>;

    void layOut();
    void followBook();
    void showCurrent();
    void add();
    void save(const std::function<void()> &next = {});
    void keepKeyOf(const std::optional<credentials::ProfileInfo> &info);
    void takeSaved(const credentials::ProfilePtr &profile, const QString &oldFingerprint, const Done &result);
    void revert();
    void remove();
    void removeNow(const credentials::ProfileId &id, const QString &name);
    void replaceBy(const credentials::ProfileId &by);
    void test();
    void dropOtherTest();
    void showVerdict(const traffic::Exchange &exchange);
    void askAboutEdits(const std::function<void()> &next);
    void sayProblem(const credentials::StoreProblem &problem);
    void refresh();
    void retranslate();
    [[nodiscard]] std::optional<credentials::ProfileInfo> currentInfo() const;

    ConsoleContext &m_context;
    const Connection &m_connection;
    ProfilesModel *m_model;
    KeyTester *m_tester;
    QListView *m_list;
    QLabel *m_hint;
    MessageBar *m_messages;
    QTabWidget *m_tabs;
    ProfileForm *m_form;
    QScrollArea *m_scroll;
    QLabel *m_faults;
    KeyUsesView *m_uses;
    QPushButton *m_add;
    QPushButton *m_duplicate;
    QPushButton *m_remove;
    QPushButton *m_test;
    QPushButton *m_revert;
    QPushButton *m_save;
    bool m_isSaving = false;
    quint64 m_savings = 0;
    std::optional<credentials::ProfileFacts> m_tested; ///< Whose key is being tested; none when nobody waits for it.
};

} // namespace console::ui
