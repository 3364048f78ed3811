"""Change a reference answer in every small way that a student's mistake could look like.

Each operator takes one node of the syntax tree and yields what could stand in its place. One mutant is the
reference with one node replaced. (Kept mutation tools know neither axes, keyword values, slices nor swapped
names, and in a trial found at most 17 of 69 holes.)
"""

import ast
import collections
import copy
from dataclasses import dataclass

_BINARY = {
    ast.Add: (ast.Sub,),
    ast.Sub: (ast.Add,),
    ast.Mult: (ast.Add, ast.Div),
    ast.Div: (ast.Mult, ast.FloorDiv),
    ast.FloorDiv: (ast.Div,),
    ast.Mod: (ast.FloorDiv,),
    ast.Pow: (ast.Mult,),
    ast.MatMult: (ast.Mult,),
}
_COMPARE = {
    ast.Lt: (ast.LtE, ast.Gt),
    ast.LtE: (ast.Lt,),
    ast.Gt: (ast.GtE, ast.Lt),
    ast.GtE: (ast.Gt,),
    ast.Eq: (ast.NotEq,),
    ast.NotEq: (ast.Eq,),
}
_WORDS = {
    "max": ("min", "mean"),
    "min": ("max",),
    "sum": ("max", "mean"),
    "mean": ("sum", "max"),
    "floor": ("ceil",),
    "ceil": ("floor",),
    "zeros": ("ones",),
    "ones": ("zeros",),
    "zeros_like": ("ones_like",),
    "argmax": ("argmin",),
    "exp": ("abs",),
    "maximum": ("minimum",),
    "minimum": ("maximum",),
    "float32": ("int32",),
    "float64": ("int32",),
    "int64": ("uint8",),
    "relu": ("tanh", "linear"),
    "tanh": ("relu",),
    "softmax": ("sigmoid",),
    "same": ("valid",),
    "valid": ("same",),
    "MaxPooling2D": ("AveragePooling2D",),
    "AveragePooling2D": ("MaxPooling2D",),
    "constant": ("edge",),
}
_SYMMETRIC = {"max", "min", "maximum", "minimum", "add", "multiply"}  # swapped arguments give the same


@dataclass(frozen=True)
class Mutant:
    """A changed reference: `change` says what became of which line, `source` is the whole answer.

    writes  it differs only in writing into its input, which an answer without arrays cannot do
    """

    change: str
    source: str
    writes: bool = False


def mutants(source):
    """All distinct mutants of an answer's source, in the order of its lines."""
    tree = ast.parse(source)
    groups = {id(node): found for part, found in _scopes(tree) for node in ast.walk(part)}
    seen, found, times = {ast.unparse(tree)}, [], collections.Counter()
    messages = {
        id(inner)
        for node in ast.walk(tree)
        if isinstance(node, ast.Raise)
        for inner in ast.walk(node)
        if inner is not node
    }
    for index, node in enumerate(_nodes(tree)):
        if id(node) in messages:  # what an error says is not what a test asks
            continue
        for replacement in _replacements(node, groups.get(id(node), ())):
            changed = _Replace(index, replacement).visit(copy.deepcopy(tree))
            text = ast.unparse(ast.fix_missing_locations(changed))
            if text not in seen:
                seen.add(text)
                change = _change(ast.unparse(tree), text)
                times[change] += 1
                found.append(Mutant(change if times[change] == 1 else f"{change} ({times[change]})", text + "\n"))
    return found + list(_writers(tree))


def _replacements(node, groups):
    """What may stand in a node's place; `groups` are lists of names that could be taken for one another."""
    if isinstance(node, ast.expr):
        for operator in (_constants, _operators, _calls, _sequences, _slices, _attributes):
            yield from operator(node)
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load):
            names = next((group for group in groups if node.id in group), ())
            yield from (ast.Name(other, ast.Load()) for other in names if other != node.id)
    elif isinstance(node, ast.stmt):
        yield from _statements(node)


def _constants(node):
    if not isinstance(node, ast.Constant):
        return
    value = node.value
    if isinstance(value, bool):
        yield ast.Constant(not value)
    elif isinstance(value, int):
        yield from (ast.Constant(value + 1), ast.Constant(value - 1))
    elif isinstance(value, float):
        yield from (ast.Constant(value * 2 + 0.125), ast.Constant(0.0))
    elif isinstance(value, str):
        yield from map(ast.Constant, _WORDS.get(value, ()))


