# cmake --install: the two programs and what a desktop needs to list the window.
include(GNUInstallDirs)
install(TARGETS voicechat-console voicechatctl RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(FILES resources/org.voicechatconsole.Console.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
install(FILES resources/org.voicechatconsole.Console.metainfo.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)
install(FILES resources/icons/app.svg DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps
        RENAME org.voicechatconsole.Console.svg)
