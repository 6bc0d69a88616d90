// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/http/requestreader.h"

#include <boost/asio/buffer.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>

#include <algorithm>

namespace console::http {

namespace beast = boost::beast::http;

/// Boost.Beast reads; what it lets pass and we do not is in checkHead().
class RequestReader::Parser final : public beast::request_parser<beast::string_body>
{
public:
    explicit Parser(const HttpLimits &limits)
    {
        header_limit(static_cast<std::uint32_t>(limits.headBytes));
        body_limit(static_cast<std::uint64_t>(limits.bodyBytes));
        eager(true);
    }
};

namespace {

QByteArray bytesOf(boost::beast::string_view text)
{
    return QByteArray(text.data(), static_cast<qsizetype>(text.size()));
}

RequestRefusal refusalFor(const boost::beast::error_code &error)
{
    if (error == beast::error::header_limit || error == beast::error::buffer_overflow)
        return {.status = 431, .reason = "The request's head is too long."};
    if (error == beast::error::body_limit)
        return {.status = 413, .reason = "The request's body is too long."};
    if (error == beast::error::bad_version)
        return {.status = 505, .reason = "Only HTTP/1.1 is spoken here."};
    return {.status = 400,
            .reason = "This is no HTTP/1.1 request: " + QByteArray::fromStdString(error.message()) + '.'};
}

/// What Beast reads and others may read otherwise: a line that ends with LF alone, which it takes for a part of the
/// line as long as no CR LF comes, and one that goes on in the next (obs-fold).
bool hasOddLines(const QByteArray &waiting)
{
    const qsizetype end = waiting.indexOf("\r\n\r\n");
    for (qsizetype at = waiting.indexOf('\n'); at >= 0 && (end < 0 || at < end); at = waiting.indexOf('\n', at + 1)) {
        const bool goesOn = at + 1 < waiting.size() && (waiting.at(at + 1) == ' ' || waiting.at(at + 1) == '\t');
        if (at == 0 || waiting.at(at - 1) != '\r' || goesOn)
            return true;
    }
    return false;
}

/// A path and a query, in the characters of RFC 3986. Other forms (`http://…`, `*`, `host:port`) are for proxies.
bool isPlainTarget(boost::beast::string_view target)
{
    return !target.empty() && target.front() == '/' && std::ranges::all_of(target, [](char c) {
        return c > ' ' && c < 0x7f && !QByteArrayView("\"#<>\\^`{|}").contains(c);
    });
}

} // namespace

RequestReader::RequestReader(const HttpLimits &limits)
    : m_limits(limits),
      m_parser(std::make_unique<Parser>(limits))
{}

RequestReader::~RequestReader() = default;

void RequestReader::feed(const QByteArray &bytes)
{
    m_waiting += bytes;
    parse();
}

void RequestReader::parse()
{
    while (!m_refusal && !m_waiting.isEmpty() && !m_parser->is_done()) {
        const bool hadHead = m_parser->is_header_done();
        if (!hadHead && hasOddLines(m_waiting)) {
            m_refusal = {.status = 400, .reason = "Lines of a head end with CR LF and are not folded."};
            return;
        }
        boost::beast::error_code error;
        const auto size = static_cast<std::size_t>(m_waiting.size());
        const std::size_t used = m_parser->put(boost::asio::buffer(m_waiting.constData(), size), error);
        m_waiting.remove(0, static_cast<qsizetype>(used));
        if (error && error != beast::error::need_more) {
            m_refusal = refusalFor(error);
            return;
        }
        if (!hadHead && m_parser->is_header_done())
            checkHead();
        if (error == beast::error::need_more || used == 0)
            break;
    }
    // Beast waits for the end of a line however long it gets.
    if (!m_refusal && !m_parser->is_header_done() && m_waiting.size() > m_limits.headBytes)
        m_refusal = refusalFor(beast::error::header_limit);
}

void RequestReader::checkHead()
{
    const auto &head = m_parser->get();
    const auto count = [&head](beast::field field) { return head.count(field); };
    if (head.version() != 11)
        m_refusal = refusalFor(beast::error::bad_version);
    else if (!isPlainTarget(head.target()))
        m_refusal = {.status = 400, .reason = "The request's target must be a path."};
    else if (count(beast::field::host) != 1)
        m_refusal = {.status = 400, .reason = "A request names its host once."};
    else if (count(beast::field::content_length) > 1 || count(beast::field::transfer_encoding) > 1)
        m_refusal = {.status = 400, .reason = "The length of the body is given more than once."};
    else if (count(beast::field::transfer_encoding) == 1 && !m_parser->chunked())
        m_refusal = {.status = 501, .reason = "The only transfer encoding known here is chunked."};
    else if (m_parser->upgrade())
        m_refusal = {.status = 400, .reason = "There is no other protocol to upgrade to."};
    else if (std::distance(head.begin(), head.end()) > m_limits.headers)
        m_refusal = {.status = 431, .reason = "The request has too many headers."};
}

std::optional<HttpRequest> RequestReader::take()
{
    if (m_refusal || !m_parser->is_done())
        return std::nullopt;
    const auto message = m_parser->release();
    const QByteArray target = bytesOf(message.target());
    const qsizetype question = target.indexOf('?');
    HttpRequest request{.method = bytesOf(message.method_string()),
                        .path = question < 0 ? target : target.left(question),
                        .query = question < 0 ? QByteArray() : target.mid(question + 1),
                        .headers = {},
                        .body = QByteArray::fromStdString(message.body()),
                        .peer = {}};
    for (const auto &field : message)
        request.headers.append({.name = bytesOf(field.name_string()), .value = bytesOf(field.value())});
    m_parser = std::make_unique<Parser>(m_limits);
    parse();
    return request;
}

bool RequestReader::hasBegun() const
{
    return m_parser->got_some() || !m_waiting.isEmpty();
}

bool RequestReader::hasHead() const
{
    return m_parser->is_header_done();
}

bool RequestReader::wantsContinue() const
{
    if (!hasHead() || m_parser->is_done())
        return false;
    const auto expect = m_parser->get()[beast::field::expect];
    return boost::beast::iequals(expect, "100-continue");
}

} // namespace console::http
