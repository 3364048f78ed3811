"""What stands in a released notebook where the solution was."""

CODE_STUB = "# VIẾT CODE CỦA BẠN Ở ĐÂY · YOUR CODE HERE\nraise NotImplementedError"
TEXT_STUB = "✎ *Viết câu trả lời của bạn ở đây (bấm đúp để sửa) · Write your answer here (double-click to edit)*"
BEGIN, END = "### BEGIN SOLUTION", "### END SOLUTION"


def cleared(source):
    """An answer cell's source with its solution replaced by the stub, as nbgrader's ClearSolutions does it."""
    lines, inside = [], False
    for line in source.split("\n"):
        if BEGIN in line:
            inside = True
            indent = line[: len(line) - len(line.lstrip())]
            lines += [indent + stub for stub in CODE_STUB.split("\n")]
        elif END in line:
            inside = False
        elif not inside:
            lines.append(line)
    return "\n".join(lines)
