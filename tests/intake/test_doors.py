"""A door says "taken" only after the commit, refuses what is not for us in the provider's terms, and gives nothing away."""

import threading

import pytest
from flask import Flask

from bot.doors import refuse_politely, set_headers, watch, webhooks
from tests.intake.wire import drain, take_all

SENDER = "+525500000001"
HELLO = {"kind": "message", "from": SENDER, "text": "hola", "id": "SM1"}


@pytest.fixture
def client(house):
    app = Flask("doors", static_folder=None)
    app.config.update(MAX_CONTENT_LENGTH=10_000, MAX_FORM_MEMORY_SIZE=8_000, MAX_FORM_PARTS=50)
    app.register_blueprint(webhooks(house))
    app.register_blueprint(watch(house))
    refuse_politely(app, house)
    set_headers(app, https=True)
    return app.test_client()


def knock(client, form, **headers):
    return client.post("/in/post", data=form, headers={"X-Signed": "yes"} | headers)


def count(house, line):
    """The value of a counter, as whoever watches reads it."""
    found = [each for each in house.figures.page().decode().splitlines() if each.startswith(line)]
    return float(found[0].rpartition(" ")[2]) if found else 0.0


def test_a_message_is_taken_and_answered(client, house, post):
    answer = knock(client, HELLO)
    drain(house)
    assert (answer.status_code, answer.data) == (200, b"<taken/>")
    assert len(post.heard_by(SENDER)) == 2


def test_a_replay_gets_the_same_answer_and_has_no_effect(client, house, post):
    answers = {knock(client, HELLO).data for _ in range(5)}
    drain(house)
    assert answers == {b"<taken/>"}
    assert len(post.heard_by(SENDER)) == 2
    assert count(house, 'mpp_replayed_total{channel="post"}') == 4


def test_the_same_webhook_five_times_at_once_has_one_effect(client, house, post):
    together, statuses = threading.Barrier(5), []

    def deliver():
        together.wait()
        statuses.append(knock(client.application.test_client(), HELLO).status_code)

    threads = [threading.Thread(target=deliver) for _ in range(5)]
    for each in threads:
        each.start()
    for each in threads:
        each.join(30)
    drain(house)
    assert statuses == [200] * 5
    assert len(post.heard_by(SENDER)) == 2


@pytest.mark.parametrize("headers", [{}, {"X-Signed": "no"}])
def test_what_is_not_signed_is_refused_counted_and_nowhere(client, house, headers):
    answer = client.post("/in/post", data=HELLO, headers=headers)
    with house.store.read() as unit:
        assert unit.inbox.waiting() == []
    assert answer.status_code == 403
    assert count(house, 'mpp_refused_total{channel="post",reason="signature"}') == 1


@pytest.mark.parametrize(
    ("form", "status", "reason"),
    [
        ({"nothing": "of ours"}, 400, "malformed"),
        ({"kind": "message", "text": "x" * 20_000}, 413, "oversized"),
        ({str(number): "x" for number in range(60)}, 400, "malformed"),
    ],
)
def test_a_body_that_cannot_be_is_refused_and_counted(client, house, form, status, reason):
    assert knock(client, form).status_code == status
    assert count(house, f'mpp_refused_total{{channel="post",reason="{reason}"}}') == 1


def test_a_multipart_bomb_is_refused(client):
    answer = client.post(
        "/in/post",
        data={str(number): "x" for number in range(60)},
        content_type="multipart/form-data",
        headers={"X-Signed": "yes"},
    )
    assert answer.status_code == 413


def test_a_body_that_is_no_message_is_kept_for_staff_and_taken(client, house):
    answer = knock(client, {"kind": "postcard", "id": "1"})
    with house.store.read() as unit:
        assert [each.kind for each in unit.tasks.list()] == ["unread"]
    assert answer.status_code == 200
    assert take_all(house) == 0


def test_a_failed_delivery_report_is_seen_by_a_person(client, house):
    knock(client, HELLO)
    drain(house)
    knock(client, {"kind": "receipt", "id": "out1", "status": "undelivered"})
    with house.store.read() as unit:
        assert [each.kind for each in unit.tasks.list()] == ["failed_delivery"]


def test_a_locked_database_is_busy_and_the_message_is_taken_when_it_comes_again(client, house, monkeypatch):
    if house.store.engine_name != "sqlite":
        return
    monkeypatch.setattr("storage.store.PATIENCE", 0.05)
    entered, leave = threading.Event(), threading.Event()

    def hold():
        with house.store.write():
            entered.set()
            leave.wait(10)

    holder = threading.Thread(target=hold)
    holder.start()
    entered.wait(10)
    busy = knock(client, HELLO)
    leave.set()
    holder.join(10)
    assert (busy.status_code, busy.headers["Retry-After"]) == (503, "5")
    assert knock(client, HELLO).status_code == 200
    assert count(house, 'mpp_accepted_total{channel="post"}') == 1


def test_a_full_database_is_busy_and_nothing_is_half_taken(client, house):
    if house.store.engine_name != "sqlite":
        return
    with house.store.engine.connect() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar()
    house.store.engine.dispose()
    limit = f"PRAGMA max_page_count={pages}"
    import sqlalchemy as sa

    sa.event.listen(house.store.engine, "connect", lambda raw, _: raw.execute(limit))
    answers = {knock(client, HELLO | {"id": f"SM{number}", "text": "x" * 3000}).status_code for number in range(100)}
    with house.store.read() as unit:
        known = unit.inbox.known("post", [f"SM{number}" for number in range(100)])
    assert answers == {200, 503}
    assert len(known) == count(house, 'mpp_accepted_total{channel="post"}')


def test_a_fault_of_ours_tells_nothing(client, house, monkeypatch, capsys):
    from bot.logs import open_log

    open_log("debug")
    monkeypatch.setattr(house.channels["post"], "parse", lambda *_: {}["hola"])
    answer = knock(client, HELLO)
    logged = capsys.readouterr().err
    assert (answer.status_code, answer.data) == (500, b"")
    assert "request_failed" in logged
    assert not [each for each in ("hola", SENDER) if each in logged]


@pytest.mark.parametrize("path", ["/in/room", "/in/nothing"])
def test_where_no_provider_knocks_there_is_no_door(client, path):
    assert client.post(path, data=HELLO).status_code == 404


def test_no_cookie_is_set_and_nothing_may_be_run_or_stored(client):
    headers = knock(client, HELLO).headers
    assert "Set-Cookie" not in headers
    assert headers["Content-Security-Policy"] == "default-src 'none'; frame-ancestors 'none'"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Cache-Control"] == "no-store"
    assert headers["Strict-Transport-Security"].startswith("max-age=")


def test_health_says_ok(client):
    assert client.get("/healthz").json == {"status": "ok"}


@pytest.mark.parametrize(
    ("environment", "headers", "status"),
    [
        ({"REMOTE_ADDR": "127.0.0.1"}, {}, 200),
        ({"REMOTE_ADDR": "::1"}, {}, 200),
        ({"REMOTE_ADDR": "203.0.113.9"}, {}, 404),
        ({"REMOTE_ADDR": "127.0.0.1"}, {"X-Forwarded-For": "203.0.113.9"}, 404),
    ],
)
def test_figures_are_for_this_machine_only(client, environment, headers, status):
    assert client.get("/metrics", environ_overrides=environment, headers=headers).status_code == status
