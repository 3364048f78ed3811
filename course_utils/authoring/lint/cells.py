"""The cells of a lesson, numbered as a person counts them."""


def numbered(lesson, kind=None):
    """[(number, cell)] of all cells, or of those of one type ("code", "markdown")."""
    return [(number, cell) for number, cell in enumerate(lesson.notebook.cells, 1) if kind in (None, cell.cell_type)]


def tags_of(cell):
    """The cell's tags, a list; empty where it has none."""
    return cell.metadata.get("tags", [])
