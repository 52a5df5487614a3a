"""Word documents: a paper in real styles that can be pasted into a template, and a form that can be read back in."""
