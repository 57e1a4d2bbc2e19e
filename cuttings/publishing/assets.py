"""What all pages share: the look and what moves, each put together from small files into the one pages ask for."""

from pathlib import Path

STYLESHEET = "shared/cuttings.css"
SCRIPT = "shared/cuttings.js"


def assets(sources: Path) -> dict[str, bytes]:
    """Return the shared files by their path below the docs folder, from those in `styles` and `scripts` by name."""
    return {
        STYLESHEET: _joined(sources / "styles", "*.css"),
        SCRIPT: _joined(sources / "scripts", "*.js"),
    }


def _joined(folder: Path, pattern: str) -> bytes:
    made = f"/* Put together from site_src/{folder.name}: change it there. */\n".encode()
    return made + b"\n".join(path.read_bytes() for path in sorted(folder.glob(pattern)))
