// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/traffic/secretscan.h"

#include "core/traffic/escapes.h"
#include "core/traffic/redaction.h"

#include <QStringEncoder>

#include <algorithm>
#include <cstring>
#include <memory>

namespace console::traffic {

namespace {

// The search looks at windows of the shortest pattern's length, and at the last bytes of each (Wu and Manber).
constexpr qsizetype window = SecretScan::leastLength;
constexpr qsizetype block = 3;
constexpr size_t stepTableSize = size_t(1) << 16;
constexpr size_t headTableSize = size_t(1) << 12;
constexpr size_t mostHits = 20;
// JSON in a string in a string, as logs of calls have it; a URL in a parameter of a URL.
constexpr int jsonDepth = 3;
constexpr int urlDepth = 2;

size_t blockHash(const char *at)
{
    const auto byte = [at](int i) { return size_t(static_cast<unsigned char>(at[i])); };
    return (byte(0) ^ (byte(1) << 5U) ^ (byte(2) << 10U) ^ (byte(0) << 8U)) % stepTableSize;
}

size_t headHash(const char *at)
{
    quint64 head = 0;
    static_assert(sizeof head == window);
    std::memcpy(&head, at, sizeof head);
    constexpr quint64 golden = 0x9E37'79B9'7F4A'7C15;
    return size_t((head * golden) >> 52U) % headTableSize;
}

/// The characters that the secret has in the base64 of every text in which it stands after `before` bytes (mod 3): the
/// first and the last one that it shares with its neighbours are left out.
QByteArray base64Core(const Secret &secret, qsizetype before, QByteArray::Base64Options options)
{
    constexpr qsizetype bitsOfByte = 8;
    constexpr qsizetype bitsOfCharacter = 6;
    const QByteArray text = QByteArray(before, '\0') + secret.reveal();
    const qsizetype begin = (before * bitsOfByte + bitsOfCharacter - 1) / bitsOfCharacter;
    const qsizetype end = text.size() * bitsOfByte / bitsOfCharacter;
    return text.toBase64(options).sliced(begin, end - begin);
}

/// One way to read the text: itself, or with escapes undone, and how to get back.
struct Reading
{
    SecretForm form = SecretForm::Raw;
    QByteArray text;
    const Reading *of = nullptr;

