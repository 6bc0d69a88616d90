// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/json/pointer.h"
#include "core/json/syntaxerror.h"

#include <QByteArray>

#include <memory>
#include <optional>
#include <vector>

namespace console::json {

enum class Kind : quint8 { Missing, Null, Boolean, Number, String, Array, Object };

/// What the parser refuses beyond syntax.
struct ParseLimits
{
    int depth = 512;                                ///< Containers within containers.
    qsizetype bytes = qsizetype(256) * 1024 * 1024; ///< No more than this by any means.
};

namespace detail {
struct DocumentData;
}

/// A cursor onto one value of a Document: cheap to copy, keeps the document's data alive, "missing" where there is
/// nothing. Reads are total: asking a number for its members yields nothing, never a crash.
class Value
{
public:
    Value() = default;

    [[nodiscard]] Kind kind() const;
    [[nodiscard]] bool isMissing() const { return kind() == Kind::Missing; }
    [[nodiscard]] bool isObject() const { return kind() == Kind::Object; }
    [[nodiscard]] bool isArray() const { return kind() == Kind::Array; }
    [[nodiscard]] bool isString() const { return kind() == Kind::String; }
    [[nodiscard]] bool isNumber() const { return kind() == Kind::Number; }

    /// Where the value's text begins and ends (one past) in the document's bytes.
    [[nodiscard]] qsizetype begin() const;
    [[nodiscard]] qsizetype end() const;
    [[nodiscard]] Position position() const;
    /// The value's own bytes, exactly as written.
    [[nodiscard]] QByteArrayView text() const;

    /// For a member of an object: its decoded key, the key's bytes with quotes, and where they stand.
    [[nodiscard]] QString key() const;
    [[nodiscard]] QByteArrayView keyText() const;
    [[nodiscard]] qsizetype keyBegin() const;
    [[nodiscard]] Position keyPosition() const;

    /// Walks the children of an object or array in the order of the text, duplicates included:
    /// `for (Value v = o.firstChild(); !v.isMissing(); v = v.nextSibling())`.
    [[nodiscard]] Value firstChild() const;
    [[nodiscard]] Value nextSibling() const;
    [[nodiscard]] Value parent() const;
    [[nodiscard]] std::vector<Value> children() const;
    [[nodiscard]] int count() const;

    /// The member of that key. Of duplicates the last one, as the service and JavaScript read it.
    [[nodiscard]] Value member(QStringView key) const;
    [[nodiscard]] Value element(qsizetype index) const;
    [[nodiscard]] Value at(const Pointer &pointer) const;
    /// Where this value stands in the document.
    [[nodiscard]] Pointer pointer() const;

    /// The decoded text of a string; empty for anything else. Bad escapes decode to U+FFFD.
    [[nodiscard]] QString toString() const;
    [[nodiscard]] std::optional<bool> toBool() const;
    /// Nothing when it is not a number without fraction and exponent within 64 bits.
    [[nodiscard]] std::optional<qint64> toInteger() const;
    /// Nothing when it is not a number, or one beyond the range of a double.
    [[nodiscard]] std::optional<double> toDouble() const;

private:
    friend class Document;
    [[nodiscard]] Value sameDocument(qint32 node) const;
    Value(std::shared_ptr<const detail::DocumentData> data, qint32 node)
        : m_data(std::move(data)),
          m_node(node)
    {}

    std::shared_ptr<const detail::DocumentData> m_data;
    qint32 m_node = -1;
};

/// A JSON text that was read without changing anything: the bytes are kept, and every value knows its place in them,
/// so that key order, duplicate keys, number text, layout and a BOM survive. The parser is tolerant: it reports every
/// error it finds and still offers the values it could make out. It does not recurse on its input.
/// Copies are cheap and share the data; a Document is immutable and may be read from several threads.
class Document
{
public:
    Document();

    [[nodiscard]] static Document parse(QByteArray bytes, const ParseLimits &limits = {});

    [[nodiscard]] const QByteArray &bytes() const;
    /// In the order of the text; empty means valid. Reading ends at the thousandth.
    [[nodiscard]] const std::vector<SyntaxError> &errors() const;
    [[nodiscard]] bool isValid() const { return errors().empty(); }
    [[nodiscard]] bool hasBom() const;
    /// The outermost value; missing after a fatal error or in an empty text.
    [[nodiscard]] Value root() const;
    [[nodiscard]] Position positionAt(qsizetype offset) const;
    /// The innermost value whose text holds the offset.
    [[nodiscard]] Value valueAt(qsizetype offset) const;

private:
    explicit Document(std::shared_ptr<const detail::DocumentData> data)
        : m_data(std::move(data))
    {}

    std::shared_ptr<const detail::DocumentData> m_data;
};

} // namespace console::json