def _operators(node):
    if isinstance(node, ast.BinOp):
        for other in _BINARY.get(type(node.op), ()):
            yield ast.BinOp(node.left, other(), node.right)
        yield from (node.left, node.right)
        if not isinstance(node.op, (ast.Add, ast.Mult)):
            yield ast.BinOp(node.right, node.op, node.left)
    elif isinstance(node, ast.UnaryOp):
        yield node.operand
    elif isinstance(node, ast.Compare):
        for other in _COMPARE.get(type(node.ops[0]), ()):
            yield ast.Compare(node.left, [other(), *node.ops[1:]], node.comparators)
    elif isinstance(node, ast.BoolOp):
        yield ast.BoolOp(ast.Or() if isinstance(node.op, ast.And) else ast.And(), node.values)
        yield from node.values
    elif isinstance(node, ast.IfExp):
        yield from (node.body, node.orelse)


def _calls(node):
    if not isinstance(node, ast.Call):
        return
    name = getattr(node.func, "attr", getattr(node.func, "id", None))
    for index in range(len(node.args) - 1) if name not in _SYMMETRIC else ():
        yield ast.Call(node.func, _swapped(node.args, index), node.keywords)
    for index in range(len(node.keywords)):
        yield ast.Call(node.func, node.args, node.keywords[:index] + node.keywords[index + 1 :])
    if len(node.args) > 1:
        yield ast.Call(node.func, node.args[:-1], node.keywords)
    if node.args:
        yield node.args[0]  # max(x, 0) becomes x
    if isinstance(node.func, ast.Attribute) and not _is_module(node.func.value):
        yield node.func.value  # x.astype(…) becomes x
    if isinstance(node.func, ast.Name) and node.func.id in _WORDS:
        yield from (
            ast.Call(ast.Name(word, ast.Load()), node.args, node.keywords)
            for word in _WORDS[node.func.id]
            if word != "mean"
        )
    if isinstance(node.func, ast.Name) and node.func.id == "range":
        last = len(node.args) - 1 if len(node.args) < 3 else 1
        for step in (ast.Add(), ast.Sub()):
            moved = ast.BinOp(node.args[last], step, ast.Constant(1))
            yield ast.Call(node.func, [*node.args[:last], moved, *node.args[last + 1 :]], node.keywords)


def _sequences(node):
    if isinstance(node, (ast.Tuple, ast.List)):
        for index in range(len(node.elts) - 1):
            yield type(node)(_swapped(node.elts, index), node.ctx)
        if len(node.elts) > 1 and all(isinstance(item, ast.Call) for item in node.elts):  # the layers of a model
            for index in range(len(node.elts)):
                yield type(node)(node.elts[:index] + node.elts[index + 1 :], node.ctx)


def _slices(node):
    if not isinstance(node, ast.Slice):
        return
    for part in ("lower", "upper", "step"):
        bound = getattr(node, part)
        if bound is None:
            continue
        yield _with(node, part, None)
        if part != "step":
            yield from (_with(node, part, ast.BinOp(bound, step(), ast.Constant(1))) for step in (ast.Add, ast.Sub))


def _attributes(node):
    if isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Load):
        if node.attr == "T":
            yield node.value
        yield from (ast.Attribute(node.value, word, node.ctx) for word in _WORDS.get(node.attr, ()))


def _statements(node):
    docstring = isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    if (
        isinstance(node, (ast.Assign, ast.AugAssign, ast.Return, ast.Raise, ast.If, ast.For, ast.Expr))
        and not docstring
    ):
        yield ast.Pass()
    if isinstance(node, ast.AugAssign):
        yield ast.Assign([node.target], node.value)
        yield from (ast.AugAssign(node.target, other(), node.value) for other in _BINARY.get(type(node.op), ()))
    if isinstance(node, ast.If):
        yield ast.If(ast.UnaryOp(ast.Not(), node.test), node.body, node.orelse)
        yield ast.If(ast.Constant(True), node.body, node.orelse)
    if isinstance(node, (ast.For, ast.While)):
        yield _with(node, "body", [*node.body, ast.Break()])


