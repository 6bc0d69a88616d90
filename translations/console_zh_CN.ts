<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>&amp;Open Scene Folder…</source>
        <translation>打开场景文件夹(&amp;O)…</translation>
    </message>
    <message>
        <source>Show Folder in File &amp;Manager</source>
        <translation>在文件管理器中显示(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Save &amp;All</source>
        <translation>全部保存(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Reload from Disk</source>
        <translation>从磁盘重新加载(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Close Tab</source>
        <translation>关闭标签页(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>剪切(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>粘贴(&amp;P)</translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation>全选(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>查找(&amp;F)…</translation>
    </message>
    <message>
        <source>Find &amp;Next</source>
        <translation>查找下一个(&amp;N)</translation>
    </message>
    <message>
        <source>Find Pre&amp;vious</source>
        <translation>查找上一个(&amp;V)</translation>
    </message>
    <message>
        <source>R&amp;eplace…</source>
        <translation>替换(&amp;E)…</translation>
    </message>
    <message>
        <source>Pre&amp;ferences…</source>
        <translation>首选项(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Next Tab</source>
        <translation>下一个标签页(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous Tab</source>
        <translation>上一个标签页(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Search Scenes</source>
        <translation>搜索场景(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Go to Next Problem</source>
        <translation>转到下一个问题(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Fold or Unfold Here</source>
        <translation>折叠或展开此处(&amp;F)</translation>
    </message>
    <message>
        <source>Fold or Unfold &amp;All</source>
        <translation>全部折叠或展开(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>启动(&amp;S)</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>停止(&amp;T)</translation>
    </message>
    <message>
        <source>Stop &amp;All Rooms</source>
        <translation>停止所有房间(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Cancel the Call</source>
        <translation>取消调用(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Remove Ended Rooms from the List</source>
        <translation>从列表移除已结束的房间(&amp;R)</translation>
    </message>
    <message>
        <source>Copy Re&amp;quest Body</source>
        <translation>复制请求体(&amp;Q)</translation>
    </message>
    <message>
        <source>Copy Re&amp;sponse Body</source>
        <translation>复制响应体(&amp;S)</translation>
    </message>
    <message>
        <source>Copy Request &amp;ID</source>
        <translation>复制请求 ID(&amp;I)</translation>
    </message>
    <message>
        <source>C&amp;lear Exchanges</source>
        <translation>清空交互记录(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Command Palette…</source>
        <translation>命令面板(&amp;C)…</translation>
    </message>
    <message>
        <source>Go to &amp;Scenes</source>
        <translation>转到场景(&amp;S)</translation>
    </message>
    <message>
        <source>Go to &amp;Editor</source>
        <translation>转到编辑器(&amp;E)</translation>
    </message>
    <message>
        <source>Go to &amp;Rooms</source>
        <translation>转到房间(&amp;R)</translation>
    </message>
    <message>
        <source>Go to &amp;Inspector</source>
        <translation>转到检查器(&amp;I)</translation>
    </message>
    <message>
        <source>Go to En&amp;dpoint</source>
        <translation>转到接入点(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Larger Text</source>
        <translation>放大文字(&amp;L)</translation>
    </message>
    <message>
        <source>S&amp;maller Text</source>
        <translation>缩小文字(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Normal Text Size</source>
        <translation>恢复文字大小(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts</source>
        <translation>键盘快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;About Voicechat Console</source>
        <translation>关于 Voicechat Console(&amp;A)</translation>
    </message>
    <message>
        <source>Go to Selected Roo&amp;m</source>
        <translation>转到所选房间(&amp;M)</translation>
    </message>
    <message>
        <source>Stop Selected Roo&amp;ms</source>
        <translation>停止所选房间(&amp;M)</translation>
    </message>
    <message>
        <source>Rooms of an &amp;Earlier Session</source>
        <translation>先前会话的房间(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Interrupt the Agent</source>
        <translation>打断智能体(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Finish the User&apos;s Turn</source>
        <translation>结束用户这一轮(&amp;F)</translation>
    </message>
    <message>
        <source>Sa&amp;y…</source>
        <translation>播报…(&amp;Y)</translation>
    </message>
    <message>
        <source>As&amp;k the Model…</source>
        <translation>向模型提问…(&amp;K)</translation>
    </message>
    <message>
        <source>Change &amp;Parameters…</source>
        <translation>更改参数…(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Limits and Prices…</source>
        <translation>限额与价格(&amp;L)…</translation>
    </message>
    <message>
        <source>Compare with the Sce&amp;ne</source>
        <translation>与场景比较(&amp;N)</translation>
    </message>
    <message>
        <source>Apply Scene t&amp;o Agent</source>
        <translation>将场景应用到智能体(&amp;O)</translation>
    </message>
    <message>
        <source>Restart &amp;with Scene…</source>
        <translation>用场景重启(&amp;W)…</translation>
    </message>
    <message>
        <source>Take Scene &amp;Back</source>
        <translation>还原场景(&amp;B)</translation>
    </message>
    <message>
        <source>Compare A&amp;gain</source>
        <translation>重新比较(&amp;G)</translation>
    </message>
    <message>
        <source>Chec&amp;k</source>
        <translation>检查(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Start Server</source>
        <translation>启动服务器(&amp;S)</translation>
    </message>
    <message>
        <source>S&amp;top Server</source>
        <translation>停止服务器(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Copy Server Address</source>
        <translation>复制服务器地址(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Allow a Page…</source>
        <translation>允许页面(&amp;A)…</translation>
    </message>
    <message>
        <source>C&amp;lear Requests</source>
        <translation>清空请求(&amp;L)</translation>
    </message>
    <message>
        <source>Go to Ser&amp;ver</source>
        <translation>转到服务器(&amp;V)</translation>
    </message>
    <message>
        <source>Follow the Con&amp;versation</source>
        <translation>查看对话(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Decode an RTC Token…</source>
        <translation>解析 RTC Token(&amp;D)…</translation>
    </message>
    <message>
        <source>Ma&amp;ke an RTC Token…</source>
        <translation>生成 RTC Token(&amp;K)…</translation>
    </message>
    <message>
        <source>Cre&amp;dentials…</source>
        <translation>凭据(&amp;D)…</translation>
    </message>
    <message>
        <source>Copy as c&amp;URL Command</source>
        <translation>复制为 c&amp;URL 命令</translation>
    </message>
    <message>
        <source>Copy as &amp;voicechatctl Command</source>
        <translation>复制为 &amp;voicechatctl 命令</translation>
    </message>
    <message>
        <source>&amp;Export Selected as HAR…</source>
        <translation>将所选导出为 HAR(&amp;E)…</translation>
    </message>
    <message>
        <source>Export &amp;All as HAR…</source>
        <translation>全部导出为 HAR(&amp;A)…</translation>
    </message>
    <message>
        <source>Send A&amp;gain</source>
        <translation>重新发送(&amp;G)</translation>
    </message>
</context>
<context>
    <name>ConsoleOptions</name>
    <message>
        <source>Folder for everything the program writes.</source>
        <translation>程序写入的所有内容所在的文件夹。</translation>
    </message>
    <message>
        <source>Folder of scene files to open.</source>
        <translation>要打开的场景文件夹。</translation>
    </message>
    <message>
        <source>sandbox, cloud or a URL.</source>
        <translation>sandbox、cloud 或 URL。</translation>
    </message>
    <message>
        <source>en or zh_CN.</source>
        <translation>en 或 zh_CN。</translation>
    </message>
    <message>
        <source>light, dark or system.</source>
        <translation>light、dark 或 system。</translation>
    </message>
    <message>
        <source>Show this help.</source>
        <translation>显示此帮助。</translation>
    </message>
    <message>
        <source>Show the version.</source>
        <translation>显示版本。</translation>
    </message>
    <message>
        <source>Desktop console for voice-AI rooms on Volcengine RTC.</source>
        <translation>火山引擎 RTC 实时对话式 AI 房间的桌面控制台。</translation>
    </message>
    <message>
        <source>Unexpected argument: %1</source>
        <translation>多余的参数：%1</translation>
    </message>
    <message>
        <source>Not a valid value: %1</source>
        <translation>无效的值：%1</translation>
    </message>
    <message>
        <source>A window on this data folder is open and does not respond.</source>
        <translation>此数据文件夹已有窗口打开，但它没有响应。</translation>
    </message>
</context>
<context>
    <name>ExchangeWords</name>
    <message>
        <source>cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>timed out</source>
        <translation>超时</translation>
    </message>
    <message>
        <source>unreachable</source>
        <translation>无法连接</translation>
    </message>
    <message>
        <source>broken off</source>
        <translation>连接中断</translation>
    </message>
    <message>
        <source>not HTTP</source>
        <translation>不是 HTTP</translation>
    </message>
    <message>
        <source>too large</source>
        <translation>过大</translation>
    </message>
    <message>
        <source>TLS failed</source>
        <translation>TLS 失败</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>Command line</source>
        <translation>命令行</translation>
    </message>
    <message>
        <source>Proxy client</source>
        <translation>代理客户端</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>未发送</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 毫秒</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Room</source>
        <translation>房间(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Inspector</source>
        <translation>检查器(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Server</source>
        <translation>服务器(&amp;S)</translation>
    </message>
    <message>
        <source>Sce&amp;ne</source>
        <translation>场景(&amp;N)</translation>
    </message>
</context>
<context>
    <name>MessageBoxGateway</name>
    <message>
        <source>Unsaved changes</source>
        <translation>有未保存的修改</translation>
    </message>
    <message>
        <source>Save the changes to %1?</source>
        <translation>要保存对 %1 的修改吗？</translation>
    </message>
    <message numerus="yes">
        <source>Save the changes to %n scene(s)?</source>
        <translation>
            <numerusform>要保存对 %n 个场景的修改吗？</numerusform>
        </translation>
    </message>
    <message>
        <source>Without saving they are lost.</source>
        <translation>不保存，修改就会丢失。</translation>
    </message>
    <message>
        <source>Without saving they are lost: %1</source>
        <translation>不保存，这些修改就会丢失：%1</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>放弃(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>Rooms are running</source>
        <translation>有房间正在运行</translation>
    </message>
    <message numerus="yes">
        <source>%n room(s) are still running.</source>
        <translation>
            <numerusform>还有 %n 个房间正在运行。</numerusform>
        </translation>
    </message>
    <message>
        <source>An agent bills while it runs. Rooms that are left running are listed again at the next start.</source>
        <translation>智能体运行期间会计费。留着运行的房间会在下次启动时再次列出。</translation>
    </message>
    <message>
        <source>Open scene folder</source>
        <translation>打开场景文件夹</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>以及另外 %n 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Stop %n Room(s) and Quit</source>
        <translation>
            <numerusform>停止 %n 个房间并退出(&amp;S)</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Leave It Running</source>
        <translation>让它继续运行(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Leave Them Running</source>
        <translation>让它们继续运行(&amp;L)</translation>
    </message>
    <message>
        <source>The server ends with this window; rooms of its clients are among these.</source>
        <translation>内置服务器随此窗口一起结束；其中包括其客户端的房间。</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
</context>
<context>
    <name>Phases</name>
    <message>
        <source>Queue and look-up</source>
        <translation>排队与域名解析</translation>
    </message>
    <message>
        <source>Connect and send</source>
        <translation>连接与发送</translation>
    </message>
    <message>
        <source>Connect and TLS</source>
        <translation>连接与 TLS</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>Wait for the answer</source>
        <translation>等待响应</translation>
    </message>
    <message>
        <source>Receive</source>
        <translation>接收</translation>
    </message>
    <message>
        <source>Held back (60 a second)</source>
        <translation>限速等待（每秒 60 次）</translation>
    </message>
</context>
<context>
    <name>Prices</name>
    <message>
        <source>%1 an hour</source>
        <translation>%1/小时</translation>
    </message>
    <message>
        <source>%1 a minute</source>
        <translation>%1/分钟</translation>
    </message>
</context>
<context>
    <name>ProfileColours</name>
    <message>
        <source>Red</source>
        <translation>红</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>橙</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>绿</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>蓝</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
</context>
<context>
    <name>RoomState</name>
    <message>
        <source>starting</source>
        <translation>启动中</translation>
    </message>
    <message>
        <source>running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>停止中</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>unknown, may be running</source>
        <extracomment>No answer came to a start: the agent may be running.</extracomment>
        <translation>未知，可能在运行</translation>
    </message>
    <message>
        <source>updating</source>
        <translation>更新中</translation>
    </message>
</context>
<context>
    <name>SigningStages</name>
    <message>
        <source>X-Date</source>
        <translation>X-Date</translation>
    </message>
    <message>
        <source>Body SHA-256</source>
        <translation>请求体 SHA-256</translation>
    </message>
    <message>
        <source>Canonical query</source>
        <translation>规范化查询串</translation>
    </message>
    <message>
        <source>Canonical headers</source>
        <translation>规范化请求头</translation>
    </message>
    <message>
        <source>Signed headers</source>
        <translation>参与签名的请求头</translation>
    </message>
    <message>
        <source>Canonical request</source>
        <translation>规范化请求</translation>
    </message>
    <message>
        <source>Canonical request SHA-256</source>
        <translation>规范化请求 SHA-256</translation>
    </message>
    <message>
        <source>Credential scope</source>
        <translation>凭据范围</translation>
    </message>
    <message>
        <source>String to sign</source>
        <translation>待签名字符串</translation>
    </message>
    <message>
        <source>SHA-256 of kDate</source>
        <translation>kDate 的 SHA-256</translation>
    </message>
    <message>
        <source>SHA-256 of kRegion</source>
        <translation>kRegion 的 SHA-256</translation>
    </message>
    <message>
        <source>SHA-256 of kService</source>
        <translation>kService 的 SHA-256</translation>
    </message>
    <message>
        <source>SHA-256 of kSigning</source>
        <translation>kSigning 的 SHA-256</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>Authorization</source>
        <translation>Authorization</translation>
    </message>
</context>
<context>
    <name>console::ctl::AgentWait</name>
    <message>
        <source>Likely causes, likeliest first:</source>
        <translation>可能的原因（可能性从高到低）：</translation>
    </message>
    <message>
        <source>The agent may still come, and bills meanwhile.</source>
        <translation>智能体仍有可能进房，在此期间照常计费。</translation>
    </message>
</context>
<context>
    <name>console::ctl::Application</name>
    <message>
        <source>Print results as JSON on standard output.</source>
        <translation>以 JSON 把结果写到标准输出。</translation>
    </message>
    <message>
        <source>Show request and answer in full.</source>
        <translation>完整显示请求和响应。</translation>
    </message>
    <message>
        <source>en or zh_CN; default: the system&apos;s.</source>
        <translation>en 或 zh_CN；默认：系统语言。</translation>
    </message>
    <message>
        <source>Show this help.</source>
        <translation>显示此帮助。</translation>
    </message>
    <message>
        <source>Commands:</source>
        <translation>命令：</translation>
    </message>
    <message>
        <source>Show the program&apos;s version.</source>
        <translation>显示程序版本。</translation>
    </message>
    <message>
        <source>No command was given.</source>
        <translation>没有给出命令。</translation>
    </message>
    <message>
        <source>There is no command “%1”.</source>
        <translation>没有命令“%1”。</translation>
    </message>
    <message>
        <source>Folder for everything the program writes; default: VOICECHAT_DATA_DIR, else the user&apos;s data folder.</source>
        <translation>程序写入的所有内容所在的文件夹；默认取 VOICECHAT_DATA_DIR，未设置时为用户数据文件夹。</translation>
    </message>
    <message>
        <source>Start and stop voice-AI rooms on Volcengine RTC, and see every request and answer.</source>
        <translation>启动和停止火山引擎 RTC 上的语音 AI 房间，并查看每一个请求和响应。</translation>
    </message>
    <message>
        <source>%1 COMMAND --help tells more about a command.</source>
        <translation>%1 COMMAND --help 给出该命令的更多说明。</translation>
    </message>
    <message>
        <source>--%1 is given, but empty. Leave it out if nothing is meant.</source>
        <translation>给出了 --%1，但值为空。如果不需要，请省略该选项。</translation>
    </message>
    <message>
        <source>File whose first line is the vault&apos;s passphrase, - for standard input; default: asked for.</source>
        <translation>首行为保险库口令的文件，- 表示标准输入；默认：询问。</translation>
    </message>
</context>
<context>
    <name>console::ctl::CallCommand</name>
    <message>
        <source>Call any action with a body of your own.</source>
        <translation>用自己的请求体调用任意 Action。</translation>
    </message>
    <message>
        <source>Name of the action, e.g. StartVoiceChat.</source>
        <translation>Action 的名称，例如 StartVoiceChat。</translation>
    </message>
    <message>
        <source>File with the JSON body, - for standard input; default: {}.</source>
        <translation>JSON 请求体文件，- 表示标准输入；默认：{}。</translation>
    </message>
    <message>
        <source>call takes one ACTION</source>
        <translation>call 需要一个 ACTION</translation>
    </message>
    <message>
        <source>Send a StartVoiceChat although nothing of it is written down.</source>
        <translation>即使不作任何记录，也发送 StartVoiceChat。</translation>
    </message>
</context>
<context>
    <name>console::ctl::CallOptions</name>
    <message>
        <source>--%1: “%2” is not a valid id (1 to 128 characters out of A-Z a-z 0-9 _ @ - and the full stop)</source>
        <translation>--%1：“%2”不是有效的 ID（1 到 128 个字符，可用 A-Z a-z 0-9 _ @ - 和英文句点）</translation>
    </message>
    <message>
        <source>--timeout: “%1” is not a number of seconds from 1 to 600</source>
        <translation>--timeout：“%1”不是 1 到 600 的秒数</translation>
    </message>
    <message>
        <source>cloud, sandbox, or a URL; default: cloud, or where the task was started.</source>
        <translation>cloud、sandbox 或 URL；默认：cloud，或任务启动时所用的接入点。</translation>
    </message>
    <message>
        <source>Version of the OpenAPI; default: the action&apos;s own, 2024-12-01 for voice chats.</source>
        <translation>OpenAPI 的版本；默认：该 Action 自己的版本，语音对话为 2024-12-01。</translation>
    </message>
    <message>
        <source>AppId for this call.</source>
        <translation>本次调用的 AppId。</translation>
    </message>
    <message>
        <source>RoomId for this call.</source>
        <translation>本次调用的 RoomId。</translation>
    </message>
    <message>
        <source>TaskId for this call.</source>
        <translation>本次调用的 TaskId。</translation>
    </message>
    <message>
        <source>UserId for this call.</source>
        <translation>本次调用的 UserId。</translation>
    </message>
    <message>
        <source>Seconds to wait for the answer; default: 15.</source>
        <translation>等待响应的秒数；默认：15。</translation>
    </message>
    <message>
        <source>Sign and show the request, send nothing.</source>
        <translation>签名并显示请求，但不发送。</translation>
    </message>
    <message>
        <source>Folder with the scene files; default: scenes in the data folder.</source>
        <translation>场景文件所在的文件夹；默认为数据文件夹中的 scenes。</translation>
    </message>
    <message>
        <source>Start although a limit of the day is used up; recorded as the reason.</source>
        <translation>即使今日限额已用完也启动；会作为原因记录。</translation>
    </message>
    <message>
        <source>A profile, or auto, scene, environment, sandbox; default: auto (the profile that the scene is bound to, its own account, the environment, ~/.volc).</source>
        <translation>凭据名称，或 auto、scene、environment、sandbox；默认：auto（依次为场景绑定的凭据、场景自带的账号、环境变量、~/.volc）。</translation>
    </message>
    <message>
        <source>Write the calls that were made to FILE, as an HTTP Archive without secrets.</source>
        <translation>把本次发出的调用写入 FILE，格式为不含密钥的 HTTP Archive。</translation>
    </message>
</context>
<context>
    <name>console::ctl::CheckCommand</name>
    <message>
        <source>Check whether a start would work.</source>
        <translation>检查启动能否成功。</translation>
    </message>
    <message>
        <source>The scene&apos;s name: its file without .json.</source>
        <translation>场景名：不带 .json 的文件名。</translation>
    </message>
    <message>
        <source>Send nothing: only the rules, the journal and the limits.</source>
        <translation>不发送任何请求：只检查规则、日志和限额。</translation>
    </message>
    <message>
        <source>%1: %2: %3</source>
        <extracomment>%1 verdict, %2 what was checked, %3 what was found</extracomment>
        <translation>%1：%2：%3</translation>
    </message>
    <message>
        <source>check takes one SCENE</source>
        <translation>check 需要一个 SCENE</translation>
    </message>
</context>
<context>
    <name>console::ctl::CommandGroup</name>
    <message>
        <source>%1 takes a command</source>
        <extracomment>%1 command</extracomment>
        <translation>%1 需要一个子命令</translation>
    </message>
</context>
<context>
    <name>console::ctl::CredentialsAddCommand</name>
    <message>
        <source>Add a profile. Its secrets are asked for, or read from standard input, a line each.</source>
        <translation>添加凭据。其中的机密会逐项询问，或从标准输入逐行读取。</translation>
    </message>
    <message>
        <source>How it is called from then on.</source>
        <translation>凭据的名称。</translation>
    </message>
    <message>
        <source>An RTC application in place of an account key: its AppId.</source>
        <translation>改为 RTC 应用而不是账号密钥：应用的 AppId。</translation>
    </message>
    <message>
        <source>Region of its signatures; default: the endpoint&apos;s.</source>
        <translation>签名所用的地域；默认：接入点的地域。</translation>
    </message>
    <message>
        <source>A host that the key may be sent to, HOST, HOST:PORT or *.DOMAIN; may be repeated; default: *.volcengineapi.com.</source>
        <translation>允许发送该密钥的主机，写作 HOST、HOST:PORT 或 *.DOMAIN；可重复；默认：*.volcengineapi.com。</translation>
    </message>
    <message>
        <source>The key is a temporary one: ask for its session token as well.</source>
        <translation>临时密钥：同时询问会话令牌。</translation>
    </message>
    <message>
        <source>When the session token ends, e.g. 2026-01-31T12:00:00Z.</source>
        <translation>会话令牌的到期时间，例如 2026-01-31T12:00:00Z。</translation>
    </message>
    <message>
        <source>Anything worth knowing; not a secret.</source>
        <translation>备注；请勿填写机密。</translation>
    </message>
    <message>
        <source>credentials add takes one NAME, and no secret: those are asked for</source>
        <translation>credentials add 只接受一个 NAME；机密不作为参数，会另行询问</translation>
    </message>
    <message>
        <source>“%1” already means something else; choose another name</source>
        <translation>“%1”已有其他含义，请换一个名称</translation>
    </message>
    <message>
        <source>--allow-host: “%1” is no host</source>
        <translation>--allow-host：“%1”不是主机</translation>
    </message>
    <message>
        <source>--expires: “%1” is no time such as 2026-01-31T12:00:00Z</source>
        <translation>--expires：“%1”不是 2026-01-31T12:00:00Z 这样的时间</translation>
    </message>
    <message>
        <source>AccessKey ID</source>
        <translation>AccessKey ID</translation>
    </message>
    <message>
        <source>Secret key</source>
        <translation>Secret Key</translation>
    </message>
    <message>
        <source>Session token</source>
        <translation>会话令牌</translation>
    </message>
    <message>
        <source>AppKey</source>
        <translation>AppKey</translation>
    </message>
    <message>
        <source>Profile “%1” is in the store: %2.</source>
        <translation>凭据“%1”已存入：%2。</translation>
    </message>
    <message>
        <source>The secrets are missing: give them on standard input, a line each.</source>
        <translation>缺少机密：请通过标准输入逐行提供。</translation>
    </message>
    <message>
        <source>A secret shared with another program in place of an account key: of internal authentication, of callbacks, of a language model.</source>
        <translation>改为与其他程序共享的密钥而不是账号密钥：用于内部鉴权、回调或大模型。</translation>
    </message>
    <message>
        <source>--app-id and --shared-secret are two different kinds of profile</source>
        <translation>--app-id 与 --shared-secret 是两种不同的凭据</translation>
    </message>
    <message>
        <source>Shared secret</source>
        <translation>共享密钥</translation>
    </message>
    <message>
        <source>Put its secrets in the place of those of the profile with that name; what is not given stays.</source>
        <translation>用新的机密替换同名凭据中的机密；未给出的内容保持不变。</translation>
    </message>
    <message>
        <source>These rooms are open and were started with the key that was replaced: %1. Calls to them may be made with another key from now on.</source>
        <translation>以下房间仍在运行，且由被替换的密钥启动：%1。此后对它们的调用可能会使用另一个密钥。</translation>
    </message>
    <message>
        <source>The profile “%1” is of another kind</source>
        <translation>凭据“%1”属于另一种类型</translation>
    </message>
    <message>
        <source>Scenes that are bound to it could not use the new one.</source>
        <translation>绑定到它的场景将无法使用新的凭据。</translation>
    </message>
    <message>
        <source>Choose another name, or remove it first.</source>
        <translation>请换一个名称，或先将其删除。</translation>
    </message>
</context>
<context>
    <name>console::ctl::CredentialsBindCommand</name>
    <message>
        <source>Bind a scene to the profiles it is to use.</source>
        <translation>把场景绑定到它要使用的凭据。</translation>
    </message>
    <message>
        <source>The scene.</source>
        <translation>场景。</translation>
    </message>
    <message>
        <source>The account key its calls are signed with; empty: none.</source>
        <translation>为其调用签名的账号密钥；留空：不绑定。</translation>
    </message>
    <message>
        <source>The RTC application its tokens are made with; empty: none.</source>
        <translation>为其生成 Token 的 RTC 应用；留空：不绑定。</translation>
    </message>
    <message>
        <source>Scene %1 is bound to no profile.</source>
        <translation>场景 %1 未绑定凭据。</translation>
    </message>
    <message>
        <source>Scene %1: calls are signed with the profile “%2”.</source>
        <translation>场景 %1：调用使用凭据“%2”签名。</translation>
    </message>
    <message>
        <source>Scene %1: tokens are made with the profile “%2”.</source>
        <translation>场景 %1：Token 使用凭据“%2”生成。</translation>
    </message>
    <message>
        <source>credentials bind takes one SCENE</source>
        <translation>credentials bind 需要一个 SCENE</translation>
    </message>
</context>
<context>
    <name>console::ctl::CredentialsCommand</name>
    <message>
        <source>Keep keys in profiles, and bind scenes to them.</source>
        <translation>把密钥存为凭据，并把场景绑定到凭据。</translation>
    </message>
    <message>
        <source>No credential store has been chosen yet</source>
        <translation>尚未选择凭据存储</translation>
    </message>
    <message>
        <source>Choose one: voicechatctl credentials store keychain, or vault.</source>
        <translation>请选择：voicechatctl credentials store keychain，或 vault。</translation>
    </message>
</context>
<context>
    <name>console::ctl::CredentialsListCommand</name>
    <message>
        <source>Show the profiles; never their secrets.</source>
        <translation>列出凭据；从不显示机密。</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从未</translation>
    </message>
    <message>
        <source>worked</source>
        <translation>成功</translation>
    </message>
    <message>
        <source>account key</source>
        <translation>账号密钥</translation>
    </message>
    <message>
        <source>RTC application</source>
        <translation>RTC 应用</translation>
    </message>
    <message>
        <source>The profile with the id %1 cannot be read: %2</source>
        <translation>无法读取 ID 为 %1 的凭据：%2</translation>
    </message>
    <message>
        <source>Store: %1</source>
        <translation>存储：%1</translation>
    </message>
    <message>
        <source>There are no profiles yet. Add one: voicechatctl credentials add NAME</source>
        <translation>还没有凭据。添加：voicechatctl credentials add NAME</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>上次使用</translation>
    </message>
    <message>
        <source>Scenes</source>
        <translation>场景</translation>
    </message>
    <message>
        <source>credentials list takes no arguments</source>
        <translation>credentials list 不接受参数</translation>
    </message>
    <message>
        <source>shared secret</source>
        <translation>共享密钥</translation>
    </message>
</context>
<context>
    <name>console::ctl::CredentialsPassphraseCommand</name>
    <message>
        <source>credentials passphrase takes no arguments: both are asked for</source>
        <translation>credentials passphrase 不接受参数：新旧口令都会询问</translation>
    </message>
    <message>
        <source>Passphrase of the vault</source>
        <translation>保险库口令</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>新口令</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>再输入一次</translation>
    </message>
    <message>
        <source>The new passphrase is missing, or the two differ. Nothing was changed.</source>
        <translation>缺少新口令，或两次输入不一致。未作任何更改。</translation>
    </message>
    <message>
        <source>The vault has a new passphrase.</source>
        <translation>保险库已使用新口令。</translation>
    </message>
    <message>
        <source>Change the vault&apos;s passphrase. It is asked for, and the new one twice, or read from standard input, a line each.</source>
        <translation>更改保险库口令。旧口令询问一次、新口令询问两次，或从标准输入逐行读取。</translation>
    </message>
</context>
<context>
    <name>console::ctl::CredentialsRemoveCommand</name>
    <message>
        <source>Remove a profile and its secrets from the store.</source>
        <translation>从存储中删除凭据及其机密。</translation>
    </message>
    <message>
        <source>The profile&apos;s name or id.</source>
        <translation>凭据的名称或 ID。</translation>
    </message>
    <message>
        <source>Scenes are bound to the profile “%1”</source>
        <translation>有场景绑定到凭据“%1”</translation>
    </message>
    <message>
        <source>They could not be started without it.</source>
        <translation>没有它，这些场景将无法启动。</translation>
    </message>
    <message>
        <source>Bind them to another profile first, or remove it with --force.</source>
        <translation>请先把它们绑定到其他凭据，或使用 --force 删除。</translation>
    </message>
    <message>
        <source>Profile “%1” is removed.</source>
        <translation>凭据“%1”已删除。</translation>
    </message>
    <message>
        <source>credentials remove takes one NAME</source>
        <translation>credentials remove 需要一个 NAME</translation>
    </message>
    <message>
        <source>Also when scenes are bound to it, or rooms are running with it.</source>
        <translation>即使有场景绑定到它，或有房间正在使用它。</translation>
    </message>
    <message>
        <source>Rooms may be running with the profile “%1”</source>
        <translation>可能有房间正在使用凭据“%1”运行</translation>
    </message>
    <message>
        <source>Nothing could stop them with the key that started them.</source>
        <translation>之后将无法用启动它们的密钥来停止。</translation>
    </message>
    <message>
        <source>Stop them first, or remove it with --force.</source>
        <translation>请先停止这些房间，或使用 --force 删除。</translation>
    </message>
</context>
<context>
    <name>console::ctl::CredentialsStoreCommand</name>
    <message>
        <source>Show which credential store is in use, or choose one.</source>
        <translation>显示正在使用的凭据存储，或选择一个。</translation>
    </message>
    <message>
        <source>keychain: the system&apos;s; vault: an encrypted file in the data folder, made with a passphrase when there is none.</source>
        <translation>keychain：系统钥匙串；vault：数据文件夹中的加密文件，不存在时用口令新建。</translation>
    </message>
    <message>
        <source>Store: %1</source>
        <translation>存储：%1</translation>
    </message>
    <message>
        <source>Passphrase for the new vault</source>
        <translation>新保险库的口令</translation>
    </message>
    <message>
        <source>A new vault needs a passphrase.</source>
        <translation>新保险库需要口令。</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>再输入一次</translation>
    </message>
    <message>
        <source>The two passphrases differ. No vault was made.</source>
        <translation>两次输入的口令不一致，未创建保险库。</translation>
    </message>
    <message>
        <source>A vault was made: %1. Its passphrase is kept nowhere; without it the keys are lost.</source>
        <translation>已创建保险库：%1。口令不会保存在任何地方；忘记口令，密钥即丢失。</translation>
    </message>
    <message>
        <source>credentials store takes keychain or vault</source>
        <translation>credentials store 的取值为 keychain 或 vault</translation>
    </message>
</context>
<context>
    <name>console::ctl::CredentialsTestCommand</name>
    <message>
        <source>Make a harmless call with a key, and say what the service thinks of it.</source>
        <translation>用密钥发起一次无害的调用，并说明服务端的判断。</translation>
    </message>
    <message>
        <source>A profile, or environment, or sandbox.</source>
        <translation>凭据名称，或 environment，或 sandbox。</translation>
    </message>
    <message>
        <source>credentials test takes one NAME</source>
        <translation>credentials test 需要一个 NAME</translation>
    </message>
    <message>
        <source>The sandbox does not know this key</source>
        <translation>沙箱不认识该密钥</translation>
    </message>
    <message>
        <source>It knows its own, and that of the environment. This says nothing about the service.</source>
        <translation>它只认识自己的密钥和环境变量中的密钥。这不代表服务端的判断。</translation>
    </message>
    <message>
        <source>Test it at cloud.</source>
        <translation>请在 cloud 上测试。</translation>
    </message>
</context>
<context>
    <name>console::ctl::GuardCommand</name>
    <message>
        <source>Stop a window&apos;s rooms when it dies or hangs. The window starts this by itself.</source>
        <translation>窗口崩溃或停止响应时停止它的房间。由窗口自行启动。</translation>
    </message>
    <message>
        <source>guard is started by the window</source>
        <translation>guard 由窗口启动</translation>
    </message>
</context>
<context>
    <name>console::ctl::IfStarted</name>
    <message>
        <source>The task was running already; it is on record as this command&apos;s now.</source>
        <translation>任务此前已在运行；现已记在本命令名下。</translation>
    </message>
    <message>
        <source>The task was running already; it is stopped first.</source>
        <translation>任务此前已在运行；先将其停止。</translation>
    </message>
    <message>
        <source>The task was running already and goes on; another one is started beside it: %1</source>
        <translation>任务此前已在运行并将继续；另外启动一个任务：%1</translation>
    </message>
    <message>
        <source>It is on record as running. To go on, one of:</source>
        <translation>已记录为正在运行。可选以下命令之一继续：</translation>
    </message>
    <message>
        <source>keep it as it runs</source>
        <translation>保持其运行</translation>
    </message>
    <message>
        <source>stop it, then start it</source>
        <translation>先停止再启动</translation>
    </message>
    <message>
        <source>start another one beside it</source>
        <translation>另外再启动一个</translation>
    </message>
</context>
<context>
    <name>console::ctl::InputDocument</name>
    <message>
        <source>Standard input</source>
        <translation>标准输入</translation>
    </message>
</context>
<context>
    <name>console::ctl::LimitNotes</name>
    <message>
        <source>Limits are not in effect:</source>
        <translation>限额未生效：</translation>
    </message>
    <message>
        <source>A limit is not in effect:</source>
        <translation>有一条限额未生效：</translation>
    </message>
</context>
<context>
    <name>console::ctl::Output</name>
    <message>
        <source>%1 was signed and not sent.</source>
        <translation>%1 已签名，未发送。</translation>
    </message>
    <message>
        <source>%1 failed.</source>
        <translation>%1 失败。</translation>
    </message>
    <message>
        <source>%1 succeeded in %2 ms.</source>
        <extracomment>%1 action, %2 milliseconds</extracomment>
        <translation>%1 成功，用时 %2 毫秒。</translation>
    </message>
    <message>
        <source>Scene</source>
        <translation>场景</translation>
    </message>
    <message>
        <source>AppId</source>
        <translation>AppId</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>房间</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>User</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>接入点</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>%1, from %2</source>
        <translation>%1，来自%2</translation>
    </message>
    <message>
        <source>RequestId</source>
        <translation>RequestId</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>响应</translation>
    </message>
    <message>
        <source>The call</source>
        <translation>本次调用</translation>
    </message>
    <message>
        <source>It is on record as possibly running. End it with: voicechatctl stop %1 --task %2</source>
        <translation>已记录为可能仍在运行。可用以下命令结束：voicechatctl stop %1 --task %2</translation>
    </message>
    <message>
        <source>Stopped: the service knows no such task any more.</source>
        <translation>已停止：服务端已没有该任务。</translation>
    </message>
</context>
<context>
    <name>console::ctl::PresenceCheck</name>
    <message>
        <source>not known: %1</source>
        <translation>未知：%1</translation>
    </message>
    <message>
        <source>no such room</source>
        <translation>房间不存在</translation>
    </message>
    <message>
        <source>agent and user</source>
        <translation>智能体和用户都在</translation>
    </message>
    <message>
        <source>agent only</source>
        <translation>只有智能体</translation>
    </message>
    <message>
        <source>user only</source>
        <translation>只有用户</translation>
    </message>
    <message>
        <source>neither agent nor user</source>
        <translation>智能体和用户都不在</translation>
    </message>
    <message>
        <source>The answer names no users</source>
        <translation>应答中没有用户列表</translation>
    </message>
</context>
<context>
    <name>console::ctl::RequestLine</name>
    <message>
        <source>service %1</source>
        <translation>服务 %1</translation>
    </message>
    <message>
        <source>refused: %1</source>
        <translation>已拒绝：%1</translation>
    </message>
</context>
<context>
    <name>console::ctl::RoomsCommand</name>
    <message>
        <source>See what runs, and stop it.</source>
        <translation>查看正在运行的房间，并停止它们。</translation>
    </message>
</context>
<context>
    <name>console::ctl::RoomsDriftCommand</name>
    <message>
        <source>Compare a scene&apos;s file with what its start sent and what the agent runs with.</source>
        <translation>比较场景文件、启动时发送的内容与智能体当前的运行配置。</translation>
    </message>
    <message>
        <source>The scene that was started; not needed with --task.</source>
        <translation>已启动的场景；给出 --task 时不需要。</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <translation>%1 或 %2</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Scene</source>
        <translation>场景</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>启动时</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>智能体</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>处理办法</translation>
    </message>
    <message>
        <source>rooms drift takes one SCENE, or --task</source>
        <translation>rooms drift 需要一个 SCENE，或 --task</translation>
    </message>
</context>
<context>
    <name>console::ctl::RoomsForgetCommand</name>
    <message>
        <source>Declare a task ended without a call, when its endpoint is gone for good.</source>
        <translation>端点已不复存在时，不发出调用而把任务记为已结束。</translation>
    </message>
    <message>
        <source>Task %1 is on record as ended now. Nothing was sent to the service.</source>
        <translation>任务 %1 现已记为结束。没有向服务端发送任何请求。</translation>
    </message>
    <message>
        <source>If its agent still runs, it goes on costing money and nothing here will stop it. To stop it after all:</source>
        <translation>如果它的智能体仍在运行，会继续计费，而且本程序不会再停止它。如需停止：</translation>
    </message>
    <message>
        <source>rooms forget needs --task</source>
        <translation>rooms forget 需要 --task</translation>
    </message>
</context>
<context>
    <name>console::ctl::RoomsHistoryCommand</name>
    <message>
        <source>What the journal has about a task.</source>
        <translation>日志中关于某个任务的记录。</translation>
    </message>
    <message>
        <source>The TaskId; see rooms list --all.</source>
        <translation>TaskId，见 rooms list --all。</translation>
    </message>
    <message>
        <source>%1, room %2, at %3</source>
        <extracomment>%1 scene, %2 room, %3 endpoint</extracomment>
        <translation>%1，房间 %2，位于 %3</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>State after it</source>
        <translation>之后的状态</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>RequestId</source>
        <translation>RequestId</translation>
    </message>
    <message>
        <source>rooms history takes one TASK</source>
        <translation>rooms history 需要一个 TASK</translation>
    </message>
</context>
<context>
    <name>console::ctl::RoomsListCommand</name>
    <message>
        <source>Rooms that may be running, as the journal has them.</source>
        <translation>日志中可能正在运行的房间。</translation>
    </message>
    <message>
        <source>Those that ended within the last day, too.</source>
        <translation>同时列出最近一天内结束的房间。</translation>
    </message>
    <message>
        <source>Ask the service who is in each room.</source>
        <translation>向服务端查询每个房间里有谁。</translation>
    </message>
    <message>
        <source>No rooms.</source>
        <translation>没有房间。</translation>
    </message>
    <message>
        <source>rooms list takes options only</source>
        <translation>rooms list 只接受选项</translation>
    </message>
    <message>
        <source>All rooms today: %1</source>
        <extracomment>%1 an amount that says it is an estimate</extracomment>
        <translation>今天所有房间：%1</translation>
    </message>
</context>
<context>
    <name>console::ctl::RoomsReconcileCommand</name>
    <message>
        <source>Stop the rooms that no running process answers for, those of voicechatctl among them.</source>
        <translation>停止没有运行中的进程负责的房间，包括由 voicechatctl 启动的。</translation>
    </message>
    <message>
        <source>Show them and stop nothing.</source>
        <translation>只显示，不停止。</translation>
    </message>
    <message numerus="yes">
        <source>%n room(s) left alone: a running process answers for them.</source>
        <translation>
            <numerusform>有 %n 个房间由运行中的进程负责，未作处理。</numerusform>
        </translation>
    </message>
    <message>
        <source>rooms reconcile takes options only</source>
        <translation>rooms reconcile 只接受选项</translation>
    </message>
    <message>
        <source>No room is left over.</source>
        <translation>没有遗留的房间。</translation>
    </message>
    <message>
        <source>Those too that the operator chose to keep running.</source>
        <translation>操作者选择保留运行的房间也包括在内。</translation>
    </message>
    <message numerus="yes">
        <source>%n room(s) left alone: the operator chose to keep them. With --kept they are stopped as well.</source>
        <translation>
            <numerusform>未处理 %n 个房间：操作者选择保留它们。使用 --kept 可一并停止。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>console::ctl::RoomsStopAllCommand</name>
    <message>
        <source>Stop every room that may be running.</source>
        <translation>停止所有可能正在运行的房间。</translation>
    </message>
    <message>
        <source>Recorded in the journal; default: operator.</source>
        <translation>记入日志；默认为 operator。</translation>
    </message>
    <message>
        <source>rooms stop-all takes options only</source>
        <translation>rooms stop-all 只接受选项</translation>
    </message>
</context>
<context>
    <name>console::ctl::RoomsVerifyCommand</name>
    <message>
        <source>Find out whether the journal was changed.</source>
        <translation>检查日志是否被改动。</translation>
    </message>
    <message numerus="yes">
        <source>The journal is as it was written: %n entry(s).</source>
        <translation>
            <numerusform>日志与写入时一致：共 %n 条。</numerusform>
        </translation>
    </message>
    <message>
        <source>SHA-256 of the last one: %1</source>
        <translation>最后一条的 SHA-256：%1</translation>
    </message>
    <message>
        <source>rooms verify takes options only</source>
        <translation>rooms verify 只接受选项</translation>
    </message>
    <message>
        <source>The SHA-256 that was noted down earlier, with @ and its entry&apos;s number if that was noted as well: it must still be there.</source>
        <translation>以前记下的 SHA-256，如果也记下了条目编号，则后接 @ 和编号：它必须仍在记录中。</translation>
    </message>
    <message>
        <source>--head: “%1” is not 64 hexadecimal digits, or those with @ and a number behind</source>
        <translation>--head：“%1”不是 64 位十六进制数字，也不是其后接 @ 和编号的形式</translation>
    </message>
</context>
<context>
    <name>console::ctl::SandboxCommand</name>
    <message>
        <source>Run the stand-in cloud on this machine until interrupted.</source>
        <translation>在本机运行模拟云端，直到被中断。</translation>
    </message>
    <message>
        <source>Port on 127.0.0.1; default: any free one.</source>
        <translation>127.0.0.1 上的端口；默认：任意空闲端口。</translation>
    </message>
    <message>
        <source>Milliseconds to wait before each answer.</source>
        <translation>每次响应前等待的毫秒数。</translation>
    </message>
    <message>
        <source>Answer every call with this error of the dictionary.</source>
        <translation>对每次调用都返回错误字典中的这个错误。</translation>
    </message>
    <message>
        <source>sandbox takes options only</source>
        <translation>sandbox 只接受选项</translation>
    </message>
    <message>
        <source>--port: “%1” is not a port from 0 to 65535</source>
        <translation>--port：“%1”不是 0 到 65535 的端口号</translation>
    </message>
    <message>
        <source>--latency: “%1” is not a number of milliseconds from 0 to %2</source>
        <translation>--latency：“%1”不是 0 到 %2 的毫秒数</translation>
    </message>
    <message>
        <source>--fail: “%1” is not in the error dictionary</source>
        <translation>--fail：错误字典中没有“%1”</translation>
    </message>
    <message>
        <source>The sandbox listens on %1. Press Ctrl+C to end it.</source>
        <translation>沙箱正在监听 %1。按 Ctrl+C 结束。</translation>
    </message>
    <message>
        <source>Calls a second for each account, more are refused; default: any number.</source>
        <translation>每个账号每秒的调用上限，超出的被拒绝；默认不限。</translation>
    </message>
    <message>
        <source>--rate: “%1” is not a number of calls a second from 0 to %2</source>
        <translation>--rate：“%1”不是 0 到 %2 之间的每秒调用次数</translation>
    </message>
    <message>
        <source>Calls refused for their rate: %1</source>
        <translation>因超过频率而被拒绝的调用：%1</translation>
    </message>
    <message>
        <source>Milliseconds from a start until its agent is in the room, or “never”.</source>
        <translation>从启动到智能体进房的毫秒数，或 “never”（永不进房）。</translation>
    </message>
    <message>
        <source>--agent-delay: “%1” is neither “never” nor a number of milliseconds from 0 to %2</source>
        <translation>--agent-delay：“%1” 既不是 “never”，也不是 0 到 %2 之间的毫秒数</translation>
    </message>
</context>
<context>
    <name>console::ctl::SecretInput</name>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>无法读取 %1：%2</translation>
    </message>
</context>
<context>
    <name>console::ctl::ServeCommand</name>
    <message>
        <source>Serve the vendor demo&apos;s web client until interrupted.</source>
        <translation>为官方演示的网页客户端提供服务，直到被中断。</translation>
    </message>
    <message>
        <source>serve takes options only</source>
        <translation>serve 只接受选项</translation>
    </message>
    <message>
        <source>Ending: requests under way get their answer.</source>
        <translation>正在结束：进行中的请求会得到应答。</translation>
    </message>
    <message>
        <source>Serving %1 at %2 for %3. Press Ctrl+C to end it.</source>
        <translation>正在 %2 为 %3 提供 %1 中的场景。按 Ctrl+C 结束。</translation>
    </message>
    <message numerus="yes">
        <source>%n room(s) go on running.</source>
        <translation>
            <numerusform>%n 个房间继续运行。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>console::ctl::ServeOptions</name>
    <message>
        <source>Address to listen on; default: 127.0.0.1. Others need a secret and a certificate.</source>
        <translation>监听地址；默认：127.0.0.1。其他地址需要密钥和证书。</translation>
    </message>
    <message>
        <source>Port to listen on; default: 3001. 0 takes any free one.</source>
        <translation>监听端口；默认：3001。0 表示任意空闲端口。</translation>
    </message>
    <message>
        <source>Origin of a page that may call; may be repeated. Default: http://localhost:3000.</source>
        <translation>允许调用的网页来源；可重复。默认：http://localhost:3000。</translation>
    </message>
    <message>
        <source>Name or name:port by which the server is reached; may be repeated.</source>
        <translation>访问本服务器所用的名称或 名称:端口；可重复。</translation>
    </message>
    <message>
        <source>Speak TLS with this certificate (PEM).</source>
        <translation>使用此证书（PEM）启用 TLS。</translation>
    </message>
    <message>
        <source>The certificate&apos;s key (PEM).</source>
        <translation>证书的私钥（PEM）。</translation>
    </message>
    <message>
        <source>Rooms that one client may start in a minute; default: 30.</source>
        <translation>单个客户端每分钟可启动的房间数；默认：30。</translation>
    </message>
    <message>
        <source>What becomes of the rooms when the server ends: stop or keep; default: stop.</source>
        <translation>服务器结束时如何处理房间：stop（停止）或 keep（保留）；默认：stop。</translation>
    </message>
    <message>
        <source>--host: “%1” is no address</source>
        <translation>--host：“%1”不是地址</translation>
    </message>
    <message>
        <source>--port: “%1” is not a port from 0 to 65535</source>
        <translation>--port：“%1”不是 0 到 65535 之间的端口</translation>
    </message>
    <message>
        <source>--starts-per-minute: “%1” is not a number from 1 to 100000</source>
        <translation>--starts-per-minute：“%1”不是 1 到 100000 之间的数</translation>
    </message>
    <message>
        <source>--on-exit: “%1” is neither stop nor keep</source>
        <translation>--on-exit：“%1”既不是 stop 也不是 keep</translation>
    </message>
    <message>
        <source>--certificate and --certificate-key go together</source>
        <translation>--certificate 和 --certificate-key 必须同时给出</translation>
    </message>
    <message>
        <source>Who answers at /chat_callback in place of the language model: echo, script or relay; default: echo.</source>
        <translation>在 /chat_callback 处代替大模型回答的方式: echo (复述)、script (脚本) 或 relay (转发); 默认: echo。</translation>
    </message>
    <message>
        <source>The answers of --chat script (JSON).</source>
        <translation>--chat script 的回答 (JSON)。</translation>
    </message>
    <message>
        <source>The OpenAI-compatible service of --chat relay, such as https://HOST/v1.</source>
        <translation>--chat relay 使用的 OpenAI 兼容服务, 例如 https://HOST/v1。</translation>
    </message>
    <message>
        <source>The key for that service is in this file.</source>
        <translation>该服务的密钥在此文件中。</translation>
    </message>
    <message>
        <source>Ask that service for this model, whatever the scene says.</source>
        <translation>无论场景如何配置, 都向该服务请求此模型。</translation>
    </message>
    <message>
        <source>Answer at /chat_callback only callers with the key in this file. Default: only this machine.</source>
        <translation>/chat_callback 只回答出示此文件中密钥的调用方。默认: 仅限本机。</translation>
    </message>
    <message>
        <source>--chat: “%1” is neither echo nor script nor relay</source>
        <translation>--chat: “%1” 不是 echo、script 或 relay</translation>
    </message>
    <message>
        <source>--%1 needs --chat %2</source>
        <translation>--%1 需要 --chat %2</translation>
    </message>
    <message>
        <source>Take callbacks that show the signature in this file: ServerMessageSignature of the scenes. Without it, from this machine only.</source>
        <translation>接收带有此文件中签名的回调，即场景中的 ServerMessageSignature。不提供时只接收本机的回调。</translation>
    </message>
    <message>
        <source>Likewise the SecretKey of the event callback.</source>
        <translation>同上，用于事件回调的 SecretKey。</translation>
    </message>
    <message>
        <source>Answer calls of that function with this text; may be repeated.</source>
        <translation>用此文本应答对该函数的调用，可重复使用。</translation>
    </message>
    <message>
        <source>--reply: “%1” is not NAME=TEXT</source>
        <translation>--reply：“%1”不是 NAME=TEXT 的形式</translation>
    </message>
    <message>
        <source>Calls a second that the service takes from one account; default: 60.</source>
        <translation>服务对单个账号每秒接受的调用数；默认：60。</translation>
    </message>
    <message>
        <source>--account-rate: “%1” is not a number from 1 to 100000</source>
        <translation>--account-rate：“%1”不是 1 到 100000 之间的数</translation>
    </message>
    <message>
        <source>Demand internal authentication with the secret in this file, or of a profile: profile:NAME. So with the other secrets.</source>
        <translation>要求内部鉴权，密钥取自该文件，或以 profile:NAME 取自凭据；其他密钥同理。</translation>
    </message>
    <message>
        <source>there is no secret in %1</source>
        <translation>%1 中没有密钥</translation>
    </message>
    <message>
        <source>The profile “%1” holds no shared secret.</source>
        <translation>凭据“%1”中没有共享密钥。</translation>
    </message>
</context>
<context>
    <name>console::ctl::SignCommand</name>
    <message>
        <source>Sign the request that standard input describes as JSON, and print every stage.</source>
        <translation>对标准输入中以 JSON 描述的请求签名，并打印每个阶段。</translation>
    </message>
    <message>
        <source>sign reads standard input and takes no arguments</source>
        <translation>sign 从标准输入读取，不接受参数</translation>
    </message>
</context>
<context>
    <name>console::ctl::StartCommand</name>
    <message>
        <source>Start the agent of a scene.</source>
        <translation>启动一个场景的智能体。</translation>
    </message>
    <message>
        <source>The scene&apos;s name: its file without .json.</source>
        <translation>场景名：不带 .json 的文件名。</translation>
    </message>
    <message>
        <source>start takes one SCENE</source>
        <translation>start 需要一个 SCENE</translation>
    </message>
    <message>
        <source>What to do when the task runs already: adopt, restart or new-task; default: say so.</source>
        <translation>任务已在运行时的处理：adopt、restart 或 new-task；默认只作说明。</translation>
    </message>
    <message>
        <source>Note: task %1 of this scene may be running already, since %2.</source>
        <translation>注意：该场景的任务 %1 可能自 %2 起已在运行。</translation>
    </message>
    <message>
        <source>--if-started: “%1” is none of adopt, restart, new-task</source>
        <translation>--if-started：“%1”不是 adopt、restart、new-task 之一</translation>
    </message>
    <message>
        <source>After the start, wait up to SECONDS until the agent is in the room.</source>
        <translation>启动后最多等待 SECONDS 秒，直到智能体进房。</translation>
    </message>
    <message>
        <source>--wait: “%1” is not a number of seconds from 1 to %2</source>
        <translation>--wait：“%1” 不是 1 到 %2 之间的秒数</translation>
    </message>
    <message>
        <source>Note: limits are set, but no window is open that would stop the room when it reaches them. Only a server on this data folder would.</source>
        <translation>注意：已设置限额，但没有打开的窗口会在达到限额时停止该房间，只有使用此数据目录的服务器会这样做。</translation>
    </message>
</context>
<context>
    <name>console::ctl::StopCommand</name>
    <message>
        <source>Stop the agent of a scene, or the one of a task.</source>
        <translation>停止一个场景或一个任务的智能体。</translation>
    </message>
    <message>
        <source>The scene that was started; not needed with --task.</source>
        <translation>已启动的场景；给出 --task 时不需要。</translation>
    </message>
    <message>
        <source>stop takes one SCENE, or --task</source>
        <translation>stop 需要一个 SCENE 或 --task</translation>
    </message>
    <message>
        <source>Every open room of the scene.</source>
        <translation>该场景所有未结束的房间。</translation>
    </message>
    <message>
        <source>Make the call even when the task is on record as stopped.</source>
        <translation>即使任务已记为停止，也发出调用。</translation>
    </message>
    <message>
        <source>Task %1 was already stopped at %2.</source>
        <translation>任务 %1 已于 %2 停止。</translation>
    </message>
    <message>
        <source>Task %1 does not run: its start failed at %2.</source>
        <translation>任务 %1 没有运行：它的启动已于 %2 失败。</translation>
    </message>
    <message>
        <source>Nothing was sent; with --force the stop is sent all the same.</source>
        <translation>没有发送任何请求；加上 --force 则仍会发送停止。</translation>
    </message>
    <message>
        <source>stop --all takes a SCENE, and neither --task nor --dry-run</source>
        <translation>stop --all 需要一个 SCENE，且不能与 --task 或 --dry-run 同用</translation>
    </message>
</context>
<context>
    <name>console::ctl::StopMany</name>
    <message>
        <source>No rooms to stop.</source>
        <translation>没有需要停止的房间。</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>%1 how many, %2 of how many</extracomment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Rooms stopped: %1 of %2.</source>
        <translation>已停止房间：%1 / %2。</translation>
    </message>
    <message>
        <source>Of these the service no longer knew: %1.</source>
        <translation>其中服务端已不存在的：%1。</translation>
    </message>
    <message>
        <source>Interrupted before they were sent: %1. The same command goes on with them.</source>
        <translation>中断前尚未发出：%1。再次运行同一命令即可继续。</translation>
    </message>
    <message>
        <source>Not stopped, and maybe still running:</source>
        <translation>未能停止、可能仍在运行：</translation>
    </message>
    <message>
        <source>Scene</source>
        <translation>场景</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>房间</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>console::ctl::StoreAccess</name>
    <message>
        <source>Passphrase of the vault</source>
        <translation>保险库口令</translation>
    </message>
</context>
<context>
    <name>console::ctl::TaskFilter</name>
    <message>
        <source>Only rooms of this scene.</source>
        <translation>只包括该场景的房间。</translation>
    </message>
    <message>
        <source>Only rooms at this endpoint: cloud, sandbox, or a URL.</source>
        <translation>只包括该端点上的房间：cloud、sandbox 或 URL。</translation>
    </message>
</context>
<context>
    <name>console::ctl::TaskText</name>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Elapsed</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>In the room</source>
        <translation>在房间里</translation>
    </message>
    <message>
        <source>Scene</source>
        <translation>场景</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>房间</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>User</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>端点</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责者</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>启动时间</translation>
    </message>
    <message>
        <source>Cost (estimate)</source>
        <translation>费用（估算）</translation>
    </message>
    <message>
        <source>%1 (assumed)</source>
        <translation>%1（假定）</translation>
    </message>
</context>
<context>
    <name>console::ctl::TokenCommand</name>
    <message>
        <source>Make the RTC token that standard input describes as JSON, or take one apart.</source>
        <translation>按标准输入中的 JSON 生成 RTC Token，或解析一个 Token。</translation>
    </message>
    <message>
        <source>token reads standard input, or takes --decode TOKEN</source>
        <translation>token 从标准输入读取，或使用 --decode TOKEN</translation>
    </message>
    <message>
        <source>--%1 goes with --decode</source>
        <translation>--%1 要与 --decode 一起使用</translation>
    </message>
</context>
<context>
    <name>console::ctl::TokenDecode</name>
    <message>
        <source>standard input holds either the token or the AppKey, not both</source>
        <translation>标准输入只能是 Token 或 AppKey 之一，不能两者都是</translation>
    </message>
    <message>
        <source>--scenes says where --scene is looked for</source>
        <translation>--scenes 指定到哪里查找 --scene</translation>
    </message>
    <message>
        <source>there is no AppKey in %1</source>
        <translation>%1 中没有 AppKey</translation>
    </message>
    <message>
        <source>Show what this token says, and whether it is good; - reads it from standard input.</source>
        <translation>显示此 Token 的内容以及是否有效；- 表示从标准输入读取。</translation>
    </message>
    <message>
        <source>Check the signature with the AppKey in this file; - for standard input.</source>
        <translation>用此文件中的 AppKey 检查签名；- 表示标准输入。</translation>
    </message>
    <message>
        <source>Compare with this scene, and check the signature with its AppKey.</source>
        <translation>与此场景比较，并用其 AppKey 检查签名。</translation>
    </message>
    <message>
        <source>AppId</source>
        <translation>AppId</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>房间</translation>
    </message>
    <message>
        <source>User</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>签发时间</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>到期时间</translation>
    </message>
    <message>
        <source>%1 (over)</source>
        <translation>%1（已失效）</translation>
    </message>
    <message>
        <source>Rights</source>
        <translation>权限</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>Check the signature with the AppKey of this RTC application profile.</source>
        <translation>用此 RTC 应用凭据的 AppKey 检查签名。</translation>
    </message>
    <message>
        <source>--application names a profile</source>
        <translation>--application 要给出一个凭据的名称</translation>
    </message>
</context>
<context>
    <name>console::ctl::UpdateCommand</name>
    <message>
        <source>Tell a running agent something.</source>
        <translation>向正在运行的智能体发送一条命令。</translation>
    </message>
    <message>
        <source>The scene that was started; not needed with --task.</source>
        <translation>已启动的场景；给出 --task 时不需要。</translation>
    </message>
    <message>
        <source>One of %1.</source>
        <translation>%1 之一。</translation>
    </message>
    <message>
        <source>The text, a function&apos;s content, or the JSON that the command&apos;s Message holds; - for standard input.</source>
        <translation>文本、函数的返回内容，或命令的 Message 中的 JSON；- 表示标准输入。</translation>
    </message>
    <message>
        <source>1 cuts in, 2 waits, 3 is dropped while the agent is busy; default: 1.</source>
        <translation>1 立即插入，2 排队等待，3 在智能体忙时丢弃；默认 1。</translation>
    </message>
    <message>
        <source>The function call that is answered.</source>
        <translation>要应答的函数调用。</translation>
    </message>
    <message>
        <source>URL of an image to ask about; may be repeated.</source>
        <translation>所问图片的 URL；可重复给出。</translation>
    </message>
    <message>
        <source>GroupID of the images; default: 0.</source>
        <translation>图片的 GroupID；默认 0。</translation>
    </message>
    <message>
        <source>Forget the images of the group.</source>
        <translation>清除该组图片。</translation>
    </message>
    <message>
        <source>File with Parameters.Config, - for standard input.</source>
        <translation>含 Parameters.Config 的文件，- 表示标准输入。</translation>
    </message>
    <message>
        <source>update takes one SCENE, or --task</source>
        <translation>update 需要一个 SCENE，或 --task</translation>
    </message>
    <message>
        <source>--command: “%1” is none of %2</source>
        <translation>--command：“%1”不是 %2 之一</translation>
    </message>
    <message>
        <source>--%1 does not go with %2</source>
        <extracomment>%1 option without dashes, %2 command</extracomment>
        <translation>--%1 不能用于 %2</translation>
    </message>
    <message>
        <source>--image and --forget-images exclude each other</source>
        <translation>--image 与 --forget-images 不能同时给出</translation>
    </message>
    <message>
        <source>--image-group needs --image or --forget-images</source>
        <translation>--image-group 需要 --image 或 --forget-images</translation>
    </message>
    <message>
        <source>--%1: “%2” is not a number</source>
        <translation>--%1：“%2”不是数字</translation>
    </message>
    <message>
        <source>update needs --command, one of %1</source>
        <translation>update 需要 --command，可选：%1</translation>
    </message>
    <message>
        <source>--command function needs --message with what the function returns; it may be empty</source>
        <translation>--command function 需要 --message，即函数的返回内容，可以为空</translation>
    </message>
</context>
<context>
    <name>console::ctl::ValidateCommand</name>
    <message>
        <source>Check scene files and bodies.</source>
        <translation>检查场景文件和请求体。</translation>
    </message>
    <message>
        <source>Files to check.</source>
        <translation>要检查的文件。</translation>
    </message>
    <message>
        <source>Check only whether they are valid JSON.</source>
        <translation>只检查是否是有效的 JSON。</translation>
    </message>
    <message>
        <source>validate takes at least one FILE</source>
        <translation>validate 至少需要一个 FILE</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) checked, no errors.</source>
        <translation>
            <numerusform>已检查 %n 个文件，没有错误。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n file(s) have errors.</source>
        <translation>
            <numerusform>%n 个文件中有 %1 个存在错误。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>console::ui::AboutDialog</name>
    <message>
        <source>About Voicechat Console</source>
        <translation>关于 Voicechat Console</translation>
    </message>
    <message>
        <source>Voicechat Console %1</source>
        <translation>Voicechat Console %1</translation>
    </message>
    <message>
        <source>A desktop console for the people who run voice-AI rooms on Volcengine RTC.

No telemetry, no account, no update check: it talks to the endpoint that you choose and to nothing else.

Free software under the GNU General Public License, version 3 or later. Built on Qt %1, QScintilla and OpenSSL.</source>
        <translation>火山引擎 RTC 实时对话式 AI 房间的桌面控制台。

不做遥测，不需要账号，不检查更新：只与您选择的接入点通信。

自由软件，遵循 GNU 通用公共许可证第 3 版或更高版本。基于 Qt %1、QScintilla 和 OpenSSL。</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
</context>
<context>
    <name>console::ui::AgentLine</name>
    <message>
        <source>The agent has ended</source>
        <translation>智能体已结束</translation>
    </message>
    <message>
        <source>What the agent does was not told</source>
        <translation>尚未收到智能体状态</translation>
    </message>
    <message>
        <source>Some of it came unsigned</source>
        <translation>部分内容未经验签</translation>
    </message>
    <message>
        <source>Any program on this machine may have sent it: no secret is set to check callbacks with.</source>
        <translation>可能由本机任意程序发送：未设置用于校验回调的密钥。</translation>
    </message>
</context>
<context>
    <name>console::ui::AskForm</name>
    <message>
        <source>Question</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>What the model is asked</source>
        <translation>要问模型的话</translation>
    </message>
    <message>
        <source>Image URLs, one on each line</source>
        <translation>图片 URL，每行一个</translation>
    </message>
    <message>
        <source>Image group</source>
        <translation>图片组</translation>
    </message>
    <message>
        <source>GroupID: images and the question about them share one. Use a higher one for new images.</source>
        <translation>GroupID：图片和针对它们的问题用同一个。新图片请用更大的值。</translation>
    </message>
    <message>
        <source>Forget its images</source>
        <translation>清除该组图片</translation>
    </message>
    <message>
        <source>Ask the model</source>
        <translation>向模型提问</translation>
    </message>
    <message>
        <source>As if the user had said it. Images without a text wait for a question.</source>
        <translation>相当于用户说了这句话。没有文本的图片会等到提问时使用。</translation>
    </message>
</context>
<context>
    <name>console::ui::CallFlow</name>
    <message>
        <source>Press Start (%1) to run this scene on the built-in sandbox</source>
        <translation>按“启动”（%1）即可在内置沙箱中运行这个场景</translation>
    </message>
    <message>
        <source>The sandbox answers as the cloud does. It runs in this program and costs nothing.</source>
        <translation>沙箱的应答与云端一致。它就在本程序内运行，不产生任何费用。</translation>
    </message>
    <message>
        <source>Room %1 is running</source>
        <translation>房间 %1 正在运行</translation>
    </message>
    <message>
        <source>Room %1 is stopped</source>
        <translation>房间 %1 已停止</translation>
    </message>
    <message>
        <source>Show the call</source>
        <translation>查看这次调用</translation>
    </message>
    <message>
        <source>Edit Limits…</source>
        <translation>编辑限额…</translation>
    </message>
    <message>
        <source>Room %1 did not stop</source>
        <translation>房间 %1 未能停止</translation>
    </message>
    <message>
        <source>Room %1 failed</source>
        <translation>房间 %1 失败</translation>
    </message>
    <message>
        <source>Room %1 is updated</source>
        <translation>房间 %1 已更新</translation>
    </message>
    <message>
        <source>The call is made, but it cannot be written down</source>
        <translation>调用照常进行，但无法记录下来</translation>
    </message>
    <message>
        <source>Room %1 had already ended</source>
        <translation>房间 %1 早已结束</translation>
    </message>
    <message>
        <source>Credentials…</source>
        <translation>凭据…</translation>
    </message>
</context>
<context>
    <name>console::ui::CallbackHint</name>
    <message>
        <source>Nothing was told about this room yet</source>
        <translation>尚未收到关于该房间的任何回调</translation>
    </message>
    <message>
        <source>The server is on. What is said, what the agent does, times, errors and function calls reach it as POST at %1:</source>
        <translation>服务器已开启。字幕、智能体状态、耗时、错误和函数调用以 POST 发送到 %1：</translation>
    </message>
    <message>
        <source>The server is off, and callbacks find nobody. Once it is on, they go as POST to %1:</source>
        <translation>服务器未开启，收不到回调。开启后，回调以 POST 发送到 %1：</translation>
    </message>
    <message>
        <source>What is said, and what the agent does: the address is %1 of the scene, with %2 switched on.</source>
        <translation>字幕与智能体状态：地址填入场景的 %1，并开启 %2。</translation>
    </message>
    <message>
        <source>Function calls: %1.</source>
        <translation>函数调用：%1。</translation>
    </message>
    <message>
        <source>Times and errors: the VoiceChat event in the RTC console (功能配置, 回调).</source>
        <translation>耗时与错误：在 RTC 控制台的 功能配置 &gt; 回调 中订阅 VoiceChat 事件。</translation>
    </message>
    <message>
        <source>The conversation with the language model: a scene of mode %1 whose model is at %2.</source>
        <translation>与大模型的对话：场景的模式为 %1，且大模型地址为 %2。</translation>
    </message>
    <message>
        <source>The service reaches public addresses only, and this server listens on this machine: a program here, such as a tunnel&apos;s end that rewrites the host name, has to hand them over. docs/server.md says more.</source>
        <translation>服务端只能访问公网地址，而本服务器只在本机监听：需要由本机的程序转交，例如会改写主机名的隧道。详见 docs/server.md。</translation>
    </message>
    <message>
        <source>How callbacks reach this window</source>
        <translation>回调如何到达本窗口</translation>
    </message>
</context>
<context>
    <name>console::ui::CallsModel</name>
    <message>
        <source>Answered: %1</source>
        <extracomment>%1 what a function returned</extracomment>
        <translation>已应答：%1</translation>
    </message>
    <message>
        <source>Waits</source>
        <translation>等待应答</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>函数</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>参数</translation>
    </message>
</context>
<context>
    <name>console::ui::CommandFlow</name>
    <message>
        <source>%1: accepted for room %2</source>
        <extracomment>%1 command, %2 room</extracomment>
        <translation>%1：房间 %2 已受理</translation>
    </message>
    <message>
        <source>Show the call</source>
        <translation>查看调用</translation>
    </message>
</context>
<context>
    <name>console::ui::CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation>命令面板</translation>
    </message>
    <message>
        <source>Type a command</source>
        <translation>输入命令</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Matching commands</source>
        <translation>匹配的命令</translation>
    </message>
</context>
<context>
    <name>console::ui::CommandsPage</name>
    <message>
        <source>This agent was started with %1.</source>
        <translation>该智能体以 %1 启动。</translation>
    </message>
    <message>
        <source>The saved commands were written by a newer version of this program</source>
        <translation>已存命令由本程序的更新版本写入</translation>
    </message>
    <message>
        <source>The file of saved commands cannot be read; it was left as it is</source>
        <translation>无法读取存放命令的文件；文件保持原样</translation>
    </message>
    <message>
        <source>“%1” is saved</source>
        <translation>“%1”已保存</translation>
    </message>
    <message>
        <source>“%1” is deleted</source>
        <translation>“%1”已删除</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>“%1” has no fields; use the button for it</source>
        <translation>“%1”没有字段；请使用对应的按钮</translation>
    </message>
    <message>
        <source>Saying part %1 of %2…</source>
        <translation>正在播报第 %1 段，共 %2 段…</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>正在发送…</translation>
    </message>
    <message>
        <source>This agent has ended. Commands reach running agents only.</source>
        <translation>该智能体已结束。命令只能发给正在运行的智能体。</translation>
    </message>
    <message>
        <source>Show the Call</source>
        <translation>查看调用</translation>
    </message>
    <message numerus="yes">
        <source>%1: the service has accepted all %n part(s)</source>
        <translation>
            <numerusform>%1：服务已受理全部 %n 段</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: the service has accepted it</source>
        <translation>%1：服务已受理</translation>
    </message>
    <message>
        <source>Cancelled after part %1 of %2</source>
        <translation>已取消：发出第 %1 段，共 %2 段</translation>
    </message>
    <message>
        <source>Part %1 of %2: %3</source>
        <translation>第 %1 段，共 %2 段：%3</translation>
    </message>
    <message>
        <source>Needs an agent of Version %1</source>
        <translation>需要 Version 为 %1 的智能体</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Interrupt</source>
        <translation>打断</translation>
    </message>
    <message>
        <source>The agent stops talking at once.</source>
        <translation>智能体立即停止说话。</translation>
    </message>
    <message>
        <source>Finish Turn</source>
        <translation>结束本轮</translation>
    </message>
    <message>
        <source>The agent answers now; for agents with manual turn detection.</source>
        <translation>智能体现在开始回答；用于手动判停的智能体。</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Sends the command (Ctrl+Return)</source>
        <translation>发送命令 (Ctrl+Return)</translation>
    </message>
</context>
<context>
    <name>console::ui::ConnectionBar</name>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>Scene&apos;s own account</source>
        <translation>场景自带账号</translation>
    </message>
    <message>
        <source>Environment (VOLC_*)</source>
        <translation>环境变量（VOLC_*）</translation>
    </message>
    <message>
        <source>Sandbox key</source>
        <translation>沙箱密钥</translation>
    </message>
    <message>
        <source>Automatic: on the sandbox its own made-up key is used.</source>
        <translation>自动：在沙箱上使用沙箱自己的虚构密钥。</translation>
    </message>
    <message>
        <source>Always the key in the scene&apos;s AccountConfig.</source>
        <translation>始终使用场景 AccountConfig 中的密钥。</translation>
    </message>
    <message>
        <source>Always VOLC_ACCESSKEY, VOLC_SECRETKEY and VOLC_SESSION_TOKEN from the environment.</source>
        <translation>始终使用环境变量 VOLC_ACCESSKEY、VOLC_SECRETKEY 和 VOLC_SESSION_TOKEN。</translation>
    </message>
    <message>
        <source>The made-up key of the built-in sandbox; it is never sent anywhere else.</source>
        <translation>内置沙箱的虚构密钥；绝不会发往别处。</translation>
    </message>
    <message>
        <source>En&amp;dpoint</source>
        <translation>接入点(&amp;D)</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>接入点</translation>
    </message>
    <message>
        <source>sandbox (built in), cloud (rtc.volcengineapi.com) or the URL of another access point</source>
        <translation>sandbox（内置）、cloud（rtc.volcengineapi.com）或其他接入点的 URL</translation>
    </message>
    <message>
        <source>&amp;Credential</source>
        <translation>凭据(&amp;C)</translation>
    </message>
    <message>
        <source>Credential</source>
        <translation>凭据</translation>
    </message>
    <message>
        <source>Automatic (sandbox key)</source>
        <translation>自动（沙箱密钥）</translation>
    </message>
    <message>
        <source>Profile: %1</source>
        <translation>凭据：%1</translation>
    </message>
    <message>
        <source>Credentials…</source>
        <translation>凭据…</translation>
    </message>
    <message>
        <source>Automatic: the profile that the scene is bound to, else its own AccountConfig, else VOLC_ACCESSKEY and VOLC_SECRETKEY from the environment, else the files in ~/.volc.</source>
        <translation>自动：依次使用场景绑定的凭据、场景自带的 AccountConfig、环境变量 VOLC_ACCESSKEY 和 VOLC_SECRETKEY、~/.volc 中的文件。</translation>
    </message>
    <message>
        <source>Always the profile “%1”.</source>
        <translation>始终使用凭据“%1”。</translation>
    </message>
</context>
<context>
    <name>console::ui::ConversationFlow</name>
    <message>
        <source>Room %1: the function %2 waits for an answer</source>
        <translation>房间 %1：函数 %2 正在等待应答</translation>
    </message>
    <message>
        <source>The agent goes on once it knows what the function returned.</source>
        <translation>智能体得到函数返回结果后才会继续。</translation>
    </message>
    <message>
        <source>Answer…</source>
        <translation>应答…</translation>
    </message>
    <message>
        <source>Room %1: %2</source>
        <translation>房间 %1：%2</translation>
    </message>
</context>
<context>
    <name>console::ui::ConversationPage</name>
    <message>
        <source>The service has not asked this server&apos;s language model about this room.</source>
        <translation>服务端尚未就该房间请求本服务器的大模型接口。</translation>
    </message>
    <message>
        <source>No subtitles have come.</source>
        <translation>尚未收到字幕。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 name of a tab, %2 how many entries it has</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Turns</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>Functions</source>
        <translation>函数</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>A call waits for its answer</source>
        <translation>有函数调用正在等待应答</translation>
    </message>
    <message>
        <source>What was said</source>
        <extracomment>Subtitles, as callbacks told them.</extracomment>
        <translation>字幕</translation>
    </message>
    <message>
        <source>Language model</source>
        <translation>大模型</translation>
    </message>
    <message>
        <source>Which conversation</source>
        <translation>显示哪种对话</translation>
    </message>
    <message>
        <source>What was said: subtitles that came by callback. Language model: what the service asked this server in its place.</source>
        <translation>字幕：通过回调收到的字幕。大模型：服务端向本服务器请求的对话。</translation>
    </message>
    <message>
        <source>Copy the whole conversation</source>
        <translation>复制全部对话</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>对话</translation>
    </message>
    <message>
        <source>About the conversation</source>
        <translation>对话详情</translation>
    </message>
    <message>
        <source>How long each turn took</source>
        <translation>各轮次耗时</translation>
    </message>
    <message>
        <source>No stage times have come. They are part of the VoiceChat event.</source>
        <translation>尚未收到各阶段耗时，它们来自 VoiceChat 事件。</translation>
    </message>
    <message>
        <source>Errors of the running task</source>
        <translation>运行中任务的错误</translation>
    </message>
    <message>
        <source>No errors.</source>
        <translation>没有错误。</translation>
    </message>
</context>
<context>
    <name>console::ui::CredentialsDialog</name>
    <message>
        <source>Credentials</source>
        <translation>凭据</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>console::ui::DecodeTokenPage</name>
    <message>
        <source>It is not sent anywhere, and is gone when this dialog is closed.</source>
        <translation>它不会发送到任何地方，关闭此对话框后即消失。</translation>
    </message>
    <message>
        <source>%1 (over)</source>
        <extracomment>A right that ended before its token.</extracomment>
        <translation>%1（已失效）</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Compared with RTCConfig of the scene %1, as it is being edited.</source>
        <translation>已与正在编辑的场景 %1 的 RTCConfig 比较。</translation>
    </message>
    <message>
        <source>No scene is in sight to compare it with.</source>
        <translation>没有打开的场景可供比较。</translation>
    </message>
    <message>
        <source>&amp;Paste a token:</source>
        <translation>粘贴 Token(&amp;P)：</translation>
    </message>
    <message>
        <source>Token to decode</source>
        <translation>要解析的 Token</translation>
    </message>
    <message>
        <source>001…</source>
        <translation>001…</translation>
    </message>
    <message>
        <source>C&amp;lear</source>
        <translation>清空(&amp;L)</translation>
    </message>
    <message>
        <source>AppId</source>
        <translation>AppId</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>房间</translation>
    </message>
    <message>
        <source>User</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>签发时间</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>到期时间</translation>
    </message>
    <message>
        <source>Rights</source>
        <translation>权限</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>签名</translation>
    </message>
</context>
<context>
    <name>console::ui::DockTitle</name>
    <message>
        <source>Hide this area</source>
        <translation>隐藏此区域</translation>
    </message>
</context>
<context>
    <name>console::ui::DriftFlow</name>
    <message>
        <source>The journal does not say which file this room was started from.</source>
        <translation>日志中没有记录此房间是从哪个文件启动的。</translation>
    </message>
    <message>
        <source>Stop room %1 and start it with the scene as it stands now?</source>
        <translation>停止房间 %1，并用当前的场景重新启动？</translation>
    </message>
    <message>
        <source>The conversation is cut and its memory lost. Room and user stay the same.</source>
        <translation>对话会中断，其记忆也会丢失。房间和用户保持不变。</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>重启</translation>
    </message>
    <message>
        <source>Restart as a New Task</source>
        <translation>作为新任务重启</translation>
    </message>
    <message>
        <source>The scene says again what the agent runs with</source>
        <translation>场景已还原为智能体正在使用的配置</translation>
    </message>
    <message>
        <source>It is not saved yet, and Undo brings your changes back. Secrets were left as they are.</source>
        <translation>尚未保存；撤销可恢复您的修改。密钥保持原样。</translation>
    </message>
</context>
<context>
    <name>console::ui::DriftModel</name>
    <message>
        <source>%1, or %2</source>
        <translation>%1，或 %2</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Editor (not saved)</source>
        <translation>编辑器（未保存）</translation>
    </message>
    <message>
        <source>File now</source>
        <translation>文件当前</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>已发送</translation>
    </message>
    <message>
        <source>Running now</source>
        <translation>当前运行</translation>
    </message>
    <message>
        <source>What can be done</source>
        <translation>可采取的操作</translation>
    </message>
    <message>
        <source>(nothing)</source>
        <translation>（无）</translation>
    </message>
    <message>
        <source>Or, if the update arrived</source>
        <translation>或者，如果更新已送达</translation>
    </message>
</context>
<context>
    <name>console::ui::DriftPage</name>
    <message>
        <source>Drift</source>
        <extracomment>The page that compares a running agent with its scene file.</extracomment>
        <translation>差异</translation>
    </message>
    <message>
        <source>Differences between the scene and the running agent</source>
        <translation>场景与运行中智能体的差异</translation>
    </message>
    <message>
        <source>The selected difference in full</source>
        <translation>所选差异的完整内容</translation>
    </message>
</context>
<context>
    <name>console::ui::EditorPane</name>
    <message>
        <source>%1 is not UTF-8 text and was not opened</source>
        <translation>%1 不是 UTF-8 文本，没有打开</translation>
    </message>
    <message>
        <source>The first byte that does not fit is at line %1, column %2 (byte %3). The file was left as it is; convert it to UTF-8 and open it again.</source>
        <translation>第一个不符合的字节在第 %1 行第 %2 列（字节 %3）。文件保持原样；请转换为 UTF-8 后再打开。</translation>
    </message>
    <message>
        <source>%1 is too large to edit here</source>
        <translation>%1 太大，无法在此编辑</translation>
    </message>
    <message>
        <source>It has %1; scenes of up to %2 can be opened. The file was left as it is.</source>
        <translation>文件大小为 %1，最大可打开 %2 的场景。文件保持原样。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>%1 was changed by another program</source>
        <translation>%1 已被其他程序修改</translation>
    </message>
    <message>
        <source>You have changes here that are not saved. Reload drops them; with Keep mine the next save replaces the other version.</source>
        <translation>这里有未保存的修改。“重新加载”会丢弃它们；选择“保留我的”后，下次保存会替换另一个版本。</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>重新加载</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>保留我的</translation>
    </message>
    <message>
        <source>Text of the scene %1</source>
        <translation>场景 %1 的文本</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s) in this text</source>
        <translation>
            <numerusform>此文本中有 %n 个问题</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>console::ui::EditorTabs</name>
    <message>
        <source>Open scenes</source>
        <translation>打开的场景</translation>
    </message>
    <message>
        <source>Close this tab</source>
        <translation>关闭此标签页</translation>
    </message>
    <message>
        <source>No scene is open. Choose one in the list of scenes.</source>
        <translation>没有打开的场景。请在场景列表中选择一个。</translation>
    </message>
</context>
<context>
    <name>console::ui::ExchangeDetails</name>
    <message>
        <source>Parts of the selected call</source>
        <translation>所选调用的各部分</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>概要</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>响应</translation>
    </message>
    <message>
        <source>Timing</source>
        <translation>耗时</translation>
    </message>
    <message>
        <source>Signing</source>
        <translation>签名</translation>
    </message>
</context>
<context>
    <name>console::ui::ExchangeModel</name>
    <message>
        <source>#</source>
        <translation>#</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Scene</source>
        <translation>场景</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>房间</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>错误码</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>耗时</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
</context>
<context>
    <name>console::ui::FarfieldForm</name>
    <message>
        <source>On</source>
        <translation>开启</translation>
    </message>
    <message>
        <source>Level</source>
        <extracomment>How strongly distant voices are suppressed.</extracomment>
        <translation>强度</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>保持不变</translation>
    </message>
    <message>
        <source>High</source>
        <translation>高</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>中</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>低</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>阈值</translation>
    </message>
    <message>
        <source>0 to 127; with 0 the level counts.</source>
        <translation>0 到 127；为 0 时以强度为准。</translation>
    </message>
    <message>
        <source>Speaker stays in place</source>
        <translation>说话人位置固定</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Far field</source>
        <translation>远场人声</translation>
    </message>
    <message>
        <source>Suppresses voices that are far away.</source>
        <translation>抑制远处的人声。</translation>
    </message>
</context>
<context>
    <name>console::ui::FindBar</name>
    <message>
        <source>No match</source>
        <translation>没有匹配</translation>
    </message>
    <message numerus="yes">
        <source>%n replaced</source>
        <translation>
            <numerusform>已替换 %n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>上一个匹配</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>下一个匹配</translation>
    </message>
    <message>
        <source>&amp;Match case</source>
        <translation>区分大小写(&amp;M)</translation>
    </message>
    <message>
        <source>Close the find bar</source>
        <translation>关闭查找栏</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>替换为</translation>
    </message>
    <message>
        <source>Replace &amp;all</source>
        <translation>全部替换(&amp;A)</translation>
    </message>
    <message>
        <source>Replace &amp;with</source>
        <translation>替换为(&amp;W)</translation>
    </message>
    <message>
        <source>Rep&amp;lace</source>
        <translation>替换(&amp;L)</translation>
    </message>
</context>
<context>
    <name>console::ui::FunctionForm</name>
    <message>
        <source>Call (ToolCallID)</source>
        <translation>调用 (ToolCallID)</translation>
    </message>
    <message>
        <source>From the function call that the agent sent</source>
        <translation>来自智能体发出的函数调用</translation>
    </message>
    <message>
        <source>What the function returned</source>
        <translation>函数的返回内容</translation>
    </message>
    <message>
        <source>Answer a function call</source>
        <translation>应答函数调用</translation>
    </message>
    <message>
        <source>Gives the model what its function returned.</source>
        <translation>把函数的返回内容交给模型。</translation>
    </message>
</context>
<context>
    <name>console::ui::FunctionsView</name>
    <message>
        <source>What %1 returned</source>
        <translation>%1 的返回结果</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>正在发送…</translation>
    </message>
    <message>
        <source>Answered: %1</source>
        <translation>已应答：%1</translation>
    </message>
    <message>
        <source>This agent has ended; it waits for nothing any more.</source>
        <translation>该智能体已结束，不再等待应答。</translation>
    </message>
    <message>
        <source>The agent waits for what it returns. Called with %1</source>
        <extracomment>%1 arguments of a function</extracomment>
        <translation>智能体正在等待返回结果。调用参数：%1</translation>
    </message>
    <message>
        <source>The service has accepted the answer</source>
        <translation>服务端已接受应答</translation>
    </message>
    <message>
        <source>Show the Call</source>
        <translation>查看该调用</translation>
    </message>
    <message>
        <source>Functions that were called</source>
        <translation>被调用的函数</translation>
    </message>
    <message>
        <source>No function was called.</source>
        <translation>没有函数调用。</translation>
    </message>
    <message>
        <source>What the function returned</source>
        <translation>函数的返回结果</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>Sends what the function returned to the agent (Return)</source>
        <translation>将函数的返回结果发送给智能体 (Return)</translation>
    </message>
</context>
<context>
    <name>console::ui::GuardFlow</name>
    <message>
        <source>The dead-man helper does not run</source>
        <translation>守护程序没有运行</translation>
    </message>
    <message>
        <source>Rooms would go on if this window died. The helper is voicechatctl, beside this program; it is tried again.</source>
        <translation>如果此窗口崩溃，房间会继续运行。守护程序就是本程序旁边的 voicechatctl；会再次尝试启动。</translation>
    </message>
    <message numerus="yes">
        <source>The helper stopped %n room(s) because the machine slept</source>
        <translation>
            <numerusform>因计算机休眠，守护程序停止了 %n 个房间</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The helper stopped %n room(s) because this window did not respond</source>
        <translation>
            <numerusform>因此窗口没有响应，守护程序停止了 %n 个房间</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The helper stopped %n room(s) while no window ran</source>
        <translation>
            <numerusform>没有窗口运行期间，守护程序停止了 %n 个房间</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>console::ui::HistoryModel</name>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>State after it</source>
        <translation>之后的状态</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Request ID</source>
        <translation>请求 ID</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>凭据</translation>
    </message>
    <message>
        <source>SHA-256 of the body</source>
        <translation>请求体的 SHA-256</translation>
    </message>
</context>
<context>
    <name>console::ui::HistoryPage</name>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>No body was sent with this.</source>
        <translation>此项没有请求体。</translation>
    </message>
    <message>
        <source>Select an entry to see what was sent. Secrets are left out.</source>
        <translation>选择一项以查看所发送的内容，不含机密。</translation>
    </message>
    <message>
        <source>History of the room</source>
        <translation>房间的历史</translation>
    </message>
    <message>
        <source>The body that was sent</source>
        <translation>所发送的请求体</translation>
    </message>
</context>
<context>
    <name>console::ui::IdField</name>
    <message>
        <source>Only letters, digits and _ @ - . are allowed, at most 128 of them.</source>
        <translation>只允许字母、数字和 _ @ - .，最多 128 个字符。</translation>
    </message>
    <message>
        <source>auto: %1</source>
        <translation>自动：%1</translation>
    </message>
    <message>
        <source>auto: new with each start</source>
        <translation>自动：每次启动新生成</translation>
    </message>
    <message>
        <source>none in the scene</source>
        <translation>场景中没有</translation>
    </message>
    <message>
        <source>Empty means auto. Anything typed here is used for this start.</source>
        <translation>留空表示自动。填写的内容将用于本次启动。</translation>
    </message>
</context>
<context>
    <name>console::ui::InspectorFlow</name>
    <message>
        <source>HTTP Archive (*.har)</source>
        <translation>HTTP Archive (*.har)</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) written to the file</source>
        <translation>
            <numerusform>已将 %n 个调用写入文件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>console::ui::InspectorPanel</name>
    <message>
        <source>Calls</source>
        <translation>调用</translation>
    </message>
    <message>
        <source>Every call appears here with its request, answer, timing and signature.</source>
        <translation>每次调用都会出现在这里，包括请求、响应、耗时和签名。</translation>
    </message>
</context>
<context>
    <name>console::ui::JoinPage</name>
    <message>
        <source>Join</source>
        <extracomment>The page with what a client needs to join a room.</extracomment>
        <translation>加入</translation>
    </message>
    <message>
        <source>No token can be made: the scene file of this room cannot be read.</source>
        <translation>无法生成 Token：读不到该房间的场景文件。</translation>
    </message>
    <message>
        <source>No token can be made: RTCConfig.AppKey of the scene is empty. The console of RTC shows it beside the AppId.</source>
        <translation>无法生成 Token：场景的 RTCConfig.AppKey 为空。可在 RTC 控制台的 AppId 旁找到。</translation>
    </message>
    <message>
        <source>No token can be made: RTCConfig.AppId of the scene is not the AppId that this room runs in.</source>
        <translation>无法生成 Token：场景的 RTCConfig.AppId 与该房间所用的 AppId 不同。</translation>
    </message>
    <message>
        <source>No token can be made: this room was started without a user.</source>
        <translation>无法生成 Token：该房间启动时没有用户。</translation>
    </message>
    <message>
        <source>No token can be made: the ids are too long for one.</source>
        <translation>无法生成 Token：ID 过长。</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>App ID</source>
        <translation>应用 ID</translation>
    </message>
    <message>
        <source>Copy the app ID</source>
        <translation>复制应用 ID</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>房间</translation>
    </message>
    <message>
        <source>Copy the room ID</source>
        <translation>复制房间 ID</translation>
    </message>
    <message>
        <source>User</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Copy the user ID</source>
        <translation>复制用户 ID</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Copy the token</source>
        <translation>复制 Token</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>已隐藏</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Hide the token</source>
        <translation>隐藏 Token</translation>
    </message>
    <message>
        <source>Show the token</source>
        <translation>显示 Token</translation>
    </message>
    <message>
        <source>Copy All as JSON</source>
        <translation>全部复制为 JSON</translation>
    </message>
    <message>
        <source>Hide QR Code</source>
        <translation>隐藏二维码</translation>
    </message>
    <message>
        <source>Show QR Code</source>
        <translation>显示二维码</translation>
    </message>
    <message>
        <source>QR code to join room %1 as %2</source>
        <translation>以 %2 加入房间 %1 的二维码</translation>
    </message>
    <message>
        <source>The token in sight has expired, %1, and nobody can join with it.</source>
        <translation>所显示的 Token 已过期，%1，无法再用它加入。</translation>
    </message>
    <message>
        <source>The token in sight expires %1. Its room does not run any more.</source>
        <translation>所显示的 Token 到期时间：%1。它的房间已不再运行。</translation>
    </message>
    <message>
        <source>The token was made anew at %1: the one before was about to end. This one is valid until %2.</source>
        <translation>Token 已于 %1 重新生成：之前的即将过期。新的有效期至 %2。</translation>
    </message>
    <message>
        <source>Valid until %1. While the room runs a new one takes its place by itself before that.</source>
        <translation>有效期至 %1。房间运行期间，到期前会自动换成新的。</translation>
    </message>
    <message>
        <source>A token is made when you show or copy it: valid for 24 hours, to speak and to listen. Whoever has it can join. A copy leaves the clipboard after 10 seconds.</source>
        <translation>显示或复制时生成 Token：有效 24 小时，可说可听。持有者即可加入。复制的内容 10 秒后从剪贴板清除。</translation>
    </message>
    <message>
        <source>No token can be made: %1</source>
        <translation>无法生成 Token：%1</translation>
    </message>
    <message>
        <source>The token in sight expires %1. %2</source>
        <extracomment>%1: when. %2: a sentence that says why no new one can be made.</extracomment>
        <translation>当前显示的 Token 将于 %1 到期。%2</translation>
    </message>
</context>
<context>
    <name>console::ui::JsonForm</name>
    <message>
        <source>Templates</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Puts an example in place of the text; undo brings it back.</source>
        <translation>用示例替换文本；可撤销。</translation>
    </message>
</context>
<context>
    <name>console::ui::KeyFlow</name>
    <message>
        <source>%1, from %2</source>
        <translation>%1，来自%2</translation>
    </message>
    <message>
        <source>%1 (RTC application)</source>
        <translation>%1（RTC 应用）</translation>
    </message>
    <message>
        <source>The keys were not moved; the scene is as it was</source>
        <translation>密钥未移动，场景保持原样</translation>
    </message>
    <message>
        <source>The keys are in the profile now: %1</source>
        <translation>密钥已存入凭据：%1</translation>
    </message>
    <message>
        <source>The scene&apos;s file holds them no more. Copies elsewhere still do, such as backups or a repository: if others could read those, make new keys in the console.</source>
        <translation>场景文件中不再包含这些密钥。备份或代码仓库等处的副本仍然包含：如果他人能读取那些副本，请在控制台新建密钥。</translation>
    </message>
    <message>
        <source>Keys moved to a profile</source>
        <translation>密钥已移入凭据</translation>
    </message>
</context>
<context>
    <name>console::ui::KeyLine</name>
    <message>
        <source>Move Keys to a Profile</source>
        <translation>将密钥移入凭据</translation>
    </message>
    <message>
        <source>This scene&apos;s file holds keys. Takes them out of the file and keeps them in the credential store; the scene goes on using them.</source>
        <translation>该场景的文件中含有密钥。将其移出文件并保存到凭据存储，场景继续使用这些密钥。</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>Choose the profiles that this scene uses</source>
        <translation>选择该场景使用的凭据</translation>
    </message>
    <message>
        <source>Key of this scene</source>
        <translation>该场景的密钥</translation>
    </message>
    <message>
        <source>⚠ Key: %1</source>
        <translation>⚠ 密钥：%1</translation>
    </message>
    <message>
        <source>Key: %1</source>
        <translation>密钥：%1</translation>
    </message>
    <message>
        <source>Calls of this scene are signed with</source>
        <translation>该场景的调用使用以下凭据签名</translation>
    </message>
    <message>
        <source>Its room tokens are made with</source>
        <translation>房间 Token 使用以下凭据生成</translation>
    </message>
    <message>
        <source>No profile: its own AccountConfig, or the environment</source>
        <translation>不使用凭据：场景自带的 AccountConfig 或环境变量</translation>
    </message>
    <message>
        <source>No profile: its own AppKey</source>
        <translation>不使用凭据：场景自带的 AppKey</translation>
    </message>
    <message>
        <source>A profile that is not in the store</source>
        <translation>存储中已不存在的凭据</translation>
    </message>
    <message>
        <source>Credentials…</source>
        <translation>凭据…</translation>
    </message>
    <message>
        <source>Move Keys</source>
        <translation>移出密钥</translation>
    </message>
</context>
<context>
    <name>console::ui::KeyUsesModel</name>
    <message>
        <source>scene, bound to it: %1</source>
        <translation>场景，已绑定：%1</translation>
    </message>
    <message>
        <source>room, started with its key</source>
        <translation>房间，用它的密钥启动</translation>
    </message>
    <message>
        <source>Scene %1, bound to it</source>
        <translation>场景 %1，已绑定</translation>
    </message>
    <message>
        <source>Room %1, started with its key</source>
        <translation>房间 %1，用它的密钥启动</translation>
    </message>
</context>
<context>
    <name>console::ui::KeyUsesView</name>
    <message>
        <source>Where it is used</source>
        <translation>使用情况</translation>
    </message>
    <message>
        <source>No scene is bound to it, and no room is running with its key.</source>
        <translation>没有场景绑定到它，也没有房间在用它的密钥运行。</translation>
    </message>
    <message>
        <source>Use another profile in all these &amp;scenes:</source>
        <translation>以上所有场景改用(&amp;S)：</translation>
    </message>
    <message>
        <source>Profile to use in their place</source>
        <translation>改用的凭据</translation>
    </message>
    <message>
        <source>Replac&amp;e</source>
        <translation>替换(&amp;E)</translation>
    </message>
    <message>
        <source>To put a new key in for all of them, enter it in the profile and save. Rooms that are running are stopped with the key that started them.</source>
        <translation>要为它们全部换上新密钥，请在凭据中输入并保存。正在运行的房间仍用启动时的密钥停止。</translation>
    </message>
</context>
<context>
    <name>console::ui::LeftoverFlow</name>
    <message numerus="yes">
        <source>%n room(s) adopted</source>
        <translation>
            <numerusform>已接管 %n 个房间</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n room(s) kept running</source>
        <translation>
            <numerusform>%n 个房间继续运行</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>console::ui::LeftoverPanel</name>
    <message numerus="yes">
        <source>%n room(s) of an earlier session may still be running</source>
        <translation>
            <numerusform>先前会话的 %n 个房间可能仍在运行</numerusform>
        </translation>
    </message>
    <message>
        <source>An agent bills while it runs, and nobody looks after these.</source>
        <translation>智能体运行期间会计费，而这些房间无人看管。</translation>
    </message>
    <message>
        <source>Rooms of an earlier session</source>
        <translation>先前会话的房间</translation>
    </message>
    <message numerus="yes">
        <source>Stop %n Room(s)</source>
        <translation>
            <numerusform>停止 %n 个房间</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Adopt %n Room(s)</source>
        <translation>
            <numerusform>接管 %n 个房间</numerusform>
        </translation>
    </message>
    <message>
        <source>This window looks after them from now on, and asks about them when you quit.</source>
        <translation>从现在起由本窗口看管，退出时会询问。</translation>
    </message>
    <message numerus="yes">
        <source>Keep %n Running</source>
        <translation>
            <numerusform>让 %n 个继续运行</numerusform>
        </translation>
    </message>
    <message>
        <source>They run on, and you are not asked about them again. They stay in the list of rooms.</source>
        <translation>它们继续运行，不再询问，仍列在房间列表中。</translation>
    </message>
    <message>
        <source>Decide Later</source>
        <translation>稍后决定</translation>
    </message>
    <message>
        <source>Asks again when you quit, and at the next start.</source>
        <translation>退出时以及下次启动时再询问。</translation>
    </message>
</context>
<context>
    <name>console::ui::LimitForm</name>
    <message>
        <source>Scene</source>
        <translation>场景</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>凭据</translation>
    </message>
    <message>
        <source>a scene&apos;s name</source>
        <translation>场景名称</translation>
    </message>
    <message>
        <source>a key&apos;s fingerprint</source>
        <translation>凭据指纹</translation>
    </message>
    <message>
        <source>Choose a scene or type its name.</source>
        <translation>请选择场景，或输入其名称。</translation>
    </message>
    <message>
        <source>Choose a key or type its fingerprint. Keys appear here once a room was started with them.</source>
        <translation>请选择凭据，或输入其指纹。用某个凭据启动过房间后，它会出现在这里。</translation>
    </message>
    <message>
        <source>An amount of money is a number above 0 with at most six digits after the point.</source>
        <translation>金额应为大于 0 的数字，小数点后最多六位。</translation>
    </message>
    <message>
        <source>A time is a whole number above 0, and at most a year.</source>
        <translation>时长应为大于 0 的整数，最长一年。</translation>
    </message>
    <message>
        <source>A&amp;pplies to</source>
        <translation>适用于(&amp;P)</translation>
    </message>
    <message>
        <source>every room</source>
        <translation>每个房间</translation>
    </message>
    <message>
        <source>one scene</source>
        <translation>某个场景</translation>
    </message>
    <message>
        <source>one key</source>
        <translation>某个凭据</translation>
    </message>
    <message>
        <source>Applies to</source>
        <translation>适用于</translation>
    </message>
    <message>
        <source>&amp;Limits</source>
        <translation>限制(&amp;L)</translation>
    </message>
    <message>
        <source>What is limited</source>
        <translation>限制的内容</translation>
    </message>
    <message>
        <source>to at &amp;most</source>
        <translation>最多(&amp;M)</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>小时</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>&amp;Warn at</source>
        <translation>提醒于(&amp;W)</translation>
    </message>
    <message>
        <source>Warn at</source>
        <translation>提醒于</translation>
    </message>
    <message>
        <source> %</source>
        <comment>percent, behind a number</comment>
        <translation> %</translation>
    </message>
    <message>
        <source>Of the limit; at 100 % there is no warning.</source>
        <translation>占限额的百分比；100 % 表示不提醒。</translation>
    </message>
</context>
<context>
    <name>console::ui::Limits</name>
    <message>
        <source>%1 (room %2)</source>
        <translation>%1（房间 %2）</translation>
    </message>
    <message>
        <source>every room</source>
        <translation>每个房间</translation>
    </message>
    <message>
        <source>scene %1</source>
        <translation>场景 %1</translation>
    </message>
    <message>
        <source>key %1</source>
        <translation>凭据 %1</translation>
    </message>
    <message>
        <source>time of one room</source>
        <translation>单个房间的时长</translation>
    </message>
    <message>
        <source>time per day</source>
        <translation>每日时长</translation>
    </message>
    <message>
        <source>money of one room</source>
        <translation>单个房间的费用</translation>
    </message>
    <message>
        <source>money per day</source>
        <translation>每日费用</translation>
    </message>
    <message>
        <source>%1 of %2 (%3 %)</source>
        <translation>已用 %1，共 %2（%3 %）</translation>
    </message>
    <message>
        <source>An estimate from the table of prices. The bill is the service&apos;s.</source>
        <translation>按价格表估算，以服务方账单为准。</translation>
    </message>
    <message>
        <source>It rests on assumed prices. Put your own in under Room &gt; Limits and Prices.</source>
        <translation>其中有假定的价格。请在“房间 &gt; 限额与价格”中填入您自己的价格。</translation>
    </message>
</context>
<context>
    <name>console::ui::LimitsDialog</name>
    <message>
        <source>Limits and Prices</source>
        <translation>限额与价格</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>限额</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
</context>
<context>
    <name>console::ui::LimitsModel</name>
    <message>
        <source>no warning</source>
        <translation>不提醒</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>no room is running</source>
        <translation>没有运行中的房间</translation>
    </message>
    <message>
        <source>Applies to</source>
        <translation>适用于</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>限额</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>Warns at</source>
        <translation>提醒于</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>用量</translation>
    </message>
</context>
<context>
    <name>console::ui::LimitsPage</name>
    <message>
        <source>No limit is in effect.</source>
        <translation>限额均未生效。</translation>
    </message>
    <message>
        <source>Limits are held to while this program runs. They stand in %1</source>
        <translation>本程序运行期间限额生效。保存在 %1</translation>
    </message>
    <message>
        <source>Not in effect, and kept as it is: %1 (%2)</source>
        <translation>未生效，原样保留：%1（%2）</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>限额</translation>
    </message>
    <message>
        <source>No limits yet: rooms run until somebody stops them.
Fill in the fields below and press Add.</source>
        <translation>尚无限额：房间会一直运行，直到有人停止。
请填写下方各项，然后按“添加”。</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>添加(&amp;A)</translation>
    </message>
    <message>
        <source>C&amp;hange</source>
        <translation>更改(&amp;H)</translation>
    </message>
    <message>
        <source>Give the selected limit these values</source>
        <translation>将所选限额改为这些值</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>删除(&amp;R)</translation>
    </message>
</context>
<context>
    <name>console::ui::MainWindow</name>
    <message>
        <source>Voicechat Console</source>
        <translation>Voicechat Console</translation>
    </message>
    <message>
        <source>Scenes</source>
        <translation>场景</translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation>房间</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>检查器</translation>
    </message>
    <message>
        <source>Tool bar</source>
        <translation>工具栏</translation>
    </message>
    <message>
        <source>Room</source>
        <extracomment>The dock about the room that is selected.</extracomment>
        <translation>房间</translation>
    </message>
    <message>
        <source>Docks</source>
        <translation>停靠窗口</translation>
    </message>
    <message>
        <source>Unsaved changes are back: the window was ended from outside</source>
        <translation>未保存的更改已恢复：窗口上次被外部终止</translation>
    </message>
    <message>
        <source>They are still not saved: %1</source>
        <translation>它们仍未保存：%1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>New secrets were not kept, enter them again: %1</source>
        <translation>新的密钥没有保存，请重新输入：%1</translation>
    </message>
</context>
<context>
    <name>console::ui::MakeTokenPage</name>
    <message>
        <source>scene %1 (%2)</source>
        <translation>场景 %1（%2）</translation>
    </message>
    <message>
        <source>profile %1 (%2)</source>
        <translation>凭据 %1（%2）</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Valid until %1. Whoever has it can join.</source>
        <translation>有效期至 %1。持有者即可加入。</translation>
    </message>
    <message>
        <source>It lets its user into the room, to do nothing there. %1</source>
        <translation>它让用户进入房间，但在其中什么也不能做。%1</translation>
    </message>
    <message>
        <source>Copied. It leaves the clipboard in %1 seconds.</source>
        <translation>已复制，%1 秒后从剪贴板清除。</translation>
    </message>
    <message>
        <source>&amp;Application</source>
        <translation>应用(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Room</source>
        <translation>房间(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;User</source>
        <translation>用户(&amp;U)</translation>
    </message>
    <message>
        <source>Rights</source>
        <translation>权限</translation>
    </message>
    <message>
        <source>&amp;Lifetime</source>
        <translation>有效期(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Publish audio, video and data</source>
        <translation>发布音频、视频和数据(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Subscribe</source>
        <translation>订阅(&amp;S)</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>小时</translation>
    </message>
    <message>
        <source>days</source>
        <translation>天</translation>
    </message>
    <message>
        <source>Unit of the lifetime</source>
        <translation>有效期的单位</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 小时</translation>
    </message>
    <message>
        <source>Lifetime of %1 hours</source>
        <translation>有效期 %1 小时</translation>
    </message>
    <message>
        <source>&amp;Copy Token</source>
        <translation>复制 Token(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Hide Token</source>
        <translation>隐藏 Token(&amp;H)</translation>
    </message>
    <message>
        <source>S&amp;how Token</source>
        <translation>显示 Token(&amp;H)</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>the room it opens</source>
        <translation>要加入的房间</translation>
    </message>
    <message>
        <source>the user it is for</source>
        <translation>使用它的用户</translation>
    </message>
    <message>
        <source>There is no RTC application: open a scene with RTCConfig.AppId, or add one under Credentials.</source>
        <translation>没有 RTC 应用：请打开一个填有 RTCConfig.AppId 的场景，或在“凭据”中添加。</translation>
    </message>
</context>
<context>
    <name>console::ui::MessageBar</name>
    <message>
        <source>Dismiss this message</source>
        <translation>关闭此消息</translation>
    </message>
</context>
<context>
    <name>console::ui::MessageView</name>
    <message>
        <source>Nothing was sent.</source>
        <translation>没有发送任何内容。</translation>
    </message>
    <message>
        <source>No answer came.</source>
        <translation>没有收到响应。</translation>
    </message>
    <message>
        <source>(empty body)</source>
        <translation>（空）</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>头部</translation>
    </message>
    <message>
        <source>Raw</source>
        <translation>原始报文</translation>
    </message>
    <message>
        <source>Part of the message</source>
        <translation>报文的部分</translation>
    </message>
    <message>
        <source>Cop&amp;y</source>
        <translation>复制(&amp;Y)</translation>
    </message>
    <message>
        <source>Copy the text below</source>
        <translation>复制下面的文本</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>响应</translation>
    </message>
</context>
<context>
    <name>console::ui::OriginsView</name>
    <message>
        <source>Pages that may call</source>
        <translation>允许调用的页面</translation>
    </message>
    <message>
        <source>Pages of these origins may call the server, and so start rooms.</source>
        <translation>来自这些源的页面可以调用此服务器，从而启动房间。</translation>
    </message>
    <message>
        <source>Origin of a page</source>
        <translation>页面的源</translation>
    </message>
    <message>
        <source>origin, as in http://localhost:5173</source>
        <translation>源，例如 http://localhost:5173</translation>
    </message>
    <message>
        <source>An origin is http or https, a host and a port, without a path.</source>
        <translation>源由 http 或 https、主机和端口组成，不带路径。</translation>
    </message>
    <message>
        <source>Allow</source>
        <translation>允许</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
</context>
<context>
    <name>console::ui::ParametersForm</name>
    <message>
        <source>System prompt</source>
        <translation>系统提示词</translation>
    </message>
    <message>
        <source>Example dialogue</source>
        <translation>示例对话</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>No tools any more</source>
        <translation>不再使用工具</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>音色</translation>
    </message>
    <message>
        <source>The user may interrupt</source>
        <translation>允许用户打断</translation>
    </message>
    <message>
        <source>The user may not interrupt</source>
        <translation>不允许用户打断</translation>
    </message>
    <message>
        <source>Change parameters</source>
        <translation>更改参数</translation>
    </message>
    <message>
        <source>Parameters.Config: LLMConfig, TTSConfig, InterruptMode. Counts from the next question on; lists are replaced whole.</source>
        <translation>Parameters.Config：LLMConfig、TTSConfig、InterruptMode。从下一个问题起生效；数组整体替换。</translation>
    </message>
    <message>
        <source>Configuration (Parameters.Config)</source>
        <translation>配置 (Parameters.Config)</translation>
    </message>
</context>
<context>
    <name>console::ui::PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>首选项</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Colour scheme</source>
        <translation>配色方案(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Editor text size</source>
        <translation>编辑器字号(&amp;E)</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Colour scheme</source>
        <translation>配色方案</translation>
    </message>
    <message>
        <source>Editor text size</source>
        <translation>编辑器字号</translation>
    </message>
    <message>
        <source>Changes apply at once.</source>
        <translation>修改立即生效。</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>跟随桌面</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source> pt</source>
        <extracomment>A text size in points.</extracomment>
        <translation> 磅</translation>
    </message>
    <message>
        <source>&amp;Stop my rooms when this window dies or hangs</source>
        <translation>窗口崩溃或停止响应时停止我的房间(&amp;S)</translation>
    </message>
    <message>
        <source>When it does not &amp;respond for</source>
        <extracomment>Followed by a number of seconds.</extracomment>
        <translation>无响应超过(&amp;R)</translation>
    </message>
    <message>
        <source>When the computer slept &amp;for</source>
        <extracomment>Followed by a number of minutes.</extracomment>
        <translation>计算机休眠超过(&amp;F)</translation>
    </message>
    <message>
        <source>Seconds without a response after which rooms are stopped</source>
        <translation>无响应多少秒后停止房间</translation>
    </message>
    <message>
        <source>Minutes of sleep after which rooms are stopped</source>
        <translation>休眠多少分钟后停止房间</translation>
    </message>
    <message>
        <source> s</source>
        <extracomment>A time in seconds.</extracomment>
        <translation> 秒</translation>
    </message>
    <message>
        <source> min</source>
        <extracomment>A time in minutes.</extracomment>
        <translation> 分钟</translation>
    </message>
    <message>
        <source>A helper without a window watches this one. It holds the keys of running rooms in memory and stops the rooms that this window started.</source>
        <translation>一个没有窗口的守护程序监视此窗口。它在内存中保存运行中房间的密钥，并停止此窗口启动的房间。</translation>
    </message>
    <message>
        <source>&amp;QR code opens</source>
        <translation>二维码打开(&amp;Q)</translation>
    </message>
    <message>
        <source>QR code opens</source>
        <translation>二维码打开</translation>
    </message>
    <message>
        <source>nothing: it holds the ids as JSON</source>
        <translation>不打开：内容为 ID 的 JSON</translation>
    </message>
    <message>
        <source>A web address with {AppId}, {RoomId}, {UserId} and {Token} where they belong.</source>
        <translation>网页地址，其中写上 {AppId}、{RoomId}、{UserId} 和 {Token}。</translation>
    </message>
    <message>
        <source>&amp;Notify me of rooms that fail while I look elsewhere</source>
        <translation>不在看本窗口时，房间出错要通知我(&amp;N)</translation>
    </message>
    <message>
        <source>Ser&amp;ver port</source>
        <translation>服务器端口(&amp;V)</translation>
    </message>
    <message>
        <source>Server port</source>
        <translation>服务器端口</translation>
    </message>
    <message>
        <source>any free one</source>
        <translation>任意空闲端口</translation>
    </message>
    <message>
        <source>S&amp;witch the server on when this window opens</source>
        <translation>打开窗口时启动服务器(&amp;W)</translation>
    </message>
    <message>
        <source>The port counts from the next start of the server on. This window&apos;s server can be reached from this machine only; for others there is “voicechatctl serve”.</source>
        <translation>端口从下次启动服务器起生效。此窗口的服务器只能从本机访问；需要从其他机器访问时请使用“voicechatctl serve”。</translation>
    </message>
</context>
<context>
    <name>console::ui::PreflightPanel</name>
    <message>
        <source>Start Anyway</source>
        <translation>仍然启动</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close the check</source>
        <translation>关闭检查结果</translation>
    </message>
    <message>
        <source>What the check found</source>
        <translation>检查结果</translation>
    </message>
    <message>
        <source>Check before the start</source>
        <translation>启动前检查</translation>
    </message>
</context>
<context>
    <name>console::ui::PricesModel</name>
    <message>
        <source>assumed</source>
        <extracomment>Of a price: nobody has read it anywhere.</extracomment>
        <translation>假定</translation>
    </message>
    <message>
        <source>your own</source>
        <translation>自定</translation>
    </message>
    <message>
        <source>read</source>
        <translation>查得</translation>
    </message>
    <message>
        <source>What runs</source>
        <translation>计费项目</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>The price is</source>
        <translation>价格类型</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
</context>
<context>
    <name>console::ui::PricesPage</name>
    <message>
        <source>A price is a number with at most six digits after the point, such as 0.014.</source>
        <translation>价格应为数字，小数点后最多六位，例如 0.014。</translation>
    </message>
    <message>
        <source>Your own table cannot be used, so the built-in one is.</source>
        <translation>您的价格表无法使用，现使用内置价格表。</translation>
    </message>
    <message>
        <source>Your own table: %1</source>
        <translation>您的价格表：%1</translation>
    </message>
    <message>
        <source>The built-in table of %1. Your own prices go into %2</source>
        <translation>内置价格表（%1）。您的价格将保存到 %2</translation>
    </message>
    <message>
        <source>Costs are estimates from these prices, and the bill is the service&apos;s. A room&apos;s price is the sum of what runs in it.</source>
        <translation>费用按这些价格估算，以服务方账单为准。房间的价格是其中各计费项目之和。</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>&amp;Price</source>
        <translation>价格(&amp;P)</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>a minute</source>
        <translation>每分钟</translation>
    </message>
    <message>
        <source>an hour</source>
        <translation>每小时</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>&amp;Set Price</source>
        <translation>设定价格(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Back to Built-in Prices</source>
        <translation>恢复内置价格(&amp;B)</translation>
    </message>
    <message>
        <source>Your own table is kept as prices.json.old.</source>
        <translation>您的价格表会保留为 prices.json.old。</translation>
    </message>
</context>
<context>
    <name>console::ui::PriorityChooser</name>
    <message>
        <source>Priority</source>
        <translation>优先级</translation>
    </message>
    <message>
        <source>What becomes of the text while the agent speaks (InterruptMode 1, 2 and 3).</source>
        <translation>智能体正在说话时如何处理这段文本（InterruptMode 1、2、3）。</translation>
    </message>
    <message>
        <source>At once: cut in</source>
        <translation>立即插入</translation>
    </message>
    <message>
        <source>Wait for the agent</source>
        <translation>等智能体说完</translation>
    </message>
    <message>
        <source>Drop it if busy</source>
        <translation>忙时丢弃</translation>
    </message>
</context>
<context>
    <name>console::ui::ProblemModel</name>
    <message>
        <source>line %1:%2</source>
        <translation>第 %1 行:%2</translation>
    </message>
</context>
<context>
    <name>console::ui::ProfileForm</name>
    <message>
        <source>%1, unchanged</source>
        <translation>%1，未更改</translation>
    </message>
    <message>
        <source>stored, unchanged</source>
        <translation>已保存，未更改</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <extracomment>The name of a profile that was made from another one.</extracomment>
        <translation>%1（副本）</translation>
    </message>
    <message>
        <source>Name: it is empty</source>
        <translation>名称：为空</translation>
    </message>
    <message>
        <source>Name: “%1” means something else; choose another one</source>
        <translation>名称：“%1”另有含义，请换一个</translation>
    </message>
    <message>
        <source>Allowed hosts: “%1” is no host such as api.example.com or *.example.com</source>
        <translation>允许的主机：“%1”不是 api.example.com 或 *.example.com 这样的主机</translation>
    </message>
    <message>
        <source>Expires: write it as 2026-01-31 18:00, or leave it empty</source>
        <translation>到期时间：请写成 2026-01-31 18:00，或留空</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <extracomment>%1: what is wrong, %2: one or two sentences about it.</extracomment>
        <translation>%1。%2</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>类型(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>AccessKey &amp;ID</source>
        <translation>AccessKey ID(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Secret key</source>
        <translation>Secret Key(&amp;S)</translation>
    </message>
    <message>
        <source>Sessi&amp;on token</source>
        <translation>会话令牌(&amp;O)</translation>
    </message>
    <message>
        <source>E&amp;xpires</source>
        <translation>到期时间(&amp;X)</translation>
    </message>
    <message>
        <source>Re&amp;gion</source>
        <translation>地域(&amp;G)</translation>
    </message>
    <message>
        <source>Allowed &amp;hosts</source>
        <translation>允许的主机(&amp;H)</translation>
    </message>
    <message>
        <source>App&amp;Id</source>
        <translation>AppId(&amp;I)</translation>
    </message>
    <message>
        <source>AppKe&amp;y</source>
        <translation>AppKey(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;Colour</source>
        <translation>颜色(&amp;C)</translation>
    </message>
    <message>
        <source>No&amp;tes</source>
        <translation>备注(&amp;T)</translation>
    </message>
    <message>
        <source>Account key</source>
        <translation>账号密钥</translation>
    </message>
    <message>
        <source>RTC application</source>
        <translation>RTC 应用</translation>
    </message>
    <message>
        <source>Te&amp;mporary key (STS)</source>
        <translation>临时密钥（STS）(&amp;M)</translation>
    </message>
    <message>
        <source>such as 2026-01-31 18:00; empty: not known</source>
        <translation>如 2026-01-31 18:00；留空表示未知</translation>
    </message>
    <message>
        <source>the endpoint&apos;s own</source>
        <translation>接入点自己的地域</translation>
    </message>
    <message>
        <source>The key is sent to these hosts and to no others, one on each line.</source>
        <translation>密钥只会发送到这些主机，每行一个。</translation>
    </message>
    <message>
        <source>Sha&amp;red secret</source>
        <translation>共享密钥(&amp;R)</translation>
    </message>
    <message>
        <source>Shared secret</source>
        <translation>共享密钥</translation>
    </message>
</context>
<context>
    <name>console::ui::ProfilesModel</name>
    <message>
        <source>not used yet</source>
        <translation>尚未使用</translation>
    </message>
    <message>
        <source>%1, worked</source>
        <translation>%1，成功</translation>
    </message>
    <message>
        <source>account key</source>
        <translation>账号密钥</translation>
    </message>
    <message>
        <source>RTC application</source>
        <translation>RTC 应用</translation>
    </message>
    <message numerus="yes">
        <source>%n scene(s)</source>
        <translation>
            <numerusform>%n 个场景</numerusform>
        </translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>shared secret</source>
        <translation>共享密钥</translation>
    </message>
</context>
<context>
    <name>console::ui::ProfilesPage</name>
    <message>
        <source>Copied. It leaves the clipboard in %1 seconds.</source>
        <translation>已复制。%1 秒后从剪贴板清除。</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>Stop Waiting</source>
        <translation>不再等待</translation>
    </message>
    <message numerus="yes">
        <source>%n room(s) still run with the old key</source>
        <translation>
            <numerusform>%n 个房间仍在用旧密钥运行</numerusform>
        </translation>
    </message>
    <message>
        <source>They are stopped with it; new calls use the new one.</source>
        <translation>它们会用旧密钥停止；新的调用使用新密钥。</translation>
    </message>
    <message>
        <source>Profile “%1” is saved.</source>
        <translation>凭据“%1”已保存。</translation>
    </message>
    <message>
        <source>Scenes are bound to the profile “%1”</source>
        <translation>有场景绑定到凭据“%1”</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>They could not be started without it.</source>
        <translation>没有它，这些场景无法启动。</translation>
    </message>
    <message>
        <source>Delete Profile</source>
        <translation>删除凭据</translation>
    </message>
    <message>
        <source>Keep Profile</source>
        <translation>保留凭据</translation>
    </message>
    <message>
        <source>Profile “%1” is deleted.</source>
        <translation>凭据“%1”已删除。</translation>
    </message>
    <message>
        <source>Still running with the old key, and stopped with it: %1</source>
        <translation>仍在用旧密钥运行，并会用它停止：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n scene(s) are bound to “%1” now</source>
        <translation>
            <numerusform>%n 个场景现已绑定到“%1”</numerusform>
        </translation>
    </message>
    <message>
        <source>The built-in sandbox knows only keys that rooms were started with. To ask the service, choose “cloud” as the endpoint.</source>
        <translation>内置沙箱只认识启动过房间的密钥。要向服务端核实，请把接入点选为“cloud”。</translation>
    </message>
    <message>
        <source>RequestId %1</source>
        <translation>RequestId %1</translation>
    </message>
    <message>
        <source>The new profile is not saved</source>
        <translation>新凭据尚未保存</translation>
    </message>
    <message>
        <source>“%1” is not saved</source>
        <translation>“%1”尚未保存</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Discard Changes</source>
        <translation>放弃更改</translation>
    </message>
    <message>
        <source>Cancel T&amp;est</source>
        <translation>取消测试(&amp;E)</translation>
    </message>
    <message>
        <source>T&amp;est Key at %1</source>
        <translation>在 %1 测试密钥(&amp;E)</translation>
    </message>
    <message>
        <source>What is saved is tested: save it first.</source>
        <translation>测试的是已保存的内容：请先保存。</translation>
    </message>
    <message>
        <source>A harmless signed call; it changes nothing.</source>
        <translation>一次无害的签名调用，不会改变任何东西。</translation>
    </message>
    <message>
        <source>&amp;Where Used (%1)</source>
        <translation>使用情况 (%1)(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Where Used</source>
        <translation>使用情况(&amp;W)</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>凭据</translation>
    </message>
    <message>
        <source>No profiles yet.
Fill in the form and save.</source>
        <translation>还没有凭据。
请填写表单并保存。</translation>
    </message>
    <message>
        <source>Pro&amp;file</source>
        <translation>凭据(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>添加(&amp;A)</translation>
    </message>
    <message>
        <source>D&amp;uplicate</source>
        <translation>复制(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Revert</source>
        <translation>还原(&amp;R)</translation>
    </message>
    <message>
        <source>Sa&amp;ve</source>
        <translation>保存(&amp;V)</translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <extracomment>%1: a profile&apos;s name. %2: what the test of its key found.</extracomment>
        <translation>“%1”：%2</translation>
    </message>
</context>
<context>
    <name>console::ui::ProgressPage</name>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>The room&apos;s endpoint is gone.</source>
        <translation>房间的接入点已不可用。</translation>
    </message>
    <message>
        <source>%1 (agent)</source>
        <translation>%1（智能体）</translation>
    </message>
    <message>
        <source>Nobody is in the room.</source>
        <translation>房间里没有人。</translation>
    </message>
    <message>
        <source>In the room now: %1</source>
        <translation>当前在房间内：%1</translation>
    </message>
    <message>
        <source>Likely causes, likeliest first</source>
        <translation>可能的原因（可能性从高到低）</translation>
    </message>
</context>
<context>
    <name>console::ui::PromptForm</name>
    <message>
        <source>Background</source>
        <translation>背景</translation>
    </message>
    <message>
        <source>What the model should know, e.g. where the user is</source>
        <translation>模型应当知道的事，例如用户所在的地方</translation>
    </message>
    <message>
        <source>Background for the model</source>
        <translation>给模型的背景</translation>
    </message>
    <message>
        <source>Joined to the user&apos;s next turn; the agent does not answer it.</source>
        <translation>并入用户的下一轮；智能体不会回答它。</translation>
    </message>
</context>
<context>
    <name>console::ui::RailFlow</name>
    <message numerus="yes">
        <source>%n room(s)</source>
        <translation>
            <numerusform>%n 个房间</numerusform>
        </translation>
    </message>
    <message>
        <source>When the limit is reached it is stopped by itself.</source>
        <translation>达到限额时会自动停止。</translation>
    </message>
    <message>
        <source>Stop Now</source>
        <translation>立即停止</translation>
    </message>
    <message>
        <source>Raise the Limit…</source>
        <translation>提高限额…</translation>
    </message>
    <message>
        <source>A room comes near its limit</source>
        <translation>有房间接近限额</translation>
    </message>
    <message>
        <source>Edit Limits…</source>
        <translation>编辑限额…</translation>
    </message>
    <message>
        <source>A limit stops a room</source>
        <translation>有房间因限额停止</translation>
    </message>
    <message>
        <source>It goes on billing. The inspector shows what the service answered.</source>
        <translation>它仍在计费。检查器中可查看服务的应答。</translation>
    </message>
    <message>
        <source>A room could not be stopped</source>
        <translation>有房间未能停止</translation>
    </message>
    <message>
        <source>Your table of prices cannot be used; the built-in one is</source>
        <translation>您的价格表无法使用，现使用内置价格表</translation>
    </message>
    <message>
        <source>A limit is not in effect</source>
        <translation>有一条限额未生效</translation>
    </message>
    <message>
        <source>No limit is in effect</source>
        <translation>限额均未生效</translation>
    </message>
    <message>
        <source>%1 today</source>
        <translation>今日 %1</translation>
    </message>
</context>
<context>
    <name>console::ui::RequestsView</name>
    <message>
        <source>Requests to the server</source>
        <translation>发往服务器的请求</translation>
    </message>
</context>
<context>
    <name>console::ui::RoomFlow</name>
    <message>
        <source>The agent of %1 is not in its room</source>
        <translation>%1 的智能体没有进房</translation>
    </message>
    <message>
        <source>The start was accepted %1 s ago. The likeliest cause: %2.</source>
        <translation>启动已在 %1 秒前受理。最可能的原因：%2。</translation>
    </message>
    <message>
        <source>Show causes</source>
        <translation>查看原因</translation>
    </message>
    <message>
        <source>The agent of room %1 is not in its room: stop the room</source>
        <translation>房间 %1 的智能体不在房间里：请停止该房间</translation>
    </message>
    <message>
        <source>A token for room %1 expires</source>
        <translation>房间 %1 的 Token 即将过期</translation>
    </message>
    <message>
        <source>Its client needs a new one, which Join makes.</source>
        <translation>它的客户端需要新的 Token，可在“加入”页生成。</translation>
    </message>
    <message>
        <source>The one that was copied ends %1. A client that joins again needs a new one.</source>
        <translation>复制过的 Token 到期时间：%1。客户端再次加入需要新的 Token。</translation>
    </message>
    <message>
        <source>Show Join</source>
        <translation>显示“加入”</translation>
    </message>
</context>
<context>
    <name>console::ui::RoomView</name>
    <message>
        <source>Select a room to see what it runs with and to talk to its agent.</source>
        <translation>选择一个房间，查看它的运行配置并向智能体发送指令。</translation>
    </message>
    <message>
        <source>About the selected room</source>
        <translation>所选房间的信息</translation>
    </message>
</context>
<context>
    <name>console::ui::RoomWords</name>
    <message>
        <source>this window</source>
        <translation>本窗口</translation>
    </message>
    <message>
        <source>another window</source>
        <translation>另一个窗口</translation>
    </message>
    <message>
        <source>a server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>the dead-man helper</source>
        <translation>看护进程</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>无人看管</translation>
    </message>
    <message>
        <source>a window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>looking into the room…</source>
        <translation>正在查看房间…</translation>
    </message>
    <message>
        <source>no answer about the room</source>
        <translation>查询房间无应答</translation>
    </message>
    <message>
        <source>room empty</source>
        <translation>房间为空</translation>
    </message>
    <message>
        <source>agent alone in the room</source>
        <translation>房间内只有智能体</translation>
    </message>
    <message>
        <source>user in the room, no agent</source>
        <translation>用户在房间，无智能体</translation>
    </message>
    <message>
        <source>agent and user in the room</source>
        <translation>智能体和用户都在房间</translation>
    </message>
</context>
<context>
    <name>console::ui::RoomsModel</name>
    <message>
        <source>its start may still arrive, stop asked again in %1 s</source>
        <translation>启动请求可能还会到达，%1 秒后再次停止</translation>
    </message>
    <message>
        <source>Task: %1</source>
        <translation>任务：%1</translation>
    </message>
    <message>
        <source>App: %1</source>
        <translation>应用：%1</translation>
    </message>
    <message>
        <source>Scene</source>
        <translation>场景</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Running for</source>
        <translation>运行时长</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>房间</translation>
    </message>
    <message>
        <source>User</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>凭据</translation>
    </message>
    <message>
        <source>Looked after by</source>
        <extracomment>Column: the process that answers for a room.</extracomment>
        <translation>看管方</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>接入点</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>启动时间</translation>
    </message>
    <message>
        <source>started by %1</source>
        <translation>由%1启动</translation>
    </message>
    <message>
        <source>agent not in the room</source>
        <translation>智能体不在房间里</translation>
    </message>
    <message>
        <source>The agent has left the room, or never came. Stop the room, so that it no longer counts as running.</source>
        <translation>智能体已离开房间，或从未进入。请停止该房间，使其不再算作运行中。</translation>
    </message>
    <message numerus="yes">
        <source>≠ The scene differs from what the agent runs with in %n place(s).</source>
        <translation>
            <numerusform>≠ 场景与智能体运行的配置有 %n 处不同。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>console::ui::RoomsPanel</name>
    <message>
        <source>Rooms</source>
        <translation>房间</translation>
    </message>
    <message>
        <source>No room is running.
Rooms that you start appear here.</source>
        <translation>没有正在运行的房间。
启动的房间会出现在这里。</translation>
    </message>
    <message>
        <source>Copy Room ID</source>
        <translation>复制房间 ID</translation>
    </message>
    <message>
        <source>Copy Task ID</source>
        <translation>复制任务 ID</translation>
    </message>
    <message>
        <source>Show Its Scene</source>
        <translation>显示其场景</translation>
    </message>
    <message>
        <source>Filter rooms</source>
        <translation>筛选房间</translation>
    </message>
    <message>
        <source>By scene, room, task, user, key or endpoint</source>
        <translation>按场景、房间、任务、用户、凭据或接入点筛选</translation>
    </message>
    <message>
        <source>No room fits the filter.</source>
        <translation>没有符合条件的房间。</translation>
    </message>
    <message>
        <source>Copy IDs</source>
        <translation>复制全部 ID</translation>
    </message>
    <message>
        <source>Oldest First</source>
        <translation>最早的在前</translation>
    </message>
</context>
<context>
    <name>console::ui::SayForm</name>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n 个字符</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 at a time</source>
        <extracomment>%1 “120 characters”, %2 how many there may be in one call</extracomment>
        <translation>%1，每次最多 %2 个</translation>
    </message>
    <message numerus="yes">
        <source>%1, goes out in %n part(s)</source>
        <extracomment>%1 “420 characters”</extracomment>
        <translation>
            <numerusform>%1，分 %n 段发出</numerusform>
        </translation>
    </message>
    <message>
        <source>Text to say</source>
        <translation>要播报的文本</translation>
    </message>
    <message>
        <source>What the agent is to say</source>
        <translation>要让智能体说的话</translation>
    </message>
    <message>
        <source>Say</source>
        <translation>播报</translation>
    </message>
    <message>
        <source>The agent speaks this text.</source>
        <translation>智能体会说出这段文本。</translation>
    </message>
</context>
<context>
    <name>console::ui::SceneFlow</name>
    <message>
        <source>No folder is open.
File &gt; Open Scene Folder</source>
        <translation>没有打开文件夹。
文件 &gt; 打开场景文件夹</translation>
    </message>
    <message>
        <source>No scene files (*.json) in
%1</source>
        <translation>此处没有场景文件（*.json）：
%1</translation>
    </message>
</context>
<context>
    <name>console::ui::SceneListModel</name>
    <message>
        <source>running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>未保存</translation>
    </message>
    <message>
        <source>has errors</source>
        <translation>有错误</translation>
    </message>
    <message>
        <source>holds keys</source>
        <translation>含有密钥</translation>
    </message>
</context>
<context>
    <name>console::ui::ScenesPanel</name>
    <message>
        <source>No scene matches the search.</source>
        <translation>没有符合搜索的场景。</translation>
    </message>
    <message>
        <source>Search scenes</source>
        <translation>搜索场景</translation>
    </message>
    <message>
        <source>Scenes</source>
        <translation>场景</translation>
    </message>
</context>
<context>
    <name>console::ui::SecretField</name>
    <message>
        <source>Show it while this is held down</source>
        <translation>按住时显示</translation>
    </message>
    <message>
        <source>Copy; it leaves the clipboard after %1 seconds</source>
        <translation>复制；%1 秒后从剪贴板清除</translation>
    </message>
    <message>
        <source>Show while held: %1</source>
        <translation>按住显示：%1</translation>
    </message>
    <message>
        <source>Copy: %1</source>
        <translation>复制：%1</translation>
    </message>
</context>
<context>
    <name>console::ui::ServedModel</name>
    <message>
        <source>the service answered %1</source>
        <translation>服务端返回 %1</translation>
    </message>
    <message>
        <source>left</source>
        <extracomment>A client went away before it had its answer.</extracomment>
        <translation>已离开</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 毫秒</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>路径</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>动作</translation>
    </message>
    <message>
        <source>Scene</source>
        <translation>场景</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>耗时</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>console::ui::ServerFlow</name>
    <message>
        <source>The server is off</source>
        <translation>服务器已停止</translation>
    </message>
    <message>
        <source>The server is on at %1</source>
        <translation>服务器已启动：%1</translation>
    </message>
    <message>
        <source>Choose Another Port…</source>
        <translation>选择其他端口…</translation>
    </message>
    <message>
        <source>A page at %1 asked and was refused</source>
        <translation>来自 %1 的页面发出请求，已被拒绝</translation>
    </message>
    <message>
        <source>A page that is allowed can start rooms, which cost money. Allow it only if it is yours.</source>
        <translation>获准的页面可以启动房间并产生费用。仅当它是您自己的页面时才允许。</translation>
    </message>
    <message>
        <source>Allow This Page</source>
        <translation>允许此页面</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>忽略</translation>
    </message>
    <message>
        <source>Pages at %1 may call the server</source>
        <translation>来自 %1 的页面可以调用服务器</translation>
    </message>
    <message>
        <source>Pages at %1 may call the server no more</source>
        <translation>来自 %1 的页面不再能调用服务器</translation>
    </message>
    <message>
        <source>No single call in the inspector belongs to this request</source>
        <translation>检查器中没有唯一对应此请求的调用</translation>
    </message>
</context>
<context>
    <name>console::ui::ServerPanel</name>
    <message>
        <source>each scene&apos;s own account</source>
        <translation>各场景自己的账号</translation>
    </message>
    <message>
        <source>the environment&apos;s key</source>
        <translation>环境变量中的密钥</translation>
    </message>
    <message>
        <source>the sandbox key</source>
        <translation>沙箱密钥</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>On</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>Ending</source>
        <translation>正在结束</translation>
    </message>
    <message>
        <source>Requests under way get their answer.</source>
        <translation>进行中的请求会得到应答。</translation>
    </message>
    <message>
        <source>No request yet.</source>
        <translation>尚无请求。</translation>
    </message>
    <message numerus="yes">
        <source>%n client(s)</source>
        <translation>
            <numerusform>%n 个客户端</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s)</source>
        <translation>
            <numerusform>%n 个连接</numerusform>
        </translation>
    </message>
    <message>
        <source>Server address</source>
        <translation>服务器地址</translation>
    </message>
    <message>
        <source>a free port, chosen when it starts</source>
        <translation>空闲端口，启动时选择</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Pages that may call</source>
        <translation>允许调用的页面</translation>
    </message>
    <message>
        <source>Snippets</source>
        <translation>代码片段</translation>
    </message>
    <message>
        <source>Server pages</source>
        <translation>服务器的分页</translation>
    </message>
    <message>
        <source>Calls go to %1 with %2</source>
        <extracomment>A place and a key, as in: Calls go to cloud with the environment&apos;s key.</extracomment>
        <translation>调用发往 %1，使用%2</translation>
    </message>
    <message>
        <source>Calls will go to %1</source>
        <translation>调用将发往 %1</translation>
    </message>
    <message>
        <source>Serves the vendor demo&apos;s web client on this machine.
Requests appear here while it is on.</source>
        <translation>在本机为官方演示的网页客户端提供服务。
服务器运行时，请求会显示在这里。</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s)/min</source>
        <translation>
            <numerusform>每分钟 %n 个请求</numerusform>
        </translation>
    </message>
    <message>
        <source>each scene&apos;s profile or own account, else the environment&apos;s key</source>
        <translation>各场景的凭据或自带账号，否则使用环境变量中的密钥</translation>
    </message>
    <message>
        <source>the profile “%1”</source>
        <translation>凭据“%1”</translation>
    </message>
</context>
<context>
    <name>console::ui::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Search actions and keys</source>
        <translation>搜索操作和按键</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>操作及其按键</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
</context>
<context>
    <name>console::ui::SigningView</name>
    <message>
        <source>All stages</source>
        <translation>所有阶段</translation>
    </message>
    <message>
        <source>Stages of the signature</source>
        <translation>签名的各阶段</translation>
    </message>
    <message>
        <source>Show &amp;blanks and line ends</source>
        <translation>显示空白和换行符(&amp;B)</translation>
    </message>
    <message>
        <source>Cop&amp;y</source>
        <translation>复制(&amp;Y)</translation>
    </message>
    <message>
        <source>Copy the stage as it was signed</source>
        <translation>按签名时的原样复制该阶段</translation>
    </message>
    <message>
        <source>Text of the stage</source>
        <translation>该阶段的文本</translation>
    </message>
    <message>
        <source>This call was refused before it was signed.</source>
        <translation>此调用在签名之前已被拒绝。</translation>
    </message>
</context>
<context>
    <name>console::ui::SnippetBar</name>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>No saved commands yet</source>
        <translation>还没有已存命令</translation>
    </message>
    <message>
        <source>Save This Command…</source>
        <translation>保存此命令…</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Snippets</source>
        <translation>已存命令</translation>
    </message>
    <message>
        <source>Saved commands: insert, save, rename, delete</source>
        <translation>已存命令：插入、保存、重命名、删除</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Name of the snippet</source>
        <translation>已存命令的名称</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>console::ui::SnippetsView</name>
    <message>
        <source>For a terminal (curl)</source>
        <translation>用于终端（curl）</translation>
    </message>
    <message>
        <source>For a page (JavaScript)</source>
        <translation>用于网页（JavaScript）</translation>
    </message>
    <message>
        <source>For the vendor&apos;s demo</source>
        <translation>用于官方演示</translation>
    </message>
    <message>
        <source>Kind of snippet</source>
        <translation>代码片段类型</translation>
    </message>
    <message>
        <source>Snippet</source>
        <translation>代码片段</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the snippet</source>
        <translation>复制代码片段</translation>
    </message>
</context>
<context>
    <name>console::ui::SpokenLine</name>
    <message>
        <source>User</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>智能体</translation>
    </message>
    <message>
        <source>System prompt</source>
        <translation>系统提示词</translation>
    </message>
    <message>
        <source>Function result</source>
        <translation>函数结果</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>未知说话人</translation>
    </message>
    <message>
        <source>still changing</source>
        <extracomment>Of what is being said.</extracomment>
        <translation>更新中</translation>
    </message>
    <message>
        <source>broke off</source>
        <translation>中断</translation>
    </message>
    <message>
        <source>cut: the service hung up</source>
        <translation>被截断：服务端已挂断</translation>
    </message>
    <message>
        <source>shortened</source>
        <translation>已截短</translation>
    </message>
    <message>
        <source>Calls %1</source>
        <extracomment>%1 names of functions</extracomment>
        <translation>调用 %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>A line of a conversation: %1 who speaks, %2 round and time, %3 what is said</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 (%2): %3</source>
        <translation>%1（%2）：%3</translation>
    </message>
    <message>
        <source>, </source>
        <extracomment>Between round and time.</extracomment>
        <translation>，</translation>
    </message>
    <message>
        <source>(nothing)</source>
        <extracomment>An answer without words.</extracomment>
        <translation>（无内容）</translation>
    </message>
</context>
<context>
    <name>console::ui::StartPanel</name>
    <message>
        <source>A&amp;pp ID</source>
        <translation>应用 ID(&amp;P)</translation>
    </message>
    <message>
        <source>App ID</source>
        <translation>应用 ID</translation>
    </message>
    <message>
        <source>R&amp;oom</source>
        <translation>房间(&amp;O)</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>房间</translation>
    </message>
    <message>
        <source>&amp;User</source>
        <translation>用户(&amp;U)</translation>
    </message>
    <message>
        <source>User</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>&amp;Task</source>
        <translation>任务(&amp;T)</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>A call is under way</source>
        <translation>正在调用</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>The API version that this scene is started with. Changing a running agent&apos;s parameters needs 2025-06-01, which is a product of its own with its own AppId.</source>
        <translation>启动此场景所用的 API 版本。修改运行中智能体的参数需要 2025-06-01，该版本是独立的产品，有自己的 AppId。</translation>
    </message>
    <message>
        <source>auto: %1</source>
        <translation>自动：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n room(s) of this scene are running</source>
        <translation>
            <numerusform>该场景有 %n 个房间正在运行</numerusform>
        </translation>
    </message>
    <message>
        <source>Another start runs beside them, with ids of its own.</source>
        <translation>再次启动会与它们并行，使用各自的 ID。</translation>
    </message>
</context>
<context>
    <name>console::ui::StateChips</name>
    <message>
        <source>Running %1</source>
        <extracomment>A button that shows only running rooms, with their number.</extracomment>
        <translation>运行中 %1</translation>
    </message>
    <message>
        <source>Unknown %1</source>
        <translation>未知 %1</translation>
    </message>
    <message>
        <source>Ended %1</source>
        <translation>已结束 %1</translation>
    </message>
    <message>
        <source>Show only rooms that run</source>
        <translation>只显示运行中的房间</translation>
    </message>
    <message>
        <source>Show only rooms that may be running: no answer came to their start</source>
        <translation>只显示可能在运行的房间：启动请求没有得到应答</translation>
    </message>
    <message>
        <source>Show only rooms that have ended</source>
        <translation>只显示已结束的房间</translation>
    </message>
</context>
<context>
    <name>console::ui::StatusLine</name>
    <message>
        <source>Line %1, column %2</source>
        <translation>第 %1 行，第 %2 列</translation>
    </message>
    <message>
        <source>Endpoint: %1</source>
        <translation>接入点：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n room(s) running</source>
        <translation>
            <numerusform>%n 个房间在运行</numerusform>
        </translation>
    </message>
    <message>
        <source>Helper: starting</source>
        <translation>守护：正在启动</translation>
    </message>
    <message>
        <source>The dead-man helper is being started.</source>
        <translation>正在启动守护程序。</translation>
    </message>
    <message>
        <source>Helper: watching</source>
        <translation>守护：运行中</translation>
    </message>
    <message>
        <source>The dead-man helper stops the rooms of this window when the window dies or hangs.</source>
        <translation>窗口崩溃或停止响应时，守护程序会停止此窗口的房间。</translation>
    </message>
    <message>
        <source>Helper: not running</source>
        <translation>守护：未运行</translation>
    </message>
    <message>
        <source>The dead-man helper does not run. Rooms would go on if this window died.</source>
        <translation>守护程序没有运行。如果此窗口崩溃，房间会继续运行。</translation>
    </message>
    <message>
        <source>Server: on, port %1</source>
        <translation>服务器：运行中，端口 %1</translation>
    </message>
    <message>
        <source>Server: off</source>
        <translation>服务器：已停止</translation>
    </message>
    <message>
        <source>Show the embedded server</source>
        <translation>显示内置服务器</translation>
    </message>
    <message>
        <source>Keys: %1</source>
        <translation>密钥：%1</translation>
    </message>
    <message>
        <source>Profiles are kept in: %1</source>
        <translation>凭据保存在：%1</translation>
    </message>
    <message>
        <source>Keys: no store</source>
        <translation>密钥：未选择存储</translation>
    </message>
    <message>
        <source>No credential store has been chosen yet</source>
        <translation>尚未选择凭据存储</translation>
    </message>
    <message>
        <source>Keys: %1, opening…</source>
        <translation>密钥：%1，正在打开…</translation>
    </message>
    <message>
        <source>Keys: %1, locked</source>
        <translation>密钥：%1，已锁定</translation>
    </message>
    <message>
        <source>Keys: %1, not usable</source>
        <translation>密钥：%1，不可用</translation>
    </message>
</context>
<context>
    <name>console::ui::StopBar</name>
    <message numerus="yes">
        <source>%n room(s) did not stop</source>
        <translation>
            <numerusform>%n 个房间未能停止</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancelled: waiting for the stops that are under way, %1 of %2 done</source>
        <translation>已取消：正在等待进行中的停止请求，已完成 %1/%2</translation>
    </message>
    <message>
        <source>Stopping rooms before quitting: %1 of %2 done</source>
        <translation>退出前正在停止房间：已完成 %1/%2</translation>
    </message>
    <message>
        <source>Stopping rooms: %1 of %2 done</source>
        <translation>正在停止房间：已完成 %1/%2</translation>
    </message>
    <message>
        <source>Rooms that did not stop</source>
        <translation>未能停止的房间</translation>
    </message>
    <message>
        <source>Cancel Stopping</source>
        <translation>取消停止</translation>
    </message>
    <message>
        <source>Send no more stops, and stay</source>
        <translation>不再发送停止请求，留在窗口</translation>
    </message>
    <message>
        <source>Send no more stops; what is under way goes on</source>
        <translation>不再发送停止请求；进行中的继续</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Quit Anyway</source>
        <translation>仍然退出</translation>
    </message>
    <message>
        <source>Rooms that run on are listed again at the next start</source>
        <translation>继续运行的房间会在下次启动时再次列出</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>留下</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>console::ui::StopFlow</name>
    <message numerus="yes">
        <source>%n room(s) stopped</source>
        <translation>
            <numerusform>已停止 %n 个房间</numerusform>
        </translation>
    </message>
    <message>
        <source>its stop is not confirmed</source>
        <translation>停止未得到确认</translation>
    </message>
</context>
<context>
    <name>console::ui::StoreChoicePage</name>
    <message>
        <source>Keys are kept by the desktop (GNOME Keyring, KWallet, macOS Keychain, Windows) and are open as long as you are logged in.</source>
        <translation>密钥由桌面系统保管（GNOME Keyring、KWallet、macOS 钥匙串、Windows），登录期间一直可用。</translation>
    </message>
    <message>
        <source>Looking for it…</source>
        <translation>正在查找…</translation>
    </message>
    <message>
        <source>There is none here: this session has no Secret Service such as GNOME Keyring or KWallet. Use a vault.</source>
        <translation>这里没有：当前会话没有 GNOME Keyring 或 KWallet 之类的 Secret Service。请使用保险库。</translation>
    </message>
    <message>
        <source>It does not answer at the moment.</source>
        <translation>它目前没有响应。</translation>
    </message>
    <message>
        <source>It has no keyring yet: it will ask you for a new password.</source>
        <translation>它还没有密钥环：会请您设置新密码。</translation>
    </message>
    <message>
        <source>It is locked: it will ask you for its password.</source>
        <translation>它已锁定：会请您输入密码。</translation>
    </message>
    <message>
        <source>Keys are kept in an encrypted file with a passphrase of yours: %1</source>
        <translation>密钥保存在加密文件中，由您的口令保护：%1</translation>
    </message>
    <message>
        <source>Nothing is written down; the profiles are gone when this window closes.</source>
        <translation>不写入任何文件；窗口关闭后凭据即消失。</translation>
    </message>
    <message>
        <source>&amp;Make a Vault…</source>
        <translation>创建保险库(&amp;M)…</translation>
    </message>
    <message>
        <source>&amp;Use This Store</source>
        <translation>使用此处(&amp;U)</translation>
    </message>
    <message>
        <source>Where should keys be kept? Only the chosen store is used; none stands in for another.</source>
        <translation>密钥保存在哪里？只使用选定的一处，绝不自动换用另一处。</translation>
    </message>
    <message>
        <source>System &amp;keychain</source>
        <translation>系统钥匙串(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Vault</source>
        <translation>保险库(&amp;V)</translation>
    </message>
    <message>
        <source>Memor&amp;y, for this run only</source>
        <translation>内存，仅限本次运行(&amp;Y)</translation>
    </message>
    <message>
        <source>Profiles stay in the store that they are in: the other one is left as it is.</source>
        <translation>凭据留在原来的地方：另一处保持不变。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>console::ui::StoreStatePage</name>
    <message>
        <source>No other store is used in its place. What it holds is as it was.</source>
        <translation>不会换用其他存储，其中的内容保持原样。</translation>
    </message>
    <message>
        <source>Your unsaved changes are kept here meanwhile.</source>
        <translation>您尚未保存的更改会一直保留在这里。</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>打开(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Unlock…</source>
        <translation>解锁(&amp;U)…</translation>
    </message>
    <message>
        <source>&amp;Try Again</source>
        <translation>重试(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Stop Waiting</source>
        <translation>不再等待(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Make a Vault…</source>
        <translation>创建保险库(&amp;M)…</translation>
    </message>
    <message>
        <source>Use a &amp;Vault…</source>
        <translation>使用保险库(&amp;V)…</translation>
    </message>
    <message>
        <source>&amp;Choose a Store…</source>
        <translation>选择存储(&amp;C)…</translation>
    </message>
</context>
<context>
    <name>console::ui::StoreStatus</name>
    <message>
        <source>locked</source>
        <translation>已锁定</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>被拒绝</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>不存在</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>无响应</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>已损坏</translation>
    </message>
    <message>
        <source>cannot be used</source>
        <translation>无法使用</translation>
    </message>
    <message>
        <source>none chosen yet</source>
        <translation>尚未选择</translation>
    </message>
    <message>
        <source>not opened yet</source>
        <translation>尚未打开</translation>
    </message>
    <message>
        <source>being read…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>open</source>
        <translation>已打开</translation>
    </message>
    <message>
        <source>no vault yet</source>
        <translation>还没有保险库</translation>
    </message>
    <message>
        <source>No store has been chosen yet</source>
        <translation>尚未选择凭据存储</translation>
    </message>
    <message>
        <source>Keys of profiles are kept in one place, and you say in which.</source>
        <translation>凭据的密钥只保存在一处，由您决定。</translation>
    </message>
    <message>
        <source>Choose one.</source>
        <translation>请选择一个。</translation>
    </message>
    <message>
        <source>The credential store has not been opened yet</source>
        <translation>凭据存储尚未打开</translation>
    </message>
    <message>
        <source>Open it.</source>
        <translation>请打开它。</translation>
    </message>
    <message>
        <source>The profiles are being read…</source>
        <translation>正在读取凭据…</translation>
    </message>
    <message>
        <source>Waiting for the system keychain…</source>
        <translation>正在等待系统钥匙串…</translation>
    </message>
    <message>
        <source>It may be asking you for its password, in a window of its own.</source>
        <translation>它可能正在另一个窗口里请您输入密码。</translation>
    </message>
    <message>
        <source>The vault is locked</source>
        <translation>保险库已锁定</translation>
    </message>
    <message>
        <source>Its passphrase opens it.</source>
        <translation>用口令打开它。</translation>
    </message>
    <message>
        <source>There is no vault yet</source>
        <translation>还没有保险库</translation>
    </message>
    <message>
        <source>The vault is the store in use, but its file is not there.</source>
        <translation>当前使用保险库，但它的文件不存在。</translation>
    </message>
    <message>
        <source>Make one, or bring the file back from a backup.</source>
        <translation>请创建一个，或从备份恢复文件。</translation>
    </message>
</context>
<context>
    <name>console::ui::StoreStrip</name>
    <message>
        <source>Store: %1 (%2)</source>
        <extracomment>%1: system keychain, vault, memory; %2: open, locked, …</extracomment>
        <translation>存储：%1（%2）</translation>
    </message>
    <message>
        <source>Store: %1</source>
        <translation>存储：%1</translation>
    </message>
    <message>
        <source>&amp;Lock Now</source>
        <translation>立即锁定(&amp;L)</translation>
    </message>
    <message>
        <source>Change &amp;Passphrase…</source>
        <translation>更改口令(&amp;P)…</translation>
    </message>
    <message>
        <source>Change Store…</source>
        <translation>更换存储…</translation>
    </message>
</context>
<context>
    <name>console::ui::SummaryView</name>
    <message>
        <source>Request ID</source>
        <translation>请求 ID</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>耗时</translation>
    </message>
    <message>
        <source>Scene</source>
        <translation>场景</translation>
    </message>
    <message>
        <source>App ID</source>
        <translation>应用 ID</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>房间</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>User</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>接入点</translation>
    </message>
    <message>
        <source>Credential</source>
        <translation>凭据</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>概要</translation>
    </message>
    <message>
        <source>Select a call to see what was sent and what came back.</source>
        <translation>选择一次调用，查看发送和返回的内容。</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>处理办法</translation>
    </message>
    <message>
        <source>%1 succeeded</source>
        <translation>%1 成功</translation>
    </message>
</context>
<context>
    <name>console::ui::TakenTaskFlow</name>
    <message>
        <source>Task %1 has been started already</source>
        <translation>任务 %1 已经启动</translation>
    </message>
    <message>
        <source>An agent runs in room %1, perhaps with another configuration. Nothing new was started.</source>
        <translation>房间 %1 中有智能体在运行，配置可能不同。没有新启动任何任务。</translation>
    </message>
    <message>
        <source>Adopt It</source>
        <translation>接管它</translation>
    </message>
    <message>
        <source>Stop It and Start Again</source>
        <translation>停止它并重新启动</translation>
    </message>
    <message>
        <source>Start With a New Task ID</source>
        <translation>用新的任务 ID 启动</translation>
    </message>
</context>
<context>
    <name>console::ui::TimingView</name>
    <message>
        <source>Timing</source>
        <translation>耗时</translation>
    </message>
    <message>
        <source>%1, %2
Certificate of %3, issued by %4, valid until %5</source>
        <translation>%1，%2
证书颁发给 %3，由 %4 签发，有效期至 %5</translation>
    </message>
    <message>
        <source>Nothing was sent, so nothing was timed.</source>
        <translation>没有发送任何内容，因此没有计时。</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>总计</translation>
    </message>
</context>
<context>
    <name>console::ui::TokenNotice</name>
    <message>
        <source>Make a Token…</source>
        <translation>生成 Token…</translation>
    </message>
</context>
<context>
    <name>console::ui::TokensDialog</name>
    <message>
        <source>RTC Tokens</source>
        <translation>RTC Token</translation>
    </message>
    <message>
        <source>Make</source>
        <extracomment>A tab: make a token.</extracomment>
        <translation>生成</translation>
    </message>
    <message>
        <source>Decode</source>
        <extracomment>A tab: say what a token holds.</extracomment>
        <translation>解析</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
</context>
<context>
    <name>console::ui::ToneForm</name>
    <message>
        <source>Emotion</source>
        <translation>情感</translation>
    </message>
    <message>
        <source>Instruction</source>
        <translation>指令</translation>
    </message>
    <message>
        <source>Tone of the next answer</source>
        <translation>下一回答的语气</translation>
    </message>
    <message>
        <source>The Tag of SetTTSContext; the agent needs Context.TagParse in its TTSConfig.</source>
        <translation>SetTTSContext 的 Tag；智能体的 TTSConfig 中需要 Context.TagParse。</translation>
    </message>
    <message>
        <source>Tone (Tag)</source>
        <extracomment>A member of the API&apos;s message.</extracomment>
        <translation>语气 (Tag)</translation>
    </message>
</context>
<context>
    <name>console::ui::TurnsModel</name>
    <message>
        <source>interrupted</source>
        <translation>被打断</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>ASR</source>
        <translation>ASR</translation>
    </message>
    <message>
        <source>LLM</source>
        <translation>LLM</translation>
    </message>
    <message>
        <source>TTS</source>
        <translation>TTS</translation>
    </message>
    <message>
        <source>First sound</source>
        <translation>首音耗时</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>From the beginning of the question to its last word as text</source>
        <translation>从用户开始提问到识别出完整文本</translation>
    </message>
    <message>
        <source>From there to the first words of the language model</source>
        <translation>从识别完成到大模型首包</translation>
    </message>
    <message>
        <source>From there to the first sound of the answer</source>
        <translation>从大模型首包到开始播报</translation>
    </message>
    <message>
        <source>From the beginning of the question to the first sound of the answer</source>
        <translation>从用户开始提问到开始播报</translation>
    </message>
    <message>
        <source>From the first to the last sound of the answer</source>
        <translation>从开始播报到播报结束</translation>
    </message>
    <message>
        <source>Speech</source>
        <translation>播报时长</translation>
    </message>
</context>
<context>
    <name>console::ui::VaultPage</name>
    <message>
        <source>Several words that do not belong together are good, and easy to remember.</source>
        <translation>用几个互不相关的词就很好，也容易记住。</translation>
    </message>
    <message>
        <source>The two differ.</source>
        <translation>两次输入不一致。</translation>
    </message>
    <message>
        <source>Short: whoever has the file can try many. Take at least %1 letters.</source>
        <translation>太短：拿到文件的人可以反复尝试。请至少用 %1 个字符。</translation>
    </message>
    <message>
        <source>Fair. Longer is better.</source>
        <translation>尚可，越长越好。</translation>
    </message>
    <message>
        <source>Long: good.</source>
        <translation>足够长，很好。</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>请稍候…</translation>
    </message>
    <message>
        <source>The passphrase is kept nowhere. Nobody can recover it: without it the keys in the vault are lost.</source>
        <translation>口令不会保存在任何地方，也无人能找回：忘记它，保险库里的密钥就没有了。</translation>
    </message>
    <message>
        <source>The vault is locked</source>
        <translation>保险库已锁定</translation>
    </message>
    <message>
        <source>It locks by itself when it lies idle for ten minutes. The file: %1</source>
        <translation>闲置十分钟后会自动锁定。文件：%1</translation>
    </message>
    <message>
        <source>&amp;Unlock</source>
        <translation>解锁(&amp;U)</translation>
    </message>
    <message>
        <source>Ch&amp;ange Store…</source>
        <translation>更换存储(&amp;A)…</translation>
    </message>
    <message>
        <source>Make a vault</source>
        <translation>创建保险库</translation>
    </message>
    <message>
        <source>The file: %1</source>
        <translation>文件：%1</translation>
    </message>
    <message>
        <source>&amp;Make the Vault</source>
        <translation>创建保险库(&amp;M)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Change the vault&apos;s passphrase</source>
        <translation>更改保险库的口令</translation>
    </message>
    <message>
        <source>&amp;Change It</source>
        <translation>更改(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Old passphrase</source>
        <translation>旧口令(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation>口令(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;New passphrase</source>
        <translation>新口令(&amp;N)</translation>
    </message>
    <message>
        <source>Once &amp;more</source>
        <translation>再输一次(&amp;M)</translation>
    </message>
</context>
<context>
    <name>console::ui::VoicePrintForm</name>
    <message>
        <source>On</source>
        <translation>开启</translation>
    </message>
    <message>
        <source>Learn the voice from</source>
        <translation>录入声音时长</translation>
    </message>
    <message>
        <source> s</source>
        <extracomment>After the number of seconds of speech.</extracomment>
        <translation> 秒</translation>
    </message>
    <message>
        <source>Seconds of speech</source>
        <translation>语音秒数</translation>
    </message>
    <message>
        <source>Voice print</source>
        <translation>声纹</translation>
    </message>
    <message>
        <source>Lets the agent listen to one voice only.</source>
        <translation>让智能体只听一个人的声音。</translation>
    </message>
</context>
<context>
    <name>console::wording::Answer</name>
    <message>
        <source>The service may have carried out the request all the same. Check the room before you repeat it.</source>
        <translation>服务端仍可能已经执行了该请求。重试之前请先检查房间。</translation>
    </message>
    <message>
        <source>%1 bytes arrived.</source>
        <translation>收到 %1 字节。</translation>
    </message>
    <message>
        <source>%1 of %2 bytes arrived.</source>
        <translation>收到 %2 字节中的 %1 字节。</translation>
    </message>
    <message>
        <source>The call was cancelled</source>
        <translation>调用已取消</translation>
    </message>
    <message>
        <source>Nothing was waiting for its answer.</source>
        <translation>不再等待它的响应。</translation>
    </message>
    <message>
        <source>No answer in time</source>
        <translation>未及时收到响应</translation>
    </message>
    <message>
        <source>The time limit of the call was reached.</source>
        <translation>已达到本次调用的时间上限。</translation>
    </message>
    <message>
        <source>The host was not found</source>
        <translation>找不到主机</translation>
    </message>
    <message>
        <source>Check the endpoint&apos;s spelling, and the network&apos;s name service (DNS).</source>
        <translation>请检查接入点的拼写和网络的域名服务（DNS）。</translation>
    </message>
    <message>
        <source>The connection was refused</source>
        <translation>连接被拒绝</translation>
    </message>
    <message>
        <source>Nothing listens at this address and port. Check the endpoint.</source>
        <translation>该地址和端口上没有服务在监听。请检查接入点。</translation>
    </message>
    <message>
        <source>The endpoint cannot be reached</source>
        <translation>无法连接到接入点</translation>
    </message>
    <message>
        <source>Check the network, a VPN and the firewall.</source>
        <translation>请检查网络、VPN 和防火墙。</translation>
    </message>
    <message>
        <source>The connection was lost before an answer came</source>
        <translation>在收到响应之前连接已断开</translation>
    </message>
    <message>
        <source>The answer was cut short</source>
        <translation>响应不完整</translation>
    </message>
    <message>
        <source>What came back is not HTTP</source>
        <translation>返回的不是 HTTP</translation>
    </message>
    <message>
        <source>Something else listens at this address. Check the endpoint&apos;s scheme and port.</source>
        <translation>监听该地址的是别的服务。请检查接入点的协议和端口。</translation>
    </message>
    <message>
        <source>The answer is too large</source>
        <translation>响应过大</translation>
    </message>
    <message>
        <source>It was dropped to protect this program. Ask for less, or check what answers there.</source>
        <translation>为保护本程序，响应已被丢弃。请减少请求的内容，或检查那里是什么在应答。</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not valid at this time</source>
        <translation>服务器证书当前不在有效期内</translation>
    </message>
    <message>
        <source>Check this machine&apos;s clock first, then ask whoever runs the server for a new certificate.</source>
        <translation>请先检查本机时钟，再请服务器的运营者更换证书。</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is made out to another host</source>
        <translation>服务器证书属于另一台主机</translation>
    </message>
    <message>
        <source>Check the endpoint. A proxy that inspects TLS causes this as well.</source>
        <translation>请检查接入点。检查 TLS 的代理也会造成这种情况。</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not trusted</source>
        <translation>服务器证书不受信任</translation>
    </message>
    <message>
        <source>Install the authority&apos;s certificate in the system if you trust it. Nothing was sent.</source>
        <translation>如果您信任该证书颁发机构，请把它安装到系统中。没有发送任何内容。</translation>
    </message>
    <message>
        <source>No secure connection could be made</source>
        <translation>无法建立安全连接</translation>
    </message>
    <message>
        <source>Check that the endpoint speaks HTTPS at this port.</source>
        <translation>请检查接入点的这个端口是否使用 HTTPS。</translation>
    </message>
    <message>
        <source>The proxy failed</source>
        <translation>代理失败</translation>
    </message>
    <message>
        <source>Check the system&apos;s proxy settings.</source>
        <translation>请检查系统的代理设置。</translation>
    </message>
    <message>
        <source>HTTP status %1.</source>
        <translation>HTTP 状态 %1。</translation>
    </message>
    <message>
        <source>The answer is empty</source>
        <translation>响应为空</translation>
    </message>
    <message>
        <source>A web page came back instead of the service&apos;s answer</source>
        <translation>返回的是网页，而不是服务的响应</translation>
    </message>
    <message>
        <source>A proxy or a log-in portal answered. Check the network and the endpoint.</source>
        <translation>应答的是代理或登录门户。请检查网络和接入点。</translation>
    </message>
    <message>
        <source>The answer is not valid JSON</source>
        <translation>响应不是有效的 JSON</translation>
    </message>
    <message>
        <source>The answer has no ResponseMetadata</source>
        <translation>响应中没有 ResponseMetadata</translation>
    </message>
    <message>
        <source>Something other than the OpenAPI answered. Check the endpoint.</source>
        <translation>应答的不是 OpenAPI。请检查接入点。</translation>
    </message>
    <message>
        <source>The endpoint redirects elsewhere</source>
        <translation>接入点重定向到了别处</translation>
    </message>
    <message>
        <source>%1 A signed request is never sent on to another address.</source>
        <translation>%1 带签名的请求绝不会被转发到另一个地址。</translation>
    </message>
    <message>
        <source>Enter the final address as the endpoint if you trust it.</source>
        <translation>如果您信任最终地址，请把它填为接入点。</translation>
    </message>
    <message>
        <source>The service says: %1: %2</source>
        <translation>服务返回：%1：%2</translation>
    </message>
    <message>
        <source>The service says: %1 (%2): %3</source>
        <translation>服务返回：%1（%2）：%3</translation>
    </message>
    <message>
        <source>The service refused the call</source>
        <translation>服务拒绝了调用</translation>
    </message>
    <message>
        <source>This code is not in the dictionary. Look it up with the RequestId in the service&apos;s documents.</source>
        <translation>错误字典中没有这个错误码。请凭 RequestId 查阅服务文档。</translation>
    </message>
</context>
<context>
    <name>console::wording::Call</name>
    <message>
        <source>the scene&apos;s AccountConfig</source>
        <translation>场景的 AccountConfig</translation>
    </message>
    <message>
        <source>the environment</source>
        <translation>环境变量</translation>
    </message>
    <message>
        <source>the sandbox&apos;s own key</source>
        <translation>沙箱自己的密钥</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>启动中</translation>
    </message>
    <message>
        <source>running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>停止中</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>unknown, may be running</source>
        <translation>未知，可能在运行</translation>
    </message>
    <message>
        <source>updating</source>
        <translation>更新中</translation>
    </message>
    <message>
        <source>the profile “%1”</source>
        <translation>凭据“%1”</translation>
    </message>
    <message>
        <source>the file %1</source>
        <translation>文件 %1</translation>
    </message>
    <message>
        <source>%1, chosen for this call</source>
        <translation>%1（本次调用指定）</translation>
    </message>
    <message>
        <source>%1, to which the scene is bound</source>
        <translation>%1（场景绑定）</translation>
    </message>
    <message>
        <source>%1, as the scene is bound to no profile</source>
        <translation>%1（场景未绑定凭据）</translation>
    </message>
    <message>
        <source>%1, as the scene has no key of its own</source>
        <translation>%1（场景没有自己的密钥）</translation>
    </message>
    <message>
        <source>%1, with which the task was started</source>
        <translation>%1（启动任务时所用）</translation>
    </message>
</context>
<context>
    <name>console::wording::Callback</name>
    <message>
        <source>Listening</source>
        <translation>聆听中</translation>
    </message>
    <message>
        <source>Thinking</source>
        <translation>思考中</translation>
    </message>
    <message>
        <source>Speaking</source>
        <translation>说话中</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>被打断</translation>
    </message>
    <message>
        <source>Done speaking</source>
        <translation>说话完成</translation>
    </message>
    <message>
        <source>In a state that is not known</source>
        <translation>未知状态</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>round %1</source>
        <extracomment>A question and its answer, by its number.</extracomment>
        <translation>第 %1 轮</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>ASR</source>
        <translation>ASR</translation>
    </message>
    <message>
        <source>LLM</source>
        <translation>LLM</translation>
    </message>
    <message>
        <source>TTS</source>
        <translation>TTS</translation>
    </message>
    <message>
        <source>The agent reported an error</source>
        <translation>智能体报告了错误</translation>
    </message>
    <message>
        <source>The service says: %1: %2</source>
        <extracomment>%1 code, %2 the service&apos;s own words</extracomment>
        <translation>服务端返回：%1：%2</translation>
    </message>
    <message>
        <source>This code is not in the dictionary. Look it up in the service&apos;s documents.</source>
        <translation>词典中没有该错误码，请查阅服务文档。</translation>
    </message>
</context>
<context>
    <name>console::wording::Credential</name>
    <message>
        <source>Scene %1: %2</source>
        <translation>场景 %1：%2</translation>
    </message>
    <message>
        <source>system keychain</source>
        <translation>系统钥匙串</translation>
    </message>
    <message>
        <source>vault</source>
        <translation>保险库</translation>
    </message>
    <message>
        <source>memory, for this run only</source>
        <translation>内存，仅本次运行</translation>
    </message>
    <message>
        <source>There is no AccessKey ID</source>
        <translation>缺少 AccessKey ID</translation>
    </message>
    <message>
        <source>%1 is empty.</source>
        <translation>%1 为空。</translation>
    </message>
    <message>
        <source>Choose a profile or bind the scene to one, fill in the scene&apos;s AccountConfig, or set VOLC_ACCESSKEY and VOLC_SECRETKEY in the environment. On the sandbox, choose its own key (--credential sandbox).</source>
        <translation>请选择凭据或把场景绑定到凭据，填写场景的 AccountConfig，或设置环境变量 VOLC_ACCESSKEY 和 VOLC_SECRETKEY。在沙箱上可选择沙箱自己的密钥（--credential sandbox）。</translation>
    </message>
    <message>
        <source>There is no secret key</source>
        <translation>缺少 Secret Key</translation>
    </message>
    <message>
        <source>Give it beside its AccessKey ID.</source>
        <translation>请与 AccessKey ID 一起填写。</translation>
    </message>
    <message>
        <source>The key contains a space or a line break</source>
        <translation>密钥含有空格或换行</translation>
    </message>
    <message>
        <source>Keys hold no white space; this happens when one is pasted.</source>
        <translation>密钥不含空白字符；粘贴时容易带入。</translation>
    </message>
    <message>
        <source>Paste the key again without what stands around it.</source>
        <translation>请重新粘贴，不要带上前后的内容。</translation>
    </message>
    <message>
        <source>The account&apos;s key is not a string</source>
        <translation>账号的密钥不是字符串</translation>
    </message>
    <message>
        <source>%1 must be a string in quotes.</source>
        <translation>%1 必须是带引号的字符串。</translation>
    </message>
    <message>
        <source>Put it in quotes, or empty it to use another credential.</source>
        <translation>请加上引号，或留空以使用其他凭据。</translation>
    </message>
    <message>
        <source>The scene&apos;s own account was chosen, but the call has no scene</source>
        <translation>选择了场景自带的账号，但本次调用没有场景</translation>
    </message>
    <message>
        <source>Choose another credential.</source>
        <translation>请选择其他凭据。</translation>
    </message>
    <message>
        <source>A file that says which key to use cannot be read</source>
        <translation>无法读取决定使用哪个密钥的文件</translation>
    </message>
    <message>
        <source>Its contents make no sense.</source>
        <translation>内容无法识别。</translation>
    </message>
    <message>
        <source>Mend it or put it away. No other key was used in its place.</source>
        <translation>请修复或移走该文件。没有改用其他密钥。</translation>
    </message>
    <message>
        <source>There is no profile “%1”</source>
        <translation>没有凭据“%1”</translation>
    </message>
    <message>
        <source>It is not in the credential store that is in use.</source>
        <translation>正在使用的凭据存储中没有它。</translation>
    </message>
    <message>
        <source>Look at the list of profiles, choose another one, or bind the scene to another one.</source>
        <translation>请查看凭据列表，选择其他凭据，或把场景绑定到其他凭据。</translation>
    </message>
    <message>
        <source>The profile “%1” holds no account key</source>
        <translation>凭据“%1”不是账号密钥</translation>
    </message>
    <message>
        <source>Choose a profile with an AccessKey ID and a secret key.</source>
        <translation>请选择含有 AccessKey ID 和 Secret Key 的凭据。</translation>
    </message>
    <message>
        <source>The profile “%1” holds no RTC application</source>
        <translation>凭据“%1”不是 RTC 应用</translation>
    </message>
    <message>
        <source>Choose a profile with an AppId and an AppKey.</source>
        <translation>请选择含有 AppId 和 AppKey 的凭据。</translation>
    </message>
    <message>
        <source>No credential store has been chosen yet.</source>
        <translation>尚未选择凭据存储。</translation>
    </message>
    <message>
        <source>Choose one: voicechatctl credentials store keychain, or vault.</source>
        <translation>请选择：voicechatctl credentials store keychain，或 vault。</translation>
    </message>
    <message>
        <source>The profile “%1” cannot be read</source>
        <translation>无法读取凭据“%1”</translation>
    </message>
    <message>
        <source>The profile “%1” has not been read yet</source>
        <translation>尚未读取凭据“%1”</translation>
    </message>
    <message>
        <source>The credential store is still being opened, or waits for you to unlock it.</source>
        <translation>凭据存储正在打开，或等待解锁。</translation>
    </message>
    <message>
        <source>Wait a moment, and try again.</source>
        <translation>请稍候再试。</translation>
    </message>
    <message>
        <source>The session token of the profile “%1” has expired</source>
        <translation>凭据“%1”的会话令牌已过期</translation>
    </message>
    <message>
        <source>Get a new key with a new session token, and put both into the profile.</source>
        <translation>请获取新的密钥和会话令牌，并一起填入凭据。</translation>
    </message>
    <message>
        <source>The profile “%1” may not be sent to %2</source>
        <translation>凭据“%1”不允许发送到 %2</translation>
    </message>
    <message>
        <source>Its key goes to these hosts only: %1</source>
        <translation>其密钥只发送到这些主机：%1</translation>
    </message>
    <message>
        <source>Check the endpoint. If it is right, add the host to the profile.</source>
        <translation>请检查接入点；确认无误后，在凭据中添加该主机。</translation>
    </message>
    <message>
        <source>The credential store is locked</source>
        <translation>凭据存储已锁定</translation>
    </message>
    <message>
        <source>Unlock it, and try again.</source>
        <translation>请解锁后重试。</translation>
    </message>
    <message>
        <source>The credential store was not unlocked</source>
        <translation>凭据存储未解锁</translation>
    </message>
    <message>
        <source>The system&apos;s question was refused or closed.</source>
        <translation>系统的询问被拒绝或关闭。</translation>
    </message>
    <message>
        <source>Try again and allow it, or use another store.</source>
        <translation>请重试并允许，或使用其他存储。</translation>
    </message>
    <message>
        <source>There is no system keychain here</source>
        <translation>这里没有系统钥匙串</translation>
    </message>
    <message>
        <source>This session has no Secret Service, such as GNOME Keyring or KWallet.</source>
        <translation>当前会话没有 GNOME Keyring 或 KWallet 等 Secret Service。</translation>
    </message>
    <message>
        <source>Start one, or use a vault in its place.</source>
        <translation>请启动它，或改用保险库。</translation>
    </message>
    <message>
        <source>The credential store did not answer in time</source>
        <translation>凭据存储未及时响应</translation>
    </message>
    <message>
        <source>It may wait for an answer of yours somewhere else.</source>
        <translation>它可能正在别处等待您的回应。</translation>
    </message>
    <message>
        <source>Look for its question, and try again.</source>
        <translation>请找到它的询问并处理，然后重试。</translation>
    </message>
    <message>
        <source>What the credential store holds is damaged</source>
        <translation>凭据存储中的内容已损坏</translation>
    </message>
    <message>
        <source>It is not what was written: a disk or a copy spoilt it.</source>
        <translation>内容与写入时不同：可能由磁盘或复制造成。</translation>
    </message>
    <message>
        <source>Bring it back from a backup. Nothing was changed.</source>
        <translation>请从备份恢复。未作任何更改。</translation>
    </message>
    <message>
        <source>The vault was changed by somebody else</source>
        <translation>保险库被他人改动</translation>
    </message>
    <message>
        <source>The passphrase is right, but the contents are not what this program wrote.</source>
        <translation>口令正确，但内容不是本程序写入的。</translation>
    </message>
    <message>
        <source>Do not use its keys; bring the file back from a backup. Nothing was changed.</source>
        <translation>请勿使用其中的密钥，并从备份恢复该文件。未作任何更改。</translation>
    </message>
    <message>
        <source>The passphrase is another one</source>
        <translation>口令不正确</translation>
    </message>
    <message>
        <source>Try again. Mind capital letters and the keyboard&apos;s layout.</source>
        <translation>请重试，注意大小写和键盘布局。</translation>
    </message>
    <message>
        <source>The credential store was written by a newer version of this program</source>
        <translation>凭据存储由更新版本的程序写入</translation>
    </message>
    <message>
        <source>Use that version. Nothing was changed.</source>
        <translation>请使用该版本。未作任何更改。</translation>
    </message>
    <message>
        <source>The vault asks for more memory or time than this program spends</source>
        <translation>保险库要求的内存或时间超出本程序的上限</translation>
    </message>
    <message>
        <source>It was not written by this program; bring it back from a backup.</source>
        <translation>它不是由本程序写入的，请从备份恢复。</translation>
    </message>
    <message>
        <source>It is not in the credential store</source>
        <translation>凭据存储中没有它</translation>
    </message>
    <message>
        <source>It may have been removed meanwhile; look at the list again.</source>
        <translation>它可能已被删除，请重新查看列表。</translation>
    </message>
    <message>
        <source>There is one of that name already</source>
        <translation>已有同名的凭据</translation>
    </message>
    <message>
        <source>Choose another name, or change the one that is there.</source>
        <translation>请换一个名称，或修改已有的凭据。</translation>
    </message>
    <message>
        <source>The credential store cannot be used</source>
        <translation>无法使用凭据存储</translation>
    </message>
    <message>
        <source>See to what the system says, and try again.</source>
        <translation>请处理系统提示的问题后重试。</translation>
    </message>
    <message>
        <source>AccessKey ID</source>
        <translation>AccessKey ID</translation>
    </message>
    <message>
        <source>Secret key</source>
        <translation>Secret Key</translation>
    </message>
    <message>
        <source>Session token</source>
        <translation>会话令牌</translation>
    </message>
    <message>
        <source>AppId</source>
        <translation>AppId</translation>
    </message>
    <message>
        <source>AppKey</source>
        <translation>AppKey</translation>
    </message>
    <message>
        <source>%1: it is empty</source>
        <translation>%1：为空</translation>
    </message>
    <message>
        <source>%1: it contains a space or a line break</source>
        <translation>%1：含有空格或换行</translation>
    </message>
    <message>
        <source>Paste it again without what stands around it.</source>
        <translation>请重新粘贴，不要带上前后的内容。</translation>
    </message>
    <message>
        <source>%1: it contains a character that does not belong there</source>
        <translation>%1：含有不应出现的字符</translation>
    </message>
    <message>
        <source>Documents and chats put invisible or similar-looking characters in.</source>
        <translation>文档和聊天工具会带入不可见或形似的字符。</translation>
    </message>
    <message>
        <source>Copy it from the console itself.</source>
        <translation>请直接从控制台复制。</translation>
    </message>
    <message>
        <source>%1: this looks like an AccessKey ID</source>
        <translation>%1：看起来是 AccessKey ID</translation>
    </message>
    <message>
        <source>Check whether the two were swapped.</source>
        <translation>请检查两者是否填反。</translation>
    </message>
    <message>
        <source>%1: this looks like a key that was decoded from Base64</source>
        <translation>%1：看起来是 Base64 解码后的密钥</translation>
    </message>
    <message>
        <source>Use the text as the console shows it, with every = at its end.</source>
        <translation>请使用控制台显示的原文，包括末尾的所有 =。</translation>
    </message>
    <message>
        <source>%1: it contains quotes or a comma</source>
        <translation>%1：含有引号或逗号</translation>
    </message>
    <message>
        <source>Paste only what stands between the quotes.</source>
        <translation>请只粘贴引号之间的内容。</translation>
    </message>
    <message>
        <source>%1: AppIds have 24 hexadecimal digits</source>
        <translation>%1：AppId 为 24 位十六进制数字</translation>
    </message>
    <message>
        <source>%1: ids begin with AKLT, those of temporary keys with AKTP</source>
        <translation>%1：ID 以 AKLT 开头，临时密钥以 AKTP 开头</translation>
    </message>
    <message>
        <source>Check whether another text was pasted.</source>
        <translation>请检查是否粘贴了其他内容。</translation>
    </message>
    <message>
        <source>The key works</source>
        <translation>密钥可用</translation>
    </message>
    <message>
        <source>The service took its signature.</source>
        <translation>服务端接受了它的签名。</translation>
    </message>
    <message>
        <source>The AccessKey ID is wrong</source>
        <translation>AccessKey ID 错误</translation>
    </message>
    <message>
        <source>The service does not know it: it was mistyped, disabled or deleted.</source>
        <translation>服务端不认识它：可能输错、已禁用或已删除。</translation>
    </message>
    <message>
        <source>Copy it again from the console&apos;s key management.</source>
        <translation>请从控制台的密钥管理重新复制。</translation>
    </message>
    <message>
        <source>The secret key is wrong</source>
        <translation>Secret Key 错误</translation>
    </message>
    <message>
        <source>The AccessKey ID is known, but this secret key does not belong to it.</source>
        <translation>AccessKey ID 有效，但该 Secret Key 与之不符。</translation>
    </message>
    <message>
        <source>Copy the secret key again, with every = at its end.</source>
        <translation>请重新复制 Secret Key，包括末尾的所有 =。</translation>
    </message>
    <message>
        <source>The session token is wrong or has expired</source>
        <translation>会话令牌错误或已过期</translation>
    </message>
    <message>
        <source>Get a new temporary key: all three parts belong together. A lasting key has none.</source>
        <translation>请重新获取临时密钥：三部分必须配套。长期密钥没有会话令牌。</translation>
    </message>
    <message>
        <source>The service cannot read the signature</source>
        <translation>服务端无法解析签名</translation>
    </message>
    <message>
        <source>A part of the key is empty or holds a blank.</source>
        <translation>密钥的某一部分为空或含有空格。</translation>
    </message>
    <message>
        <source>Paste the key again.</source>
        <translation>请重新粘贴密钥。</translation>
    </message>
    <message>
        <source>The key has no right to call RTC</source>
        <translation>该密钥无权调用 RTC</translation>
    </message>
    <message>
        <source>It belongs to a sub-account without a policy for it.</source>
        <translation>它属于没有相应权限策略的子账号。</translation>
    </message>
    <message>
        <source>Have RTCFullAccess granted to the sub-account.</source>
        <translation>请为该子账号授予 RTCFullAccess。</translation>
    </message>
    <message>
        <source>The key belongs to another account</source>
        <translation>该密钥属于其他账号</translation>
    </message>
    <message>
        <source>The RTC application is not this account&apos;s.</source>
        <translation>该 RTC 应用不属于此账号。</translation>
    </message>
    <message>
        <source>Use the key of the account that owns the application.</source>
        <translation>请使用该应用所属账号的密钥。</translation>
    </message>
    <message>
        <source>This machine&apos;s clock is wrong</source>
        <translation>本机时钟不准</translation>
    </message>
    <message>
        <source>It differs from the service&apos;s by more than five minutes, so no key can be judged.</source>
        <translation>与服务端相差超过五分钟，无法判断密钥。</translation>
    </message>
    <message>
        <source>Set the clock, and test again.</source>
        <translation>请校准时钟后重新测试。</translation>
    </message>
    <message>
        <source>The service could not judge the key</source>
        <translation>服务端无法判断该密钥</translation>
    </message>
    <message>
        <source>It is overloaded or has a fault of its own.</source>
        <translation>服务端过载或自身故障。</translation>
    </message>
    <message>
        <source>Test again later.</source>
        <translation>请稍后重新测试。</translation>
    </message>
    <message>
        <source>The service did not answer</source>
        <translation>服务端没有响应</translation>
    </message>
    <message>
        <source>Check the network, and test again.</source>
        <translation>请检查网络后重新测试。</translation>
    </message>
    <message>
        <source>The key was not tested</source>
        <translation>密钥未测试</translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <translation>未发送任何内容。</translation>
    </message>
    <message>
        <source>Shared secret</source>
        <translation>共享密钥</translation>
    </message>
    <message>
        <source>The profile was changed elsewhere meanwhile</source>
        <translation>该凭据已在别处被修改</translation>
    </message>
    <message>
        <source>Another window or the command line has written it since it was read here.</source>
        <translation>在此处读取之后，其他窗口或命令行写入了它。</translation>
    </message>
    <message>
        <source>Nothing was written. Look at it as it is now, and change it again.</source>
        <translation>未写入任何内容。请查看它现在的内容后重新修改。</translation>
    </message>
    <message>
        <source>The answer says nothing about the key</source>
        <translation>该应答无法说明密钥是否可用</translation>
    </message>
    <message>
        <source>The service refused the call before it looked at the signature.</source>
        <translation>服务端在检查签名之前就拒绝了调用。</translation>
    </message>
    <message>
        <source>Check the endpoint, and test again.</source>
        <translation>请检查接入点后重新测试。</translation>
    </message>
    <message>
        <source>It holds no AccessKey ID: RTC applications and shared secrets sign no calls.</source>
        <translation>其中没有 AccessKey ID：RTC 应用和共享密钥不能为调用签名。</translation>
    </message>
    <message>
        <source>It holds no AppKey: account keys and shared secrets make no room tokens.</source>
        <translation>其中没有 AppKey：账号密钥和共享密钥不能生成房间 Token。</translation>
    </message>
</context>
<context>
    <name>console::wording::Diagnostic</name>
    <message>
        <source>line %1, column %2</source>
        <translation>第 %1 行，第 %2 列</translation>
    </message>
    <message>
        <source>%1, line %2, column %3</source>
        <translation>%1，第 %2 行，第 %3 列</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>There is no AppId</source>
        <translation>没有 AppId</translation>
    </message>
    <message>
        <source>VoiceChat.AppId and RTCConfig.AppId are empty.</source>
        <translation>VoiceChat.AppId 和 RTCConfig.AppId 都为空。</translation>
    </message>
    <message>
        <source>Fill in the AppId of your RTC application, or give one for the call.</source>
        <translation>请填写您的 RTC 应用的 AppId，或在调用时给出。</translation>
    </message>
    <message>
        <source>The two AppIds differ</source>
        <translation>两个 AppId 不一致</translation>
    </message>
    <message>
        <source>VoiceChat.AppId is %1, RTCConfig.AppId is %2. Agent and user could not meet, or the service says that the account has no permission for the app.</source>
        <translation>VoiceChat.AppId 为 %1，RTCConfig.AppId 为 %2。智能体与用户无法相遇，或者服务端会报告账号没有该应用的权限。</translation>
    </message>
    <message>
        <source>Write the same AppId in both places.</source>
        <translation>请在两处填写相同的 AppId。</translation>
    </message>
    <message>
        <source>The two RoomIds differ</source>
        <translation>两个 RoomId 不一致</translation>
    </message>
    <message>
        <source>The agent would join %1, the user %2.</source>
        <translation>智能体会加入 %1，而用户会加入 %2。</translation>
    </message>
    <message>
        <source>Write the same RoomId in both places, or leave both empty to have one made.</source>
        <translation>请在两处填写相同的 RoomId，或都留空以自动生成。</translation>
    </message>
    <message>
        <source>TargetUserId is not the user of RTCConfig</source>
        <translation>TargetUserId 不是 RTCConfig 中的用户</translation>
    </message>
    <message>
        <source>The list says %1, RTCConfig.UserId says %2. The start sends the latter.</source>
        <translation>列表中是 %1，RTCConfig.UserId 是 %2。启动时发送后者。</translation>
    </message>
    <message>
        <source>Write the same id in both places, or leave both empty to have one made.</source>
        <translation>请在两处填写相同的 ID，或都留空以自动生成。</translation>
    </message>
    <message>
        <source>Two participants have the same id</source>
        <translation>两个参与者的 ID 相同</translation>
    </message>
    <message>
        <source>User, agent and avatar are in one room; %1 also stands for %2.</source>
        <translation>用户、智能体和数字人在同一个房间里；%1 同时也代表 %2。</translation>
    </message>
    <message>
        <source>the user of this call</source>
        <translation>本次调用的用户</translation>
    </message>
    <message>
        <source>Give each an id of its own.</source>
        <translation>请为每个参与者使用各自的 ID。</translation>
    </message>
    <message>
        <source>A new TaskId is made at each start</source>
        <translation>每次启动都会生成新的 TaskId</translation>
    </message>
    <message>
        <source>TaskId is empty. Programs that do not fill it in could not stop the agent.</source>
        <translation>TaskId 为空。不会自动填写它的程序将无法停止智能体。</translation>
    </message>
    <message>
        <source>Fill one in if another program uses this scene too.</source>
        <translation>如果其他程序也使用此场景，请填写一个。</translation>
    </message>
    <message>
        <source>TargetUserId must hold one id</source>
        <translation>TargetUserId 只能有一个 ID</translation>
    </message>
    <message>
        <source>It holds %1. An agent talks with one user.</source>
        <translation>现有 %1 个。一个智能体只与一位用户对话。</translation>
    </message>
    <message>
        <source>Keep one, and start a task for each further user.</source>
        <translation>请只保留一个，并为其他用户分别启动任务。</translation>
    </message>
    <message>
        <source>“%1” is not a valid id</source>
        <translation>“%1”不是有效的 ID</translation>
    </message>
    <message>
        <source>Ids have 1 to 128 characters out of A-Z a-z 0-9 _ @ - and the full stop.</source>
        <translation>ID 有 1 到 128 个字符，可用 A-Z a-z 0-9 _ @ - 和英文句点。</translation>
    </message>
    <message>
        <source>Change it, or leave it empty to have one made.</source>
        <translation>请修改，或留空以自动生成。</translation>
    </message>
    <message>
        <source>%1 has the wrong type</source>
        <translation>%1 的类型不对</translation>
    </message>
    <message>
        <source>It must be of the type %1.</source>
        <translation>它的类型必须是 %1。</translation>
    </message>
    <message>
        <source>Correct it, or take it out.</source>
        <translation>请改正或删除。</translation>
    </message>
    <message>
        <source>%1 holds a space</source>
        <translation>%1 含有空格</translation>
    </message>
    <message>
        <source>Keys have no spaces; one was likely copied along.</source>
        <translation>密钥中没有空格；可能是复制时带上的。</translation>
    </message>
    <message>
        <source>Remove it, or empty the field to use another credential.</source>
        <translation>请删除空格，或清空该字段以使用其他凭据。</translation>
    </message>
    <message>
        <source>%1 is missing</source>
        <translation>缺少 %1</translation>
    </message>
    <message>
        <source>The chosen mode or provider needs it.</source>
        <translation>所选的模式或服务商需要它。</translation>
    </message>
    <message>
        <source>The chosen mode or provider needs one of them.</source>
        <translation>所选的模式或服务商需要其中之一。</translation>
    </message>
    <message>
        <source>Add it.</source>
        <translation>请添加。</translation>
    </message>
    <message>
        <source>%1 is not filled in</source>
        <translation>%1 尚未填写</translation>
    </message>
    <message>
        <source>The start may succeed, but the agent would not work.</source>
        <translation>启动可能成功，但智能体无法工作。</translation>
    </message>
    <message>
        <source>Fill it in before you start in the cloud.</source>
        <translation>在云端启动之前请先填写。</translation>
    </message>
    <message>
        <source>“%1” is no known value of %2</source>
        <translation>“%1”不是 %2 的已知取值</translation>
    </message>
    <message>
        <source>Known are %1. Capital letters count.</source>
        <translation>已知的取值有 %1。区分大小写。</translation>
    </message>
    <message>
        <source>Check the spelling.</source>
        <translation>请检查拼写。</translation>
    </message>
    <message>
        <source>“%1” is likely meant to be %2</source>
        <translation>“%1”可能应为 %2</translation>
    </message>
    <message>
        <source>The service ignores keys that it does not know, or refuses them with code 1000002.</source>
        <translation>服务端会忽略不认识的键，或以错误码 1000002 拒绝。</translation>
    </message>
    <message>
        <source>Rename it to %1.</source>
        <translation>请改名为 %1。</translation>
    </message>
    <message>
        <source>%1 must be a string</source>
        <translation>%1 必须是字符串</translation>
    </message>
    <message>
        <source>It holds JSON, but as text inside quotes.</source>
        <translation>它的内容是 JSON，但要写成引号内的文本。</translation>
    </message>
    <message>
        <source>Put the JSON in quotes, with a backslash before each quote inside.</source>
        <translation>请将 JSON 放入引号内，并在其中每个引号前加反斜杠。</translation>
    </message>
    <message>
        <source>The JSON inside %1 cannot be read</source>
        <translation>%1 里的 JSON 无法读取</translation>
    </message>
    <message>
        <source>The error is at line %1, column %2 of the text inside.</source>
        <translation>错误位于其中文本的第 %1 行，第 %2 列。</translation>
    </message>
    <message>
        <source>Mend the text inside the quotes.</source>
        <translation>请修正引号内的文本。</translation>
    </message>
    <message>
        <source>VoiceChat has the shape of version 2024-06-01</source>
        <translation>VoiceChat 是 2024-06-01 版本的结构</translation>
    </message>
    <message>
        <source>Only that version has %1.</source>
        <translation>只有该版本有 %1。</translation>
    </message>
    <message>
        <source>Version %1 does not choose the model by %2</source>
        <translation>版本 %1 不以 %2 选择模型</translation>
    </message>
    <message>
        <source>It needs %1.</source>
        <translation>它需要 %1。</translation>
    </message>
    <message>
        <source>Fill in %1, or call with the version that this scene was written for.</source>
        <translation>请填写 %1，或以此场景所针对的版本调用。</translation>
    </message>
    <message>
        <source>%1 is not documented for version %2</source>
        <translation>版本 %2 的文档中没有 %1</translation>
    </message>
    <message>
        <source>It is documented for %1 and may be ignored.</source>
        <translation>它见于 %1 的文档，可能会被忽略。</translation>
    </message>
    <message>
        <source>Check that you call with the version you mean.</source>
        <translation>请确认调用的版本正确。</translation>
    </message>
    <message>
        <source>This speech recognition needs StreamMode 1 or 2</source>
        <translation>此语音识别需要 StreamMode 为 1 或 2</translation>
    </message>
    <message>
        <source>Version 2.0 (volc.seedasr) does not take StreamMode %1.</source>
        <translation>2.0 版本（volc.seedasr）不接受 StreamMode %1。</translation>
    </message>
    <message>
        <source>Set StreamMode to 2.</source>
        <translation>请将 StreamMode 设为 2。</translation>
    </message>
    <message>
        <source>enable_nonstream works with StreamMode 2 only</source>
        <translation>enable_nonstream 只在 StreamMode 为 2 时有效</translation>
    </message>
    <message>
        <source>StreamMode is %1.</source>
        <translation>StreamMode 为 %1。</translation>
    </message>
    <message>
        <source>Set StreamMode to 2, or take enable_nonstream out.</source>
        <translation>请将 StreamMode 设为 2，或删除 enable_nonstream。</translation>
    </message>
    <message>
        <source>InterruptKeywords need InterruptSpeechDuration 0</source>
        <translation>使用 InterruptKeywords 时 InterruptSpeechDuration 应为 0</translation>
    </message>
    <message>
        <source>It is %1, so that speech without a keyword interrupts too.</source>
        <translation>现为 %1，因此没有关键词的语音也会打断。</translation>
    </message>
    <message>
        <source>Set it to 0, or take the keywords out.</source>
        <translation>请设为 0，或删除关键词。</translation>
    </message>
    <message>
        <source>Voice and ResourceId do not fit</source>
        <translation>音色与 ResourceId 不匹配</translation>
    </message>
    <message>
        <source>The voice %1 belongs to %2.</source>
        <translation>音色 %1 属于 %2。</translation>
    </message>
    <message>
        <source>Change the ResourceId, or choose another voice.</source>
        <translation>请修改 ResourceId，或选择其他音色。</translation>
    </message>
    <message>
        <source>AI denoising and voice-print denoising cannot work together</source>
        <translation>AI 降噪与声纹降噪不能同时使用</translation>
    </message>
    <message>
        <source>AnsMode is %1 and VoicePrint.Mode is 1.</source>
        <translation>AnsMode 为 %1，而 VoicePrint.Mode 为 1。</translation>
    </message>
    <message>
        <source>Set AnsMode to 0, or VoicePrint.Mode to 0 or 2.</source>
        <translation>请将 AnsMode 设为 0，或将 VoicePrint.Mode 设为 0 或 2。</translation>
    </message>
    <message>
        <source>The number of voice prints does not fit the mode</source>
        <translation>声纹数量与模式不符</translation>
    </message>
    <message>
        <source>IdList holds %1; mode 1 takes at most one, mode 2 takes one to three.</source>
        <translation>IdList 有 %1 个；模式 1 最多一个，模式 2 为一到三个。</translation>
    </message>
    <message>
        <source>Change IdList or VoicePrint.Mode.</source>
        <translation>请修改 IdList 或 VoicePrint.Mode。</translation>
    </message>
    <message>
        <source>enable_latex_tn needs disable_markdown_filter</source>
        <translation>enable_latex_tn 需要 disable_markdown_filter</translation>
    </message>
    <message>
        <source>Formulas are read out only when that is true.</source>
        <translation>只有它为 true 时才会播报公式。</translation>
    </message>
    <message>
        <source>Set disable_markdown_filter to true.</source>
        <translation>请将 disable_markdown_filter 设为 true。</translation>
    </message>
    <message>
        <source>enable_latex_tn does not go with aligned subtitles</source>
        <translation>enable_latex_tn 不能与对齐字幕同时使用</translation>
    </message>
    <message>
        <source>With a voice of version 2.0, SubtitleMode must not be 0.</source>
        <translation>使用 2.0 音色时，SubtitleMode 不能为 0。</translation>
    </message>
    <message>
        <source>Set SubtitleMode to 1, or take enable_latex_tn out.</source>
        <translation>请将 SubtitleMode 设为 1，或删除 enable_latex_tn。</translation>
    </message>
    <message>
        <source>SubtitleMode must be 1</source>
        <translation>SubtitleMode 必须为 1</translation>
    </message>
    <message>
        <source>With an avatar or S2SConfig there are no aligned subtitles; it is %1.</source>
        <translation>使用数字人或 S2SConfig 时没有对齐字幕；现为 %1。</translation>
    </message>
    <message>
        <source>Set SubtitleConfig.SubtitleMode to 1.</source>
        <translation>请将 SubtitleConfig.SubtitleMode 设为 1。</translation>
    </message>
    <message>
        <source>%1 has no effect here</source>
        <translation>%1 在这里不起作用</translation>
    </message>
    <message>
        <source>S2SConfig is set, and the speech model does this work itself.</source>
        <translation>已设置 S2SConfig，端到端语音模型自己完成这项工作。</translation>
    </message>
    <message>
        <source>Take one of the two out.</source>
        <translation>请删除两者之一。</translation>
    </message>
    <message>
        <source>Vision has no effect here</source>
        <translation>视觉理解在这里不起作用</translation>
    </message>
    <message>
        <source>S2SConfig is set, and the speech model does not see.</source>
        <translation>已设置 S2SConfig，端到端语音模型不支持视觉理解。</translation>
    </message>
    <message>
        <source>Switch vision off, or take S2SConfig out.</source>
        <translation>请关闭视觉理解，或删除 S2SConfig。</translation>
    </message>
    <message>
        <source>The hybrid speech model works with ArkV3 only</source>
        <translation>混合模式的语音模型只能与 ArkV3 配合</translation>
    </message>
    <message>
        <source>OutputMode is 1 and LLMConfig.Mode is %1.</source>
        <translation>OutputMode 为 1，而 LLMConfig.Mode 为 %1。</translation>
    </message>
    <message>
        <source>Set LLMConfig.Mode to ArkV3, or OutputMode to 0.</source>
        <translation>请将 LLMConfig.Mode 设为 ArkV3，或将 OutputMode 设为 0。</translation>
    </message>
    <message>
        <source>BotId has no effect here</source>
        <translation>BotId 在这里不起作用</translation>
    </message>
    <message>
        <source>EndPointId is given too, and it wins.</source>
        <translation>同时给出了 EndPointId，以它为准。</translation>
    </message>
    <message>
        <source>EndPointId does not begin with ep-</source>
        <translation>EndPointId 不以 ep- 开头</translation>
    </message>
    <message>
        <source>Only endpoints that you made in the Ark console work; “%1” looks like something else.</source>
        <translation>只能使用您在方舟控制台创建的推理接入点；“%1”看起来不是。</translation>
    </message>
    <message>
        <source>Copy the endpoint&apos;s id from the Ark console.</source>
        <translation>请从方舟控制台复制接入点 ID。</translation>
    </message>
    <message>
        <source>The tool name “%1” is taken</source>
        <translation>工具名称“%1”已被占用</translation>
    </message>
    <message>
        <source>%1 has the same name.</source>
        <translation>%1 使用了相同的名称。</translation>
    </message>
    <message>
        <source>Give each function, MCP server and web search a name of its own.</source>
        <translation>请为每个函数、MCP 服务和联网搜索使用各自的名称。</translation>
    </message>
    <message>
        <source>This model does not know ThinkingType</source>
        <translation>此模型不支持 ThinkingType</translation>
    </message>
    <message>
        <source>%1 is not a thinking model.</source>
        <translation>%1 不是深度思考模型。</translation>
    </message>
    <message>
        <source>Take ThinkingType out, or choose a thinking model.</source>
        <translation>请删除 ThinkingType，或选择深度思考模型。</translation>
    </message>
    <message>
        <source>The model may think before it answers</source>
        <translation>模型可能会先思考再回答</translation>
    </message>
    <message>
        <source>%1 is a thinking model; that makes the first words late.</source>
        <translation>%1 是深度思考模型，首句会来得较晚。</translation>
    </message>
    <message>
        <source>Set ThinkingType to disabled for quick answers.</source>
        <translation>如需快速回答，请将 ThinkingType 设为 disabled。</translation>
    </message>
    <message>
        <source>Prompts of user and assistant must come in pairs</source>
        <translation>user 与 assistant 的提示必须成对出现</translation>
    </message>
    <message>
        <source>The pair is broken here, at the role “%1”.</source>
        <translation>在角色“%1”处不成对。</translation>
    </message>
    <message>
        <source>Let an assistant&apos;s prompt follow each user&apos;s.</source>
        <translation>请在每条 user 提示之后写一条 assistant 提示。</translation>
    </message>
    <message>
        <source>HistoryLength is less than the prompts given</source>
        <translation>HistoryLength 小于给出的提示数</translation>
    </message>
    <message>
        <source>There are %1 pairs and HistoryLength is %2; the oldest are dropped.</source>
        <translation>共有 %1 对，而 HistoryLength 为 %2；最早的会被丢弃。</translation>
    </message>
    <message>
        <source>Raise HistoryLength, or shorten UserPrompts.</source>
        <translation>请增大 HistoryLength，或缩短 UserPrompts。</translation>
    </message>
    <message>
        <source>A callback needs its URL and its signature</source>
        <translation>回调需要同时有 URL 和签名</translation>
    </message>
    <message>
        <source>%1 is there, %2 is not.</source>
        <translation>有 %1，但没有 %2。</translation>
    </message>
    <message>
        <source>Fill in both, or neither.</source>
        <translation>请两项都填写，或都不填。</translation>
    </message>
    <message>
        <source>The two callback URLs differ</source>
        <translation>两个回调 URL 不一致</translation>
    </message>
    <message>
        <source>Subtitles go to %1, states to %2; version 2024-12-01 wants one for both.</source>
        <translation>字幕发往 %1，状态发往 %2；2024-12-01 版本要求两者相同。</translation>
    </message>
    <message>
        <source>Write the same URL in both places.</source>
        <translation>请在两处填写相同的 URL。</translation>
    </message>
    <message>
        <source>“%1” is no web address</source>
        <translation>“%1”不是网址</translation>
    </message>
    <message>
        <source>The service calls it over https.</source>
        <translation>服务端通过 https 调用它。</translation>
    </message>
    <message>
        <source>Write it as https://, a public domain and a path.</source>
        <translation>请写成 https:// 加公网域名和路径。</translation>
    </message>
    <message>
        <source>The service cannot reach %1</source>
        <translation>服务端无法访问 %1</translation>
    </message>
    <message>
        <source>It calls from the internet, and this address is on this machine or the local network.</source>
        <translation>服务端从互联网调用，而此地址在本机或局域网内。</translation>
    </message>
    <message>
        <source>Use a public domain, for instance that of a tunnel.</source>
        <translation>请使用公网域名，例如内网穿透的域名。</translation>
    </message>
    <message>
        <source>The address %1 is not encrypted</source>
        <translation>地址 %1 未加密</translation>
    </message>
    <message>
        <source>The service wants https, and what is said travels in the open.</source>
        <translation>服务端要求 https，否则对话内容会明文传输。</translation>
    </message>
    <message>
        <source>Use https.</source>
        <translation>请使用 https。</translation>
    </message>
    <message>
        <source>Write it in the shape of 2024-12-01. In version 2024-06-01 nothing is started from here.</source>
        <translation>请改写成 2024-12-01 的结构。这里不会以 2024-06-01 版本启动任何任务。</translation>
    </message>
</context>
<context>
    <name>console::wording::Document</name>
    <message>
        <source>line %1, column %2</source>
        <translation>第 %1 行，第 %2 列</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1：%2，%3</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>……还有 %n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is not valid JSON</source>
        <translation>%1 不是有效的 JSON</translation>
    </message>
    <message>
        <source>Mend the places named and try again.</source>
        <translation>请修正所列位置后重试。</translation>
    </message>
    <message>
        <source>%1 holds no JSON object</source>
        <translation>%1 不是 JSON 对象</translation>
    </message>
    <message>
        <source>Its outermost value must be an object in braces.</source>
        <translation>最外层的值必须是花括号括起的对象。</translation>
    </message>
    <message>
        <source>The scene has no %1</source>
        <translation>场景中没有 %1</translation>
    </message>
    <message>
        <source>A scene file holds SceneConfig, AccountConfig, RTCConfig and VoiceChat.</source>
        <translation>场景文件包含 SceneConfig、AccountConfig、RTCConfig 和 VoiceChat。</translation>
    </message>
    <message>
        <source>Add VoiceChat with the body of StartVoiceChat.</source>
        <translation>请添加 VoiceChat，内容为 StartVoiceChat 的请求体。</translation>
    </message>
    <message>
        <source>%1 is not an object</source>
        <translation>%1 不是对象</translation>
    </message>
    <message>
        <source>Its value must be an object in braces.</source>
        <translation>它的值必须是花括号括起的对象。</translation>
    </message>
    <message>
        <source>%1 has the older front-end shape, which holds no VoiceChat</source>
        <translation>%1 是旧的前端格式，不含 VoiceChat</translation>
    </message>
    <message>
        <source>Found: %1. These sections were made for the demo&apos;s old web page.</source>
        <translation>发现：%1。这些部分是为 Demo 的旧网页准备的。</translation>
    </message>
    <message>
        <source>Move them to VoiceChat.AgentConfig and VoiceChat.Config.LLMConfig, ASRConfig and TTSConfig of a scene file.</source>
        <translation>请把它们移到场景文件的 VoiceChat.AgentConfig 以及 VoiceChat.Config 的 LLMConfig、ASRConfig 和 TTSConfig 中。</translation>
    </message>
    <message>
        <source>%1 has the shape of version 2024-06-01, which current versions refuse</source>
        <translation>%1 是 2024-06-01 版本的格式，当前版本不接受</translation>
    </message>
    <message>
        <source>Found: %1.</source>
        <translation>发现：%1。</translation>
    </message>
    <message>
        <source>Name the task by TaskId, put the user into AgentConfig.TargetUserId, the greeting into AgentConfig.WelcomeMessage, and give ASRConfig and TTSConfig a Provider with ProviderParams.</source>
        <translation>请用 TaskId 命名任务，把用户放入 AgentConfig.TargetUserId，欢迎语放入 AgentConfig.WelcomeMessage，并为 ASRConfig 和 TTSConfig 填写 Provider 及 ProviderParams。</translation>
    </message>
    <message>
        <source>%1 is a bare StartVoiceChat body, not a scene</source>
        <translation>%1 只是 StartVoiceChat 的请求体，不是场景</translation>
    </message>
    <message>
        <source>A scene file holds this body under VoiceChat.</source>
        <translation>场景文件把这个请求体放在 VoiceChat 下。</translation>
    </message>
    <message>
        <source>%1 is a whole scene, not a request body</source>
        <translation>%1 是完整的场景文件，不是请求体</translation>
    </message>
    <message>
        <source>The body is what stands under VoiceChat.</source>
        <translation>请求体是其中 VoiceChat 的内容。</translation>
    </message>
    <message>
        <source>Start the scene with: voicechatctl start SCENE --scenes FOLDER</source>
        <translation>请用以下命令启动该场景：voicechatctl start SCENE --scenes FOLDER</translation>
    </message>
    <message>
        <source>Put it under VoiceChat, or send it as it is with: voicechatctl call StartVoiceChat --unrecorded --body FILE</source>
        <translation>请把它放到 VoiceChat 下，或原样发送：voicechatctl call StartVoiceChat --unrecorded --body FILE</translation>
    </message>
</context>
<context>
    <name>console::wording::DriftWords</name>
    <message numerus="yes">
        <source>%n can be applied</source>
        <translation>
            <numerusform>%n 处可应用</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n need(s) a restart</source>
        <translation>
            <numerusform>%n 处需要重启</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>Both are counted phrases: &quot;2 can be applied, 1 needs a restart&quot;.</extracomment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>The agent runs with what the scene says.</source>
        <translation>智能体运行的配置与场景一致。</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <extracomment>The second part says what can be done: &quot;3 differences: 2 can be applied, 1 needs a restart&quot;.</extracomment>
        <translation>%1：%2。</translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation>
            <numerusform>%n 处差异</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n update(s) had no answer.</source>
        <translation>
            <numerusform>有 %n 次更新没有得到应答。</numerusform>
        </translation>
    </message>
    <message>
        <source>An update without an answer may have changed it.</source>
        <translation>没有应答的更新可能已改变此处。</translation>
    </message>
    <message>
        <source>Changed in the scene since the start.</source>
        <translation>启动后在场景中被修改。</translation>
    </message>
    <message>
        <source>Changed in the agent by an update.</source>
        <translation>被更新修改（智能体）。</translation>
    </message>
    <message>
        <source>Changed in the scene, and in the agent by an update.</source>
        <translation>在场景中被修改，同时被更新修改（智能体）。</translation>
    </message>
    <message>
        <source>Changed since the start, in the scene and the agent alike.</source>
        <translation>启动后被修改，场景与智能体相同。</translation>
    </message>
    <message>
        <source>Nothing to do</source>
        <translation>无需操作</translation>
    </message>
    <message>
        <source>Can be applied</source>
        <translation>可应用</translation>
    </message>
    <message>
        <source>Needs a restart</source>
        <translation>需要重启</translation>
    </message>
    <message>
        <source>It was started with version %1, which cannot change a running agent; 2025-06-01 can.</source>
        <translation>它以版本 %1 启动，该版本不能修改运行中的智能体；2025-06-01 可以。</translation>
    </message>
    <message>
        <source>No update reaches it while the agent runs.</source>
        <translation>智能体运行期间，更新无法触及此处。</translation>
    </message>
    <message>
        <source>An update cannot take it away: only prompts, messages and tools can be cleared.</source>
        <translation>更新无法移除它：只能清空提示词、消息和工具。</translation>
    </message>
    <message>
        <source>As an update it would be refused: %1</source>
        <translation>作为更新会被拒绝：%1</translation>
    </message>
    <message>
        <source>The journal holds no start of this room, so nobody here knows what its agent runs with. It was taken over from an older list, or its start came to nothing.</source>
        <translation>日志中没有此房间的启动记录，因此无从得知智能体使用的配置。它可能来自旧的列表，或者启动没有成功。</translation>
    </message>
    <message>
        <source>When this room was started its agent was running already. What it was started with before is not known here.</source>
        <translation>启动此房间时智能体已在运行。此前启动它所用的配置在这里无从得知。</translation>
    </message>
    <message>
        <source>What was sent cannot be read from the journal.</source>
        <translation>无法从日志中读取已发送的内容。</translation>
    </message>
</context>
<context>
    <name>console::wording::Exports</name>
    <message>
        <source>an AccessKey ID</source>
        <translation>AccessKey ID</translation>
    </message>
    <message>
        <source>a secret key</source>
        <translation>Secret Key</translation>
    </message>
    <message>
        <source>a session token</source>
        <translation>会话令牌</translation>
    </message>
    <message>
        <source>an AppKey</source>
        <translation>AppKey</translation>
    </message>
    <message>
        <source>a key or token of a scene</source>
        <translation>场景中的密钥或令牌</translation>
    </message>
    <message>
        <source>as base64</source>
        <translation>base64 形式</translation>
    </message>
    <message>
        <source>as hexadecimal digits</source>
        <translation>十六进制形式</translation>
    </message>
    <message>
        <source>as UTF-16</source>
        <translation>UTF-16 形式</translation>
    </message>
    <message>
        <source>with URL escapes</source>
        <translation>URL 转义形式</translation>
    </message>
    <message>
        <source>with JSON escapes</source>
        <translation>JSON 转义形式</translation>
    </message>
    <message>
        <source>as plain text</source>
        <translation>明文形式</translation>
    </message>
    <message>
        <source>Nothing was given out: a secret stands in it</source>
        <translation>未导出任何内容：其中含有密钥</translation>
    </message>
    <message>
        <source>It holds %1 (%2, from byte %3 on), in a place where no secret belongs.</source>
        <extracomment>“a secret key” … “as base64” … byte number</extracomment>
        <translation>内容中含有%1（%2，从第 %3 字节起），而该处不应有密钥。</translation>
    </message>
    <message>
        <source>Take it out of the text it stands in, for example of a message or a name, and replace the key: it has been sent as part of a call.</source>
        <translation>请从它所在的文本（例如消息或名称）中删除，并更换该密钥：它已随调用发出。</translation>
    </message>
    <message>
        <source>The call was not sent again</source>
        <translation>未重新发送该调用</translation>
    </message>
    <message>
        <source>It went to %1, and calls go elsewhere now.</source>
        <translation>该调用曾发往 %1，而现在的调用发往别处。</translation>
    </message>
    <message>
        <source>Choose that endpoint in the tool bar first.</source>
        <translation>请先在工具栏中选择该端点。</translation>
    </message>
    <message>
        <source>Its secrets are not kept; they came from the scene %1, which is not there or not usable.</source>
        <translation>其中的密钥未被保存；它们来自场景 %1，而该场景不存在或无法使用。</translation>
    </message>
    <message>
        <source>Open the folder with that scene.</source>
        <translation>请打开包含该场景的文件夹。</translation>
    </message>
    <message>
        <source>The secret that was sent there is not kept, and the scene has none at that place any more.</source>
        <translation>当时发送的密钥未被保存，场景中该处也已没有密钥。</translation>
    </message>
    <message>
        <source>Start the scene as it is now.</source>
        <translation>请按现在的内容启动该场景。</translation>
    </message>
    <message>
        <source>Nothing of it was ever sent.</source>
        <translation>该调用从未发出。</translation>
    </message>
</context>
<context>
    <name>console::wording::Input</name>
    <message>
        <source>This is not an RTC token</source>
        <translation>这不是 RTC Token</translation>
    </message>
    <message>
        <source>A token begins with 001 and the 24 characters of the AppId. Copy it whole, without quotes.</source>
        <translation>Token 以 001 和 24 个字符的 AppId 开头。请完整复制，不要带引号。</translation>
    </message>
    <message>
        <source>The input is not valid JSON</source>
        <translation>输入不是有效的 JSON</translation>
    </message>
    <message>
        <source>The input holds no JSON object</source>
        <translation>输入不是 JSON 对象</translation>
    </message>
    <message>
        <source>A member is missing</source>
        <translation>缺少一个成员</translation>
    </message>
    <message>
        <source>A member has the wrong type</source>
        <translation>一个成员的类型不对</translation>
    </message>
    <message>
        <source>The mode must be header or query</source>
        <translation>mode 必须是 header 或 query</translation>
    </message>
    <message>
        <source>The date cannot be read; write it as 2025-07-01T08:09:10Z</source>
        <translation>无法读取日期；请写成 2025-07-01T08:09:10Z</translation>
    </message>
    <message>
        <source>A header that is to be signed must not be null</source>
        <translation>要签名的请求头不能是 null</translation>
    </message>
    <message>
        <source>The text holds half a character</source>
        <translation>文本中含有半个字符</translation>
    </message>
    <message>
        <source>A number is negative or too large</source>
        <translation>数字为负或过大</translation>
    </message>
    <message>
        <source>The room and user ids are too long for a token</source>
        <translation>房间和用户 ID 太长，无法放入 Token</translation>
    </message>
    <message>
        <source>It does not begin with 001.</source>
        <translation>它不以 001 开头。</translation>
    </message>
    <message>
        <source>It is too short.</source>
        <translation>它太短。</translation>
    </message>
    <message>
        <source>What follows the AppId is not Base64.</source>
        <translation>AppId 之后的内容不是 Base64。</translation>
    </message>
    <message>
        <source>It breaks off too early.</source>
        <translation>它过早结束。</translation>
    </message>
    <message>
        <source>Something follows its end.</source>
        <translation>它的结尾之后还有内容。</translation>
    </message>
    <message>
        <source>Its signature has the wrong length.</source>
        <translation>它的签名长度不对。</translation>
    </message>
    <message>
        <source>Its ids are not UTF-8 text.</source>
        <translation>它的 ID 不是 UTF-8 文本。</translation>
    </message>
</context>
<context>
    <name>console::wording::Journal</name>
    <message>
        <source>nobody</source>
        <translation>无人</translation>
    </message>
    <message>
        <source>The journal was changed by something else than this program</source>
        <translation>日志被本程序以外的东西改动过</translation>
    </message>
    <message numerus="yes">
        <source>%n entry(s) before it are sound. Compare with a copy of the file, and find out who can write to it.</source>
        <translation>
            <numerusform>它之前的 %n 条完好。请与该文件的备份比对，并查明谁能写入该文件。</numerusform>
        </translation>
    </message>
    <message>
        <source>Compare with a copy of the file, and find out who can write to it.</source>
        <translation>请与该文件的备份比对，并查明谁能写入该文件。</translation>
    </message>
    <message>
        <source>start sent</source>
        <translation>已发出启动</translation>
    </message>
    <message>
        <source>started</source>
        <translation>已启动</translation>
    </message>
    <message>
        <source>start refused</source>
        <translation>启动被拒绝</translation>
    </message>
    <message>
        <source>start without an answer</source>
        <translation>启动没有应答</translation>
    </message>
    <message>
        <source>was running already</source>
        <translation>此前已在运行</translation>
    </message>
    <message>
        <source>update sent</source>
        <translation>已发出更新</translation>
    </message>
    <message>
        <source>updated</source>
        <translation>已更新</translation>
    </message>
    <message>
        <source>update refused</source>
        <translation>更新被拒绝</translation>
    </message>
    <message>
        <source>update without an answer</source>
        <translation>更新没有应答</translation>
    </message>
    <message>
        <source>stop sent</source>
        <translation>已发出停止</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>stop refused, or not sent</source>
        <translation>停止被拒绝或未发出</translation>
    </message>
    <message>
        <source>stop without an answer</source>
        <translation>停止没有应答</translation>
    </message>
    <message>
        <source>not known to the service</source>
        <translation>服务端没有该任务</translation>
    </message>
    <message>
        <source>not known to the service yet</source>
        <translation>服务端尚无该任务</translation>
    </message>
    <message>
        <source>adopted</source>
        <translation>已接管</translation>
    </message>
    <message>
        <source>left running</source>
        <translation>保留运行</translation>
    </message>
    <message>
        <source>declared ended without a call</source>
        <translation>未调用而记为结束</translation>
    </message>
    <message>
        <source>taken over from an older journal</source>
        <translation>取自旧版日志</translation>
    </message>
    <message>
        <source>by the operator</source>
        <translation>由操作者</translation>
    </message>
    <message>
        <source>the window was closed</source>
        <translation>窗口已关闭</translation>
    </message>
    <message>
        <source>nobody answered for it</source>
        <translation>无人负责</translation>
    </message>
    <message>
        <source>to be started anew</source>
        <translation>为了重新启动</translation>
    </message>
    <message>
        <source>the console had ended unexpectedly</source>
        <translation>控制台意外结束</translation>
    </message>
    <message>
        <source>the console did not respond</source>
        <translation>控制台没有响应</translation>
    </message>
    <message>
        <source>the machine had slept</source>
        <translation>机器曾休眠</translation>
    </message>
    <message>
        <source>window (process %1)</source>
        <translation>窗口（进程 %1）</translation>
    </message>
    <message>
        <source>voicechatctl (process %1)</source>
        <translation>voicechatctl（进程 %1）</translation>
    </message>
    <message>
        <source>server (process %1)</source>
        <translation>服务器（进程 %1）</translation>
    </message>
    <message>
        <source>helper (process %1)</source>
        <translation>辅助进程（进程 %1）</translation>
    </message>
    <message>
        <source>nobody, the window has ended</source>
        <translation>无人，窗口已结束</translation>
    </message>
    <message>
        <source>nobody, started by voicechatctl</source>
        <translation>无人，由 voicechatctl 启动</translation>
    </message>
    <message>
        <source>nobody, the server has ended</source>
        <translation>无人，服务器已结束</translation>
    </message>
    <message>
        <source>nobody, the helper has ended</source>
        <translation>无人，辅助进程已结束</translation>
    </message>
    <message>
        <source>Entry %1 is missing.</source>
        <translation>第 %1 条缺失。</translation>
    </message>
    <message>
        <source>Entry %1 was changed.</source>
        <translation>第 %1 条被改动过。</translation>
    </message>
    <message>
        <source>Entry %1 does not follow from the one before it.</source>
        <translation>第 %1 条与前一条不衔接。</translation>
    </message>
    <message>
        <source>Entries from %1 on were taken away.</source>
        <translation>从第 %1 条起的记录被删除。</translation>
    </message>
    <message>
        <source>The request that belongs to entry %1 is gone or was changed.</source>
        <translation>第 %1 条对应的请求缺失或被改动过。</translation>
    </message>
    <message>
        <source>The list of rooms says something else than entry %1.</source>
        <translation>房间列表与第 %1 条不一致。</translation>
    </message>
    <message>
        <source>by the operator, over a limit</source>
        <translation>由操作员启动，已超出限额</translation>
    </message>
    <message>
        <source>Room %1 is called with another key than the one it was started with</source>
        <translation>对房间 %1 的调用使用的凭据不是启动它时的凭据</translation>
    </message>
    <message>
        <source>It was started with %1, which is not found any more; %2 is used.</source>
        <translation>它是用 %1 启动的，现已找不到该凭据，因此改用 %2。</translation>
    </message>
    <message>
        <source>It agrees with itself, so it was written anew from somewhere on. Compare it with a copy.</source>
        <translation>它自身是一致的，因此从某处起被重新写过。请与副本比较。</translation>
    </message>
    <message>
        <source>The noted head is not that of entry %1.</source>
        <translation>记下的哈希不是条目 %1 的哈希。</translation>
    </message>
    <message>
        <source>The noted head is that of no entry.</source>
        <translation>记下的哈希不属于任何条目。</translation>
    </message>
    <message>
        <source>a client of the server asked for it</source>
        <translation>服务器的客户端要求</translation>
    </message>
    <message>
        <source>the client of the server had gone</source>
        <translation>服务器的客户端已离开</translation>
    </message>
</context>
<context>
    <name>console::wording::Preflight</name>
    <message>
        <source>, </source>
        <comment>between the parts of a list</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>凭据</translation>
    </message>
    <message>
        <source>IDs</source>
        <translation>各项 ID</translation>
    </message>
    <message>
        <source>API version</source>
        <translation>API 版本</translation>
    </message>
    <message>
        <source>Names and types</source>
        <translation>名称与类型</translation>
    </message>
    <message>
        <source>Speech recognition</source>
        <translation>语音识别</translation>
    </message>
    <message>
        <source>Speech synthesis</source>
        <translation>语音合成</translation>
    </message>
    <message>
        <source>Language model</source>
        <translation>大模型</translation>
    </message>
    <message>
        <source>Speech to speech</source>
        <translation>端到端语音</translation>
    </message>
    <message>
        <source>Callbacks and subtitles</source>
        <translation>回调与字幕</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>限额</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>时钟</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>房间</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>未通过</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>已跳过</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>The service takes the key.</source>
        <translation>服务接受该凭据。</translation>
    </message>
    <message>
        <source>The ids are valid and agree.</source>
        <translation>各项 ID 有效且一致。</translation>
    </message>
    <message>
        <source>The body fits the version it is sent with.</source>
        <translation>请求体与所用 API 版本相符。</translation>
    </message>
    <message>
        <source>Every name is known and has the right type.</source>
        <translation>所有名称均为已知，类型正确。</translation>
    </message>
    <message>
        <source>No rule is broken.</source>
        <translation>没有违反规则。</translation>
    </message>
    <message>
        <source>The start can be written down.</source>
        <translation>启动可以写入日志。</translation>
    </message>
    <message>
        <source>No limit of the day is used up.</source>
        <translation>今日限额均未用完。</translation>
    </message>
    <message>
        <source>The service answers.</source>
        <translation>服务有应答。</translation>
    </message>
    <message>
        <source>The clocks agree.</source>
        <translation>时钟一致。</translation>
    </message>
    <message>
        <source>No agent is in the room.</source>
        <translation>房间里没有智能体。</translation>
    </message>
    <message>
        <source>Asking who is in the room…</source>
        <translation>正在查询房间内的用户…</translation>
    </message>
    <message>
        <source>Waiting for the answer to a test call…</source>
        <translation>正在等待测试调用的应答…</translation>
    </message>
    <message>
        <source>Not asked: nothing was sent.</source>
        <translation>未查询：没有发送任何请求。</translation>
    </message>
    <message>
        <source>Not asked: the call cannot be made.</source>
        <translation>未查询：无法发起调用。</translation>
    </message>
    <message>
        <source>Not known: the service did not answer.</source>
        <translation>未知：服务没有应答。</translation>
    </message>
    <message>
        <source>Not known: the service&apos;s answer does not tell.</source>
        <translation>未知：从服务的应答中看不出来。</translation>
    </message>
    <message>
        <source>Not known: the answer carries no date.</source>
        <translation>未知：应答中没有日期。</translation>
    </message>
    <message>
        <source>Not needed: the start makes a new room.</source>
        <translation>无需检查：启动时会新建房间。</translation>
    </message>
    <message>
        <source>Not known: the check was cancelled.</source>
        <translation>未知：检查已取消。</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s) would make the start fail</source>
        <translation>
            <numerusform>有 %n 个问题会导致启动失败</numerusform>
        </translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>正在检查…</translation>
    </message>
    <message numerus="yes">
        <source>Ready to start, with %n warning(s)</source>
        <translation>
            <numerusform>可以启动，有 %n 个警告</numerusform>
        </translation>
    </message>
    <message>
        <source>Ready to start</source>
        <translation>可以启动</translation>
    </message>
    <message>
        <source>The clocks differ by %1, which does not matter.</source>
        <translation>时钟相差 %1，没有影响。</translation>
    </message>
    <message>
        <source>This machine&apos;s clock is %1 slow</source>
        <extracomment>How far this machine&apos;s clock is off</extracomment>
        <translation>本机时钟慢了 %1</translation>
    </message>
    <message>
        <source>This machine&apos;s clock is %1 fast</source>
        <translation>本机时钟快了 %1</translation>
    </message>
    <message>
        <source>The service compares the time in each signature with its own clock and refuses what is more than some minutes off (InvalidTimestamp).</source>
        <translation>服务会将每个签名中的时间与自己的时钟比较，相差超过几分钟就会拒绝（InvalidTimestamp）。</translation>
    </message>
    <message>
        <source>Set the machine&apos;s clock, best by switching on its synchronisation.</source>
        <translation>请校准本机时钟，最好开启自动同步。</translation>
    </message>
    <message>
        <source>In the room already: %1</source>
        <translation>已在房间内：%1</translation>
    </message>
    <message>
        <source>An agent is in the room already: %1</source>
        <translation>房间里已有智能体：%1</translation>
    </message>
    <message>
        <source>Two agents in a room hear and answer each other, and both bill.</source>
        <translation>同一房间内的两个智能体会互相听到并应答，而且都会计费。</translation>
    </message>
    <message>
        <source>Also there: %1</source>
        <translation>房间里还有：%1</translation>
    </message>
    <message>
        <source>Stop it first, or start in another room.</source>
        <translation>请先停止它，或在另一个房间启动。</translation>
    </message>
    <message>
        <source>Start accepted</source>
        <translation>启动已受理</translation>
    </message>
    <message>
        <source>Task started</source>
        <translation>任务已开始</translation>
    </message>
    <message>
        <source>Agent in the room</source>
        <translation>智能体已进房</translation>
    </message>
    <message>
        <source>First words</source>
        <translation>开始说话</translation>
    </message>
    <message>
        <source>done</source>
        <extracomment>A step of the start</extracomment>
        <translation>完成</translation>
    </message>
    <message>
        <source>waiting…</source>
        <extracomment>A step of the start</extracomment>
        <translation>等待中…</translation>
    </message>
    <message>
        <source>refused</source>
        <extracomment>The start</extracomment>
        <translation>被拒绝</translation>
    </message>
    <message>
        <source>stuck</source>
        <extracomment>A step of the start</extracomment>
        <translation>卡住</translation>
    </message>
    <message>
        <source>not known: the start got no answer</source>
        <translation>未知：启动没有得到应答</translation>
    </message>
    <message>
        <source>not seen before the room ended</source>
        <translation>房间结束前没有看到</translation>
    </message>
    <message>
        <source>not known: the question failed</source>
        <translation>未知：查询失败</translation>
    </message>
    <message>
        <source>not observable: no callbacks are received</source>
        <translation>无法观察：没有接收回调</translation>
    </message>
    <message>
        <source>The start was refused</source>
        <translation>启动被拒绝</translation>
    </message>
    <message>
        <source>The agent talks</source>
        <translation>智能体正在说话</translation>
    </message>
    <message>
        <source>The agent is in the room</source>
        <translation>智能体已在房间内</translation>
    </message>
    <message>
        <source>The room has ended</source>
        <translation>房间已结束</translation>
    </message>
    <message>
        <source>The start was accepted, but the agent is not in the room</source>
        <translation>启动已受理，但智能体没有进房</translation>
    </message>
    <message>
        <source>Whether the agent came cannot be seen</source>
        <translation>无法看到智能体是否进房</translation>
    </message>
    <message>
        <source>Waiting for the agent…</source>
        <translation>正在等待智能体…</translation>
    </message>
    <message>
        <source>The cross-service role is not granted</source>
        <translation>未授予跨服务角色</translation>
    </message>
    <message>
        <source>In the RTC console, grant the role VoiceChatRoleForRTC with the main account.</source>
        <translation>请用主账号在 RTC 控制台授予角色 VoiceChatRoleForRTC。</translation>
    </message>
    <message>
        <source>A service that the agent uses is not opened</source>
        <translation>智能体用到的某项服务未开通</translation>
    </message>
    <message>
        <source>Open speech recognition, speech synthesis and the model service in the same account.</source>
        <translation>请在同一账号下开通语音识别、语音合成和大模型服务。</translation>
    </message>
    <message>
        <source>A quota is used up, or the account is in arrears</source>
        <translation>额度已用尽，或账号欠费</translation>
    </message>
    <message>
        <source>Look at the remaining amounts and the balance in the console.</source>
        <translation>请在控制台查看剩余额度和账户余额。</translation>
    </message>
    <message>
        <source>The model cannot be reached</source>
        <translation>无法访问大模型</translation>
    </message>
    <message>
        <source>Compare EndPointId or BotId with the Ark console; for a model of your own, try its URL.</source>
        <translation>请与方舟控制台核对 EndPointId 或 BotId；使用自己的模型时，请测试其 URL。</translation>
    </message>
    <message>
        <source>Voice, ResourceId or key of the speech synthesis is wrong</source>
        <translation>语音合成的音色、ResourceId 或密钥有误</translation>
    </message>
    <message>
        <source>Check that the voice is bought for this app and fits its ResourceId.</source>
        <translation>请确认该应用已购买此音色，且音色与 ResourceId 匹配。</translation>
    </message>
    <message>
        <source>Mode, cluster or key of the speech recognition is wrong</source>
        <translation>语音识别的模式、集群或密钥有误</translation>
    </message>
    <message>
        <source>Compare ASRConfig.ProviderParams with the speech console.</source>
        <translation>请与语音控制台核对 ASRConfig.ProviderParams。</translation>
    </message>
    <message>
        <source>All avatar sessions are taken</source>
        <translation>数字人并发已满</translation>
    </message>
    <message>
        <source>End other sessions, or buy more that may run at once.</source>
        <translation>请结束其他会话，或购买更多并发。</translation>
    </message>
    <message>
        <source>A parameter has the wrong type or spelling</source>
        <translation>某个参数的类型或拼写有误</translation>
    </message>
    <message>
        <source>Names are case-sensitive, and what is not known is ignored without a word.</source>
        <translation>名称区分大小写，未知的名称会被直接忽略，不会提示。</translation>
    </message>
</context>
<context>
    <name>console::wording::Rail</name>
    <message>
        <source>≈ %1, estimate from assumed prices</source>
        <translation>≈ %1（估算，基于假定价格）</translation>
    </message>
    <message>
        <source>≈ %1, estimate</source>
        <translation>≈ %1（估算）</translation>
    </message>
    <message>
        <source>Not included: %1</source>
        <translation>不含：%1</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the parts of a list</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>%1 has used %2 of its limit (%3)</source>
        <translation>%1 已用 %2，接近限额（%3）</translation>
    </message>
    <message>
        <source>%1: %2 used today of the limit (%3)</source>
        <translation>%1：今日已用 %2，接近限额（%3）</translation>
    </message>
    <message>
        <source>%1 is stopped by its limit: %2 used (%3)</source>
        <translation>%1 达到限额，正在停止：已用 %2（%3）</translation>
    </message>
    <message>
        <source>%1 is over its limit (%2) and could not be stopped; next attempt in %3</source>
        <translation>%1 已超出限额（%2），但未能停止；%3后重试</translation>
    </message>
    <message>
        <source>limit reached: %1</source>
        <translation>达到限额：%1</translation>
    </message>
    <message>
        <source>The limit of the day is used up</source>
        <translation>今日限额已用完</translation>
    </message>
    <message>
        <source>%1 used today.</source>
        <translation>今日已用 %1。</translation>
    </message>
    <message>
        <source>Raise the limit, or start again in %1.</source>
        <translation>请提高限额，或在 %1后再启动。</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 分 %2 秒</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 小时</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 小时 %2 分</translation>
    </message>
    <message>
        <source>all rooms: %1 a day</source>
        <translation>所有房间：每日 %1</translation>
    </message>
    <message>
        <source>every room: %1</source>
        <translation>每个房间：%1</translation>
    </message>
    <message>
        <source>scene %1: %2 a day</source>
        <translation>场景 %1：每日 %2</translation>
    </message>
    <message>
        <source>scene %1: %2 in one room</source>
        <translation>场景 %1：每个房间 %2</translation>
    </message>
    <message>
        <source>key %1: %2 a day</source>
        <translation>凭据 %1：每日 %2</translation>
    </message>
    <message>
        <source>key %1: %2 in one room</source>
        <translation>凭据 %1：每个房间 %2</translation>
    </message>
    <message>
        <source>The file is not valid JSON</source>
        <translation>文件不是有效的 JSON</translation>
    </message>
    <message>
        <source>Correct it at this place.</source>
        <translation>请在此处更正。</translation>
    </message>
    <message>
        <source>A member is missing or has the wrong type</source>
        <translation>缺少成员，或成员类型不对</translation>
    </message>
    <message>
        <source>Compare it with the example in docs/rooms.md.</source>
        <translation>请对照 docs/rooms.md 中的示例。</translation>
    </message>
    <message>
        <source>An amount is not allowed</source>
        <translation>数值不被允许</translation>
    </message>
    <message>
        <source>Amounts are above nothing and not beyond all bounds; money has up to six digits after the point.</source>
        <translation>数值必须大于零且不过大；金额小数点后最多六位。</translation>
    </message>
    <message>
        <source>Correct it.</source>
        <translation>请更正。</translation>
    </message>
    <message>
        <source>A name is not known</source>
        <translation>名称未知</translation>
    </message>
    <message>
        <source>Compare it with the list in docs/rooms.md.</source>
        <translation>请对照 docs/rooms.md 中的列表。</translation>
    </message>
    <message>
        <source>The file was made by a newer version of this program</source>
        <translation>该文件由本程序的更新版本写入</translation>
    </message>
    <message>
        <source>Use that version. The file was left as it is.</source>
        <translation>请使用那个版本。文件保持原样。</translation>
    </message>
</context>
<context>
    <name>console::wording::Refusal</name>
    <message>
        <source>Scene %1: %2</source>
        <translation>场景 %1：%2</translation>
    </message>
    <message>
        <source>No Action was given</source>
        <translation>没有给出 Action</translation>
    </message>
    <message>
        <source>Name one, for example StartVoiceChat.</source>
        <translation>请给出一个，例如 StartVoiceChat。</translation>
    </message>
    <message>
        <source>No Version was given</source>
        <translation>没有给出 Version</translation>
    </message>
    <message>
        <source>Name one, for example 2024-12-01.</source>
        <translation>请给出一个，例如 2024-12-01。</translation>
    </message>
    <message>
        <source>No scene was given</source>
        <translation>没有给出场景</translation>
    </message>
    <message>
        <source>The scene tells which configuration and account to use.</source>
        <translation>场景决定使用哪份配置和哪个账号。</translation>
    </message>
    <message>
        <source>There is no scene %1</source>
        <translation>没有名为“%1”的场景</translation>
    </message>
    <message>
        <source>A scene is a file named SCENE.json in the scene folder.</source>
        <translation>场景是场景文件夹中名为 SCENE.json 的文件。</translation>
    </message>
    <message>
        <source>Check the name, or choose another folder.</source>
        <translation>请检查名称，或选择另一个文件夹。</translation>
    </message>
    <message>
        <source>There is no AppId</source>
        <translation>没有 AppId</translation>
    </message>
    <message>
        <source>VoiceChat.AppId and RTCConfig.AppId are empty.</source>
        <translation>VoiceChat.AppId 和 RTCConfig.AppId 都为空。</translation>
    </message>
    <message>
        <source>Fill in the AppId of your RTC application, or give one for this call.</source>
        <translation>请填写 RTC 应用的 AppId，或在本次调用中给出。</translation>
    </message>
    <message>
        <source>There is no RoomId to stop</source>
        <translation>没有要停止的 RoomId</translation>
    </message>
    <message>
        <source>%1 is empty, and no running task of this scene is on record.</source>
        <translation>%1 为空，也没有该场景正在运行的任务记录。</translation>
    </message>
    <message>
        <source>Give the room and the task that were used at the start.</source>
        <translation>请给出启动时使用的房间和任务。</translation>
    </message>
    <message>
        <source>There is no TaskId to stop</source>
        <translation>没有要停止的 TaskId</translation>
    </message>
    <message>
        <source>Give the task that was used at the start.</source>
        <translation>请给出启动时使用的任务。</translation>
    </message>
    <message>
        <source>“%1” is not a valid id</source>
        <translation>“%1”不是有效的 ID</translation>
    </message>
    <message>
        <source>Ids have 1 to 128 characters out of A-Z a-z 0-9 _ @ - and the full stop.</source>
        <translation>ID 有 1 到 128 个字符，可用 A-Z a-z 0-9 _ @ - 和英文句点。</translation>
    </message>
    <message>
        <source>Change it, or leave it empty to have one made.</source>
        <translation>请修改，或留空以自动生成。</translation>
    </message>
    <message>
        <source>A value has the wrong type</source>
        <translation>值的类型不对</translation>
    </message>
    <message>
        <source>Ids are strings, AgentConfig and Config are objects, TargetUserId is a list.</source>
        <translation>ID 是字符串，AgentConfig 和 Config 是对象，TargetUserId 是列表。</translation>
    </message>
    <message>
        <source>“%1” is no endpoint</source>
        <translation>“%1”不是接入点</translation>
    </message>
    <message>
        <source>Use cloud, sandbox, or a URL such as https://rtc.volcengineapi.com.</source>
        <translation>请使用 cloud、sandbox 或 URL，例如 https://rtc.volcengineapi.com。</translation>
    </message>
    <message>
        <source>The endpoint %1 is not encrypted</source>
        <translation>接入点 %1 没有加密</translation>
    </message>
    <message>
        <source>Signed requests carry account data and tokens; in the open they could be read and repeated.</source>
        <translation>带签名的请求含有账号数据和令牌；明文传输可能被读取和重放。</translation>
    </message>
    <message>
        <source>Use https. Plain http is allowed for this machine only.</source>
        <translation>请使用 https。只有本机允许明文 http。</translation>
    </message>
    <message>
        <source>The sandbox key works on the sandbox only</source>
        <translation>沙箱密钥只能用于沙箱</translation>
    </message>
    <message>
        <source>Choose another credential for this endpoint.</source>
        <translation>请为这个接入点选择其他凭据。</translation>
    </message>
    <message>
        <source>The built-in sandbox could not start</source>
        <translation>内置沙箱无法启动</translation>
    </message>
    <message>
        <source>It could not listen on this machine&apos;s loopback address.</source>
        <translation>它无法监听本机的回环地址。</translation>
    </message>
    <message>
        <source>Check that local connections to 127.0.0.1 are allowed.</source>
        <translation>请检查是否允许到 127.0.0.1 的本地连接。</translation>
    </message>
    <message>
        <source>File or folder not found</source>
        <translation>找不到文件或文件夹</translation>
    </message>
    <message>
        <source>The file cannot be read</source>
        <translation>无法读取文件</translation>
    </message>
    <message>
        <source>Check that it is a file and that you may read it.</source>
        <translation>请检查它是否是文件，以及您是否有读取权限。</translation>
    </message>
    <message>
        <source>The file could not be saved</source>
        <translation>无法保存文件</translation>
    </message>
    <message>
        <source>The file on disk is as it was. Check permissions and free space, then save again.</source>
        <translation>磁盘上的文件保持原样。请检查权限和剩余空间，然后再次保存。</translation>
    </message>
    <message>
        <source>This is not a folder</source>
        <translation>这不是文件夹</translation>
    </message>
    <message>
        <source>Give the folder that holds the scenes.</source>
        <translation>请给出存放场景的文件夹。</translation>
    </message>
    <message>
        <source>No running task is on record for %1</source>
        <translation>没有 %1 正在运行的任务记录</translation>
    </message>
    <message>
        <source>The service has no list of running tasks; this program stops what it has started.</source>
        <translation>服务没有运行中任务的列表；本程序只停止它自己启动的任务。</translation>
    </message>
    <message>
        <source>Give scene, room and task if the agent was started elsewhere.</source>
        <translation>如果智能体是在别处启动的，请给出场景、房间和任务。</translation>
    </message>
    <message>
        <source>The record of running tasks was made by a newer version of this program</source>
        <translation>运行任务的记录由更新版本的程序创建</translation>
    </message>
    <message>
        <source>Use that version. The file was left as it is.</source>
        <translation>请使用那个版本。文件保持原样。</translation>
    </message>
    <message>
        <source>The record of running tasks is damaged</source>
        <translation>运行任务的记录已损坏</translation>
    </message>
    <message>
        <source>The file was left as it is. Move it away to go on with an empty record.</source>
        <translation>文件保持原样。把它移走即可从空记录开始。</translation>
    </message>
    <message>
        <source>The record of running tasks cannot be used</source>
        <translation>无法使用运行任务的记录</translation>
    </message>
    <message>
        <source>Check permissions and free space.</source>
        <translation>请检查权限和剩余空间。</translation>
    </message>
    <message>
        <source>Cannot listen on %1, port %2</source>
        <translation>无法监听 %1 的端口 %2</translation>
    </message>
    <message>
        <source>Standard input</source>
        <translation>标准输入</translation>
    </message>
    <message>
        <source>Correct it, or take it out to have it filled in.</source>
        <translation>请更正该值；也可以将其删除，由程序自动填写。</translation>
    </message>
    <message>
        <source>Check the path.</source>
        <translation>请检查路径。</translation>
    </message>
    <message>
        <source>The file is too large</source>
        <translation>文件过大</translation>
    </message>
    <message>
        <source>The limit for scenes and bodies is 64 MiB.</source>
        <translation>场景和请求体的上限为 64 MiB。</translation>
    </message>
    <message>
        <source>Check that it is the right file.</source>
        <translation>请确认选择的文件是否正确。</translation>
    </message>
    <message>
        <source>Several running tasks fit %1</source>
        <translation>有多个运行中的任务与 %1 相符</translation>
    </message>
    <message>
        <source>Nothing is started until it can be written, for an agent that nobody knows of would go on billing. Stopping works without it when room, task and AppId are given.</source>
        <translation>在能够写入之前不会启动任何智能体，因为没有记录的智能体会持续计费。给出房间、任务和 AppId 时，仍可停止。</translation>
    </message>
    <message>
        <source>Correct it and send the command again.</source>
        <translation>改正后重新发送该指令。</translation>
    </message>
    <message>
        <source>%1 cannot go out without %2</source>
        <translation>%1 缺少 %2，无法发送</translation>
    </message>
    <message>
        <source>It is missing or empty.</source>
        <translation>该字段缺失或为空。</translation>
    </message>
    <message>
        <source>It is missing; due here is %1.</source>
        <translation>该项缺失，此处应为 %1。</translation>
    </message>
    <message>
        <source>Fill it in and send the command again.</source>
        <translation>填写后重新发送该指令。</translation>
    </message>
    <message>
        <source>The text for %1 is too long</source>
        <translation>%1 的文本过长</translation>
    </message>
    <message>
        <source>It has %1 characters; up to %2 are spoken at a time.</source>
        <translation>共 %1 个字符，一次最多播报 %2 个。</translation>
    </message>
    <message>
        <source>Shorten it, or send it in several parts.</source>
        <translation>请缩短文本，或分几次发送。</translation>
    </message>
    <message>
        <source>%1 does not take “%2”</source>
        <translation>%1 不接受“%2”</translation>
    </message>
    <message>
        <source>Allowed: %1</source>
        <translation>允许的取值：%1</translation>
    </message>
    <message>
        <source>The value for %1 is not valid JSON</source>
        <translation>%1 的值不是有效的 JSON</translation>
    </message>
    <message>
        <source>The first error is at %1 (line:column).</source>
        <translation>第一处错误位于 %1（行:列）。</translation>
    </message>
    <message>
        <source>A value for %1 has the wrong type</source>
        <translation>%1 中有值的类型不对</translation>
    </message>
    <message>
        <source>%1 cannot change this in a running agent</source>
        <translation>%1 不能更改运行中智能体的这一项</translation>
    </message>
    <message>
        <source>These can be changed here: %1</source>
        <translation>此处可以更改的有：%1</translation>
    </message>
    <message>
        <source>Take it out, or start the agent again with the changed scene.</source>
        <translation>删去这一项，或用修改后的场景重新启动智能体。</translation>
    </message>
    <message>
        <source>%1 needs Version %2 or newer</source>
        <translation>%1 需要 %2 或更新的 Version</translation>
    </message>
    <message>
        <source>The call was made with Version “%1”.</source>
        <translation>这次调用使用的 Version 是“%1”。</translation>
    </message>
    <message>
        <source>Use it with an agent that was started with that Version.</source>
        <translation>请对以该 Version 启动的智能体使用此指令。</translation>
    </message>
    <message>
        <source>The address of an image cannot be used</source>
        <translation>图片地址无法使用</translation>
    </message>
    <message>
        <source>The model fetches the image itself: the address must begin with http or https and be reachable from the internet.</source>
        <translation>图片由模型自行下载：地址必须以 http 或 https 开头，并且可以从公网访问。</translation>
    </message>
    <message>
        <source>Put the image on a public server and give its address.</source>
        <translation>请把图片放到公网服务器上，再填写它的地址。</translation>
    </message>
    <message>
        <source>%1 has no effect on this agent</source>
        <translation>%1 对这个智能体无效</translation>
    </message>
    <message>
        <source>It was started with an end-to-end speech model, which takes no text.</source>
        <translation>它以端到端语音模型启动，不接受文本输入。</translation>
    </message>
    <message>
        <source>Start the agent without S2SConfig to use it.</source>
        <translation>要使用此指令，请不带 S2SConfig 启动智能体。</translation>
    </message>
    <message>
        <source>The record of running tasks is in use by another program</source>
        <translation>运行任务的记录正被另一个程序占用</translation>
    </message>
    <message>
        <source>Try again. If it stays in use, end the program that holds the file.</source>
        <translation>请重试。若仍被占用，请结束占用该文件的程序。</translation>
    </message>
    <message>
        <source>Task %1 belongs to another process that is running</source>
        <translation>任务 %1 属于另一个正在运行的进程</translation>
    </message>
    <message>
        <source>It may be running, and is looked after by: %1.</source>
        <translation>它可能正在运行，由以下进程照管：%1。</translation>
    </message>
    <message>
        <source>Stop it there, or start with another task ID. On the command line --if-started tells what to do with it.</source>
        <translation>请在那里停止它，或者换一个任务 ID 启动。在命令行中，可用 --if-started 说明如何处理它。</translation>
    </message>
    <message>
        <source>Nothing is started in version %1</source>
        <translation>不会以版本 %1 启动任何任务</translation>
    </message>
    <message>
        <source>It names a task by its user. The stop that this program sends would not end the agent, which would go on billing.</source>
        <translation>该版本用用户来标识任务。本程序发出的停止请求无法结束这样的智能体，它会继续计费。</translation>
    </message>
    <message>
        <source>Start in version 2024-12-01 or a later one. A scene of the old shape has to be rewritten.</source>
        <translation>请以 2024-12-01 或更高版本启动。旧结构的场景需要改写。</translation>
    </message>
    <message>
        <source>An entry in the record of running tasks is damaged</source>
        <translation>运行任务记录中的一个条目已损坏</translation>
    </message>
    <message>
        <source>What it said of its room cannot be read. The room is listed as possibly running all the same, with what is left, and can be stopped.</source>
        <translation>无法读取它关于房间的内容。该房间仍按剩余信息列为可能在运行，并且可以停止。</translation>
    </message>
    <message>
        <source>Stop the room if it should not run. “voicechatctl rooms verify” tells where the record was changed.</source>
        <translation>如果该房间不应运行，请停止它。“voicechatctl rooms verify”会指出记录在哪里被改动。</translation>
    </message>
    <message>
        <source>“call” would start an agent that is not on record</source>
        <translation>“call”会启动一个没有记录的智能体</translation>
    </message>
    <message>
        <source>Nothing was sent. The agent would cost money until somebody stops it, and neither “stop”, nor “rooms”, nor the window would know of it.</source>
        <translation>未发送任何内容。在有人停止之前，该智能体会一直产生费用，而“stop”、“rooms”和窗口都不会知道它。</translation>
    </message>
    <message>
        <source>Put the body under VoiceChat in a scene, and use: voicechatctl start SCENE. To send it all the same, add --unrecorded, and end the agent with: voicechatctl stop --task ID --room ID --app-id ID --endpoint NAME.</source>
        <translation>请把请求体放到场景的 VoiceChat 下，并使用：voicechatctl start SCENE。如果仍要发送，请加上 --unrecorded，并用以下命令结束该智能体：voicechatctl stop --task ID --room ID --app-id ID --endpoint NAME。</translation>
    </message>
    <message>
        <source>Another program listens there.</source>
        <translation>另一个程序正在监听该端口。</translation>
    </message>
    <message>
        <source>%1 listens there.</source>
        <translation>%1 正在监听该端口。</translation>
    </message>
    <message>
        <source>End it, or choose another port.</source>
        <translation>请结束该程序，或换一个端口。</translation>
    </message>
    <message>
        <source>Choose another address or port.</source>
        <translation>请换一个地址或端口。</translation>
    </message>
    <message>
        <source>Name the one that is meant: its task, and its room too if the task is not enough. A stop can take them all: stop SCENE --all.</source>
        <translation>请指明是哪一个：给出任务，任务不够时再给出房间。停止时也可以全部停止：stop SCENE --all。</translation>
    </message>
</context>
<context>
    <name>console::wording::Server</name>
    <message>
        <source>A server that others can reach needs internal authentication</source>
        <translation>可被他人访问的服务器需要内部鉴权</translation>
    </message>
    <message>
        <source>Whoever reaches it could start rooms with your key.</source>
        <translation>能访问它的人都可以用您的密钥启动房间。</translation>
    </message>
    <message numerus="yes">
        <source>Give a shared secret of at least %n byte(s), or listen on 127.0.0.1.</source>
        <translation>
            <numerusform>请提供至少 %n 字节的共享密钥，或监听 127.0.0.1。</numerusform>
        </translation>
    </message>
    <message>
        <source>The shared secret is too short</source>
        <translation>共享密钥太短</translation>
    </message>
    <message numerus="yes">
        <source>It needs at least %n byte(s).</source>
        <translation>
            <numerusform>至少需要 %n 字节。</numerusform>
        </translation>
    </message>
    <message>
        <source>Make a random one, for example with “openssl rand -hex 32”.</source>
        <translation>请生成随机密钥，例如使用“openssl rand -hex 32”。</translation>
    </message>
    <message>
        <source>A server that others can reach needs a certificate</source>
        <translation>可被他人访问的服务器需要证书</translation>
    </message>
    <message>
        <source>Tokens would travel in the open.</source>
        <translation>否则令牌将以明文传输。</translation>
    </message>
    <message>
        <source>Give a certificate and its key, or listen on 127.0.0.1 behind a proxy.</source>
        <translation>请提供证书及其私钥，或在代理之后监听 127.0.0.1。</translation>
    </message>
    <message>
        <source>The certificate cannot be used</source>
        <translation>证书无法使用</translation>
    </message>
    <message>
        <source>The file cannot be read, or holds no PEM certificate.</source>
        <translation>文件无法读取，或不含 PEM 证书。</translation>
    </message>
    <message>
        <source>Give a file that begins with “-----BEGIN CERTIFICATE-----”.</source>
        <translation>请提供以“-----BEGIN CERTIFICATE-----”开头的文件。</translation>
    </message>
    <message>
        <source>The certificate&apos;s key cannot be used</source>
        <translation>证书的私钥无法使用</translation>
    </message>
    <message>
        <source>The file cannot be read, holds no PEM key, or the key has a passphrase.</source>
        <translation>文件无法读取、不含 PEM 私钥，或私钥有口令。</translation>
    </message>
    <message>
        <source>Give an RSA or EC key in PEM without a passphrase.</source>
        <translation>请提供不带口令的 PEM 格式 RSA 或 EC 私钥。</translation>
    </message>
    <message>
        <source>“%1” is no origin</source>
        <translation>“%1”不是来源</translation>
    </message>
    <message>
        <source>An origin is a scheme, a host and a port, as in http://localhost:3000.</source>
        <translation>来源由协议、主机和端口组成，例如 http://localhost:3000。</translation>
    </message>
    <message>
        <source>Leave out the path, and anything but http and https.</source>
        <translation>请去掉路径，且只使用 http 或 https。</translation>
    </message>
    <message>
        <source>host %1 is not this server&apos;s name</source>
        <translation>主机 %1 不是本服务器的名称</translation>
    </message>
    <message>
        <source>origin %1 is not allowed</source>
        <translation>来源 %1 不被允许</translation>
    </message>
    <message>
        <source>sent by another site</source>
        <translation>由其他站点发出</translation>
    </message>
    <message>
        <source>no content type</source>
        <translation>没有内容类型</translation>
    </message>
    <message>
        <source>content type %1</source>
        <translation>内容类型 %1</translation>
    </message>
    <message>
        <source>Answers from a script need a script</source>
        <translation>脚本回答需要脚本文件</translation>
    </message>
    <message>
        <source>Name its file, or let the server echo what it is asked.</source>
        <translation>请指定脚本文件, 或让服务器复述收到的内容。</translation>
    </message>
    <message>
        <source>Relaying to a language model needs its address</source>
        <translation>转发到大模型需要其地址</translation>
    </message>
    <message>
        <source>“%1” is no address of a language model</source>
        <translation>“%1” 不是大模型的地址</translation>
    </message>
    <message>
        <source>Give an https URL such as https://HOST/v1, without a user name in it.</source>
        <translation>请提供 https URL, 例如 https://HOST/v1, 其中不含用户名。</translation>
    </message>
    <message>
        <source>“%1” is not encrypted</source>
        <translation>“%1” 未加密</translation>
    </message>
    <message>
        <source>The conversation and the key would travel in the open.</source>
        <translation>对话内容和密钥会以明文传输。</translation>
    </message>
    <message>
        <source>Use https; plain http is for this machine only.</source>
        <translation>请使用 https; 明文 http 仅限本机。</translation>
    </message>
    <message>
        <source>The language model&apos;s key cannot be used</source>
        <translation>无法使用大模型的密钥</translation>
    </message>
    <message>
        <source>It holds blanks or other characters that a key cannot have.</source>
        <translation>其中含有空白或密钥不允许的其他字符。</translation>
    </message>
    <message>
        <source>Put the key alone into the file.</source>
        <translation>文件中只应包含密钥本身。</translation>
    </message>
    <message>
        <source>The script of answers cannot be used</source>
        <translation>无法使用回答脚本</translation>
    </message>
    <message>
        <source>Write a JSON list of texts and of {&quot;contains&quot;: TEXT, &quot;answer&quot;: TEXT}.</source>
        <translation>请编写 JSON 列表, 其元素为文本或 {&quot;contains&quot;: TEXT, &quot;answer&quot;: TEXT}。</translation>
    </message>
    <message>
        <source>It is larger than %1 bytes.</source>
        <translation>超过 %1 字节。</translation>
    </message>
    <message>
        <source>It is not valid JSON.</source>
        <translation>不是有效的 JSON。</translation>
    </message>
    <message>
        <source>This entry is neither a text nor a text to look for with its answer.</source>
        <translation>该条目既不是文本, 也不是带回答的匹配文本。</translation>
    </message>
    <message>
        <source>It is not a list, or the list is empty.</source>
        <translation>不是列表, 或列表为空。</translation>
    </message>
</context>
<context>
    <name>console::wording::Syntax</name>
    <message>
        <source>the bytes are not UTF-8 text</source>
        <translation>这些字节不是 UTF-8 文本</translation>
    </message>
    <message>
        <source>objects and lists are nested too deeply</source>
        <translation>对象和列表嵌套过深</translation>
    </message>
    <message>
        <source>the text is too large</source>
        <translation>文本过大</translation>
    </message>
    <message>
        <source>there is no value</source>
        <translation>没有值</translation>
    </message>
    <message>
        <source>unexpected character</source>
        <translation>意外的字符</translation>
    </message>
    <message>
        <source>the text ends too early</source>
        <translation>文本过早结束</translation>
    </message>
    <message>
        <source>a comma is missing before this</source>
        <translation>此处之前缺少逗号</translation>
    </message>
    <message>
        <source>a comma with nothing after it</source>
        <translation>逗号之后没有内容</translation>
    </message>
    <message>
        <source>a colon is missing after the key</source>
        <translation>键之后缺少冒号</translation>
    </message>
    <message>
        <source>a key in double quotes is missing</source>
        <translation>缺少双引号括起的键</translation>
    </message>
    <message>
        <source>a value is missing</source>
        <translation>缺少值</translation>
    </message>
    <message>
        <source>the string has no closing quote</source>
        <translation>字符串没有结束引号</translation>
    </message>
    <message>
        <source>this brace is never closed</source>
        <translation>这个花括号没有闭合</translation>
    </message>
    <message>
        <source>this bracket is never closed</source>
        <translation>这个方括号没有闭合</translation>
    </message>
    <message>
        <source>this closing bracket does not fit the one that is open</source>
        <translation>这个右括号与打开的括号不匹配</translation>
    </message>
    <message>
        <source>unknown escape after the backslash</source>
        <translation>反斜杠之后是未知的转义</translation>
    </message>
    <message>
        <source>\u needs four hexadecimal digits</source>
        <translation>\u 之后需要四个十六进制数字</translation>
    </message>
    <message>
        <source>a control character must be escaped in a string</source>
        <translation>字符串中的控制字符必须转义</translation>
    </message>
    <message>
        <source>this is not a valid number</source>
        <translation>这不是有效的数字</translation>
    </message>
    <message>
        <source>unknown word; only true, false and null are allowed without quotes</source>
        <translation>未知的词；不带引号只允许 true、false 和 null</translation>
    </message>
    <message>
        <source>JSON has no comments</source>
        <translation>JSON 没有注释</translation>
    </message>
    <message>
        <source>something follows the end of the document</source>
        <translation>文档结尾之后还有内容</translation>
    </message>
</context>
<context>
    <name>console::wording::Token</name>
    <message>
        <source>now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>in %1</source>
        <extracomment>A time to come: in 3 h</extracomment>
        <translation>%1后</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <extracomment>A time that has passed: 3 h ago</extracomment>
        <translation>%1前</translation>
    </message>
    <message>
        <source>never</source>
        <translation>永不</translation>
    </message>
    <message>
        <source>%1, it has expired</source>
        <translation>%1，已过期</translation>
    </message>
    <message>
        <source>right: made with the AppKey</source>
        <translation>正确：用此 AppKey 生成</translation>
    </message>
    <message>
        <source>wrong: made with another AppKey, or changed</source>
        <translation>错误：用另一个 AppKey 生成，或被改动过</translation>
    </message>
    <message>
        <source>not checked: no AppKey is known for this AppId</source>
        <translation>未检查：不知道此 AppId 的 AppKey</translation>
    </message>
    <message>
        <source>not given in the scene</source>
        <translation>场景中未给出</translation>
    </message>
    <message>
        <source>same as in the scene</source>
        <translation>与场景相同</translation>
    </message>
    <message>
        <source>different: the scene has %1</source>
        <translation>不同：场景中是 %1</translation>
    </message>
    <message>
        <source>Nobody can join with this token: its signature is wrong.</source>
        <translation>此 Token 无法加入房间：签名错误。</translation>
    </message>
    <message>
        <source>Nobody can join with this token: it has expired.</source>
        <translation>此 Token 无法加入房间：已过期。</translation>
    </message>
    <message>
        <source>This token does not fit the scene: joining its room ends in token_error.</source>
        <translation>此 Token 与场景不符：加入其房间会得到 token_error。</translation>
    </message>
    <message>
        <source>Nothing speaks against this token, but its signature could not be checked.</source>
        <translation>未发现此 Token 有问题，但无法检查它的签名。</translation>
    </message>
    <message>
        <source>This token is from the future: the clock here or where it was made is wrong.</source>
        <translation>此 Token 来自未来：本机或生成它的机器的时钟不准。</translation>
    </message>
    <message>
        <source>This token is good.</source>
        <translation>此 Token 有效。</translation>
    </message>
    <message>
        <source>No token can be made</source>
        <translation>无法生成 Token</translation>
    </message>
    <message>
        <source>The token in this scene expires soon</source>
        <translation>此场景中的 Token 即将过期</translation>
    </message>
    <message>
        <source>The token in this scene has expired</source>
        <translation>此场景中的 Token 已过期</translation>
    </message>
    <message>
        <source>The token in this scene does not fit</source>
        <translation>此场景中的 Token 不匹配</translation>
    </message>
    <message>
        <source>A client that joins with it gets token_error. Make a new one, or leave RTCConfig.Token empty and fill in AppKey.</source>
        <translation>用它加入的客户端会得到 token_error。请生成新的 Token，或将 RTCConfig.Token 留空并填写 AppKey。</translation>
    </message>
    <message>
        <source>publish</source>
        <translation>发布</translation>
    </message>
    <message>
        <source>publish audio</source>
        <translation>发布音频</translation>
    </message>
    <message>
        <source>publish video</source>
        <translation>发布视频</translation>
    </message>
    <message>
        <source>publish data</source>
        <translation>发布数据</translation>
    </message>
    <message>
        <source>subscribe</source>
        <translation>订阅</translation>
    </message>
    <message>
        <source>right %1</source>
        <extracomment>A right in a token that has a number and no name.</extracomment>
        <translation>权限 %1</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 小时</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 小时 %2 分钟</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no AppId.</source>
        <translation>没有 AppId。</translation>
    </message>
    <message>
        <source>An AppId has 24 characters.</source>
        <translation>AppId 有 24 个字符。</translation>
    </message>
    <message>
        <source>There is no AppKey. The console of RTC shows it beside the AppId.</source>
        <translation>没有 AppKey。RTC 控制台在 AppId 旁边显示它。</translation>
    </message>
    <message>
        <source>The room needs 1 to 128 characters out of A-Z a-z 0-9 _ @ - and the full stop.</source>
        <translation>房间需要 1 到 128 个字符，可用 A-Z a-z 0-9 _ @ - 和句点。</translation>
    </message>
    <message>
        <source>The user needs 1 to 128 characters out of A-Z a-z 0-9 _ @ - and the full stop.</source>
        <translation>用户需要 1 到 128 个字符，可用 A-Z a-z 0-9 _ @ - 和句点。</translation>
    </message>
    <message>
        <source>The lifetime must be between a second and ten years.</source>
        <translation>有效期必须在一秒到十年之间。</translation>
    </message>
    <message>
        <source>The ids are too long for a token.</source>
        <translation>这些 ID 对 Token 来说太长。</translation>
    </message>
    <message>
        <source>RTCConfig.Token is no RTC token.</source>
        <translation>RTCConfig.Token 不是 RTC Token。</translation>
    </message>
    <message>
        <source>It was made for another AppId than the scene&apos;s.</source>
        <translation>它是为另一个 AppId 生成的，与场景的不同。</translation>
    </message>
    <message>
        <source>It was made for another room than the scene&apos;s.</source>
        <translation>它是为另一个房间生成的，与场景的不同。</translation>
    </message>
    <message>
        <source>It was made for another user than the scene&apos;s.</source>
        <translation>它是为另一个用户生成的，与场景的不同。</translation>
    </message>
    <message>
        <source>It was not made with the AppKey that is known for its AppId, or was changed.</source>
        <translation>它不是用此 AppId 已知的 AppKey 生成的，或者被改动过。</translation>
    </message>
    <message>
        <source>It expired: %1.</source>
        <translation>已过期：%1。</translation>
    </message>
    <message>
        <source>It expires: %1.</source>
        <translation>到期时间：%1。</translation>
    </message>
</context>
</TS>
