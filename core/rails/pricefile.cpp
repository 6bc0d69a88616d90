// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rails/pricefile.h"

#include "core/json/edit.h"
#include "core/json/write.h"
#include "core/rails/jsonreading.h"
#include "core/rails/pricetable.h"

#include <QDir>
#include <QFile>

using namespace Qt::Literals::StringLiterals;

namespace console::rails {

namespace {

using Kind = ContentProblem::Kind;

Result<QByteArray, RailFileProblem> textToChange(const QString &path)
{
    const QString source = QFile::exists(path) ? path : u":/console/prices.json"_s;
    auto bytes = scene::readFile(source);
    if (!bytes)
        return unexpected(RailFileProblem(bytes.error()));
    return *std::move(bytes);
}

/// The text with one member set, or taken out where `json` is empty.
QByteArray withMember(const QByteArray &bytes, qsizetype item, const QString &name, const QByteArray &json)
{
    const json::Document document = json::Document::parse(bytes);
    const auto pointer = json::Pointer::parse(u"/items/%1/%2"_s.arg(item).arg(name));
    const bool isThere = pointer && !document.root().at(*pointer).isMissing();
    if (!pointer || (json.isEmpty() && !isThere))
        return bytes;
    const auto edit = json.isEmpty() ? json::removeValue(document, *pointer) : json::setValue(document, *pointer, json);
    return edit ? json::applied(bytes, *edit) : bytes;
}

} // namespace

QString priceFilePath(const QString &folder)
{
    return QDir(folder).filePath(u"prices.json"_s);
}

Result<void, RailFileProblem> changePrice(const QString &folder, const PriceChange &change)
{
    const QString path = priceFilePath(folder);
    auto text = textToChange(path);
    if (!text)
        return unexpected(text.error());
    const auto table = PriceTable::parse(*text, path);
    if (!table)
        return unexpected(table.error());
    qsizetype at = 0;
    while (at < table->items().size() && table->items().at(at).id != change.item)
        ++at;
    if (at == table->items().size())
        return unexpected(
            RailFileProblem(ContentProblem{.kind = Kind::UnknownName, .path = path, .where = change.item}));
    const auto unit = change.unit == PriceUnit::Hour ? u"hour"_s : u"minute"_s;
    QByteArray bytes = withMember(*text, at, u"price"_s, json::quoted(toText(change.price)));
    bytes = withMember(bytes, at, u"unit"_s, json::quoted(unit));
    // What the guess rested on says nothing of the operator's own price.
    for (const QString &guess : {u"assumed"_s, u"basis"_s, u"source"_s})
        bytes = withMember(bytes, at, guess, {});
    // Prices that are too high together are refused here and not at the next start.
    if (const auto changed = PriceTable::parse(bytes, path); !changed)
        return unexpected(changed.error());
    if (const auto written = scene::writeFile(path, bytes); !written)
        return unexpected(RailFileProblem(written.error()));
    return {};
}

Result<void, RailFileProblem> resetPrices(const QString &folder)
{
    const QString path = priceFilePath(folder);
    if (!QFile::exists(path))
        return {};
    const QString old = QString(path + ".old"_L1);
    QFile::remove(old);
    QFile file(path);
    if (!file.rename(old))
        return unexpected(RailFileProblem(scene::FileProblem{
            .kind = scene::FileProblem::Kind::NotWritable, .path = path, .systemMessage = file.errorString()}));
    return {};
}

} // namespace console::rails
