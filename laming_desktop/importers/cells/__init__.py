"""What a single cell says: numbers, dates, owners, states and remarks."""
