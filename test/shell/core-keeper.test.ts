/** Real processes of Node stand in for Electron's utility processes, which cannot run here: both tell their end the same way. */
import { type ChildProcess, spawn } from 'node:child_process';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { CoreKeeper } from '../../main/core-keeper.ts';

const waiting = ['-e', 'setInterval(() => {}, 1000)'];
const begun: ChildProcess[] = [];
const start = (): ChildProcess => {
  const child = spawn(process.execPath, waiting, { stdio: 'ignore' });
  begun.push(child);
  return child;
};
const gone = (child: ChildProcess): Promise<void> => new Promise((done) => child.once('exit', () => done()));
const kill = async (child: ChildProcess): Promise<void> => {
  const end = gone(child);
  child.kill('SIGKILL');
  await end;
};

afterEach(async () => {
  await Promise.all(
    begun.splice(0).map((child) => (child.exitCode === null && !child.signalCode ? kill(child) : undefined)),
  );
});

describe('the keeper of the core', () => {
  it('begins a core anew that was killed', async () => {
    const gaveUp = vi.fn();
    const keeper = new CoreKeeper({ start, gaveUp });
    const first = keeper.current;
    await kill(first);
    expect(keeper.current).not.toBe(first);
    expect(keeper.current.exitCode).toBeNull();
    expect(gaveUp).not.toHaveBeenCalled();
    keeper.close();
  });

  it('gives up at the third end within a minute, not at one each hour', async () => {
    const gaveUp = vi.fn();
    let now = 0;
    const keeper = new CoreKeeper({ start, gaveUp, now: () => now });
    for (let end = 0; end < 4; end++) {
      await kill(keeper.current);
      now += 3_600_000;
    }
    expect(gaveUp).not.toHaveBeenCalled();
    for (let end = 0; end < 3; end++) await kill(keeper.current);
    expect(gaveUp).toHaveBeenCalledTimes(1);
    expect(begun).toHaveLength(7);
  });

  it('lets a core end that is meant to', async () => {
    const gaveUp = vi.fn();
    const keeper = new CoreKeeper({ start, gaveUp });
    keeper.close();
    await kill(keeper.current);
    expect(begun).toHaveLength(1);
    expect(gaveUp).not.toHaveBeenCalled();
  });
});
