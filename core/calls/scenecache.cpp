// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/calls/scenecache.h"

namespace console::calls {

Result<scene::Scene, traffic::LocalRefusal> SceneCache::load(const scene::SceneLibrary &library, const QString &sceneId)
{
    const QString path = library.path(sceneId);
    // Taken before the file is read: what changes in between is read again.
    const std::optional<scene::FileStamp> stamp = path.isEmpty() ? std::nullopt : scene::stampOf(path);
    if (const auto known = m_entries.constFind(path); stamp && known != m_entries.constEnd() && known->stamp == *stamp)
        return known->scene;
    auto scene = loadScene(library, sceneId);
    m_entries.remove(path);
    // The file system's own clock, of which stamps are made.
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    if (scene && stamp && stamp->isSettled(now)) {
        if (m_entries.size() >= limit)
            m_entries.clear();
        m_entries.insert(path, {.stamp = *stamp, .scene = *scene});
    }
    return scene;
}

} // namespace console::calls
