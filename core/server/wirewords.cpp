// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/server/wirewords.h"

#include "core/base/overloaded.h"
#include "core/json/write.h"

namespace console::server {

using namespace Qt::Literals::StringLiterals;
using traffic::MissingArgument;

namespace {

QString missing(const MissingArgument &problem)
{
    switch (problem.what) {
    case MissingArgument::What::Action:
        return u"Action 不能为空"_s;
    case MissingArgument::What::Version:
        return u"Version 不能为空"_s;
    case MissingArgument::What::SceneId:
        return u"SceneID 不能为空，SceneID 用于指定场景配置"_s;
    }
    Q_UNREACHABLE();
}

QString credential(const credentials::CredentialProblem &problem)
{
    using enum credentials::CredentialProblem::Kind;
    switch (problem.kind) {
    case MissingAccessKeyId:
    case MissingSecretKey:
        return problem.where + u" 不能为空"_s;
    case ContainsSpace:
        return problem.where + u" 不能包含空格"_s;
    case WrongType:
        return problem.where + u" 必须是字符串"_s;
    case NoScene:
        return u"未指定场景"_s;
    case BadFile:
        return problem.where + u" 无法读取"_s;
    case UnknownProfile:
        return u"凭据 "_s + problem.where + u" 不存在"_s;
    case NotAnAccountKey:
    case NotAnApplication:
        return u"凭据 "_s + problem.where + u" 类型不符"_s;
    case NoStore:
        return u"尚未选择凭据存储，无法使用凭据 "_s + problem.where;
    case StoreUnavailable:
    case StoreUnread:
        return u"凭据存储不可用，无法使用凭据 "_s + problem.where;
    case Expired:
        return u"凭据 "_s + problem.where + u" 的会话令牌已过期"_s;
    case HostNotAllowed:
        return u"凭据 "_s + problem.where + u" 不允许发送到 "_s + problem.host;
    }
    Q_UNREACHABLE();
}

QString injection(const scene::InjectionProblem &problem)
{
    using enum scene::InjectionProblem::Kind;
    const QString path = problem.pointer.toDotted();
    switch (problem.kind) {
    case MissingAppId:
    case MissingRoomId:
    case MissingTaskId:
        return path + u" 不能为空"_s;
    case InvalidId:
        return path + u" 不合法: "_s + problem.value;
    case WrongType:
        return path + u" 类型错误"_s;
    }
    Q_UNREACHABLE();
}

QString update(const traffic::UpdateProblem &problem)
{
    using enum traffic::UpdateProblem::Kind;
    switch (problem.kind) {
    case Missing:
        return problem.field + u" 不能为空"_s;
    case TooLong:
        return problem.field + u" 过长, 最多 "_s + problem.allowed + u" 个字符"_s;
    case OutOfRange:
        return problem.field + u" 取值错误, 可取 "_s + problem.allowed;
    case NotJson:
        return problem.field + u" 不是合法的 JSON: "_s + problem.value;
    case WrongType:
        return problem.field + u" 类型错误, 应为 "_s + problem.allowed;
    case UnknownMember:
        return problem.field + u" 未知, 可用 "_s + problem.allowed;
    case NeedsVersion:
        return problem.command + u" 需要 Version "_s + problem.allowed;
    case BadUrl:
        return problem.field + u" 必须是公网 URL"_s;
    case NotWithS2S:
        return problem.command + u" 不支持端到端语音模型"_s;
    }
    Q_UNREACHABLE();
}

QString withScene(const QString &sceneId, const QString &message)
{
    return sceneId.isEmpty() ? message : sceneId + u": "_s + message;
}

} // namespace

QString wireMessage(const traffic::LocalRefusal &refusal)
{
    const auto tell = [&](const QString &message) { return withScene(refusal.sceneId, message); };
    return std::visit(
        overloaded{[](const MissingArgument &problem) { return missing(problem); },
                   [](const traffic::UnknownScene &problem) -> QString {
                       return problem.sceneId + u" 不存在，请先配置对应场景。"_s;
                   },
                   [&](const traffic::SceneUnusable &) { return tell(u"场景 JSON 无法使用, 请在控制台中检查"_s); },
                   [&](const scene::FileProblem &) { return tell(u"场景文件无法读取"_s); },
                   [&](const credentials::CredentialProblem &problem) { return tell(credential(problem)); },
                   [&](const scene::InjectionProblem &problem) { return tell(injection(problem)); },
                   [&](const traffic::BodyProblem &) { return tell(u"请求体必须是 JSON 对象"_s); },
                   [&](const traffic::EndpointProblem &) { return tell(u"服务端点不可用"_s); },
                   [&](const traffic::UnknownTask &) { return tell(u"没有正在运行的任务"_s); },
                   [&](const traffic::AmbiguousTask &) { return tell(u"有多个正在运行的任务, 请指定 TaskId"_s); },
                   [&](const traffic::JournalProblem &) { return tell(u"任务日志不可用, 拒绝启动"_s); },
                   [&](const traffic::UpdateProblem &problem) { return tell(update(problem)); },
                   [&](const traffic::LimitReached &) { return tell(u"已达到今日的用量上限"_s); },
                   [&](const traffic::UnrecordedStart &) { return tell(u"该调用不会被记录"_s); },
                   [&](const traffic::OwnedElsewhere &) { return tell(u"该任务由另一个进程管理"_s); },
                   [&](const traffic::VersionUnstoppable &problem) {
                       return tell(u"不支持 Version "_s + problem.version + u", 该版本启动的任务无法停止"_s);
                   }},
        refusal.reason);
}

QString wireMessage(const ListingProblem &problem)
{
    if (const auto *refusal = std::get_if<traffic::LocalRefusal>(&problem.why)) {
        const auto *injection = std::get_if<scene::InjectionProblem>(&refusal->reason);
        if (injection && injection->kind == scene::InjectionProblem::Kind::MissingAppId)
            return problem.sceneId + u" 场景的 RTCConfig.AppId 不能为空"_s;
        return wireMessage(*refusal);
    }
    switch (std::get<rooms::NoToken>(problem.why)) {
    case rooms::NoToken::NoAppKey:
        return u"自动生成 Token 时, "_s + problem.sceneId + u" 场景的 AppKey 不可为空"_s;
    case rooms::NoToken::OtherApp:
        return problem.sceneId + u" 场景的 VoiceChat.AppId 与 RTCConfig.AppId 不一致"_s;
    default:
        return problem.sceneId + u" 场景无法生成 Token"_s;
    }
}

QByteArray wireError(const QString &action, const QString &message)
{
    json::ObjectWriter error;
    error.add(u"Code", qint64(-1)).add(u"Message", message);
    json::ObjectWriter metadata;
    metadata.add(u"Action", action).addRaw(u"Error", error.bytes());
    return json::ObjectWriter().addRaw(u"ResponseMetadata", metadata.bytes()).bytes();
}

http::HttpAnswer jsonAnswer(int status, const QByteArray &body)
{
    return {.status = status,
            .headers = {{"Content-Type", "application/json; charset=utf-8"},
                        {"Cache-Control", "no-store"},
                        {"X-Content-Type-Options", "nosniff"}},
            .body = body};
}

http::HttpAnswer errorAnswer(int status, const QString &action, const QString &message)
{
    return jsonAnswer(status, wireError(action, message));
}

http::HttpAnswer unauthorizedAnswer()
{
    return jsonAnswer(401, R"({"code":401,"message":"鉴权失败"})");
}

} // namespace console::server
