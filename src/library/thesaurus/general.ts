/** Meanings of every trade: quantities, directions, what is done with any machine. */
export const GENERAL = `
below, less than, under, drops, lower than, minimum, at least
above, more than, over, exceed, exceeds, greater than, higher than
before, prior ~ first
after, then, following
trip, trips, tripped, cut out, cutout, shut down, shutdown, stop ~ open
shut down, shut off, switch off, turn off, power down, stop
turn off, switch off, deactivate, disable
turn on, switch on, activate, enable
drive, inverter, vfd, vsd, variable frequency drive, frequency converter, converter
amp, amps, ampere, amperage, current
volt, volts, voltage ~ vdc, vac
temp, temperature, hot, warm, heat, thermal
temp, temperature, cold
overheat, overheating, overtemperature, over temperature, too hot, high temperature ~ hot
rpm, speed, revolution, revolutions, rotational speed
pressure, psi, bar ~ kpa
fault, error, alarm, failure ~ malfunction, trouble
cause, reason ~ why
remedy, fix, repair, correct ~ solution, corrective action, cure, correction, action
repair, fix, rectify
replace, change, renew, swap, exchange, substitute, replacement
clean, cleaning, wash, flush, wipe
check, inspect, inspection, examine, verify, test
maximum, max, highest, greatest, largest, biggest, limit, exceed ~ upper limit, not exceed, at most
minimum, min, least, lowest, smallest ~ lower limit, at least
range ~ between, from
capacity, volume, hold, contain ~ content, filling, charge, big, large
weight, mass, weigh, heavy, kg ~ lbs, pounds
lift, hoist ~ payload, carry, handle
load, capacity
long, length ~ dimension
size, dimension, dimensions
wide, width
height, tall, high
interval, frequency, often, period, schedule, every ~ hours
how often, every, interval ~ monthly, weekly, daily, yearly
lubricate, lubrication, grease, greasing
oil, lubricant
grease, lubricant
power, kw, wattage, watts ~ hp, horsepower
supply, feed, input ~ mains
filled, full ~ in operation
genset, generator set, generating set, generator
standby, backup, back up, reserve ~ spare, redundant
turn over, crank, cranking
fire, run, running, ignite
close, shut, closed
worn, worn out, wear ~ stretched
change over, changing over, switch over, changeover
bypass, by-pass
tank, vessel, reservoir ~ receiver
fast, quick, quickly, rapid ~ speed
refill, top up, fill ~ add
drain, empty ~ discharge
start, starting, crank, cranking, start up, switch on, turn on, power up
begin, start
end, finish, stop
reset, clear, erase, acknowledge
reset, confirm
tighten, torque, tightening
noise, noisy, sound, loud ~ sound level
vibration, vibrate, vibrates ~ shaking
leak, leakage, leaking, leaks
drip, leak
belt, v-belt
motor, engine
earth, ground, grounding, earthing
fuse, breaker ~ circuit breaker
led, lamp, light, indicator
flash, blink
illuminate, lit, light
button, pushbutton, push button, key
display, screen, panel ~ hmi
battery, batteries, accumulator
charge, charging, charger
coolant, antifreeze
fuel, diesel
ambient, surrounding, environment, environmental ~ room
humidity, moisture, rh ~ damp
store, storage, stored
emergency stop, e-stop, estop
cable, wire, wiring, lead ~ conductor
connect, connection, wire, wiring, attach ~ hook up
install, installation, mount, mounting, fit, fitting, attach ~ assemble
remove, detach, dismantle, disassemble, take off ~ removal
adjust, adjustment, set, setting ~ tune
setting ~ parameter, option, variable, configuration
calibrate, calibration
warranty, guarantee, warranted
tolerance, deviation ~ accuracy, plus or minus
accurate, accuracy, repeatability, precision, precise
rated, nominal, rating
delay ~ wait, timeout, time out
baud, baud rate, bitrate
firmware ~ software, version
home, homing
limit switch, endstop, end stop
axis, joint
default, factory setting ~ preset
hazard, danger ~ dangerous, warning, safety
protect, protection, guard ~ protective, ppe
recommended, recommend ~ should, suggest
allowed, permitted, permissible, allowable
forbidden, prohibited
broken, defective, faulty, damaged, torn, damage
dirty, fouled, contaminated, clogged, blocked
stuck, jam, jammed, blocked, seized
filter ~ strainer
slack, sag, tension, play, deflection, looseness
gauge, gage, meter, indicator
maintain, maintenance, service, servicing
require, need, necessary
altitude, elevation
fluid, liquid
brush, brushes
gap, clearance, distance, clear, space, room, free
life, lifetime, service life
shift, move
manual, manually, by hand
bolt, screw, nut, fastener
gear, gearbox, transmission
share, proportion, fraction, percentage, ratio
lid, cap, hood, cover
price, cost
hall, room
annual, yearly, year
day, daily
buy, purchase
throughput, output
crew, staff, personnel
operator, user, personnel
tool, instrument
part, spare, component
equal, half, 50/50, 50
ventilate, ventilation, air
emergency, e-stop, estop
restart, reboot
delete, erase, remove
wifi, wi-fi, wlan, wireless
photo, picture, image
mix, mixture, solution
duration, time, long
gloves, ppe, protective, goggles, wear
dry-run, dry
full, 100
refrigerant, r134a, r410a, r407c, r513a, r290, r744, r32
consumption, consume, burn
fail, failure
outdoor, outdoors, outside
indoor, indoors, inside
exit, quit, stop
enter, entry, access
lose, loss
rise, raise, increase
fall, drop, decrease
hose, pipe, line, tube
odour, odor, smell
choose, select, selection, choice
dose, dosage, dosing
`;
