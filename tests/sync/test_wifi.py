"""The network is told as it is, a Wi-Fi is joined by its name, and a password is seen by nobody."""

from __future__ import annotations

from pathlib import Path

import pytest

from sync.wifi import Net, Wifi, WifiError, good_name, good_password, join, look, switch_on
from tests.nmcli import Nmcli

HOUSE = r"Nhà văn hoá: thôn \ Đoài"
"""A name with all that is hard in it."""


@pytest.fixture
def nmcli(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Nmcli:
    one = Nmcli(tmp_path / "bin", monkeypatch)
    one.set(networks={"Xa": (40, "matkhau1"), HOUSE: (78, "bimat:\\123"), "Quán": (90, "")})
    return one


def test_a_machine_without_networkmanager_is_not_blamed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert look() == Net("absent")


def test_each_way_to_be_on_the_network_is_told(nmcli: Nmcli) -> None:
    assert look(scan=False) == Net("choose")
    nmcli.set(joined=HOUSE)
    assert look(scan=False) == Net("wifi", HOUSE)
    nmcli.set(radio=False, joined="")
    assert look() == Net("off")
    switch_on()
    assert look(scan=False) == Net("choose")
    nmcli.set(wifi=False)
    assert look() == Net("none")
    nmcli.set(cable="Wired connection 1")
    assert look() == Net("cable", "Wired connection 1")
    nmcli.set(running=False)
    assert look() == Net("absent")


def test_networks_come_strongest_first_and_once(nmcli: Nmcli) -> None:
    nmcli.set(known=["Xa"])
    assert look().networks == (Wifi("Quán", 90, False), Wifi(HOUSE, 78, True), Wifi("Xa", 40, True, True))


def test_a_password_goes_in_by_standard_input(nmcli: Nmcli) -> None:
    """No process of the machine can read it from the command line."""
    join(HOUSE, "bimat:\\123")
    assert nmcli.world["joined"] == HOUSE
    assert not any("bimat" in word for call in nmcli.world["calls"] for word in call)


def test_an_open_and_a_known_network_need_no_password(nmcli: Nmcli) -> None:
    join("Quán")
    assert nmcli.world["joined"] == "Quán"
    nmcli.set(known=["Xa"])
    join("Xa", known=True)
    assert nmcli.world["joined"] == "Xa"


def test_a_password_that_does_not_fit_is_told_and_forgotten(nmcli: Nmcli) -> None:
    """Kept, NetworkManager would try it again for ever."""
    with pytest.raises(WifiError) as refused:
        join("Xa", "matkhau2")
    assert refused.value.code == "wifi.password"
    assert "gõ lại nhé" in refused.value.vi
    assert nmcli.world["known"] == []
    join("Xa", "matkhau1")
    assert nmcli.world["joined"] == "Xa"


def test_other_reasons_have_sentences_of_their_own(nmcli: Nmcli) -> None:
    codes = []
    for name, world in (("Đi rồi", {}), ("Quán", {"forbidden": True}), ("Quán", {"running": False})):
        nmcli.set(**world)
        with pytest.raises(WifiError) as refused:
            join(name)
        codes.append(refused.value.code)
        assert "lỗi" not in refused.value.vi.lower()
    assert codes == ["wifi.gone", "wifi.forbidden", "wifi.other"]


def test_a_network_that_does_not_say_its_name_is_called_by_it(nmcli: Nmcli) -> None:
    nmcli.set(hidden={"kho-sach": (60, "sachhay99"), "vuon": (30, "")})
    assert "kho-sach" not in [one.name for one in look().networks]
    with pytest.raises(WifiError) as refused:
        join("kho-sach", "sachhay99")
    assert refused.value.code == "wifi.gone", "NetworkManager has to be told that it is hidden"
    with pytest.raises(WifiError) as refused:
        join("kho-sach", "sachhay00", hidden=True)
    assert refused.value.code == "wifi.password"
    assert nmcli.world["known"] == []
    join("kho-sach", "sachhay99", hidden=True)
    assert nmcli.world["joined"] == "kho-sach"
    assert not any("sachhay" in word for call in nmcli.world["calls"] for word in call)
    join("vuon", hidden=True)
    assert nmcli.world["joined"] == "vuon"


def test_a_name_has_at_most_32_bytes() -> None:
    """Which are fewer letters where they have marks."""
    assert good_name("kho-sach")
    assert not good_name("  ")
    assert good_name("ế" * 10)
    assert not good_name("ế" * 11)


def test_eight_letters_are_the_least() -> None:
    assert not good_password("1234567")
    assert good_password("12345678")
