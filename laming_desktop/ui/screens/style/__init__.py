"""The house style of an authority's papers, with a page that shows it."""
