/** The plant of the soak, and what is asked of it meanwhile. */
import type { Plant } from '../../../src/plant/plant.ts';

export const TAGS = 10_000;
const PER_ASSET = 100;

export function plantAt(port: number): Plant {
  const assets = Array.from({ length: TAGS / PER_ASSET }, (_, a) => ({
    id: `A${a}`,
    name: `Asset ${a}`,
    aliases: [],
    documents: [],
    tags: Array.from({ length: PER_ASSET }, (_, t) => ({
      id: `A${a}.${t}`,
      asset: `A${a}`,
      name: `Signal ${t}`,
      aliases: [],
      unit: 'Cel',
      staleAfter: 10,
      limits: t === 0 ? [{ kind: 'high' as const, value: 79, deadband: 1 }] : [],
      source: { connection: 'bus', topic: `t/${a * PER_ASSET + t}` },
    })),
  }));
  const connections = [
    { id: 'bus', kind: 'mqtt' as const, url: `mqtt://127.0.0.1:${port}`, clientId: 'soak', session: true },
  ];
  return { id: 'soak', name: 'Soak', timeZone: 'UTC', shifts: [], connections, assets };
}

const QUESTIONS: readonly ((n: number) => string)[] = [
  (n) => `What is signal ${n % 100} of asset ${(n * 7) % 100} now?`,
  (n) => `What was the highest value of A${(n * 13) % 100}.${n % 100} in the last ten minutes?`,
  (n) => `Is A${(n * 3) % 100}.0 within its limit?`,
  () => 'Which alarms are active?',
  (n) => `Is A${(n * 11) % 100}.${(n * 5) % 100} rising or falling?`,
  (n) => `What was the average of A${(n * 17) % 100}.${n % 100} over the last hour?`,
  () => 'How do I clean the nozzles of the cooling tower?',
  () => 'How often is the dryer serviced?',
];

/** The n-th question: readings, extremes, limits, alarms, trends and manuals in turn. */
export const questionAt = (n: number): string => QUESTIONS[n % QUESTIONS.length]?.(n) ?? '';
