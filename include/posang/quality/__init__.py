"""Quality: expectations run on staged files as read back, quarantine, sums that must hold, the day's report."""

from posang.quality.validation import Outcome, Sum, TableResult, Validation, validate

__all__ = ["Outcome", "Sum", "TableResult", "Validation", "validate"]
