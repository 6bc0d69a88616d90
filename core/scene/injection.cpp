// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/scene/injection.h"

#include "core/json/edit.h"
#include "core/json/write.h"

#include <QUrl>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace console::scene {

namespace {

using Kind = InjectionProblem::Kind;

InjectionProblem problem(Kind kind, json::Pointer pointer, QString value = {})
{
    return {.kind = kind, .pointer = std::move(pointer), .value = std::move(value)};
}

/// The text at a place in the scene: empty when it is missing, null or empty, an error when it is anything but text.
Result<QString, InjectionProblem> textAt(const Scene &scene, const json::Pointer &pointer)
{
    const json::Value value = scene.document().root().at(pointer);
    if (value.isMissing() || value.kind() == json::Kind::Null)
        return QString();
    if (!value.isString())
        return unexpected(problem(Kind::WrongType, pointer));
    return value.toString();
}

Result<QString, InjectionProblem> appIdOf(const Scene &scene, const GivenIds &given)
{
    if (!given.appId.isEmpty())
        return given.appId;
    const json::Pointer own{u"VoiceChat", u"AppId"};
    for (const json::Pointer &place : {own, json::Pointer{u"RTCConfig", u"AppId"}}) {
        auto text = textAt(scene, place);
        if (!text || !text->isEmpty())
            return text;
    }
    if (!given.otherwiseAppId.isEmpty())
        return given.otherwiseAppId;
    return unexpected(problem(Kind::MissingAppId, own));
}

/// The first id that the scene holds at one of the places; nothing when all are empty.
template<class IdType>
Result<std::optional<IdType>, InjectionProblem> idAt(const Scene &scene, std::initializer_list<json::Pointer> places)
{
    for (const json::Pointer &place : places) {
        const auto text = textAt(scene, place);
        if (!text)
            return unexpected(text.error());
        if (text->isEmpty())
            continue;
        if (auto id = IdType::parse(*text))
            return id;
        return unexpected(problem(Kind::InvalidId, place, *text));
    }
    return std::optional<IdType>();
}

/// The id given for the call, else the scene's, else a new one.
template<class IdType>
Result<IdType, InjectionProblem> idOrNew(const std::optional<IdType> &given, const Scene &scene,
                                         std::initializer_list<json::Pointer> places)
{
    if (given)
        return *given;
    return idAt<IdType>(scene, places).map([](const std::optional<IdType> &found) {
        return found ? *found : IdType::generate();
    });
}

/// The id given for the call, else the scene's; a stop invents nothing.
template<class IdType>
Result<IdType, InjectionProblem> idOrRefusal(const std::optional<IdType> &given, const Scene &scene,
                                             std::initializer_list<json::Pointer> places, Kind missing)
{
    if (given)
        return *given;
    return idAt<IdType>(scene, places)
        .and_then([&](const std::optional<IdType> &found) -> Result<IdType, InjectionProblem> {
            if (found)
                return *found;
            return unexpected(problem(missing, *places.begin()));
        });
}

/// A compact body that is changed member by member.
class BodyEditor
{
public:
    explicit BodyEditor(QByteArray body)
        : m_document(json::Document::parse(std::move(body)))
    {}

    [[nodiscard]] json::Value at(const json::Pointer &pointer) const { return m_document.root().at(pointer); }
    [[nodiscard]] const QByteArray &bytes() const { return m_document.bytes(); }

    /// False when the way there leads through something that is no object or list.
    [[nodiscard]] bool set(const json::Pointer &pointer, QByteArrayView json)
    {
        const auto edit = json::setValue(m_document, pointer, json);
        if (edit)
            m_document = json::Document::parse(json::applied(m_document.bytes(), *edit));
        return edit.has_value();
    }

private:
    json::Document m_document;
};

bool setTargetUser(BodyEditor &body, const UserId &userId)
{
    const json::Pointer agent{u"AgentConfig"};
    if (body.at(agent).kind() == json::Kind::Null && !body.set(agent, "{}"))
        return false;
    const json::Pointer list{u"AgentConfig", u"TargetUserId"};
    const QByteArray id = json::quoted(userId.text());
    const json::Value present = body.at(list);
    if (present.isArray() && present.count() > 0)
        return body.set(list.child(0), id);
    if (present.isArray() || present.isMissing() || present.kind() == json::Kind::Null)
        return body.set(list, QByteArray('[' + id + ']'));
    return false;
}

/// Both spellings are in use: `Url` in the current pages, `URL` in the 2024-12-01 page (domain.md 4.4).
bool setCallbackUrl(BodyEditor &body, const RoomId &roomId)
{
    for (const QStringView key : {QStringView(u"Url"), QStringView(u"URL")}) {
        const json::Pointer place{u"Config", u"LLMConfig", key};
        const json::Value url = body.at(place);
        if (!url.isString() || url.toString().isEmpty())
            continue;
        if (!body.set(place, json::quoted(withRoomId(url.toString(), roomId))))
            return false;
    }
    return true;
}

/// A pointer into the body, as one into the scene file.
json::Pointer inScene(std::initializer_list<QStringView> steps)
{
    json::Pointer pointer{u"VoiceChat"};
    for (const QStringView step : steps)
        pointer = pointer.child(step);
    return pointer;
}

} // namespace

