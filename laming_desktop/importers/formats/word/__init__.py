"""Read Word documents: paragraphs and tables as the page shows them."""
