"""What stands round the plan: guidance and what waits for it, links between inquiries, indicators, evidence."""
