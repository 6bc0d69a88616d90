// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/traffic/curlcommand.h"

#include "core/json/write.h"

#include <QUrlQuery>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace console::traffic {

namespace {

constexpr QByteArrayView nextLine = " \\\n  ";

bool isPlain(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           QByteArrayView("_-./:=@%+,").contains(c);
}

/// The parameters of a call that has them in its URL, as the JSON that `call --body` takes.
QByteArray parametersJson(const QUrl &url)
{
    const QUrlQuery query(url);
    json::ObjectWriter object;
    QStringList done{u"Action"_s, u"Version"_s};
    for (const auto &[name, value] : query.queryItems(QUrl::FullyDecoded)) {
        if (done.contains(name))
            continue;
        done.append(name);
        QByteArray values;
        const QStringList all = query.allQueryItemValues(name, QUrl::FullyDecoded);
        for (const QString &one : all)
            values += (values.isEmpty() ? "" : ",") + json::quoted(one);
        object.addRaw(name, all.size() == 1 ? values : QByteArray('[' + values + ']'));
    }
    return object.bytes();
}

QByteArray option(QByteArrayView name, const QString &value)
{
    return value.isEmpty() ? QByteArray() : nextLine.toByteArray() + name + ' ' + shellQuoted(value.toUtf8());
}

QByteArray startCommandOf(const Exchange &exchange, const QByteArray &where)
{
    const CallSubject &subject = exchange.subject;
    // After `--`, or a scene called `-x` would be an option.
    return "voicechatctl start" + where + option("--app-id", subject.appId) + option("--room", subject.roomId) +
           option("--task", subject.taskId) + option("--user", subject.userId) + nextLine + "-- " +
           shellQuoted(subject.sceneId.toUtf8()) + '\n';
}

} // namespace

QByteArray shellQuoted(const QByteArray &text)
{
    QByteArray clean = text;
    clean.replace(QByteArray(1, '\0'), QByteArray());
    if (!clean.isEmpty() && std::ranges::all_of(clean, isPlain))
        return clean;
    // Nothing has a meaning within single quotes but the quote itself.
    return '\'' + clean.replace('\'', R"('\'')") + '\'';
}

QByteArray curlCommandOf(const Exchange &exchange)
{
    const SentRequest &request = *exchange.request;
    QByteArray command = "curl";
    // -X GET is cURL's default, and with a body it needs no -X for POST; said nevertheless, to be read.
    command += " -X " + shellQuoted(request.method) + ' ' + shellQuoted(request.url.toEncoded());
    // Braces and brackets mean nothing in it.
    command += nextLine + "--globoff";
    for (const HttpHeader &header : request.headers)
        command += nextLine + "-H " + shellQuoted(header.name + ": " + header.value);
    if (!request.body.isEmpty())
        command += nextLine + "--data-raw " + shellQuoted(request.body);
    return command + '\n';
}

QByteArray ctlCommandOf(const Exchange &exchange)
{
    const CallSubject &subject = exchange.subject;
    const bool isSandbox = exchange.endpointName == "sandbox"_L1;
    const QByteArray where = option("--endpoint", exchange.endpointName) + option("--version", subject.version) +
                             option("--credential", isSandbox ? u"sandbox"_s : u"environment"_s);
    if (subject.action == "StartVoiceChat"_L1 && !subject.sceneId.isEmpty())
        return startCommandOf(exchange, where);
    const SentRequest &request = *exchange.request;
    const bool isStart = subject.action == "StartVoiceChat"_L1;
    const QByteArray body = request.method == "GET" ? parametersJson(request.url) : request.body;
    // By standard input, for a list of arguments is read by every process.
    return "printf '%s' " + shellQuoted(body) + " |\n  voicechatctl call" + where + (isStart ? " --unrecorded" : "") +
           " --body - -- " + shellQuoted(subject.action.toUtf8()) + '\n';
}

} // namespace console::traffic
