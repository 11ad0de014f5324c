"""SQLAlchemy on one workshop file: one connection, and who will write takes the right to at once."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import create_engine, event
from sqlalchemy.engine import Connection, Engine
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import QueuePool

from .connection import connect
from .errors import refused, unusable

_READS = "cwb_reads"


def make_engine(path: Path, create: bool = False) -> Engine:
    """The engine of one file. Its one connection stays open: that is what notices a file that was moved."""
    engine = create_engine("sqlite://", creator=lambda: connect(path, create), poolclass=QueuePool, pool_size=1, max_overflow=0)
    # The driver's own way leaves DDL outside of transactions; with isolation_level None this hook begins them all.
    event.listen(engine, "begin", _begin)
    return engine


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN" if connection.get_execution_options().get(_READS) else "BEGIN IMMEDIATE")


@contextmanager
def writing(engine: Engine) -> Generator[Connection]:
    """One transaction. Raises NotWritten when the world outside refuses, ChangedElsewhere, or the error of a bug."""
    try:
        with engine.begin() as connection:
            yield connection
    except (DBAPIError, OSError) as error:
        cause = error.orig if isinstance(error, DBAPIError) and error.orig is not None else error
        known = refused(cause)
        if known is None:
            raise
        raise known from error


@contextmanager
def reading(engine: Engine) -> Generator[Connection]:
    """One transaction that only reads; whatever goes wrong is said of the file, as a StoreError."""
    try:
        with engine.connect().execution_options(**{_READS: True}) as connection, connection.begin():
            yield connection
    except DBAPIError as error:
        raise unusable(error.orig or error) from error
    except (OSError, ValueError, TypeError, KeyError, OverflowError) as error:
        raise unusable(error) from error
