"""Runs SQL on Apache Spark for `windowshop graph --engine spark`.

Each line of standard input is a JSON request, each line of standard output a part of the answer:

    {"do": "first-line", "path": ...}                    {"line": ... or null}
    {"do": "columns", "path": ..., "format": ...}        {"names": [...]}
    {"do": "view", "name": ..., "path": ..., ...}        {"done": true}
    {"do": "create", "name": ..., "select": ...}         {"done": true}
    {"do": "rows", "select": ...}                        {"rows": [...]} ..., {"done": true}

What goes wrong comes back as {"error": ...}. The master is the one of the environment
(`PYSPARK_SUBMIT_ARGS`, `spark-defaults.conf`), else this machine with all its processors.
"""

import json
import os
import sys

ROWS_AT_ONCE = 5_000


def open_session():
    from pyspark import SparkConf
    from pyspark.sql import SparkSession

    builder = SparkSession.builder.appName("windowshop graph")
    if not SparkConf().contains("spark.master"):
        builder = builder.master("local[*]").config("spark.ui.enabled", "false")
        # The default is for a cluster: 200 tasks a step, which this machine would run one by one.
        builder = builder.config("spark.sql.shuffle.partitions", str(4 * os.cpu_count()))
    # Times without a zone are taken as UTC, whatever the machine's zone is.
    session = (
        builder.config("spark.sql.session.timeZone", "UTC")
        # A line is malformed or not whatever columns are read.
        .config("spark.sql.csv.parser.columnPruning.enabled", "false")
        .getOrCreate()
    )
    session.sparkContext.setLogLevel("ERROR")
    return session


def first_line(session, request):
    row = session.read.text(request["path"]).where("trim(value) <> ''").first()
    return {"line": None if row is None else row[0].lstrip("\ufeff")}


def read(session, request):
    path, kind = request["path"], request["format"]
    if kind == "parquet":
        return session.read.parquet(path)
    if kind == "jsonl":
        return session.read.json(path, primitivesAsString=True)
    schema = ", ".join(f"`{name}` STRING" for name in request["names"])
    return session.read.csv(
        path,
        schema=schema,
        header=True,
        sep=request["delimiter"],
        quote=request["quote"],
        escape=request["quote"],
        mode="DROPMALFORMED",
    )


def columns(session, request):
    return {"names": read(session, request).columns}


def view(session, request):
    read(session, request).createOrReplaceTempView(request["name"])
    return {"done": True}


def create(session, request):
    table = session.sql(request["select"]).persist()
    table.count()
    table.createOrReplaceTempView(request["name"])
    return {"done": True}


def rows(session, request):
    part = []
    for row in session.sql(request["select"]).toLocalIterator():
        part.append(list(row))
        if len(part) == ROWS_AT_ONCE:
            answer({"rows": part})
            part = []
    answer({"rows": part})
    return {"done": True}


ACTIONS = {
    "first-line": first_line,
    "columns": columns,
    "view": view,
    "create": create,
    "rows": rows,
}


def answer(value):
    sys.stdout.write(json.dumps(value) + "\n")
    sys.stdout.flush()


def main():
    try:
        session = open_session()
    except ImportError:
        answer({"error": "the Python package pyspark is missing. Type: pip install pyspark"})
        return
    except Exception as error:
        answer({"error": f"it does not start, it needs Java 17 or newer ({first(error)})"})
        return
    answer({"done": True})
    for line in sys.stdin:
        request = json.loads(line)
        try:
            answer(ACTIONS[request["do"]](session, request))
        except Exception as error:
            answer({"error": first(error)})
    session.stop()


def first(error):
    return str(error).strip().split("\n")[0][:500]


if __name__ == "__main__":
    main()
