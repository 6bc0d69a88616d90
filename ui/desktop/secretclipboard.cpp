// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desktop/secretclipboard.h"

#include "core/base/scheduler.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QCryptographicHash>
#include <QMimeData>
#include <QRandomGenerator>

#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace console::ui {

namespace {

/// All marks on every platform: a remote desktop or a virtual machine may pass them on to another one.
void markAsSecret(QMimeData &data)
{
    // Klipper and those who follow it.
    data.setData(u"x-kde-passwordManagerHint"_s, "secret"_ba);
    // The convention of nspasteboard.org.
    data.setData(u"application/x-nspasteboard-concealed-type"_s, "1"_ba);
    // Windows: neither its history nor its cloud, and no program that watches the clipboard. The last two are DWORDs.
    const QByteArray no(sizeof(quint32), '\0');
    const auto windows = [&data](QStringView format, const QByteArray &value) {
        data.setData(QString(u"application/x-qt-windows-mime;value=\""_s + format + u'"'), value);
    };
    windows(u"ExcludeClipboardContentFromMonitorProcessing", "1"_ba);
    windows(u"CanIncludeInClipboardHistory", no);
    windows(u"CanUploadToCloudClipboard", no);
}

} // namespace

SecretClipboard::SecretClipboard(QClipboard &clipboard, Scheduler &scheduler, QObject *parent)
    : QObject(parent),
      m_clipboard(clipboard),
      m_scheduler(scheduler)
{
    constexpr int saltSize = 4;
    QList<quint32> salt(saltSize);
    QRandomGenerator::system()->fillRange(salt.data(), salt.size());
    m_salt = QByteArray(reinterpret_cast<const char *>(salt.constData()), saltSize * qsizetype(sizeof(quint32)));
    // While the platform's clipboard can still be reached.
    connect(QCoreApplication::instance(), &QCoreApplication::aboutToQuit, this, &SecretClipboard::clear);
}

SecretClipboard::~SecretClipboard()
{
    clear();
}

QByteArray SecretClipboard::digestOf(QByteArrayView text) const
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(m_salt);
    hash.addData(text);
    return hash.result();
}

void SecretClipboard::copy(const Secret &text)
{
    auto data = std::make_unique<QMimeData>();
    data->setText(QString::fromUtf8(text.reveal()));
    markAsSecret(*data);
    m_clipboard.setMimeData(data.release());
    m_digest = digestOf(text.reveal());
    m_scheduler.after(keptFor, this, [this, copy = ++m_copies] {
        if (copy == m_copies)
            clear();
    });
    Q_EMIT changed();
}

void SecretClipboard::clear()
{
    if (!isHolding())
        return;
    // A clipboard manager may have taken it over: what counts is what is there, not whose it is.
    if (digestOf(m_clipboard.text().toUtf8()) == m_digest)
        m_clipboard.clear();
    m_digest.clear();
    Q_EMIT changed();
}

} // namespace console::ui
