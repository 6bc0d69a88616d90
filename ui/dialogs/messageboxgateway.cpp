// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/messageboxgateway.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QFileDialog>
#include <QMessageBox>
#include <QPushButton>

#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace console::ui {

namespace {

/// Our own mark in place of the style's, some of which look of another age.
void setMark(QMessageBox *box, Icon which, const QColor &color)
{
    constexpr int size = 40;
    box->setIconPixmap(iconPixmap(which, size, box->devicePixelRatioF(), color));
}

} // namespace

QMessageBox *MessageBoxGateway::unsavedBox(QWidget *parent, const QStringList &sceneIds)
{
    auto *box = new QMessageBox(parent);
    box->setObjectName(u"unsavedBox"_s);
    setMark(box, Icon::Warning, colorsFor(box->palette()).warning);
    box->setWindowTitle(tr("Unsaved changes"));
    box->setText(sceneIds.size() == 1
                     ? tr("Save the changes to %1?").arg(sceneIds.first())
                     : tr("Save the changes to %n scene(s)?", nullptr, static_cast<int>(sceneIds.size())));
    box->setInformativeText(sceneIds.size() == 1 ? tr("Without saving they are lost.")
                                                 : tr("Without saving they are lost: %1").arg(sceneIds.join(u", "_s)));
    box->setDefaultButton(box->addButton(tr("&Save"), QMessageBox::AcceptRole));
    box->addButton(tr("&Discard"), QMessageBox::DestructiveRole);
    box->setEscapeButton(box->addButton(tr("&Cancel"), QMessageBox::RejectRole));
    return box;
}

QMessageBox *MessageBoxGateway::runningBox(QWidget *parent, const QStringList &rooms, bool serves)
{
    auto *box = new QMessageBox(parent);
    box->setObjectName(u"runningBox"_s);
    setMark(box, Icon::Room, colorsFor(box->palette()).info);
    box->setWindowTitle(tr("Rooms are running"));
    const int count = static_cast<int>(rooms.size());
    box->setText(tr("%n room(s) are still running.", nullptr, count));
    box->setTextFormat(Qt::PlainText);
    // A box that grows over the screen hides its own buttons.
    constexpr int named = 6;
    QStringList lines = rooms.mid(0, named);
    if (count > named)
        lines.append(tr("and %n more", nullptr, count - named));
    lines.append(QString());
    lines.append(tr("An agent bills while it runs. Rooms that are left running are listed again at the next start."));
    if (serves)
        lines.append(tr("The server ends with this window; rooms of its clients are among these."));
    box->setInformativeText(lines.join(u'\n'));
    box->setDefaultButton(box->addButton(tr("&Stop %n Room(s) and Quit", nullptr, count), QMessageBox::AcceptRole));
    box->addButton(count == 1 ? tr("&Leave It Running") : tr("&Leave Them Running"), QMessageBox::DestructiveRole);
    box->setEscapeButton(box->addButton(tr("&Cancel"), QMessageBox::RejectRole));
    return box;
}

DialogGateway::Unsaved MessageBoxGateway::askUnsaved(QWidget *parent, const QStringList &sceneIds)
{
    const std::unique_ptr<QMessageBox> box(unsavedBox(parent, sceneIds));
    box->exec();
    switch (box->buttonRole(box->clickedButton())) {
    case QMessageBox::AcceptRole:
        return Unsaved::Save;
    case QMessageBox::DestructiveRole:
        return Unsaved::Discard;
    default:
        return Unsaved::Cancel;
    }
}

DialogGateway::Running MessageBoxGateway::askRunning(QWidget *parent, const QStringList &rooms, bool serves)
{
    const std::unique_ptr<QMessageBox> box(runningBox(parent, rooms, serves));
    box->exec();
    switch (box->buttonRole(box->clickedButton())) {
    case QMessageBox::AcceptRole:
        return Running::Stop;
    case QMessageBox::DestructiveRole:
        return Running::Leave;
    default:
        return Running::Cancel;
    }
}

QString MessageBoxGateway::chooseFolder(QWidget *parent, const QString &start)
{
    return QFileDialog::getExistingDirectory(parent, tr("Open scene folder"), start);
}

QString MessageBoxGateway::chooseNewFile(QWidget *parent, const QString &name, const QString &filter)
{
    return QFileDialog::getSaveFileName(parent, tr("Export"), name, filter);
}

} // namespace console::ui
