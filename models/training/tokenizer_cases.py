"""
Texts with the ids that the Python tokenizer gives them, for the test that transformers.js gives the same.

    python3 tokenizer_cases.py ../../test/language/tokenizer-cases.json
"""
import json
import pathlib
import sys

from generate import Generator
from tokenizer import Tokenizer

ODD = ['Überdruck µS 漢字 🔥\n\n  x', 'PT-4021A  93.20 °C', 'don\'t §12 “quoted” — x²³ ½ \t tab', 'ALARM HIHI_x 0x1F', '<1v>[1] <9p8>[9]<|end|>',
       '<1z9> [0] <|nothing|>', 'Pressure PT-4021A is 93.20 °C, m³/h']

if __name__ == '__main__':
    coder, generator = Tokenizer(), Generator(seed=3, prose=False)
    texts = ODD + [f'<|system|>{s.system}<|user|>{s.question}<|assistant|>{s.answer}' for s in (generator.sample() for _ in range(60))]
    pathlib.Path(sys.argv[1]).write_text(json.dumps([[t, coder.encode(t)] for t in texts], ensure_ascii=False) + '\n')
