"""Makes the services behind the screens, once the first frame is painted."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtMultimedia import QMediaDevices
from PySide6.QtQml import QQmlApplicationEngine

from content.library import load_library
from kiosk import settings
from kiosk.idle import Idle
from sync.recovery import open_sound
from sync.uploader import Uploader
from ui.drawings import QrProvider
from ui.flow import Flow
from ui.preferences import Usual, usual
from ui.printing.printer import print_file, printer_ready
from ui.printing.printers import CertificatePrinter, NotePrinter
from ui.services import Plan, Services, spoken
from ui.shell import Shell
from ui.sound.shelf import shelf_of
from ui.sound.sound import Narration
from ui.sound.voice_offer import VoiceOffer
from voice.ahead import Ahead
from voice.narrator import Narrator

if TYPE_CHECKING:
    from ui.camera.camera import Camera
    from ui.options import Options


VOICE_DAYS = 30
"""Days that a sentence said to one person stays in the cache: it may hold a name (docs/privacy.md)."""


def find_camera(source: Path | None) -> Camera | None:
    """The camera to use: a file or folder when one is given, else the machine's own if it has one."""
    if source is None and not QMediaDevices.videoInputs():
        return None
    from ui.camera.camera import (
        Camera,  # brings what looks for codes: only where there is something to look with
    )

    return Camera(source)


def assemble(
    options: Options, shell: Shell, engine: QQmlApplicationEngine, idle: Idle
) -> tuple[Services, Flow]:
    """Opens everything and returns it wired. Raises KioskError when the store cannot be opened."""
    store, recovery = open_sound(options.data)
    pack = load_library(options.data.packs, options.data.lessons)
    shelf = shelf_of(options.data)
    narrator = Narrator(options.data.voice, shelf)
    narration = Narration(narrator, options.data.voice)
    plan = Plan(pack, narrator.ladder)
    ahead = Ahead(options.data.voice, plan, keep=spoken(pack, "en"), days=VOICE_DAYS, shelf=shelf)
    camera = find_camera(options.camera)
    if camera is not None:
        engine.addImageProvider("camera", camera.provider)
    engine.addImageProvider("qr", QrProvider())
    village = str(settings.get(store, settings.VILLAGE, "") or "")
    house = str(settings.get(store, settings.HOUSE, "") or "")
    uploader = Uploader(options.data, embedded=options.embedded_hub)
    papers, printer = options.data.papers, printer_ready()
    offer = VoiceOffer(store, options.data.voices, ahead.again) if options.offer_voice else None
    services = Services(
        data=options.data,
        store=store,
        pack=pack,
        camera=camera,
        uploader=uploader,
        idle=idle,
        usual=Usual(usual(options.preferences, options.asked, settings.get(store, settings.LOOKS))),
        print_note=NotePrinter(papers, store) if printer else None,
        print_certificate=CertificatePrinter(papers, store, options.data) if printer else None,
        documents=papers,
        narrator=narrator,
        narration=narration,
        print_paper=print_file if printer else None,
        recovery=recovery,
        ahead=ahead if options.speak_ahead else None,
        voice_offer=offer,
    )
    shell.equip(narration, house or village)
    flow = Flow(services, shell)
    uploader.parts = lambda: {"camera": camera is not None, "sound": not shell.silent}
    uploader.start()
    if recovery is not None:
        shell.inform(recovery.lines(options.preferences.language)[0])
    if options.speak_ahead:
        ahead.start()
    if offer is not None:
        offer.look()
    return services, flow
