/**
 * How manuals and people write units, with the UCUM code and the dimension of each. Symbols are compared with their
 * case (mV is not MV), words without.
 */
export interface UnitWord {
  /** UCUM code. */
  readonly unit: string;
  /** 'pressure', 'temperature', …: quantities of one dimension can be compared after conversion. */
  readonly dimension: string;
}

/** dimension → "UCUM code: spelling, spelling …"; spellings that start with ~ are words, compared without case. */
const TABLE: Readonly<Record<string, readonly string[]>> = {
  pressure: [
    '[psi]: ~psi ~psig ~psia ~lb/in2 ~lbs/in2 ~pounds_per_square_inch',
    'bar: bar bars barg Bar BAR',
    'mbar: mbar ~millibar',
    'kPa: kPa KPa kpa ~kilopascal ~kilopascals',
    'MPa: MPa Mpa ~megapascal',
    'hPa: hPa',
    'Pa: Pa ~pascal ~pascals',
    'mm[Hg]: mmHg mm_Hg',
    '[in_i\'Hg]: inHg in_Hg in.Hg in._Hg "Hg ~inches_of_mercury',
    "[in_i'H2O]: inH2O in_H2O in._H2O ~inches_of_water",
    'atm: atm ~atmospheres',
    'kgf/cm2: kgf/cm2 kgf/cm² kg/cm2 kg/cm²',
    'N/mm2: N/mm2 N/mm²',
  ],
  temperature: ['Cel: ℃ degC ~celsius', '[degF]: ℉ degF ~fahrenheit', 'K: K ~kelvin'],
  length: [
    'mm: mm ~millimeter ~millimeters ~millimetre ~millimetres',
    'cm: cm ~centimeter ~centimeters ~centimetre ~centimetres',
    'km: km ~kilometer ~kilometers ~kilometre ~kilometres',
    'um: µm μm um ~micron ~microns ~micrometer ~micrometers ~micrometre ~micrometres',
    'm: m ~meter ~meters ~metre ~metres',
    '[in_i]: in in. In. " ” ″ ~inch ~inches',
    '[ft_i]: ft ft. ~feet ~foot',
    '[mil_i]: mil mils',
  ],
  volume: [
    'L: l L ~liter ~liters ~litre ~litres ~ltr ~ltrs',
    'mL: ml mL ~milliliter ~milliliters ~millilitre ~millilitres',
    'm3: m3 m³ ~cubic_meters ~cubic_metres',
    'cm3: cm3 cm³ cc ccm',
    '[gal_us]: gal gal. ~gallon ~gallons ~us_gallons',
    '[qt_us]: qt qt. qts ~quart ~quarts',
    '[pt_us]: ~pint ~pints',
    '[foz_us]: fl_oz fl._oz. ~fluid_ounces',
    '[cft_i]: ft3 ft³ ~cubic_feet',
  ],
  flow: [
    'L/min: l/min L/min ~litres/min ~liters/min lpm LPM ~liters_per_minute ~litres_per_minute',
    'L/h: l/h L/h ~litres/h ~liters/h ~litres_per_hour ~liters_per_hour',
    'L/s: l/s L/s',
    'm3/h: m3/h m³/h m³/hr cbm/h ~cubic_meters_per_hour ~cubic_metres_per_hour ~cubic_meters_an_hour ~cubic_metres_an_hour',
    'm3/min: m3/min m³/min',
    '[gal_us]/min: gpm GPM ~gallons_per_minute',
    '[cft_i]/min: cfm CFM scfm SCFM',
    'kg/h: kg/h',
  ],
  mass: [
    'kg: kg kgs ~kilo ~kilos ~kilogram ~kilograms',
    'g: g ~gram ~grams',
    'mg: mg',
    '[lb_av]: lb lbs lb. lbs. ~pound ~pounds',
    '[oz_av]: oz oz. ~ounce ~ounces',
    't: t ~ton ~tons ~tonne ~tonnes',
  ],
  torque: [
    'N.m: Nm N·m N⋅m N•m N-m N.m N_m ~newton_meter ~newton_meters ~newton_metre ~newton_metres ~newton-meters ~newtonmetres',
    '[ft_i].[lbf_av]: ft-lb ft-lbs ft_lb ft_lbs ft·lb ft·lbs ft.lbs ft.-lbs. ft._lbs. lb-ft lbf·ft lbf-ft lb_ft lbs-ft ~foot-pounds ~foot_pounds',
    '[in_i].[lbf_av]: in-lb in-lbs in_lb in_lbs in·lb in.-lbs. lb-in lbf·in ~inch-pounds ~inch_pounds',
  ],
  force: ['N: N ~newton ~newtons', 'kN: kN', '[lbf_av]: lbf'],
  voltage: [
    'V: V v Vdc Vac VDC VAC V_DC V_AC Vrms Vpp ~volt ~volts ~volts_dc ~volts_ac',
    'mV: mV mv ~millivolt ~millivolts',
    'kV: kV KV ~kilovolt ~kilovolts',
  ],
  current: [
    'A: A ADC A_DC A_AC Arms ~amp ~amps ~amp. ~amps. ~ampere ~amperes',
    'mA: mA ~milliamp ~milliamps ~milliampere ~milliamperes',
    'uA: µA μA uA',
    'kA: kA',
  ],
  power: [
    'W: W ~watt ~watts',
    'mW: mW',
    'kW: kW KW kw ~kilowatt ~kilowatts',
    'MW: MW ~megawatt ~megawatts',
    '[HP]: hp HP bhp BHP ~horsepower',
  ],
  'apparent power': ['V.A: VA', 'kV.A: kVA KVA kva', 'MV.A: MVA'],
  energy: ['J: J ~joule ~joules', 'kJ: kJ', 'W.h: Wh', 'kW.h: kWh KWh kwh ~kilowatt-hours', '[Btu]: BTU Btu'],
  charge: ['A.h: Ah AH ~ampere-hours ~amp-hours ~ampere_hours', 'mA.h: mAh'],
  resistance: [
    'Ohm: Ω Ω ~ohm ~ohms',
    'mOhm: mΩ mΩ ~milliohm ~milliohms',
    'kOhm: kΩ kΩ kohm kOhm ~kilohm ~kilohms ~kiloohms',
    'MOhm: MΩ MΩ Mohm MOhm ~megohm ~megohms ~megaohm ~megaohms',
  ],
  frequency: ['Hz: Hz HZ hz ~hertz', 'kHz: kHz KHz khz', 'MHz: MHz Mhz', 'GHz: GHz'],
  'rotational speed': [
    '/min: ~rpm ~r.p.m. r/min 1/min min-1 min⁻¹ rev/min ~revolutions_per_minute',
    '/s: rev/s ~rps ~revolutions_per_second',
  ],
  speed: [
    'mm/s: mm/s mm/sec',
    'm/s: m/s m/sec',
    'm/min: m/min',
    'mm/min: mm/min',
    'km/h: km/h kph ~kmh',
    '[mi_i]/h: mph',
    '[in_i]/min: in/min ipm',
    '[in_i]/s: in/s in/sec ips',
    '[ft_i]/min: ft/min fpm',
    '[kn_i]: ~knots',
  ],
  acceleration: ['m/s2: m/s2 m/s² m/s^2', 'mm/s2: mm/s2 mm/s² mm/s^2 mm/sec^2'],
  time: [
    's: s sec sec. secs ~second ~seconds',
    'ms: ms msec ~millisecond ~milliseconds',
    'us: µs μs us usec ~microsecond ~microseconds',
    'min: min min. mins ~minute ~minutes',
    'h: h hr hr. hrs hrs. ~hour ~hours ~operating_hours ~running_hours ~service_hours',
    'd: ~day ~days',
    'wk: ~week ~weeks',
    'mo: ~month ~months',
    'a: ~year ~years',
  ],
  angle: ['deg: ° º ˚ deg deg. ~degree ~degrees', 'rad: rad ~radians', "': arcmin"],
  ratio: ['%: % %RH %_RH ~percent ~per_cent', '[ppm]: ~ppm', '[ppth]: ‰'],
  level: ['dB: dB dBA dB(A) db ~decibel ~decibels', 'dB[mW]: dBm'],
  capacitance: ['uF: µF μF uF ~microfarad ~microfarads', 'nF: nF', 'pF: pF'],
  inductance: ['mH: mH', 'uH: µH μH uH'],
  information: [
    'By: ~byte ~bytes',
    'kBy: kB KB ~kilobytes',
    'MBy: MB ~megabytes',
    'GBy: GB ~gigabytes',
    'bit: ~bit ~bits',
    'Bd: ~baud',
    'bit/s: bps bit/s bits/s',
    'kbit/s: kbps kbit/s kbits/s Kbps',
    'Mbit/s: Mbps Mbit/s Mbits/s',
  ],
  viscosity: ['cSt: cSt ~centistokes', 'mm2/s: mm2/s mm²/s'],
  area: ['mm2: mm2 mm²', 'cm2: cm2 cm²', 'm2: m2 m²'],
  conductivity: ['uS/cm: µS/cm μS/cm uS/cm', 'mS/cm: mS/cm', 'S/m: S/m'],
  concentration: [
    'mg/L: mg/l mg/L',
    'g/L: g/l g/L',
    'ug/L: µg/l μg/l µg/L μg/L',
    'mg/m3: mg/m3 mg/m³',
    'g/m3: g/m3 g/m³',
  ],
};

