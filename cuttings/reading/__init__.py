"""Reading: a folder of saved articles becomes cuttings, every line of them accounted for."""

from cuttings.reading.article import read
from cuttings.reading.document import Document
from cuttings.reading.files import Folder, gather

__all__ = ["Document", "Folder", "gather", "read"]
