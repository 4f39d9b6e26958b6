"""Tables: what the lake holds. The order of TABLES is the order of publication."""

from dataclasses import dataclass
from typing import Literal

import pyarrow as pa

from posang.contract import columns as c
from posang.contract.columns import Column

CONTRACT_VERSION = "1"

PAGE_STATUS = ("accepted", "duplicate", "quarantined")
ROLES = (
    "title", "subtitle", "byline", "dateline", "caption", "heading", "body", "list_item", "teaser", "chrome", "copyright",
)  # fmt: skip
TEXT_ROLES = ("body", "heading", "list_item")  # what an article's body is made of
REMOVED_ROLES = ("chrome", "teaser", "copyright", "byline", "dateline", "caption")
DUPLICATE_KINDS = ("none", "same_page", "same_day", "earlier_day", "near", "variant", "boilerplate")
REMOVED_REASONS = ("role", "same_page", "same_day", "earlier_day", "near", "boilerplate")
RECIPIENT_KINDS = ("government", "department", "person", "organization")
AWARD_STATUS = ("current", "past")
PERSON_ROLES = ("official", "reporter", "publisher", "other")

Partition = Literal["dt", "year"]


@dataclass(frozen=True)
class Table:
    """One table: its columns, the columns that name a row, and the key of its folders.

    `partition` is `dt` (the dump's date), `year` (of the award) or None; it is never a column of the files.
    `record` marks tables whose failing rows go to quarantine one by one; a failing row elsewhere refuses the day.
    """

    name: str
    description: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    partition: Partition | None = "dt"
    record: bool = False

    @property
    def schema(self) -> pa.Schema:
        """The Arrow schema that every file of the table has."""
        return pa.schema(
            [column.field() for column in self.columns],
            metadata={"description": self.description, "contract_version": CONTRACT_VERSION},
        )

    def column(self, name: str) -> Column:
        """The column of that name; KeyError where the table has none."""
        for column in self.columns:
            if column.name == name:
                return column
        raise KeyError(f"table {self.name} has no column {name}")


PAGES = Table(
    "pages",
    "Every page received, also those refused.",
    (
        c.PAGE_ID,
        c.SOURCE_PATH,
        Column("source_row", pa.int64(), "Row of the page in its file, from 1; null where the file is one page.", minimum=1),
        c.URL,
        Column("content_sha256", pa.string(), "SHA-256 of the decoded text as UTF-8, in hex; of the raw bytes where it could not be decoded.",
               nullable=False, pattern=c.HEX_256),
        Column("bytes", pa.int64(), "Length of the page as received (of its text as UTF-8 where a file holds many).", nullable=False, unit="byte", minimum=0),
        Column("encoding", pa.string(), "Encoding that decoded the page; null where none did.",
               allowed=("utf-8", "utf-8-sig", "cp949", "utf-16-le", "utf-16-be")),
        Column("characters", pa.int32(), "Length of the decoded page.", unit="character", minimum=0),
        Column("hangul_share", pa.float32(), "Share of Hangul among the page's letters.", unit="share", minimum=0, maximum=1),
        Column("status", pa.string(), "accepted, duplicate (text and outlet of an earlier page) or quarantined.",
               nullable=False, allowed=PAGE_STATUS, promised=True),
        Column("reason", pa.string(), "Why the page was quarantined."),
        Column("duplicate_of", pa.string(), "page_id of the oldest page with this text and outlet; where status is duplicate.", pattern=c.HEX_128),
    ),
    key=("page_id",),
)  # fmt: skip

PARAGRAPHS = Table(
    "paragraphs",
    "One row per non-blank line of an accepted page, with its role and what it repeats: the ledger of de-duplication.",
    (
        c.PAGE_ID,
        Column("position", pa.int32(), "Place of the line among the page's non-blank lines, from 0.", nullable=False, minimum=0, promised=True),
        Column("text", pa.string(), "The line as it is: page[start:end].", nullable=False, promised=True),
        Column("role", pa.string(), "What the line is on the page.", nullable=False, allowed=ROLES, promised=True),
        c.START,
        c.END,
        Column("fingerprint", pa.uint64(), "64-bit xxh3 of the normalized line; the same on every machine and in every version.", nullable=False),
        Column("duplicate", pa.string(), "How the line repeats another; a variant is like another but for a fact, and stays.",
               nullable=False, allowed=DUPLICATE_KINDS, promised=True),
        c.DUPLICATE_OF_PAGE_ID,
        Column("duplicate_of_position", pa.int32(), "Position of the oldest occurrence in its page.", minimum=0, promised=True),
        c.SIMILARITY,
        Column("removed_reason", pa.string(), "Why the line is not kept; null where it is.", allowed=REMOVED_REASONS, promised=True),
        Column("kept", pa.bool_(), "Whether a text corpus takes the line: exactly where removed_reason is null.", nullable=False, promised=True),
    ),
    key=("page_id", "position"),
)  # fmt: skip

