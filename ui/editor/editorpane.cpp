// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/editor/editorpane.h"

#include "core/base/overloaded.h"
#include "core/json/document.h"
#include "ui/editor/codeeditor.h"
#include "ui/editor/findbar.h"
#include "ui/editor/problemmodel.h"
#include "ui/theme/spacing.h"
#include "ui/widgets/carddelegate.h"
#include "ui/widgets/messagebar.h"
#include "wording/explanation.h"

#include <QEvent>
#include <QFileInfo>
#include <QLabel>
#include <QListView>
#include <QLocale>

using namespace Qt::Literals::StringLiterals;

namespace console::ui {

namespace {

constexpr std::chrono::milliseconds checkDelay{150};
constexpr int shownProblems = 4;

QString lines(const wording::Explanation &explanation)
{
    QStringList parts{explanation.where, explanation.cause, explanation.remedy};
    parts.removeAll(QString());
    return parts.join(u'\n');
}

} // namespace

EditorPane::EditorPane(QString sceneId, const QString &path, QWidget *parent)
    : QWidget(parent),
      m_sceneId(std::move(sceneId)),
      m_file(path),
      m_editor(new CodeEditor(this)),
      m_messages(new MessageBar(this)),
      m_notices(new MessageBar(this)),
      m_problemArea(new QWidget(this)),
      m_problemTitle(new QLabel(m_problemArea)),
      m_problemList(new QListView(m_problemArea)),
      m_problems(new ProblemModel(this))
{
    m_editor->setObjectName(u"sceneEditor"_s);
    m_problemList->setObjectName(u"problemList"_s);
    m_messages->setObjectName(u"editorMessages"_s);
    m_notices->setObjectName(u"editorNotices"_s);
    m_problemList->setModel(m_problems);
    m_problemList->setItemDelegate(new CardDelegate(CardDelegate::Lines::One, m_problemList));
    m_problemList->setFrameShape(QFrame::NoFrame);
    m_problemList->setUniformItemSizes(true);

    auto *problemLayout = new QVBoxLayout(m_problemArea);
    problemLayout->setContentsMargins(space::medium, space::small, space::medium, space::small);
    problemLayout->setSpacing(space::small);
    problemLayout->addWidget(m_problemTitle);
    problemLayout->addWidget(m_problemList);
    m_problemArea->hide();

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_messages);
    layout->addWidget(m_notices);
    layout->addWidget(m_editor, 1);
    layout->addWidget(m_problemArea);
    setFocusProxy(m_editor);

    m_checkSoon.setSingleShot(true);
    m_checkSoon.setInterval(checkDelay);
    connect(&m_checkSoon, &QTimer::timeout, this, &EditorPane::check);
    connect(m_editor, &QsciScintilla::textChanged, &m_checkSoon, qOverload<>(&QTimer::start));
    connect(m_editor, &QsciScintilla::modificationChanged, this, &EditorPane::modifiedChanged);
    connect(m_editor, &QsciScintilla::cursorPositionChanged, this,
            [this](int line, int column) { Q_EMIT cursorMoved(line + 1, column + 1); });
    const auto go = [this](const QModelIndex &index) { goToProblem(index.row()); };
    connect(m_problemList, &QListView::clicked, this, go);
    connect(m_problemList, &QListView::activated, this, go);
    retranslate();
    load();
}

void EditorPane::load()
{
    const auto loaded = m_file.load();
    m_usable = loaded.has_value();
    m_editor->setVisible(m_usable);
    m_editor->setReadOnly(!m_usable);
    if (!m_usable) {
        refuse(loaded.error());
        return;
    }
    m_editor->setBytes(m_file.text());
    check();
}

void EditorPane::refuse(const LoadProblem &problem)
{
    m_messages->showMessage([this, problem] {
        MessageBar::Message message{.kind = MessageBar::Kind::Error, .title = {}, .details = {}};
        std::visit(overloaded{
                       [&](const scene::FileProblem &file) {
                           const wording::Explanation words = wording::explain(file);
                           message.title = words.title;
                           message.details = lines(words);
                       },
                       [&](const NotUtf8 &bytes) {
                           message.title =
                               tr("%1 is not UTF-8 text and was not opened").arg(QFileInfo(path()).fileName());
                           message.details =
                               tr("The first byte that does not fit is at line %1, column %2 (byte %3). The file was "
                                  "left as it is; convert it to UTF-8 and open it again.")
                                   .arg(bytes.at.line)
                                   .arg(bytes.at.column)
                                   .arg(bytes.at.offset);
                       },
                       [&](const TooLargeToEdit &size) {
                           message.title = tr("%1 is too large to edit here").arg(QFileInfo(path()).fileName());
                           message.details =
                               tr("It has %1; scenes of up to %2 can be opened. The file was left as it is.")
                                   .arg(QLocale().formattedDataSize(size.bytes),
                                        QLocale().formattedDataSize(largestEditableFile));
                       },
                   },
                   problem);
        message.buttons.append({.text = tr("Try again"), .run = [this] { reload(); }});
        return message;
    });
}

