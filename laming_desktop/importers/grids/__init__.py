"""Tables whose borders the document draws: which of them is the plan, and what its rows say."""
