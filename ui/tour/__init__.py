"""Every screen in every state: for pictures of the screens and for tests."""
