// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/calls/sceneaccess.h"
#include "core/scene/filestamp.h"

#include <QHash>

namespace console::calls {

/// Reads scenes as loadScene() does, each anew once its file has changed in any way: to be asked for each request.
class SceneCache
{
public:
    [[nodiscard]] Result<scene::Scene, traffic::LocalRefusal> load(const scene::SceneLibrary &library,
                                                                   const QString &sceneId);

    /// Scenes that are kept; beyond that it begins anew.
    static constexpr qsizetype limit = 200;

private:
    struct Entry
    {
        scene::FileStamp stamp;
        scene::Scene scene;
    };
    QHash<QString, Entry> m_entries; ///< By path.
};

} // namespace console::calls
