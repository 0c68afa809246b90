"""One loudness for every voice: measured as ITU-R BS.1770-4 has it, levelled to one target as EBU R128 asks.

Measured here and not by a library: pyloudnorm brings scipy (35 MB on each kiosk) for two filters and a mean.
A person's recording, a Piper voice and espeak-ng then follow one another without a hand on the volume.
"""

import numpy as np
import numpy.typing as npt

Samples = npt.NDArray[np.float32]
Exact = npt.NDArray[np.float64]

TARGET_LUFS = -19.0
"""How loud every sentence is made. R128's -23 is for broadcast; small speakers in a room want what its supplement
for streaming gives (-20 to -16), and one channel played by two speakers gains 3 more."""

CEILING = 0.891
"""The highest true peak, -1 dB: what Opus adds stays under full scale."""

MOST_GAIN_DB = 40.0
"""More than this would be raising noise, not speech."""

BLOCK_S, STEP_S = 0.4, 0.1
SILENCE_LUFS, RELATIVE_LU = -70.0, -10.0
"""Gates of BS.1770: blocks of silence, and blocks 10 LU under the mean of the rest, do not count."""

SHELF = ((1.53512485958697, -2.69169618940638, 1.19839281085285), (1.0, -1.69065929318241, 0.73248077421585))
HIGHPASS = ((1.0, -2.0, 1.0), (1.0, -1.99004745483398, 0.99007225036621))
"""The two filters of K-weighting at 48 kHz, (b, a) (BS.1770-4, tables 1 and 2)."""

ATTACK_MS, RELEASE_MS = 5, 80
"""How long before a peak, and after it, the limiter turns down."""


def loudness(samples: Samples, rate: int) -> float:
    """Return the gated loudness of one channel in LUFS; -inf for silence. ``rate`` in Hz, at most 48,000.

    A sound shorter than a block (400 ms) counts as one block of its own length.
    """
    weighted = _weighted(samples, rate)
    block, step = round(BLOCK_S * rate), round(STEP_S * rate)
    if not len(weighted):
        return -np.inf
    block = min(block, len(weighted))
    power = np.concatenate([[0.0], np.cumsum(weighted**2)])
    starts = np.arange(0, len(weighted) - block + 1, step)
    blocks = (power[starts + block] - power[starts]) / block
    heard = blocks[_lufs(blocks) > SILENCE_LUFS]
    if not len(heard):
        return -np.inf
    heard = heard[_lufs(heard) > _lufs(heard.mean()) + RELATIVE_LU]
    return float(_lufs(heard.mean()))


def level(samples: Samples, rate: int, target: float = TARGET_LUFS) -> Samples:
    """Return ``samples`` at ``target`` LUFS with no true peak above CEILING; silence stays as it is.

    Peaks that would go higher are turned down softly for some ms, then what that took is given back.
    """
    now = loudness(samples, rate)
    if not np.isfinite(now):
        return samples
    made = samples.astype(np.float64)
    gain = min(target - now, MOST_GAIN_DB)
    for _ in range(6):
        made = _limited(samples.astype(np.float64) * 10 ** (gain / 20), rate)
        short = target - loudness(made.astype(np.float32), rate)
        if abs(short) < 0.1 or gain >= MOST_GAIN_DB:
            break
        gain = min(gain + short, MOST_GAIN_DB)
    return made.astype(np.float32)


def true_peak(samples: Samples) -> float:
    """Return the highest level between the samples too, read at four times the rate (BS.1770-4, annex 2)."""
    return _highest(_envelope(samples.astype(np.float64)))


def _weighted(samples: Samples, rate: int) -> Exact:
    """K-weighting by the filters' response at each frequency: exact at any rate, and quick in numpy."""
    size = _handy(len(samples) + rate // 2)  # the filters ring for less than half a second
    place = np.exp(-2j * np.pi * np.fft.rfftfreq(size, 1 / rate) / 48_000)
    response = np.ones(len(place), complex)
    for b, a in (SHELF, HIGHPASS):
        response *= (b[0] + b[1] * place + b[2] * place**2) / (a[0] + a[1] * place + a[2] * place**2)
    whole: Exact = np.fft.irfft(np.fft.rfft(samples.astype(np.float64), size) * response, size)
    return whole[: len(samples)]


def _handy(size: int) -> int:
    """The next power of two: lengths with large prime factors are slow to transform."""
    return 1 << (size - 1).bit_length()


def _lufs(power: npt.ArrayLike) -> Exact:
    return -0.691 + 10 * np.log10(np.maximum(power, 1e-12))


def _envelope(samples: Exact) -> Exact:
    """The highest level at each sample and up to the next one."""
    size = len(samples)
    if not size:
        return samples
    padded = _handy(size + 64)  # so that the end does not ring into the beginning
    spectrum = np.zeros(padded * 2 + 1, complex)
    spectrum[: padded // 2 + 1] = np.fft.rfft(samples, padded)
    finer: Exact = np.fft.irfft(spectrum * 4, padded * 4)
    peaks: Exact = np.abs(finer[: size * 4]).reshape(size, 4).max(axis=1)
    return peaks


def _highest(levels: Exact) -> float:
    return float(np.max(levels)) if len(levels) else 0.0


def _limited(samples: Exact, rate: int) -> Exact:
    """Turn the gain down round each peak above CEILING: held to it, then smoothed, all on a grid of 1 ms."""
    envelope = _envelope(samples)
    if _highest(envelope) <= CEILING:
        return samples
    wanted = np.minimum(1.0, CEILING / np.maximum(envelope, 1e-9))
    hop = max(1, rate // 1000)
    grid = np.pad(wanted, (0, -len(wanted) % hop), constant_values=1.0).reshape(-1, hop).min(axis=1)
    around = np.pad(grid, (RELEASE_MS, ATTACK_MS), constant_values=1.0)
    held = np.lib.stride_tricks.sliding_window_view(around, ATTACK_MS + RELEASE_MS + 1).min(axis=1)
    window = np.hanning(2 * ATTACK_MS + 3)[1:-1]
    smooth = np.convolve(np.pad(held, ATTACK_MS, mode="edge"), window / window.sum(), "valid")
    gain = np.interp(np.arange(len(samples)), (np.arange(len(grid)) + 0.5) * hop, smooth)
    return samples * np.minimum(gain, wanted)
