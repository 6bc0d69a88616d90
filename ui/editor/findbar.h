// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QToolButton;

namespace console::ui {

class CodeEditor;

/// Find and replace under the editor.
class FindBar final : public QWidget
{
    Q_OBJECT

public:
    explicit FindBar(CodeEditor &editor, QWidget *parent = nullptr);

    void open(bool withReplace);
    void findNext(bool forward);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void replaceOne();
    void replaceAll();
    void say(const QString &text, bool bad);
    void retranslate();
    [[nodiscard]] QByteArray needle() const;

    CodeEditor &m_editor;
    QLabel *m_findLabel;
    QLineEdit *m_find;
    QToolButton *m_previous;
    QToolButton *m_next;
    QCheckBox *m_matchCase;
    QLabel *m_status;
    QToolButton *m_close;
    QWidget *m_replaceRow;
    QLabel *m_replaceLabel;
    QLineEdit *m_replace;
    QPushButton *m_replaceOne;
    QPushButton *m_replaceAll;
};

} // namespace console::ui
