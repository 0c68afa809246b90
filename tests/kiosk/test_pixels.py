"""The sums on brightness keep what is there and invent nothing at edges or at the ends of the scale."""

import numpy as np

from kiosk.pixels import doubled, halved, sharpened, softened


def test_a_doubled_picture_keeps_every_pixel_and_joins_them_smoothly() -> None:
    luma = np.random.default_rng(3).integers(0, 256, (70, 51), np.uint8)
    assert (doubled(luma)[::2, ::2] == luma).all()
    ramp = np.tile(np.arange(0, 200, 4, dtype=np.uint8), (40, 1))
    assert (np.diff(doubled(ramp)[7, 2:-4].astype(int)) == 2).all()
    assert (doubled(ramp.T.copy()) == doubled(ramp).T).all()


def test_black_beside_white_neither_overflows_nor_wraps() -> None:
    edge = np.zeros((33, 40), np.uint8)
    edge[:, 20:] = 255
    large = doubled(edge)
    assert large[:, :38].max() <= 1
    assert large[:, 44:].min() >= 254
    assert 100 < large[10, 39] < 156
    sharp = sharpened(edge)
    assert (sharp[:, :17] == 0).all()
    assert (sharp[:, 23:] == 255).all()


def test_small_pictures_come_out_whole() -> None:
    for shape in ((2, 2), (3, 5), (33, 31)):
        luma = np.full(shape, 90, np.uint8)
        assert doubled(luma).shape == (2 * shape[0], 2 * shape[1])
        assert halved(luma).shape == (shape[0] // 2, shape[1] // 2)
        for picture in (doubled(luma), halved(luma), softened(luma), sharpened(luma)):
            assert (picture == 90).all()
