<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>&amp;Open Scene Folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show Folder in File &amp;Manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save &amp;All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reload from Disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close Tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find &amp;Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find Pre&amp;vious</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>R&amp;eplace…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pre&amp;ferences…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next Tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Previous Tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Search Scenes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go to Next Problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Fold or Unfold Here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fold or Unfold &amp;All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop &amp;All Rooms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cancel the Call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove Ended Rooms from the List</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy Re&amp;quest Body</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy Re&amp;sponse Body</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy Request &amp;ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;lear Exchanges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Command Palette…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to &amp;Scenes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to &amp;Editor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to &amp;Rooms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to &amp;Inspector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to En&amp;dpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Larger Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;maller Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Normal Text Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Voicechat Console</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConsoleOptions</name>
    <message>
        <source>Folder for everything the program writes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder of scene files to open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sandbox, cloud or a URL.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>en or zh_CN.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>light, dark or system.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show this help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Desktop console for voice-AI rooms on Volcengine RTC.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unexpected argument: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a valid value: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExchangeWords</name>
    <message>
        <source>cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>timed out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unreachable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>broken off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not HTTP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TLS failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proxy client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>scene&apos;s own account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sandbox key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Scene</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Inspector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MessageBoxGateway</name>
    <message>
        <source>Unsaved changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the changes to %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Save the changes to %n scene(s)?</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Without saving they are lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without saving they are lost: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rooms are running</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n room(s) are still running.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>An agent bills while it runs. Rooms that are left running are listed again at the next start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Stop rooms and quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Leave running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open scene folder</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Phases</name>
    <message>
        <source>Queue and look-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect and send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect and TLS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait for the answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receive</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RoomState</name>
    <message>
        <source>starting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown, may be running</source>
        <extracomment>No answer came to a start: the agent may be running.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SigningStages</name>
    <message>
        <source>X-Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Body SHA-256</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Canonical query</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Canonical headers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed headers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Canonical request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Canonical request SHA-256</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credential scope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>String to sign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SHA-256 of kDate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SHA-256 of kRegion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SHA-256 of kService</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SHA-256 of kSigning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Authorization</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>console::ctl::Application</name>
    <message>
        <source>Folder for everything the program writes; default: VOICECHAT_DATA_DIR.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print results as JSON on standard output.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show request and answer in full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>en or zh_CN; default: the system&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show this help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start, update and stop voice-AI rooms on Volcengine RTC, and see every request and answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>voicechatctl COMMAND --help tells more about a command.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the program&apos;s version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No command was given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no command “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>console::ctl::CallCommand</name>
    <message>
        <source>Call any action with a body of your own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the action, e.g. StartVoiceChat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File with the JSON body, - for standard input; default: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>call takes one ACTION</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>console::ctl::CallOptions</name>
    <message>
        <source>--%1: “%2” is not a valid id (1 to 128 characters out of A-Z a-z 0-9 _ @ - and the full stop)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--credential: “%1” is none of auto, scene, environment, sandbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--timeout: “%1” is not a number of seconds from 1 to 600</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder with the scene files; default: the window&apos;s folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cloud, sandbox, or a URL; default: cloud, or where the task was started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>auto, scene, environment or sandbox; default: auto (the scene&apos;s account, else the environment).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version of the OpenAPI; default: the action&apos;s own, 2024-12-01 for voice chats.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AppId for this call.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RoomId for this call.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TaskId for this call.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>UserId for this call.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seconds to wait for the answer; default: 15.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign and show the request, send nothing.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>console::ctl::Output</name>
    <message>
        <source>%1 was signed and not sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 succeeded in %2 ms.</source>
        <extracomment>%1 action, %2 milliseconds</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scene</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AppId</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, from %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RequestId</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>console::ctl::SandboxCommand</name>
    <message>
        <source>Run the stand-in cloud on this machine until interrupted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port on 127.0.0.1; default: any free one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Milliseconds to wait before each answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer every call with this error of the dictionary.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sandbox takes options only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--port: “%1” is not a port from 0 to 65535</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--latency: “%1” is not a number of milliseconds from 0 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--fail: “%1” is not in the error dictionary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sandbox listens on %1. Press Ctrl+C to end it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>console::ctl::SignCommand</name>
    <message>
        <source>Sign the request that standard input describes as JSON, and print every stage.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sign reads standard input and takes no arguments</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>console::ctl::StartCommand</name>
    <message>
        <source>Start the agent of a scene.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scene&apos;s name: its file without .json.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>start takes one SCENE</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>console::ctl::StopCommand</name>
    <message>
        <source>Stop the agent of a scene, or the one of a task.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scene that was started; not needed with --task.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stop takes one SCENE, or --task</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>console::ctl::TokenCommand</name>
    <message>
        <source>Make the RTC token that standard input describes as JSON, or take one apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what this token says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>token reads standard input, or takes --decode TOKEN</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>console::ctl::ValidateCommand</name>
    <message>
        <source>Check scene files and bodies.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files to check.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check only whether they are valid JSON.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>validate takes at least one FILE</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) checked, no errors.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n file(s) have errors.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>console::ui::AboutDialog</name>
    <message>
        <source>About Voicechat Console</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voicechat Console %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A desktop console for the people who run voice-AI rooms on Volcengine RTC.

