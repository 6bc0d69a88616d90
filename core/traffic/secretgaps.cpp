// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/traffic/secretgaps.h"

#include "core/base/id.h"
#include "core/json/document.h"
#include "core/json/stringtext.h"
#include "core/json/tokens.h"
#include "core/traffic/redaction.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace console::traffic {

namespace {

using json::Token;

/// How long a comment's beginning is; 0 for what is none.
qsizetype commentMark(const Token &token)
{
    if (token.text.startsWith("//") || token.text.startsWith("/*"))
        return 2;
    return token.text.startsWith('#') ? 1 : 0;
}

/// What a key's token says, also of one that lost a quote: `"APIKey: `.
QString keyOf(const Token &token)
{
    const QString text = json::decoded(token.text);
    const auto isName = [](QChar c) { return c.isLetterOrNumber(); };
    const auto begin = std::ranges::find_if(text, isName);
    const auto end =
        std::find_if_not(begin, text.end(), [](QChar c) { return c.isLetterOrNumber() || c == u'_' || c == u'-'; });
    const QString name(begin, end - begin);
    return isSecretKey(name) || isSecretMap(name) ? name : text;
}

/// A value that says nothing.
bool isEmptyValue(QByteArrayView text)
{
    return text == "\"\"" || text == "''" || text == "null" || text == "true" || text == "false";
}

/// Goes over a text token by token, and keeps track of where it is as far as the brackets tell.
class GapMaker
{
public:
    GapMaker(const json::Document &onDisk, QByteArray session)
        : m_onDisk(onDisk),
          m_session(std::move(session))
    {}

    QByteArray run(QByteArrayView text, bool inComment);
    QList<SecretGap> gaps;

private:
    struct Level
    {
        QString key;
        qsizetype index = 0;
        bool isList = false;
        bool isSecretMap = false;
        bool isKeySeen = false; ///< What comes next is the key's value.

        [[nodiscard]] QString step() const { return isList && !isKeySeen ? QString::number(index) : key; }
    };

    void open(char bracket);
    [[nodiscard]] bool isSecret(const Token &token) const;
    [[nodiscard]] QByteArray gapFor(const Token &token, bool inComment);
    [[nodiscard]] json::Pointer place() const;

    const json::Document &m_onDisk;
    QByteArray m_session;
    std::vector<Level> m_levels;
};

void GapMaker::open(char bracket)
{
    const Level &outer = m_levels.back();
    const bool isList = bracket == '[';
    const bool isMap = outer.isSecretMap || isSecretMap(outer.key) || (isList && isSecretKey(outer.key));
    m_levels.push_back({.key = {}, .isList = isList, .isSecretMap = isMap});
}

bool GapMaker::isSecret(const Token &token) const
{
    if (isEmptyValue(token.text))
        return false;
    const Level &level = m_levels.back();
    if (isSecretKey(level.key) || level.isSecretMap || isSecretMap(level.key))
        return true;
    // One that lost a quote may hold its own key.
    if (token.endsLine && isSecretKey(keyOf(token)))
        return true;
    const QByteArray alone = '[' + token.text.toByteArray() + ']';
    return redactedJson(alone) != alone;
}

json::Pointer GapMaker::place() const
{
    QList<QString> steps;
    // The first level is what stands around the text.
    for (size_t i = 1; i < m_levels.size(); ++i)
        steps.append(m_levels.at(i).step());
    return json::Pointer::fromSteps(steps);
}

QByteArray GapMaker::gapFor(const Token &token, bool inComment)
{
    SecretGap gap;
    gap.mark = "\"<left out " + m_session + ' ' + QByteArray::number(gaps.size()) + ">\"";
    if (!inComment) {
        gap.place = place();
        const json::Value there = m_onDisk.root().at(gap.place);
        gap.isOnDisk =
            there.text() == token.text || (there.isString() && there.toString() == json::decoded(token.text));
    }
    gaps.append(gap);
    return gap.mark;
}

QByteArray GapMaker::run(QByteArrayView text, bool inComment)
{
    std::vector<Token> tokens;
    for (json::TokenReader reader(text);;) {
        tokens.push_back(reader.next());
        if (tokens.back().kind == Token::Kind::End)
            break;
    }
    const std::vector<Level> outside = std::exchange(m_levels, {Level{}});
    QByteArray result;
    const char *copied = text.begin();
    const auto replace = [&](const Token &token, const QByteArray &with) {
        result.append(QByteArrayView(copied, token.text.begin())).append(with);
        copied = token.text.end();
    };
    for (size_t i = 0; i < tokens.size(); ++i) {
        const Token &token = tokens.at(i);
        Level &level = m_levels.back();
        switch (token.kind) {
        case Token::Kind::End:
            break;
        case Token::Kind::Open:
            open(token.text.front());
            break;
        case Token::Kind::Close:
            if (m_levels.size() > 1)
                m_levels.pop_back();
            break;
        case Token::Kind::Comma:
            ++level.index;
            level.key.clear();
            level.isKeySeen = false;
            break;
        case Token::Kind::Colon:
            level.isKeySeen = true;
            break;
        case Token::Kind::Other: {
            if (const qsizetype mark = commentMark(token); mark > 0) {
                // What was commented out has keys and values as well.
                const qsizetype end = token.text.endsWith("*/") && token.text.size() > mark + 2 ? 2 : 0;
                const QByteArrayView inside = token.text.sliced(mark).chopped(end);
                if (!inComment)
                    replace(token, token.text.first(mark).toByteArray() + run(inside, true) + token.text.last(end));
                break;
            }
            const auto next = std::find_if(tokens.begin() + qsizetype(i) + 1, tokens.end(),
                                           [](const Token &after) { return commentMark(after) == 0; });
            const bool isKey = next != tokens.end() && next->kind == Token::Kind::Colon;
            if (isKey || (!level.isList && !level.isKeySeen && level.key.isEmpty() && !isSecret(token))) {
                level.key = keyOf(token);
                level.isKeySeen = false;
            } else if (isSecret(token)) {
                replace(token, gapFor(token, inComment));
            } else if (isSecretKey(keyOf(token)) && !json::isClosed(token.text)) {
                // A bare word where a comma was due.
                level.key = keyOf(token);
            }
            break;
        }
        }
    }
    m_levels = outside;
    return result + QByteArrayView(copied, text.end());
}

} // namespace

std::optional<TextWithGaps> withoutSecrets(const QByteArray &text, const QByteArray &onDisk, const SecretScan &known)
{
    if (text.contains('\0'))
        return std::nullopt;
    const json::Document disk = json::Document::parse(onDisk);
    // Random, so that nothing in the text looks like it.
    GapMaker maker(disk, newServiceId().toLatin1());
    TextWithGaps kept;
    kept.text = maker.run(text, false);
    kept.gaps = maker.gaps;
    const QByteArray clean = known.redacted(kept.text);
    kept.hasErased = clean != kept.text;
    if (kept.hasErased && clean == redactedText())
        return std::nullopt;
    kept.text = clean;
    return kept;
}

FilledText filled(const TextWithGaps &kept, const QByteArray &onDisk)
{
    const json::Document disk = json::Document::parse(onDisk);
    FilledText result{.text = kept.text, .leftOut = {}};
    for (const SecretGap &gap : kept.gaps) {
        const json::Value there = gap.isOnDisk ? disk.root().at(gap.place) : json::Value();
        if (there.isMissing())
            result.leftOut.append(gap.place);
        result.text.replace(gap.mark, there.isMissing() ? QByteArray("\"\"") : there.text().toByteArray());
    }
    return result;
}

} // namespace console::traffic
