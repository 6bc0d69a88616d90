# Every flag of the project travels with this one target.
add_library(console_options INTERFACE)
target_compile_features(console_options INTERFACE cxx_std_20)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_CXX_VISIBILITY_PRESET hidden)
set(CMAKE_VISIBILITY_INLINES_HIDDEN ON)

target_compile_options(console_options INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wold-style-cast
    -Wnon-virtual-dtor -Woverloaded-virtual
    $<$<BOOL:${CONSOLE_WERROR}>:-Werror>
    # GCC 12 sees uninitialised values inside std::optional where there are none, in instrumented and in optimised code.
    $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>
    # ccache may only keep objects built with a precompiled header when the header's text is hashed.
    $<$<CXX_COMPILER_ID:GNU>:-fpch-preprocess>
    $<$<CXX_COMPILER_ID:Clang>:-Xclang;-fno-pch-timestamp>)

target_compile_definitions(console_options INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_URL_CAST_FROM_STRING
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_NO_FOREACH QT_NO_KEYWORDS QT_STRICT_ITERATORS
    QT_USE_QSTRINGBUILDER QT_DISABLE_DEPRECATED_BEFORE=0x060400
    $<$<CONFIG:Debug>:_GLIBCXX_ASSERTIONS>)

if(CONSOLE_SANITIZE)
    target_compile_options(console_options INTERFACE -fsanitize=${CONSOLE_SANITIZE} -fno-omit-frame-pointer
                           -fno-sanitize-recover=all)
    target_link_options(console_options INTERFACE -fsanitize=${CONSOLE_SANITIZE})
endif()

if(CMAKE_BUILD_TYPE STREQUAL "Release" OR CMAKE_BUILD_TYPE STREQUAL "RelWithDebInfo")
    target_compile_options(console_options INTERFACE -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=2 -fstack-protector-strong)
    target_link_options(console_options INTERFACE -Wl,-z,relro,-z,now -Wl,--gc-sections -Wl,--as-needed)
endif()

# Forty test programs link much faster with mold; any linker does.
find_program(CONSOLE_MOLD mold)
if(CONSOLE_MOLD)
    target_link_options(console_options INTERFACE -fuse-ld=mold)
endif()