No telemetry, no account, no update check: it talks to the endpoint that you choose and to nothing else.

Free software under the GNU General Public License, version 3 or later. Built on Qt %1, QScintilla and OpenSSL.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>console::ui::CallFlow</name>
    <message>
        <source>Press Start (%1) to run this scene on the built-in sandbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sandbox answers as the cloud does. It runs in this program and costs nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n room(s) of an earlier session may still be running</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>An agent bills while it runs. Stop the rooms that nobody needs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show rooms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Room %1 is running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Room %1 is stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the call</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>console::ui::CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Matching commands</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>console::ui::ConnectionBar</name>
    <message>
        <source>Automatic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scene&apos;s own account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Environment (VOLC_*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sandbox key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic: on the sandbox its own made-up key is used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic: the scene&apos;s own AccountConfig, else VOLC_ACCESSKEY and VOLC_SECRETKEY from the environment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Always the key in the scene&apos;s AccountConfig.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Always VOLC_ACCESSKEY, VOLC_SECRETKEY and VOLC_SESSION_TOKEN from the environment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The made-up key of the built-in sandbox; it is never sent anywhere else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>En&amp;dpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sandbox (built in), cloud (rtc.volcengineapi.com) or the URL of another access point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Credential</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credential</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>console::ui::EditorPane</name>
    <message>
        <source>%1 is not UTF-8 text and was not opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first byte that does not fit is at line %1, column %2 (byte %3). The file was left as it is; convert it to UTF-8 and open it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is too large to edit here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has %1; scenes of up to %2 can be opened. The file was left as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was changed by another program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have changes here that are not saved. Reload drops them; with Keep mine the next save replaces the other version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reload</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text of the scene %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s) in this text</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>console::ui::EditorTabs</name>
    <message>
        <source>Open scenes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this tab</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>console::ui::ExchangeDetails</name>
    <message>
        <source>Su&amp;mmary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;quest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Respo&amp;nse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T&amp;iming</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Si&amp;gning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts of the selected call</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>console::ui::ExchangeModel</name>
    <message>
        <source>#</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scene</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Origin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>console::ui::FindBar</name>
    <message>
        <source>No match</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n replaced</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Fi&amp;nd</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Match case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the find bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;place with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace &amp;all</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>console::ui::IdField</name>
    <message>
        <source>Only letters, digits and _ @ - . are allowed, at most 128 of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>auto: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>auto: new with each start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none in the scene</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty means auto. Anything typed here is used for this start.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>console::ui::InspectorPanel</name>
    <message>
        <source>Calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every call appears here with its request, answer, timing and signature.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>console::ui::MainWindow</name>
    <message>
        <source>Voicechat Console</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scenes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tool bar</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>console::ui::MessageBar</name>
    <message>
        <source>Dismiss this message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>console::ui::MessageView</name>
    <message>
        <source>Nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer came.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(empty body)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Body</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Headers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part of the message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cop&amp;y</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the text below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Response</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>console::ui::PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Colour scheme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Editor text size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour scheme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Editor text size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes apply at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> pt</source>
        <extracomment>Difference to the system&apos;s text size in points.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>console::ui::ProblemModel</name>
    <message>
        <source>line %1:%2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>console::ui::RoomsModel</name>
    <message>
        <source>Room %1
