// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/editor/unsavededits.h"

#include "core/scene/scenelibrary.h"
#include "core/traffic/secretgaps.h"
#include "core/traffic/secretregister.h"
#include "ui/editor/codeeditor.h"
#include "ui/editor/editorpane.h"
#include "ui/editor/editortabs.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace console::ui {

namespace {

using traffic::SecretGap;
using traffic::TextWithGaps;

QJsonObject toJson(const QString &sceneId, const QString &path, const TextWithGaps &kept)
{
    QJsonArray gaps;
    for (const SecretGap &gap : kept.gaps) {
        gaps.append(QJsonObject{{u"mark"_s, QString::fromLatin1(gap.mark)},
                                {u"place"_s, gap.place.toString()},
                                {u"onDisk"_s, gap.isOnDisk}});
    }
    // A file under edit need not be text in any encoding.
    return {{u"scene"_s, sceneId},
            {u"path"_s, path},
            {u"text"_s, QString::fromLatin1(kept.text.toBase64())},
            {u"gaps"_s, gaps},
            {u"erased"_s, kept.hasErased}};
}

TextWithGaps fromJson(const QJsonObject &object)
{
    TextWithGaps kept{.text = QByteArray::fromBase64(object[u"text"].toString().toLatin1()),
                      .gaps = {},
                      .hasErased = object[u"erased"].toBool()};
    for (const QJsonValue &gap : object[u"gaps"].toArray()) {
        kept.gaps.append(SecretGap{.mark = gap[u"mark"].toString().toLatin1(),
                                   .place = json::Pointer::parse(gap[u"place"].toString()).value_or(json::Pointer()),
                                   .isOnDisk = gap[u"onDisk"].toBool()});
    }
    return kept;
}

} // namespace

UnsavedEdits::UnsavedEdits(const QString &dataDir, traffic::SecretRegister &secrets)
    : m_path(dataDir + u"/unsaved.json"_s),
      m_secrets(secrets)
{}

bool UnsavedEdits::keep(const EditorTabs &tabs) const
{
    QJsonArray kept;
    bool keptAll = true;
    for (EditorPane *pane : tabs.modified()) {
        // Without the byte order mark: the pane puts that back when it saves.
        const QByteArray text = pane->editor().bytes();
        const QByteArray onDisk = scene::readFile(pane->path()).value_or(QByteArray());
        // One that was moved into a text of another field is found there.
        m_secrets.addSecretsOf(text);
        m_secrets.addSecretsOf(onDisk);
        if (const auto without = traffic::withoutSecrets(text, onDisk, *m_secrets.scan()))
            kept.append(toJson(pane->sceneId(), pane->path(), *without));
        else
            keptAll = false;
    }
    return (kept.isEmpty() || scene::writeFile(m_path, QJsonDocument(kept).toJson()).has_value()) && keptAll;
}

UnsavedEdits::BroughtBack UnsavedEdits::bringBack(EditorTabs &tabs) const
{
    BroughtBack result;
    if (!QFile::exists(m_path))
        return result;
    const auto bytes = scene::readFile(m_path);
    QJsonArray left;
    for (const QJsonValue &value : QJsonDocument::fromJson(bytes.value_or(QByteArray())).array()) {
        const QString path = value[u"path"].toString();
        EditorPane *pane = QFile::exists(path) ? tabs.open(value[u"scene"].toString(), path) : nullptr;
        // Another folder may hold a scene of the same name.
        if (!pane || pane->path() != path || !pane->isUsable()) {
            left.append(value);
            continue;
        }
        const TextWithGaps kept = fromJson(value.toObject());
        const traffic::FilledText text = traffic::filled(kept, scene::readFile(path).value_or(QByteArray()));
        pane->editor().editBytes(text.text);
        result.scenes.append(pane->sceneId());
        for (const json::Pointer &place : text.leftOut) {
            const QString where = place.isRoot() ? QString(QChar(0x2026)) : place.toDotted();
            result.leftOut.append(u"%1: %2"_s.arg(pane->sceneId(), where));
        }
        if (kept.hasErased)
            result.leftOut.append(u"%1: ***"_s.arg(pane->sceneId()));
    }
    if (left.isEmpty())
        QFile::remove(m_path);
    else
        (void)scene::writeFile(m_path, QJsonDocument(left).toJson());
    return result;
}

} // namespace console::ui
