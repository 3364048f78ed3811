"""`check.call`, `check.outline` and `check.value`: get a student's result, as a Result to ask of."""

import functools

from course_utils.check import outcome, record, sentences
from course_utils.check.plain import settled
from course_utils.check.result import Result
from course_utils.check.sealed import SealedFunction


def call(function, *args, **kwargs):
    """Call the student's `function` with copies of the arguments.

    A function among them, alone or in a list, tuple or dict, is one of the test's own: the student's function
    calls it with data and gets data. Where such a call fails, so does every question that is asked of the
    Result, even if the answer swallowed the error.

    Returns a Result to ask of: `.equals`, `.close`, `.has_shape`, `.has_type`, `.is_true`, `.parts`,
    `.raises`, `.leaves_unchanged`, and of a Keras model `.is_model`, `.has_parameters`, `.has_input_shape`,
    `.has_output_shape`, `.has_weights_like`, `.computes_like`, `.outputs`. Raises ForbiddenCall where the answer called
    what the exercise forbids, Failure where `function` is none.
    """
    return _called(function, args, kwargs)


def outline(function, *args, **kwargs):
    """As `call`, for a student's `function` that builds a Keras model, however large: no weights are allocated.

    Returns a Result to ask of: `.is_model`, `.has_parameters`, `.has_input_shape`, `.has_output_shape`,
    `.has_weights_like`. What the model computes cannot be asked: it has no numbers.
    """
    return _called(function, args, kwargs, outline=True)


def _called(function, args, kwargs, **how):
    if not callable(function):
        raise record.failed(sentences.no_function())
    run = function._run_sealed if type(function) is SealedFunction else functools.partial(outcome.run, function)
    came = run(args, kwargs, names=record.running.forbidden, quiet=record.running.is_hidden, **how)
    if came.forbidden:
        raise record.failed(sentences.forbidden(came))
    name = _name_of(function)
    return Result(sentences.call_text(name, args, kwargs), came, (args, kwargs), name)


def value(thing, name="answer"):
    """A student's value that is not a function, to ask of like the result of a call.

    thing  the value; `...` (the stub) counts as not attempted
    name   what the student called it
    """
    if thing is Ellipsis:
        return Result(name, outcome.Outcome(error=NotImplementedError(), unwritten=name), ((), {}), name)
    try:
        came = outcome.Outcome(value=settled(thing))
    except BaseException:  # __array__ is the student's code
        came = outcome.Outcome(value=thing)
    return Result(name, came, None, name)


def _name_of(function):
    """What the student called it; "answer" where a callable object has no name of its own."""
    name = getattr(function, "__name__", None)
    return name if isinstance(name, str) else "answer"
