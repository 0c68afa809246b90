"""Every page of the hub."""

from sync.hub.pages import login, manage, overview, own
from sync.hub.pages.visit import Page

PAGES: tuple[Page, ...] = (*overview.PAGES, *login.PAGES, *own.PAGES, *manage.PAGES)
