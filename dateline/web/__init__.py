"""Timeline -> the pages and data files of the site, as bytes."""
