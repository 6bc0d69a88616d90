// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/room/commands/snippetshelf.h"

namespace console::ui {

SnippetShelf::SnippetShelf(QString folder, QObject *parent)
    : QObject(parent),
      m_folder(std::move(folder))
{}

rooms::SnippetList SnippetShelf::load()
{
    auto list = rooms::loadSnippets(m_folder);
    if (list)
        return *std::move(list);
    Q_EMIT failed(list.error());
    return {};
}

template<class Change>
bool SnippetShelf::change(Change change)
{
    auto list = rooms::loadSnippets(m_folder);
    if (!list) {
        Q_EMIT failed(list.error());
        return false;
    }
    const auto saved = rooms::saveSnippets(m_folder, change(*std::move(list)));
    if (!saved)
        Q_EMIT failed(saved.error());
    return saved.has_value();
}

bool SnippetShelf::save(const rooms::Snippet &snippet)
{
    return change([&](rooms::SnippetList list) { return rooms::withSnippet(std::move(list), snippet); });
}

bool SnippetShelf::remove(const QString &name)
{
    return change([&](rooms::SnippetList list) { return rooms::withoutSnippet(std::move(list), name); });
}

bool SnippetShelf::rename(const QString &from, const QString &to)
{
    return change([&](rooms::SnippetList list) { return rooms::renamed(std::move(list), from, to); });
}

} // namespace console::ui
