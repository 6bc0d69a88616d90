// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The vendor's client flow from a page in a real browser, and a hostile page beside it.
#include "core/base/whendone.h"
#include "core/http/httplistener.h"
#include "tests/e2e/backgroundprocess.h"
#include "tests/support/testfiles.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTest>

using namespace console;
using namespace console::test;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Serves one page at `/`, and keeps what it reports.
class PageServer final : public http::RequestHandler
{
public:
    [[nodiscard]] QFuture<http::HttpAnswer> handle(const http::HttpRequest &request, std::stop_token) override
    {
        if (request.method == "POST")
            report = request.body;
        return readyFuture(http::HttpAnswer{.status = request.path == "/favicon.ico" ? 404 : 200,
                                            .headers = {{"Content-Type", "text/html; charset=utf-8"}},
                                            .body = request.path == "/" ? page : QByteArray()});
    }
    QByteArray page;
    QByteArray report;
};

} // namespace

class TestE2eBrowser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void vendorsPageRuns();
    void hostilePageStartsNothing();

private:
    /// Opens the page in the browser until it has reported.
    [[nodiscard]] QByteArray browse(PageServer &pages, quint16 port) const;
    /// How many may be running.
    [[nodiscard]] static qsizetype rooms(const CtlProcess &ctl);

    QString m_browser;
};

void TestE2eBrowser::initTestCase()
{
    m_browser = QStandardPaths::findExecutable(u"chromium"_s);
    QVERIFY2(!m_browser.isEmpty(), "needs Debian's package chromium: scripts/setup test");
}

QByteArray TestE2eBrowser::browse(PageServer &pages, quint16 port) const
{
    const QTemporaryDir profile;
    QProcess browser;
    browser.start(m_browser, {u"--headless=new"_s, u"--no-sandbox"_s, u"--disable-gpu"_s, u"--no-first-run"_s,
                              u"--disable-dev-shm-usage"_s, QString(u"--user-data-dir="_s + profile.path()),
                              u"http://localhost:%1/"_s.arg(port)});
    (void)QTest::qWaitFor([&] { return !pages.report.isEmpty(); }, 90'000);
    browser.terminate();
    if (!browser.waitForFinished(10'000))
        browser.kill();
    browser.waitForFinished();
    return pages.report;
}

qsizetype TestE2eBrowser::rooms(const CtlProcess &ctl)
{
    // One line for each.
    return ctl.run({u"--json"_s, u"rooms"_s, u"list"_s}).out.count('\n');
}

void TestE2eBrowser::vendorsPageRuns()
{
    const CtlProcess ctl;
    PageServer pages;
    http::HttpListener listener(pages);
    QVERIFY2(listener.listen(QHostAddress(QHostAddress::LocalHost), 3000), "the vendor's page lives at port 3000");
    BackgroundProcess sandbox(ctl, {u"--json"_s, u"sandbox"_s});
    const QString cloud = sandbox.waitFor(u"url"_s);
    BackgroundProcess server(ctl, {u"--json"_s, u"serve"_s, u"--endpoint"_s, cloud, u"--credential"_s, u"sandbox"_s});
    QCOMPARE(server.waitFor(u"url"_s), u"http://127.0.0.1:3001"_s);
    pages.page = testData(u"pages/client.html"_s).replace("SERVER_PORT", "3001");
    QCOMPARE(browse(pages, 3000), "scenes 3\ntoken 001\nstart ok\nupdate ok\nstop ok\nstart ok"_ba);
    // The room is in the books like any other, and ends with its server.
    QCOMPARE(rooms(ctl), 1);
    QCOMPARE(server.terminate(), 0);
    QCOMPARE(rooms(ctl), 0);
}

void TestE2eBrowser::hostilePageStartsNothing()
{
    const CtlProcess ctl;
    PageServer pages;
    http::HttpListener listener(pages);
    QVERIFY(listener.listen(QHostAddress(QHostAddress::LocalHost), 0));
    BackgroundProcess sandbox(ctl, {u"--json"_s, u"sandbox"_s});
    const QString cloud = sandbox.waitFor(u"url"_s);
    BackgroundProcess server(
        ctl, {u"--json"_s, u"serve"_s, u"--port"_s, u"0"_s, u"--endpoint"_s, cloud, u"--credential"_s, u"sandbox"_s});
    const QUrl url(server.waitFor(u"url"_s));
    pages.page = testData(u"pages/hostile.html"_s)
                     .replace("SERVER_PORT", QByteArray::number(url.port()))
                     .replace("SCENE_ID", "Assistant");
    const QByteArray report = browse(pages, listener.port());
    QVERIFY2(report.contains("json: blocked"), report.constData());
    QCOMPARE(rooms(ctl), 0);
    QCOMPARE(server.terminate(), 0);
    int refused = 0;
    for (const QByteArray &line : server.lines)
        refused += line.contains("\"refused\":") ? 1 : 0;
    QVERIFY2(refused >= 5, server.lines.join().constData());
}

QTEST_GUILESS_MAIN(TestE2eBrowser)
#include "tst_e2e_browser.moc"
