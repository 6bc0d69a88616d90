// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/preflight/report.h"

#include <QFrame>

class QLabel;
class QListView;
class QPushButton;
class QToolButton;

namespace console::openapi {
class ErrorDictionary;
}
namespace console::wording {
class Translations;
}

namespace console::ui {

class FindingsModel;

/// The report about the next start, between the scene and the start panel. Hidden until there is one.
class PreflightPanel final : public QFrame
{
    Q_OBJECT

public:
    PreflightPanel(const openapi::ErrorDictionary &dictionary, const wording::Translations &translations,
                   QWidget *parent = nullptr);

    /// Shows it; `asks` also offers to start in spite of it, and takes the focus as a question does.
    void showReport(const preflight::Report &report, bool asks);
    /// The same scene has changed: shows what holds now, and asks no more once nothing would fail.
    void updateReport(const preflight::Report &report);
    void dismiss();
    [[nodiscard]] const preflight::Report &report() const { return m_report; }

Q_SIGNALS:
    void placeWanted(const console::diagnostics::Diagnostic &diagnostic);
    void startAnywayWanted();
    void dismissed();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void refresh();
    void goTo(const QModelIndex &index);
    void fitHeight();

    preflight::Report m_report;
    bool m_asks = false;
    FindingsModel *m_model;
    QLabel *m_icon;
    QLabel *m_summary;
    QPushButton *m_startAnyway;
    QToolButton *m_close;
    QListView *m_list;
};

} // namespace console::ui
