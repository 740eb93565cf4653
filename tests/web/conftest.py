"""The page as a test meets it: by Flask's client, or by a real Chromium on a telephone's screen."""

import contextlib
import threading

import pytest
from werkzeug.serving import WSGIRequestHandler, make_server

from bot.library import load_content
from tests.web.scripted import Scripted, build_app

TELEPHONE = {"viewport": {"width": 360, "height": 740}, "locale": "es-MX", "has_touch": True}


@pytest.fixture(scope="session")
def content():
    return load_content()


@pytest.fixture
def live():
    return Scripted()


@pytest.fixture
def client(live, content):
    return build_app(live, content).test_client()


class Quiet(WSGIRequestHandler):
    def log(self, *_):
        pass


@contextlib.contextmanager
def serving(app):
    """The app on a port of its own, for a real browser."""
    server = make_server("127.0.0.1", 0, app, threaded=True, request_handler=Quiet)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
    thread.start()
    try:
        yield f"http://localhost:{server.port}/"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@pytest.fixture
def url(live, content):
    with serving(build_app(live, content)) as address:
        yield address


@pytest.fixture
def telephone(browser):
    context = browser.new_context(**TELEPHONE)
    context.set_default_timeout(10_000)
    yield context
    context.close()


@pytest.fixture
def page(telephone, url):
    shown = telephone.new_page()
    shown.goto(url)
    return shown
