import type { Signals } from '../signals.ts';

const NOMINAL_SPEED = 32000;

/** Filler, conveyor, palletiser robot and dust filter of packaging line 2. */
export function line(s: Signals): void {
  const running = filler(s);
  conveyor(s, running);
  robot(s, running);
  dustFilter(s);
  s.set('L2.output', s.number('FL-2.speed'));
  s.lag('L2.efficiency', running ? 91 + s.wander('efficiency', 4, 1800) : 0, 900);
}

/** True while the filler fills. It holds itself when the product is too warm, until it is cold again. */
function filler(s: Signals): boolean {
  const product = s.lag('FL-2.product_temp', s.number('CH-1.chw_supply_temp', 6) + 0.8, 150);
  const held = s.number('FL-2.state') === 3 ? product > 8 : product > 10.5;
  const code = s.fault('FL-2') ?? (held ? '240' : 'none');
  const running = code === 'none';
  const speed = s.lag('FL-2.speed', running ? 30800 + s.wander('filler', 700, 1200) : 0, running ? 40 : 6);
  s.set('FL-2.state', held ? 3 : !running ? 4 : speed < 24000 ? 1 : 2);
  s.set('FL-2.fault_code', code);
  s.set('FL-2.bowl_pressure', 2.82 + s.wander('bowl', 0.08, 200));
  s.set('FL-2.bowl_level', 61 + s.wander('bowl level', 5, 150));
  s.set('FL-2.co2_pressure', 5.6 + s.wander('co2', 0.15, 2400));
  s.set('FL-2.fill_volume', 500.6 + s.wander('fill', 0.9, 500));
  s.set('FL-2.crowner_torque', 27 + s.wander('crowner', 2, 700));
  s.lag('FL-2.reject_rate', running ? 0.45 + 0.2 * Math.max(0, s.wander('rejects', 1)) : 0.2, 300);
  const start = 29500 * Math.max(0, s.moment.hour);
  if (s.number('last hour', 24) > s.moment.hour && s.value('FL-2.bottles_today') !== undefined) {
    s.set('FL-2.bottles_today', 0);
    s.set('R-2.pallets_today', 0);
    s.set('F-201.backwash_count', 0);
  }
  s.set('last hour', s.moment.hour);
  s.count('FL-2.bottles_today', (speed * s.moment.dt) / 3600, start);
  return running;
}

function conveyor(s: Signals, running: boolean): void {
  const jam = s.input('CV-2.jam') > 0.5;
  const speed = s.lag('CV-2.speed', jam ? 0 : running ? (s.number('FL-2.speed') / NOMINAL_SPEED) * 28 : 4, 5);
  s.set('CV-2.state', jam ? 4 : running ? 1 : 2);
  s.set('CV-2.jam', jam);
  s.set('CV-2.motor_current', 1.4 + 0.12 * speed);
  s.lag('CV-2.motor_temp', 30 + 1.1 * speed + 0.2 * s.outdoor, 1200);
  s.lag('CV-2.accumulation', s.fault('R-2') ? 96 : running ? 38 + s.wander('buffer', 8, 300) : 8, 140);
  s.set('CV-2.lubrication_pressure', 2.6 + s.wander('lubrication', 0.15));
}

function robot(s: Signals, running: boolean): void {
  const code = s.fault('R-2');
  const working = code === undefined && (running || s.number('CV-2.accumulation') > 15);
  s.set('R-2.state', code ? 4 : working ? 1 : 3);
  s.set('R-2.fault_code', code ?? 'none');
  s.set('R-2.cycle_time', 7.3 + s.wander('cycle', 0.3, 200));
  s.lag('R-2.gripper_vacuum', code === 'E-217' ? 31 : 62 - 10 * s.input('R-2.suction_wear'), 3);
  s.lag('R-2.axis1_temp', working ? 58 + 0.3 * s.outdoor : 34, 1500);
  s.lag('R-2.axis2_torque', working ? 62 + s.wander('axis 2', 8, 60) : 12, 4);
  s.lag('R-2.controller_temp', working ? 36 + 0.25 * s.outdoor : 31, 1500);
  s.set('R-2.fence_door', s.input('R-2.fence_door') > 0.5);
  s.count('R-2.pallets_today', working ? s.moment.dt / 3600 / 0.054 : 0, 17.8 * s.moment.hour);
}

function dustFilter(s: Signals): void {
  const cleaning = s.moment.seconds % 1500 < 60;
  const before = s.number('dust cake', 0.4);
  const cake = s.count('dust cake', cleaning ? -before * Math.min(1, s.moment.dt / 25) : s.moment.dt / 2400, 0.4);
  const airflow = s.lag('DF-2.airflow', 3150 - 260 * cake - 120 * s.input('DF-2.bag_wear'), 10);
  s.set('DF-2.state', cleaning ? 2 : 1);
  s.set('DF-2.dp', 780 + 560 * cake + s.wander('dust', 25, 200));
  s.set('DF-2.fan_current', 8.4 + airflow / 900);
  s.lag('DF-2.emission', 1.2 + 0.5 * (1 - cake) + 5 * s.input('DF-2.bag_wear'), 60);
  s.count('DF-2.hopper_level', (s.moment.dt / 3600) * 1.7, 41);
  s.set('DF-2.cleaning_pressure', Math.min(5.6, s.number('CA.header_pressure', 7) - 1.2));
}
