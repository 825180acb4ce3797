# Read by ./run and ./verify: what they look at before they do anything. Each says in one sentence what is missing and ends with 1.

say() { printf '%s\n' "$*"; }

# Sets $java to the JDK of JAVA_HOME or of the path.
require_jdk() {
  java=${JAVA_HOME:+$JAVA_HOME/bin/}java
  if ! command -v "$java" >/dev/null || ! command -v "${java}c" >/dev/null; then
    say "JDK 17 以降が必要です（java と javac が見つかりません）。 A JDK 17 or newer is needed: java and javac were not found."
    exit 1
  fi
  local version
  version=$("$java" -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java.specification.version = //p')
  if [ "${version%%.*}" -lt 17 ] 2>/dev/null || [ -z "$version" ]; then
    say "JDK 17 以降が必要です（見つかったのは ${version:-不明}）。 A JDK 17 or newer is needed; found ${version:-an unknown one}."
    exit 1
  fi
}

# require_space FOLDER MEGABYTES
require_space() {
  local left
  left=$(df -Pk "$1" 2>/dev/null | awk 'NR == 2 { print int($4 / 1024) }')
  if [ -n "$left" ] && [ "$left" -lt "$2" ]; then
    say "空き容量が足りません（$1、残り $left MB、必要 $2 MB）。 The disk is full: $left MB left in $1, $2 MB needed."
    exit 1
  fi
}

# install PACKAGE…: with apt, where that may be done. Gives up soon without a network.
install() {
  [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null || return 1
  say "必要なものを入れています: $*  Installing with apt"
  local patience="-o Acquire::Retries=0 -o Acquire::http::Timeout=20 -o Acquire::https::Timeout=20"
  apt-get -qq $patience update >/dev/null 2>&1 || true
  DEBIAN_FRONTEND=noninteractive apt-get -qq $patience install -y --no-install-recommends "$@" >/dev/null 2>&1
}

has_ipamj() { [ -n "$(find /usr/share/fonts -iname 'ipamjm*' -print -quit 2>/dev/null)" ]; }
