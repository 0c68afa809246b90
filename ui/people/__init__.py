"""Residents: the page of them, finding one, deleting a name, lists from files, their cards."""
