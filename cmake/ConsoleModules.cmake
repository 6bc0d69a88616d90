# console_module(TARGET folder...): each folder's CMakeLists.txt adds its sources to TARGET, so that a list of files
# lives beside the files.
function(console_module_sources target)
    foreach(file IN LISTS ARGN)
        target_sources(${target} PRIVATE "${CMAKE_CURRENT_SOURCE_DIR}/${file}")
    endforeach()
endfunction()
