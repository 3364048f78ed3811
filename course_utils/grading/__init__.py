"""For graders: what a lesson asks, the ways of running its tests, and nbgrader's plug-ins."""
