"""Keep a solution notebook's file free of what changes by itself, and store fresh outputs in it."""

import nbformat

from course_utils.errors import CourseError
from course_utils.files import write_text

_CELL_KEYS = ("tags", "nbgrader", "pair")
_WIDGET = "application/vnd.jupyter.widget-view+json"  # names a model that lives no longer than its kernel


def tidied(notebook):
    """A copy without volatile metadata. Execution counts stay: only a fresh run renumbers."""
    notebook = nbformat.from_dict(notebook)
    notebook.metadata = nbformat.from_dict(
        {
            "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
            "language_info": {"name": "python"},
        }
    )
    for cell in notebook.cells:
        cell.metadata = nbformat.from_dict({key: cell.metadata[key] for key in _CELL_KEYS if key in cell.metadata})
        if cell.cell_type == "code":
            cell.outputs = [_tidied_output(output) for output in cell.outputs]
    return notebook


def save(notebook, path):
    """Write a notebook whole or not at all."""
    write_text(path, nbformat.writes(notebook, version=4) + "\n")


def run(lesson, timeout=300):
    """Run a lesson's solution from top to bottom in a fresh kernel and store its outputs. Raises CourseError."""
    from nbclient import NotebookClient
    from nbclient.exceptions import CellExecutionError

    notebook = nbformat.from_dict(lesson.notebook)
    client = NotebookClient(
        notebook,
        timeout=timeout,
        extra_arguments=["--log-level=ERROR"],
        resources={"metadata": {"path": str(lesson.path.parent)}},
    )
    try:
        client.execute()
    except CellExecutionError as error:
        raise CourseError(f"{lesson.name} stops with {error.ename}: {error.evalue}; nothing was stored") from error
    except Exception as error:  # no such kernel, a dead kernel, out of time
        raise CourseError(
            f"{lesson.name} could not be run: {type(error).__name__}: {error}; nothing was stored"
        ) from error
    for cell in notebook.cells:
        if cell.cell_type == "code":
            cell.outputs = _joined_streams(cell.outputs)
    save(tidied(notebook), lesson.path)


def _tidied_output(output):
    if "data" in output:
        output.data = nbformat.from_dict({kind: value for kind, value in output.data.items() if kind != _WIDGET})
    if "metadata" in output:
        output.metadata = nbformat.from_dict({})
    return output


def _joined_streams(outputs):
    """One stream output where a kernel sent several in a row: how it cuts them differs from run to run."""
    joined = []
    for output in outputs:
        before = joined[-1] if joined else None
        if before is not None and output.output_type == "stream" == before.output_type and output.name == before.name:
            before.text += output.text
        else:
            joined.append(output)
    return joined
