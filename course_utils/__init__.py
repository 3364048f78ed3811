"""Helper package of the course: what a lesson needs that is not the lesson's point.

Importing it costs next to nothing. The modules load what they need when they are used: see
`data`, `features`, `plots`, `widgets`, `check`, `language`, `lesson`, `colab`; for networks in plain NumPy `layers`,
`gradcheck`, `network` and `training`, for those in Keras `models`.
"""

__version__ = "0.1.0"
