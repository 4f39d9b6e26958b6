"""Reference: who exists, under which name, on which day; and how grades are written."""

from posang.reference.entries import (
    Government,
    Organization,
    government,
    governments,
    governments_table,
    in_force,
    official_name,
    organization,
    organizations,
    organizations_table,
    province_of,
    valid_on,
)
from posang.reference.grades import Grade, normal_grade
from posang.reference.lookup import government_at, organization_at
from posang.reference.names import NameHit, find_names, is_ordinary

__all__ = [
    "Government",
    "Grade",
    "NameHit",
    "Organization",
    "find_names",
    "government",
    "government_at",
    "governments",
    "governments_table",
    "in_force",
    "is_ordinary",
    "normal_grade",
    "official_name",
    "organization",
    "organization_at",
    "organizations",
    "organizations_table",
    "province_of",
    "valid_on",
]
