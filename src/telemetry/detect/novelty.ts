/**
 * One signal over a long time, without a process around it: how new is what it does? Four questions are asked of each row: how
 * large a jump, how unlike this time of day, how far from the usual level, how restless. Each answer is measured against the
 * largest one seen so far, which is forgotten slowly: what happens every day is no news, and news told once is none any more.
 */
const DAY = 86_400_000;
/** The largest answer is forgotten over so many lengths of the training. */
const MEMORY = 3;
/** Share of the training's spread below which nothing is news. */
const FLOOR = 0.05;
const JUMP = 0.3;
const LEVEL = 0.02;
const RESTLESSNESS = 0.02;
const SEASON = 0.1;
/** How many days back "this time of day" is looked up. */
const DAYS_BACK = 7;

/** The largest value so far, slowly forgotten. */
class Peak {
  private readonly forget: number;
  private highest = 0;
  private count = 0;
  constructor(rows: number) {
    this.forget = Math.exp(-1 / rows);
  }
  /** ln of the value over the largest before it: above 0 is a record. 0 until `warm` values were seen. */
  news(value: number, floor: number, warm: number): number {
    const ratio = this.count < warm ? 0 : Math.log((value + floor) / (this.highest + floor));
    this.highest = Math.max(this.highest * this.forget, value);
    this.count += 1;
    return ratio;
  }
}

/** One score a row: 0 is nothing new, ln 2 is twice what was seen. Values without gaps; `train`: the first rows, which are normal. */
export function noveltyScores(times: readonly number[], values: readonly number[], train: number): number[] {
  const floor = FLOOR * spreadOf(values.slice(0, Math.max(20, train)));
  const season = seasonOf(times);
  const memory = MEMORY * Math.max(50, train);
  const peaks = {
    jump: new Peak(memory),
    season: new Peak(memory),
    level: new Peak(memory),
    restless: new Peak(memory),
  };
  const warm = train / 2;
  let short = values[0] ?? 0;
  let level = short;
  let usual = short;
  let unlike = 0;
  let restless = 0;
  return values.map((value, i) => {
    const jump = Math.abs(value - short);
    const distance = season === 0 ? undefined : seasonalDistance(values, i, season);
    short += JUMP * (value - short);
    level += LEVEL * (value - level);
    usual += (value - usual) / Math.min(i + 1, Math.max(50, train));
    restless += RESTLESSNESS * (jump - restless);
    unlike += SEASON * ((distance ?? 0) - unlike);
    return Math.max(
      0,
      peaks.jump.news(jump, floor, warm),
      distance === undefined ? 0 : peaks.season.news(unlike, floor, season),
      peaks.level.news(Math.abs(level - usual), floor, warm),
      peaks.restless.news(restless, floor / 3, warm),
    );
  });
}

/** Rows a day, where the rows are close enough to have a time of day; else 0. */
function seasonOf(times: readonly number[]): number {
  const steps = times.slice(1, 500).map((time, i) => time - (times[i] ?? time));
  const step = steps.sort((a, b) => a - b)[Math.floor(steps.length / 2)] ?? 0;
  const rows = step > 0 ? Math.round(DAY / step) : 0;
  return rows >= 12 ? rows : 0;
}

/** How far the value is from all that was seen around this time on the days before; undefined before the third day. */
function seasonalDistance(values: readonly number[], i: number, season: number): number | undefined {
  if (i < 2 * season) return undefined;
  const value = values[i] ?? 0;
  const width = Math.max(1, Math.round(season / 48));
  let nearest = Number.POSITIVE_INFINITY;
  for (let day = 1; day <= DAYS_BACK && day * season <= i; day += 1) {
    const middle = i - day * season;
    for (let k = Math.max(0, middle - width); k <= Math.min(i - 1, middle + width); k += 1) {
      nearest = Math.min(nearest, Math.abs(value - (values[k] ?? value)));
    }
  }
  return nearest;
}

/** From the 5th to the 95th percentile; never 0. */
function spreadOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
  return Math.max(at(0.95) - at(0.05), 1e-3 * Math.abs(at(0.5)), 1e-9);
}
