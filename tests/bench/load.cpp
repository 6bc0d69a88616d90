// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// load PORT TARGET BODY CONNECTIONS SECONDS: asks 127.0.0.1:PORT over and over on that many connections, the next
// request on each as soon as the answer is there. Prints requests a second, and the median and the 99th percentile of
// the latency in microseconds, and the number of answers that were not 200.

#include <algorithm>
#include <arpa/inet.h>
#include <array>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <netinet/tcp.h>
#include <poll.h>
#include <string>
#include <sys/socket.h>
#include <unistd.h>
#include <vector>

namespace {

using Clock = std::chrono::steady_clock;

struct Connection
{
    int socket = -1;
    Clock::time_point sentAt;
    std::string received;
};

int connectTo(int port)
{
    const int socket = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    sockaddr generic{};
    std::memcpy(&generic, &address, sizeof generic);
    if (::connect(socket, &generic, sizeof address) != 0)
        std::exit(1);
    const int on = 1;
    ::setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    return socket;
}

/// Whether the whole answer is there.
bool isComplete(const std::string &received)
{
    const std::size_t end = received.find("\r\n\r\n");
    if (end == std::string::npos)
        return false;
    std::string head = received.substr(0, end);
    std::transform(head.begin(), head.end(), head.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    const std::size_t length = head.find("content-length:");
    if (length == std::string::npos)
        return received.size() >= 5 && received.compare(received.size() - 5, 5, "0\r\n\r\n") == 0;
    return received.size() - end - 4 >= std::strtoul(head.c_str() + length + 15, nullptr, 10);
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 6)
        return 2;
    const int port = std::atoi(argv[1]);
    const std::string body = argv[3];
    const std::string request =
        std::string("POST ") + argv[2] + " HTTP/1.1\r\nHost: localhost:" + argv[1] +
        "\r\nOrigin: http://localhost:3000\r\nContent-Type: application/json\r\nContent-Length: " +
        std::to_string(body.size()) + "\r\n\r\n" + body;
    std::vector<Connection> connections(static_cast<std::size_t>(std::atoi(argv[4])));
    std::vector<pollfd> polls;
    const auto ask = [&](Connection &connection) {
        connection.received.clear();
        connection.sentAt = Clock::now();
        if (::send(connection.socket, request.data(), request.size(), MSG_NOSIGNAL) < 0)
            std::exit(1);
    };
    for (Connection &connection : connections) {
        connection.socket = connectTo(port);
        polls.push_back({.fd = connection.socket, .events = POLLIN, .revents = 0});
        ask(connection);
    }
    std::vector<double> latencies;
    int wrong = 0;
    const auto begin = Clock::now();
    const auto end = begin + std::chrono::seconds(std::atoi(argv[5]));
    while (Clock::now() < end) {
        ::poll(polls.data(), polls.size(), 1000);
        for (std::size_t i = 0; i < polls.size(); ++i) {
            if (polls[i].revents == 0)
                continue;
            std::array<char, 16384> buffer{};
            const ssize_t count = ::recv(connections[i].socket, buffer.data(), buffer.size(), 0);
            if (count <= 0)
                std::exit(1);
            connections[i].received.append(buffer.data(), static_cast<std::size_t>(count));
            if (!isComplete(connections[i].received))
                continue;
            latencies.push_back(
                std::chrono::duration<double, std::micro>(Clock::now() - connections[i].sentAt).count());
            wrong += connections[i].received.compare(0, 12, "HTTP/1.1 200") == 0 ? 0 : 1;
            ask(connections[i]);
        }
    }
    std::sort(latencies.begin(), latencies.end());
    const auto at = [&](double share) {
        return latencies.empty()
                   ? 0
                   : latencies[static_cast<std::size_t>(share * static_cast<double>(latencies.size() - 1))];
    };
    const double seconds = std::chrono::duration<double>(Clock::now() - begin).count();
    std::printf("%.0f %.0f %.0f %d\n", static_cast<double>(latencies.size()) / seconds, at(0.5), at(0.99), wrong);
    return 0;
}