    [[nodiscard]] qsizetype sourceOf(qsizetype offset) const
    {
        if (of == nullptr)
            return offset;
        return of->sourceOf(form == SecretForm::Url ? offsetBeforeUrl(of->text, offset)
                                                    : offsetBeforeJson(of->text, offset));
    }
};

using Readings = std::vector<std::unique_ptr<Reading>>; // They point at each other.

/// Undoes escapes of this form in the last reading, as often as there are any, at most `depth` times.
void undo(Readings &readings, const Reading *from, SecretForm form, int depth)
{
    for (; depth > 0; --depth) {
        auto text = form == SecretForm::Url ? withoutUrlEscapes(from->text) : withoutJsonEscapes(from->text);
        if (!text)
            return;
        readings.push_back(std::make_unique<Reading>(Reading{form, *std::move(text), from}));
        from = readings.back().get();
    }
}

/// The text in all readings that differ: URLs in JSON, and JSON in URLs.
Readings readingsOf(const QByteArray &text)
{
    Readings readings;
    readings.push_back(std::make_unique<Reading>(Reading{.text = text}));
    const Reading *raw = readings.front().get();
    undo(readings, raw, SecretForm::Url, urlDepth);
    const size_t urlCount = readings.size();
    for (size_t i = 1; i < urlCount; ++i)
        undo(readings, readings.at(i).get(), SecretForm::Json, jsonDepth);
    const size_t jsonBegin = readings.size();
    undo(readings, raw, SecretForm::Json, jsonDepth);
    const size_t jsonEnd = readings.size();
    for (size_t i = jsonBegin; i < jsonEnd; ++i)
        undo(readings, readings.at(i).get(), SecretForm::Url, urlDepth);
    return readings;
}

} // namespace

SecretScan::SecretScan(std::span<const Known> secrets)
{
    for (const Known &known : secrets) {
        if (known.value.size() >= leastLength)
            add(known.kind, known.value);
    }
    index();
}

void SecretScan::add(SecretKind kind, const Secret &secret)
{
    add(kind, SecretForm::Raw, secret.reveal());
    for (const qsizetype before : {0, 1, 2}) {
        const QByteArray standard = base64Core(secret, before, QByteArray::Base64Encoding);
        add(kind, SecretForm::Base64, standard);
        const QByteArray forUrls = base64Core(secret, before, QByteArray::Base64UrlEncoding);
        if (forUrls != standard)
            add(kind, SecretForm::Base64, forUrls);
    }
    const QByteArray hex = secret.reveal().toByteArray().toHex();
    add(kind, SecretForm::Hex, hex);
    if (hex.toUpper() != hex)
        add(kind, SecretForm::Hex, hex.toUpper());
    const QString text = QString::fromUtf8(secret.reveal());
    for (const auto order : {QStringConverter::Utf16LE, QStringConverter::Utf16BE}) {
        QStringEncoder encoder(order, QStringConverter::Flag::Default);
        const QByteArray encoded = encoder(text);
        add(kind, SecretForm::Utf16, encoded);
    }
}

void SecretScan::add(SecretKind kind, SecretForm form, QByteArrayView bytes)
{
    // UTF-16 of what is no UTF-8 may be anything; all the others are longer than the secret.
    if (bytes.size() >= window)
        m_patterns.push_back({kind, form, Secret(bytes)});
}

void SecretScan::index()
{
    if (m_patterns.empty())
        return;
    m_steps.assign(stepTableSize, quint8(window - block + 1));
    m_byHead.assign(headTableSize, {});
    for (quint32 i = 0; i < m_patterns.size(); ++i) {
        const char *bytes = m_patterns.at(i).bytes.reveal().data();
        for (qsizetype at = 0; at + block <= window; ++at) {
            quint8 &step = m_steps.at(blockHash(bytes + at));
            step = std::min(step, quint8(window - block - at));
        }
        m_byHead.at(headHash(bytes)).push_back(i);
    }
}

template<class Found>
void SecretScan::search(QByteArrayView text, Found found) const
{
    if (m_patterns.empty())
        return;
    const char *at = text.data();
    const char *const end = at + text.size();
    while (end - at >= window) {
        if (const quint8 step = m_steps[blockHash(at + window - block)]; step > 0) {
            at += step;
            continue;
        }
        for (const quint32 i : m_byHead[headHash(at)]) {
            const QByteArrayView bytes = m_patterns[i].bytes.reveal();
            if (end - at >= bytes.size() && std::memcmp(at, bytes.data(), size_t(bytes.size())) == 0 &&
                !found(Place{&m_patterns[i], at - text.data()}))
                return;
        }
        ++at;
    }
}

std::vector<SecretHit> SecretScan::find(const QByteArray &text) const
{
    std::vector<SecretHit> hits;
    if (isEmpty())
        return hits;
    for (const auto &reading : readingsOf(text)) {
        search(reading->text, [&](const Place &place) {
            const SecretKind kind = place.pattern->kind;
            const qsizetype offset = reading->sourceOf(place.offset);
            // What needs no escape reads the same everywhere.
            const bool isKnown = std::ranges::any_of(
                hits, [&](const SecretHit &hit) { return hit.kind == kind && hit.offset == offset; });
            const SecretForm form = place.pattern->form == SecretForm::Raw ? reading->form : place.pattern->form;
            if (!isKnown)
                hits.push_back({kind, form, offset});
            return hits.size() < mostHits;
        });
    }
    return hits;
}

QByteArray SecretScan::redacted(const QByteArray &text) const
{
    if (isEmpty())
        return text;
    QByteArray result;
    qsizetype copied = 0;
    search(text, [&](const Place &place) {
        // One may begin within another.
        if (place.offset >= copied)
            result.append(text.mid(copied, place.offset - copied)).append(redactedText());
        copied = std::max(copied, place.offset + place.pattern->bytes.size());
        return true;
    });
    result.append(text.mid(copied));
    return find(result).empty() ? result : redactedText();
}

} // namespace console::traffic
