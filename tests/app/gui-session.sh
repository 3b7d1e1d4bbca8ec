#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# gui-session.sh COMMAND…: runs a command in a desktop session of its own: its own message bus, which can start nothing
# but the accessibility bus (no portal, no settings daemon), its own X server, its own home. Nothing of the person who runs
# the tests is seen or touched. The exit status is the command's; 77 (skipped) where a program for it is missing.
#
# From the environment: SESSION_SCREEN (1280x1400x24), SESSION_TEXT (percent, 100), SESSION_ANIMATIONS (0),
# SESSION_FONT (Cantarell 11); SESSION_PORTALS=1: with the portals of the desktop, for a program in a sandbox. They want
# /run/user/UID, which has to be the caller's own to give (flatpak/check).
set -u

for program in Xvfb dbus-daemon; do
  command -v "$program" >/dev/null || { echo "gui-session.sh: $program is not installed" >&2; exit 77; }
done

session=$(mktemp -d "${TMPDIR:-/tmp}/backstory-session.XXXXXX") || exit 1
bus_pid= server_pid=
finish () {
  [ -n "$server_pid" ] && kill "$server_pid" 2>/dev/null
  [ -n "$bus_pid" ] && kill "$bus_pid" 2>/dev/null
  wait 2>/dev/null
  rm -rf --one-file-system "$session"
}
trap finish EXIT
trap 'exit 143' TERM INT

run=$session/run
[ -z "${SESSION_PORTALS:-}" ] || run=/run/user/$(id -u)
mkdir -m 700 -p "$run" || exit 1
mkdir -p "$session/services" "$session/config/gtk-4.0" "$session/home"
[ -e /usr/share/dbus-1/services/org.a11y.Bus.service ] && cp /usr/share/dbus-1/services/org.a11y.Bus.service "$session/services/"
[ -z "${SESSION_PORTALS:-}" ] || cp /usr/share/dbus-1/services/org.freedesktop.{portal,impl.portal}.*.service "$session/services/" || exit 1
cat >"$session/bus.conf" <<END
<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <keep_umask/>
  <listen>unix:path=$run/bus</listen>
  <auth>EXTERNAL</auth>
  <servicedir>$session/services</servicedir>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
END
cat >"$session/config/gtk-4.0/settings.ini" <<END
[Settings]
gtk-enable-animations=${SESSION_ANIMATIONS:-0}
gtk-cursor-blink=0
gtk-font-name=${SESSION_FONT:-Cantarell 11}
gtk-xft-dpi=$((96 * 1024 * ${SESSION_TEXT:-100} / 100))
END

unset WAYLAND_DISPLAY DBUS_SESSION_BUS_ADDRESS AT_SPI_BUS_ADDRESS GTK_THEME GTK_DEBUG
export HOME=$session/home XDG_RUNTIME_DIR=$run XDG_CONFIG_HOME=$session/config XDG_DATA_HOME=$session/data
export XDG_CACHE_HOME=$session/cache XDG_STATE_HOME=$session/state
# Without gl-disable GDK loads a GL driver even where nothing is drawn with it.
export GDK_BACKEND=x11 GSK_RENDERER=cairo GDK_DEBUG=gl-disable GSETTINGS_BACKEND=keyfile GIO_USE_VFS=local
if [ -z "${SESSION_PORTALS:-}" ]; then
  export ADW_DISABLE_PORTAL=1
else
  unset GDK_DEBUG # a later GTK calls it otherwise
  export XDG_CURRENT_DESKTOP=GNOME GDK_DISABLE=gl
fi
export LC_ALL=${LC_ALL:-C.UTF-8}

mkfifo "$session/display"
Xvfb -displayfd 7 -screen 0 "${SESSION_SCREEN:-1280x1400x24}" -nolisten tcp -noreset 7>"$session/display" >"$session/server.log" 2>&1 &
server_pid=$!
read -r -t 30 display <"$session/display" || { echo "gui-session.sh: the X server did not start:" >&2; cat "$session/server.log" >&2; exit 1; }
export DISPLAY=:$display
if [ "${SESSION_TEXT:-100}" != 100 ] && command -v xprop >/dev/null; then
  xprop -root -f RESOURCE_MANAGER 8s -set RESOURCE_MANAGER "Xft.dpi: $((96 * ${SESSION_TEXT:-100} / 100))" 2>/dev/null
fi

dbus-daemon --config-file="$session/bus.conf" --nofork --nopidfile >"$session/bus.log" 2>&1 &
bus_pid=$!
export DBUS_SESSION_BUS_ADDRESS=unix:path=$run/bus
for _ in $(seq 200); do [ -S "$run/bus" ] && break; sleep 0.02; done

"$@" 2> >(grep -vaE --line-buffered 'dbind-WARNING.*GetItems' >&2)
