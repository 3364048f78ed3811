"""For graders: what a lesson asks, the ways of running its tests, and nbgrader's plug-ins."""

NOT_ATTEMPTED = "not attempted"  # an answer that is still the stub, or not there: not the same as wrong
BY_HAND = "to be marked by a person"
