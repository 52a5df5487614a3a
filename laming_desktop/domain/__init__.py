"""The words and rules of the business, pure and without a library; nothing here knows a file, a window or a page."""
