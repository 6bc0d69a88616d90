// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/editor/qscintilla.h"

class QPalette;

namespace console::ui {

/// QScintilla's JSON lexer in the window's colours.
class JsonLexer final : public QsciLexerJSON
{
    Q_OBJECT

public:
    explicit JsonLexer(QObject *parent = nullptr);

    void applyColors(const QPalette &palette, int zoom);
};

} // namespace console::ui
