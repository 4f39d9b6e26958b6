"""Streams of bytes and lines that end well: a compressed file cut short gives what stands before the cut."""

import zlib
from collections.abc import Iterator
from typing import Protocol

import zstandard

from posang.landing.dump import Source

CHUNK = 1 << 18
ZSTD_CHUNK = 1 << 14  # zstd cannot bound what one call gives back, so it gets little at a time


class Cut(Exception):
    """The file ends or breaks before its content does."""


class _Member(Protocol):
    """What zlib and zstandard decompressors of one member have in common."""

    @property
    def eof(self) -> bool: ...

    @property
    def unused_data(self) -> bytes: ...

    def decompress(self, data: bytes, /) -> bytes: ...


def plain(source: Source) -> Iterator[bytes]:
    """The file's bytes in bounded chunks."""
    with source.file.open("rb") as stream:
        while chunk := stream.read(CHUNK):
            yield chunk


def gunzipped(source: Source) -> Iterator[bytes]:
    """The bytes of a gzip file of one or more members; raises Cut behind the last good ones."""
    yield from _members(source, "gzip", CHUNK // 4)


def unzstd(source: Source) -> Iterator[bytes]:
    """The bytes of a zstd file of one or more frames; raises Cut behind the last good ones."""
    yield from _members(source, "zstd", ZSTD_CHUNK)


def _members(source: Source, kind: str, size: int) -> Iterator[bytes]:
    member: _Member | None = None
    empty = True
    with source.file.open("rb") as stream:
        while chunk := stream.read(size):
            empty = False
            while chunk:
                member = member or _member(kind)
                try:
                    data = member.decompress(chunk)
                except (zlib.error, zstandard.ZstdError) as error:
                    raise Cut(f"the {kind} stream breaks ({error})") from error
                if data:
                    yield data
                chunk = member.unused_data if member.eof else b""
                if member.eof:
                    member = None
    if member is not None or empty:
        raise Cut(f"the {kind} stream ends before its end mark")


def _member(kind: str) -> _Member:
    if kind == "gzip":
        return zlib.decompressobj(wbits=zlib.MAX_WBITS | 16)
    member: _Member = zstandard.ZstdDecompressor().decompressobj()
    return member
