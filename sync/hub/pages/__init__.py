"""The hub's pages in a browser: templates, what they are styled with, and one module for each group of pages."""
