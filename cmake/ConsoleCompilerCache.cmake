# ccache keeps a second build of the same sources (CI, another worktree) down to seconds. The sloppiness is what
# ccache's manual asks for with precompiled headers.
find_program(CONSOLE_CCACHE ccache)
if(CONSOLE_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    set(CMAKE_CXX_COMPILER_LAUNCHER
        ${CMAKE_COMMAND} -E env
        CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
        CCACHE_BASEDIR=${CMAKE_SOURCE_DIR} CCACHE_NOHASHDIR=1
        ${CONSOLE_CCACHE})
endif()
