// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/guard/guardprocess.h"

#include "core/rooms/journalwatch.h"
#include "core/rooms/roomservice.h"

#include <QProcess>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace console::ui {

using credentials::CredentialPtr;
using rooms::RoomTask;

namespace {

bool isSameKey(const CredentialPtr &a, const CredentialPtr &b)
{
    return a && b && a->secretKey == b->secretKey && a->sessionToken == b->sessionToken;
}

std::chrono::seconds delayAfter(int failures)
{
    constexpr int longestExponent = 5;
    return std::chrono::seconds(1 << std::min(failures - 1, longestExponent));
}

} // namespace

GuardProcess::GuardProcess(Parts parts, QObject *parent)
    : QObject(parent),
      m_parts(std::move(parts))
{
    connect(&m_parts.rooms, &rooms::RoomService::taskChanged, this, &GuardProcess::follow);
    connect(&m_parts.journalWatch, &rooms::JournalWatch::taskChanged, this, &GuardProcess::follow);
    connect(&m_parts.rooms, &rooms::RoomService::credentialChosen, this,
            [this](const openapi::Endpoint &, const CredentialPtr &credential) { takeKey(credential); });
}

GuardProcess::~GuardProcess()
{
    if (!m_process)
        return;
    constexpr int moment = 1000;
    m_process->disconnect(this);
    if (m_saysBye)
        sayBye();
    else
        m_process->closeWriteChannel();
    m_process->waitForBytesWritten(moment);
    // QProcess kills what still runs. A helper that does has rooms to stop: it is left to itself.
    if (m_process->state() != QProcess::NotRunning && !m_process->waitForFinished(moment))
        (void)m_process.release();
}

qint64 GuardProcess::processId() const
{
    return m_process ? m_process->processId() : 0;
}

void GuardProcess::setEnabled(bool enabled)
{
    if (m_isEnabled == enabled)
        return;
    m_isEnabled = enabled;
    m_failures = 0;
    ++m_beats;
    if (enabled) {
        start();
        beat();
        return;
    }
    if (m_process) {
        m_process->disconnect(this);
        sayBye();
        QProcess *old = m_process.release();
        connect(old, &QProcess::finished, old, &QObject::deleteLater);
    }
    setState(State::Off);
}

void GuardProcess::setLimits(const guard::Limits &limits)
{
    if (m_limits == limits)
        return;
    m_limits = limits;
    send(m_limits);
}

void GuardProcess::start()
{
    if (!m_isEnabled || m_process)
        return;
    setState(m_failures > 0 ? State::Failed : State::Starting);
    m_process = std::make_unique<QProcess>();
    m_process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    connect(m_process.get(), &QProcess::readyRead, this, [this] {
        m_process->readAll();
        m_failures = 0;
        setState(State::Watching);
    });
    connect(m_process.get(), &QProcess::finished, this,
            [this](int code, QProcess::ExitStatus status) { startAgain(status != QProcess::NormalExit || code != 0); });
    connect(m_process.get(), &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            startAgain(true);
    });
    m_process->start(m_parts.program, {u"guard"_s, u"--data-dir"_s, m_parts.dataDir});
    send(m_limits);
    for (const RoomTask &task : std::as_const(m_tasks))
        hold(task);
}

void GuardProcess::startAgain(bool hasFailed)
{
    // In its own signal: it goes when that is over.
    QProcess *old = m_process.release();
    old->disconnect(this);
    old->deleteLater();
    m_failures = hasFailed ? m_failures + 1 : 0;
    setState(hasFailed ? State::Failed : State::Starting);
    const auto delay = hasFailed ? delayAfter(m_failures) : std::chrono::seconds(0);
    m_parts.scheduler.after(delay, this, [this] { start(); });
}

void GuardProcess::sayBye()
{
    send(guard::Bye());
    m_process->closeWriteChannel();
}

void GuardProcess::beat()
{
    m_parts.scheduler.after(beatInterval, this, [this, series = m_beats] {
        if (series != m_beats)
            return;
        send(guard::Beat());
        beat();
    });
}

void GuardProcess::follow(const RoomTask &task)
{
    const qsizetype before = m_tasks.removeIf([&](const RoomTask &known) { return sameTask(known, task); });
    if (rooms::isOpen(task.state) && task.owner == m_parts.rooms.owner()) {
        m_tasks.append(task);
        findKey(task);
        hold(task);
    } else if (before > 0) {
        send(guard::Release{task});
    }
    m_keys.removeIf([this](const std::pair<const QString &, CredentialPtr &> &key) {
        return std::ranges::none_of(m_tasks, [&](const RoomTask &t) { return t.credentialFingerprint == key.first; });
    });
}

void GuardProcess::findKey(const RoomTask &task)
{
    // A start says itself in a moment which key it goes out with.
    if (task.state == rooms::TaskState::Starting || m_keys.contains(task.credentialFingerprint))
        return;
    const auto scene = rooms::sceneOf(task);
    if (const auto key = rooms::keyOf(task, scene ? &*scene : nullptr, m_parts.resolver); key && *key)
        m_keys.insert(task.credentialFingerprint, *key);
}

void GuardProcess::takeKey(const CredentialPtr &credential)
{
    const QString fingerprint = credentials::fingerprint(*credential);
    const auto isItsTask = [&](const RoomTask &task) { return task.credentialFingerprint == fingerprint; };
    if (std::ranges::none_of(m_tasks, isItsTask) || isSameKey(m_keys.value(fingerprint), credential))
        return;
    m_keys.insert(fingerprint, credential);
    for (const RoomTask &task : std::as_const(m_tasks)) {
        if (isItsTask(task))
            hold(task);
    }
}

void GuardProcess::hold(const RoomTask &task)
{
    send(guard::Hold{{.task = task, .credential = m_keys.value(task.credentialFingerprint)}});
    // In the pipe before the call leaves: what the helper does not know it cannot stop.
    constexpr int moment = 50;
    if (m_process && m_process->state() == QProcess::Running)
        m_process->waitForBytesWritten(moment);
}

void GuardProcess::send(const guard::Message &message)
{
    if (!m_process || m_process->state() == QProcess::NotRunning)
        return;
    constexpr qint64 mostWaiting = 64 * 1024; // A helper that does not read must not fill the memory with beats.
    if (std::holds_alternative<guard::Beat>(message) && m_process->bytesToWrite() > mostWaiting)
        return;
    const Secret line = guard::lineOf(message);
    m_process->write(line.reveal().data(), line.size());
}

void GuardProcess::setState(State state)
{
    if (std::exchange(m_state, state) != state)
        Q_EMIT stateChanged(state);
}

} // namespace console::ui
