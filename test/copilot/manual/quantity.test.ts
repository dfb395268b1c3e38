import { describe, expect, it } from 'vitest';
import { measuresIn, quantitiesIn, unitOfLabel } from '../../../src/copilot/quantity.ts';

/** lower..upper unit, and equivalents after "=". */
const brief = (text: string): string =>
  measuresIn(text)
    .map(({ lower, upper, unit = '-', equivalents }) =>
      [
        `${lower}${upper === lower ? '' : `..${upper}`} ${unit}`,
        ...equivalents.map(
          (other) => `${other.lower}${other.upper === other.lower ? '' : `..${other.upper}`} ${other.unit}`,
        ),
      ].join(' = '),
    )
    .join('; ');

describe('measures in text', () => {
  it.each([
    ['15 psi', '15 [psi]'],
    ['0.35 to 0.5 MPa', '0.35..0.5 MPa'],
    ['0,35 bar', '0.35 bar'],
    ['-20° to 40°C', '-20..40 Cel'],
    ['between 25 °F and below 245 °F', '25..245 [degF]'],
    ['28.0 (MIN) - 28.9 (MAX) Volts', '28..28.9 V'],
    ['194o F (90 o C)', '194 [degF] = 90 Cel'],
    ['3 of C and 10 of F', '3 -; 10 -'],
    ['−20 to 40 °C (-4 to 104 °F)', '-20..40 Cel = -4..104 [degF]'],
    ['5 °C to 40 °C', '5..40 Cel'],
    ['+5 to +40 °C', '5..40 Cel'],
    ['180 to 200 deg. F', '180..200 [degF]'],
    ['-35 degrees F (-37 degrees C)', '-35 [degF] = -37 Cel'],
    ['minus 40 °C', '-40 Cel'],
    ['32–34 volts', '32..34 V'],
    ['between 10 and 20 V', '10..20 V'],
    ['21VDC', '21 V'],
    ['10 V DC', '10 V'],
    ['4-20 mA', '4..20 mA'],
    ['10...14 bar', '10..14 bar'],
    ['1000 RPM ± 50 RPM', '950..1050 /min'],
    ['1000 ± 50 rpm', '950..1050 /min'],
    ['230 V ±10 %', '207..253 V'],
    ['24 V +/- 5%', '22.8..25.2 V'],
    ['7/16 inch (11 mm)', '0.4375 [in_i] = 11 mm'],
    ['1 1/2 inch', '1.5 [in_i]'],
    ['½ in', '0.5 [in_i]'],
    ['3/4" pipe', '0.75 [in_i]'],
    ['21.5 gallons (81.4 liters)', '21.5 [gal_us] = 81.4 L'],
    ['25 N·m (18 ft-lb)', '25 N.m = 18 [ft_i].[lbf_av]'],
    ['every 500 hours or 6 months', '500 h; 6 mo'],
    ['ten minutes', '10 min'],
    ['2.5 mm²', '2.5 mm2'],
    ['0.5 mm/s', '0.5 mm/s'],
    ['12 m³/h', '12 m3/h'],
    ['20 000 h', '20000 h'],
    ['1,335 pages', '1335 -'],
    ['Max. temperature | 80 | °C', '80 Cel'],
    ['1.5%', '1.5 %'],
    ['3 in the box', '3 -'],
    ['three of them', ''],
    ['fault F07 or E-4304', ''],
    ['115/200 V', '115 -; 200 V'],
    ['ACME-12 at 3 bar', '3 bar'],
  ])('%s', (text, expected) => expect(brief(text)).toBe(expected));

  it('says where each stands', () => {
    const text = 'Run at 1500 rpm for 10 min.';
    expect(quantitiesIn(text).map(({ start, end }) => text.slice(start, end))).toEqual(['1500 rpm', '10 min']);
  });

  it('reads the unit of a label', () => {
    expect(unitOfLabel('Pressure (bar)')?.unit).toBe('bar');
    expect(unitOfLabel('Speed [rpm]')?.unit).toBe('/min');
    expect(unitOfLabel('Length in mm')?.unit).toBe('mm');
    expect(unitOfLabel('°C')?.unit).toBe('Cel');
    expect(unitOfLabel('Length')).toBeUndefined();
  });
});
