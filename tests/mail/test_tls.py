"""What we say to a server of mail is encrypted, to the server that it is, or not said at all."""

from __future__ import annotations

import socket
import ssl
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from bot import mail_servers
from bot.mail_servers import parse_server
from channels.base import ChannelError, SendError
from channels.mail.mailbox import Cursor, Mailbox
from channels.mail.post import Post
from tests.channels.wire import find_port
from tests.mail import servers
from tests.mail.test_by_exim import World
from tests.mail.wire import MARTA, OURS, mail

pytestmark = [pytest.mark.xdist_group("mail servers"), pytest.mark.timeout(60)]
needs_dovecot = pytest.mark.skipif(not servers.ARE_THERE, reason="no Dovecot and Exim here")


@pytest.fixture(scope="module")
def pair():
    """A certificate of this machine's own, and its key."""
    key, name, now = ec.generate_private_key(ec.SECP256R1()), x509.Name([]), datetime.now(UTC)
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "127.0.0.1")])
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ip_address("127.0.0.1"))]), critical=False)
        .sign(key, hashes.SHA256())
    )
    pem = serialization.Encoding.PEM
    secret = key.private_bytes(pem, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    return made.public_bytes(pem), secret


@pytest.fixture(scope="module")
def trusting(pair):
    return ssl.create_default_context(cadata=pair[0].decode())


@pytest.fixture(scope="module")
def secured(pair, tmp_path_factory):
    """A context for a server with that certificate."""
    folder = tmp_path_factory.mktemp("tls")
    (folder / "cert.pem").write_bytes(pair[0])
    (folder / "key.pem").write_bytes(pair[1])
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(folder / "cert.pem", folder / "key.pem")
    return context


@pytest.fixture
def elsewhere(monkeypatch):
    """This machine counts as another one, to which nothing goes in clear."""
    monkeypatch.setattr(mail_servers, "_is_here", lambda host: False)


@pytest.fixture(scope="module")
def dovecot(pair):
    with servers.running(tls=pair) as opened:
        opened.drop_in(mail("hola"))
        yield opened


def look(url, tls):
    with Mailbox(parse_server(url, "imap"), patience=5, tls=tls).opened() as visit:
        return visit.look(Cursor(), datetime.now(UTC))[0]


@needs_dovecot
def test_a_mailbox_is_read_encrypted(dovecot, trusting):
    url = dovecot.imap_url.replace("imap://", "imaps://").replace(f":{dovecot.imap}/", f":{dovecot.imaps}/")
    assert len(look(url, trusting)) == 1


@needs_dovecot
def test_a_mailbox_that_begins_in_clear_is_encrypted_before_the_password(dovecot, trusting, elsewhere):
    assert len(look(dovecot.imap_url, trusting)) == 1


@needs_dovecot
def test_a_mailbox_that_cannot_prove_who_it_is_hears_no_password(dovecot, elsewhere):
    with pytest.raises(ChannelError) as told:
        look(dovecot.imap_url, None)
    assert "SSL" in str(told.value)


# ------------------------------------------------------------------------------------------------------------ going out


class Encrypted(Controller):
    """A server that takes letters only after STARTTLS."""

    def factory(self):
        return SMTP(self.handler, tls_context=self.tls, require_starttls=self.tls is not None, hostname="mx")


def handed_over(controller, scheme, tls):
    controller.start()
    try:
        server = parse_server(f"{scheme}://127.0.0.1:{controller.port}", "smtp")
        Post(server, patience=5, tls=tls).hand_over(mail("hola"), OURS, MARTA)
        return len(controller.handler.taken)
    finally:
        controller.stop()


def starting_tls(context):
    controller = Encrypted(World(), hostname="127.0.0.1", port=find_port())
    controller.tls = context
    return controller


def test_a_letter_goes_out_encrypted(secured, trusting):
    controller = Controller(World(), hostname="127.0.0.1", port=find_port(), ssl_context=secured)

    def knock():
        """Its own look whether it serves knows nothing of our certificate."""
        with (
            socket.create_connection(("127.0.0.1", controller.port), 5) as bare,
            trusting.wrap_socket(bare, server_hostname="127.0.0.1") as line,
        ):
            line.recv(100)

    controller._trigger_server = knock
    assert handed_over(controller, "smtps", trusting) == 1


def test_a_letter_goes_out_after_starttls(secured, trusting, elsewhere):
    assert handed_over(starting_tls(secured), "smtp", trusting) == 1


def test_a_server_that_cannot_prove_who_it_is_gets_no_letter(secured, elsewhere):
    with pytest.raises(SendError) as told:
        handed_over(starting_tls(secured), "smtp", None)
    assert (told.value.reason, told.value.retry, told.value.effect) == ("tls", False, "alarm")


def test_a_server_without_tls_gets_no_letter(elsewhere):
    with pytest.raises(SendError) as told:
        handed_over(starting_tls(None), "smtp", None)
    assert (told.value.reason, told.value.effect) == ("no_tls", "alarm")
