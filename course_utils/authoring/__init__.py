"""For authors: release, lint, stamps, and the proofs of the tests."""
