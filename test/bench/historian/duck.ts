import { statSync } from 'node:fs';
import type { Sample } from '../../../src/plant/sample.ts';
import { type Log, type PeerFigures, p95, randomOf } from '../historian.ts';

/** DuckDB through its appender, a transaction a batch; `note` says so where the package is not installed. */
export async function duckPeer(
  file: string,
  data: readonly Sample[][],
  log: Log,
): Promise<PeerFigures | { readonly note: string }> {
  const duck = await import('@duckdb/node-api').catch(() => undefined);
  if (!duck) {
    log('DuckDB is not installed; left out');
    return { note: '@duckdb/node-api is not installed' };
  }
  const connection = await (await duck.DuckDBInstance.create(file, { threads: '2' })).connect();
  await connection.run(
    'CREATE TABLE samples (tag INTEGER, "at" BIGINT, number DOUBLE, text VARCHAR, quality UTINYINT)',
  );
  const ids = new Map<string, number>();
  const count = data.reduce((sum, batch) => sum + batch.length, 0);
  const started = performance.now();
  for (const batch of data) {
    await connection.run('BEGIN');
    const appender = await connection.createAppender('samples');
    for (const { tag, at, value, quality } of batch) {
      const id = ids.get(tag) ?? ids.size;
      ids.set(tag, id);
      appender.appendInteger(id);
      appender.appendBigInt(BigInt(at));
      if (typeof value === 'number' || typeof value === 'boolean') appender.appendDouble(Number(value));
      else appender.appendNull();
      if (typeof value === 'string') appender.appendVarchar(value);
      else appender.appendNull();
      appender.appendUTinyInt(quality === 'good' ? 0 : 2);
      appender.endRow();
    }
    appender.closeSync();
    await connection.run('COMMIT');
  }
  const seconds = (performance.now() - started) / 1000;
  await connection.run('CHECKPOINT');
  const bytesPerSample = statSync(file).size / count;

  const latest = await timedAsync(20, () =>
    connection.runAndReadAll(
      'SELECT tag, max("at"), arg_max(number, "at"), arg_max(text, "at") FROM samples GROUP BY tag',
    ),
  );
  const year = 365 * 86_400_000;
  await connection.run(
    `CREATE TABLE long_samples AS SELECT 0 AS tag, range * 10000 AS "at", round(50 + random(), 2) AS number FROM range(${year / 10_000})`,
  );
  const random = randomOf(4);
  const trend = await timedAsync(20, () => {
    const from = Math.floor(random() * 86_400_000);
    return connection.runAndReadAll(
      `SELECT ("at" - ${from}) // ${Math.ceil((year - from) / 1000)} AS bucket, min(number), max(number), avg(number), count(*)
       FROM long_samples WHERE tag = 0 AND "at" >= ${from} AND "at" < ${year} GROUP BY bucket ORDER BY bucket`,
    );
  });
  connection.closeSync();
  const samplesPerSecond = Math.round(count / seconds);
  log(`DuckDB: ${samplesPerSecond}/s, ${bytesPerSample.toFixed(2)} bytes a sample`);
  return {
    samplesPerSecond,
    bytesPerSample,
    yearQueryP95Ms: p95(trend),
    latestP95Ms: p95(latest),
    note: 'DuckDB, appender, a transaction for each batch of 5,000, 2 threads; the year at one sample every 10 s',
  };
}

async function timedAsync(runs: number, run: () => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  for (let i = 0; i < runs; i++) {
    const started = performance.now();
    await run();
    times.push(performance.now() - started);
  }
  return times;
}
