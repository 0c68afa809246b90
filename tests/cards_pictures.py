"""Codes as pixels, and what bad lenses and dim rooms do to them."""

import numpy as np
import qrcode

from kiosk.pixels import Luma


def code_luma(text: str, module: int = 10, *, numeric: bool = True) -> Luma:
    """A QR code of `text` with its four clear modules, `module` pixels each; a card's code when numeric."""
    mode = qrcode.util.MODE_NUMBER if numeric else qrcode.util.MODE_8BIT_BYTE
    code = qrcode.QRCode(error_correction=qrcode.constants.ERROR_CORRECT_Q, border=4, box_size=1)
    code.add_data(qrcode.util.QRData(text.encode(), mode=mode))
    code.make()
    dark = np.kron(np.array(code.get_matrix()), np.ones((module, module)))
    return np.where(dark > 0, 0, 255).astype(np.uint8)


def token(number: int) -> str:
    """A card's 27 digits: version, six-digit number, twenty digits that depend on it."""
    return f"1{number:06d}{(number * 7_919_881_637_221_443_923 + 77) % 2**64:020d}"


def blurred(luma: Luma, sigma: float) -> Luma:
    """Out of focus by a Gaussian of this sigma, in pixels."""
    reach = int(3 * sigma + 0.5)
    weights = np.exp(-(np.arange(-reach, reach + 1) ** 2) / (2 * sigma * sigma))
    weights /= weights.sum()
    padded = np.pad(luma.astype(float), reach, mode="edge")
    rows = sum(w * padded[i : i + luma.shape[0]] for i, w in enumerate(weights))
    both = sum(w * rows[:, i : i + luma.shape[1]] for i, w in enumerate(weights))
    return both.round().clip(0, 255).astype(np.uint8)


def noisy(luma: Luma, sigma: float, seed: int = 0) -> Luma:
    """With the grain of a camera in dim light."""
    grain = np.random.default_rng(seed).normal(0, sigma, luma.shape)
    return (luma + grain).round().clip(0, 255).astype(np.uint8)