interface Spelling extends UnitWord {
  readonly text: string;
  readonly word: boolean;
}

const SPELLINGS: ReadonlyMap<string, readonly Spelling[]> = build();

function build(): Map<string, Spelling[]> {
  const byFirst = new Map<string, Spelling[]>();
  for (const [dimension, lines] of Object.entries(TABLE)) {
    for (const line of lines) {
      const colon = line.indexOf(': ');
      for (const raw of line.slice(colon + 2).split(' ')) {
        const word = raw.startsWith('~');
        const text = (word ? raw.slice(1) : raw).replaceAll('_', ' ');
        const key = text.charAt(0).toLowerCase();
        const list = byFirst.get(key) ?? [];
        list.push({ unit: line.slice(0, colon), dimension, text, word });
        byFirst.set(key, list);
      }
    }
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.text.length - a.text.length);
  return byFirst;
}

const DEGREES = /^(?:[°º˚]|deg(?:rees?|s)?\.?)\s?(C|F|celsius|fahrenheit|centigrade)(?![a-z])/i;
/** "C", and "o C" where a raised ring was read as a letter. */
const BARE_DEGREES = /^(?:o\s?)?([CF])(?![A-Za-z0-9])/;

/** The unit written at `position`, with the position after it; undefined where no unit stands there. */
export function unitAt(text: string, position: number): (UnitWord & { readonly end: number }) | undefined {
  const rest = text.slice(position, position + 40);
  const degrees = DEGREES.exec(rest) ?? BARE_DEGREES.exec(rest);
  if (degrees?.[1]) {
    const unit = /^f/i.test(degrees[1]) ? '[degF]' : 'Cel';
    return { unit, dimension: 'temperature', end: position + degrees[0].length };
  }
  for (const spelling of SPELLINGS.get(rest.charAt(0).toLowerCase()) ?? []) {
    const written = rest.slice(0, spelling.text.length);
    const same = spelling.word ? written.toLowerCase() === spelling.text : written === spelling.text;
    if (!same || (endsInLetter(written) && /^(?:[a-z0-9²³]|\/[a-zµ])/i.test(rest.slice(written.length)))) continue;
    // the full stop of "10 min." ends the sentence rather than the abbreviation
    const stop = written.endsWith('.') && /^\s*$|^\s+[A-Z]/.test(rest.slice(written.length)) ? 1 : 0;
    return { unit: spelling.unit, dimension: spelling.dimension, end: position + written.length - stop };
  }
  return undefined;
}

/** A symbol such as % or " may be followed by anything; a word must end where it ends. */
const endsInLetter = (written: string): boolean => /[a-z0-9²³Ω]$/i.test(written);

/** The dimension of a UCUM code known here; undefined for others. */
export function dimensionOf(unit: string): string | undefined {
  return DIMENSIONS.get(unit);
}

const DIMENSIONS: ReadonlyMap<string, string> = new Map(
  Object.entries(TABLE).flatMap(([dimension, lines]) =>
    lines.map((line): [string, string] => [line.slice(0, line.indexOf(': ')), dimension]),
  ),
);
