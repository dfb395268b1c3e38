/** What every telemetry source promises, run against a real peer of each protocol. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Alarm } from '../../src/plant/alarm.ts';
import type { Sample } from '../../src/plant/sample.ts';
import type { SourceFactory, SourceState, TelemetrySink, TelemetrySource } from '../../src/telemetry/source.ts';
import { createSource } from '../../src/telemetry/sources.ts';
import type { Peer, Said } from './peers/peer.ts';
import { until } from './plant.ts';

/** A sink that keeps everything. */
export class Recorder implements TelemetrySink {
  readonly all: Sample[] = [];
  readonly states: SourceState[] = [];
  readonly raised: Alarm[] = [];
  readonly staleMarks: { readonly tags: readonly string[]; readonly since: number }[] = [];
  samples(batch: readonly Sample[]): void {
    this.all.push(...batch);
  }
  alarms(batch: readonly Alarm[]): void {
    this.raised.push(...batch);
  }
  state(state: SourceState): void {
    this.states.push(state);
  }
  stale(tags: readonly string[], since: number): void {
    this.staleMarks.push({ tags, since });
  }
  get last(): SourceState | undefined {
    return this.states.at(-1);
  }
  of(tag: string): readonly Sample[] {
    return this.all.filter((sample) => sample.tag === tag);
  }
}

/** Runs the suite; `open` makes a fresh peer, `create` the source: in this thread unless told otherwise. */
export function describeSource(name: string, open: () => Promise<Peer>, create: SourceFactory = createSource): void {
  describe(`conformance: ${name}`, { timeout: 30_000 }, () => {
    let peer: Peer;
    let source: TelemetrySource;
    const heard = new Recorder();
    const saying = (number: number, more: Partial<Said> = {}): Said => ({
      number,
      flag: true,
      text: 'running',
      quality: 'good',
      at: Date.now() - 500,
      ...more,
    });
    const hearing = async (said: Said) => {
      await peer.say(said);
      return until(`X.number = ${said.number}`, () =>
        heard
          .of('X.number')
          .findLast(({ value }) => typeof value === 'number' && Math.abs(value - said.number) <= peer.precision),
      );
    };

    beforeAll(async () => {
      peer = await open();
      source = create(peer.connection, peer.tags);
    }, 60_000);
    afterAll(async () => {
      await source?.stop();
      await peer?.close();
    }, 30_000);

    it('says who it is', () => {
      expect([source.id, source.kind]).toEqual([peer.connection.id, peer.connection.kind]);
    });
    it('starts, connects and says so', async () => {
      await source.start(heard);
      expect(heard.states[0]?.kind).toBe('connecting');
      await until('live or waiting', () => heard.last?.kind === 'live' || heard.last?.kind === 'waiting', 25_000);
    });
    it('delivers typed samples with quality and the time of the source', async () => {
      const said = saying(21.5, { at: Date.now() - 4321 });
      const sample = await hearing(said);
      expect(sample).toMatchObject({ tag: 'X.number', quality: 'good' });
      if (peer.carries.time) expect(sample.at).toBe(said.at);
      else expect(Math.abs(sample.at - Date.now())).toBeLessThan(5000);
      await until('X.flag', () => heard.of('X.flag').some(({ value }) => value === true));
      if (peer.carries.text) await until('X.text', () => heard.of('X.text').some(({ value }) => value === 'running'));
      // A recording may be over again before anyone looks.
      await until('live', () => heard.states.some(({ kind }) => kind === 'live'));
    });
    it('carries quality', async (context) => {
      if (!peer.carries.quality) return context.skip('the protocol carries no quality');
      expect(await hearing(saying(22.5, { quality: 'uncertain' }))).toMatchObject({ quality: 'uncertain' });
      expect(await hearing(saying(23.5, { quality: 'bad' }))).toMatchObject({ quality: 'bad' });
    });
    it('counts garbage, names it, and goes on', async (context) => {
      if (!peer.carries.garbage) return context.skip('the protocol cannot carry garbage to a reader of registers');
      await peer.garbage();
      await until('a state that speaks of it', () => heard.last?.detail.includes('unusable'));
      expect(await hearing(saying(24.5))).toMatchObject({ quality: 'good' });
      expect(heard.all.filter(({ value }) => typeof value === 'number' && !Number.isFinite(value))).toEqual([]);
    });
    it('survives a peer that goes away and comes back', async () => {
      await peer.down();
      const down = await until('down', () => (heard.last?.kind === 'down' ? heard.last : undefined), 20_000);
      expect(down.failure?.code).toBe('unavailable');
      expect(down.detail).toMatch(/127\.0\.0\.1|localhost/);
      await peer.up();
      await until('up again', () => heard.last?.kind === 'live' || heard.last?.kind === 'waiting', 25_000);
      expect(await hearing(saying(25.5))).toMatchObject({ quality: 'good' });
    });
    it('stops for good', async () => {
      await source.stop();
      expect(heard.last?.kind).toBe('stopped');
      const { length } = heard.all;
      await peer.say(saying(26.5)).catch(() => {});
      await new Promise((resolve) => setTimeout(resolve, 400));
      expect(heard.all).toHaveLength(length);
      expect(heard.last?.kind).toBe('stopped');
      await source.stop();
    });
    it('never wrote anything to the peer', () => {
      expect(peer.requests()).toBeGreaterThan(1);
      expect(peer.writes()).toEqual([]);
    });
  });
}
