// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wording/tokenwords.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace console::wording {

namespace {

using tokens::MacVerdict;
using tokens::Match;
using tokens::SceneTokenDefect;
using tokens::TokenOrderProblem;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(console::wording::Token)

public:
    [[nodiscard]] static QString right(quint16 code);
    [[nodiscard]] static QString span(std::chrono::seconds time);
    [[nodiscard]] static QString order(TokenOrderProblem problem);
    [[nodiscard]] static QString defect(SceneTokenDefect defect, const tokens::SceneTokenState &state,
                                        const QDateTime &now);
    [[nodiscard]] static QString relative(std::chrono::seconds fromNow)
    {
        if (fromNow.count() == 0)
            return tr("now");
        //: A time to come: in 3 h
        return fromNow.count() > 0 ? tr("in %1").arg(Words::span(fromNow))
                                   //: A time that has passed: 3 h ago
                                   : tr("%1 ago").arg(Words::span(-fromNow));
    }
    [[nodiscard]] static QString expiry(const tokens::TokenReport &report, const QDateTime &now)
    {
        if (!report.expiresAt.isValid())
            return tr("never");
        const QString moment = momentText(report.expiresAt, now);
        return report.isExpired() ? tr("%1, it has expired").arg(moment) : moment;
    }
    [[nodiscard]] static QString mac(MacVerdict verdict)
    {
        switch (verdict) {
        case MacVerdict::Right:
            return tr("right: made with the AppKey");
        case MacVerdict::Wrong:
            return tr("wrong: made with another AppKey, or changed");
        case MacVerdict::Unknown:
            return tr("not checked: no AppKey is known for this AppId");
        }
        Q_UNREACHABLE();
    }
    [[nodiscard]] static QString match(Match match, const QString &given)
    {
        switch (match) {
        case Match::NotGiven:
            return tr("not given in the scene");
        case Match::Same:
            return tr("same as in the scene");
        case Match::Different:
            return tr("different: the scene has %1").arg(given);
        }
        Q_UNREACHABLE();
    }
    [[nodiscard]] static QString verdict(const tokens::TokenReport &report)
    {
        if (report.mac == MacVerdict::Wrong)
            return tr("Nobody can join with this token: its signature is wrong.");
        if (report.isExpired())
            return tr("Nobody can join with this token: it has expired.");
        if (report.comparison && !report.comparison->fits())
            return tr("This token does not fit the scene: joining its room ends in token_error.");
        if (report.mac == MacVerdict::Unknown)
            return tr("Nothing speaks against this token, but its signature could not be checked.");
        if (report.isFromTheFuture)
            return tr("This token is from the future: the clock here or where it was made is wrong.");
        return tr("This token is good.");
    }
    [[nodiscard]] static QString orderTitle() { return tr("No token can be made"); }
    [[nodiscard]] static QString sceneTitle(const tokens::SceneTokenState &state)
    {
        using enum SceneTokenDefect;
        const SceneTokenDefect worst = state.defects.first();
        if (worst == NearExpiry)
            return tr("The token in this scene expires soon");
        if (worst == Expired)
            return tr("The token in this scene has expired");
        return tr("The token in this scene does not fit");
    }
    [[nodiscard]] static QString sceneRemedy()
    {
        return tr("A client that joins with it gets token_error. Make a new one, or leave RTCConfig.Token empty and "
                  "fill in AppKey.");
    }
};

QString Words::right(quint16 code)
{
    switch (static_cast<openapi::Privilege>(code)) {
    case openapi::Privilege::PublishStream:
        return tr("publish");
    case openapi::Privilege::PublishAudio:
        return tr("publish audio");
    case openapi::Privilege::PublishVideo:
        return tr("publish video");
    case openapi::Privilege::PublishData:
        return tr("publish data");
    case openapi::Privilege::SubscribeStream:
        return tr("subscribe");
    }
    //: A right in a token that has a number and no name.
    return tr("right %1").arg(code);
}

