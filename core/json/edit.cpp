// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/json/edit.h"

#include "core/json/layout.h"

#include <algorithm>

namespace console::json {

namespace {

TextEdit replacing(qsizetype begin, qsizetype end, QByteArray replacement)
{
    return {.offset = begin, .length = end - begin, .replacement = std::move(replacement)};
}

/// Puts an entry behind the last one, or into the empty container.
TextEdit appended(const Value &container, const Layout &layout, const QByteArray &entry)
{
    const Value last = lastChildren(container).last;
    if (last.isMissing())
        return replacing(container.begin() + 1, container.end() - 1, layout.gap() + entry + layout.tail());
    return replacing(last.end(), last.end(), ',' + layout.gap() + entry);
}

bool namesTheEnd(const Value &array, const QString &step)
{
    return step == u'-' || step == QString::number(array.count());
}

/// Makes what the pointer's last steps name inside the value that its first steps reached.
Result<TextEdit, EditError> created(const Document &document, const Value &container, const QStringList &steps,
                                    const QByteArray &json)
{
    if (!container.isObject() && !(container.isArray() && namesTheEnd(container, steps.front())))
        return unexpected(EditError::NoSuchPlace);
    const Layout layout(document, container);
    const QByteArray inner = layout.nested(steps.sliced(1), json);
    return appended(container, layout, container.isObject() ? layout.member(steps.front(), inner) : inner);
}

Value previousSibling(const Value &value)
{
    Value previous;
    for (Value child = value.parent().firstChild(); child.begin() < value.begin(); child = child.nextSibling())
        previous = child;
    return previous;
}

/// Takes an entry together with one comma: the one behind it, unless that would join it to the next line.
TextEdit withoutEntry(const Document &document, const Value &value)
{
    const Value container = value.parent();
    const Value previous = previousSibling(value);
    const Value next = value.nextSibling();
    if (previous.isMissing() && next.isMissing())
        return replacing(container.begin() + 1, container.end() - 1, {});
    if (next.isMissing())
        return replacing(previous.end(), value.end(), {});
    const auto holdsLineBreak = [bytes = QByteArrayView(document.bytes())](qsizetype begin, qsizetype end) {
        return breaksLine(bytes.sliced(begin, end - begin));
    };
    const bool endsItsLine = !previous.isMissing() && !holdsLineBreak(previous.end(), entryBegin(value)) &&
                             holdsLineBreak(value.end(), entryBegin(next));
    return endsItsLine ? replacing(previous.end(), value.end(), {})
                       : replacing(entryBegin(value), entryBegin(next), {});
}

} // namespace

Result<TextEdit, EditError> setValue(const Document &document, const Pointer &pointer, QByteArrayView json)
{
    if (!document.isValid())
        return unexpected(EditError::InvalidDocument);
    const Document parsed = Document::parse(json.toByteArray());
    if (!parsed.isValid() || parsed.hasBom())
        return unexpected(EditError::InvalidValue);
    const QByteArray text = parsed.root().text().toByteArray();

    Value reached = document.root();
    for (qsizetype i = 0; i < pointer.steps().size(); ++i) {
        const Value next = reached.at({pointer.steps()[i]});
        if (next.isMissing())
            return created(document, reached, pointer.steps().sliced(i), text);
        reached = next;
    }
    return replacing(reached.begin(), reached.end(), text);
}

Result<TextEdit, EditError> removeValue(const Document &document, const Pointer &pointer)
{
    if (!document.isValid())
        return unexpected(EditError::InvalidDocument);
    const Value value = document.root().at(pointer);
    if (value.isMissing() || pointer.isRoot())
        return unexpected(EditError::NoSuchPlace);
    return withoutEntry(document, value);
}

QByteArray applied(const QByteArray &bytes, const TextEdit &edit)
{
    const QByteArrayView view(bytes);
    const qsizetype begin = std::clamp<qsizetype>(edit.offset, 0, bytes.size());
    const qsizetype end = std::clamp<qsizetype>(edit.offset + edit.length, begin, bytes.size());
    QByteArray result;
    result.reserve(bytes.size() - (end - begin) + edit.replacement.size());
    result += view.first(begin);
    result += edit.replacement;
    result += view.sliced(end);
    return result;
}

} // namespace console::json
