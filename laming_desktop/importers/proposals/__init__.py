"""What the rows of a table become: drafts that grow, and the proposals made of them."""
