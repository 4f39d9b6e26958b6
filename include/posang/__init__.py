"""posang (포상, official commendation): raw Korean news pages to trustworthy records of public-sector awards."""

__version__ = "0.1.0"
