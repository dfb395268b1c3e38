import { appendFileSync, existsSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeSource } from './conformance.ts';
import type { Peer, Said } from './peers/peer.ts';
import { tag } from './plant.ts';

/** A recording that is played over and over; going away is the file going away. */
async function replayPeer(): Promise<Peer> {
  const dir = mkdtempSync(join(tmpdir(), 'gemba-replay-'));
  const file = join(dir, 'localhost.jsonl');
  writeFileSync(file, '');
  return {
    connection: { id: 'tape', kind: 'replay', file, speed: 'max', times: 'recorded', loop: true },
    tags: ['number', 'flag', 'text'].map((name) =>
      tag({ id: `X.${name}`, ...(name === 'number' ? { unit: 'Cel' } : {}), source: { connection: 'tape' } }),
    ),
    carries: { time: true, quality: true, text: true, garbage: true },
    precision: 0,
    async say(said: Said) {
      const lines = (['number', 'flag', 'text'] as const).map((name) =>
        JSON.stringify({ tag: `X.${name}`, at: said.at, value: said[name], quality: said.quality }),
      );
      if (existsSync(file)) writeFileSync(file, `${lines.join('\n')}\n`);
    },
    garbage: async () => appendFileSync(file, 'this is not a line\n'),
    down: async () => renameSync(file, `${file}.away`),
    up: async () => renameSync(`${file}.away`, file),
    writes: () => [],
    requests: () => 2,
    close: async () => rmSync(dir, { recursive: true, force: true }),
  };
}

describeSource('replay', replayPeer);
