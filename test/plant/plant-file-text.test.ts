import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lineDiff, withContext } from '../../src/plant/line-diff.ts';
import { parsePlantFile } from '../../src/plant/plant-file.ts';
import { plantFileText } from '../../src/plant/plant-file-text.ts';

const file = join(import.meta.dirname, '../../knowledge/plant.yaml');
const { plant } = parsePlantFile(readFileSync(file, 'utf8'), 'plant.yaml');

describe('a plant as a plant file', () => {
  it('reads back as the same plant', () => {
    expect(parsePlantFile(plantFileText(plant), 'again.yaml').plant).toEqual(plant);
  });
  it('keeps ids that look like numbers or times, and words that YAML would take for something else', () => {
    const odd = parsePlantFile(
      `version: 1
plant: { id: "007", name: "yes", timeZone: UTC, shifts: [{ name: "on", start: "06:00" }] }
connections: [{ id: "12", kind: mqtt, url: "mqtt://x", password: "0123" }]
assets: [{ id: "1e3", name: "null", tags: [{ id: "1.50", staleAfter: 500ms, values: { "0": "off", "1": "on" }, alarms: [{ when: ["2"], name: "F: 02", onDelay: 2s }] }] }]
`,
      'odd.yaml',
    ).plant;
    expect(parsePlantFile(plantFileText(odd), 'again.yaml').plant).toEqual(odd);
  });
});

describe('what two texts differ in', () => {
  it('is the lines that went and came, in order', () => {
    const lines = lineDiff('a\nb\nc\nd\ne', 'a\nB\nc\nd\nx\ne');
    expect(lines.map(({ kind, text }) => `${kind[0]}${text}`)).toEqual(['sa', 'rb', 'aB', 'sc', 'sd', 'ax', 'se']);
  });
  it('gives back both texts, whatever they are', () => {
    let seed = 7;
    const next = (below: number) => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return seed % below;
    };
    const text = () => Array.from({ length: next(14) }, () => 'abcd'[next(4)]).join('\n');
    for (let i = 0; i < 500; i += 1) {
      const [before, after] = [text(), text()];
      const lines = lineDiff(before, after);
      const of = (other: string) => lines.flatMap(({ kind, text }) => (kind === other ? [] : [text])).join('\n');
      expect([of('added'), of('removed')]).toEqual([before, after]);
    }
  });
  it('is shown with a little of what is around it', () => {
    const before = Array.from({ length: 20 }, (_, i) => String(i)).join('\n');
    const shown = withContext(lineDiff(before, before.replace('10', 'ten')), 1);
    expect(shown).toEqual([
      { kind: 'skipped', text: '', lines: 9 },
      { kind: 'same', text: '9' },
      { kind: 'removed', text: '10' },
      { kind: 'added', text: 'ten' },
      { kind: 'same', text: '11' },
      { kind: 'skipped', text: '', lines: 8 },
    ]);
  });
});
