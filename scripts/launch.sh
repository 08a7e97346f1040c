# What the scripts share: which JDK, which Maven, what is built, how it is started. Read by bash, never run by itself.

# Sets JAVA_HOME to a JDK 25 or later, or ends with what to install.
find_jdk() {
    local home
    for home in "${JAVA_HOME:-}" /usr/lib/jvm/*25* /opt/java/*25* "$(mac_jdk)" "$(jdk_on_path)"; do
        if is_jdk "$home"; then
            export JAVA_HOME="$home"
            return
        fi
    done
    echo "stemma: no JDK 25 found. Set JAVA_HOME, or install one (Debian, Ubuntu: apt-get install openjdk-25-jdk-headless" \
        "or temurin-25-jdk; macOS: brew install openjdk@25)." >&2
    exit 69
}

is_jdk() {
    [ -n "$1" ] && [ -x "$1/bin/javac" ] && [ -r "$1/release" ] &&
        [ "0$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release")" -ge 25 ]
}

mac_jdk() {
    [ ! -x /usr/libexec/java_home ] || /usr/libexec/java_home -v 25 2>/dev/null || true
}

jdk_on_path() {
    local java
    java="$(command -v java || true)"
    [ -z "$java" ] || dirname "$(dirname "$(readlink -f "$java" 2>/dev/null || echo "$java")")"
}

# Maven with the project's settings; ends with what to install where there is none.
maven() {
    if ! command -v mvn >/dev/null; then
        echo "stemma: Maven is needed to build and is not on the PATH (Debian, Ubuntu: apt-get install maven;" \
            "macOS: brew install maven)." >&2
        exit 69
    fi
    # shellcheck disable=SC2086 # several arguments in one variable are meant
    (cd "$STEMMA_HOME" && MAVEN_OPTS="${MAVEN_OPTS:-} --sun-misc-unsafe-memory-access=allow" \
        mvn -B -Dstyle.color=never --no-transfer-progress ${STEMMA_MAVEN_ARGS:-} "$@")
}

# Builds a module and what it needs, if a source is newer than the last build that this function made.
build_if_older() {
    local module="$1" built="$STEMMA_HOME/$1/target/built"
    is_built "$built" "$module" && return
    # Two that start at once must not build into the same folders.
    if command -v flock >/dev/null; then
        mkdir -p "$STEMMA_HOME/target"
        exec 9>"$STEMMA_HOME/target/building"
        flock 9
        is_built "$built" "$module" && exec 9>&- && return
    fi
    echo "stemma: building (once, and again when the sources change) …" >&2
    mkdir -p "$STEMMA_HOME/$module/target"
    rm -f "$built" "$STEMMA_HOME/$module"/target/*.jsa
    touch "$built.begun"
    # Maven ends its output with escape codes even where it writes no colours.
    if ! maven -q -Dmaven.test.skip=true -pl "$module" -am package 2>&1 | sed $'s/\033\\[[0-9;]*m//g; /^$/d' >&2; then
        echo "stemma: the build failed; the lines above tell why." >&2
        exit 70
    fi
    mv "$built.begun" "$built"
    exec 9>&-
}

is_built() {
    [ -e "$1" ] && [ -z "$(newer_sources "$1" "$2")" ]
}

# Says that the modules' jars are as new as their sources, when a build that began at a given mark has made them.
mark_built() {
    local module
    for module in stemma-app stemma-bench; do
        rm -f "$STEMMA_HOME/$module"/target/*.jsa
        touch -r "$1" "$STEMMA_HOME/$module/target/built"
    done
}

newer_sources() {
    local home="$STEMMA_HOME"
    find "$home/pom.xml" "$home"/{stemma-engine,"$2"}/{pom.xml,src/main} -newer "$1" -print -quit 2>/dev/null || true
}

# The classpath of a module: jars only, since the class archive takes no folders.
classpath_of() {
    local jar jars=""
    for jar in "$STEMMA_HOME"/{"$1",stemma-engine}/target/stemma-*-SNAPSHOT.jar; do
        jars="$jars$jar:"
    done
    printf '%s%s' "$jars" "$(cat "$STEMMA_HOME/$1/target/classpath.txt")"
}

# Starts Stemma in place of this shell.
exec_stemma() {
    local columns options
    options=(-Dstemma.home="$STEMMA_HOME")
    [ ! -t 1 ] || options+=(-Dstemma.terminal.out=true)
    [ ! -t 2 ] || options+=(-Dstemma.terminal.err=true)
    columns="${COLUMNS:-$( (stty size </dev/tty | cut -d' ' -f2) 2>/dev/null || true)}"
    [ -z "$columns" ] || options+=(-Dstemma.columns="$columns")
    exec_java stemma-app "$(pace "$@")" "${options[@]}" org.stemma.app.cli.Main "$@"
}

# Starts Java on a module's classes. A quick command, and a brief one that reads a dozen texts, is done before the optimising compiler
# and a parallel collector pay (the demo: 3.4 CPU seconds instead of 6); the class archive, written at the end of the first run of each pace, halves the start.
exec_java() {
    local module="$1" pace="$2" options
    shift 2
    options=(-XX:SharedArchiveFile="$STEMMA_HOME/$module/target/$pace.jsa" -XX:+AutoCreateSharedArchive -Xshare:auto
        -Xlog:disable -Xmx"${STEMMA_HEAP:-4g}" -Dfile.encoding=UTF-8
        --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow)
    case "$pace" in
        quick | brief) options+=(-XX:+UseSerialGC -XX:TieredStopAtLevel=1) ;;
        *) options+=(-XX:+UseParallelGC) ;;
    esac
    exec "$JAVA_HOME/bin/java" "${options[@]}" -cp "$(classpath_of "$module")" "$@"
}

# Whether a command line is done in a blink (quick), reads a dozen texts (brief) or as many as there are (steady).
pace() {
    local word
    for word in "$@"; do
        case "$word" in
            -h | --help | -V | --version) echo quick && return ;;
        esac
    done
    case "${1:-}" in
        "" | -* | help | story | article | search) echo quick ;;
        demo) echo brief ;;
        stories) [ $# -gt 1 ] && echo steady || echo quick ;;
        *) echo steady ;;
    esac
}
