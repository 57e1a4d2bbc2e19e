"""Reading: a folder of saved articles becomes cuttings, every line of them accounted for."""

from cuttings.reading.article import read
from cuttings.reading.document import Document
from cuttings.reading.explaining import Explained, explain
from cuttings.reading.files import Folder, gather
from cuttings.reading.language import fingerprint

__all__ = ["Document", "Explained", "Folder", "explain", "fingerprint", "gather", "read"]
