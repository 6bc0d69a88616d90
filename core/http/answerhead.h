// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/http/requestreader.h"

class QTcpSocket;

namespace console::http {

/// Status line and headers up to the empty line: `Content-Length` of the body, or chunked for a stream.
[[nodiscard]] QByteArray answerHead(const HttpAnswer &answer, bool isLast);

/// The whole answer to bytes that are no request, with a JSON body.
[[nodiscard]] QByteArray refusalAnswer(const RequestRefusal &refusal);

/// Says that nothing more will be written, and goes on reading where the platform lets us. A socket that is closed with
/// bytes unread resets the connection, and the client may never see the answer.
void endWriting(QTcpSocket &socket);

} // namespace console::http
