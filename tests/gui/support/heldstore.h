// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/whendone.h"
#include "core/credentials/memorystore.h"

#include <QPromise>

#include <memory>
#include <optional>
#include <vector>

namespace console::test {

/// Stands for a system keychain that behaves as badly as it is told to.
class HeldStore final : public credentials::CredentialStore
{
public:
    using Problem = credentials::StoreProblem;
    template<class T>
    using Answer = QFuture<credentials::StoreResult<T>>;

    std::optional<Problem::Kind> problem; ///< What every call ends in.
    std::optional<Problem::Kind> writeProblem;
    bool isSilent = false;                    ///< No call ends.
    QList<credentials::ProfileId> unreadable; ///< Are there besides those that were written.
    int lists = 0;

    [[nodiscard]] Kind kind() const override { return Kind::Keychain; }
    [[nodiscard]] Answer<credentials::StoreListing> list() override
    {
        ++lists;
        return answer<credentials::StoreListing>(problem, [this] {
            auto listing = m_kept.list().result();
            for (const credentials::ProfileId &id : unreadable)
                listing->unreadable.append({.id = id, .problem = {Problem::Kind::Damaged, {}}});
            return readyFuture(listing);
        });
    }
    [[nodiscard]] Answer<credentials::ProfilePtr> read(const credentials::ProfileId &id) override
    {
        return answer<credentials::ProfilePtr>(problem, [this, &id] { return m_kept.read(id); });
    }
    [[nodiscard]] Answer<void> write(credentials::ProfilePtr profile) override
    {
        return answer<void>(writeProblem ? writeProblem : problem,
                            [this, &profile] { return m_kept.write(std::move(profile)); });
    }
    [[nodiscard]] Answer<void> remove(const credentials::ProfileId &id) override
    {
        return answer<void>(problem, [this, &id] {
            return unreadable.removeAll(id) > 0 ? readyFuture<credentials::StoreResult<void>>({}) : m_kept.remove(id);
        });
    }

private:
    template<class T, class Ask>
    [[nodiscard]] Answer<T> answer(const std::optional<Problem::Kind> &why, Ask ask)
    {
        if (isSilent) {
            auto promise = std::make_shared<QPromise<credentials::StoreResult<T>>>();
            promise->start();
            m_silent.push_back(promise);
            return promise->future();
        }
        if (why)
            return readyFuture<credentials::StoreResult<T>>(unexpected(Problem{*why, {}}));
        return ask();
    }

    credentials::MemoryStore m_kept;
    std::vector<std::shared_ptr<void>> m_silent; ///< Promises that nobody keeps.
};

} // namespace console::test
