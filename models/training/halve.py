"""Weights in half precision, in files of at most 16 MiB, and together again.

    python3 halve.py OUT SIZE …        scratch/gpu-SIZE.pt → OUT/lm-SIZE.pt.0, .1, …
    python3 halve.py --join OUT SIZE   OUT/lm-SIZE.pt.* → scratch/gpu-SIZE.pt
"""
import io
import pathlib
import sys

import torch

HERE = pathlib.Path(__file__).parent
MOST = 16 * 1024 * 1024 - 4096


def part(folder, size):
    saved = torch.load(HERE / f'scratch/gpu-{size}.pt', map_location='cpu')
    weights = {name: value.half() for name, value in saved['weights'].items()}
    whole = io.BytesIO()
    torch.save(dict(weights=weights, done=saved['done'], config=saved['config']), whole)
    data = whole.getvalue()
    for n, at in enumerate(range(0, len(data), MOST)):
        (folder / f'lm-{size}.pt.{n}').write_bytes(data[at:at + MOST])


def join(folder, size):
    parts = sorted(folder.glob(f'lm-{size}.pt.*'))
    (HERE / f'scratch/gpu-{size}.pt').write_bytes(b''.join(each.read_bytes() for each in parts))


if __name__ == '__main__':
    together = sys.argv[1] == '--join'
    for size in sys.argv[3:] if together else sys.argv[2:]:
        (join if together else part)(pathlib.Path(sys.argv[2] if together else sys.argv[1]), size)
