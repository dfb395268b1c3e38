"""Weights in half precision, without the optimiser: what is kept of a run.

    python3 halve.py checkpoints NAME …       scratch/NAME.pt → checkpoints/NAME.pt, for --weights
    python3 halve.py --parts OUT NAME …       scratch/NAME.pt → OUT/lm-NAME.pt.0, .1, …, of at most 16 MiB
    python3 halve.py --join OUT NAME …        and back
"""
import io
import pathlib
import sys

import torch

HERE = pathlib.Path(__file__).parent
MOST = 16 * 1024 * 1024 - 4096


def halved(name):
    saved = torch.load(HERE / f'scratch/{name}.pt', map_location='cpu')
    weights = {key: value.half() for key, value in saved['weights'].items()}
    whole = io.BytesIO()
    torch.save(dict(weights=weights, done=saved['done'], config=saved['config']), whole)
    return whole.getvalue()


def part(folder, name):
    data = halved(name)
    for n, at in enumerate(range(0, len(data), MOST)):
        (folder / f'lm-{name}.pt.{n}').write_bytes(data[at:at + MOST])


def join(folder, name):
    parts = sorted(folder.glob(f'lm-{name}.pt.*'))
    (HERE / f'scratch/{name}.pt').write_bytes(b''.join(each.read_bytes() for each in parts))


def whole(folder, name):
    (folder / f'{name}.pt').write_bytes(halved(name))


if __name__ == '__main__':
    does = {'--parts': part, '--join': join}.get(sys.argv[1], whole)
    folder, *names = sys.argv[2:] if sys.argv[1].startswith('--') else sys.argv[1:]
    for each in names:
        does(pathlib.Path(folder), each)
