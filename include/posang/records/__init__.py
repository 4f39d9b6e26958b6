"""Records: articles, awards and other facts read from pages."""
