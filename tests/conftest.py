"""Settings that all tests share."""

from hypothesis import settings

settings.register_profile("posang", deadline=None)  # a first call reads word lists and builds automata
settings.load_profile("posang")