Task %2
User %3
App %4
Endpoint %5</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>console::ui::RoomsPanel</name>
    <message>
        <source>Rooms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No room is running.
Rooms that you start appear here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy Room ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy Task ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show Its Scene</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>console::ui::SceneFlow</name>
    <message>
        <source>No folder is open.
File &gt; Open Scene Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No scene files (*.json) in
%1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>console::ui::SceneListModel</name>
    <message>
        <source>running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has errors</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>console::ui::ScenesPanel</name>
    <message>
        <source>No scene matches the search.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search scenes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scenes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>console::ui::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search actions and keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>console::ui::SigningView</name>
    <message>
        <source>All stages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stages of the signature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show &amp;blanks and line ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cop&amp;y</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the stage as it was signed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text of the stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This call was refused before it was signed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>console::ui::StartPanel</name>
    <message>
        <source>A&amp;pp ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>App ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>R&amp;oom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;User</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A call is under way</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>console::ui::StatusLine</name>
    <message>
        <source>Line %1, column %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Endpoint: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n room(s) running</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>console::ui::SummaryView</name>
    <message>
        <source>Request ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scene</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>App ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credential</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a call to see what was sent and what came back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 succeeded</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>console::ui::TimingView</name>
    <message>
        <source>Timing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2
Certificate of %3, issued by %4, valid until %5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was sent, so nothing was timed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>console::wording::Answer</name>
    <message>
        <source>The service may have carried out the request all the same. Check the room before you repeat it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 bytes arrived.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 bytes arrived.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The call was cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was waiting for its answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time limit of the call was reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The host was not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the endpoint&apos;s spelling, and the network&apos;s name service (DNS).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection was refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing listens at this address and port. Check the endpoint.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The endpoint cannot be reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the network, a VPN and the firewall.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection was lost before an answer came</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer was cut short</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What came back is not HTTP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something else listens at this address. Check the endpoint&apos;s scheme and port.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is too large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was dropped to protect this program. Ask for less, or check what answers there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not valid at this time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check this machine&apos;s clock first, then ask whoever runs the server for a new certificate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s certificate is made out to another host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the endpoint. A proxy that inspects TLS causes this as well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not trusted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the authority&apos;s certificate in the system if you trust it. Nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No secure connection could be made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the endpoint speaks HTTPS at this port.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the system&apos;s proxy settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HTTP status %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A web page came back instead of the service&apos;s answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A proxy or a log-in portal answered. Check the network and the endpoint.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is not valid JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer has no ResponseMetadata</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something other than the OpenAPI answered. Check the endpoint.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The endpoint redirects elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 A signed request is never sent on to another address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the final address as the endpoint if you trust it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service says: %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service says: %1 (%2): %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service refused the call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This code is not in the dictionary. Look it up with the RequestId in the service&apos;s documents.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>console::wording::Call</name>
    <message>
        <source>the scene&apos;s AccountConfig</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the sandbox&apos;s own key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>starting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown, may be running</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>console::wording::Document</name>
    <message>
        <source>line %1, column %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is not valid JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend the places named and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 holds no JSON object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its outermost value must be an object in braces.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scene has no %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A scene file holds SceneConfig, AccountConfig, RTCConfig and VoiceChat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add VoiceChat with the body of StartVoiceChat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not an object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its value must be an object in braces.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has the older front-end shape, which holds no VoiceChat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found: %1. These sections were made for the demo&apos;s old web page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move them to VoiceChat.AgentConfig and VoiceChat.Config.LLMConfig, ASRConfig and TTSConfig of a scene file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has the shape of version 2024-06-01, which current versions refuse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the task by TaskId, put the user into AgentConfig.TargetUserId, the greeting into AgentConfig.WelcomeMessage, and give ASRConfig and TTSConfig a Provider with ProviderParams.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a bare StartVoiceChat body, not a scene</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A scene file holds this body under VoiceChat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put it under VoiceChat, or send it as it is with: voicechatctl call StartVoiceChat --body FILE</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>console::wording::Input</name>
    <message>
        <source>This is not an RTC token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A token begins with 001 and the 24 characters of the AppId. Copy it whole, without quotes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The input is not valid JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The input holds no JSON object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A member is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A member has the wrong type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mode must be header or query</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The date cannot be read; write it as 2025-07-01T08:09:10Z</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A header that is to be signed must not be null</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text holds half a character</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A number is negative or too large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The room and user ids are too long for a token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It does not begin with 001.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is too short.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What follows the AppId is not Base64.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It breaks off too early.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something follows its end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its signature has the wrong length.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its ids are not UTF-8 text.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>console::wording::Refusal</name>
    <message>
        <source>Scene %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No Action was given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name one, for example StartVoiceChat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No Version was given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name one, for example 2024-12-01.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No scene was given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scene tells which configuration and account to use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no scene %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A scene is a file named SCENE.json in the scene folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the name, or choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no AccessKey ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill it in, or set VOLC_ACCESSKEY and VOLC_SECRETKEY in the environment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no secret key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill it in beside its AccessKey ID.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key contains a space or a line break</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys hold no white space; this happens when one is pasted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste the key again without what stands around it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The environment holds no complete key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set VOLC_ACCESSKEY and VOLC_SECRETKEY, then start the program again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scene&apos;s own account was chosen, but the call has no scene</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another credential.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no AppId</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VoiceChat.AppId and RTCConfig.AppId are empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill in the AppId of your RTC application, or give one for this call.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no RoomId to stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is empty, and no running task of this scene is on record.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the room and the task that were used at the start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no TaskId to stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the task that was used at the start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a valid id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ids have 1 to 128 characters out of A-Z a-z 0-9 _ @ - and the full stop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change it, or leave it empty to have one made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A value has the wrong type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ids are strings, AgentConfig and Config are objects, TargetUserId is a list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no endpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use cloud, sandbox, or a URL such as https://rtc.volcengineapi.com.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The endpoint %1 is not encrypted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed requests carry account data and tokens; in the open they could be read and repeated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use https. Plain http is allowed for this machine only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sandbox key works on the sandbox only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another credential for this endpoint.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The built-in sandbox could not start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It could not listen on this machine&apos;s loopback address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that local connections to 127.0.0.1 are allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File or folder not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that it is a file and that you may read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file could not be saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file on disk is as it was. Check permissions and free space, then save again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is too large for a scene</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The limit is 64 MiB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the folder that holds the scenes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No running task is on record for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service has no list of running tasks; this program stops what it has started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give scene, room and task if the agent was started elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several tasks of scene %1 are running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say which one to stop, for example with --task.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The start could not be written down, so it was not made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An agent that nobody knows of would go on billing. Check permissions and free space.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record of running tasks was made by a newer version of this program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use that version. The file was left as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record of running tasks is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file was left as it is. Move it away to go on with an empty record.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record of running tasks cannot be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check permissions and free space.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot listen on %1, port %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program may use the port. Choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>console::wording::Syntax</name>
    <message>
        <source>the bytes are not UTF-8 text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>objects and lists are nested too deeply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the text is too large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unexpected character</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the text ends too early</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a comma is missing before this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a comma with nothing after it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a colon is missing after the key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a key in double quotes is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a value is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the string has no closing quote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this brace is never closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this bracket is never closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this closing bracket does not fit the one that is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown escape after the backslash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>\u needs four hexadecimal digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a control character must be escaped in a string</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is not a valid number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown word; only true, false and null are allowed without quotes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON has no comments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>something follows the end of the document</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
