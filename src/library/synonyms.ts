import { stem, wordsOf } from './terms.ts';

/** Words of the trade that stand for each other; a phrase is written with a space. One line a meaning. */
const GROUPS = `
below, less than, under, drops, lower than, minimum, at least
above, more than, over, exceed, exceeds, greater than, higher than
before, prior, first
after, then, following
trip, trips, tripped, shut down, shutdown, cut out, cutout, open
drive, inverter, vfd, variable frequency drive, frequency converter, converter
amp, amps, ampere, amperage, current
volt, volts, voltage, vdc, vac
temp, temperature
hot, warm
heat, thermal
overheat, overtemperature, over temperature, too hot, high temperature
rpm, speed, revolutions, rotational speed
pressure, psi, bar, kpa
fault, error, alarm, failure, malfunction, trouble
cause, reason, why
remedy, solution, corrective action, fix, cure, correction, action
repair, fix, rectify
replace, change, renew, swap, exchange, substitute
clean, cleaning, wash, flush
check, inspect, inspection, examine, verify
maximum, max, highest, upper limit, greatest, largest, not exceed, at most
minimum, min, lowest, smallest, lower limit, at least
range, between, from
capacity, volume, hold, contains, content, filling, charge, big, large
weight, mass, weigh, heavy, kg, lbs, pounds
lift, payload, carry, handle
length, long, dimension, dimensions, size
width, wide
height, tall, high
interval, every, frequency, often, hours, schedule, period
lubricate, lubrication, grease, oil, greasing
lubricant, grease, oil
power, kw, wattage, watts, hp, horsepower
supply, mains, input
filled, full, in operation
genset, generator set, generating set, generator
spare, standby, backup, stand-by, reserve, redundant
trial, test
how often, every, interval, monthly, weekly, daily, yearly
turn over, crank, cranking
fire, run, running, ignite
close, shut, closed
worn, worn out, stretched, wear
swap, change over, changing over, switch over, changeover
bypass, by-pass
vessel, tank, receiver, reservoir
speed, fast, rpm
refill, top up, fill, add
drain, empty, discharge
start, starting, starter, crank, cranking, power up, switch on, turn on
stop, switch off, turn off, power down
reset, clear, acknowledge
tighten, torque, tightening
noise, noisy, sound, loud, sound level
vibration, vibrate, vibrates, shaking
leak, leakage, leaking, leaks
belt, v-belt
bearing, bearings
motor, engine
earth, ground, grounding, earthing
fuse, breaker, circuit breaker
led, lamp, light, indicator
button, pushbutton, push button, key, switch
display, screen, panel, hmi
battery, batteries, accumulator
charge, charging, charger
coolant, antifreeze, cooling
fuel, diesel
ambient, surrounding, room, environment
humidity, moisture, damp
storage, store, stored
emergency stop, e-stop, estop
cable, wire, wiring, lead, conductor
connect, connection, wire, hook up
install, installation, mount, mounting, fit, assemble
remove, removal, dismantle, disassemble, detach
adjust, adjustment, set, setting, tune
setting, parameter, option, variable, configuration
calibrate, calibration
warranty, guarantee
tolerance, deviation, accuracy, plus or minus
rated, nominal, rating
delay, wait, timeout, time out
baud, baud rate, bitrate
firmware, software, version
home, homing
limit switch, endstop, end stop
axis, joint
default, factory setting, preset
step, procedure, instructions, how
dangerous, hazard, danger, warning, safety
protective, protection, ppe
recommended, recommend, should, suggest
allowed, permitted, permissible, allowable
damage, damaged, defective, faulty, broken, worn
dirty, clogged, blocked, contaminated
water, coolant
air, pneumatic
filter, strainer
valve, relief valve
`;

const byStem = new Map<string, Set<string>>();
const byPhrase = new Map<string, Set<string>>();
for (const line of GROUPS.trim().split('\n')) {
  const members = line.split(',').map((member) => member.trim());
  for (const member of members) {
    const key = wordsOf(member).map(stem).join(' ');
    const target = key.includes(' ') ? byPhrase : byStem;
    const known = target.get(key) ?? new Set<string>();
    for (const other of members) if (other !== member) known.add(other);
    target.set(key, known);
  }
}

/** Words and phrases that mean nearly the same as a word, without itself. */
export const synonymsOf = (wordStem: string): readonly string[] => [...(byStem.get(wordStem) ?? [])];

/** Phrases of a question (as stems joined by spaces) that have synonyms, such as "shut down". */
export const phraseSynonyms = (
  stems: string,
): readonly { readonly phrase: string; readonly words: readonly string[] }[] =>
  [...byPhrase].flatMap(([phrase, words]) =>
    ` ${stems} `.includes(` ${phrase} `) ? [{ phrase, words: [...words] }] : [],
  );
