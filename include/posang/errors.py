"""What can go wrong, sorted by what helps: another try, other settings, or a look at the rows."""


class PosangError(Exception):
    """Base of every error that posang raises on purpose; its text names the place and the mend."""


class BadSettings(PosangError):
    """A setting, date or parameter that no retry can heal."""


class UnreadableInput(PosangError):
    """A file or folder that could not be read; the disk or the crawler may heal it."""


class PublicationRefused(PosangError):
    """Validation found a table at fault; the published partition stays as it was."""


class CorruptLake(PosangError):
    """A published file that is not what its manifest says."""
