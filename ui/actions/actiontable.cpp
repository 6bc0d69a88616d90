// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/actions/actiontable.h"

#include <QCoreApplication>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace console::ui {

namespace {

using Key = QKeySequence::StandardKey;

constexpr std::array table{
    ActionRow{.id = ActionId::OpenFolder,
              .menu = MenuId::File,
              .name = "file.openFolder",
              .text = QT_TRANSLATE_NOOP("Actions", "&Open Scene Folder…"),
              .standardKey = Key::Open,
              .icon = Icon::Folder},
    ActionRow{.id = ActionId::ShowFolder,
              .menu = MenuId::File,
              .name = "file.showFolder",
              .text = QT_TRANSLATE_NOOP("Actions", "Show Folder in File &Manager")},
    ActionRow{.id = ActionId::Save,
              .menu = MenuId::File,
              .name = "file.save",
              .text = QT_TRANSLATE_NOOP("Actions", "&Save"),
              .standardKey = Key::Save,
              .icon = Icon::Save,
              .opensGroup = true},
    ActionRow{.id = ActionId::SaveAll,
              .menu = MenuId::File,
              .name = "file.saveAll",
              .text = QT_TRANSLATE_NOOP("Actions", "Save &All"),
              .keys = "Ctrl+Shift+S"},
    ActionRow{.id = ActionId::Reload,
              .menu = MenuId::File,
              .name = "file.reload",
              .text = QT_TRANSLATE_NOOP("Actions", "&Reload from Disk"),
              .standardKey = Key::Refresh,
              .icon = Icon::Reload},
    ActionRow{.id = ActionId::CloseTab,
              .menu = MenuId::File,
              .name = "file.close",
              .text = QT_TRANSLATE_NOOP("Actions", "&Close Tab"),
              .keys = "Ctrl+W",
              .opensGroup = true},
    ActionRow{.id = ActionId::Quit,
              .menu = MenuId::File,
              .name = "file.quit",
              .text = QT_TRANSLATE_NOOP("Actions", "&Quit"),
              .keys = "Ctrl+Q",
              .opensGroup = true},

    ActionRow{.id = ActionId::Undo,
              .menu = MenuId::Edit,
              .name = "edit.undo",
              .text = QT_TRANSLATE_NOOP("Actions", "&Undo"),
              .standardKey = Key::Undo,
              .icon = Icon::Undo},
    ActionRow{.id = ActionId::Redo,
              .menu = MenuId::Edit,
              .name = "edit.redo",
              .text = QT_TRANSLATE_NOOP("Actions", "&Redo"),
              .standardKey = Key::Redo,
              .icon = Icon::Redo},
    ActionRow{.id = ActionId::Cut,
              .menu = MenuId::Edit,
              .name = "edit.cut",
              .text = QT_TRANSLATE_NOOP("Actions", "Cu&t"),
              .standardKey = Key::Cut,
              .opensGroup = true},
    ActionRow{.id = ActionId::Copy,
              .menu = MenuId::Edit,
              .name = "edit.copy",
              .text = QT_TRANSLATE_NOOP("Actions", "&Copy"),
              .standardKey = Key::Copy,
              .icon = Icon::Copy},
    ActionRow{.id = ActionId::Paste,
              .menu = MenuId::Edit,
              .name = "edit.paste",
              .text = QT_TRANSLATE_NOOP("Actions", "&Paste"),
              .standardKey = Key::Paste},
    ActionRow{.id = ActionId::SelectAll,
              .menu = MenuId::Edit,
              .name = "edit.selectAll",
              .text = QT_TRANSLATE_NOOP("Actions", "Select &All"),
              .standardKey = Key::SelectAll},
    ActionRow{.id = ActionId::Find,
              .menu = MenuId::Edit,
              .name = "edit.find",
              .text = QT_TRANSLATE_NOOP("Actions", "&Find…"),
              .standardKey = Key::Find,
              .icon = Icon::Find,
              .opensGroup = true},
    ActionRow{.id = ActionId::FindNext,
              .menu = MenuId::Edit,
              .name = "edit.findNext",
              .text = QT_TRANSLATE_NOOP("Actions", "Find &Next"),
              .keys = "F3",
              .icon = Icon::Down},
    ActionRow{.id = ActionId::FindPrevious,
              .menu = MenuId::Edit,
              .name = "edit.findPrevious",
              .text = QT_TRANSLATE_NOOP("Actions", "Find Pre&vious"),
              .keys = "Shift+F3",
              .icon = Icon::Up},
    ActionRow{.id = ActionId::Replace,
              .menu = MenuId::Edit,
              .name = "edit.replace",
              .text = QT_TRANSLATE_NOOP("Actions", "R&eplace…"),
              .keys = "Ctrl+H",
              .icon = Icon::Replace},
    ActionRow{.id = ActionId::Preferences,
              .menu = MenuId::Edit,
              .name = "edit.preferences",
              .text = QT_TRANSLATE_NOOP("Actions", "Pre&ferences…"),
              .keys = "Ctrl+,",
              .icon = Icon::Preferences,
              .opensGroup = true},

    ActionRow{.id = ActionId::NextScene,
              .menu = MenuId::Scene,
              .name = "scene.next",
              .text = QT_TRANSLATE_NOOP("Actions", "&Next Tab"),
              .keys = "Ctrl+PgDown; Ctrl+Tab"},
    ActionRow{.id = ActionId::PreviousScene,
              .menu = MenuId::Scene,
              .name = "scene.previous",
              .text = QT_TRANSLATE_NOOP("Actions", "&Previous Tab"),
              .keys = "Ctrl+PgUp; Ctrl+Shift+Tab"},
    ActionRow{.id = ActionId::SearchScenes,
              .menu = MenuId::Scene,
              .name = "scene.search",
              .text = QT_TRANSLATE_NOOP("Actions", "&Search Scenes"),
              .keys = "Ctrl+Shift+F",
              .icon = Icon::Find},
    ActionRow{.id = ActionId::NextProblem,
              .menu = MenuId::Scene,
              .name = "scene.nextProblem",
              .text = QT_TRANSLATE_NOOP("Actions", "&Go to Next Problem"),
              .keys = "F8",
              .opensGroup = true},
    ActionRow{.id = ActionId::ToggleFold,
              .menu = MenuId::Scene,
              .name = "scene.toggleFold",
              .text = QT_TRANSLATE_NOOP("Actions", "&Fold or Unfold Here"),
              .keys = "Ctrl+Shift+["},
    ActionRow{.id = ActionId::FoldAll,
              .menu = MenuId::Scene,
              .name = "scene.foldAll",
              .text = QT_TRANSLATE_NOOP("Actions", "Fold or Unfold &All"),
              .keys = "Ctrl+Shift+]"},

    ActionRow{.id = ActionId::Start,
              .menu = MenuId::Room,
              .name = "room.start",
              .text = QT_TRANSLATE_NOOP("Actions", "&Start"),
              .keys = "Ctrl+Return; Ctrl+Enter",
              .icon = Icon::Start},
    ActionRow{.id = ActionId::Stop,
              .menu = MenuId::Room,
              .name = "room.stop",
              .text = QT_TRANSLATE_NOOP("Actions", "S&top"),
              .keys = "Ctrl+Shift+Return; Ctrl+Shift+Enter",
              .icon = Icon::Stop},
    ActionRow{.id = ActionId::StopSelected,
              .menu = MenuId::Room,
              .name = "room.stopSelected",
              .text = QT_TRANSLATE_NOOP("Actions", "Stop Selected Roo&ms"),
              .icon = Icon::Stop},
    ActionRow{.id = ActionId::StopAll,
              .menu = MenuId::Room,
              .name = "room.stopAll",
              .text = QT_TRANSLATE_NOOP("Actions", "Stop &All Rooms"),
              .keys = "Ctrl+Alt+Return"},
    ActionRow{.id = ActionId::CancelCall,
              .menu = MenuId::Room,
              .name = "room.cancel",
              .text = QT_TRANSLATE_NOOP("Actions", "&Cancel the Call"),
              .keys = "Ctrl+.",
              .icon = Icon::Close,
              .opensGroup = true},
    ActionRow{.id = ActionId::RemoveEnded,
              .menu = MenuId::Room,
              .name = "room.removeEnded",
              .text = QT_TRANSLATE_NOOP("Actions", "&Remove Ended Rooms from the List")},
    ActionRow{.id = ActionId::AskAboutLeftovers,
              .menu = MenuId::Room,
              .name = "room.leftovers",
              .text = QT_TRANSLATE_NOOP("Actions", "Rooms of an &Earlier Session")},
    ActionRow{.id = ActionId::Limits,
              .menu = MenuId::Room,
              .name = "room.limits",
              .text = QT_TRANSLATE_NOOP("Actions", "&Limits and Prices…"),
              .opensGroup = true},

    ActionRow{.id = ActionId::InterruptAgent,
              .menu = MenuId::Room,
              .name = "room.interrupt",
              .text = QT_TRANSLATE_NOOP("Actions", "&Interrupt the Agent"),
              .keys = "Ctrl+Shift+I",
              .opensGroup = true},
    ActionRow{.id = ActionId::FinishTurn,
              .menu = MenuId::Room,
              .name = "room.finishTurn",
              .text = QT_TRANSLATE_NOOP("Actions", "&Finish the User's Turn")},
    ActionRow{.id = ActionId::SayToAgent,
              .menu = MenuId::Room,
              .name = "room.say",
              .text = QT_TRANSLATE_NOOP("Actions", "Sa&y…"),
              .keys = "Ctrl+Shift+Y"},
    ActionRow{.id = ActionId::AskModel,
              .menu = MenuId::Room,
              .name = "room.ask",
              .text = QT_TRANSLATE_NOOP("Actions", "As&k the Model…")},
    ActionRow{.id = ActionId::ChangeParameters,
              .menu = MenuId::Room,
              .name = "room.parameters",
              .text = QT_TRANSLATE_NOOP("Actions", "Change &Parameters…")},

    ActionRow{.id = ActionId::CopyRequest,
              .menu = MenuId::Inspector,
              .name = "inspector.copyRequest",
              .text = QT_TRANSLATE_NOOP("Actions", "Copy Re&quest Body"),
              .icon = Icon::Copy},
    ActionRow{.id = ActionId::CopyResponse,
              .menu = MenuId::Inspector,
              .name = "inspector.copyResponse",
              .text = QT_TRANSLATE_NOOP("Actions", "Copy Re&sponse Body"),
              .icon = Icon::Copy},
    ActionRow{.id = ActionId::CopyRequestId,
              .menu = MenuId::Inspector,
              .name = "inspector.copyRequestId",
              .text = QT_TRANSLATE_NOOP("Actions", "Copy Request &ID"),
              .keys = "Ctrl+Shift+C",
              .icon = Icon::Copy},
    ActionRow{.id = ActionId::ClearExchanges,
              .menu = MenuId::Inspector,
              .name = "inspector.clear",
              .text = QT_TRANSLATE_NOOP("Actions", "C&lear Exchanges"),
              .keys = "Ctrl+L",
              .icon = Icon::Clear,
              .opensGroup = true},

    ActionRow{.id = ActionId::CommandPalette,
              .menu = MenuId::View,
              .name = "view.palette",
              .text = QT_TRANSLATE_NOOP("Actions", "&Command Palette…"),
              .keys = "Ctrl+Shift+P; Ctrl+K",
              .icon = Icon::Palette},
    ActionRow{.id = ActionId::FocusScenes,
              .menu = MenuId::View,
              .name = "view.scenes",
              .text = QT_TRANSLATE_NOOP("Actions", "Go to &Scenes"),
              .keys = "Alt+1",
              .opensGroup = true},
    ActionRow{.id = ActionId::FocusEditor,
              .menu = MenuId::View,
              .name = "view.editor",
              .text = QT_TRANSLATE_NOOP("Actions", "Go to &Editor"),
              .keys = "Alt+2"},
    ActionRow{.id = ActionId::FocusRooms,
              .menu = MenuId::View,
              .name = "view.rooms",
              .text = QT_TRANSLATE_NOOP("Actions", "Go to &Rooms"),
              .keys = "Alt+3"},
    ActionRow{.id = ActionId::FocusInspector,
              .menu = MenuId::View,
              .name = "view.inspector",
              .text = QT_TRANSLATE_NOOP("Actions", "Go to &Inspector"),
              .keys = "Alt+4"},
    ActionRow{.id = ActionId::FocusEndpoint,
              .menu = MenuId::View,
              .name = "view.endpoint",
              .text = QT_TRANSLATE_NOOP("Actions", "Go to En&dpoint"),
              .keys = "Alt+5"},
    ActionRow{.id = ActionId::FocusRoom,
              .menu = MenuId::View,
              .name = "view.room",
              .text = QT_TRANSLATE_NOOP("Actions", "Go to Selected Roo&m"),
              .keys = "Alt+6"},
    ActionRow{.id = ActionId::ZoomIn,
              .menu = MenuId::View,
              .name = "view.zoomIn",
              .text = QT_TRANSLATE_NOOP("Actions", "&Larger Text"),
              .keys = "Ctrl++; Ctrl+=",
              .opensGroup = true},
    ActionRow{.id = ActionId::ZoomOut,
              .menu = MenuId::View,
              .name = "view.zoomOut",
              .text = QT_TRANSLATE_NOOP("Actions", "S&maller Text"),
              .keys = "Ctrl+-"},
    ActionRow{.id = ActionId::ZoomReset,
              .menu = MenuId::View,
              .name = "view.zoomReset",
              .text = QT_TRANSLATE_NOOP("Actions", "&Normal Text Size"),
              .keys = "Ctrl+0"},

    ActionRow{.id = ActionId::Shortcuts,
              .menu = MenuId::Help,
              .name = "help.shortcuts",
              .text = QT_TRANSLATE_NOOP("Actions", "&Keyboard Shortcuts"),
              .keys = "F1"},
    ActionRow{.id = ActionId::About,
              .menu = MenuId::Help,
              .name = "help.about",
              .text = QT_TRANSLATE_NOOP("Actions", "&About Voicechat Console"),
              .opensGroup = true},
};
static_assert(table.size() == static_cast<size_t>(ActionId::Count), "every action has exactly one row");

constexpr std::array menus{MenuId::File,      MenuId::Edit, MenuId::Scene, MenuId::Room,
                           MenuId::Inspector, MenuId::View, MenuId::Help};

} // namespace

