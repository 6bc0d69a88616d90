// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/output.h"

#include "app/ctl/exchangejson.h"
#include "app/ctl/table.h"
#include "core/json/write.h"
#include "core/rooms/verdict.h"
#include "wording/callwords.h"

#include <QCoreApplication>
#include <QLocale>

#include <chrono>

using namespace Qt::Literals::StringLiterals;

namespace console::ctl {

namespace {

/// The label and a blank, filled up to a column.
QString labelCell(const QString &label)
{
    constexpr qsizetype width = 12;
    return padded(label + u' ', width);
}

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(console::ctl::Output)

public:
    [[nodiscard]] static QString headline(const traffic::Exchange &exchange, bool preview);
    [[nodiscard]] static QString alreadyGone() { return tr("Stopped: the service knows no such task any more."); }
    [[nodiscard]] static QStringList subject(const traffic::Exchange &exchange);
    [[nodiscard]] static QString nextStep(const traffic::Exchange &exchange);
    [[nodiscard]] static QStringList wire(const traffic::Exchange &exchange);

private:
    [[nodiscard]] static QString body(const QByteArray &bytes);
    static void addHeaders(QStringList &lines, const HttpHeaders &headers);
};

QString Words::headline(const traffic::Exchange &exchange, bool preview)
{
    const QString action = exchange.subject.action.isEmpty() ? tr("The call") : exchange.subject.action;
    if (preview)
        return tr("%1 was signed and not sent.").arg(action);
    if (!exchange.succeeded())
        return tr("%1 failed.").arg(action);
    const QString time = QLocale().toString(static_cast<double>(exchange.timings.done.count()) / 1000.0, 'f', 1);
    //: %1 action, %2 milliseconds
    return tr("%1 succeeded in %2 ms.").arg(action, time);
}

QStringList Words::subject(const traffic::Exchange &exchange)
{
    const traffic::CallSubject &subject = exchange.subject;
    QStringList lines;
    const auto add = [&lines](const QString &label, const QString &value) {
        if (!value.isEmpty())
            lines.append(u"  "_s + labelCell(label) + value);
    };
    add(tr("Scene"), subject.sceneId);
    add(tr("AppId"), subject.appId);
    add(tr("Room"), subject.roomId);
    add(tr("Task"), subject.taskId);
    add(tr("User"), subject.userId);
    add(tr("Endpoint"), exchange.endpointName);
    if (exchange.credentialOrigin)
        add(tr("Key"), tr("%1, from %2").arg(exchange.credentialName, wording::originText(*exchange.credentialOrigin)));
    add(tr("RequestId"), exchange.requestId());
    return lines;
}

QString Words::nextStep(const traffic::Exchange &exchange)
{
    const traffic::CallSubject &subject = exchange.subject;
    const bool isStart = subject.action == "StartVoiceChat"_L1 && !subject.sceneId.isEmpty();
    if (!isStart || rooms::eventOfStart(exchange) != rooms::TaskEvent::StartUnanswered)
        return {};
    return tr("It is on record as possibly running. End it with: voicechatctl stop %1 --task %2")
        .arg(subject.sceneId, subject.taskId);
}

QString Words::body(const QByteArray &bytes)
{
    const json::Document document = json::Document::parse(bytes);
    return QString::fromUtf8(document.isValid() ? json::pretty(document.root()) : bytes);
}

void Words::addHeaders(QStringList &lines, const HttpHeaders &headers)
{
    for (const HttpHeader &header : headers)
        lines.append(u"%1: %2"_s.arg(QString::fromUtf8(header.name), QString::fromUtf8(header.value)));
}

QStringList Words::wire(const traffic::Exchange &exchange)
{
    QStringList lines;
    if (const auto &request = exchange.request) {
        lines.append({QString(), tr("Request")});
        lines.append(u"%1 %2"_s.arg(QString::fromUtf8(request->method), QString::fromUtf8(request->url.toEncoded())));
        addHeaders(lines, request->headers);
        if (!request->body.isEmpty())
            lines.append({QString(), body(request->body)});
    }
    if (const auto &response = exchange.response) {
        lines.append({QString(), tr("Answer")});
        lines.append(u"HTTP %1 %2"_s.arg(response->status).arg(QString::fromUtf8(response->reason)));
        addHeaders(lines, response->headers);
        if (!response->body.isEmpty())
            lines.append({QString(), body(response->body)});
    }
    return lines;
}

} // namespace

Output::Output(QIODevice &out, QIODevice &err, const openapi::ErrorDictionary &dictionary, QString language)
    : m_out(out),
      m_err(err),
      m_dictionary(dictionary),
      m_language(std::move(language))
{}

void Output::say(const QString &text)
{
    m_err.write(text.toUtf8() + '\n');
}

void Output::result(const QByteArray &json)
{
    m_out.write(json + '\n');
}

void Output::error(const wording::Explanation &explanation)
{
    if (m_json)
        result(json::ObjectWriter().addBool(u"ok", false).addRaw(u"error", explanationJson(explanation)).bytes());
    say(explanation.toText());
}

ExitCode Output::exchange(const traffic::Exchange &exchange, bool preview)
{
    const auto explanation = explanationOf(exchange);
    if (m_json)
        result(exchangeJson(exchange, explanation));
    sayExchange(exchange, preview);
    if (explanation)
        say(explanation->toText());
    if (const QString next = preview ? QString() : Words::nextStep(exchange); !next.isEmpty())
        say(next);
    return exitCodeOf(exchange);
}

ExitCode Output::stop(const traffic::Exchange &exchange, StopOutcome outcome)
{
    if (outcome == StopOutcome::Failed)
        return this->exchange(exchange);
    return settled(exchange, outcomeKey(outcome),
                   outcome == StopOutcome::AlreadyGone ? Words::alreadyGone() : Words::headline(exchange, false));
}

ExitCode Output::settled(const traffic::Exchange &exchange, QStringView outcome, const QString &headline)
{
    if (m_json)
        result(exchangeJson(exchange, explanationOf(exchange), outcome));
    say(headline);
    sayDetails(exchange, false);
    return ExitCode::Done;
}

void Output::stopResult(const traffic::Exchange &exchange, StopOutcome outcome)
{
    result(exchangeJson(exchange, explanationOf(exchange), outcomeKey(outcome)));
}

std::optional<wording::Explanation> Output::explanationOf(const traffic::Exchange &exchange) const
{
    return exchange.error ? std::optional(wording::explain(*exchange.error, m_dictionary, m_language)) : std::nullopt;
}

void Output::sayExchange(const traffic::Exchange &exchange, bool preview)
{
    // With --json the object holds all of it; one line is enough for who watches.
    say(Words::headline(exchange, preview));
    sayDetails(exchange, preview);
}

void Output::sayDetails(const traffic::Exchange &exchange, bool preview)
{
    if (m_json)
        return;
    QStringList lines = Words::subject(exchange);
    if (m_verbose || preview)
        lines += Words::wire(exchange);
    if (!lines.isEmpty())
        say(lines.join(u'\n'));
}

} // namespace console::ctl
