// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/callbacks/roomstory.h"
#include "ui/room/conversation/rowsmodel.h"

#include <QAbstractListModel>

namespace console::openapi {
class ErrorDictionary;
}
namespace console::wording {
class Translations;
}

namespace console::ui {

using ErrorsModelBase = RowsModel<QAbstractListModel, callbacks::TaskError>;

/// What went wrong in a running task, newest first, with causes and remedies; the roles are those of EntryDelegate.
class ErrorsModel final : public ErrorsModelBase
{
    Q_OBJECT

public:
    /// Borrowed.
    ErrorsModel(const openapi::ErrorDictionary &dictionary, const wording::Translations &translations,
                QObject *parent = nullptr);

    /// As RoomStory::errors() hands them out: by time.
    void setErrors(const QList<callbacks::TaskError> &errors);
    void retranslate() { tellAll(); }

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    const openapi::ErrorDictionary &m_dictionary;
    const wording::Translations &m_translations;
};

} // namespace console::ui
