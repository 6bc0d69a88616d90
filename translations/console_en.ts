<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>MessageBoxGateway</name>
    <message numerus="yes">
        <source>Save the changes to %n scene(s)?</source>
        <translation>
            <numerusform>Save the changes to %n scene?</numerusform>
            <numerusform>Save the changes to %n scenes?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n room(s) are still running.</source>
        <translation>
            <numerusform>%n room is still running.</numerusform>
            <numerusform>%n rooms are still running.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Stop %n Room(s) and Quit</source>
        <translation>
            <numerusform>&amp;Stop %n Room and Quit</numerusform>
            <numerusform>&amp;Stop %n Rooms and Quit</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>console::ctl::RoomsReconcileCommand</name>
    <message numerus="yes">
        <source>%n room(s) left alone: a running process answers for them.</source>
        <translation>
            <numerusform>%n room left alone: a running process answers for it.</numerusform>
            <numerusform>%n rooms left alone: a running process answers for them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n room(s) left alone: the operator chose to keep them. With --kept they are stopped as well.</source>
        <translation>
            <numerusform>%n room left alone: the operator chose to keep it. With --kept it is stopped as well.</numerusform>
            <numerusform>%n rooms left alone: the operator chose to keep them. With --kept they are stopped as well.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>console::ctl::RoomsVerifyCommand</name>
    <message numerus="yes">
        <source>The journal is as it was written: %n entry(s).</source>
        <translation>
            <numerusform>The journal is as it was written: %n entry.</numerusform>
            <numerusform>The journal is as it was written: %n entries.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>console::ctl::ServeCommand</name>
    <message numerus="yes">
        <source>%n room(s) go on running.</source>
        <translation>
            <numerusform>%n room goes on running.</numerusform>
            <numerusform>%n rooms go on running.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>console::ctl::ValidateCommand</name>
    <message numerus="yes">
        <source>%n file(s) checked, no errors.</source>
        <translation>
            <numerusform>%n file checked, no errors.</numerusform>
            <numerusform>%n files checked, no errors.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n file(s) have errors.</source>
        <translation>
            <numerusform>%1 of %n file has errors.</numerusform>
            <numerusform>%1 of %n files have errors.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>console::ui::CommandsPage</name>
    <message numerus="yes">
        <source>%1: the service has accepted all %n part(s)</source>
        <translation>
            <numerusform>%1: the service has accepted %n part</numerusform>
            <numerusform>%1: the service has accepted all %n parts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>console::ui::EditorPane</name>
    <message numerus="yes">
        <source>%n problem(s) in this text</source>
        <translation>
            <numerusform>%n problem in this text</numerusform>
            <numerusform>%n problems in this text</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>console::ui::FindBar</name>
    <message numerus="yes">
        <source>%n replaced</source>
        <translation>
            <numerusform>%n replaced</numerusform>
            <numerusform>%n replaced</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>console::ui::GuardFlow</name>
    <message numerus="yes">
        <source>The helper stopped %n room(s) because the machine slept</source>
        <translation>
            <numerusform>The helper stopped %n room because the machine slept</numerusform>
            <numerusform>The helper stopped %n rooms because the machine slept</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The helper stopped %n room(s) because this window did not respond</source>
        <translation>
            <numerusform>The helper stopped %n room because this window did not respond</numerusform>
            <numerusform>The helper stopped %n rooms because this window did not respond</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The helper stopped %n room(s) while no window ran</source>
        <translation>
            <numerusform>The helper stopped %n room while no window ran</numerusform>
            <numerusform>The helper stopped %n rooms while no window ran</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>console::ui::InspectorFlow</name>
    <message numerus="yes">
        <source>%n call(s) written to the file</source>
        <translation>
            <numerusform>%n call written to the file</numerusform>
            <numerusform>%n calls written to the file</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>console::ui::LeftoverFlow</name>
    <message numerus="yes">
        <source>%n room(s) adopted</source>
        <translation>
            <numerusform>%n room adopted</numerusform>
            <numerusform>%n rooms adopted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n room(s) kept running</source>
        <translation>
            <numerusform>%n room kept running</numerusform>
            <numerusform>%n rooms kept running</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>console::ui::LeftoverPanel</name>
    <message numerus="yes">
        <source>%n room(s) of an earlier session may still be running</source>
        <translation>
            <numerusform>%n room of an earlier session may still be running</numerusform>
            <numerusform>%n rooms of an earlier session may still be running</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stop %n Room(s)</source>
        <translation>
            <numerusform>Stop %n Room</numerusform>
            <numerusform>Stop %n Rooms</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Adopt %n Room(s)</source>
        <translation>
            <numerusform>Adopt %n Room</numerusform>
            <numerusform>Adopt %n Rooms</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Keep %n Running</source>
        <translation>
            <numerusform>Keep %n Running</numerusform>
            <numerusform>Keep %n Running</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>console::ui::ProfilesModel</name>
    <message numerus="yes">
        <source>%n scene(s)</source>
        <translation>
            <numerusform>%n scene</numerusform>
            <numerusform>%n scenes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>console::ui::ProfilesPage</name>
    <message numerus="yes">
        <source>%n room(s) still run with the old key</source>
        <translation>
            <numerusform>%n room still runs with the old key</numerusform>
            <numerusform>%n rooms still run with the old key</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scene(s) are bound to “%1” now</source>
        <translation>
            <numerusform>%n scene is bound to “%1” now</numerusform>
            <numerusform>%n scenes are bound to “%1” now</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>console::ui::RailFlow</name>
    <message numerus="yes">
        <source>%n room(s)</source>
        <translation>
            <numerusform>%n room</numerusform>
            <numerusform>%n rooms</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>console::ui::RoomsModel</name>
    <message numerus="yes">
        <source>≠ The scene differs from what the agent runs with in %n place(s).</source>
        <translation>
            <numerusform>≠ The scene differs from what the agent runs with in %n place.</numerusform>
            <numerusform>≠ The scene differs from what the agent runs with in %n places.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>console::ui::SayForm</name>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n character</numerusform>
            <numerusform>%n characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, goes out in %n part(s)</source>
        <extracomment>%1 “420 characters”</extracomment>
        <translation>
            <numerusform>%1, goes out in %n part</numerusform>
            <numerusform>%1, goes out in %n parts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>console::ui::ServerPanel</name>
    <message numerus="yes">
        <source>%n client(s)</source>
        <translation>
            <numerusform>%n client</numerusform>
            <numerusform>%n clients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s)</source>
        <translation>
            <numerusform>%n connection</numerusform>
            <numerusform>%n connections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s)/min</source>
        <translation>
            <numerusform>%n request/min</numerusform>
            <numerusform>%n requests/min</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>console::ui::StartPanel</name>
    <message numerus="yes">
        <source>%n room(s) of this scene are running</source>
        <translation>
            <numerusform>%n room of this scene is running</numerusform>
            <numerusform>%n rooms of this scene are running</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>console::ui::StatusLine</name>
    <message numerus="yes">
        <source>%n room(s) running</source>
        <translation>
            <numerusform>%n room running</numerusform>
            <numerusform>%n rooms running</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>console::ui::StopBar</name>
    <message numerus="yes">
        <source>%n room(s) did not stop</source>
        <translation>
            <numerusform>%n room did not stop</numerusform>
            <numerusform>%n rooms did not stop</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>console::ui::StopFlow</name>
    <message numerus="yes">
        <source>%n room(s) stopped</source>
        <translation>
            <numerusform>%n room stopped</numerusform>
            <numerusform>%n rooms stopped</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>console::wording::Document</name>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>console::wording::DriftWords</name>
    <message numerus="yes">
        <source>%n can be applied</source>
        <translation>
            <numerusform>%n can be applied</numerusform>
            <numerusform>%n can be applied</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n need(s) a restart</source>
        <translation>
            <numerusform>%n needs a restart</numerusform>
            <numerusform>%n need a restart</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation>
            <numerusform>%n difference</numerusform>
            <numerusform>%n differences</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n update(s) had no answer.</source>
        <translation>
            <numerusform>%n update had no answer.</numerusform>
            <numerusform>%n updates had no answer.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>console::wording::Journal</name>
    <message numerus="yes">
        <source>%n entry(s) before it are sound. Compare with a copy of the file, and find out who can write to it.</source>
        <translation>
            <numerusform>The %n entry before it is sound. Compare with a copy of the file, and find out who can write to it.</numerusform>
            <numerusform>The %n entries before it are sound. Compare with a copy of the file, and find out who can write to it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>console::wording::Preflight</name>
    <message numerus="yes">
        <source>%n problem(s) would make the start fail</source>
        <translation>
            <numerusform>%n problem would make the start fail</numerusform>
            <numerusform>%n problems would make the start fail</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ready to start, with %n warning(s)</source>
        <translation>
            <numerusform>Ready to start, with %n warning</numerusform>
            <numerusform>Ready to start, with %n warnings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>console::wording::Server</name>
    <message numerus="yes">
        <source>Give a shared secret of at least %n byte(s), or listen on 127.0.0.1.</source>
        <translation>
            <numerusform>Give a shared secret of at least %n byte, or listen on 127.0.0.1.</numerusform>
            <numerusform>Give a shared secret of at least %n bytes, or listen on 127.0.0.1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It needs at least %n byte(s).</source>
        <translation>
            <numerusform>It needs at least %n byte.</numerusform>
            <numerusform>It needs at least %n bytes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>console::wording::Token</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
</TS>
