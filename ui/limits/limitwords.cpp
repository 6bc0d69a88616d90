// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/limits/limitwords.h"

#include "core/base/overloaded.h"
#include "wording/railwords.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace console::ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(console::ui::Limits)

public:
    [[nodiscard]] static QString room(const QString &scene, const QString &room)
    {
        return tr("%1 (room %2)").arg(scene, room);
    }
    [[nodiscard]] static QString everyRoom() { return tr("every room"); }
    [[nodiscard]] static QString scene(const QString &id) { return tr("scene %1").arg(id); }
    [[nodiscard]] static QString key(const QString &name) { return tr("key %1").arg(name); }
    [[nodiscard]] static QString measure(rails::Measure measure)
    {
        switch (measure) {
        case rails::Measure::RoomTime:
            return tr("time of one room");
        case rails::Measure::DayTime:
            return tr("time per day");
        case rails::Measure::RoomCost:
            return tr("money of one room");
        case rails::Measure::DayCost:
            return tr("money per day");
        }
        Q_UNREACHABLE();
    }
    [[nodiscard]] static QString use(const QString &used, const QString &amount, qint64 percent)
    {
        return tr("%1 of %2 (%3 %)").arg(used, amount).arg(percent);
    }
    [[nodiscard]] static QString estimate()
    {
        return tr("An estimate from the table of prices. The bill is the service's.");
    }
    [[nodiscard]] static QString assumed()
    {
        return tr("It rests on assumed prices. Put your own in under Room > Limits and Prices.");
    }
};

} // namespace

QString roomName(const rooms::RoomTask &task)
{
    // Generated ids are long, and their beginning tells them apart.
    constexpr int shortLength = 8;
    const QString id = task.roomId.text();
    const QString room = id.size() > 2 * shortLength ? QString(id.first(shortLength) + u'…') : id;
    return task.sceneId.isEmpty() ? room : Words::room(task.sceneId, room);
}

QString keyName(const QString &fingerprint, const QList<rooms::RoomTask> &tasks)
{
    const auto task = std::ranges::find(tasks, fingerprint, &rooms::RoomTask::credentialFingerprint);
    if (task == tasks.end() || task->credentialName.isEmpty())
        return fingerprint;
    return u"%1 (%2)"_s.arg(task->credentialName, fingerprint);
}

QString scopeText(const rails::Scope &scope, const QList<rooms::RoomTask> &tasks)
{
    return std::visit(overloaded{
                          [](const rails::EveryRoom &) { return Words::everyRoom(); },
                          [](const rails::SceneScope &s) { return Words::scene(s.sceneId); },
                          [&](const rails::ProfileScope &s) { return Words::key(keyName(s.fingerprint, tasks)); },
                      },
                      scope);
}

QString measureText(rails::Measure measure)
{
    return Words::measure(measure);
}

QString useText(const rails::Limit &limit, qint64 used, const QString &currency)
{
    constexpr qint64 whole = 100;
    const QString usedText = rails::isCost(limit.measure) ? wording::spentText({used}, currency)
                                                          : wording::limitAmountText(limit.measure, used, currency);
    return Words::use(usedText, wording::limitAmountText(limit.measure, limit.amount, currency),
                      static_cast<qint64>(static_cast<double>(used) / static_cast<double>(limit.amount) * whole));
}

QString costHint(const rails::Estimate &estimate, const QString &language)
{
    QStringList lines{Words::estimate()};
    if (estimate.isAssumed)
        lines.append(Words::assumed());
    lines.append(wording::notIncludedText(estimate, language));
    lines.removeAll(QString());
    return lines.join(u'\n');
}

QString shortCost(const rails::Estimate &estimate)
{
    // A room on the sandbox costs nothing: a row of noughts would only distract from those that do.
    if (estimate.amount == rails::Money{})
        return {};
    return QString(u"≈ "_s + wording::spentText(estimate.amount, estimate.currency));
}

} // namespace console::ui
