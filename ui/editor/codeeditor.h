// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/editor/qscintilla.h"

#include <vector>

namespace console::json {
struct SyntaxError;
}

namespace console::ui {

/// QScintilla set up for JSON. Takes and gives bytes, never QStrings: what was not edited comes back as it was.
class CodeEditor final : public QsciScintilla
{
    Q_OBJECT

public:
    explicit CodeEditor(QWidget *parent = nullptr);

    /// Replaces everything; the undo history starts anew and the text counts as saved.
    void setBytes(const QByteArray &bytes);
    /// Replaces everything in one step that can be undone; the text counts as saved.
    void replaceBytes(const QByteArray &bytes);
    /// Likewise, as an edit that is still to be saved.
    void editBytes(const QByteArray &bytes);
    [[nodiscard]] QByteArray bytes() const;
    /// Nothing can be undone any more; the text counts as saved.
    void forgetUndo();

    [[nodiscard]] qsizetype cursorOffset() const;
    void goTo(qsizetype offset, qsizetype length = 0);
    /// Underlines the errors and marks their lines. Offsets are those of bytes().
    void showErrors(const std::vector<json::SyntaxError> &errors);
    void setZoom(int points);

    /// Selects the next match, around the end if needed. Returns whether there is one.
    bool findText(const QByteArray &needle, bool forward, bool matchCase);
    bool replaceSelection(const QByteArray &needle, const QByteArray &by, bool matchCase);
    int replaceEvery(const QByteArray &needle, const QByteArray &by, bool matchCase);

    void toggleFoldHere();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void setUpMargins();
    void applyColors();
    void fitLineNumbers();
    long send(unsigned int message, unsigned long w = 0, long l = 0) const;
    long sendBytes(unsigned int message, const QByteArray &bytes) const;
    [[nodiscard]] QByteArray range(long from, long to) const;
    long searchIn(const QByteArray &needle, long from, long to, bool matchCase) const;

    int m_zoom = 0;
};

} // namespace console::ui
