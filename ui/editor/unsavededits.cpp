// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/editor/unsavededits.h"

#include "core/scene/scenelibrary.h"
#include "ui/editor/codeeditor.h"
#include "ui/editor/editorpane.h"
#include "ui/editor/editortabs.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace console::ui {

UnsavedEdits::UnsavedEdits(const QString &dataDir)
    : m_path(dataDir + u"/unsaved.json"_s)
{}

bool UnsavedEdits::keep(const EditorTabs &tabs) const
{
    QJsonArray kept;
    for (const EditorPane *pane : tabs.modified()) {
        // A file under edit need not be text in any encoding.
        kept.append(QJsonObject{{u"scene"_s, pane->sceneId()},
                                {u"path"_s, pane->path()},
                                {u"text"_s, QString::fromLatin1(pane->bytes().toBase64())}});
    }
    return kept.isEmpty() || scene::writeFile(m_path, QJsonDocument(kept).toJson()).has_value();
}

QStringList UnsavedEdits::bringBack(EditorTabs &tabs) const
{
    if (!QFile::exists(m_path))
        return {};
    const auto bytes = scene::readFile(m_path);
    QStringList scenes;
    QJsonArray left;
    for (const QJsonValue &value : QJsonDocument::fromJson(bytes.value_or(QByteArray())).array()) {
        const QString path = value[u"path"].toString();
        EditorPane *pane = QFile::exists(path) ? tabs.open(value[u"scene"].toString(), path) : nullptr;
        // Another folder may hold a scene of the same name.
        if (!pane || pane->path() != path || !pane->isUsable()) {
            left.append(value);
            continue;
        }
        pane->editor().editBytes(QByteArray::fromBase64(value[u"text"].toString().toLatin1()));
        scenes.append(pane->sceneId());
    }
    if (left.isEmpty())
        QFile::remove(m_path);
    else
        (void)scene::writeFile(m_path, QJsonDocument(left).toJson());
    return scenes;
}

} // namespace console::ui
