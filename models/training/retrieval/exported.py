"""The weights of an exported encoder or reranker (export_encoder.py, export_reranker.py), to go on training from."""
import onnx
import torch
from onnx import numpy_helper


def exported_weights(path):
    """Name → tensor, as `Encoder` or `Reranker` has them; matrices are as exact as their int8 rows."""
    graph = onnx.load(str(path)).graph
    there = {one.name: torch.from_numpy(numpy_helper.to_array(one).copy()).float() for one in graph.initializer}
    found = {'place.weight': there['places'], 'embedding.weight': there['embedding_q'] * there['embedding_s']}
    if 'sides' in there:
        found['side.weight'] = there['sides']
    plain = [name for name in ('whole', 'short', 'first', 'last') if name in there]
    made = {node.input[1]: node.output[0] for node in graph.node if node.op_type == 'MatMul'}
    for name in plain:
        found[f'{name}.weight'] = there[name].T
        for node in graph.node:
            if node.op_type == 'Add' and node.input[0] == made.get(name) and node.input[1] in there:
                found[f'{name}.bias'] = there[node.input[1]]
    for name, scale in there.items():
        if name.startswith('blocks.') and name.endswith('_s'):
            found[f'{name[:-2]}.weight'] = there[f'{name[:-2]}_q'].T * scale[:, None]
    norms = [node.input for node in graph.node if node.op_type == 'LayerNormalization']
    for i, (_, weight, bias) in enumerate(norms):
        name = 'norm' if i == len(norms) - 1 else f'blocks.{i // 2}.norm{i % 2 + 1}'
        found[f'{name}.weight'], found[f'{name}.bias'] = there[weight], there[bias]
    return {name: value.contiguous() for name, value in found.items()}