QByteArray EditorPane::bytes() const
{
    return m_file.withBom(m_editor->bytes());
}

bool EditorPane::isModified() const
{
    return m_usable && m_editor->isModified();
}

bool EditorPane::hasProblems() const
{
    return !m_usable || !m_problems->errors().empty();
}

bool EditorPane::save()
{
    if (!m_usable)
        return false;
    // Never over a version that the operator has not been told of.
    if (!m_keepMine && m_file.changedOnDisk()) {
        askAboutDisk();
        return false;
    }
    const auto written = m_file.save(m_editor->bytes());
    if (!written) {
        m_messages->showMessage([this, problem = written.error()] {
            const wording::Explanation words = wording::explain(problem);
            return MessageBar::Message{.kind = MessageBar::Kind::Error,
                                       .title = words.title,
                                       .details = lines(words),
                                       .buttons = {{.text = tr("Try again"), .run = [this] { save(); }}}};
        });
        return false;
    }
    m_keepMine = false;
    m_editor->setModified(false);
    m_messages->dismiss();
    Q_EMIT saved();
    return true;
}

void EditorPane::reload()
{
    m_messages->dismiss();
    if (!m_usable) {
        load();
    } else if (const auto loaded = m_file.load(); loaded) {
        m_editor->replaceBytes(m_file.text());
        check();
    } else {
        refuse(loaded.error());
    }
    Q_EMIT modifiedChanged();
}

void EditorPane::followDisk()
{
    if (!m_usable || !m_file.changedOnDisk())
        return;
    if (isModified())
        askAboutDisk();
    else
        reload();
}

void EditorPane::askAboutDisk()
{
    m_keepMine = false;
    m_messages->showMessage([this] {
        return MessageBar::Message{
            .kind = MessageBar::Kind::Warning,
            .title = tr("%1 was changed by another program").arg(QFileInfo(path()).fileName()),
            .details =
                tr("You have changes here that are not saved. Reload drops them; with Keep mine the next save replaces "
                   "the other version."),
            .buttons = {{.text = tr("Reload"), .run = [this] { reload(); }}, {.text = tr("Keep mine"), .run = [this] {
                                                                                  m_keepMine = true;
                                                                                  m_messages->dismiss();
                                                                              }}}};
    });
}

void EditorPane::check()
{
    m_checkSoon.stop();
    const json::Document document = json::Document::parse(m_editor->bytes());
    m_problems->setErrors(document.errors());
    m_editor->showErrors(document.errors());
    retranslate();
    const int rows = qMin(shownProblems, m_problems->rowCount());
    m_problemList->setFixedHeight(rows * qMax(m_problemList->sizeHintForRow(0), 1));
    m_problemArea->setVisible(rows > 0);
    Q_EMIT problemsChanged();
    Q_EMIT edited();
}

FindBar &EditorPane::findBar()
{
    if (!m_findBar) {
        m_findBar = new FindBar(*m_editor, this);
        m_findBar->setObjectName(u"findBar"_s);
        static_cast<QVBoxLayout *>(layout())->insertWidget(layout()->indexOf(m_editor) + 1, m_findBar);
    }
    return *m_findBar;
}

void EditorPane::openFind(bool withReplace)
{
    if (m_usable)
        findBar().open(withReplace);
}

void EditorPane::findNext(bool forward)
{
    if (m_findBar)
        m_findBar->findNext(forward);
    else
        openFind(false);
}

void EditorPane::goToProblem(int row)
{
    if (row < 0 || row >= m_problems->rowCount())
        return;
    const json::SyntaxError &error = m_problems->errors().at(static_cast<size_t>(row));
    m_problemList->setCurrentIndex(m_problems->index(row));
    m_editor->goTo(error.at.offset, error.length);
    m_editor->setFocus();
}

void EditorPane::goToNextProblem()
{
    const auto &errors = m_problems->errors();
    const qsizetype cursor = m_editor->cursorOffset();
    const auto next = std::find_if(errors.begin(), errors.end(), [&](const auto &e) { return e.at.offset > cursor; });
    goToProblem(next == errors.end() ? 0 : static_cast<int>(std::distance(errors.begin(), next)));
}

void EditorPane::setZoom(int points)
{
    m_editor->setZoom(points);
}

void EditorPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        m_problems->retranslate();
    }
    QWidget::changeEvent(event);
}

void EditorPane::retranslate()
{
    m_editor->setAccessibleName(tr("Text of the scene %1").arg(m_sceneId));
    m_problemList->setAccessibleName(tr("Problems"));
    m_problemTitle->setText(tr("%n problem(s) in this text", nullptr, m_problems->rowCount()));
}

} // namespace console::ui
