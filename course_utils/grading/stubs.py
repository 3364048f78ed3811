"""What a released notebook has in place of a solution, and without its hidden tests."""

CODE_STUB = "# VIẾT CODE CỦA BẠN Ở ĐÂY · YOUR CODE HERE\nraise NotImplementedError"
TEXT_STUB = "✎ *Viết câu trả lời của bạn ở đây (bấm đúp để sửa) · Write your answer here (double-click to edit)*"
BEGIN, END = "### BEGIN SOLUTION", "### END SOLUTION"


def cleared(source):
    """An answer cell's source with its solution replaced by the stub, as nbgrader's ClearSolutions does it."""
    return without_region(source, BEGIN, END, CODE_STUB.split("\n"))


def without_hidden(source):
    """A test cell's source as students see it."""
    return without_region(source, "BEGIN HIDDEN TESTS", "END HIDDEN TESTS").strip("\n")


def without_region(source, begin, end, instead=()):
    """A cell's source without the lines from a `begin` mark to its `end`; lines `instead`, indented alike."""
    lines, inside = [], False
    for line in source.split("\n"):
        if begin in line:
            inside = True
            indent = line[: len(line) - len(line.lstrip())]
            lines += [indent + replacement for replacement in instead]
        elif end in line:
            inside = False
        elif not inside:
            lines.append(line)
    return "\n".join(lines)
