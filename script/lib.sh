# Shared by the scripts: finds a JDK 25, builds what is out of date. Keeps standard output clean.
# shellcheck shell=bash
cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit 1

say() { printf '%s\n' "$*" >&2; }

give_up() {
  say "$1"
  exit "${2:-1}"
}

# The home of a JDK, newest first: 25 or newer.
jdk_version() { sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null; }

find_jdk() {
  local home version best=0 path
  path=$(command -v java 2>/dev/null) && path=$(dirname "$(dirname "$(readlink -f "$path")")")
  MIERU_JDK=
  for home in "${JAVA_HOME:-}" "$path" "${MIERU_JVM_FOLDER:-/usr/lib/jvm}"/*; do
    [ -x "$home/bin/javac" ] || continue
    version=$(jdk_version "$home")
    if [ "${version:-0}" -ge 25 ] && [ "$version" -gt "$best" ]; then
      best=$version MIERU_JDK=$home
    fi
  done
  [ -n "$MIERU_JDK" ] || give_up "JDK 25 以上が見つかりません。/usr/lib/jvm に入れるか JAVA_HOME を指定してください。 / No JDK 25 or newer was found. Install one under /usr/lib/jvm or set JAVA_HOME."
}

find_maven() {
  command -v mvn >/dev/null || give_up "Maven が見つかりません（apt-get install maven）。 / Maven was not found (apt-get install maven)."
}

is_built() {
  [ -f target/mieru.jar ] && [ -z "$(find pom.xml src/main -newer target/mieru.jar -print -quit)" ]
}

# Builds the jar if the sources are newer. The program runs from a copy, so that a build never pulls it away.
build() {
  find_jdk
  mkdir -p target/run || give_up "target/ に書き込めません。 / The folder target/ cannot be written."
  exec 9>target/run/build.lock
  flock 9
  if ! is_built; then
    find_maven
    say "プログラムを組み立てています… / Building…"
    JAVA_HOME=$MIERU_JDK mvn -B -q -DskipTests package </dev/null >target/run/build.log 2>&1 9>&- \
      || { tail -20 target/run/build.log >&2; give_up "組み立てに失敗しました（target/run/build.log）。 / The build failed (target/run/build.log)."; }
  fi
  if [ target/mieru.jar -nt target/run/mieru.jar ]; then
    cp target/mieru.jar target/run/mieru.jar.new && mv target/run/mieru.jar.new target/run/mieru.jar
  fi
  exec 9>&-
}
