// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Kills a process that changes a vault before and after each write, sync, removal and rename it makes. What it leaves
// is the old vault or the new one, and the next process can go on with it. As in tst_kill_rooms, a run is a fork
// without exec; what survives a process is what the kernel was given.

#include "core/credentials/vaultfile.h"
#include "tests/kill/boundaries.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <new>

#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;
using namespace console;
using namespace console::credentials;
using namespace console::test;

namespace {

constexpr ScryptCost cheap{.log2N = 1, .r = 1, .p = 1};
constexpr unsigned hangs = 60; // Seconds after which a process is given up.
const QByteArray oldText = "old text";
const QByteArray newText(20000, 'n');

ProfileId idOf(const QString &text)
{
    return *ProfileId::parse(text);
}

Secret passphrase(bool isNew)
{
    return Secret(isNew ? "new passphrase" : "old passphrase");
}

/// Puts the text into the entry `one`.
StoreResult<void> put(const VaultFile &file, const VaultKey &key, const QByteArray &text)
{
    return file.update(key, [&text](VaultEntries &entries) -> StoreResult<void> {
        entries.insert_or_assign(idOf(u"one"_s), Secret(text));
        return {};
    });
}

/// What a vault is found to be: `none`, which passphrase opens it and what it holds, or a problem.
QString stateOf(const VaultFile &file)
{
    if (!file.exists())
        return u"none"_s;
    for (const bool isNew : {false, true}) {
        const auto key = file.unlock(passphrase(isNew));
        if (!key && key.error().kind == StoreProblem::Kind::WrongPassphrase)
            continue;
        const auto entries = key.and_then([&file](const VaultKeyPtr &opened) { return file.read(*opened); });
        if (!entries)
            return storeProblemName(entries.error().kind);
        const auto one = entries->find(idOf(u"one"_s));
        const bool hasTwo = entries->contains(idOf(u"two"_s));
        const QString text = one == entries->end()            ? u"nothing"_s
                             : one->second == Secret(oldText) ? u"old text"_s
                             : one->second == Secret(newText) ? u"new text"_s
                                                              : u"something else"_s;
        return QString((isNew ? u"new passphrase, "_s : u"old passphrase, "_s) + text + (hasTwo ? u", two"_s : u""_s));
    }
    return u"no passphrase"_s;
}

bool makeOldVault(const VaultFile &file)
{
    const auto key = file.create(passphrase(false), cheap);
    return key && put(file, **key, oldText) && file.update(**key, [](VaultEntries &entries) -> StoreResult<void> {
        entries.emplace(idOf(u"two"_s), Secret("second text"));
        return {};
    });
}

/// Something that changes a vault, and what a vault may be after it was cut short.
struct Change
{
    const char *name;
    bool needsVault;
    QString before;
    QString after;
    std::function<bool(const VaultFile &)> make;
};

const Change changes[] = {
    {.name = "create",
     .needsVault = false,
     .before = u"none"_s,
     .after = u"old passphrase, nothing"_s,
     .make = [](const VaultFile &file) { return file.create(passphrase(false), cheap).has_value(); }},
    {.name = "write",
     .needsVault = true,
     .before = u"old passphrase, old text, two"_s,
     .after = u"old passphrase, new text, two"_s,
     .make =
         [](const VaultFile &file) {
             const auto key = file.unlock(passphrase(false));
             return key && put(file, **key, newText);
         }},
    {.name = "remove",
     .needsVault = true,
     .before = u"old passphrase, old text, two"_s,
     .after = u"old passphrase, nothing, two"_s,
     .make =
         [](const VaultFile &file) {
             const auto key = file.unlock(passphrase(false));
             return key && file.update(**key, [](VaultEntries &entries) -> StoreResult<void> {
                 entries.erase(idOf(u"one"_s));
                 return {};
             });
         }},
    {.name = "change the passphrase",
     .needsVault = true,
     .before = u"old passphrase, old text, two"_s,
     .after = u"new passphrase, old text, two"_s,
     .make =
         [](const VaultFile &file) {
             return file.changePassphrase(passphrase(false), passphrase(true), cheap).has_value();
         }},
};

/// The status of a process that makes the change and dies at `point`.
int run(const Change &change, const VaultFile &file, const KillPoint &point, BoundaryCount &count)
{
    new (&count) BoundaryCount;
    const pid_t child = fork();
    if (child == 0) {
        alarm(hangs);
        int argc = 1;
        char name[] = "console";
        char *argv[] = {name, nullptr};
        const QCoreApplication application(argc, argv);
        watchBoundaries(point, count);
        _exit(change.make(file) ? EXIT_SUCCESS : EXIT_FAILURE);
    }
    int status = 0;
    while (waitpid(child, &status, 0) < 0 && errno == EINTR)
        ;
    return status;
}

struct Totals
{
    int kills = 0;
    int leftOld = 0;
    int leftNew = 0;
    int killsAt[static_cast<int>(Boundary::Count)] = {};
};

/// Empty when all is as it should be.
QString faultOf(const Change &change, const KillPoint &point, BoundaryCount &count, Totals &totals)
{
    const QTemporaryDir folder;
    const VaultFile file(folder.filePath(u"vault"_s));
    if (change.needsVault && !makeOldVault(file))
        return u"no vault to begin with"_s;
    const int status = run(change, file, point, count);
    const QString left = stateOf(file);
    if (WIFEXITED(status)) {
        if (WEXITSTATUS(status) != EXIT_SUCCESS || left != change.after)
            return u"unharmed, it left: "_s + left;
        return {};
    }
    if (!WIFSIGNALED(status) || WTERMSIG(status) != SIGKILL)
        return u"it ended with status %1"_s.arg(status);
    ++totals.kills;
    ++totals.killsAt[static_cast<int>(count.kind(point.at))];
    ++(left == change.before ? totals.leftOld : totals.leftNew);
    if (left != change.before && left != change.after)
        return u"it left: "_s + left;
    // The next one is not kept out by what the dead one held, and leaves nothing of it.
    if (left == change.before && !change.make(file))
        return u"it cannot be done again"_s;
    if (stateOf(file) != change.after)
        return u"done again, it left: "_s + stateOf(file);
    const auto key = file.unlock(passphrase(change.after.startsWith("new"_L1)));
    if (!key || !put(file, **key, oldText))
        return u"it cannot be written any more"_s;
    const QStringList files = QDir(folder.path()).entryList(QDir::Files | QDir::Hidden);
    return files == QStringList{u"vault"_s, u"vault.lock"_s} ? QString() : u"left behind: "_s + files.join(u' ');
}

bool holds(const Change &change, BoundaryCount &count, Totals &totals)
{
    const auto tell = [&change](const KillPoint &point, const QString &fault) {
        if (!fault.isEmpty())
            std::fprintf(stderr, "FAIL %s, killed %s %d: %s\n", change.name, point.isAfter ? "after" : "before",
                         point.at, qPrintable(fault));
        return fault.isEmpty();
    };
    if (!tell({}, faultOf(change, {}, count, totals)))
        return false;
    const int boundaries = count.total;
    bool isFine = boundaries > 0;
    for (int at = 1; at <= boundaries; ++at) {
        for (const bool isAfter : {false, true})
            isFine = tell({at, isAfter}, faultOf(change, {at, isAfter}, count, totals)) && isFine;
    }
    return isFine;
}

} // namespace

int main()
{
    void *memory = mmap(nullptr, sizeof(BoundaryCount), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    auto &count = *new (memory) BoundaryCount;
    Totals totals;
    bool isFine = true;
    for (const Change &change : changes)
        isFine = holds(change, count, totals) && isFine;
    const auto of = [&totals](Boundary kind) { return totals.killsAt[static_cast<int>(kind)]; };
    std::printf(
        "%d kills: the old vault %d times, the new one %d times; at a write %d, sync %d, removal or rename %d\n",
        totals.kills, totals.leftOld, totals.leftNew, of(Boundary::Write), of(Boundary::Sync), of(Boundary::Remove));
    // A library that goes past us would leave nothing to kill at.
    for (const Boundary kind : {Boundary::Write, Boundary::Sync, Boundary::Remove})
        isFine = isFine && of(kind) > 0;
    return isFine && totals.leftOld > 0 && totals.leftNew > 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
