// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <curl/curl.h>

#include <memory>

namespace console::transport {

// Both CURL and CURLM are void, so the type cannot choose how a handle is freed.
struct CurlCleanup
{
    void operator()(CURL *handle) const { curl_easy_cleanup(handle); }
};
struct CurlMultiCleanup
{
    void operator()(CURLM *handle) const { curl_multi_cleanup(handle); }
};
struct CurlListCleanup
{
    void operator()(curl_slist *list) const { curl_slist_free_all(list); }
};

/// The handle of one transfer.
using CurlHandle = std::unique_ptr<CURL, CurlCleanup>;
/// The transfers of one loop, and the connections they leave behind.
using CurlMultiHandle = std::unique_ptr<CURLM, CurlMultiCleanup>;
/// Header lines.
using CurlList = std::unique_ptr<curl_slist, CurlListCleanup>;

} // namespace console::transport
