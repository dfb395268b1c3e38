import type { Signals } from '../signals.ts';

/** The water-cooled chiller: its condenser lives on the cooling water header. */
export function chiller(s: Signals): void {
  const code = s.fault('CH-1');
  const on = code === undefined;
  const production = s.number('FL-2.speed', 30000) / 32000;
  const warm = Math.max(0, s.number('CH-1.chw_supply_temp', 6) - 6.2);
  const load = on ? Math.min(1, (0.4 + 0.36 * production) * (0.97 + 0.05 * s.day) + 0.05 * warm) : 0;
  const water = Math.max(0.2, s.number('CW.header_pressure', 3.2) / 3.2);
  const inlet = s.number('CW.supply_temp', 21.4);
  s.set('CH-1.state', on ? 1 : 3);
  s.set('CH-1.fault_code', code ?? 'none');
  s.lag('CH-1.compressor_load', load * 100, on ? 90 : 3);
  const part = s.number('CH-1.compressor_load') / 100;
  s.lag('CH-1.power', on ? 14 + 66 * part : 1.2, 8);
  s.lag('CH-1.chw_supply_temp', on ? 6 + s.wander('chw', 0.25) : 15.5, on ? 240 : 520);
  s.lag('CH-1.chw_return_temp', s.number('CH-1.chw_supply_temp') + 1.2 + 6 * (0.35 + 0.4 * production), 120);
  s.lag('CH-1.chw_flow', 52 + s.wander('chw flow', 0.8), 20);
  s.lag('CH-1.cond_water_in_temp', inlet, 30);
  s.lag('CH-1.cond_water_out_temp', inlet + (6.4 * part) / water, 60);
  // Close to its relief valve the condenser takes no more heat: the pressure levels off.
  const pressure = on ? Math.min(16.7, 3.4 + 0.13 * inlet + (4.3 * part) / water ** 3) : 6.9;
  s.lag('CH-1.condensing_pressure', pressure, on ? 55 : 200);
  s.lag('CH-1.evaporating_pressure', on ? 2.62 - 0.25 * part : 4.6, on ? 60 : 240);
  s.lag('CH-1.superheat', on ? 6.4 + s.wander('superheat', 0.9, 400) : 4.2, 60);
  s.lag('CH-1.oil_pressure_diff', on ? 2.3 + s.wander('chiller oil', 0.1) : 2.05, 30);
}

/** The cooling tower: its basin is what the header is fed from. The true basin temperature is the signal `basin`. */
export function tower(s: Signals): void {
  const heat = 0.55 * (s.number('CH-1.compressor_load', 70) / 70) + 0.45 * (s.number('K-301.load', 70) / 70);
  const speed = s.lag('CT-1.fan_speed', Math.min(1450, 700 + 430 * heat + 22 * (s.outdoor - 10)), 60);
  const basin = s.lag('basin', s.outdoor + 7.5 * heat * (1000 / Math.max(speed, 400)) ** 0.4, 900);
  s.set('CT-1.basin_temp', basin);
  s.set('CT-1.state', 1);
  s.set('CT-1.fan_current', 5 + 14 * (speed / 1450) ** 3);
  s.set('CT-1.vibration', 1.6 + 1.6 * (speed / 1450) ** 2 + s.wander('tower vibration', 0.3));
  const filling =
    s.number('CT-1.makeup_flow') > 1 ? s.number('CT-1.basin_level') < 74 : s.number('CT-1.basin_level', 66) < 58;
  s.set('CT-1.makeup_flow', filling ? 6.2 : 0);
  s.count('CT-1.basin_level', (s.moment.dt / 3600) * ((filling ? 62 : 0) - 16 * heat), 66);
  s.lag('CT-1.conductivity', 1280 + s.wander('conductivity', 160, 7200), 900);
}
