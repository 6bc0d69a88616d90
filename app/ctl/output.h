// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/ctl/exitcode.h"
#include "app/ctl/stopoutcome.h"
#include "core/openapi/errordictionary.h"
#include "wording/explanation.h"

#include <QIODevice>

namespace console::ctl {

/// Where results and messages go: machine-readable results to standard output, everything for people to standard error.
/// The devices are borrowed, so that tests can read them.
class Output
{
public:
    Output(QIODevice &out, QIODevice &err, const openapi::ErrorDictionary &dictionary, QString language);

    void setJson(bool json) { m_json = json; }
    [[nodiscard]] bool isJson() const { return m_json; }
    /// The tag that picks the dictionary's words.
    [[nodiscard]] const QString &language() const { return m_language; }
    void setVerbose(bool verbose) { m_verbose = verbose; }

    /// A line for people.
    void say(const QString &text);
    /// A result for machines, a line of its own; says nothing in between.
    void result(const QByteArray &json);
    /// An explained error for people; with `--json` also an object `{"ok":false,"error":{…}}`.
    void error(const wording::Explanation &explanation);
    /// A call that ended (or, with `preview`, one that a dry run only signed), in the form that was asked for.
    ExitCode exchange(const traffic::Exchange &exchange, bool preview = false);
    /// Likewise one that stopped a task. A task that the service does not know is no error then.
    ExitCode stop(const traffic::Exchange &exchange, StopOutcome outcome);
    /// Likewise one whose answer is no error in the end: `outcome` for machines, `headline` for people.
    ExitCode settled(const traffic::Exchange &exchange, QStringView outcome, const QString &headline);
    /// Only the object for machines; says nothing.
    void stopResult(const traffic::Exchange &exchange, StopOutcome outcome);
    /// Why the call failed; nothing for one that succeeded.
    [[nodiscard]] std::optional<wording::Explanation> explanationOf(const traffic::Exchange &exchange) const;

private:
    void sayExchange(const traffic::Exchange &exchange, bool preview);
    void sayDetails(const traffic::Exchange &exchange, bool preview);

    QIODevice &m_out;
    QIODevice &m_err;
    const openapi::ErrorDictionary &m_dictionary;
    QString m_language;
    bool m_json = false;
    bool m_verbose = false;
};

} // namespace console::ctl
