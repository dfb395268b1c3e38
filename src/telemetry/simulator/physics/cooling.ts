import type { Signals } from '../signals.ts';

/** One pump's delivery at 50 Hz, m³/h. */
const CAPACITY = 105;
/** Header pressure when the pumps meet the demand, bar. */
const NOMINAL_PRESSURE = 3.2;

/** Pumps, their drives, the header they feed and the side-stream filter. */
export function cooling(s: Signals): void {
  const demand = (157.5 + 6 * s.day + s.wander('cw demand', 3)) * (1 - s.input('CW.demand_shed'));
  const numbers = [1, 2];
  const tripped = new Map(numbers.map((n) => [n, s.fault(`VFD-10${n}`)]));
  const running = numbers.filter((n) => tripped.get(n) === undefined).length;
  let capacity = 0;
  for (const n of numbers) {
    const code = tripped.get(n);
    const trim = running === 2 ? (n === 1 ? 0.9 : -0.9) : 0;
    const wanted = code ? 0 : Math.min(50, (demand / (running * CAPACITY)) * 50 + trim);
    const frequency = s.lag(`VFD-10${n}.output_frequency`, wanted, code ? 1.5 : 12);
    const flow = (frequency / 50) * CAPACITY;
    capacity += flow;
    drive(s, n, code);
    pump(s, n, flow);
  }
  const ratio = Math.min(1.01, capacity / demand);
  const header = s.lag('CW.header_pressure', NOMINAL_PRESSURE * ratio, 3);
  s.set('CW.header_flow', Math.min(demand, capacity));
  s.lag('CW.supply_temp', s.number('basin', 21) + 0.4, 60);
  const heat = 4.5 + (0.3 * s.number('CH-1.compressor_load', 70)) / 10 + s.number('K-301.load', 70) / 60;
  s.lag('CW.return_temp', s.number('CW.supply_temp', 21.4) + heat / Math.max(ratio, 0.4), 120);
  filter(s, header);
}

function drive(s: Signals, n: number, code: string | undefined): void {
  const id = `VFD-10${n}`;
  const part = s.number(`${id}.output_frequency`) / 50;
  const current = part < 0.05 ? 0 : (8 + 30 * part ** 3) * 1.02;
  const load = current / 38.8;
  const fouling = s.input(`${id}.filter_fouling`);
  s.set(`${id}.state`, code ? 2 : 1);
  s.set(`${id}.fault_code`, code ?? 'none');
  s.set(`${id}.output_current`, current);
  s.set(`${id}.output_power`, current * 0.575);
  s.set(`${id}.motor_load`, load * 100);
  s.set(`${id}.dc_link_voltage`, s.number('PW.mains_voltage', 401) * Math.SQRT2 - 4 * load);
  s.lag(`${id}.heatsink_temp`, 22 + 0.2 * s.outdoor + 34 * load + (load > 0 ? 45 * fouling : 0), code ? 260 : 150);
  s.lag(`${id}.fan_speed`, load === 0 ? 45 : 50 + 40 * load - 22 * fouling, 30);
}

function pump(s: Signals, n: number, flow: number): void {
  const id = `P-10${n}`;
  const part = s.number(`VFD-10${n}.output_frequency`) / 50;
  const on = part > 0.1;
  const wear = s.input(`${id}.bearing_wear`);
  const room = 21 + 0.15 * s.outdoor;
  const current = s.number(`VFD-10${n}.output_current`) / 1.02;
  s.set(`${id}.state`, on ? 1 : 0);
  s.set(`${id}.speed`, part * 1465);
  s.set(`${id}.flow`, flow);
  s.set(`${id}.motor_current`, current);
  s.set(`${id}.suction_pressure`, 1.18 - 0.22 * (flow / CAPACITY) ** 2 + s.wander(`${id} suction`, 0.02));
  s.set(
    `${id}.discharge_pressure`,
    s.number('CW.header_pressure', 3.2) + (on ? 0.15 + 0.3 * (flow / CAPACITY) ** 2 : 0),
  );
  s.lag(`${id}.bearing_temp`, on ? room + 35 * part + 30 * wear : room, on ? 300 : 1500);
  s.lag(`${id}.bearing_temp_nde`, on ? room + 30 * part + 3 * wear : room, on ? 500 : 1500);
  s.lag(`${id}.seal_temp`, on ? room + 24 * part + 2 * wear : room, 400);
  s.lag(`${id}.winding_temp`, on ? room + 26 + 48 * (current / 38) ** 2 : room, 900);
  s.lag(`${id}.vibration`, on ? 1.1 + 0.9 * part + 3.3 * wear : 0.15, 20);
  s.count(`${id}.running_hours`, on ? s.moment.dt / 3600 : 0, n === 1 ? 18642 : 17355);
}

function filter(s: Signals, header: number): void {
  const washing = s.input('F-201.backwash') > 0.5;
  const clog = s.input('F-201.clogging');
  const flow = s.lag('F-201.flow', washing ? 12 : 39 * Math.sqrt(header / NOMINAL_PRESSURE) * (1 - 0.04 * clog), 6);
  s.set('F-201.inlet_pressure', header - 0.12);
  s.lag('F-201.dp', washing ? 0.1 : 0.2 * (flow / 38) ** 2 * (1 + 2.6 * clog), 8);
  const before = s.number('F-201.state', 1);
  s.set('F-201.state', washing ? 2 : 1);
  s.set('F-201.drain_valve', washing);
  s.count('F-201.backwash_count', washing && before !== 2 ? 1 : 0, 1);
}
