#!/usr/bin/env python3
"""Reads a study file with Optuna and prints what it finds as JSON; with a second argument goes on with the first study for two trials.
Optuna 3.1 reads tables of its own revision alone, and ours are of 3.2, which differs by one index: the revision of a copy is set to what this Optuna expects.
Run: /usr/bin/python3 tests/oracle/optuna/read.py STUDY.db [go-on]"""
import json
import math
import shutil
import sqlite3
import sys
import tempfile

import optuna

optuna.logging.set_verbosity(optuna.logging.ERROR)


def number(value):
    return value if value is None or math.isfinite(value) else str(value)


def trial(t):
    return {
        "number": t.number,
        "state": t.state.name,
        "values": None if t.values is None else [number(v) for v in t.values],
        "params": t.params,
        "distributions": {name: repr(d) for name, d in t.distributions.items()},
        "intermediate": {str(step): number(v) for step, v in t.intermediate_values.items()},
        "attributes": t.user_attrs,
        "took": None if t.duration is None else t.duration.total_seconds() >= 0,
    }


def study(name, url):
    s = optuna.load_study(study_name=name, storage=url)
    done = [t for t in s.trials if t.state == optuna.trial.TrialState.COMPLETE]
    single = len(s.directions) == 1
    return {
        "name": name,
        "directions": [d.name for d in s.directions],
        "best": [t.number for t in ([s.best_trial] if single else s.best_trials)] if done else [],
        "importance": sorted(optuna.importance.get_param_importances(s)) if single and len(done) > 1 else [],
        "trials": [trial(t) for t in s.trials],
    }


def go_on(name, url):
    s = optuna.load_study(study_name=name, storage=url, sampler=optuna.samplers.TPESampler(seed=1))
    s.optimize(lambda t: t.suggest_float("optimizer.lr", 1e-5, 1e-1, log=True), n_trials=2)


with tempfile.NamedTemporaryFile(suffix=".db") as copy:
    shutil.copyfile(sys.argv[1], copy.name)
    with sqlite3.connect(copy.name) as database:
        ours = database.execute("SELECT version_num FROM alembic_version").fetchone()[0]
    url = f"sqlite:///{copy.name}"
    with tempfile.NamedTemporaryFile(suffix=".db") as new:
        optuna.create_study(storage=f"sqlite:///{new.name}")
        with sqlite3.connect(new.name) as database:
            theirs = database.execute("SELECT version_num FROM alembic_version").fetchone()[0]
    with sqlite3.connect(copy.name) as database:
        database.execute("UPDATE alembic_version SET version_num = ?", (theirs,))
        database.commit()
        names = [name for (name,) in database.execute("SELECT study_name FROM studies ORDER BY study_id")]
    if len(sys.argv) > 2:
        go_on(names[0], url)
    print(json.dumps({"optuna": optuna.__version__, "revision": ours, "studies": [study(name, url) for name in names]}))
