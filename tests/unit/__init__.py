"""Tests of course_utils, one file a module or idea; they need neither a network, nor a kernel, nor TensorFlow."""
