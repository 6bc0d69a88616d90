// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/kill/boundaries.h"

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <optional>

#include <dlfcn.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

namespace console::test {

namespace {

KillPoint killPoint;
BoundaryCount *counted = nullptr;

constexpr int noFile = -1; // For what names a path.

/// Pipes and event descriptors carry nothing out of the process; the first three are the test's own output.
std::optional<Boundary> boundaryAt(Boundary kind, int fd)
{
    if (fd == noFile)
        return kind;
    struct stat status = {};
    if (fd <= STDERR_FILENO || fstat(fd, &status) != 0)
        return std::nullopt;
    if (S_ISSOCK(status.st_mode))
        return Boundary::Send;
    return S_ISREG(status.st_mode) ? std::optional(kind) : std::nullopt;
}

void dieAt(int number, bool isAfter)
{
    if (number != killPoint.at || isAfter != killPoint.isAfter)
        return;
    kill(getpid(), SIGKILL);
    for (;;)
        pause();
}

template<class Call>
auto pass(Boundary kind, int fd, const Call &call)
{
    const auto boundary = counted != nullptr ? boundaryAt(kind, fd) : std::nullopt;
    if (!boundary)
        return call();
    const int number = ++counted->total;
    counted->kinds.at(static_cast<size_t>(number - 1) % counted->kinds.size()) = *boundary;
    dieAt(number, false);
    const auto result = call();
    const int error = errno;
    dieAt(number, true);
    errno = error;
    return result;
}

template<class Function>
Function *real(const char *name)
{
    return reinterpret_cast<Function *>(dlsym(RTLD_NEXT, name));
}

} // namespace

void watchBoundaries(const KillPoint &point, BoundaryCount &count)
{
    killPoint = point;
    counted = &count;
}

} // namespace console::test

// What the libraries find in place of libc's.

using console::test::Boundary;
using console::test::pass;
using console::test::real;

#define VISIBLE extern "C" __attribute__((visibility("default")))

VISIBLE ssize_t write(int fd, const void *data, size_t size)
{
    static auto *const next = real<ssize_t(int, const void *, size_t)>("write");
    return pass(Boundary::Write, fd, [=] { return next(fd, data, size); });
}

VISIBLE ssize_t writev(int fd, const iovec *parts, int count)
{
    static auto *const next = real<ssize_t(int, const iovec *, int)>("writev");
    return pass(Boundary::Write, fd, [=] { return next(fd, parts, count); });
}

VISIBLE ssize_t pwrite(int fd, const void *data, size_t size, off_t at)
{
    static auto *const next = real<ssize_t(int, const void *, size_t, off_t)>("pwrite");
    return pass(Boundary::Write, fd, [=] { return next(fd, data, size, at); });
}

VISIBLE ssize_t pwrite64(int fd, const void *data, size_t size, off64_t at)
{
    static auto *const next = real<ssize_t(int, const void *, size_t, off64_t)>("pwrite64");
    return pass(Boundary::Write, fd, [=] { return next(fd, data, size, at); });
}

VISIBLE int fsync(int fd)
{
    static auto *const next = real<int(int)>("fsync");
    return pass(Boundary::Sync, fd, [=] { return next(fd); });
}

VISIBLE int fdatasync(int fd)
{
    static auto *const next = real<int(int)>("fdatasync");
    return pass(Boundary::Sync, fd, [=] { return next(fd); });
}

VISIBLE int ftruncate(int fd, off_t size) noexcept
{
    static auto *const next = real<int(int, off_t)>("ftruncate");
    return pass(Boundary::Cut, fd, [=] { return next(fd, size); });
}

VISIBLE int ftruncate64(int fd, off64_t size) noexcept
{
    static auto *const next = real<int(int, off64_t)>("ftruncate64");
    return pass(Boundary::Cut, fd, [=] { return next(fd, size); });
}

VISIBLE ssize_t send(int fd, const void *data, size_t size, int flags)
{
    static auto *const next = real<ssize_t(int, const void *, size_t, int)>("send");
    return pass(Boundary::Send, fd, [=] { return next(fd, data, size, flags); });
}

VISIBLE ssize_t sendto(int fd, const void *data, size_t size, int flags, const sockaddr *to, socklen_t toSize)
{
    static auto *const next = real<ssize_t(int, const void *, size_t, int, const sockaddr *, socklen_t)>("sendto");
    return pass(Boundary::Send, fd, [=] { return next(fd, data, size, flags, to, toSize); });
}

VISIBLE ssize_t sendmsg(int fd, const msghdr *message, int flags)
{
    static auto *const next = real<ssize_t(int, const msghdr *, int)>("sendmsg");
    return pass(Boundary::Send, fd, [=] { return next(fd, message, flags); });
}

VISIBLE int unlink(const char *path) noexcept
{
    static auto *const next = real<int(const char *)>("unlink");
    return pass(Boundary::Remove, console::test::noFile, [=] { return next(path); });
}

VISIBLE int rename(const char *from, const char *to) noexcept
{
    static auto *const next = real<int(const char *, const char *)>("rename");
    return pass(Boundary::Remove, console::test::noFile, [=] { return next(from, to); });
}
