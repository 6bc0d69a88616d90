// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/transport/transport.h"

namespace console::transport {

bool TransportFailure::mayHaveReachedService() const
{
    switch (kind) {
    case Kind::Cancelled:
    case Kind::TimedOut:
        // Both end the wait, not the request: it may be anywhere.
        return true;
    case Kind::ConnectionLost:
    case Kind::CutShort:
    case Kind::BadHttp:
    case Kind::TooLarge:
        return true;
    case Kind::HostNotFound:
    case Kind::ConnectionRefused:
    case Kind::Unreachable:
    case Kind::CertificateExpired:
    case Kind::CertificateHostName:
    case Kind::CertificateUntrusted:
    case Kind::TlsFailed:
    case Kind::ProxyFailed:
        return false;
    }
    return true;
}

} // namespace console::transport
