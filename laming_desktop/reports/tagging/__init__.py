"""Tagged PDF files: objects, fonts, structure and pages; nothing here knows what is printed."""
