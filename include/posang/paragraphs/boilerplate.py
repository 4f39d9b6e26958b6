"""Boilerplate: lines that stand on so many pages of an outlet that they belong to the outlet, not to an article."""

from collections.abc import Sequence

import polars as pl

from posang.paragraphs.index import Index

SHARE = 0.3  # of the outlet's pages in the lookback
PAGES = 8  # and on so many at least


def boilerplate(days: Sequence[Index]) -> pl.DataFrame:
    """Boilerplate of the outlets of the last of `days` (oldest first): `site`, `fingerprint`, and where it stood first.

    `of_day` counts the days from 0; `of_page_id` and `of_position` name the oldest line.
    """
    sites = pl.concat([pl.DataFrame(index.table("sites")) for index in days])
    wanted = pl.DataFrame(days[-1].table("habits")).select("site", "fingerprint")
    totals = sites.group_by("site").agg(of=pl.col("pages").sum()).filter(pl.col("of") >= PAGES)
    wanted = wanted.join(totals.select("site"), on="site", how="semi")
    found = []
    for number, index in enumerate(days):
        habits = pl.DataFrame(index.table("habits")).join(wanted, on=["site", "fingerprint"], how="semi")
        page_ids = index.pages["page_id"].take(habits["page"].to_arrow())
        found.append(
            habits.select(
                "site",
                "fingerprint",
                "pages",
                of_day=pl.lit(number, dtype=pl.Int32),
                of_page_id=pl.Series(page_ids, dtype=pl.String),
                of_position="position",
            )
        )
    return (
        pl.concat(found)
        .group_by("site", "fingerprint", maintain_order=True)
        .agg(pl.col("pages").sum(), pl.col("of_day", "of_page_id", "of_position").first())
        .join(totals, on="site")
        .filter((pl.col("pages") >= PAGES) & (pl.col("pages") >= SHARE * pl.col("of")))
        .drop("pages", "of")
        .sort("site", "fingerprint")
    )
