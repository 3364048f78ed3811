"""Helper package of the course: what a lesson needs that is not the lesson's point.

Importing it costs next to nothing. The modules load what they need when they are used: see
`data`, `layers`, `plots`, `widgets`, `check`, `language`, `lesson`, `colab`.
"""

__version__ = "0.1.0"
