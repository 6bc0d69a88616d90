// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/editor/codeeditor.h"

#include "core/json/syntaxerror.h"
#include "ui/editor/jsonlexer.h"
#include "ui/theme/theme.h"

#include <QKeyEvent>

using namespace Qt::Literals::StringLiterals;

namespace console::ui {

namespace {

constexpr int numberMargin = 0;
constexpr int markMargin = 1;
constexpr int foldMargin = 2;
constexpr int errorMarker = 2;
constexpr int errorIndicator = 8; // The first one that lexers leave to the program.

long asLong(qsizetype value)
{
    return static_cast<long>(value);
}

unsigned long asUnsigned(qsizetype value)
{
    return static_cast<unsigned long>(value);
}

} // namespace

CodeEditor::CodeEditor(QWidget *parent)
    : QsciScintilla(parent)
{
    setUtf8(true);
    setLexer(new JsonLexer(this));
    setUpMargins();
    // Before anything measures text: Scintilla would load the lexer's own fonts for that, only to drop them.
    applyColors();
    setFrameShape(QFrame::NoFrame);
    // Room for messages and panels is taken elsewhere: with less than this nothing can be edited.
    constexpr int fiveLines = 84;
    setMinimumHeight(fiveLines);
    setTabWidth(2);
    setIndentationsUseTabs(false);
    setAutoIndent(true);
    setBraceMatching(QsciScintilla::SloppyBraceMatch);
    setCaretLineVisible(true);
    setScrollWidth(1);
    setScrollWidthTracking(true);
    indicatorDefine(QsciScintilla::SquiggleLowIndicator, errorIndicator);
    setIndicatorDrawUnder(true, errorIndicator);
    // These keys are the window's (clear, zoom, folding …); Scintilla would swallow them.
    constexpr int shift = SCMOD_CTRL | SCMOD_SHIFT;
    for (const int key : std::initializer_list<int>{'L', 'T', 'D', 'U', '+', '-', '=', '0', '/', '[', ']', SCK_ADD,
                                                    SCK_SUBTRACT, SCK_DIVIDE, SCK_RETURN})
        send(SCI_CLEARCMDKEY, static_cast<unsigned long>(key + (SCMOD_CTRL << 16)));
    for (const int key : std::initializer_list<int>{'L', 'C', 'F', 'P', 'S', '[', ']', SCK_RETURN})
        send(SCI_CLEARCMDKEY, static_cast<unsigned long>(key + (shift << 16)));
    connect(this, &QsciScintilla::linesChanged, this, &CodeEditor::fitLineNumbers);
}

void CodeEditor::setUpMargins()
{
    setMarginType(numberMargin, QsciScintilla::NumberMargin);
    setMarginType(markMargin, QsciScintilla::SymbolMargin);
    constexpr int markWidth = 10;
    setMarginWidth(markMargin, markWidth);
    setMarginMarkerMask(markMargin, 1 << errorMarker);
    setFolding(QsciScintilla::PlainFoldStyle, foldMargin);
    markerDefine(QsciScintilla::SmallRectangle, errorMarker);
    markerDefine(QsciScintilla::RightTriangle, SC_MARKNUM_FOLDER);
    markerDefine(QsciScintilla::RightTriangle, SC_MARKNUM_FOLDEREND);
    markerDefine(QsciScintilla::DownTriangle, SC_MARKNUM_FOLDEROPEN);
    markerDefine(QsciScintilla::DownTriangle, SC_MARKNUM_FOLDEROPENMID);
}

long CodeEditor::send(unsigned int message, unsigned long w, long l) const
{
    return SendScintilla(message, w, l);
}

long CodeEditor::sendBytes(unsigned int message, const QByteArray &bytes) const
{
    return SendScintilla(message, asUnsigned(bytes.size()), bytes.constData());
}

void CodeEditor::setBytes(const QByteArray &bytes)
{
    send(SCI_CLEARALL);
    sendBytes(SCI_ADDTEXT, bytes);
    // New lines are made as most of the file has them.
    setEolMode(bytes.contains("\r\n") ? QsciScintilla::EolWindows : QsciScintilla::EolUnix);
    forgetUndo();
    send(SCI_GOTOPOS);
    fitLineNumbers();
}

void CodeEditor::forgetUndo()
{
    send(SCI_EMPTYUNDOBUFFER);
    send(SCI_SETSAVEPOINT);
}

void CodeEditor::replaceBytes(const QByteArray &bytes)
{
    editBytes(bytes);
    send(SCI_SETSAVEPOINT);
}

void CodeEditor::editBytes(const QByteArray &bytes)
{
    const long position = send(SCI_GETCURRENTPOS);
    const long line = send(SCI_GETFIRSTVISIBLELINE);
    send(SCI_BEGINUNDOACTION);
    send(SCI_CLEARALL);
    sendBytes(SCI_ADDTEXT, bytes);
    send(SCI_ENDUNDOACTION);
    send(SCI_GOTOPOS, static_cast<unsigned long>(qMin(position, send(SCI_GETLENGTH))));
    send(SCI_SETFIRSTVISIBLELINE, static_cast<unsigned long>(line));
}

QByteArray CodeEditor::range(long from, long to) const
{
    // Copied out by position, not as a C string: the text may hold NULs.
    const void *start = SendScintillaPtrResult(SCI_GETCHARACTERPOINTER);
    return {static_cast<const char *>(start) + from, to - from};
}

QByteArray CodeEditor::bytes() const
{
    return range(0, send(SCI_GETLENGTH));
}

qsizetype CodeEditor::cursorOffset() const
{
    return send(SCI_GETCURRENTPOS);
}

void CodeEditor::goTo(qsizetype offset, qsizetype length)
{
    const long line = send(SCI_LINEFROMPOSITION, asUnsigned(offset));
    send(SCI_ENSUREVISIBLEENFORCEPOLICY, static_cast<unsigned long>(line));
    send(SCI_SETSEL, asUnsigned(offset + length), asLong(offset));
    send(SCI_SCROLLCARET);
}

void CodeEditor::showErrors(const std::vector<json::SyntaxError> &errors)
{
    send(SCI_SETINDICATORCURRENT, errorIndicator);
    send(SCI_INDICATORCLEARRANGE, 0, send(SCI_GETLENGTH));
    markerDeleteAll(errorMarker);
    const long end = send(SCI_GETLENGTH);
    for (const json::SyntaxError &error : errors) {
        const long from = qMin(asLong(error.at.offset), end);
        // A gap has no width of its own; the character before it carries the mark.
        const long start = error.length == 0 && from > 0 ? from - 1 : from;
        const long length = qMax(1L, asLong(error.length));
        send(SCI_INDICATORFILLRANGE, static_cast<unsigned long>(start), qMin(length, end - start));
        markerAdd(static_cast<int>(send(SCI_LINEFROMPOSITION, static_cast<unsigned long>(from))), errorMarker);
    }
}

void CodeEditor::setZoom(int points)
{
    if (points == m_zoom)
        return;
    m_zoom = points;
    applyColors();
}

void CodeEditor::applyColors()
{
    static_cast<JsonLexer *>(lexer())->applyColors(palette(), m_zoom);
    const Colors &colors = colorsFor(palette());
    setCaretForegroundColor(palette().color(QPalette::Text));
    setCaretLineBackgroundColor(colors.currentLine);
    setSelectionBackgroundColor(tinted(palette(), palette().color(QPalette::Highlight), 0.35));
    resetSelectionForegroundColor();
    setMarginsFont(fixedFont(m_zoom));
    setMarginsForegroundColor(colors.subtle);
    setMarginsBackgroundColor(palette().color(QPalette::AlternateBase));
    setMarginBackgroundColor(markMargin, palette().color(QPalette::AlternateBase));
    setFoldMarginColors(palette().color(QPalette::AlternateBase), palette().color(QPalette::AlternateBase));
    constexpr int firstFoldMarker = SC_MARKNUM_FOLDEREND;
    constexpr int lastFoldMarker = SC_MARKNUM_FOLDEROPEN;
    for (int marker = firstFoldMarker; marker <= lastFoldMarker; ++marker) {
        setMarkerForegroundColor(palette().color(QPalette::AlternateBase), marker);
        setMarkerBackgroundColor(colors.subtle, marker);
    }
    setMarkerBackgroundColor(colors.danger, errorMarker);
    setMarkerForegroundColor(colors.danger, errorMarker);
    setIndicatorForegroundColor(colors.danger, errorIndicator);
    setMatchedBraceBackgroundColor(tinted(palette(), colors.info, 0.25));
    setMatchedBraceForegroundColor(palette().color(QPalette::Text));
    setUnmatchedBraceForegroundColor(colors.danger);
    setUnmatchedBraceBackgroundColor(palette().color(QPalette::Base));
    fitLineNumbers();
}

void CodeEditor::fitLineNumbers()
{
    const QString widest = QString::number(qMax(lines(), 100)) + u"0"_s;
    setMarginWidth(numberMargin, widest);
}

void CodeEditor::keyPressEvent(QKeyEvent *event)
{
    // Scintilla would take a key without a command for one whose command does nothing, and keep it from its parents.
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isReturn && event->modifiers().testFlag(Qt::ControlModifier))
        event->ignore();
    else
        QsciScintilla::keyPressEvent(event);
}

