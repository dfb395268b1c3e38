"""From clean speech to what a microphone in a plant gives, and to log-mel features; on the device of its tensors."""
import math

import torch
import torch.nn.functional as F

RATE, WINDOW, HOP, FFT, MELS = 16000, 400, 160, 512, 80
LOW, HIGH = 60.0, 7600.0
# Features: natural log of mel power, what is more than RANGE below the loudest is cut off; then brought to about -1 … 1.
RANGE, SHIFT, SCALE = 14.0, 7.0, 4.0
WARPS = 25


def mel(hertz):
    return 2595 * math.log10(1 + hertz / 700)


def mel_filters(warp=1.0):
    """[FFT / 2 + 1, MELS]; `warp` moves the frequencies as a longer or shorter vocal tract does."""
    points = torch.tensor([mel(LOW) + (mel(HIGH) - mel(LOW)) * i / (MELS + 1) for i in range(MELS + 2)], dtype=torch.float64)
    hertz = 700 * (10 ** (points / 2595) - 1)
    edge = 4800.0 * min(1.0, 1 / warp)  # above the edge the map bends, so that it ends where it should
    top = RATE / 2
    hertz = torch.where(hertz <= edge, hertz * warp, top - (top - edge * warp) / (top - edge) * (top - hertz))
    bins = torch.arange(FFT // 2 + 1, dtype=torch.float64) * RATE / FFT
    left, middle, right = hertz[:-2], hertz[1:-1], hertz[2:]
    rising = (bins[:, None] - left) / (middle - left)
    falling = (right - bins[:, None]) / (right - middle)
    return torch.minimum(rising, falling).clamp(min=0).float()


def power_spectrum(sound):
    """[batch, samples] → [batch, frames, FFT / 2 + 1]; frame i begins at sample HOP × i."""
    frames = sound.unfold(1, WINDOW, HOP) * torch.hann_window(WINDOW, periodic=False, device=sound.device)
    spectrum = torch.fft.rfft(frames, FFT)
    return spectrum.real ** 2 + spectrum.imag ** 2


def features(power, filters):
    """Log-mel [batch, frames, MELS] of power spectra; `filters` is [bins, MELS] or one a row of the batch."""
    logs = torch.log(power @ filters + 1e-10)
    floor = logs.amax((1, 2), keepdim=True) - RANGE
    return (torch.maximum(logs, floor) - floor - SHIFT) / SCALE


def uniform(n, low, high, device):
    return torch.rand(n, device=device) * (high - low) + low


def happens(n, share, device):
    return torch.rand(n, device=device) < share


def curves(batch, points, size, device):
    """Smooth random curves [batch, size] of about unit spread."""
    return F.interpolate(torch.randn(batch, 1, points, device=device), size, mode='linear', align_corners=True)[:, 0]


class Augmenter:
    """All that happens to clean speech; nothing is the same twice."""

    def __init__(self, device):
        self.device = device
        self.filters = torch.stack([mel_filters(math.exp(math.log(0.8) + (math.log(1.25) - math.log(0.8)) * i / (WARPS - 1)))
                                    for i in range(WARPS)]).to(device)

    def __call__(self, sound, lengths, plain=False):
        """[batch, samples] with `lengths` → features [batch, frames, MELS] and their lengths; `plain`: only other vocal tracts."""
        b = len(sound)
        frames = ((lengths - WINDOW) // HOP + 1).clamp(min=1)
        filters = self.filters[torch.randint(WARPS, (b,), device=self.device)]
        if plain:
            return features(power_spectrum(sound + 1e-4 * torch.randn_like(sound)), filters), frames
        sound = self.room(sound)
        sound = self.noisy(sound, lengths)
        clip = happens(b, 0.08, self.device)
        peak = sound.abs().amax(1, keepdim=True)
        limit = torch.where(clip[:, None], peak * uniform(b, 0.15, 0.8, self.device)[:, None], peak)
        sound = torch.maximum(torch.minimum(sound, limit), -limit)
        power = self.coloured(power_spectrum(sound))
        x = self.shaped(features(power, filters))
        x = x * uniform(b, 0.85, 1.15, self.device)[:, None, None]
        x, frames = self.stretched(x, frames)
        return self.masked(x, frames), frames

    def room(self, sound):
        """Echoes of rooms from dry to a hall."""
        b, n = sound.shape
        length = RATE // 2
        decay = uniform(b, 0.02, 0.5, self.device) ** 1.5 / 0.5 ** 0.5
        at = torch.arange(length, device=self.device) / RATE
        response = torch.randn(b, length, device=self.device) * torch.exp(-6.9 * at / decay[:, None])
        response[:, :16] = 0
        response = response / (response.pow(2).sum(1, keepdim=True).sqrt() + 1e-6)
        response = response * (uniform(b, 0.0, 0.9, self.device) * happens(b, 0.5, self.device))[:, None]
        response[:, 0] = 1
        size = n + length
        wet = torch.fft.irfft(torch.fft.rfft(sound, size) * torch.fft.rfft(response, size), size)
        return wet[:, :n]

    def noisy(self, sound, lengths):
        """Coloured noise that comes and goes, hum and whine of machines, voices of others; from none to 0 dB."""
        b, n = sound.shape
        spectrum = torch.fft.rfft(torch.randn(b, n, device=self.device))
        hertz = torch.linspace(0, RATE / 2, spectrum.shape[1], device=self.device).clamp(min=20)
        tilt = uniform(b, -0.2, 2.2, self.device)[:, None] / 2
        shape = (hertz / 500) ** -tilt * torch.exp(0.5 * curves(b, 24, spectrum.shape[1], self.device))
        noise = torch.fft.irfft(spectrum * shape, n)
        noise = noise / (noise.std(1, keepdim=True) + 1e-9)
        waves = 1 + uniform(b, 0, 1, self.device)[:, None] * curves(b, max(2, n // 6000), n, self.device).clamp(-1, 3)
        noise = noise * torch.where(happens(b, 0.4, self.device)[:, None], waves, torch.ones_like(waves))
        noise = noise + self.hum(b, n) * (uniform(b, 0, 1.2, self.device) * happens(b, 0.5, self.device))[:, None]
        others = (sound.roll(1, 0) + 0.7 * sound.roll(2, 0).roll(n // 3, 1) + 0.6 * sound.roll(3, 0).roll(n // 2, 1))
        others = others / (others.std(1, keepdim=True) + 1e-6)
        noise = noise * (1 - 0.7 * happens(b, 0.12, self.device)[:, None].float()) + others * (uniform(b, 0.2, 0.8, self.device) * happens(b, 0.12, self.device))[:, None]
        noise = noise / (noise.std(1, keepdim=True) + 1e-9)
        loud = (sound.pow(2).sum(1) / lengths.clamp(min=1)).sqrt()
        decibel = torch.where(happens(b, 0.7, self.device), uniform(b, -1, 30, self.device), uniform(b, 30, 60, self.device))
        silent = loud < 1e-4
        gain = torch.where(silent, uniform(b, 1e-4, 0.3, self.device), loud * 10 ** (-decibel / 20))
        return sound + noise * gain[:, None]

    def hum(self, b, n):
        """Harmonics of mains or a motor."""
        at = torch.arange(n, device=self.device) / RATE
        base = torch.where(happens(b, 0.5, self.device), torch.full((b,), 50.0, device=self.device), uniform(b, 25, 400, self.device))
        order = torch.arange(1, 9, device=self.device)
        loud = torch.rand(b, 8, device=self.device) ** 2 / order.sqrt()
        phase = 6.283 * (base[:, None, None] * order[None, :, None] * at[None, None] + torch.rand(b, 8, 1, device=self.device))
        return (loud[:, :, None] * torch.sin(phase)).sum(1)

    def coloured(self, power):
        """Microphones and telephones: an uneven response, and narrow bands."""
        b, _, bins = power.shape
        uneven = curves(b, 10, bins, self.device) * uniform(b, 0, 1.2, self.device)[:, None]
        tilt = torch.linspace(-1, 1, bins, device=self.device) * uniform(b, -1.5, 1.5, self.device)[:, None]
        hertz = torch.linspace(0, RATE / 2, bins, device=self.device)
        far = torch.full((b, 1), 9000.0, device=self.device)
        top = torch.where(happens(b, 0.22, self.device)[:, None], uniform(b, 3000, 5500, self.device)[:, None], far)
        bottom = (uniform(b, 50, 400, self.device) * happens(b, 0.3, self.device))[:, None]
        steep = -((hertz - top).clamp(min=0) + (bottom - hertz).clamp(min=0)) / 60
        return power * torch.exp((uneven + tilt + steep).clamp(-14, 4))[:, None]

    def shaped(self, x):
        """Formants move apart or together, each speaker's own way, and are more or less sharp."""
        b, _, m = x.shape
        place = torch.arange(m, device=self.device) + uniform(b, 0, 1.5, self.device)[:, None] * curves(b, 6, m, self.device)
        low = place.clamp(0, m - 1.001).floor().long()
        part = (place.clamp(0, m - 1.001) - low)[:, None]
        pick = lambda i: torch.gather(x, 2, i[:, None].expand(-1, x.shape[1], -1))  # noqa: E731
        moved = pick(low) * (1 - part) + pick(low + 1) * part
        soft = F.avg_pool1d(moved, 3, 1, 1, count_include_pad=False)
        soft = F.avg_pool1d(soft, 3, 1, 1, count_include_pad=False)
        return torch.lerp(moved, soft, (torch.rand(b, device=self.device) * happens(b, 0.4, self.device))[:, None, None])

    def stretched(self, x, frames):
        """Faster and slower, unevenly within the utterance."""
        b, n, _ = x.shape
        rate = uniform(b, 0.82, 1.22, self.device)[:, None]
        speed = rate * torch.exp(0.15 * curves(b, max(2, n // 25), n, self.device))
        place = torch.cumsum(speed, 1)
        place = place - place[:, :1]
        low = place.floor().long().clamp(0, n - 2)
        part = (place - low).clamp(0, 1)[:, :, None]
        gather = lambda i: torch.gather(x, 1, i[:, :, None].expand(-1, -1, x.shape[2]))  # noqa: E731
        stretched = gather(low) * (1 - part) + gather(low + 1) * part
        fits = (place <= (frames[:, None] - 1)).sum(1)
        whole = (fits < n) & happens(b, 0.7, self.device)  # what would be cut off stays as it was
        return torch.where(whole[:, None, None], stretched, x), torch.where(whole, fits.clamp(min=1), frames)

    def masked(self, x, frames):
        """Bands and moments that are lost."""
        b, n, m = x.shape
        mel_at, time_at = torch.arange(m, device=self.device), torch.arange(n, device=self.device)
        for _ in range(2):
            start, width = uniform(b, 0, m, self.device), uniform(b, 0, 18, self.device)
            lost = (mel_at >= start[:, None]) & (mel_at < (start + width)[:, None])
            x = x.masked_fill(lost[:, None, :], -1.0)
        for _ in range(3):
            start, width = torch.rand(b, device=self.device) * frames, uniform(b, 0, 9, self.device)
            lost = (time_at >= start[:, None]) & (time_at < (start + width)[:, None])
            x = x.masked_fill(lost[:, :, None], -1.0)
        return x
