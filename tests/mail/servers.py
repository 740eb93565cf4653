"""A real Dovecot and a real Exim on this machine, on high ports and without rights; nothing is left running."""

from __future__ import annotations

import getpass
import grp
import os
import pwd
import shutil
import smtplib
import socket
import subprocess
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path

from tests.channels.wire import find_port

DOVECOT, EXIM = Path("/usr/sbin/dovecot"), Path("/usr/sbin/exim4")
ARE_THERE = DOVECOT.exists() and EXIM.exists() and Path("/usr/lib/dovecot/lmtp").exists()
BOT = "register@example.org"
PASSWORD = "pw"

DOVECOT_CONF = """
protocols = imap lmtp
base_dir = {folder}/run
state_dir = {folder}/state
log_path = {folder}/dovecot.log
ssl = {ssl}
ssl_cert = <{folder}/cert.pem
ssl_key = <{folder}/key.pem
disable_plaintext_auth = no
default_internal_user = {user}
default_internal_group = {group}
default_login_user = {user}
first_valid_uid = 1
mail_location = maildir:{folder}/mail/%u
passdb {{
  driver = static
  args = password={password}
}}
userdb {{
  driver = static
  args = uid={uid} gid={gid} home={folder}/home/%u allow_all_users=yes
}}
service anvil {{
  chroot =
}}
service stats {{
  chroot =
}}
service imap-login {{
  chroot =
  inet_listener imap {{
    address = 127.0.0.1
    port = {imap}
  }}
  inet_listener imaps {{
    address = 127.0.0.1
    port = {imaps}
    ssl = yes
  }}
}}
service lmtp {{
  inet_listener lmtp {{
    address = 127.0.0.1
    port = {lmtp}
  }}
}}
"""

EXIM_CONF = """
primary_hostname = mx.example.org
spool_directory = {folder}/spool
log_file_path = {folder}/exim-%slog
pid_file_path = {folder}/exim.pid
exim_user = {user}
exim_group = {group}
daemon_smtp_ports = {smtp}
local_interfaces = 127.0.0.1
never_users =
acl_smtp_rcpt = everybody
acl_smtp_data = everybody
delay_warning = 1s
delay_warning_condition = yes
remote_max_parallel = 1

begin acl
everybody:
  accept

begin routers
bot:
  driver = accept
  domains = example.org
  local_parts = register
  transport = to_dovecot
nobody:
  driver = redirect
  domains = example.org
  data = :fail: no such mailbox
  allow_fail
world:
  driver = manualroute
  route_list = * 127.0.0.1
  self = send
  transport = to_world

begin transports
to_dovecot:
  driver = smtp
  protocol = lmtp
  hosts = 127.0.0.1
  port = {lmtp}
  allow_localhost
  return_path_add
to_world:
  driver = smtp
  port = {world}
  allow_localhost

begin retry
* * F,1h,1s
"""


class Servers:
    """The two, their ports, and what a test does to them."""

    def __init__(self, folder: Path, world_port: int, tls: tuple[bytes, bytes] | None = None):
        self.folder = folder
        self.imap, self.lmtp, self.smtp, self.world = find_port(), find_port(), find_port(), world_port
        self.dropped = ["setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups"] if os.getuid() == 0 else []
        user = pwd.getpwnam("nobody" if self.dropped else getpass.getuser())
        group = grp.getgrnam("nogroup") if self.dropped else grp.getgrgid(user.pw_gid)
        self.imaps, self.ssl = (find_port(), "yes") if tls else (0, "no")
        (folder / "cert.pem").write_bytes(tls[0] if tls else b"")
        (folder / "key.pem").write_bytes(tls[1] if tls else b"")
        self.named = {"user": user.pw_name, "group": group.gr_name, "uid": user.pw_uid, "gid": group.gr_gid}
        for name in ("run", "state", "mail", "home", "spool"):
            (folder / name).mkdir()
        self._write("dovecot.conf", DOVECOT_CONF)
        self._write("exim.conf", EXIM_CONF)
        for path in (folder, *folder.iterdir()):
            os.chown(path, user.pw_uid, group.gr_gid)

    def _write(self, name: str, text: str):
        ports = {
            "imaps": self.imaps,
            "ssl": self.ssl,
            "imap": self.imap,
            "lmtp": self.lmtp,
            "smtp": self.smtp,
            "world": self.world,
        }
        filled = text.format(folder=self.folder, password=PASSWORD, **self.named, **ports)
        (self.folder / name).write_text(filled)

    @property
    def imap_url(self):
        return f"imap://{BOT.replace('@', '%40')}:{PASSWORD}@127.0.0.1:{self.imap}/INBOX"

    @property
    def smtp_url(self):
        return f"smtp://127.0.0.1:{self.smtp}"

    def start(self, *command: str) -> subprocess.Popen:
        quiet = {"stdin": subprocess.DEVNULL, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        return subprocess.Popen([*self.dropped, *command], cwd=self.folder, **quiet)

    def doveadm(self, *command: str):
        run = [*self.dropped, "doveadm", "-c", str(self.folder / "dovecot.conf"), *command]
        done = subprocess.run(run, capture_output=True, timeout=20, cwd=self.folder)
        assert done.returncode == 0, done.stderr

    def drop_in(self, raw: bytes, sender: str = "marta@example.com"):
        """A letter lies in the mailbox, as if it had come from the world."""
        with smtplib.LMTP("127.0.0.1", self.lmtp) as local:
            local.sendmail(sender, [BOT], raw)

    def post(self, raw: bytes, sender: str = "marta@example.com"):
        """A letter comes to the bot by SMTP, as it would from the world."""
        with smtplib.SMTP("127.0.0.1", self.smtp) as server:
            server.sendmail(sender, [BOT], raw)


@contextmanager
def running(world_port: int = 1, tls: tuple[bytes, bytes] | None = None):
    """Both serve; when the block ends they, and all that they started, are gone."""
    folder = Path(tempfile.mkdtemp(prefix="mpp-mail-"))
    servers = Servers(folder, world_port, tls)
    started = [
        servers.start(str(DOVECOT), "-F", "-c", str(folder / "dovecot.conf")),
        servers.start(str(EXIM), "-C", str(folder / "exim.conf"), "-bdf", "-q1s"),
    ]
    try:
        for port in (servers.imap, servers.lmtp, servers.smtp):
            wait_for(port, folder)
        yield servers
    finally:
        for each in started:
            each.terminate()
        for each in started:
            each.wait(10)
        shutil.rmtree(folder, ignore_errors=True)


def wait_for(port: int, folder: Path):
    """Until somebody listens there."""
    until = time.monotonic() + 20
    while time.monotonic() < until:
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
        except OSError:
            time.sleep(0.05)
        else:
            return
    logs = "\n".join(each.read_text() for each in folder.glob("*log"))
    raise AssertionError(f"nobody listens on {port}\n{logs}")
