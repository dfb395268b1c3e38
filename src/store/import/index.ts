export { importAlarms } from './alarms.ts';
export { importEvents } from './events.ts';
export type { ImportOptions, ImportResult, Rejection } from './result.ts';
export { importSamples } from './samples.ts';
