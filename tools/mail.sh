# Used by ./test: the tests of e-mail talk to a real Dovecot and a real Exim, which they start and stop themselves.

has_mail_servers() {
  [ -x /usr/sbin/dovecot ] && [ -x /usr/lib/dovecot/lmtp ] && [ -x /usr/sbin/exim4 ]
}

# Only root on a Debian of some kind can bring them; elsewhere these tests are skipped, and ./test says so.
find_mail_servers() {
  has_mail_servers && return
  [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null || return 0
  echo "Installing Dovecot and Exim ..." >&2
  mkdir -p var
  # Nothing of it is to run by itself: Debian asks this file before it starts a service.
  local policy=/usr/sbin/policy-rc.d ours=""
  [ -e "$policy" ] || { ours=1; printf '#!/bin/sh\nexit 101\n' >"$policy" && chmod +x "$policy"; }
  { apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends \
      dovecot-imapd dovecot-lmtpd exim4-daemon-light; } >var/mail.log 2>&1 \
    || echo "Dovecot and Exim could not be installed: see var/mail.log" >&2
  [ -z "$ours" ] || rm -f "$policy"
}
