"""Synthetic speakers in this process: espeak-ng and flite through their C libraries (no program is started for a sentence)."""
import ctypes as c
import pathlib

import numpy as np

RATE = 16000
ACCENTS = ['en-us', 'en-us', 'en-us', 'gmw/en', 'en-gb-x-rp', 'en-gb-x-gbclan', 'en-gb-x-gbcwmd', 'en-gb-scotland', 'en-029', 'en-us-nyc']
VARIANTS = """- - m1 m2 m3 m4 m5 m6 m7 m8 f1 f2 f3 f4 f5 adam Alex Alicia Andrea Andy Annie antonio aunty belinda benjamin boris caleb david Denis Diogo ed
 edward edward2 Gene Gene2 grandma grandpa gustave Henrique Hugo iven iven2 Jacky john kaukovalta klatt klatt2 klatt3 klatt4 klatt5 klatt6
 Lee linda marcelo Marco Mario max Michael michel miguel Mike Nguyen norbert pablo paul pedro quincy rob robert sandro shelby steph
 travis Tweaky victor zac anika""".split()
FLITE = ['awb', 'kal16', 'kal', 'rms', 'slt']
# Never heard in the first training: what is measured on them tells how a stranger fares.
HELD_OUT = {'accents': {'en-gb-scotland'}, 'variants': {'f2', 'f3', 'm3', 'steph'}, 'flite': {'rms', 'slt'}}


class Wave(c.Structure):
    _fields_ = [('type', c.c_char_p), ('rate', c.c_int), ('length', c.c_int), ('channels', c.c_int), ('samples', c.POINTER(c.c_short))]


class FliteVoice(c.Structure):
    _fields_ = [('name', c.c_char_p), ('features', c.c_void_p)]


def resampled(samples, rate, to=RATE):
    """By the spectrum: samples of `rate` as samples of `to` a second."""
    if rate == to:
        return samples
    length = int(round(len(samples) * to / rate))
    spectrum = np.fft.rfft(samples)
    kept = np.zeros(length // 2 + 1, spectrum.dtype)
    least = min(len(kept), len(spectrum))
    kept[:least] = spectrum[:least]
    return np.fft.irfft(kept, length) * (length / len(samples))


def trimmed(samples, edge=int(0.03 * RATE)):
    """Without the silence before and after."""
    frames = np.abs(samples[:len(samples) // 160 * 160]).reshape(-1, 160).max(1)
    loud = np.nonzero(frames > frames.max(initial=0) * 0.006)[0]
    if len(loud) == 0:
        return samples[:0]
    return samples[max(0, loud[0] * 160 - edge):(loud[-1] + 1) * 160 + edge]


class Speakers:
    """`folder`: where the libraries and espeak-ng-data lie; None: where the system has them."""

    def __init__(self, folder=None):
        home = pathlib.Path(folder) if folder else None
        def load(name):
            return c.CDLL(str(home / name) if home else name, mode=c.RTLD_GLOBAL)
        if home:
            for name in ('libsonic.so.0', 'libpcaudio.so.0', 'libasound.so.2'):
                load(name)
        self.espeak = load('libespeak-ng.so.1')
        self.pieces = []
        callback = c.CFUNCTYPE(c.c_int, c.POINTER(c.c_short), c.c_int, c.c_void_p)

        def taken(samples, length, _):
            if samples and length > 0:
                self.pieces.append(np.ctypeslib.as_array(samples, (length,)).copy())
            return 0
        self.taken = callback(taken)
        data = str(home).encode() if home else None
        self.espeak_rate = self.espeak.espeak_Initialize(2, 0, data, 0)
        self.espeak.espeak_SetSynthCallback(self.taken)
        self.flite = load('libflite.so.1')
        for name in ('libflite_cmulex.so.1', 'libflite_usenglish.so.1'):
            load(name)
        self.flite.flite_init()
        self.flite.flite_text_to_wave.restype = c.POINTER(Wave)
        self.voices = {}
        for name in FLITE:
            register = getattr(load(f'libflite_cmu_us_{name}.so.1'), f'register_cmu_us_{name}')
            register.restype = c.POINTER(FliteVoice)
            self.voices[name] = register(None)

    def espeak_says(self, text, accent, variant, rate=160, pitch=50, span=50, gap=0):
        """Samples of `RATE` from -1 to 1."""
        name = accent if variant == '-' else f'{accent}+{variant}'
        if self.espeak.espeak_SetVoiceByName(name.encode()) != 0:
            raise ValueError(f'espeak-ng has no voice {name}')
        for parameter, value in ((1, rate), (3, pitch), (4, span), (7, gap)):
            self.espeak.espeak_SetParameter(parameter, int(value), 0)
        self.pieces = []
        data = text.encode()
        self.espeak.espeak_Synth(data, c.c_size_t(len(data) + 1), 0, 1, 0, 1, None, None)
        self.espeak.espeak_Synchronize()
        return self.finished(np.concatenate(self.pieces) if self.pieces else np.zeros(0, np.int16), self.espeak_rate)

    def flite_says(self, text, voice, stretch=1.0, pitch=1.0, lively=1.0):
        """`pitch` multiplies the voice's own."""
        features = self.voices[voice].contents.features
        mean = {'kal': 95.0, 'kal16': 95.0}.get(voice)
        settings = {'duration_stretch': stretch}
        if mean:
            settings.update(int_f0_target_mean=mean * pitch, int_f0_target_stddev=11.0 * lively)
        else:
            settings.update(f0_shift=pitch)
        for name, value in settings.items():
            self.flite.feat_set_float(c.c_void_p(features), name.encode(), c.c_float(value))
        wave = self.flite.flite_text_to_wave(text.encode(), self.voices[voice])
        samples = np.ctypeslib.as_array(wave.contents.samples, (wave.contents.length,)).copy()
        rate = wave.contents.rate
        self.flite.delete_wave(wave)
        return self.finished(samples, rate)

    @staticmethod
    def finished(samples, rate):
        return trimmed(resampled(samples.astype(np.float32) / 32768, rate))
