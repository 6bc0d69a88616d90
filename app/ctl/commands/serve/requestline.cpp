// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/commands/serve/requestline.h"

#include "core/json/write.h"
#include "wording/callwords.h"
#include "wording/serverwords.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace console::ctl {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(console::ctl::RequestLine)

public:
    [[nodiscard]] static QString upstream(int status) { return tr("service %1").arg(status); }
    [[nodiscard]] static QString refused(const QString &why) { return tr("refused: %1").arg(why); }
};

/// What a client sent may hold anything; a terminal must not act on it.
QString printable(QString text)
{
    for (QChar &c : text) {
        if (!c.isPrint())
            c = u'?';
    }
    return text.left(200);
}

} // namespace

QString requestLine(const server::RequestRecord &record)
{
    QStringList parts{record.at.toLocalTime().toString(u"HH:mm:ss"_s), QString::fromLatin1(record.method),
                      QString::fromLatin1(record.path)};
    for (const QString &part : {record.note.action, record.note.sceneId}) {
        if (!part.isEmpty())
            parts.append(part);
    }
    parts.append(QString::number(record.status));
    if (record.upstreamStatus != 0 && record.upstreamStatus != record.status)
        parts.append(Words::upstream(record.upstreamStatus));
    parts.append(QString::number(record.took.count()) + u" ms"_s);
    if (record.denial)
        parts.append(Words::refused(wording::denialWords(*record.denial)));
    if (record.failure)
        parts.append(u"- "_s + wording::failureWords(*record.failure));
    if (!record.note.remark.isEmpty())
        parts.append(u"- "_s + record.note.remark);
    return printable(parts.join(u' '));
}

QByteArray requestJson(const server::RequestRecord &record)
{
    json::ObjectWriter writer;
    writer.add(u"event", u"request"_s)
        .add(u"at", record.at.toString(Qt::ISODateWithMs))
        .add(u"method", QString::fromLatin1(record.method))
        .add(u"path", QString::fromLatin1(record.path))
        .add(u"action", record.note.action)
        .add(u"scene", record.note.sceneId)
        .add(u"session", record.note.session)
        .add(u"origin", QString::fromLatin1(record.origin))
        .add(u"peer", record.peer.toString())
        .add(u"status", qint64(record.status))
        .add(u"upstreamStatus", qint64(record.upstreamStatus))
        .add(u"milliseconds", qint64(record.took.count()));
    if (record.denial)
        writer.add(u"refused", wording::denialWords(*record.denial));
    if (record.failure)
        writer.add(u"reason", wording::errorReason(*record.failure));
    if (!record.note.remark.isEmpty())
        writer.add(u"remark", record.note.remark);
    return writer.bytes();
}

} // namespace console::ctl
