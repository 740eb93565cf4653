# Used by ./test: the browser tests need a real Chromium.

look_for_chromium() {
  CHROMIUM="$(command -v chromium || command -v chromium-browser || command -v google-chrome || true)"
}

# Only root on a Debian of some kind can bring it; elsewhere the browser tests are skipped, and ./test says so.
find_chromium() {
  look_for_chromium
  [ -z "$CHROMIUM" ] || return 0
  [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null || return 0
  echo "Installing Chromium ..." >&2
  mkdir -p var
  { apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends chromium chromium-driver; } \
    >var/chromium.log 2>&1 || echo "Chromium could not be installed: see var/chromium.log" >&2
  look_for_chromium
}
