// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace console::ui {

/// Every action of the window. What each is called, its shortcut and its menu stand in actiontable.cpp.
enum class ActionId {
    OpenFolder,
    ShowFolder,
    Save,
    SaveAll,
    Reload,
    CloseTab,
    Quit,
    Undo,
    Redo,
    Cut,
    Copy,
    Paste,
    SelectAll,
    Find,
    FindNext,
    FindPrevious,
    Replace,
    Preferences,
    NextScene,
    PreviousScene,
    SearchScenes,
    NextProblem,
    ToggleFold,
    FoldAll,
    Check,
    Start,
    Stop,
    StopSelected,
    StopAll,
    CancelCall,
    RemoveEnded,
    AskAboutLeftovers,
    InterruptAgent,
    FinishTurn,
    SayToAgent,
    AskModel,
    ChangeParameters,
    Limits,
    ShowDrift,
    ApplyScene,
    RestartWithScene,
    TakeSceneBack,
    RefreshDrift,
    CopyRequest,
    CopyResponse,
    CopyRequestId,
    ClearExchanges,
    FocusEditor,
    FocusScenes,
    FocusRooms,
    FocusRoom,
    FocusInspector,
    FocusEndpoint,
    ZoomIn,
    ZoomOut,
    ZoomReset,
    CommandPalette,
    Shortcuts,
    About,
    Count
};

enum class MenuId { File, Edit, Scene, Room, Inspector, View, Help };

} // namespace console::ui
