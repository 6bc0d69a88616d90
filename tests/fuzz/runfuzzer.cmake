# Runs FUZZER briefly on a copy of CORPUS: libFuzzer adds what it finds to the folder it is given, and the repository
# must not change under a test. A crashing input stays in WORK.
file(REMOVE_RECURSE "${WORK}")
file(MAKE_DIRECTORY "${WORK}/corpus")
file(GLOB seeds "${CORPUS}/*")
if(NOT seeds)
    message(FATAL_ERROR "No seeds in ${CORPUS}")
endif()
file(COPY ${seeds} DESTINATION "${WORK}/corpus")
execute_process(
    COMMAND "${FUZZER}" -seed=1 -runs=20000 -max_total_time=20 -max_len=4096 -timeout=10 -rss_limit_mb=2048
            -print_final_stats=1 "-artifact_prefix=${WORK}/" "${WORK}/corpus"
    RESULT_VARIABLE result)
if(NOT result EQUAL 0)
    message(FATAL_ERROR "The fuzzer found something (${result}); the input is in ${WORK}")
endif()
