"""What a file is, by its own bytes: whoever sent it may call it anything."""

from __future__ import annotations

#: Bytes of the largest file that is kept: WhatsApp's limit for media (16 MB), the largest of all our doors.
LARGEST = 16 * 1024 * 1024

#: How files of each kind begin: offset, bytes, media type.
BEGINNINGS: tuple[tuple[int, bytes, str], ...] = (
    (0, b"\xff\xd8\xff", "image/jpeg"),
    (0, b"\x89PNG\r\n\x1a\n", "image/png"),
    (0, b"GIF8", "image/gif"),
    (8, b"WEBP", "image/webp"),
    (0, b"%PDF-", "application/pdf"),
    (0, b"OggS", "audio/ogg"),
    (0, b"ID3", "audio/mpeg"),
    (0, b"\xff\xfb", "audio/mpeg"),
    (0, b"\xff\xf3", "audio/mpeg"),
    (0, b"#!AMR", "audio/amr"),
    (8, b"WAVE", "audio/wav"),
    (4, b"ftypheic", "image/heic"),
    (4, b"ftypmif1", "image/heic"),
    (4, b"ftypM4A", "audio/mp4"),
    (4, b"ftyp3gp", "video/3gpp"),
    (4, b"ftyp", "video/mp4"),
    (0, b"\x1aE\xdf\xa3", "video/webm"),
)


def sniff(data: bytes) -> str | None:
    """The media type that the bytes show; None for what we do not know and do not keep."""
    return next((kind for at, start, kind in BEGINNINGS if data[at : at + len(start)] == start), None)