std::span<const ActionRow> actionTable()
{
    return table;
}

QList<QKeySequence> shortcutsOf(const ActionRow &row)
{
    QList<QKeySequence> keys;
    if (row.standardKey != Key::UnknownKey)
        keys = QKeySequence::keyBindings(row.standardKey);
    // Some platforms bind a standard key to nothing, or to keys that the operator cannot be expected to know alone.
    for (const QString &text : QString::fromLatin1(row.keys).split(u"; "_s, Qt::SkipEmptyParts))
        keys.append(QKeySequence(text, QKeySequence::PortableText));
    return keys;
}

std::span<const MenuId> menuOrder()
{
    return menus;
}

QString menuTitle(MenuId menu)
{
    switch (menu) {
    case MenuId::File:
        return QCoreApplication::translate("Menus", "&File");
    case MenuId::Edit:
        return QCoreApplication::translate("Menus", "&Edit");
    case MenuId::Scene:
        return QCoreApplication::translate("Menus", "&Scene");
    case MenuId::Room:
        return QCoreApplication::translate("Menus", "&Room");
    case MenuId::Inspector:
        return QCoreApplication::translate("Menus", "&Inspector");
    case MenuId::View:
        return QCoreApplication::translate("Menus", "&View");
    case MenuId::Help:
        return QCoreApplication::translate("Menus", "&Help");
    }
    return {};
}

} // namespace console::ui
