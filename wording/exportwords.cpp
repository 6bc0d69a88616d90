// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wording/exportwords.h"

#include <QCoreApplication>

namespace console::wording {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(console::wording::Exports)

public:
    static QString kind(traffic::SecretKind kind);
    static QString form(traffic::SecretForm form);
    static Explanation refusal(const traffic::SecretHit &hit);
    static Explanation replay(const calls::ReplayProblem &problem);
};

QString Words::kind(traffic::SecretKind kind)
{
    switch (kind) {
    case traffic::SecretKind::AccessKeyId:
        return tr("an AccessKey ID");
    case traffic::SecretKind::SecretKey:
        return tr("a secret key");
    case traffic::SecretKind::SessionToken:
        return tr("a session token");
    case traffic::SecretKind::AppKey:
        return tr("an AppKey");
    case traffic::SecretKind::SceneSecret:
        break;
    }
    return tr("a key or token of a scene");
}

QString Words::form(traffic::SecretForm form)
{
    switch (form) {
    case traffic::SecretForm::Raw:
        break;
    case traffic::SecretForm::Base64:
        return tr("as base64");
    case traffic::SecretForm::Hex:
        return tr("as hexadecimal digits");
    case traffic::SecretForm::Utf16:
        return tr("as UTF-16");
    case traffic::SecretForm::Url:
        return tr("with URL escapes");
    case traffic::SecretForm::Json:
        return tr("with JSON escapes");
    }
    return tr("as plain text");
}

Explanation Words::refusal(const traffic::SecretHit &hit)
{
    return {.title = tr("Nothing was given out: a secret stands in it"),
            .where = {},
            //: “a secret key” … “as base64” … byte number
            .cause = tr("It holds %1 (%2, from byte %3 on), in a place where no secret belongs.")
                         .arg(kind(hit.kind), form(hit.form))
                         .arg(hit.offset),
            .remedy =
                tr("Take it out of the text it stands in, for example of a message or a name, and replace the key: "
                   "it has been sent as part of a call.")};
}

Explanation Words::replay(const calls::ReplayProblem &problem)
{
    using Kind = calls::ReplayProblem::Kind;
    const QString title = tr("The call was not sent again");
    switch (problem.kind) {
    case Kind::NothingSent:
        break;
    case Kind::OtherEndpoint:
        return {.title = title,
                .cause = tr("It went to %1, and calls go elsewhere now.").arg(problem.where),
                .remedy = tr("Choose that endpoint in the tool bar first.")};
    case Kind::SceneGone:
        return {.title = title,
                .cause = tr("Its secrets are not kept; they came from the scene %1, which is not there or not usable.")
                             .arg(problem.where),
                .remedy = tr("Open the folder with that scene.")};
    case Kind::SecretGone:
        return {.title = title,
                .where = problem.where,
                .cause =
                    tr("The secret that was sent there is not kept, and the scene has none at that place any more."),
                .remedy = tr("Start the scene as it is now.")};
    }
    return {.title = title, .cause = tr("Nothing of it was ever sent."), .remedy = {}};
}

} // namespace

QString secretText(traffic::SecretKind kind)
{
    return Words::kind(kind);
}

Explanation explain(const traffic::ExportRefusal &refusal)
{
    return Words::refusal(refusal.hits.front());
}

Explanation explain(const calls::ReplayProblem &problem)
{
    return Words::replay(problem);
}

} // namespace console::wording
