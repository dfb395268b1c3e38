import { describe, expect, it } from 'vitest';
import { limitsInRow } from '../../../src/copilot/manual/limits-in-row.ts';
import { type LimitInText, limitsInText } from '../../../src/copilot/manual/limits-in-text.ts';

const brief = (limits: readonly LimitInText[]): string =>
  limits
    .map(
      ({ lower, upper, unit, kind, side }) => `${lower ?? ''}..${upper ?? ''} ${unit} ${kind}${side ? ` ${side}` : ''}`,
    )
    .join('; ');

describe('limits in text', () => {
  it.each([
    // must not
    ['The winding must not exceed 60 °C.', '..60 Cel permitted'],
    ['Discharge pressure shall not be higher than 12 bar', '..12 bar permitted'],
    ['Do not exceed 3000 rpm', '..3000 /min permitted'],
    ['Never exceed a load of 500 kg.', '..500 kg permitted'],
    ['Voltage drop should not exceed 1.5%', '..1.5 % permitted'],
    ['not more than 5 minutes', '..5 min permitted'],
    ['no more than 3 starts', '..3  permitted'],
    ['The level must not fall below 40 %', '40.. % permitted'],
    ['Suction pressure must not be less than 0.2 bar', '0.2.. bar permitted'],
    ['no less than 10 mm', '10.. mm permitted'],
    // max, min, at least, up to
    ['max. 8 bar', '..8 bar permitted'],
    ['8 bar max.', '..8 bar permitted'],
    ['Peak current per channel: 40 A', '..40 A permitted'],
    ['The red mark at 8 bar shows the maximum pressure.', '..8 bar permitted'],
    ['The maximum permissible vibration velocity is 4.5 mm/s.', '..4.5 mm/s permitted'],
    ['Maximum ambient temperature: 40 °C', '..40 Cel permitted'],
    ['min. 0.3 MPa', '0.3.. MPa permitted'],
    ['a minimum of 0.2 MPa is required', '0.2.. MPa permitted'],
    ['The minimum flow is 12 m3/h, the maximum flow 80 m3/h', '12.. m3/h permitted; ..80 m3/h permitted'],
    ['at least 30 %', '30.. % permitted'],
    ['up to 95 % humidity', '..95 % permitted'],
    ['≤ 0.5 mm', '..0.5 mm permitted'],
    ['>= 10 kOhm', '10.. kOhm permitted'],
    ['20 V or less', '..20 V permitted'],
    ['5 bar or higher', '5.. bar permitted'],
    ['limited to 16 A', '..16 A permitted'],
    // conditions that forbid
    ['Do not operate engine if oil pressure is less than 15 psi', '15.. [psi] permitted'],
    ['Stop the pump if the bearing temperature rises above 85 °C.', '..85 Cel permitted'],
    ['Replace the belt if the slack is more than 13 mm', '..13 mm permitted'],
    ['Replace the brushes when worn to 7/16 inch (11 mm)', '0.4375.. [in_i] permitted'],
    ['Do not load the engine until the coolant is above 60 °C', '60.. Cel permitted'],
    ['Never run the pump dry for longer than 30 seconds', '..30 s permitted'],
    ['Do not operate the starter longer than 15 seconds at a time', '..15 s permitted'],
    // orders
    ['Keep the discharge pressure below 8 bar', '..8 bar permitted'],
    ['Bearing temperature must stay under 75 °C', '..75 Cel permitted'],
    ['The temperature should be higher than 5 °C', '5.. Cel permitted'],
    ['Insulation resistance must be greater than 1 MΩ', '1.. MOhm permitted'],
    // ranges
    ['0.35 to 0.5 MPa', '0.35..0.5 MPa permitted'],
    ['between 10 and 20 V', '10..20 V permitted'],
    ['The unit is designed for ambient temperatures of -20° to 40°C', '-20..40 Cel permitted'],
    ['Supply voltage 24 V ± 10 %', '21.6..26.4 V permitted'],
    ['Normal coolant temperature is 180 to 200 deg. F when hot', '180..200 [degF] normal'],
    ['Oil pressure should read 35 to 60 psi', '35..60 [psi] normal'],
    ['Idle speed 1000 RPM ± 50 RPM', '950..1050 /min normal'],
    ['Operating pressure 6 to 10 bar, maximum 12 bar', '6..10 bar normal; ..12 bar permitted'],
    // protections
    ['The overvoltage relay will trip at 32 to 34 volts', '32..34 V trip above'],
    ['The undervoltage protection trips at 20 V', '..20 V trip below'],
    ['The lamp flashes when the output voltage falls below 21 VDC', '..21 V trip below'],
    ['The relief valve opens at 9.5 bar', '9.5.. bar trip above'],
    ['The engine shuts down when the coolant exceeds 210 °F', '210.. [degF] trip above'],
    // no limits
    ['The pump weighs 48 kg', ''],
    ['See page 12, section 4-2', ''],
    ['Noise level: 78 dB(A)', ''],
  ])('%s', (text, expected) => expect(brief(limitsInText(text))).toBe(expected));

  it('keeps the condition and the other unit', () => {
    const [limit] = limitsInText('Bearing temperature must stay under 75 °C (167 °F) in continuous operation');
    expect(limit).toMatchObject({
      upper: 75,
      unit: 'Cel',
      condition: 'continuous',
      equivalents: [{ upper: 167, unit: '[degF]' }],
    });
    expect(limitsInText('Coolant 80 to 90 °C when hot')[0]?.condition).toBe('when hot');
    expect(limitsInText('The protection trips at 20 V')[0]?.condition).toBeUndefined();
  });

  it('a rating is a bare upper limit', () => {
    expect(limitsInText('550 amperes continuous')[0]).toMatchObject({ upper: 550, unit: 'A', strength: 'bare' });
  });

  it.each([
    [['Parameter', 'Min', 'Max', 'Unit'], ['Oil pressure', '2', '5', 'bar'], '2..5 bar permitted'],
    [['Parameter', 'Max. (°C)'], ['Bearing', '80'], '..80 Cel permitted'],
    [['Parameter', 'Value', 'Unit'], ['Max. temperature', '80', '°C'], '..80 Cel permitted'],
    [['Item', 'Limit (bar)'], ['Discharge pressure', '8'], '..8 bar permitted'],
    [['Item', 'Value'], ['Ambient temperature', '+5 to +40 °C'], '5..40 Cel permitted'],
    [['Item', 'Value'], ['Order number', '4711'], ''],
    [
      ['Quantity', 'Normal', 'Alarm', 'Trip'],
      ['Bearing temperature', '40 to 65 °C', '75 °C', '85 °C'],
      '40..65 Cel normal; 75.. Cel trip above; 85.. Cel trip above',
    ],
    [
      ['Quantity', 'Normal', 'Alarm setting', 'Trip setting'],
      ['Suction pressure', '0.8 to 1.5 bar', 'below 0.6 bar', '-'],
      '0.8..1.5 bar normal; ..0.6 bar trip below',
    ],
    [
      ['Quantity', 'Normal', 'Alarm', 'Shutdown'],
      ['Chilled water', '5.5 to 7.0 °C', 'above 9 °C, below 3.5 °C', 'below 3.0 °C (E07)'],
      '5.5..7 Cel normal; 3.5..9 Cel permitted; ..3 Cel trip below',
    ],
    [
      ['Quantity', 'Normal', 'Warning', 'Shutdown'],
      ['Starter battery', 'at least 18 V', '24 V', '20 V for 30 s'],
      '18.. V normal; 24.. V trip above; 20.. V trip above',
    ],
    [
      ['Quantity', 'Warning', 'Trip'],
      ['DC link voltage, low', '460 V (W06)', '430 V'],
      '..460 V trip below; ..430 V trip below',
    ],
    [
      ['Fault', 'Condition', 'Recovery'],
      ['Core too hot', 'Core temperature > 180 °C', 'Cycle the breaker'],
      '180.. Cel trip above',
    ],
    [['Fault', 'Condition', 'Recovery'], ['Too low', 'output (< 23.3 V)', 'by itself'], '..23.3 V trip below'],
  ])('row %j %j', (columns, cells, expected) => expect(brief(limitsInRow(columns, cells))).toBe(expected));
});
