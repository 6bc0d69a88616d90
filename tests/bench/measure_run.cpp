// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Runs a command to its end and prints its processor milliseconds, wall milliseconds and peak MiB, as the system
// accounts for them. /usr/bin/time counts in hundredths of a second, too coarse for a program that starts in less than
// ten.

#include <chrono>
#include <cstdio>
#include <cstdlib>

#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace {

double milliseconds(const timeval &time)
{
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_usec) / 1e3;
}

} // namespace

int main(int argc, char **argv)
{
    if (argc < 2) {
        std::fprintf(stderr, "usage: measure_run COMMAND [ARGUMENT...]\n");
        return EXIT_FAILURE;
    }
    const auto start = std::chrono::steady_clock::now();
    pid_t child = 0;
    int status = 0;
    rusage usage{};
    if (posix_spawnp(&child, argv[1], nullptr, nullptr, argv + 1, environ) != 0 ||
        wait4(child, &status, 0, &usage) != child || !WIFEXITED(status) || WEXITSTATUS(status) != 0) {
        std::fprintf(stderr, "measure_run: %s did not run to a good end\n", argv[1]);
        return EXIT_FAILURE;
    }
    const std::chrono::duration<double, std::milli> wall = std::chrono::steady_clock::now() - start;
    constexpr double kibibytesInMebibyte = 1024;
    std::printf("%.2f %.2f %.2f\n", milliseconds(usage.ru_utime) + milliseconds(usage.ru_stime), wall.count(),
                static_cast<double>(usage.ru_maxrss) / kibibytesInMebibyte);
    return EXIT_SUCCESS;
}
