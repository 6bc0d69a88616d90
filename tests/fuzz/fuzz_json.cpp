// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/json/edit.h"
#include "core/json/write.h"

#include <QJsonDocument>

#include <cstdlib>

// Any bytes go through the parser, every read, the writers and edits. Beside crashes and sanitizer reports it looks for
// broken promises; abort() is how libFuzzer learns of them.

using namespace console::json;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

void readEverything(const Document &document)
{
    for (const SyntaxError &error : document.errors())
        require(error.at.offset >= 0 && error.at.offset + error.length <= document.bytes().size());
    Value value = document.root();
    while (!value.isMissing()) {
        require(value.begin() <= value.end() && value.end() <= document.bytes().size());
        require(value.parent().isMissing() || value.parent().end() >= value.end());
        static_cast<void>(value.toString().size() + value.key().size() + value.position().column +
                          value.keyPosition().line);
        static_cast<void>(value.toBool().has_value() + value.toInteger().has_value() + value.toDouble().has_value());
        Value next = value.firstChild();
        for (Value up = value; next.isMissing() && !up.isMissing(); up = up.parent())
            next = up.nextSibling();
        value = next;
    }
}

void checkLayout(const Document &document)
{
    const QByteArray small = compact(document.root());
    const QByteArray large = pretty(document.root());
    if (!document.isValid())
        return;
    require(compact(Document::parse(small).root()) == small);
    require(pretty(Document::parse(large).root()) == large);
    require(compact(Document::parse(large).root()) == small);
}

/// Qt's reader is the second opinion; it takes containers only, has its own depth limit, and is lax in places, so only
/// its refusals count.
void checkAgainstQt(const Document &document)
{
    const bool isContainer = document.root().isObject() || document.root().isArray();
    if (!document.isValid() || !isContainer)
        return;
    QJsonParseError error;
    const auto qt = QJsonDocument::fromJson(document.bytes(), &error);
    const bool isExcused = error.error == QJsonParseError::DeepNesting || error.error == QJsonParseError::IllegalNumber;
    require(!qt.isNull() || isExcused);
}

void checkEdits(const Document &document, const Pointer &pointer)
{
    const QByteArray json = "{\"set\":[1.0]}";
    if (const auto edit = setValue(document, pointer, json)) {
        const Document changed = Document::parse(applied(document.bytes(), *edit), {.depth = 4096});
        require(changed.isValid());
        const bool appends = !pointer.isRoot() && pointer.steps().back() == QStringView(u"-");
        require(appends || changed.root().at(pointer).text() == json);
    }
    if (const auto edit = removeValue(document, pointer))
        require(Document::parse(applied(document.bytes(), *edit)).isValid());
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const quint8 *data, size_t size)
{
    if (size == 0)
        return 0;
    // The first byte picks a place for the edits, the rest is the text.
    const QByteArray bytes(reinterpret_cast<const char *>(data) + 1, static_cast<qsizetype>(size) - 1);
    const Document document = Document::parse(bytes);
    require(document.bytes() == bytes);
    readEverything(document);
    checkLayout(document);
    checkAgainstQt(document);
    const Pointer place = document.valueAt(bytes.size() * data[0] / 255).pointer();
    checkEdits(document, place);
    checkEdits(document, place.child(u"-"));
    checkEdits(document, place.child(u"new").child(u"made"));
    return 0;
}
