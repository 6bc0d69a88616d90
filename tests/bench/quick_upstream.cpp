// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// An upstream that costs as little as can be, so that what is measured before it is not held up by it: reads requests
// and answers `ok` on 127.0.0.1. Prints its URL.

#include <algorithm>
#include <arpa/inet.h>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <netinet/tcp.h>
#include <poll.h>
#include <string>
#include <string_view>
#include <sys/socket.h>
#include <unistd.h>
#include <vector>

namespace {

std::string answer()
{
    const std::string body =
        R"({"ResponseMetadata":{"RequestId":"20250705080910","Action":"GetRoomOnlineUsers","Version":"2023-11-01","Service":"rtc","Region":"cn-north-1"},"Result":"ok"})";
    return "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " + std::to_string(body.size()) +
           "\r\n\r\n" + body;
}

/// How many bytes the first request takes; 0 as long as it is not whole.
std::size_t requestSize(const std::string &received)
{
    const std::size_t end = received.find("\r\n\r\n");
    if (end == std::string::npos)
        return 0;
    constexpr std::string_view name = "content-length:";
    const auto head = received.begin() + static_cast<std::ptrdiff_t>(end);
    const auto found = std::search(received.begin(), head, name.begin(), name.end(),
                                   [](char a, char b) { return std::tolower(static_cast<unsigned char>(a)) == b; });
    const std::size_t length = found == head ? 0 : std::strtoul(&*found + name.size(), nullptr, 10);
    return received.size() >= end + 4 + length ? end + 4 + length : 0;
}

} // namespace

int main()
{
    const int listener = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    sockaddr generic{};
    std::memcpy(&generic, &address, sizeof generic);
    socklen_t size = sizeof generic;
    if (::bind(listener, &generic, size) != 0 || ::listen(listener, SOMAXCONN) != 0 ||
        ::getsockname(listener, &generic, &size) != 0)
        return 1;
    std::memcpy(&address, &generic, sizeof address);
    std::printf("http://127.0.0.1:%d\n", ntohs(address.sin_port));
    std::fflush(stdout);

    const std::string ok = answer();
    std::vector<pollfd> polls{{.fd = listener, .events = POLLIN, .revents = 0}};
    std::vector<std::string> received{{}};
    for (;;) {
        ::poll(polls.data(), polls.size(), -1);
        for (std::size_t i = polls.size() - 1; i > 0; --i) {
            if (polls[i].revents == 0)
                continue;
            std::array<char, 65536> buffer{};
            const ssize_t count = ::recv(polls[i].fd, buffer.data(), buffer.size(), 0);
            if (count <= 0) {
                ::close(polls[i].fd);
                polls.erase(polls.begin() + static_cast<std::ptrdiff_t>(i));
                received.erase(received.begin() + static_cast<std::ptrdiff_t>(i));
                continue;
            }
            received[i].append(buffer.data(), static_cast<std::size_t>(count));
            while (const std::size_t whole = requestSize(received[i])) {
                received[i].erase(0, whole);
                if (::send(polls[i].fd, ok.data(), ok.size(), MSG_NOSIGNAL) < 0)
                    break;
            }
        }
        if (polls[0].revents != 0) {
            const int socket = ::accept(listener, nullptr, nullptr);
            const int on = 1;
            ::setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
            polls.push_back({.fd = socket, .events = POLLIN, .revents = 0});
            received.emplace_back();
        }
    }
}
