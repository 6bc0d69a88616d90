// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/room/conversation/rowsmodel.h"
#include "ui/room/conversation/spokenline.h"

#include <QAbstractListModel>

namespace console::ui {

using ConversationModelBase = RowsModel<QAbstractListModel, SpokenLine>;

/// What was said, oldest first, with the roles of EntryDelegate.
class ConversationModel final : public ConversationModelBase
{
    Q_OBJECT

public:
    explicit ConversationModel(QObject *parent = nullptr);

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    void retranslate() { tellAll(); }
};

} // namespace console::ui