ARTICLES = Table(
    "articles",
    "One row per accepted page: the article on it.",
    (
        c.PAGE_ID,
        c.SOURCE_PATH,
        c.URL,
        Column("outlet", pa.string(), "Name of the newspaper or agency.", promised=True),
        Column("title", pa.string(), "Headline.", promised=True),
        Column("subtitle", pa.string(), "Lines below the headline, joined by line feeds."),
        Column("reporter", pa.string(), "Name of the reporter; several are joined by a comma and a blank.", promised=True),
        Column("reporter_email", pa.string(), "Mail address in the byline.", pattern=r"[^@\s]+@[^@\s]+"),
        Column("published_at", c.TIMESTAMP, "When the article was published; null when the page does not say.", promised=True),
        Column("published_source", pa.string(), "The form that published_at was read from."),
        Column("updated_at", c.TIMESTAMP, "When the article was last changed, where the page says."),
        Column("body", pa.string(), "The article's own text, one paragraph a line: body, heading and list paragraphs, without what repeats inside the page.",
               nullable=False, promised=True),
        Column("novel_share", pa.float32(), "Share of the body's characters whose paragraphs repeat no other page.", unit="share", minimum=0, maximum=1),
        Column("paragraphs_kept", pa.int32(), "Paragraphs of the page that are kept.", nullable=False, minimum=0),
        Column("paragraphs_removed", pa.int32(), "Paragraphs of the page that are removed.", nullable=False, minimum=0),
        c.DUPLICATE_OF_PAGE_ID,
        c.SIMILARITY,
        c.GOVERNMENT_CODE,
    ),
    key=("page_id",),
)  # fmt: skip

AWARDS = Table(
    "awards",
    "One row per recipient, award, edition, category, grade, honor, year and status that an article states.",
    (
        Column("award_id", pa.string(), "128 bits of SHA-256 over page_id, recipient, award, edition, category, grade, honor, year and status, in hex.",
               nullable=False, pattern=c.HEX_128),
        c.PAGE_ID,
        Column("recipient", pa.string(), "Who won, as named: short official name of a government, department, personal name, organization.",
               nullable=False, promised=True),
        Column("recipient_kind", pa.string(), "What the recipient is.", nullable=False, allowed=RECIPIENT_KINDS, promised=True),
        c.GOVERNMENT,
        c.GOVERNMENT_CODE,
        Column("department", pa.string(), "Department of the winner, where the text names one."),
        Column("person_title", pa.string(), "Title of the winning person, such as 주무관."),
        c.ORGANIZER,
        Column("organizer_code", pa.string(), "Code of the organizer (tables organizations and governments)."),
        Column("award", pa.string(), "Name of the award or evaluation, without year, edition, grade and quotes.", nullable=False, promised=True),
        Column("edition", pa.int32(), "N of 제N회.", minimum=1, promised=True),
        Column("category", pa.string(), "Field (부문, 분야) or group of bodies compared.", promised=True),
        Column("grade", pa.string(), "Normal form of the grade, such as 최우수, 장관상, 1위, A등급, 인증, 선정.", promised=True),
        Column("grade_rank", pa.int16(), "Rank of the grade on its scale, 1 is best; null where it has none.", minimum=1),
        Column("honor", pa.string(), "Honor that comes with the grade, such as 장관상.", promised=True),
        c.YEAR,
        Column("streak_years", pa.int16(), "N of N년 연속.", unit="year", minimum=2, promised=True),
        Column("prize_krw", pa.int64(), "Money tied to this award and recipient, not a total over several.", unit="KRW", minimum=0, promised=True),
        Column("awarded_on", pa.date32(), "Day of the ceremony or announcement, where the text says."),
        Column("status", pa.string(), "current, or past: recalled from an earlier year than the article reports on.",
               nullable=False, allowed=AWARD_STATUS, promised=True),
        c.EVIDENCE,
        c.EVIDENCE_START,
        c.EVIDENCE_END,
        c.RULE,
        c.CONFIDENCE,
    ),
    key=("award_id",),
    record=True,
)  # fmt: skip

