"""Columns: what one field of a table is. A column that several tables hold is defined once, here."""

from dataclasses import dataclass

import pyarrow as pa

SEOUL = "Asia/Seoul"
TIMESTAMP = pa.timestamp("us", tz=SEOUL)


@dataclass(frozen=True)
class Column:
    """One field: its Arrow type and everything a reader or an expectation must know of it.

    `allowed` lists the only values, `minimum` and `maximum` bound numbers (inclusive), `pattern` is a regular
    expression that the whole value matches. `promised` marks the columns that consumers rely on by name.
    """

    name: str
    type: pa.DataType
    description: str
    nullable: bool = True
    unit: str | None = None
    allowed: tuple[str, ...] | None = None
    minimum: float | None = None
    maximum: float | None = None
    pattern: str | None = None
    promised: bool = False

    def field(self) -> pa.Field:
        """The Arrow field, with description and unit in its metadata."""
        metadata = {"description": self.description}
        if self.unit is not None:
            metadata["unit"] = self.unit
        return pa.field(self.name, self.type, nullable=self.nullable, metadata=metadata)


HEX_128 = r"[0-9a-f]{32}"
HEX_256 = r"[0-9a-f]{64}"

PAGE_ID = Column(
    "page_id",
    pa.string(),
    "The page: 128 bits of SHA-256 over dt, path and row, joined by line feeds, in hex.",
    nullable=False,
    pattern=HEX_128,
    promised=True,
)
SOURCE_PATH = Column(
    "source_path",
    pa.string(),
    "Path of the page below dt=…/, with #<row> behind it where a file holds many pages.",
    nullable=False,
    promised=True,
)
URL = Column("url", pa.string(), "Address of the page, as the crawler gave it.")
START = Column(
    "start",
    pa.int32(),
    "First character of the span in the decoded page, counted from 0.",
    nullable=False,
    unit="character",
    minimum=0,
)
END = Column(
    "end",
    pa.int32(),
    "The character behind the span's last one in the decoded page.",
    nullable=False,
    unit="character",
    minimum=1,
)
GOVERNMENT = Column(
    "government",
    pa.string(),
    "Full official name of the government on the article's date, such as 경상북도 김천시.",
    promised=True,
)
GOVERNMENT_CODE = Column(
    "government_code",
    pa.string(),
    "Code of the government valid on the article's date (table governments); null where the name stays ambiguous.",
    pattern=r"[0-9]{5}",
)
ORGANIZER = Column(
    "organizer",
    pa.string(),
    "Who evaluates or gives: official name on the article's date.",
    promised=True,
)
YEAR = Column(
    "year",
    pa.int16(),
    "Year of the award or of the evaluated work, as the text says.",
    unit="year",
    minimum=1948,
    maximum=2100,
    promised=True,
)
CRITERIA_COUNT = Column("criteria_count", pa.int32(), "How many criteria the evaluation has.", minimum=1, promised=True)
EVIDENCE = Column(
    "evidence",
    pa.string(),
    "The exact words of the page, inside one paragraph, that state the fact.",
    nullable=False,
    promised=True,
)
EVIDENCE_START = Column(
    "evidence_start",
    pa.int32(),
    "First character of the evidence in the decoded page, counted from 0.",
    nullable=False,
    unit="character",
    minimum=0,
)
EVIDENCE_END = Column(
    "evidence_end",
    pa.int32(),
    "The character behind the evidence in the decoded page.",
    nullable=False,
    unit="character",
    minimum=1,
)
RULE = Column(
    "rule",
    pa.string(),
    "The rule that read the row, and behind it what was inherited from where (field<place), joined by blanks.",
    nullable=False,
)
CONFIDENCE = Column(
    "confidence",
    pa.float32(),
    "How sure the row is, from the rule and from what was inherited.",
    nullable=False,
    unit="share",
    minimum=0,
    maximum=1,
)
DUPLICATE_OF_PAGE_ID = Column(
    "duplicate_of_page_id",
    pa.string(),
    "The page whose text this repeats: the oldest within the lookback; it may lie in an earlier day.",
    pattern=HEX_128,
    promised=True,
)
SIMILARITY = Column(
    "similarity",
    pa.float32(),
    "Share of 5-character shingles (letters and digits) that the two texts have in common; 1 for an exact repeat.",
    unit="share",
    minimum=0,
    maximum=1,
)
VALID_FROM = Column("valid_from", pa.date32(), "First day on which the name and code are valid; null where unknown.")
VALID_TO = Column("valid_to", pa.date32(), "First day on which they are valid no more; null while they are valid.")
SUCCESSOR = Column("successor", pa.list_(pa.string()), "Codes of what took over on valid_to.")
UNVERIFIED = Column("unverified", pa.list_(pa.string()), "Columns of this row whose value no official source confirms.")
