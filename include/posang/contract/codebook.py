"""The codebook: docs/tables.md, written from the contract."""

from posang.contract.columns import Column
from posang.contract.tables import CONTRACT_VERSION, TABLES, Table

HEAD = f"""# Tables

Written from `include/posang/contract` by `posang codebook`; contract version {CONTRACT_VERSION}.
A name in bold is promised to consumers. Types are Arrow's. Spans count characters of the decoded page.
"""


def codebook() -> str:
    """All tables as Markdown."""
    return "\n".join([HEAD, *(_table(table) for table in TABLES.values())])


def _table(table: Table) -> str:
    place = f"{table.name}/{table.partition}=…/part-0.parquet" if table.partition else f"{table.name}/part-0.parquet"
    lines = [
        f"## {table.name}",
        "",
        f"{table.description}",
        "",
        f"Files: `tables/{place}`. Key: {', '.join(f'`{name}`' for name in table.key)}.",
        "",
        "| column | type | null | unit | what it is |",
        "|---|---|---|---|---|",
        *(_row(column) for column in table.columns),
        "",
    ]
    return "\n".join(lines)


def _row(column: Column) -> str:
    name = f"**{column.name}**" if column.promised else column.name
    about = column.description
    if column.allowed is not None:
        about += " One of " + ", ".join(f"`{value}`" for value in column.allowed) + "."
    about = about.replace("|", "\\|")
    return f"| {name} | {column.type} | {'yes' if column.nullable else 'no'} | {column.unit or ''} | {about} |"