EVALUATIONS = Table(
    "evaluations",
    "Evaluation schemes that an article describes.",
    (
        c.PAGE_ID,
        c.START,
        Column("name", pa.string(), "Name of the scheme, without year and edition.", nullable=False, promised=True),
        c.ORGANIZER,
        c.YEAR,
        Column("evaluated_count", pa.int32(), "How many bodies were evaluated.", minimum=1, promised=True),
        Column("evaluated_breakdown", pa.list_(pa.struct([("group", pa.string()), ("count", pa.int32())])), "Bodies evaluated per group, such as 광역 17, 기초 226."),
        c.CRITERIA_COUNT,
        Column("criteria", pa.list_(pa.string()), "Names of the criteria.", promised=True),
        c.EVIDENCE,
        c.EVIDENCE_START,
        c.EVIDENCE_END,
        c.RULE,
        c.CONFIDENCE,
    ),
    key=("page_id", "start"),
    record=True,
)  # fmt: skip

FIGURES = Table(
    "figures",
    "Numbers that an article states, with what they count; a repeated one at its first place.",
    (
        c.PAGE_ID,
        Column("text", pa.string(), "The figure as written.", nullable=False, promised=True),
        Column("value", pa.float64(), "The number, in the unit.", nullable=False, promised=True),
        Column("unit", pa.string(), "Unit of the value, such as KRW, count, percent, year.", nullable=False, promised=True),
        Column("counter", pa.string(), "Korean counter, such as 개, 명, 곳."),
        Column("approximate", pa.string(), "Mark of approximation, such as 여, 약, 이상."),
        Column("of", pa.string(), "What the figure counts or measures.", promised=True),
        Column("owner", pa.string(), "Whose figure it is."),
        c.YEAR,
        c.START,
        c.END,
    ),
    key=("page_id", "start"),
    record=True,
)  # fmt: skip

PEOPLE = Table(
    "people",
    "Persons that an article names.",
    (
        c.PAGE_ID,
        Column("name", pa.string(), "Personal name, without title.", nullable=False, promised=True),
        Column("title", pa.string(), "Title, such as 시장, 주무관, 기자.", promised=True),
        Column("organization", pa.string(), "Body that the person belongs to.", promised=True),
        Column("role", pa.string(), "Why the page names the person.", nullable=False, allowed=PERSON_ROLES, promised=True),
        c.START,
        c.END,
    ),
    key=("page_id", "start"),
    record=True,
)  # fmt: skip

QUOTES = Table(
    "quotes",
    "Runs of quoted words that a person said.",
    (
        c.PAGE_ID,
        Column("speaker", pa.string(), "Name of the speaker; a body's unnamed official goes by the body (순창군 관계자).", promised=True),
        Column("speaker_title", pa.string(), "Title of the speaker."),
        Column("text", pa.string(), "The words, without their marks.", nullable=False, promised=True),
        c.START,
        c.END,
    ),
    key=("page_id", "start"),
    record=True,
)  # fmt: skip

PROGRAMS = Table(
    "programs",
    "Programs, facilities and policies that an article names.",
    (
        c.PAGE_ID,
        Column("name", pa.string(), "Name of the program.", nullable=False, promised=True),
        Column("owner", pa.string(), "Body that runs it.", promised=True),
        Column("effect", pa.string(), "What it did, in the article's words."),
        c.START,
        c.END,
    ),
    key=("page_id", "start"),
    record=True,
)  # fmt: skip

AWARD_EVENTS = Table(
    "award_events",
    "One row per real award, across outlets and days: what the mentions in awards add up to. "
    "The award's year is the folder's; 0 where it is unknown.",
    (
        Column("event_id", pa.string(), "The event; lives on when mentions are added.", nullable=False, pattern=c.HEX_128),
        AWARDS.column("recipient"),
        AWARDS.column("recipient_kind"),
        c.GOVERNMENT,
        c.GOVERNMENT_CODE,
        c.ORGANIZER,
        AWARDS.column("award"),
        AWARDS.column("edition"),
        AWARDS.column("category"),
        AWARDS.column("grade"),
        AWARDS.column("honor"),
        AWARDS.column("prize_krw"),
        Column("first_reported_on", pa.date32(), "Day of the first report.", nullable=False),
        Column("articles", pa.int32(), "Articles that state the award.", nullable=False, minimum=1),
        Column("outlets", pa.int32(), "Outlets that state the award.", nullable=False, minimum=0),
        Column("agreement", pa.list_(pa.struct([("field", pa.string()), ("share", pa.float32())])), "Per field, share of the mentions with a value that agree with the event's."),
        Column("page_ids", pa.list_(pa.string()), "Pages that state the award.", nullable=False),
        Column("successor", pa.string(), "event_id that this one was merged into; null while it stands.", pattern=c.HEX_128),
    ),
    key=("event_id",),
    partition="year",
)  # fmt: skip