void CodeEditor::changeEvent(QEvent *event)
{
    QsciScintilla::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && lexer())
        applyColors();
}

long CodeEditor::searchIn(const QByteArray &needle, long from, long to, bool matchCase) const
{
    constexpr unsigned long anyCase = 0;
    constexpr unsigned long sameCase = SCFIND_MATCHCASE;
    send(SCI_SETSEARCHFLAGS, matchCase ? sameCase : anyCase);
    send(SCI_SETTARGETRANGE, static_cast<unsigned long>(from), to);
    return sendBytes(SCI_SEARCHINTARGET, needle);
}

bool CodeEditor::findText(const QByteArray &needle, bool forward, bool matchCase)
{
    if (needle.isEmpty())
        return false;
    const long end = send(SCI_GETLENGTH);
    const long from = forward ? send(SCI_GETSELECTIONEND) : send(SCI_GETSELECTIONSTART);
    long found = searchIn(needle, from, forward ? end : 0, matchCase);
    if (found < 0)
        found = searchIn(needle, forward ? 0 : end, forward ? end : 0, matchCase);
    if (found < 0)
        return false;
    goTo(found, send(SCI_GETTARGETEND) - send(SCI_GETTARGETSTART));
    return true;
}

bool CodeEditor::replaceSelection(const QByteArray &needle, const QByteArray &by, bool matchCase)
{
    const long start = send(SCI_GETSELECTIONSTART);
    const long end = send(SCI_GETSELECTIONEND);
    // Only what was found is replaced, not whatever happens to be selected.
    if (needle.isEmpty() || searchIn(needle, start, end, matchCase) != start || send(SCI_GETTARGETEND) != end)
        return false;
    sendBytes(SCI_REPLACETARGET, by);
    send(SCI_GOTOPOS, static_cast<unsigned long>(send(SCI_GETTARGETEND)));
    return true;
}

int CodeEditor::replaceEvery(const QByteArray &needle, const QByteArray &by, bool matchCase)
{
    if (needle.isEmpty())
        return 0;
    int count = 0;
    long from = 0;
    send(SCI_BEGINUNDOACTION);
    while (searchIn(needle, from, send(SCI_GETLENGTH), matchCase) >= 0) {
        sendBytes(SCI_REPLACETARGET, by);
        from = send(SCI_GETTARGETEND);
        ++count;
    }
    send(SCI_ENDUNDOACTION);
    return count;
}

void CodeEditor::toggleFoldHere()
{
    const auto line = static_cast<unsigned long>(send(SCI_LINEFROMPOSITION, asUnsigned(cursorOffset())));
    const bool opensFold = (send(SCI_GETFOLDLEVEL, line) & SC_FOLDLEVELHEADERFLAG) != 0;
    const long header = opensFold ? static_cast<long>(line) : send(SCI_GETFOLDPARENT, line);
    if (header >= 0)
        send(SCI_TOGGLEFOLD, static_cast<unsigned long>(header));
}

} // namespace console::ui
