// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/transport/curlloop.h"
#include "core/transport/curlrequest.h"
#include "core/transport/headreader.h"
#include "core/transport/tlswatch.h"

#include <array>

namespace console::transport {

struct CallLimits
{
    std::chrono::milliseconds timeout{0}; ///< From the beginning to the last byte; 0: none.
    TlsTrust trust = {};
};

/// One request over libcurl and what comes back, without any judgement on it. A request goes out once: libcurl would
/// repeat it by itself when a kept connection breaks before an answer, and a StartVoiceChat that was sent twice costs
/// money.
class CurlCall final : public CurlLoop::Transfer
{
public:
    /// Told of what comes, in the order of these functions. All but callEnded() are called inside libcurl: they may
    /// note what came and nothing else.
    class Listener
    {
    public:
        enum class Verdict { Taken, Full, Enough };

        Listener() = default;
        Listener(const Listener &) = delete;
        Listener &operator=(const Listener &) = delete;

        /// The head is whole. False: nothing more is wanted.
        [[nodiscard]] virtual bool takeHead() = 0;
        /// `Full`: none of it is taken, it comes again after resume(). `Enough`: nothing more is wanted.
        [[nodiscard]] virtual Verdict takeBody(QByteArrayView bytes) = 0;
        /// Outside of libcurl; this call may be destroyed.
        virtual void callEnded() = 0;

    protected:
        ~Listener() = default;
    };

    /// Loop and listener are borrowed and outlive it. Begins at once.
    CurlCall(CurlLoop &loop, SignedRequest request, const CallLimits &limits, Listener &listener);
    /// Breaks it off if it runs.
    ~CurlCall();

    void abort();
    /// Bytes that were not taken come again. Not inside libcurl.
    void resume();

    [[nodiscard]] const HeadReader &head() const { return m_head; }
    [[nodiscard]] bool isRunning() const { return m_isRunning; }
    /// Whether the service may have seen something of the request.
    [[nodiscard]] bool isSent() const { return m_isSent; }
    /// Why there was no whole answer, once it has ended; nothing when there was one.
    [[nodiscard]] const std::optional<TransportFailure> &failure() const { return m_failure; }
    /// Up to requestSent, once it has ended.
    [[nodiscard]] Timings timings() const;
    [[nodiscard]] const std::optional<TlsPeer> &tlsPeer() const { return m_tlsPeer; }
    [[nodiscard]] const SignedRequest &request() const { return m_request; }

private:
    static size_t onHeader(char *bytes, size_t size, size_t count, void *self);
    static size_t onBody(char *bytes, size_t size, size_t count, void *self);
    static int onSend(void *self, char *, char *, int, int);
    void ended(CURLcode code) override;
    [[nodiscard]] QString detail(CURLcode code) const;

    CurlLoop &m_loop;
    const SignedRequest m_request;
    Listener &m_listener;
    CurlHandle m_handle;
    CurlList m_headers;
    TlsWatch m_tls;
    std::array<char, CURL_ERROR_SIZE> m_error = {};
    HeadReader m_head;
    std::optional<TlsPeer> m_tlsPeer;
    std::optional<TransportFailure> m_failure;
    bool m_isRunning = true;
    bool m_isSent = false;
    bool m_wouldRepeat = false;
};

} // namespace console::transport
