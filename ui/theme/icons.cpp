// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/theme/icons.h"

#include "ui/theme/theme.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <optional>

using namespace Qt::Literals::StringLiterals;

namespace console::ui {

namespace {

struct Names
{
    QLatin1StringView theme; ///< Freedesktop icon name; empty: always our own.
    QLatin1StringView file;
};

Names namesOf(Icon which)
{
    switch (which) {
    case Icon::Add:
        return {"list-add"_L1, "add"_L1};
    case Icon::Alert:
        return {"dialog-warning"_L1, "warning"_L1};
    case Icon::Clear:
        return {"edit-clear-all"_L1, "clear"_L1};
    case Icon::Close:
        return {"window-close"_L1, "close"_L1};
    case Icon::Copy:
        return {"edit-copy"_L1, "copy"_L1};
    case Icon::Document:
        return {{}, "document"_L1};
    case Icon::DocumentError:
        return {{}, "document-error"_L1};
    case Icon::Down:
        return {"go-down"_L1, "down"_L1};
    case Icon::Error:
        return {{}, "error"_L1};
    case Icon::Find:
        return {"edit-find"_L1, "find"_L1};
    case Icon::Folder:
        return {"folder-open"_L1, "folder"_L1};
    case Icon::Info:
        return {{}, "info"_L1};
    case Icon::Key:
        return {{}, "key"_L1};
    case Icon::Palette:
        return {"system-run"_L1, "palette"_L1};
    case Icon::Preferences:
        return {"preferences-system"_L1, "preferences"_L1};
    case Icon::Redo:
        return {"edit-redo"_L1, "redo"_L1};
    case Icon::Reload:
        return {"view-refresh"_L1, "reload"_L1};
    case Icon::Replace:
        return {"edit-find-replace"_L1, "replace"_L1};
    case Icon::Reveal:
        return {{}, "reveal"_L1};
    case Icon::Room:
        return {{}, "room"_L1};
    case Icon::RoomUnknown:
        return {{}, "room-unknown"_L1};
    case Icon::Save:
        return {"document-save"_L1, "save"_L1};
    case Icon::Start:
        return {"media-playback-start"_L1, "start"_L1};
    case Icon::Stop:
        return {"media-playback-stop"_L1, "stop"_L1};
    case Icon::Stopped:
        return {{}, "stopped"_L1};
    case Icon::Success:
        return {{}, "success"_L1};
    case Icon::Undo:
        return {"edit-undo"_L1, "undo"_L1};
    case Icon::Up:
        return {"go-up"_L1, "up"_L1};
    case Icon::Warning:
        return {{}, "warning"_L1};
    }
    return {};
}

QPixmap render(QLatin1StringView file, QSize deviceSize, const QColor &color)
{
    const QString key =
        u"console-icon/%1/%2x%3/%4"_s.arg(file).arg(deviceSize.width()).arg(deviceSize.height()).arg(color.rgba());
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    QFile source(u":/icons/%1.svg"_s.arg(file));
    if (!source.open(QIODevice::ReadOnly))
        return {};
    QSvgRenderer renderer(source.readAll().replace("currentColor", color.name().toLatin1()));
    pixmap = QPixmap(deviceSize);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setOpacity(color.alphaF());
    renderer.render(&painter);
    painter.end();
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

/// Asks the palette when it paints, so that icons follow a change of the colour scheme by themselves.
class TintedEngine final : public QIconEngine
{
public:
    explicit TintedEngine(QLatin1StringView file, std::optional<QColor> color = std::nullopt)
        : m_file(file),
          m_color(color)
    {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const qreal ratio = painter->device()->devicePixelRatioF();
        QPixmap pixmap = render(m_file, rect.size() * ratio, tint(mode));
        painter->drawPixmap(rect, pixmap);
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        return render(m_file, size, tint(mode));
    }
    QIconEngine *clone() const override { return new TintedEngine(m_file, m_color); }

private:
    [[nodiscard]] QColor tint(QIcon::Mode mode) const
    {
        const QPalette palette = QGuiApplication::palette();
        switch (mode) {
        case QIcon::Disabled:
            return palette.color(QPalette::Disabled, QPalette::Text);
        case QIcon::Selected:
            return palette.color(QPalette::HighlightedText);
        case QIcon::Normal:
        case QIcon::Active:
            break;
        }
        return m_color.value_or(palette.color(QPalette::Text));
    }

    QLatin1StringView m_file;
    std::optional<QColor> m_color;
};

} // namespace

QIcon icon(Icon which)
{
    const Names names = namesOf(which);
    const QIcon own(new TintedEngine(names.file));
    return names.theme.isEmpty() ? own : QIcon::fromTheme(names.theme, own);
}

QIcon markIcon(Icon which, const QColor &color)
{
    return QIcon(new TintedEngine(namesOf(which).file, color));
}

QPixmap iconPixmap(Icon which, int size, qreal devicePixelRatio, const QColor &color)
{
    QPixmap pixmap = render(namesOf(which).file, QSize(size, size) * devicePixelRatio, color);
    pixmap.setDevicePixelRatio(devicePixelRatio);
    return pixmap;
}

} // namespace console::ui
