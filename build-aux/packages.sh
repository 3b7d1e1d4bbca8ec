# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced by build-aux/run and build-aux/check: which packages Backstory needs, by the names of each system, and their
# installation where something is missing. Nothing is asked of the network when all is there.

# What is needed, in the order: to build the core, the window, to test, to check the code; for flatpak/check.
debian_build="meson ninja-build gcc libc6-dev pkg-config gettext libglib2.0-dev libsqlite3-dev libjson-glib-dev libcairo2-dev libsodium-dev \
libpango1.0-dev"
debian_window="libgtk-4-dev libadwaita-1-dev libgtk-4-bin desktop-file-utils adwaita-icon-theme fonts-cantarell librsvg2-common"
debian_tests="python3 python3-gi gir1.2-atspi-2.0 at-spi2-core dbus-daemon xvfb xdotool tzdata python3-jsonschema \
appstream clang-tidy clang-format poppler-utils qpdf groff-base"
fedora_build="meson ninja-build gcc pkgconf-pkg-config gettext glib2-devel sqlite-devel json-glib-devel cairo-devel libsodium-devel \
pango-devel"
fedora_window="gtk4-devel libadwaita-devel desktop-file-utils adwaita-icon-theme abattis-cantarell-fonts librsvg2"
fedora_tests="python3 python3-gobject at-spi2-core dbus-daemon xorg-x11-server-Xvfb xdotool tzdata python3-jsonschema \
appstream clang-tools-extra libasan libubsan poppler-utils qpdf groff-base"
debian_flatpak="flatpak flatpak-builder bubblewrap ostree elfutils xdg-desktop-portal xdg-desktop-portal-gtk python3 python3-gi \
gir1.2-atspi-2.0 at-spi2-core dbus-daemon xvfb xdotool x11-utils imagemagick debian-archive-keyring"
fedora_flatpak="flatpak flatpak-builder bubblewrap ostree elfutils xdg-desktop-portal xdg-desktop-portal-gtk python3 python3-gobject \
at-spi2-core dbus-daemon xorg-x11-server-Xvfb xdotool xprop ImageMagick"

# For the validation of FHIR bundles. Other sources of nodejs bring npm along and keep Debian's out.
if ! command -v npm >/dev/null; then
  debian_tests="$debian_tests nodejs npm"
  fedora_tests="$fedora_tests nodejs npm"
fi

say () { printf '%s\n' "$*" >&2; }

as_root () {
  if [ "$(id -u)" = 0 ]; then "$@"
  elif command -v sudo >/dev/null; then sudo "$@"
  else say "Please run as root: $*"; return 1
  fi
}

# The words of $1.. that are not installed, by the test command in $is_installed.
missing_of () {
  for package in "$@"; do
    $is_installed "$package" || printf '%s ' "$package"
  done
}

deb_installed () { [ "$(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null)" = installed ]; }
rpm_installed () { rpm -q --whatprovides "$1" >/dev/null 2>&1; }

# need_packages build|window|tests|flatpak …: installs what is missing of these groups.
need_packages () {
  local family="" wanted="" missing id=""
  [ -r /etc/os-release ] && id=$(. /etc/os-release && printf '%s %s' "${ID:-}" "${ID_LIKE:-}")
  case " $id " in
    *" debian "*|*" ubuntu "*) family=debian is_installed=deb_installed ;;
    *" fedora "*) family=fedora is_installed=rpm_installed ;;
  esac
  local group
  for group in "$@"; do
    local name="${family:-debian}_$group"
    wanted="$wanted ${!name}"
  done
  if [ -z "$family" ]; then
    local program absent=""
    for program in meson ninja cc pkg-config msgfmt; do
      command -v "$program" >/dev/null || absent="$absent $program"
    done
    local library
    for library in glib-2.0 gio-2.0 sqlite3 json-glib-1.0 libsodium pangocairo gtk4 libadwaita-1; do
      pkg-config --exists "$library" 2>/dev/null || absent="$absent $library"
    done
    if [ -n "$absent" ]; then
      say "Backstory does not know this system's package names. Missing programs and libraries:$absent"
      say "On Debian these packages bring all that is needed:$wanted"
      return 1
    fi
    return 0
  fi
  missing=$(missing_of $wanted)
  [ -z "$missing" ] && return 0
  say "Installing: $missing"
  case $family in
    debian)
      as_root env DEBIAN_FRONTEND=noninteractive apt-get update -q >/dev/null || say "The list of packages could not be brought up to date; trying with the present one."
      as_root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends $missing >/dev/null ;;
    fedora)
      as_root dnf install -q -y --setopt=install_weak_deps=False $missing >/dev/null ;;
  esac || { say "These packages could not be installed: $missing"; return 1; }
}

# set_up FOLDER OPTION…: configures a build folder once.
set_up () {
  local folder=$1; shift
  if [ ! -f "$folder/build.ninja" ]; then
    meson setup "$folder" "$@" >"$folder.log" 2>&1 || { cat "$folder.log" >&2; rm -f "$folder.log"; return 1; }
    rm -f "$folder.log"
  fi
}
