#!/usr/bin/env python3
"""Writes the tables that Optuna itself makes, as JSON: columns with kind and nullability, unique keys, foreign keys.
Run: /usr/bin/python3 tests/oracle/optuna/schema.py (Debian's python3-optuna, 3.1.0: RDB schema 12)"""
import json
import os
import pathlib
import sqlite3
import tempfile

import optuna

KINDS = {"VARCHAR": "text", "TEXT": "text", "INTEGER": "integer", "BIGINT": "integer", "FLOAT": "real", "REAL": "real", "DATETIME": "time", "TIMESTAMP": "time"}
TARGET = pathlib.Path(__file__).resolve().parent.parent.parent / "Nnet.Runtime.Tests/Tuning/Optuna/schema.json"


def unique(database, table):
    keys = []
    for _, name, is_unique, origin, _ in database.execute(f"PRAGMA index_list('{table}')"):
        if is_unique and origin != "pk":
            keys.append([column[2] for column in database.execute(f"PRAGMA index_info('{name}')")])
    return sorted(keys)


def describe(database, table):
    columns = {name: [KINDS[kind.split("(")[0]], bool(required), bool(key)] for _, name, kind, required, _, key in database.execute(f"PRAGMA table_info('{table}')")}
    foreign = sorted([row[3], row[2]] for row in database.execute(f"PRAGMA foreign_key_list('{table}')"))
    return {"columns": columns, "unique": unique(database, table), "foreign": foreign}


with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "optuna.db")
    optuna.create_study(storage=f"sqlite:///{path}", study_name="schema")
    with sqlite3.connect(path) as database:
        tables = [name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")]
        version = database.execute("SELECT schema_version FROM version_info").fetchone()[0]
        TARGET.write_text(json.dumps({"version": version, "tables": {name: describe(database, name) for name in tables}}, separators=(",", ":")).replace("},\"", "},\n\"") + "\n")
