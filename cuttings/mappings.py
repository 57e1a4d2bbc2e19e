"""YAML from people: a mapping, or a problem that names file and line."""

from pathlib import PurePath
from typing import Any

import yaml

from cuttings.errors import fault

TIP = 'quote values that hold a colon, a hash or a quotation mark: title: "Talks: the first day"'


def mapping(text: str, file: str | PurePath, *, first_line: int = 1) -> dict[str, Any]:
    """Return the mapping that the YAML `text` holds, keys as strings; an empty text is an empty mapping.

    `first_line` is where `text` begins in `file`. Raises CuttingsError where the text is no YAML, holds tags that would
    make objects, nests too deeply, or is something else than a mapping.
    """
    try:
        value = yaml.safe_load(text)
    except yaml.MarkedYAMLError as error:
        begun = "end of stream" in (error.problem or "")
        mark = (begun and error.context_mark) or error.problem_mark or error.context_mark
        line = first_line + mark.line if mark else None
        raise fault(file, f"not YAML: {error.problem or error.context}", line=line, tip=TIP) from None
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        raise fault(file, f"not YAML: {str(error).splitlines()[0]}", line=first_line, tip=TIP) from None
    if value is None:
        return {}
    if not isinstance(value, dict):
        fact = f"a {type(value).__name__} where key: value lines are expected"
        raise fault(file, fact, line=first_line, tip="write one `key: value` a line, such as `title: The first talks`")
    return {str(key): item for key, item in value.items()}
