// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rooms/liveconfig.h"

#include "core/json/edit.h"
#include "core/json/samevalue.h"
#include "core/json/write.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace console::rooms {

namespace {

constexpr auto updateParameters = "UpdateParameters"_L1;
constexpr auto updateFarfield = "UpdateFarfieldConfig"_L1;

json::Document edited(const json::Document &document, const Result<json::TextEdit, json::EditError> &edit)
{
    return edit ? json::Document::parse(json::applied(document.bytes(), *edit)) : document;
}

json::Document cleared(json::Document document, const json::Pointer &place)
{
    // Of duplicate keys each one left over would come to count.
    while (!document.root().at(place).isMissing()) {
        const auto edit = json::removeValue(document, place);
        if (!edit)
            break;
        document = edited(document, edit);
    }
    return document;
}

json::Document joined(json::Document document, const json::Pointer &place, const json::Value &patch)
{
    if (patch.kind() == json::Kind::Null)
        return cleared(std::move(document), place);
    if (!patch.isObject() || !document.root().at(place).isObject())
        return edited(document, json::setValue(document, place, json::compact(patch)));
    const QStringList keys = json::keysOf({patch});
    for (const QString &key : keys)
        document = joined(std::move(document), place.child(key), patch.member(key));
    return document;
}

struct SentUpdate
{
    QString command;
    QByteArray body;
    bool isAccepted = false;
    bool isCertain = false; ///< Whether `isAccepted` is known.
    bool isOver = false;
};

bool changesConfig(const QString &command)
{
    return command == updateParameters || command == updateFarfield;
}

json::Document withUpdate(const json::Document &body, const SentUpdate &update)
{
    const json::Document sent = json::Document::parse(update.body);
    if (update.command == updateParameters)
        return withParameters(body, sent.root().member(u"Parameters").member(u"Config"));
    const auto message = json::Document::parse(sent.root().member(u"Message").toString().toUtf8());
    if (!message.isValid() || !message.root().isObject())
        return body;
    return joined(body, json::Pointer{u"Config", u"ASRConfig", u"FarfieldConfig"}, message.root());
}

/// Follows a task's entries.
class Reader
{
public:
    void read(const JournalEntry &entry)
    {
        switch (entry.event) {
        case TaskEvent::StartSent:
            m_pending = entry.body;
            break;
        case TaskEvent::StartAccepted:
        case TaskEvent::StartUnanswered:
            takeStart();
            break;
        case TaskEvent::StartRefused:
            m_pending.reset();
            break;
        case TaskEvent::AlreadyStarted:
            m_pending.reset();
            m_wasThere = !m_start;
            break;
        case TaskEvent::UpdateSent:
            sent(entry);
            break;
        case TaskEvent::UpdateAccepted:
            answered(entry.task.reason, true, true);
            break;
        case TaskEvent::UpdateRefused:
        case TaskEvent::TaskGone:
            answered(entry.task.reason, false, true);
            break;
        case TaskEvent::UpdateUnanswered:
            answered(entry.task.reason, false, false);
            break;
        default:
            break;
        }
    }

    [[nodiscard]] Result<LiveConfig, Unknowable> result()
    {
        if (m_pending)
            takeStart();
        if (!m_start)
            return unexpected(m_wasThere ? Unknowable::StartedBefore : Unknowable::NotStartedHere);
        const json::Document sent = json::Document::parse(*m_start);
        if (!sent.isValid() || !sent.root().isObject())
            return unexpected(Unknowable::Unreadable);
        LiveConfig config{.sent = sent, .running = after(sent, nullptr)};
        for (const SentUpdate &update : std::as_const(m_updates)) {
            if (!update.isCertain)
                config.possible.append(after(sent, &update));
            else if (update.isAccepted)
                ++config.accepted;
        }
        return config;
    }

private:
    void takeStart()
    {
        // An intent without its body says nothing, and must not hide what an earlier start sent.
        if (m_pending && !m_pending->isEmpty())
            m_start = m_pending;
        m_pending.reset();
        m_updates.clear();
    }

    void sent(const JournalEntry &entry)
    {
        const QString command = json::Document::parse(entry.body).root().member(u"Command").toString();
        if (changesConfig(command))
            m_updates.append({.command = command, .body = entry.body});
    }

    void answered(const QString &command, bool isAccepted, bool isCertain)
    {
        const auto isWaiting = [&](const SentUpdate &update) { return !update.isOver && update.command == command; };
        const auto waiting = std::ranges::count_if(m_updates, isWaiting);
        const auto update = std::ranges::find_if(m_updates, isWaiting);
        if (update == m_updates.end())
            return;
        update->isOver = true;
        update->isAccepted = isAccepted;
        // Answers do not name what they answer: with several under way nobody can tell which one was taken.
        update->isCertain = isCertain && waiting == 1 && !m_overlaps;
        m_overlaps = waiting > 1;
    }

    [[nodiscard]] json::Document after(json::Document body, const SentUpdate *doubtful) const
    {
        for (const SentUpdate &update : m_updates) {
            if (&update == doubtful || (update.isCertain && update.isAccepted))
                body = withUpdate(body, update);
        }
        return body;
    }

    std::optional<QByteArray> m_pending;
    std::optional<QByteArray> m_start;
    bool m_wasThere = false;
    bool m_overlaps = false; ///< The update that is answered next was under way together with another one.
    QList<SentUpdate> m_updates;
};

} // namespace

json::Document withParameters(const json::Document &body, const json::Value &config)
{
    if (!config.isObject())
        return body;
    const json::Pointer place{u"Config"};
    const json::Value provider = config.member(u"TTSConfig").member(u"Provider");
    const json::Pointer tts = place.child(u"TTSConfig");
    json::Document changed = body;
    if (!provider.isMissing() && !json::sameValue(provider, body.root().at(tts.child(u"Provider"))))
        changed = cleared(std::move(changed), tts.child(u"ProviderParams"));
    return joined(std::move(changed), place, config);
}

Result<LiveConfig, Unknowable> liveConfig(const QList<JournalEntry> &history)
{
    Reader reader;
    for (const JournalEntry &entry : history)
        reader.read(entry);
    return reader.result();
}

} // namespace console::rooms