QUARANTINE = Table(
    "quarantine",
    "Every page and record that did not pass, with the expectation that it failed.",
    (
        c.PAGE_ID,
        Column("table", pa.string(), "Table that the row was meant for.", nullable=False),
        Column("row_key", pa.string(), "Key of the row there, its parts joined by a slash.", nullable=False),
        Column("expectation", pa.string(), "The expectation that failed; for pages the reason.", nullable=False),
        c.SOURCE_PATH,
        Column("detail", pa.string(), "What was found, and how to mend it."),
        Column("record", pa.string(), "The row as JSON.", nullable=False),
    ),
    key=("page_id", "table", "row_key", "expectation"),
)

GOVERNMENTS = Table(
    "governments",
    "Provinces, cities, counties and districts, each name and code with the days on which it is valid.",
    (
        Column("code", pa.string(), "5-digit code of the administrative district.", nullable=False, pattern=r"[0-9]{5}", promised=True),
        Column("code10", pa.string(), "10-digit legal district code.", pattern=r"[0-9]{10}"),
        Column("name", pa.string(), "Short official name, such as 김천시.", nullable=False, promised=True),
        Column("full_name", pa.string(), "Name with the names of its parents, such as 경상북도 김천시.", nullable=False, promised=True),
        Column("level", pa.string(), "province (광역), basic (기초) or general_gu (일반구, no government of its own).",
               nullable=False, allowed=("province", "basic", "general_gu", "admin_city")),
        Column("kind", pa.string(), "Legal kind, such as 특별시, 도, 시, 군, 자치구.", nullable=False),
        Column("parent_code", pa.string(), "Code of the body above it.", pattern=r"[0-9]{5}"),
        c.VALID_FROM,
        c.VALID_TO,
        Column("aliases", pa.list_(pa.string()), "Other names in use."),
        Column("stem", pa.string(), "Name without its kind, such as 김천."),
        Column("name_en", pa.string(), "Romanized name."),
        c.SUCCESSOR,
        Column("predecessor", pa.list_(pa.string()), "Codes of what it took over from."),
        c.UNVERIFIED,
    ),
    key=("code",),
    partition=None,
)  # fmt: skip

ORGANIZATIONS = Table(
    "organizations",
    "Ministries, agencies, institutes and associations that evaluate or give awards, each name with its days.",
    (
        Column("code", pa.string(), "Short code of the organization.", nullable=False, pattern=r"[A-Z0-9가-힣_-]+", promised=True),
        Column("name", pa.string(), "Official name.", nullable=False, promised=True),
        Column("kind", pa.string(), "Kind, such as ministry, agency, institute.", nullable=False),
        Column("lineage", pa.string(), "Line of succession that the organization belongs to."),
        c.VALID_FROM,
        c.VALID_TO,
        Column("abbreviations", pa.list_(pa.string()), "Short names, such as 행안부."),
        Column("head_titles", pa.list_(pa.string()), "Titles of its head, such as 장관."),
        c.SUCCESSOR,
        c.UNVERIFIED,
        Column("note", pa.string(), "What else is known."),
    ),
    key=("code",),
    partition=None,
)  # fmt: skip

TABLES: dict[str, Table] = {
    table.name: table
    for table in (
        PAGES, PARAGRAPHS, ARTICLES, AWARDS, EVALUATIONS, FIGURES, PEOPLE, QUOTES, PROGRAMS, AWARD_EVENTS, QUARANTINE,
        GOVERNMENTS, ORGANIZATIONS,
    )
}  # fmt: skip

LANDED = Table(
    "landed",
    "Private: pages as landing hands them on, with their text and what the crawler said of them. Never published.",
    (
        *PAGES.columns,
        Column("path", pa.string(), "Path of the file below dt=…/, NFC.", nullable=False),
        Column("text", pa.string(), "The decoded page; null where the page is quarantined."),
        Column("declared_title", pa.string(), "Title that the crawler gave."),
        Column("declared_date", pa.string(), "Date that the crawler gave; never the article's date."),
        Column("declared_outlet", pa.string(), "Outlet that the crawler gave."),
        Column(
            "site",
            pa.string(),
            "Whose page it is: declared outlet, else host of url, else the outlet that the text names.",
        ),
        Column("detail", pa.string(), "What was found on a quarantined page, and how to mend it."),
    ),
    key=("page_id",),
)