def _writers(tree):
    """For each array parameter: the reference, which then writes into it."""
    for index, function in enumerate(tree.body):
        if not isinstance(function, ast.FunctionDef):
            continue
        for parameter in function.args.args:
            changed = copy.deepcopy(tree)
            _WriteBeforeReturn(parameter.arg).visit(changed.body[index])
            text = ast.unparse(ast.fix_missing_locations(changed))
            yield Mutant(
                f"{function.name} writes zeros into {parameter.arg} before it returns", text + "\n", writes=True
            )


class _WriteBeforeReturn(ast.NodeTransformer):
    """Makes one function write zeros into what it was given as `parameter`, as its last act."""

    def __init__(self, parameter):
        self.parameter = parameter

    def visit_FunctionDef(self, node):
        """The parameter is kept at the beginning."""
        # Kept under its own name, since the function may rebind the parameter to a copy.
        body = ast.parse(f"_given = {self.parameter}").body
        start = 1 if ast.get_docstring(node) else 0
        node.body[start:start] = body
        return self.generic_visit(node)

    def visit_Return(self, node):
        """The result is kept, the input written over, the result returned."""
        write = "_result = None\ngetattr(_given, 'fill', lambda value: None)(0)\nreturn _result"
        statements = ast.parse(f"def f():\n    {write.replace(chr(10), chr(10) + '    ')}").body[0].body
        statements[0].value = (
            ast.Call(ast.Name("_kept", ast.Load()), [node.value], []) if node.value else ast.Constant(None)
        )
        keep = ast.parse("_kept = lambda value: value.copy() if hasattr(value, 'copy') else value").body
        return [*keep, *statements]


class _Replace(ast.NodeTransformer):
    """Replaces the node that `_nodes` counts as number `index`."""

    def __init__(self, index, replacement):
        self.index, self.replacement, self.count = index, replacement, -1

    def visit(self, node):
        """Counts the nodes down to the one to replace."""
        self.count += 1
        if self.count == self.index:
            self.count += sum(1 for _ in _nodes(node)) - 1
            return copy.deepcopy(self.replacement)
        return self.generic_visit(node)


def _nodes(node):
    """A tree's nodes in the order in which NodeTransformer meets them."""
    yield node
    for child in ast.iter_child_nodes(node):
        yield from _nodes(child)


def _scopes(tree):
    """(statement, groups) for each statement of an answer: the names that could be taken for one another in it.

    A function's parameters and variables, with what stands outside of functions, are one group; the functions
    that the answer defines are another.
    """
    functions = [node for node in tree.body if isinstance(node, ast.FunctionDef)]
    outside = _names(node for node in tree.body if node not in functions)
    for node in tree.body:
        own = _names([node]) if node in functions else []
        yield node, (list(dict.fromkeys([*own, *outside])), [function.name for function in functions])


def _names(parts):
    """Parameters and variables of these parts of a tree, in order."""
    names = []
    for node in (node for part in parts for node in ast.walk(part)):
        if isinstance(node, ast.arg):
            names.append(node.arg)
        elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            names.append(node.id)
    return list(dict.fromkeys(names))


def _is_module(node):
    return isinstance(node, ast.Name) and node.id in ("np", "tf", "keras", "math")


def _swapped(items, index):
    return [*items[:index], items[index + 1], items[index], *items[index + 2 :]]


def _with(node, field, value):
    changed = copy.copy(node)
    setattr(changed, field, value)
    return changed


def _change(before, after):
    """The first lines in which two sources part, as "old → new"."""
    old, new = before.splitlines(), after.splitlines()
    start = next(
        index for index in range(min(len(old), len(new)) + 1) if old[index : index + 1] != new[index : index + 1]
    )
    end = next(
        index
        for index in range(1, min(len(old), len(new)) + 2)
        if old[-index : len(old) - index + 1 or None] != new[-index : len(new) - index + 1 or None]
    )
    shown = [
        " / ".join(line.strip() for line in lines[start : max(len(lines) - end + 1, start)]) or "(nothing)"
        for lines in (old, new)
    ]
    return f"{shown[0]} → {shown[1]}"
