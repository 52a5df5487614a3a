"""The page of checks: what is wrong or doubtful in the plan."""
