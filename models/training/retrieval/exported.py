"""The weights of an exported encoder (export_encoder.py), to go on training from."""
import onnx
import torch
from onnx import numpy_helper


def exported_weights(path):
    """Name → tensor, as `Encoder` has them; matrices are as exact as their int8 rows."""
    graph = onnx.load(str(path)).graph
    there = {one.name: torch.from_numpy(numpy_helper.to_array(one).copy()).float() for one in graph.initializer}
    found = {'place.weight': there['places'], 'embedding.weight': there['embedding_q'] * there['embedding_s'],
             'whole.weight': there['whole'].T, 'short.weight': there['short'].T}
    for name, scale in there.items():
        if name.startswith('blocks.') and name.endswith('_s'):
            found[f'{name[:-2]}.weight'] = there[f'{name[:-2]}_q'].T * scale[:, None]
    norms = [node.input for node in graph.node if node.op_type == 'LayerNormalization']
    for i, (_, weight, bias) in enumerate(norms):
        name = 'norm' if i == len(norms) - 1 else f'blocks.{i // 2}.norm{i % 2 + 1}'
        found[f'{name}.weight'], found[f'{name}.bias'] = there[weight], there[bias]
    return {name: value.contiguous() for name, value in found.items()}
