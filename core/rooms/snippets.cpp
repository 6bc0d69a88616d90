// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rooms/snippets.h"

#include "core/json/write.h"
#include "core/traffic/redaction.h"

#include <QDir>
#include <QFile>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace console::rooms {

namespace {

using json::Value;

constexpr qint64 knownFormat = 1;

QString filePath(const QString &folder)
{
    return QDir(folder).filePath(u"snippets.json"_s);
}

/// The field's value when it is there; whether it is of the right type.
bool readText(const Value &entry, QStringView key, QString &into)
{
    const Value value = entry.member(key);
    into = value.toString();
    return value.isMissing() || value.isString();
}

bool readNumber(const Value &entry, QStringView key, std::optional<qint64> &into)
{
    const Value value = entry.member(key);
    into = value.toInteger();
    return value.isMissing() || into;
}

bool readImages(const Value &entry, QStringList &into)
{
    const Value list = entry.member(u"images");
    for (const Value &image : list.children())
        into.append(image.toString());
    return list.isMissing() || (list.isArray() && !into.contains(QString()));
}

std::optional<Snippet> snippetOf(const Value &entry)
{
    Snippet snippet;
    UpdateFields &fields = snippet.fields;
    const Value forget = entry.member(u"forgetImages");
    fields.forgetImages = forget.toBool().value_or(false);
    fields.config = json::compact(entry.member(u"config"));
    const bool isReadable = readText(entry, u"name", snippet.name) && readText(entry, u"command", fields.command) &&
                            readText(entry, u"message", fields.message) &&
                            readText(entry, u"toolCallId", fields.toolCallId) &&
                            readNumber(entry, u"interruptMode", fields.interruptMode) &&
                            readNumber(entry, u"imageGroup", fields.imageGroup) && readImages(entry, fields.images) &&
                            (forget.isMissing() || forget.toBool());
    if (!isReadable || snippet.name.trimmed().isEmpty() || documentedName(fields.command).isEmpty())
        return std::nullopt;
    return snippet;
}

QByteArray listOf(const QStringList &texts)
{
    QByteArrayList quoted;
    for (const QString &text : texts)
        quoted.append(json::quoted(text));
    return '[' + quoted.join(',') + ']';
}

QByteArray entryOf(const Snippet &snippet)
{
    const UpdateFields &fields = snippet.fields;
    json::ObjectWriter entry;
    entry.add(u"name", snippet.name).add(u"command", fields.command);
    if (!fields.message.isEmpty())
        entry.add(u"message", fields.message);
    if (fields.interruptMode)
        entry.add(u"interruptMode", *fields.interruptMode);
    if (!fields.toolCallId.isEmpty())
        entry.add(u"toolCallId", fields.toolCallId);
    if (!fields.images.isEmpty())
        entry.addRaw(u"images", listOf(fields.images));
    if (fields.imageGroup)
        entry.add(u"imageGroup", *fields.imageGroup);
    if (fields.forgetImages)
        entry.addBool(u"forgetImages", true);
    if (!fields.config.isEmpty())
        entry.addRaw(u"config", json::compact(json::Document::parse(fields.config).root()));
    return entry.bytes();
}

auto named(QStringView name)
{
    return [name](const Snippet &snippet) { return snippet.name == name; };
}

} // namespace

const Snippet *findSnippet(const SnippetList &list, QStringView name)
{
    const auto found = std::ranges::find_if(list.snippets, named(name));
    return found == list.snippets.end() ? nullptr : &*found;
}

SnippetList withSnippet(SnippetList list, const Snippet &given)
{
    Snippet snippet = given;
    snippet.fields.config = traffic::redactedJson(given.fields.config);
    const auto same = std::ranges::find_if(list.snippets, named(snippet.name));
    if (same == list.snippets.end())
        list.snippets.append(snippet);
    else
        *same = snippet;
    return list;
}

SnippetList withoutSnippet(SnippetList list, QStringView name)
{
    list.snippets.removeIf(named(name));
    return list;
}

SnippetList renamed(SnippetList list, QStringView from, const QString &to)
{
    if (from == to || !findSnippet(list, from))
        return list;
    list.snippets.removeIf(named(to));
    std::ranges::find_if(list.snippets, named(from))->name = to;
    return list;
}

Result<SnippetList, SnippetFileProblem> snippetsFromJson(QByteArray bytes, const QString &path)
{
    using Kind = SnippetFileProblem::Kind;
    const auto document = json::Document::parse(std::move(bytes));
    if (!document.isValid()) {
        const json::Position at = document.errors().front().at;
        const QString where = QString::number(at.line) + u':' + QString::number(at.column);
        return unexpected(SnippetFileProblem{.kind = Kind::NotJson, .path = path, .where = where});
    }
    const auto format = document.root().member(u"format").toInteger();
    const Value entries = document.root().member(u"snippets");
    if (format && *format > knownFormat)
        return unexpected(SnippetFileProblem{.kind = Kind::NewerFormat, .path = path, .where = u"format"_s});
    if (!format || !entries.isArray())
        return unexpected(
            SnippetFileProblem{.kind = Kind::WrongShape, .path = path, .where = format ? u"snippets"_s : u"format"_s});
    SnippetList list;
    for (const Value &entry : entries.children()) {
        const auto snippet = snippetOf(entry);
        if (snippet && !findSnippet(list, snippet->name))
            list.snippets.append(*snippet);
        else
            list.kept.append(entry.text().toByteArray());
    }
    return list;
}

QByteArray toJson(const SnippetList &list)
{
    QByteArrayList entries;
    for (const Snippet &snippet : list.snippets)
        entries.append(entryOf(snippet));
    entries.append(list.kept);
    const auto file = json::ObjectWriter()
                          .add(u"format", knownFormat)
                          .addRaw(u"snippets", QByteArray('[' + entries.join(',') + ']'))
                          .bytes();
    return json::pretty(json::Document::parse(file).root()) + '\n';
}

Result<SnippetList, SnippetProblem> loadSnippets(const QString &folder)
{
    const QString path = filePath(folder);
    if (!QFile::exists(path))
        return SnippetList{};
    auto bytes = scene::readFile(path);
    if (!bytes)
        return unexpected(SnippetProblem(bytes.error()));
    return snippetsFromJson(*std::move(bytes), path).map_error([](const SnippetFileProblem &problem) {
        return SnippetProblem(problem);
    });
}

Result<void, scene::FileProblem> saveSnippets(const QString &folder, const SnippetList &list)
{
    return scene::writeFile(filePath(folder), toJson(list));
}

} // namespace console::rooms