Result<RoomIds, InjectionProblem> resolveIds(const Scene &scene, const GivenIds &given)
{
    const auto appId = appIdOf(scene, given);
    if (!appId)
        return unexpected(appId.error());
    const auto room = idOrNew<RoomId>(given.roomId, scene,
                                      {json::Pointer{u"VoiceChat", u"RoomId"}, json::Pointer{u"RTCConfig", u"RoomId"}});
    if (!room)
        return unexpected(room.error());
    const auto task = idOrNew<TaskId>(given.taskId, scene, {json::Pointer{u"VoiceChat", u"TaskId"}});
    if (!task)
        return unexpected(task.error());
    const auto user = idOrNew<UserId>(
        given.userId, scene,
        {json::Pointer{u"RTCConfig", u"UserId"}, json::Pointer{u"VoiceChat", u"AgentConfig", u"TargetUserId", u"0"}});
    if (!user)
        return unexpected(user.error());
    return RoomIds{.appId = *appId, .roomId = *room, .taskId = *task, .userId = *user};
}

Result<StopIds, InjectionProblem> resolveStopIds(const Scene &scene, const GivenIds &given)
{
    const auto appId = appIdOf(scene, given);
    if (!appId)
        return unexpected(appId.error());
    const auto room = idOrRefusal<RoomId>(
        given.roomId, scene, {json::Pointer{u"VoiceChat", u"RoomId"}, json::Pointer{u"RTCConfig", u"RoomId"}},
        Kind::MissingRoomId);
    if (!room)
        return unexpected(room.error());
    const auto task =
        idOrRefusal<TaskId>(given.taskId, scene, {json::Pointer{u"VoiceChat", u"TaskId"}}, Kind::MissingTaskId);
    if (!task)
        return unexpected(task.error());
    return StopIds{.appId = *appId, .roomId = *room, .taskId = *task};
}

Result<QByteArray, InjectionProblem> startBody(const Scene &scene, const RoomIds &ids)
{
    BodyEditor body(json::compact(scene.voiceChat()));
    const bool named = body.set(json::Pointer{u"AppId"}, json::quoted(ids.appId)) &&
                       body.set(json::Pointer{u"RoomId"}, json::quoted(ids.roomId.text())) &&
                       body.set(json::Pointer{u"TaskId"}, json::quoted(ids.taskId.text()));
    if (!named)
        return unexpected(problem(Kind::WrongType, inScene({})));
    if (!setTargetUser(body, ids.userId)) {
        const bool isObject = body.at(json::Pointer{u"AgentConfig"}).isObject();
        return unexpected(problem(Kind::WrongType,
                                  isObject ? inScene({u"AgentConfig", u"TargetUserId"}) : inScene({u"AgentConfig"})));
    }
    if (!setCallbackUrl(body, ids.roomId))
        return unexpected(problem(Kind::WrongType, inScene({u"Config", u"LLMConfig"})));
    return body.bytes();
}

QByteArray stopBody(const StopIds &ids)
{
    return json::ObjectWriter()
        .add(u"AppId", ids.appId)
        .add(u"RoomId", ids.roomId.text())
        .add(u"TaskId", ids.taskId.text())
        .bytes();
}

QString withRoomId(const QString &url, const RoomId &roomId)
{
    const QString parameter = u"room_id="_s + QString::fromLatin1(QUrl::toPercentEncoding(roomId.text()));
    const qsizetype hash = url.indexOf(u'#');
    const QString fragment = hash < 0 ? QString() : url.sliced(hash);
    const QString beforeFragment = hash < 0 ? url : url.first(hash);
    const qsizetype mark = beforeFragment.indexOf(u'?');
    if (mark < 0)
        return beforeFragment + u'?' + parameter + fragment;

    // Replaced where the first one stands, further ones dropped: the callback must not be left to choose.
    const QString query = beforeFragment.sliced(mark + 1);
    const auto given = query.split(u'&');
    QStringList parts;
    bool placed = false;
    for (const QString &part : given) {
        const bool isRoom = part == u"room_id"_s || part.startsWith(u"room_id="_s);
        if (!isRoom)
            parts.append(part);
        else if (!placed)
            parts.append(parameter);
        placed = placed || isRoom;
    }
    if (!placed && parts.last().isEmpty())
        parts.last() = parameter;
    else if (!placed)
        parts.append(parameter);
    return beforeFragment.first(mark + 1) + parts.join(u'&') + fragment;
}

} // namespace console::scene
