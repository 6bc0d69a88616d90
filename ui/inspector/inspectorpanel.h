// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QWidget>

class QLabel;
class QSplitter;
class QTableView;

namespace console::openapi {
class ErrorDictionary;
}
namespace console::traffic {
struct Exchange;
class TrafficStore;
} // namespace console::traffic
namespace console::wording {
class Translations;
}

namespace console::ui {

class ExchangeDetails;
class ExchangeModel;

/// The table of calls beside the details of the selected one.
class InspectorPanel final : public QWidget
{
    Q_OBJECT

public:
    InspectorPanel(traffic::TrafficStore &store, const openapi::ErrorDictionary &dictionary,
                   const wording::Translations &translations, QWidget *parent = nullptr);

    void addActions(const QList<QAction *> &actions);
    void select(const traffic::Exchange &exchange);
    void focusTable();
    /// In the order of the calls.
    [[nodiscard]] QList<traffic::Exchange> selected() const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] ExchangeDetails &details() { return *m_details; }

Q_SIGNALS:
    void selectionChanged();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void showCurrent();
    void layOutColumns();
    void retranslate();

    ExchangeModel *m_model;
    QSplitter *m_splitter;
    QTableView *m_table;
    QLabel *m_hint;
    ExchangeDetails *m_details;
};

} // namespace console::ui
