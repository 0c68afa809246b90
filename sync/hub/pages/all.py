"""Every page of the hub."""

from sync.hub.pages import again, learning, login, machines, manage, maps, overview, own, plans
from sync.hub.pages.visit import Page

PAGES: tuple[Page, ...] = (
    *overview.PAGES,
    *maps.PAGES,
    *learning.PAGES,
    *machines.PAGES,
    *plans.PAGES,
    *login.PAGES,
    *own.PAGES,
    *again.PAGES,
    *manage.PAGES,
)
