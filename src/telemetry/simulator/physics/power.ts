import type { Signals } from '../signals.ts';

/** Mains, uninterruptible supply and emergency generator. */
export function power(s: Signals): void {
  const dip = s.input('PW.mains_dip');
  const volts = (401 + s.wander('mains', 3, 1200)) * (1 - dip);
  s.set('PW.mains_voltage', volts);
  s.set('PW.mains_frequency', 50 + s.wander('grid', 0.03, 120));
  const machines = ['CH-1.power', 'K-301.power', 'VFD-101.output_power', 'VFD-102.output_power'];
  const used = machines.reduce((sum, tag) => sum + s.number(tag), 0);
  s.lag('PW.site_power', 118 + used + 42 * (s.number('FL-2.speed', 30000) / 32000) + 25 * s.day, 5);
  s.set('PW.power_factor', 0.945 + s.wander('power factor', 0.012));
  ups(s, volts);
  generator(s);
}

function ups(s: Signals, volts: number): void {
  const code = s.fault('UPS-1');
  const battery = volts < 340;
  const load = 46 + 5 * s.day + s.wander('ups load', 2);
  s.set('UPS-1.state', code ? 4 : battery ? 2 : 1);
  s.set('UPS-1.fault_code', code ?? 'none');
  s.set('UPS-1.input_voltage', volts);
  s.set('UPS-1.output_voltage', 400 + s.wander('ups output', 0.6));
  s.set('UPS-1.load', load);
  const charge = s.number('UPS-1.battery_charge', 100);
  const change = battery ? -(100 / 34) * (s.moment.dt / 60) : charge < 100 ? 0.25 * (s.moment.dt / 60) : 0;
  s.set('UPS-1.battery_charge', Math.max(0, Math.min(100, charge + change)));
  s.set('UPS-1.battery_voltage', (battery ? 448 : 486) - 0.5 * (100 - charge));
  s.lag('UPS-1.battery_temp', 22.5 + 0.12 * s.outdoor + (battery ? 3 : 0), 1800);
  s.set('UPS-1.autonomy', (34 * charge * 48) / load / 100);
}

function generator(s: Signals): void {
  const code = s.fault('G-1');
  const run = s.input('G-1.test_run');
  const state = code ? 4 : run > 0.9 ? 2 : run > 0.5 ? 1 : run > 0.1 ? 3 : 0;
  const turning = state === 2 || state === 3;
  s.set('G-1.state', state);
  s.set('G-1.fault_code', code ?? 'none');
  const speed = s.lag('G-1.engine_speed', turning ? 1500 : state === 1 ? 180 : 0, 2);
  const power = s.lag('G-1.power', state === 2 ? 78 : 0, 6);
  s.lag('G-1.coolant_temp', turning ? 84 : 42, turning ? 260 : 3600);
  s.lag('G-1.oil_pressure', speed > 900 ? 4.9 - 0.012 * (s.number('G-1.coolant_temp') - 40) : 0, 2);
  s.set('G-1.generator_voltage', speed > 1300 ? 401 : 0);
  s.set('G-1.frequency', speed > 1300 ? (speed / 1500) * 50.1 : 0);
  s.set('G-1.battery_voltage', state === 1 ? 23.1 : turning ? 28.1 : 27.3);
  s.count('G-1.fuel_level', (-power * 0.027 * s.moment.dt) / 3600, 74.6);
  s.count('G-1.running_hours', turning ? s.moment.dt / 3600 : 0, 412.3);
}
