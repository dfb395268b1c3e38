import type { Signals } from '../signals.ts';

/** The compressor loads below this header pressure and unloads above the other, bar. */
const LOAD_BELOW = 6.7;
const UNLOAD_ABOVE = 7.4;

/** Screw compressor, its receiver and header, and the refrigerant dryer behind it. */
export function air(s: Signals): void {
  const code = s.fault('K-301');
  const demand = 5.1 + 1.7 * (s.number('FL-2.speed', 30000) / 32000) + 0.5 * s.day + s.wander('air demand', 0.5, 300);
  const pressure = s.number('CA.header_pressure', 7);
  const before = s.number('K-301.state', 2);
  const loaded = before === 2 ? pressure < UNLOAD_ABOVE : pressure < LOAD_BELOW;
  const state = code?.startsWith('S') ? 3 : loaded ? 2 : 1;
  const delivery = state === 2 ? 9.6 : 0;
  s.set('K-301.state', state);
  s.set('K-301.fault_code', code ?? 'none');
  s.set('CA.air_flow', demand);
  s.set('CA.header_pressure', Math.max(0, pressure + ((delivery - demand) * s.moment.dt) / 60 / 5.5));
  compressor(s, state);
  dryer(s, demand);
}

function compressor(s: Signals, state: number): void {
  const load = s.lag('K-301.load', state === 2 ? 100 : state === 1 ? 28 : 0, 150);
  const water = Math.max(0.3, s.number('CW.header_pressure', 3.2) / 3.2);
  const part = load / 100;
  const inlet = s.number('CW.supply_temp', 21.4);
  s.set('K-301.discharge_pressure', s.number('CA.header_pressure') + (state === 2 ? 0.32 : 0.05));
  const hot = state === 3 ? 35 : 40 + 0.4 * (inlet - 21) + 14 * part + (22 * (0.3 + 0.7 * part)) / water ** 2.1;
  s.lag('K-301.discharge_temp', hot, 110);
  s.lag('K-301.oil_temp', state === 3 ? 35 : 36 + (19 * (0.4 + 0.6 * part)) / water ** 1.3, 200);
  s.set('K-301.motor_current', state === 2 ? 94 + s.wander('compressor', 2, 240) : state === 1 ? 41 : 0);
  s.set('K-301.power', s.number('K-301.motor_current') * 0.58);
  s.set('K-301.separator_dp', 0.34 + s.wander('separator', 0.03));
  s.set('K-301.intake_filter_dp', 27 + 8 * part + s.input('K-301.intake_clogging') * 20);
  s.count('K-301.running_hours', state > 0 && state < 3 ? s.moment.dt / 3600 : 0, 31208);
}

function dryer(s: Signals, demand: number): void {
  s.set('D-301.state', 1);
  s.lag('D-301.dew_point', 2.4 + 0.3 * demand + s.wander('dew point', 0.4), 240);
  s.lag('D-301.inlet_temp', 24 + 0.12 * s.number('K-301.discharge_temp', 75) + 0.1 * s.outdoor, 200);
  s.set('D-301.outlet_pressure', s.number('CA.header_pressure') - 0.15);
  s.set('D-301.refrigerant_pressure', 4.4 + s.wander('refrigerant', 0.2, 500));
  s.set('D-301.drain', Math.floor(s.moment.seconds / 10) % 24 === 0);
}
