"""What `./run` starts, in processes of its own, and a real Chromium in front of it."""

import os
import subprocess
import sys

import pytest

from rehearsal.processes import find_port

START = [sys.executable, "-m", "rehearsal.tryout.start"]


def start(folder, **more):
    """Everything, as in an empty folder; its lines can be read."""
    settings = {
        "MPP_DATABASE_URL": f"sqlite:///{folder}/mpp.db",
        "MPP_KEY_FILE": f"{folder}/keys.json",
        "MPP_BIND": f"127.0.0.1:{find_port()}",
        "MPP_TRY": str(find_port()),
        "MPP_NLU_URL": "off",
        "MPP_LOG_LEVEL": "error",
    } | more
    return subprocess.Popen(
        START, cwd=folder, env={**os.environ, **settings}, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )


def lines_until(process, piece):
    """What it says, up to a line with this piece."""
    said = []
    for line in process.stdout:
        said.append(line.strip())
        if piece in line:
            break
    return said


@pytest.fixture(scope="session")
def tried(tmp_path_factory):
    """The address of the page on which every door is tried."""
    process = start(tmp_path_factory.mktemp("tried"))
    yield lines_until(process, "try every door")[-1].rpartition(" ")[2]
    process.terminate()
    assert process.wait(30) == 0
    process.stdout.close()
