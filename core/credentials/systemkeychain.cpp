// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/credentials/systemkeychain.h"

#include "core/base/whendone.h"
#include "core/credentials/secretbuffer.h"

#include <qt6keychain/keychain.h>

using namespace Qt::Literals::StringLiterals;

namespace console::credentials {

namespace {

using Kind = StoreProblem::Kind;

StoreProblem problemOf(const QKeychain::Job &job)
{
    switch (job.error()) {
    case QKeychain::EntryNotFound:
        return {Kind::NotFound, job.key()};
    case QKeychain::AccessDeniedByUser:
    case QKeychain::AccessDenied:
        return {Kind::Refused, job.errorString()};
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        return {Kind::Absent, job.errorString()};
    case QKeychain::NoError:
    case QKeychain::CouldNotDeleteEntry:
    case QKeychain::OtherError:
        break;
    }
    return {Kind::Io, job.errorString()};
}

/// What a problem really is, from how the keychain stood before and stands after it.
StoreProblem problemAfter(const StoreProblem &problem, KeychainState before, KeychainState after)
{
    switch (after) {
    case KeychainState::Absent:
        return {Kind::Absent, problem.detail};
    case KeychainState::Locked:
        // It was locked and stayed so: somebody was asked and did not unlock it. Else it has been locked, or died and
        // came back locked, in between.
        return {before == KeychainState::Locked ? Kind::Refused : Kind::Locked, problem.detail};
    case KeychainState::NoneYet:
        if (problem.kind != Kind::NotFound)
            return {Kind::Refused, problem.detail};
        break;
    case KeychainState::NoAnswer:
        return {Kind::Io, problem.detail};
    case KeychainState::Unknown:
    case KeychainState::Open:
        break;
    }
    return problem;
}

template<class T>
void finish(QPromise<StoreResult<T>> &promise, StoreResult<T> result)
{
    promise.addResult(std::move(result));
    promise.finish();
}

} // namespace

SystemKeychain::SystemKeychain(Options options, QObject *parent)
    : QObject(parent),
      m_options(std::move(options)),
      m_service(m_options.environment)
{}

std::optional<StoreProblem> SystemKeychain::problemBefore(KeychainState state, Access access) const
{
    switch (state) {
    case KeychainState::Absent:
        return StoreProblem{Kind::Absent};
    case KeychainState::NoAnswer:
        return StoreProblem{Kind::TimedOut};
    case KeychainState::Locked:
        return m_options.mayPrompt ? std::nullopt : std::optional(StoreProblem{Kind::Locked});
    case KeychainState::NoneYet:
        return m_options.mayPrompt || access == Access::Read ? std::nullopt : std::optional(StoreProblem{Kind::Locked});
    case KeychainState::Unknown:
    case KeychainState::Open:
        break;
    }
    return std::nullopt;
}

template<class T, class Make, class ResultOf>
QFuture<StoreResult<T>> SystemKeychain::run(Access access, Make make, ResultOf resultOf)
{
    const auto promise = std::make_shared<QPromise<StoreResult<T>>>();
    promise->start();
    whenDone(m_service.state(), this, [this, access, promise, make, resultOf](KeychainState before) {
        if (const auto problem = problemBefore(before, access))
            return finish<T>(*promise, unexpected(*problem));
        // It deletes itself, but not before it has answered: libsecret knows its address.
        auto *job = make();
        connect(job, &QKeychain::Job::finished, this, [this, job, before, promise, resultOf] {
            const bool hasFailed = job->error() != QKeychain::NoError;
            StoreResult<T> result = hasFailed ? StoreResult<T>(unexpected(problemOf(*job))) : resultOf(*job);
            if (result)
                return finish<T>(*promise, std::move(result));
            whenDone(m_service.state(), this, [promise, before, problem = result.error()](KeychainState after) {
                finish<T>(*promise, unexpected(problemAfter(problem, before, after)));
            });
        });
        job->start();
    });
    return promise->future();
}

QFuture<StoreResult<SecretPtr>> SystemKeychain::read(const QString &key)
{
    const auto make = [this, key] {
        auto *job = new QKeychain::ReadPasswordJob(m_options.service);
        job->setKey(key);
        return job;
    };
    return run<SecretPtr>(Access::Read, make, [](const QKeychain::ReadPasswordJob &job) -> StoreResult<SecretPtr> {
        // The job's own bytes, which it would leave behind.
        const CleansedBytes bytes(job.binaryData());
        return std::make_shared<const Secret>(bytes.bytes());
    });
}

QFuture<StoreResult<void>> SystemKeychain::write(const QString &key, SecretPtr secret)
{
    // Shared with the job, and cleansed in both when the last of these closures goes.
    const auto bytes = std::make_shared<const CleansedBytes>(secret->reveal().toByteArray());
    const auto make = [this, key, bytes] {
        auto *job = new QKeychain::WritePasswordJob(m_options.service);
        job->setKey(key);
        job->setBinaryData(bytes->bytes());
        return job;
    };
    return run<void>(Access::Change, make,
                     [bytes](const QKeychain::WritePasswordJob &) { return StoreResult<void>(); });
}

QFuture<StoreResult<void>> SystemKeychain::remove(const QString &key)
{
    const auto make = [this, key] {
        auto *job = new QKeychain::DeletePasswordJob(m_options.service);
        job->setKey(key);
        return job;
    };
    const auto removed =
        run<void>(Access::Change, make, [](const QKeychain::DeletePasswordJob &) { return StoreResult<void>(); });
    // Of a locked keychain libsecret removes nothing, and calls it done. What is not there any more cannot be read.
    const auto promise = std::make_shared<QPromise<StoreResult<void>>>();
    promise->start();
    whenDone(removed, this, [this, key, promise](const StoreResult<void> &result) {
        if (!result)
            return finish<void>(*promise, result.error().kind == Kind::NotFound ? StoreResult<void>() : result);
        whenDone(read(key), this, [key, promise](const StoreResult<SecretPtr> &left) {
            if (left)
                return finish<void>(*promise, unexpected(StoreProblem{Kind::Io, key}));
            if (left.error().kind == Kind::NotFound)
                return finish<void>(*promise, {});
            finish<void>(*promise, unexpected(left.error()));
        });
    });
    return promise->future();
}

} // namespace console::credentials