QString Words::span(std::chrono::seconds time)
{
    using namespace std::chrono;
    if (time < minutes(1))
        return tr("%1 s").arg(time.count());
    if (time < hours(1))
        return tr("%1 min").arg(duration_cast<minutes>(time).count());
    if (time < hours(48)) {
        const auto whole = duration_cast<hours>(time);
        const auto rest = duration_cast<minutes>(time - whole);
        return rest.count() == 0 ? tr("%1 h").arg(whole.count())
                                 : tr("%1 h %2 min").arg(whole.count()).arg(rest.count());
    }
    return tr("%n day(s)", nullptr, static_cast<int>(time / hours(24)));
}

QString Words::order(TokenOrderProblem problem)
{
    using enum TokenOrderProblem;
    switch (problem) {
    case NoAppId:
        return tr("There is no AppId.");
    case AppIdLength:
        return tr("An AppId has 24 characters.");
    case NoAppKey:
        return tr("There is no AppKey. The console of RTC shows it beside the AppId.");
    case BadRoomId:
        return tr("The room needs 1 to 128 characters out of A-Z a-z 0-9 _ @ - and the full stop.");
    case BadUserId:
        return tr("The user needs 1 to 128 characters out of A-Z a-z 0-9 _ @ - and the full stop.");
    case BadLifetime:
        return tr("The lifetime must be between a second and ten years.");
    case TooLong:
        return tr("The ids are too long for a token.");
    }
    Q_UNREACHABLE();
}

QString Words::defect(SceneTokenDefect defect, const tokens::SceneTokenState &state, const QDateTime &now)
{
    switch (defect) {
    case SceneTokenDefect::NoToken:
        return tr("RTCConfig.Token is no RTC token.");
    case SceneTokenDefect::OtherApp:
        return tr("It was made for another AppId than the scene's.");
    case SceneTokenDefect::OtherRoom:
        return tr("It was made for another room than the scene's.");
    case SceneTokenDefect::OtherUser:
        return tr("It was made for another user than the scene's.");
    case SceneTokenDefect::WrongKey:
        return tr("It was not made with the AppKey that is known for its AppId, or was changed.");
    case SceneTokenDefect::Expired:
        return tr("It expired: %1.").arg(momentText(state.expiresAt, now));
    case SceneTokenDefect::NearExpiry:
        return tr("It expires: %1.").arg(momentText(state.expiresAt, now));
    }
    Q_UNREACHABLE();
}

} // namespace

QString rightText(quint16 code)
{
    return Words::right(code);
}

QString relativeText(std::chrono::seconds fromNow)
{
    return Words::relative(fromNow);
}

QString momentText(const QDateTime &moment, const QDateTime &now)
{
    const std::chrono::seconds away(moment.toSecsSinceEpoch() - now.toSecsSinceEpoch());
    return u"%1 (%2)"_s.arg(moment.toLocalTime().toString(u"yyyy-MM-dd HH:mm:ss"), relativeText(away));
}

QString expiryText(const tokens::TokenReport &report, const QDateTime &now)
{
    return Words::expiry(report, now);
}

QString macText(tokens::MacVerdict verdict)
{
    return Words::mac(verdict);
}

QString matchText(tokens::Match match, const QString &given)
{
    return Words::match(match, given);
}

QString verdictText(const tokens::TokenReport &report)
{
    return Words::verdict(report);
}

Explanation explain(tokens::TokenOrderProblem problem)
{
    return {.title = Words::orderTitle(), .cause = Words::order(problem)};
}

Explanation explain(const tokens::SceneTokenState &state, const QDateTime &now)
{
    QStringList causes;
    for (const SceneTokenDefect defect : state.defects)
        causes.append(Words::defect(defect, state, now));
    return {.title = Words::sceneTitle(state), .cause = causes.join(u' '), .remedy = Words::sceneRemedy()};
}

} // namespace console::wording
