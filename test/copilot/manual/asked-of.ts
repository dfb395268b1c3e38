/**
 * A question on a manual of the demonstration plant, written by hand without looking at how it is answered.
 * `has`: what the answer must contain, "a|b": either; none: the manuals do not hold it.
 */
export interface ManualQuestion {
  readonly of:
    | 'pump'
    | 'drive'
    | 'chiller'
    | 'compressor'
    | 'filler'
    | 'genset'
    | 'tower'
    | 'conveyor'
    | 'dust'
    | 'screen'
    | 'ups'
    | 'dryer'
    | 'palletiser';
  readonly ask: string;
  readonly has?: readonly string[];
}

type Asks = (ask: string, has?: readonly string[]) => ManualQuestion;
const on =
  (of: ManualQuestion['of']): Asks =>
  (ask, has) => ({ of, ask, ...(has && { has }) });
export const pump = on('pump');
export const drive = on('drive');
export const chiller = on('chiller');
export const compressor = on('compressor');
export const filler = on('filler');
export const genset = on('genset');
export const tower = on('tower');
export const conveyor = on('conveyor');
export const dust = on('dust');
export const screen = on('screen');
export const ups = on('ups');
export const dryer = on('dryer');
export const palletiser = on('palletiser');
