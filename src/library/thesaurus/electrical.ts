/** Electrical and automatic things, measuring, and quantities. */
export const ELECTRICAL = `
# --- power supply, mains, connection
power supply, mains supply, mains, electrical supply, incoming supply, electric feed, line power, mains connection, electricity supply, power feed, current supply ~ supply voltage, grid, utility power, voltage, fuse
supply voltage, mains voltage, line voltage, operating voltage, input voltage, how many volts, voltage needed ~ rated voltage, power supply
rated voltage, nominal voltage, voltage rating, nameplate voltage, design voltage ~ supply voltage, electrical data
volt, volts, voltage, potential difference
amp, amps, ampere, amperage, current ~ current draw, current consumption
current consumption, current draw, power draw in amps, amp draw, how many amps, current intake, pulls how much current ~ rated current, full load current
rated current, nominal current, full load amps, fla, rated amps, nameplate current, full load current, flc ~ current consumption, electrical data
starting current, inrush current, locked rotor current, lra, startup surge, starting surge, switch on surge, peak starting amps, start-up amps, current when starting ~ soft starter, startup
frequency, hertz, hz, cycles per second ~ mains frequency
mains frequency, line frequency, supply frequency, grid frequency, 50 or 60 hertz ~ hz
three phase, 3 phase, three-phase, 3-phase, 3ph, rotary current, force power ~ high power supply, 400 v, 480 v
single phase, 1 phase, single-phase, 1ph, household supply ~ 230 v, 120 v, domestic socket
phase, line conductor, live conductor, l1 l2 l3, hot leg ~ live wire
live, energized, energised, under voltage supply, under power, voltage present, carrying current, hot wire, still has power, carries voltage, under voltage, powered ~ danger to life, electric shock, live parts
de-energized, de-energised, dead circuit, voltage-free, isolated from supply, powered down, without power ~ disconnected, switched off
neutral, neutral conductor, n conductor, neutral wire, return wire ~ blue wire
protective earth, earth, ground, pe, grounding, earthing, earth wire, ground wire, gnd, protective conductor ~ equipotential bonding, green yellow wire
ground connection, earth connection, earthing point, grounding point, ground lug, earth terminal, pe terminal ~ earth strap, ground rod
earth strap, grounding strap, ground strap, bonding strap, earthing braid, earthing cable ~ static discharge, bonding
equipotential bonding, potential equalization, potential equalisation, bonding, earth bonding, bonding conductor ~ earth, protective earth
earth fault, ground fault, short to ground, short to earth, earth leak, leakage to ground, fault to earth, ground short ~ insulation fault, leakage current, insulation resistance
leakage current, earth leakage, residual current, stray current to ground, fault current to earth, current to ground, leak current, touch current ~ rcd, earth fault
residual current device, rcd, rccb, gfci, ground fault interrupter, earth leakage breaker, elcb, fi switch, safety trip switch ~ leakage current, circuit breaker, electric shock
insulation resistance, megger reading, insulation test, meg test, insulation check, megger test, megohm, meggering, insulation measurement ~ winding resistance, insulation fault
megger, insulation tester, megohmmeter, insulation meter, insulation resistance tester ~ insulation resistance
insulation fault, insulation failure, insulation breakdown, damaged insulation, insulation gone, poor insulation, insulation damaged, low insulation resistance ~ earth fault, short circuit, megger
short circuit, short, shorted, shorting, dead short, wires touching, shorted out ~ blown fuse, overcurrent
open circuit, wire break, broken wire, line break, wire breakage, cable break, no continuity, snapped wire, interrupted circuit, severed wire, discontinuity ~ loose contact, sensor fault
continuity, continuity test, ring out wires, buzz out, beep test, through connection test ~ multimeter, resistance
overvoltage, over voltage, voltage too high, excess voltage, high voltage fault, too many volts, surge voltage, voltage spike ~ power surge, dc bus
undervoltage, under voltage, voltage too low, brownout, voltage dip, voltage sag, voltage drops, low voltage ~ power failure
overcurrent, over current, excess current, too many amps, current too high, draws too much current, excessive current, high current draw, high amps ~ overload, short circuit
overload, overloaded, overloading, loaded too much, too much load, motor overload, working too hard, too heavy, excessive load ~ overcurrent, thermal overload
power failure, power outage, power cut, blackout, mains failure, loss of power, lights went out, current gone, load shedding, loss of mains, no electricity, loss of supply, outage, power loss ~ power interruption, restart
power interruption, supply interruption, momentary power loss, power blip, power flicker, short power dip ~ power failure
power restoration, return of power, power comes back, mains return, when electricity is back, voltage recovery ~ automatic restart
automatic restart, auto restart, restarts by itself, starts on its own, self restart, restart after power failure, comes on by itself, starts by itself, comes back on itself ~ power restoration, unexpected start-up, restart lockout, power return
unexpected start-up, unintended start, accidental start, starts without warning, inadvertent start, sudden start ~ lockout, automatic restart
phase failure, phase loss, loss of phase, single phasing, missing phase, one phase gone, phase drop out, lost a leg, lost a phase, open phase, two phases only ~ blown fuse, phase monitor
phase imbalance, phase unbalance, voltage unbalance, phase asymmetry, uneven phases, phases not equal, voltage imbalance, unbalanced phases, asymmetry, uneven phase currents ~ phase failure
phase sequence, phase rotation, rotating field, phase order, direction of rotating field, clockwise phase sequence, wrong phase order, phases swapped, phase reversal ~ direction of rotation
wrong phase sequence, phase reversal, phases reversed, phases swapped, reversed phases, wires wrong way round ~ runs backwards, wrong direction of rotation
phase monitor, phase relay, phase sequence relay, phase monitoring relay, phase failure relay ~ phase failure, undervoltage
voltage fluctuation, voltage variation, unstable voltage, voltage swings, dirty power, fluctuating mains ~ voltage stabilizer, voltage tolerance
voltage tolerance, permissible voltage deviation, allowed voltage range, voltage range, how much voltage variation ~ supply voltage
voltage stabilizer, voltage stabiliser, voltage regulator, avr, servo stabilizer, automatic voltage regulator ~ voltage fluctuation
power surge, voltage spike, transient, voltage peak, spike ~ surge protector, overvoltage
surge protector, surge arrester, surge suppressor, spd, overvoltage protection, lightning arrester, lightning protection ~ power surge
lightning, thunderstorm, lightning strike, electrical storm, hit by lightning, thunder, struck by lightning ~ surge protector, surge protection, overvoltage
harmonics, harmonic distortion, thd, mains pollution, network disturbance, dirty power, network feedback ~ line reactor, power quality
power factor, cos phi, cosine phi, pf, reactive power ratio ~ reactive power, capacitor bank
power factor correction, reactive power compensation, pfc, capacitor bank, cos phi compensation ~ power factor
reactive power, kvar, wattless power, blind power ~ power factor
apparent power, kva, volt amps, va, kilovolt ampere ~ power rating
transformer, trafo, step-down transformer, isolating transformer, voltage converter ~ supply voltage, control transformer
control voltage, control circuit voltage, control supply, auxiliary voltage, 24 volt supply, 24 v dc ~ power supply unit
power supply unit, psu, power adapter, power brick, switch mode supply, smps, mains adapter, wall wart ~ control voltage, 24 v dc
direct current, dc, d c ~ battery, rectifier
alternating current, ac, a c ~ mains
low voltage directive, lvd ~ ce marking, conformity
back-up fuse, upstream fuse, line-side fuse, fuse protection on site, backup protection, fuse size needed ~ fuse rating, electrical connection
electrical connection, power connection, connecting to mains, hook up power, wiring in, electrical hookup, electric hookup ~ power cable, terminal, electrician
connected load, connected power, installed power, total power, total electrical load, installation power ~ power consumption, power rating
power consumption, energy consumption, electricity consumption, power draw, power usage, how many watts, how much electricity, how much juice, electricity use, how much power, kilowatts used, energy use, how thirsty, how much current, kilowatts, absorbed power ~ connected load, power rating, running cost, rated power
power rating, rated power, nominal power, output power, motor power, how powerful, how strong motor, power output ~ kilowatt, horsepower, nameplate
watt, watts, wattage ~ power, kilowatt
kilowatt, kilowatts, kw, k w ~ horsepower, power rating
horsepower, hp, horse power, bhp, ps ~ kilowatt, power rating
kilowatt hour, kwh, unit of electricity, units on meter ~ energy consumption, energy meter
energy meter, electricity meter, kwh meter, power meter, watt hour meter ~ energy consumption
standby power, idle power, stand-by consumption, no-load consumption, power use when idle ~ standby, energy saving
energy saving, power saving, economy mode, eco mode, energy efficient, saves electricity, lower electric bill ~ standby, sleep mode
efficiency, efficiency class, energy efficiency, degree of efficiency, ie class, how efficient, energy yield, effectiveness ~ power loss
power loss, heat loss, heat dissipation, losses in watts, waste heat, heat given off, how much heat ~ efficiency, cooling
short circuit rating, sccr, short circuit current rating, breaking capacity, fault rating, interrupting rating, icw ~ short circuit
electric shock, electrocution, electrical shock, get zapped, get a shock, shocked, current through body, tingling, zap, electrical hazard, electrocuted ~ danger, live parts, isolate
arc flash, electric arc, arcing, flashover, arc, flash over ~ electric shock, burn, arc protection, sparking
residual voltage, stored charge, remaining voltage, capacitor charge, still charged, voltage after switch off, capacitor still charged, discharge time, dc link voltage ~ waiting time
discharge time, waiting time after disconnection, wait before opening, how long to wait, capacitor discharge time, bleed down ~ residual voltage, capacitor
electrician, qualified electrician, electrically skilled person, sparky, electrical technician, electric man, licensed electrician, electrical specialist, competent electrician ~ authorized person, qualified personnel, electrical work
electrical work, work on electrics, electric job, working on electrical equipment, wiring work, work on electrical system, work in control cabinet ~ electrician
electrical equipment, electrics, electric system, electrical system, electrical installation, electricals ~ control cabinet
five safety rules, safe isolation, isolate and prove dead, make it dead ~ lockout tagout, voltage tester
absence of voltage, prove dead, verify zero energy, check no voltage, test for dead, zero voltage check ~ voltage tester, lockout
lockout tagout, loto, lock out tag out, lock off, secure against reconnection, isolate and lock, lockout, lock out, lock and tag, padlock the switch, padlock off, secure against switching on, secure against restart ~ padlock, main switch, energy isolation, isolate
padlock, safety lock, hasp ~ lockout
isolate, disconnect from power, cut off power, kill the power, separate from mains, take power off, disconnect from supply, disconnect from the supply, cut off the supply, switch off mains, make dead, de-energise, de-energize, unplug ~ switch off, lockout, main switch, isolator
# --- switching on/off, main switch, breakers, fuses, panels
switch on, turn on, power up, power on, put on, energize, energise, fire up ~ start, startup
switch off, turn off, power down, power off, shut off, put off, de-energize, de-energise, switch out ~ shutdown, stop
start, start up, startup, start-up, set in motion, get it running, get going, kick off, put into operation, switch on, turn on, power up, fire up, set running ~ start button, starting procedure, press start
stop, halt, bring to standstill, stop running, make it stop, cease, shut off, cut out, come to standstill, standstill, shut down, switch off, turn off, power down, put out of operation ~ stop button, stopping procedure, press stop
shut down, shutdown, power down procedure, take out of operation, close down, turn everything off ~ stop, switch off, decommission
start button, start key, green button, start pushbutton, run button, go button, cycle start button ~ start
stop button, stop key, stop pushbutton, red stop key ~ stop
unlock emergency stop, release emergency stop, twist out mushroom, pull out e-stop, reset emergency stop, turn mushroom to release ~ acknowledge, reset
main switch, main isolator, mains switch, master switch, main disconnect, disconnect switch, isolator, on off switch, power switch, isolator switch ~ lockout, rotary switch, isolate
circuit breaker, breaker, mcb, miniature circuit breaker, automatic fuse, mccb, cut-out, trip switch ~ fuse, motor protection switch
fuse, fuse link, fusible link, cartridge fuse, fuse insert, safety fuse ~ circuit breaker, fuse holder
blown fuse, fuse blew, fuse has blown, fuse burnt, fuse gone, defective fuse, fuse popped, fuse keeps blowing, dead fuse ~ short circuit, no power
fuse holder, fuse carrier, fuse base, fuse socket ~ fuse
fuse rating, fuse size, fuse value, fuse amps, which fuse, fuse type ~ back-up fuse
fuse box, fuse panel, consumer unit, fuse board, breaker panel, breaker box ~ control cabinet, distribution board
trip, tripped, trips, kicked out, breaker goes off, knocked out, jumps out, breaker pops, cuts out, trips out, switched itself off, throws out, keeps going off, popped ~ overload, circuit breaker, protective device operated, breaker, protective device
reset breaker, switch breaker back on, re-engage breaker, push breaker back in ~ trip, reset
motor protection switch, motor circuit breaker, motor protective switch, manual motor starter, mpcb, motor protector, motor breaker ~ thermal overload relay, circuit breaker
thermal overload relay, overload relay, overload protector, thermal relay, bimetal relay, olr, heater overload, overloads ~ motor protection switch, motor overload
contactor, power contactor, motor contactor, magnetic switch, magnetic contactor, line contactor, main contactor ~ motor starter
contactor chatter, relay chatter, contactor humming, contactor buzzing, relay rattling, clicking contactor, relay clicking, contactor rattling ~ contactor, undervoltage
welded contacts, contacts stuck together, contacts fused, contactor stuck in, contactor sticks ~ contactor
relay, control relay, auxiliary relay, interposing relay, plug-in relay
solid state relay, ssr, semiconductor relay, electronic relay ~ heater, relay
time relay, timer relay, timing relay, delay relay, time delay relay ~ timer, time delay
motor starter, direct on line starter, dol starter, across the line starter ~ contactor, soft starter
soft starter, soft start, softstarter, soft start unit, reduced voltage starter ~ starting current
star-delta starter, star-delta, wye-delta, y-delta, star delta connection ~ starting current, motor connection
star connection, wye connection, y connection ~ motor connection
switchgear, switch gear, low voltage switchgear, switching equipment ~ control cabinet
distribution board, distribution panel, sub-distribution, distribution box, db board, main distribution ~ control cabinet
motor control center, mcc, motor control centre ~ switchgear
control cabinet, switch cabinet, electrical cabinet, electric box, electrical enclosure, control box, electrical panel, panel enclosure ~ switchgear, terminal box
cabinet door, panel door, enclosure door, switch cabinet door, electric cupboard door ~ control cabinet, cabinet lock
cabinet key, control cabinet key, panel key, double-bit key, cabinet lock ~ cabinet door
cabinet cooler, cabinet air conditioner, panel cooler, enclosure cooling unit, panel ac unit, switch cabinet cooling ~ filter mat
cabinet fan, panel fan, enclosure fan, filter fan, cooling fan of cabinet ~ filter mat
cabinet heater, anti-condensation heater, space heater, standstill heating, panel heater, anti-condensate heating ~ condensation, moisture
terminal, terminal block, terminal strip, clamp terminal, connection terminal, terminal rail, screw terminal ~ wiring, electrical connection
terminal box, junction box, connection box, terminal housing, motor terminal box, conduit box, peckerhead ~ electrical connection
terminal designation, terminal marking, terminal number, wire number, terminal label ~ wiring diagram
tighten terminals, retighten terminals, terminal screws loose, check terminals for tightness, screw terminals fast ~ loose contact, torque
loose contact, loose connection, bad connection, intermittent contact, wobbly contact, poor contact, loose wire, dodgy connection, bad contact, wire loose ~ intermittent fault, terminal
hot spot, burnt terminal, scorched contact, charred connection, overheated terminal ~ thermography, loose contact
thermography, thermal imaging, infrared inspection, thermal camera, ir scan, thermographic inspection ~ hot spot
wiring diagram, circuit diagram, electrical diagram, schematic, electrical drawing, electrical schematic, wiring plan, electric drawing, wire diagram, schematics, electric plan, circuit plan ~ terminal diagram, terminal plan
terminal diagram, connection diagram, terminal plan, terminal assignment, hook-up drawing ~ wiring diagram, pin assignment
pin assignment, pinout, pin configuration, connector assignment, which pin ~ connector, terminal diagram
pushbutton, push button, push-button, button ~ control element
illuminated pushbutton, lighted button, light button, button with light, glowing button ~ indicator lamp
key switch, key-operated switch, keyswitch, key lock switch, lockable switch, switch with key ~ mode selector, authorization
selector switch, rotary switch, selector, changeover switch, turn switch, knob switch, toggle switch ~ mode selector
limit switch, end switch, end-of-travel switch, position switch, end stop switch, travel switch, limit stop switch ~ proximity switch, end position
micro switch, microswitch, snap switch, snap action switch ~ limit switch
hold-to-run, inching control, hold button down, works only while pressed, deadman control ~ jog, enabling switch
control element, operating element, controls, control device, operator control, knobs and buttons ~ control panel
potentiometer, trim pot, adjusting knob, rotary knob, rotary control ~ setpoint
dip switch, dip switches, coding switch, tiny switches, mode switches on board ~ jumper, address
jumper, wire bridge, link wire, shunt, jumper plug ~ terminal, dip switch
# --- cables and connectors
cable, cable lead, cord, electric line ~ conductor, harness
power cable, power cord, mains cable, supply cable, power lead, mains lead, connection cable, line cord, feed cable ~ mains plug, electrical connection
extension cable, extension lead, extension cord, cable extension, longer cable, cable drum ~ power cable
wiring harness, wire harness, cable harness, wiring loom, cable loom ~ cable
wire, conductor, litz, single wire ~ cable
wire gauge, conductor cross-section, cable size, wire size, awg, cable cross-section, mm2, square mm, how thick cable, thickness of wire ~ current carrying capacity
cable length, length of cable, how long cable, cable run, lead length, cable reach ~ power cable
cable gland, cable entry, cable screw gland, cord grip, strain relief gland, cable bushing ~ strain relief, sealing
strain relief, pull relief, cable clamp, tension relief, cord grip clamp ~ cable gland
cable duct, cable tray, cable trunking, cable channel, raceway for cables, wire way, cable conduit, panel trunking ~ cable routing
cable routing, laying cables, cable laying, cable run path, run the cable, route wires ~ cable tray, drag chain
cable shield, shielding, screening, screened cable, shielded cable, cable screen, braid of cable ~ interference, emc
ferrule, wire end sleeve, bootlace ferrule, crimp sleeve, wire end ferrule ~ crimp, terminal
cable lug, ring terminal, crimp lug, wire lug, eyelet terminal, ring tongue ~ crimp, terminal
crimp, crimping, squeeze connector, press terminal on ~ crimping tool, ferrule
strip insulation, strip wire, stripping length, bare the wire, dismantle insulation, skin the wire ~ wire stripper, crimp
solder, soldering, soldered joint ~ soldering iron
insulating tape, electrical tape, insulation tape, pvc tape, sticky wire tape ~ insulation
heat shrink, shrink tube, heat shrink tubing, shrink sleeve, shrink hose ~ insulation
connector, plug connector, plug-in connector, plug connection, electrical connector, coupling plug, multi-pin plug ~ plug, pin assignment
plug, mains plug, power plug, male connector, cee plug, plug top ~ socket, power cable
power socket, socket outlet, power outlet, receptacle, wall socket, power point, plug point, wall outlet ~ mains plug
plug in, connect plug, push in connector, put in socket, insert plug, connect cable, attach cable ~ connector
unplug, disconnect plug, pull the plug, pull out plug, remove connector, take plug out, disconnect cable, disconnect the plug ~ isolate, mains plug
slip ring, slip rings, collector ring, rotary transmission, rotating contact, slipring ~ carbon brush
damaged cable, frayed wire, chafed cable, worn cable, cut cable, crushed cable, pinched cable, broken insulation, cable nicked ~ insulation fault, wire break
corroded contacts, oxidized contacts, corroded terminals, dirty contacts, green contacts, rusty contacts ~ contact cleaner, loose contact
contact cleaner, contact spray, electrical cleaner, electronics cleaner ~ corroded contacts
busbar, bus bar, copper bar, conductor rail, bus duct, power rail ~ distribution
# --- motors
motor, electric motor, e-motor, electromotor, drive motor ~ drive, gearmotor
induction motor, asynchronous motor, squirrel cage motor, three-phase motor, ac motor ~ motor
servo motor, servomotor, servo, servo drive motor, servo axis motor ~ servo drive, encoder
stepper motor, step motor, stepping motor, stepper ~ motor
brushless motor, bldc motor, ec motor, electronically commutated motor ~ motor
vibration motor, vibrator motor, unbalance motor, out-of-balance motor, shaker motor ~ vibration
stator, stator winding, motor winding, coil of motor, field winding ~ winding resistance
rotor, armature, motor rotor, anchor of motor ~ motor shaft
carbon brush, carbon brushes, motor brushes, coals, brush of motor ~ commutator, sparking
commutator, collector of motor, commutator segments ~ carbon brush
motor burned out, motor burnt out, motor fried, motor is cooked, motor dead, winding burnt, windings gone ~ winding resistance, rewinding
rewind motor, rewinding, new windings, motor rewind ~ motor burned out
winding resistance, coil resistance, ohms of winding, resistance of winding ~ insulation resistance, multimeter
motor hums, motor hums not turning, motor buzzes, motor growls no rotation, motor hums no start ~ phase failure, blocked rotor, start capacitor
blocked rotor, locked rotor, motor stalled, motor stall, motor jammed, stalled, motor blocked, motor will not turn, shaft blocked, rotor locked ~ overload, overcurrent
motor does not start, motor won't start, motor not running, motor fails to start, motor dead no start, motor refuses to run ~ phase failure, overload, no power
motor overheating, motor too hot, motor temperature too high, motor runs hot, motor over temperature, hot motor, motor temperature high ~ winding temperature, thermistor, overload
winding temperature, motor temperature, stator temperature, temperature in windings ~ thermistor, ptc, motor overheating
thermistor, ptc, ptc thermistor, ntc, posistor, motor temperature sensor, cold conductor ~ winding temperature
thermal protector, thermal cutout, thermal switch, thermal contact, klixon, bimetal switch, overheat switch, thermal fuse, safety thermostat ~ overheating, motor temperature
motor fan, motor cooling fan, fan impeller of motor, motor blower, separate ventilation, forced ventilation of motor ~ fan cover, motor overheating
fan cover, fan cowl, motor fan guard, fan hood, fan shroud ~ motor fan
cooling fins, cooling ribs, motor fins, heat sink fins, motor ribs ~ heat sink, cleaning
wrong direction of rotation, runs backwards, rotates wrong way, turns wrong way, spins in reverse, running backward, turns other way round ~ swap two phases, phase sequence
swap two phases, interchange two phases, change over phases, exchange phases, swap two wires, swap two legs, reverse two leads ~ direction of rotation
direction arrow, rotation arrow, arrow on motor, arrow for rotation, direction marking ~ direction of rotation
clockwise, cw, right-hand rotation, to the right, clock wise, right turning, right-hand, with the clock ~ direction of rotation
counterclockwise, anticlockwise, anti-clockwise, ccw, left-hand rotation, counter-clockwise, left turning, to the left, left-hand ~ direction of rotation
rated speed, nominal speed, synchronous speed, full load speed, nameplate rpm ~ speed
number of poles, pole count, poles, pole pairs, 4 pole ~ rated speed
torque, turning force, twisting force, turning moment, rotational force, tightening moment, newton metres
duty cycle, duty type, operating duty, s1 continuous duty, on-time, duty rating, intermittent duty, on-time percentage, how long on load, duty factor, percent on-time, cyclic duration ~ starts per hour
starts per hour, switching frequency per hour, number of starts, switching cycles per hour, how often can start, switching frequency, how often it starts, motor starts, start frequency, how often start ~ duty cycle, cycling, motor overheating
start capacitor, run capacitor, motor capacitor, starting capacitor, starting condenser ~ single-phase motor
capacitor, condenser for motor, electrical capacitor ~ discharge time
motor brake, holding brake, electromagnetic brake, magnetic brake, brake of motor, spring-applied brake ~ brake release, brake coil
brake release, release brake by hand, hand release lever, lift the brake, manual brake release, open the brake ~ motor brake
braking resistor, brake resistor, dynamic braking resistor, brake chopper resistor ~ dc bus, overvoltage
frame size, motor frame, motor size, iec frame, nema frame ~ motor dimensions
serial number, serial no, machine number, s/n, fabrication number, serial, unit number, id of machine, factory number, device number ~ nameplate, type plate
type designation, model number, model name, type code, order code, which model, type key, type, model, machine type, which version ~ nameplate, article number, type plate
year of manufacture, year of construction, year built, build year, how old, made when, production date, manufacturing date, date of manufacture, year made ~ nameplate, type plate
coil burnt, coil burned out, burnt solenoid, solenoid gone, fried coil, coil dead ~ solenoid valve
linear actuator, electric cylinder, spindle drive actuator, push rod actuator ~ actuator
emergency power, standby power supply, backup power, emergency supply, reserve power, spare electricity ~ generator, ups
bypass switch, maintenance bypass, static bypass, service bypass, ups bypass ~ ups
# --- drives
frequency converter, vfd, v f d, variable frequency drive, inverter, frequency inverter, vsd, variable speed drive, ac drive, speed controller ~ drive fault, motor speed
servo drive, servo amplifier, servo controller, servo pack, drive amplifier, axis controller ~ frequency converter, servo motor
drive fault, inverter fault, drive trip, converter error, vfd alarm, inverter tripped, drive error, servo fault, vfd trip, v f d fault, frequency converter fault ~ fault code
drive parameter, inverter parameter, vfd setting, converter parameter, drive setup ~ parameter
drive control, drive unit, drive system, drive ~ motor
acceleration time, ramp-up time, run-up time, acceleration ramp, start ramp, how fast speeding up, spin up time ~ acceleration
deceleration time, ramp-down time, run-down ramp, deceleration ramp, stop ramp, slow-down time ~ deceleration
acceleration, speed up, run up, ramp up, speeding up, get up to speed, accelerate ~ acceleration time
deceleration, slow down, slowing down, ramp down, braking ramp, decelerate, reduce speed, brake down ~ deceleration time
stopping time, run-down time, overrun time, coast-down time, how long to stop, time until standstill, rundown ~ coasting
coasting, coast, coast to stop, free run-out, freewheel stop, runs on, keeps turning after stop, continues turning, overrun, freewheel, run down, spin down, rotate after switching off ~ stopping time
variable speed, speed control, speed adjustment, adjustable speed, speed regulation, change speed, set speed, stepless speed ~ frequency converter
constant speed, fixed speed, steady speed ~ speed
speed fluctuates, speed varies, speed hunting, uneven speed, speed up and down, surging speed ~ encoder, speed control
jerky movement, jerks, jerking, stop and go, stuttering, moves in steps, not smooth, hesitates ~ servo tuning, speed fluctuates
dc bus, dc link, intermediate circuit, d c link, intermediate circuit voltage, dc bus voltage ~ overvoltage, capacitor
rectifier, converter ac to dc, rectifying unit, diode bridge ~ dc
line reactor, mains choke, line choke, input choke, inductor ~ harmonics
sine filter, output filter, motor filter, du/dt filter ~ frequency converter
emc filter, mains filter, line filter, rfi filter, interference filter ~ emc, interference
emc, electromagnetic compatibility, e m c, electro-magnetic compatibility ~ interference, shielding
interference, electrical noise, electromagnetic interference, emi, disturbance signals, rf noise, stray signals, rfi ~ shielding, emc
drive overtemperature, inverter too hot, heat sink overtemperature, drive overheating, vfd overheats, converter hot ~ cooling fan, ambient temperature
clock frequency, switching frequency, carrier frequency, pulse frequency, chopping frequency ~ frequency converter
regenerative braking, energy recovery braking, regen, feedback of braking energy, regeneration, regenerative feedback ~ braking resistor
following error, lag error, contouring error, position deviation, axis lag, servo lag, positioning error, axis can't keep up ~ servo, position
auto-tuning, autotune, self-tuning, motor identification, motor tuning, auto tuning run ~ drive parameter, controller
encoder, rotary encoder, pulse generator, position encoder, incremental encoder, absolute encoder, shaft encoder, position feedback ~ position
resolver, rotor position sensor, angle sensor of motor
electronic line shaft, electronic gearing, synchronous run, axis synchronization, master slave drives ~ servo
linear motor, linear drive, direct drive linear ~ servo
# --- batteries and charging
button cell, coin cell, coin battery, cmos battery, lithium cell, button battery, clock battery ~ buffer battery
buffer battery, backup battery, memory battery, plc battery, memory backup cell, controller battery ~ data loss, button cell
battery low, low battery, battery weak, weak battery, battery nearly empty, battery running down, battery low alarm ~ charge battery, replace battery
flat battery, dead battery, empty battery, discharged battery, battery drained, battery gone down, run-down battery, battery down ~ charge battery, jump start
charge battery, recharge, battery charging, top up battery, juice up, load the battery, charging ~ charger, charging time
charging time, time to charge, how long to charge, recharge time, load time of battery ~ charge battery
charging cycle, charge cycle, number of charges, charge discharge cycle ~ battery life
battery does not charge, won't charge, not charging, battery not loading, charge fault, no charging, does not charge, battery not filling up ~ charger, alternator
state of charge, charge level, battery level, charge status, soc, remaining charge, battery percent, how full battery ~ battery indicator
battery indicator, battery gauge, battery status display, charge indicator, battery symbol ~ state of charge
battery life, battery service life, battery lifetime, lifespan of battery, how long battery lasts ~ replace battery
autonomy time, backup time, bridging time, run time on battery, hold-up time, battery runtime, how long ups lasts ~ ups, battery capacity
battery capacity, amp hours, ah, ampere hours, capacity of battery ~ autonomy time
replace battery, battery replacement, change battery, swap battery, new battery, battery exchange ~ battery compartment, data loss
battery compartment, battery tray, battery box, battery case, battery holder ~ replace battery
polarity, plus and minus, positive and negative terminals, correct poles, which is plus ~ reverse polarity
reverse polarity, wrong polarity, polarity reversed, plus and minus swapped, poles mixed up, connected wrong way round ~ polarity
acid level, electrolyte level, battery water level, distilled water in battery, top up battery water ~ battery acid
lead acid battery, lead battery, lead-acid accumulator ~ battery acid, battery
lithium-ion battery, li-ion, lithium battery, lithium ion cell, lifepo4 ~ battery, transport of batteries
deep discharge, total discharge, over-discharge, exhaustive discharge, battery run completely flat, deeply discharged, battery drained completely, totally flat battery, exhausted battery ~ flat battery
trickle charge, float charge, maintenance charge, float voltage, trickle charging ~ charge battery
equalizing charge, equalisation charge, boost charge, equalize cells ~ charge battery
jump start, jumper cables, jump leads, booster cables, start with another battery, boost start ~ flat battery
battery disposal, dispose of batteries, old battery recycling, throw away battery, scrap battery ~ disposal
battery isolator, battery disconnect switch, battery master switch, battery cut-off, battery main switch ~ battery
battery swollen, bulging battery, swelling battery, battery bloated, leaking battery ~ replace battery
# --- lamps, lights, displays, sounds
indicator lamp, indicator light, pilot light, signal lamp, warning light, pilot lamp, lamp, status light, tell-tale lamp ~ led, signal tower
led, light emitting diode, l e d, status led, diode light, little light ~ indicator lamp
signal tower, stack light, light tower, beacon tower, signal column, traffic light on machine, andon light, tower light ~ indicator lamp, beacon
beacon, rotating light, flashing beacon, warning beacon, strobe, flash light warning, rotary beacon, blue light ~ signal tower
flash, flashes, blink, blinking, flashing, winking, pulsating light, flicker, winking light, goes on and off, unsteady light, screen flickers, lights flicker, strobing ~ indicator lamp, led
lights up, is lit, comes on, illuminated, glows, shines, lamp is on, light is on, steady light, stays lit, lit ~ indicator lamp
red light, red lamp, red led, lamp red, glows red, red signal ~ fault
yellow light, amber light, orange lamp, yellow led, amber lamp, orange light ~ warning
green light, green lamp, green led, glows green, lamp green ~ ready for operation
meaning of lights, colour code of lamps, color of signal lamps, what light means, led status meaning, lamp colours ~ signal tower, led
lamp test, bulb test, light test, indicator check, test the lights ~ indicator lamp
lamp replacement, change bulb, replace lamp, replace light bulb, bulb change, swap lamp ~ light bulb
fluorescent lamp, fluorescent tube, tube light, neon tube, strip light ~ machine lighting
lamp hours, lamp life, burning hours, lamp operating hours ~ lamp replacement
brightness, luminance, light intensity, how bright, backlight level, too dark display ~ display
contrast, display contrast, screen contrast ~ brightness
backlight, back light, background lighting, display lighting ~ brightness
buzzer, horn, beeper, sounder, siren, acoustic signal, audible signal, warning tone, beep, audible alarm, alarm horn, beeping thing ~ alarm
mute alarm, silence alarm, switch off horn, stop the beeping, alarm mute, shut up buzzer, silence the buzzer, acknowledge horn ~ buzzer
display, screen, display screen, readout, indicator display, lcd, monitor screen ~ touch screen
touch screen, touchscreen, touch panel, touch display, touch pad screen, hmi, operator panel, screen ~ display
operator panel, hmi, h m i, control panel, operating panel, operator terminal, human machine interface, control station, operator interface ~ touch screen
control panel blank, screen black, display dark, no display, blank screen, screen is dead, nothing on display, display stays dark, screen went black ~ fuse, brightness
screen frozen, frozen display, hmi hangs, screen froze, panel hung up, touch does not react, display stuck, hmi not responding ~ reboot
touch calibration, calibrate touch screen, touch not accurate, touches wrong spot, touch offset ~ touch screen
cleaning screen, lock screen for cleaning, clean display, wipe screen, screen cleaning mode ~ touch screen
keypad, keyboard, key pad, membrane keyboard, foil keypad, input keys ~ operator panel
arrow keys, cursor keys, navigation keys, up down buttons ~ keypad
enter key, ok button, confirm key, return key ~ confirm
start screen, home screen, main screen, main page, overview screen, opening screen, main menu ~ menu
menu, menu item, submenu, menu page, menu structure, screen page, tab ~ screen
screen page, display page, tab, tab page ~ menu
scroll, page through, browse pages, swipe, leaf through ~ screen page
icon, symbol, pictogram, picture symbol, little picture, explanation of symbols ~ screen page, warning symbol
input field, entry field, value box, field on screen, data field ~ enter value
enter value, input value, type in, key in, put in number, punch in, fill in value, enter a value, put in a value ~ input field, setting, keypad
select, choose, tap on, click on, call up, pick from list ~ menu
confirm, press ok, accept entry, validate ~ enter key
cancel, abort, break off, call off, escape, discontinue ~ stop
undo, revert, go back one step, take back ~ cancel
language, change language, language selection, language setting, switch language, display in english, user language ~ settings
date and time, set clock, system clock, clock setting, wrong time, real time clock, time of day, daylight saving, set the clock, system time ~ buffer battery
screen saver, screensaver, screen goes dark, display timeout ~ brightness
screenshot, screen shot, screen capture, print screen, hard copy of screen ~ export
remote control, remote, radio control, wireless control, hand-held remote, radio remote, handset ~ pendant
pendant, teach pendant, hand-held terminal, handheld control, handheld programming device, teach panel, hanging control, handwheel unit ~ jog
# --- alarms, messages, faults
alarm, alarm message, alert, warning signal, alarm signal, alert signal, alarm condition ~ fault message, error message
fault message, error message, malfunction message, failure message, fault indication, error display, fault text, message on screen ~ fault code, alarm
fault code, error code, alarm code, error number, alarm number, fault number, message number, code on display, diagnostic code, trouble code, dtc, e-code ~ fault message, error message
fault, error, malfunction, failure, disturbance, trouble, defect, problem, breakdown, glitch, something wrong, issue ~ troubleshooting, alarm
warning, warning message, caution message, pre-warning, prealarm, pre-alarm ~ alarm
collective fault, group fault, common alarm, general fault, summary alarm, sum fault ~ fault message
alarm list, message list, fault list, active alarms, pending messages, current alarms, error list ~ alarm history
alarm history, fault log, event log, error log, fault memory, message log, error history, alarm log, logbook of faults, past alarms, event list, message archive, list of past faults ~ alarm list, fault
acknowledge, reset fault, clear alarm, confirm fault, clear error, get rid of alarm, acknowledgement, reset alarm, cancel error ~ reset button
reset button, acknowledge key, reset key, ack button, fault reset button ~ acknowledge
fault cannot be acknowledged, alarm keeps coming back, error won't clear, alarm won't reset, recurring alarm, message stays, fault won't go away, error comes back ~ acknowledge, cause of fault
keeps tripping, keeps going off, trips repeatedly, constantly trips, keeps kicking out, trips every time, always tripping ~ trip, overload
nuisance alarm, false alarm, spurious trip, nuisance trip, nuisance tripping, false trip, false triggering, trips for no reason, unwanted trip ~ interference, sensitivity
alarm threshold, alarm limit, alarm setpoint, alarm level, warning threshold, trip point, trip level, alarm value ~ limit value
alarm delay, fault delay, alarm suppression time, delay before alarm ~ time delay
troubleshooting, fault finding, trouble shooting, fault diagnosis, problem solving, find the fault, what to do if, fault rectification, trouble shoot, diagnosis, what is wrong, error search, diagnostics, fault tracing ~ fault, cause, fault table, remedy
remedy, corrective action, fix, rectify, put right, eliminate fault, sort out, what to do, countermeasure, how to fix, rectification, cure, solution, how to solve ~ troubleshooting, fault
cause, reason, possible cause, root cause, why, what makes it, source of fault, due to, comes from, where from ~ troubleshooting, remedy
diagnosis, diagnostics, self-test, diagnostic function, self test, self check, selftest ~ troubleshooting
intermittent fault, sporadic fault, comes and goes, now and then, on and off fault, occasional error, random fault, off and on, on and off problem, loose contact, works sometimes ~ loose connection, broken wire
no response, does not respond, not responding, doesn't react, no reaction, unresponsive, nothing happens, dead machine, does nothing, not reacting, ignores command ~ no power
no power, machine dead, no voltage present, no electricity, nothing lights up, without current, no juice, power not coming ~ main switch, blown fuse
electrical fault, electrical failure, electrical problem, electric trouble, electrical defect ~ short circuit, fuse
burning smell, smells burnt, smell of burning, scorched smell, smells of burning plastic, smells electrical, burnt odour, burnt smell, smells scorched, acrid smell ~ overheating, motor burned out, overheated winding
smoke, smoking, fumes coming out, smoke emission, magic smoke, smouldering ~ fire, overheating
sparks, sparking, spark, arcing at contacts, throws sparks, flying sparks, spits ~ carbon brush, loose contact
# --- PLC, control, signals
plc, p l c, programmable logic controller, programmable controller, machine controller, logic controller, sps ~ control system, cpu
control system, controller, control unit, machine control, control electronics, ecu, brain of machine, electronic control ~ plc
cpu, central processing unit, processor, central unit, cpu module ~ plc
i/o module, input output module, io card, i o card, io module, remote io, signal module, input card ~ plc
digital input, di, binary input, discrete input, switching input ~ signal
digital output, do output, binary output, discrete output, switching output, relay output ~ signal
analog input, analogue input, ai channel, 4-20 ma input ~ analog signal
analog output, analogue output, 4-20 ma output, ao channel ~ analog signal
analog signal, analogue signal, current signal, 4-20 ma, 0-10 v, milliamp loop, current loop, standard signal ~ transmitter
signal, control signal, electrical signal, input signal ~ sensor
potential-free contact, volt-free contact, dry contact, floating contact, zero volt contact ~ signal, relay output
normally closed, nc contact, break contact, break-contact element, opener contact, closed at rest ~ contact
normally open, make contact, make-contact element, closer contact, open at rest ~ contact
changeover contact, two-way contact, spdt, changeover switch contact ~ contact
circuit board, pcb, printed circuit board, electronic board, pc board, control board, electronics card, mother board, main board ~ electrostatic discharge
electrostatic discharge, esd, static discharge, static electricity, static shock, electrostatic charge, static charge, static ~ grounding, ionizer
wrist strap, esd wrist band, antistatic strap, grounding wristband ~ electrostatic discharge
ionizer, static eliminator, anti-static bar, ionising bar, discharge electrode, deioniser bar ~ electrostatic discharge
control loop, closed loop control, feedback control, regulation loop, regulating circuit ~ controller, setpoint
pid controller, pid, p i d, pid loop, pid regulator ~ control loop, tuning
controller tuning, tune loop, loop tuning, optimise controller, adjust pid gains ~ pid controller
controller hunting, oscillation of control, hunting, control oscillates, swings around setpoint, hunts up and down ~ controller tuning
overshoot, overshooting, goes past setpoint, shoots over target ~ controller tuning
interlock, interlocking, locking condition, inhibit, blocked by condition, software interlock ~ start conditions, safety interlock
start conditions, start interlock, enable conditions, start prerequisites, conditions before starting, start inhibit, needed before start ~ interlock, ready for operation
enable, release signal, enabling, enable signal, activate function, run permissive, permissive ~ start conditions
disable, deactivate, turn off function, inhibit function, block function, switch function off, inhibit ~ switch off
sequence, step sequence, program sequence, order of steps, sequence chain, process sequence, sequencer ~ program
program, programme, control program, routine ~ recipe, software
nc program, part program, g-code, machining program, cnc program, cnc code ~ program
recipe, recipe data, product program, product data set, formula, job settings, product recipe, product data, parameter set, product settings ~ format change, save
load recipe, select recipe, call up recipe, choose product program, open recipe ~ recipe
save recipe, store program, store recipe, keep settings, save job ~ recipe, save
job, order, production order, batch order, work order ~ batch
batch, batch number, lot number, charge number, production lot ~ production order, traceability
parameter, setting value, set value parameter, variable, setting parameter, adjustable value ~ settings
parameter list, table of parameters, parameter overview, list of settings ~ parameter
settings, setup values, configuration, setting, set-up, config, adjustment values, system settings ~ parameter
change settings, modify parameter, alter settings, tweak settings, edit parameter, adjust values ~ password, settings
setpoint, set point, set-point, set value, target value, nominal value, desired value, target, reference value, preset value, where i set it ~ setting
actual value, process value, pv, real value, measured value, current reading, instantaneous value, what it reads now, present reading, live reading, present value ~ display
setpoint deviation, control deviation, deviation from setpoint, difference from target ~ tolerance
default setting, factory setting, factory default, default value, preset, out-of-box setting, standard setting, ex-works setting, original setting ~ factory reset
factory reset, restore defaults, reset to factory settings, restore factory settings, back to default, hard reset, wipe settings, default settings, back to factory ~ delete all settings
reset, reinitialize, set back, reset to zero, set to start value ~ acknowledge
reboot, restart controller, restart computer, power cycle, switch off and on, turn off then on, warm start, reset controller, off and on again, restart the controller, cold boot, cold start the controller ~ booting, reset
booting, boot, start-up of controller, system boot, boots up, loading of system, power-up sequence ~ reboot
timer, time delay, delay time, delay, dwell timer, waiting time, wait time ~ time relay
counter, piece counter, count, part counter, production counter, tally, how many pieces made, product counter, number of pieces, totaliser ~ reset counter
reset counter, zero the counter, counter to zero, clear counter, set counter back ~ counter
forcing, force output, force signal, force bit, force input ~ manual mode
bridge signal, bypass sensor, jump out, defeat switch, jumper out, override interlock, bridging, cheat the switch ~ manipulation of safety devices
override, feed override, speed override, override switch, overriding ~ override potentiometer
# --- modes
operating mode, mode of operation, operation mode, running mode, mode, type of operation, work mode, selector position, which mode ~ mode selector, selector switch
mode selector, mode selector switch, mode switch, operating mode switch, mode selection, change mode ~ key switch, operating mode
automatic mode, auto mode, automatic operation, auto, automatic, in auto, automatic running, runs by itself ~ production
manual mode, hand mode, manual operation, manual control, by hand, hand operation, in hand, in manual, manually ~ jog
jog, jog mode, inching, inching mode, crawl by button, tipping mode, nudge, jogging, step mode, creep, move bit by bit ~ setup mode, hold-to-run, set-up mode
setup mode, set-up mode, setting mode, setting-up mode, adjustment mode, set up mode, teach mode, setting-up operation ~ reduced speed, enabling switch
local control, local mode, local operation, on-site control, control at machine, in local, local ~ operator panel
remote mode, remote operation, remote control mode, external control, control from outside, control room operation, in remote ~ external signal
single step, step mode, step by step mode, single block, single cycle, one cycle at time ~ program
dry run, test run, trial run, empty run, run without product, test cycle, running without material, no-load run ~ commissioning
standby, stand-by, standby mode, idle, idling, waiting state, waiting mode, idle mode, sleep mode, on hold, on standby, ready to start, hot standby ~ energy saving
sleep mode, hibernate, energy saving mode, goes to sleep, power save mode ~ standby
ready for operation, ready, operational readiness, ready to run, ready to start, machine ready, good to go, ready to operate, operational ~ start conditions
emergency operation, emergency mode, emergency running, limp mode, limp home, backup operation, run without sensor, makeshift operation
continuous operation, non-stop operation, round the clock, 24/7, continuous running, continuous duty, day and night, nonstop, running all day, non-stop ~ duty cycle, duty
maintenance mode, service mode, service operation, maintenance position
cleaning mode, wash mode, cip mode, cleaning program, cleaning cycle ~ cleaning
reduced speed, slow speed, crawl speed, creep speed, safe speed, creeping speed, low speed, safely limited speed ~ setup mode, set-up mode
rapid traverse, rapid feed, fast traverse, rapid movement, quick travel, rapids ~ axis
reference run, homing, home the axis, reference travel, referencing, go home, zero return, homing run, reference point approach, zeroing run, go to zero position ~ home position, zero point, origin
home position, reference point, zero position, basic position, initial position, starting position, zero point, origin, machine zero, ground position, rest position ~ reference run
end position, end stop, limit position, travel limit, end of travel, end of stroke, extreme position ~ limit switch
software limit switch, software end position, soft limit, software limit ~ limit switch
teach-in, teach, teaching, learn position, train position, program by showing ~ pendant
# --- safety circuits
safety circuit, safety chain, safety loop, emergency stop circuit, e-stop circuit ~ safety relay
safety relay, safety switching device, emergency stop relay, safety controller, safety plc, safety module, safety circuit, safety chain ~ emergency stop
safety device, protective device, safeguard, safety feature, safety equipment, protection device ~ guard, light curtain, emergency stop
door lock, guard locking, interlock with locking, door stays locked, guard lock, solenoid interlock ~ safety switch
safety laser scanner, laser scanner, area scanner, area monitoring ~ safety device
muting, mute light curtain, suppress light curtain, bridging of light curtain ~ light curtain
safe torque off, sto, safe stop, s t o, safe pulse inhibitor ~ frequency converter, safety circuit
manipulation of safety devices, tampering, defeat safety device, disable guards, bypassing safety, remove guard switch, put out of action ~ safety device
performance level, pl d, safety category, safety rating, sil, safety integrity level ~ safety circuit
safety function test, check emergency stop, test safety devices, functional test of safety, proof test ~ emergency stop
# --- sensors
sensor, transducer, probe, pickup, detector, feeler, sensing element, sensing device ~ measured value
proximity switch, proximity sensor, prox, inductive sensor, prox switch, proximity, initiator, bero, inductive switch ~ switching distance
capacitive sensor, capacitive switch, capacitive proximity switch ~ proximity switch
photoelectric sensor, photocell, photo eye, light barrier, photo cell, electric eye, photoelectric barrier, optical sensor, photo switch, light sensor ~ reflector
reflector, retro-reflector, reflex reflector, mirror of photocell, cat's eye ~ photoelectric sensor
dirty sensor, sensor soiled, photocell dusty, sensor contaminated, dirt on sensor, sensor covered with dust ~ clean sensor
clean sensor, wipe sensor, cleaning photocell, clean the lens, sensor cleaning ~ dirty sensor
switching distance, sensing distance, sensing range, sensor gap, detection distance, distance to sensor, sensor spacing ~ proximity switch, adjust sensor
adjust sensor, align sensor, set sensor, sensor adjustment, sensor alignment, position sensor correctly, re-aim photocell ~ switching distance
sensor fault, sensor defective, faulty sensor, sensor failure, bad sensor, dead sensor, broken sensor, sensor gone, probe fault, broken probe ~ wire break
sensitivity, sensor sensitivity, responsiveness, response threshold, gain setting ~ adjust sensor
switching point, switch point, trigger point, response value, switch-on point, operating point of switch ~ limit value
hysteresis, switching difference, switching differential, deadband, dead band, differential of switch, on-off gap ~ switching point
reed switch, reed contact, magnetic switch on cylinder, cylinder switch, cylinder sensor, magnet sensor ~ end position
ultrasonic sensor, ultrasound sensor, ultrasonic level sensor, sonic sensor ~ level sensor
level sensor, level probe, level transmitter, fill level sensor, level gauge, level detector ~ float switch
float switch, float, level switch, float sensor, ball float ~ level sensor
level electrode, conductive probe, level rod, electrode rod, conductivity electrode for level ~ level sensor
temperature sensor, temperature probe, thermocouple, pt100, rtd, resistance thermometer, temp sensor, heat sensor, temperature feeler, temp probe ~ thermometer
thermostat, temperature controller, temperature regulator, temp controller ~ temperature setpoint
safety temperature limiter, stb, high limit cutout, overtemperature limiter, temperature limiter, high-limit thermostat ~ overheating
pressure sensor, pressure transmitter, pressure transducer, pressure probe
pressure switch, pressostat, press switch, pressure controller switch ~ switching point
differential pressure switch, dp switch, differential pressure sensor, delta p switch ~ differential pressure
flow meter, flowmeter, flow sensor, flow transmitter, flow measuring device ~ flow rate
flow switch, flow monitor, flow guard, flow detector, paddle switch ~ flow rate
scales, weighing scale, weighing system, weigh scale, weighing device, weigher ~ load cell
metal detector, metal separator, metal search device, tramp metal detector ~ foreign body
code reader, barcode reader, bar code scanner, scanner, barcode scanner, data matrix reader, 2d reader ~ barcode
rfid, transponder, rfid tag, r f i d, radio tag ~ authorization
speed sensor, speed monitor, rotation monitor, rotation sensor, rpm sensor, speed pickup ~ tachometer, standstill monitor, zero speed switch
vibration sensor, accelerometer, vibration monitor, vibration pickup, shake sensor ~ vibration
smoke detector, fire detector, smoke alarm, fire sensor, fire alarm ~ fire
gas detector, gas sensor, gas warning device, gas alarm, gas sniffer, gas leak detector, leak detector ~ gas leak
humidity sensor, hygrometer, moisture meter, humidity probe, hygrostat, humidistat ~ humidity
motion detector, motion sensor, presence detector, movement sensor ~ sensor
moisture sensor, leakage sensor, leak sensor, water detector, leak detector ~ leakage
transmitter, measuring transducer, measuring transmitter, signal converter, signal transmitter ~ sensor, 4-20 ma
voltage tester, voltage detector, two-pole tester, test lamp, voltage indicator, neon tester, phase tester ~ prove dead
ammeter, amp meter, current meter, ampere meter ~ current consumption
oscilloscope, signal recorder ~ signal
# --- network, software, IT
network, lan, local network, ethernet, company network, computer network, data network ~ ip address
ip address, network address, i p address, tcp ip address ~ network settings
network settings, network configuration, lan settings, tcp/ip settings, ip configuration ~ ip address, subnet mask, gateway address
network cable, ethernet cable, lan cable, patch cable, data cable, cat5 cable, patch lead, network lead, internet cable ~ rj45
rj45, network socket, ethernet port, lan port, network port, network jack ~ network cable
fieldbus, field bus, bus system, bus communication, machine bus, data bus ~ bus fault
profibus, profi bus, p bus network ~ fieldbus
profinet, profi net, profinet io ~ fieldbus
modbus, mod bus, modbus rtu ~ fieldbus
can bus, canbus, canopen ~ fieldbus
bus fault, bus error, communication error, communication fault, comms fault, comm failure, communication lost, bus failure, no communication ~ network cable, terminating resistor
terminating resistor, bus termination, termination resistor, line terminator, bus terminator, end resistor ~ fieldbus
node address, station address, bus address, device address, slave address, station number ~ fieldbus
baud rate, transmission rate, data rate, bit rate, transfer speed, baudrate ~ interface
interface, communication interface, data interface, connection to computer ~ fieldbus
serial interface, serial port, serial connection, com port ~ baud rate, rs232
usb, usb port, usb interface, usb socket, u s b ~ usb stick
usb stick, usb flash drive, memory stick, thumb drive, pen drive, usb key, flash drive, usb memory ~ backup
memory card, sd card, cf card, flash card, compact flash, memory module ~ backup
wireless, wi-fi, wifi, wlan, radio network, wireless lan, w lan ~ network
bluetooth, radio link, wireless pairing, pair device ~ wireless
antenna, aerial, radio antenna ~ wireless
wireless signal weak, no signal, bad reception, poor reception, signal strength low ~ antenna
router, remote access router, internet box, gateway device ~ modem, remote access
internet, internet connection, online connection, web access, online ~ remote access
remote access, remote maintenance, teleservice, remote diagnostics, remote service, dial in, log in from outside, vpn, remote support, remote desktop, remote diagnosis ~ internet
cyber security, cybersecurity, it security, data security, protection from hackers, hacking, information security ~ firewall, password
firewall, network protection, port blocking ~ cyber security
virus, malware, computer virus, malicious software, antivirus, virus scanner ~ cyber security
server, host computer, master computer, central computer ~ network
computer, pc, industrial pc, ipc, laptop, panel pc, notebook ~ software
hard disk, hard drive, hdd, ssd, disk drive, hard disc ~ data backup
memory, memory space, disk space, storage space ~ memory full
memory full, disk full, out of memory, no space left, storage full ~ delete data
delete, erase, delete data, wipe data, erase data, clear memory, get rid of file
save, store, memorize, memorise, keep values, store the setting, keep the setting, save a recipe ~ backup, back-up
data backup, backup, back up, data saving, backup copy, save data, security copy, back-up of data, safety copy, save a copy, copy of settings ~ restore
restore, data restore, restore backup, recover data, reload backup, data recovery, load back, play back backup
data loss, loss of data, lost settings, settings gone, program lost, memory lost, forgot its settings, parameters lost, lost data, settings lost, forgot settings, parameters gone, wiped ~ backup, buffer battery, backup battery
export, export data, copy data out, download data, transfer to usb, save to stick, get data off ~ usb stick
import, upload, import data, load file, copy data in, read in, read data in ~ usb stick
file, data file, record, data set, dataset ~ export
data logging, data recording, recording, data logger, trend recording, process data log, logging, record values ~ trend
trend, trend curve, trend display, chart, curve display, graph, history curve ~ data logging
report, protocol, printout, log sheet, batch report, production report, print out ~ data logging
audit trail, change log, record of changes, who changed what, electronic records, user action log ~ alarm history
software, application, program version, app, computer program ~ software version
software version, firmware version, software release, program revision, software status, which version, firmware revision, firmware, program version ~ software update, display
software update, firmware update, upgrade, update, new software, flash firmware, software upgrade, install update, update firmware ~ software version
firmware, device software, embedded software, system software ~ software update
install software, software installation, set up software, installation of program ~ software
licence, license, software licence, license key, activation code, licence key, dongle ~ software
operating system, windows system, os, system platform ~ computer
device driver, software driver, printer driver, driver software ~ install software
password, pass word, access code, pin code, passcode, secret code, pin number, passwd, entry code, login, log in ~ user level
forgot password, forgotten password, lost password, password unknown, can't remember code, password does not work, locked out of menu, forgot pin ~ reset password
change password, new password, set password, password change ~ password
log in, login, log on, sign in, logon, sign on, user login ~ password, user
log out, logout, log off, sign out, logoff ~ user
user, user account, user name, login name, user profile, account ~ user management
user management, user administration, user rights, access rights, access level, user level, permission level, authorization level, who may change, authorisation level, user group ~ password
access denied, no permission, locked out, no authorization, function greyed out, not authorised, insufficient rights, button greyed out ~ user rights
administrator, admin, supervisor level, system administrator, super user ~ user rights
operator level, user level operator, operator rights, operator access ~ user rights
key card, chip card, id card, access card, rfid card, swipe card, badge, transponder key ~ log in
automatic logout, auto logoff, session timeout, logs me out, inactivity timeout ~ log out
software crash, program crash, system crash, crashed, program hangs, computer froze, freezes, blue screen, hangs up, locks up ~ reboot
cloud, online portal, web portal, internet platform, iot, cloud service ~ remote access
web server, web interface, browser interface, web browser access, web page of device ~ ip address
opc ua, opc, data exchange, mes connection, erp interface, scada connection ~ interface
scada, control room system, plant visualisation, process control system, supervisory control, master control system ~ building management system, dcs, network
email notification, sms alert, text message alarm, alarm by email, remote alarm, push notification ~ alarm
printer, label printer, line printer, report printer ~ print
manual on screen, online help, help function, help text, info button, help page ~ operator panel
synchronize, synchronise, sync, bring in step, synchronization, synchronisation ~ timing
# --- quantities and how they are asked
kilogram, kg, kilo, kgs ~ weight
tonne, ton, metric ton ~ weight
pound, pounds, lb, lbs ~ weight
gram, grams, gramme ~ weight
ounce, ounces, oz ~ weight
transport weight, shipping weight, gross weight, weight with packaging, weight on truck, lifting weight, how heavy for lifting ~ weight, crane
empty weight, unladen weight, tare weight, kerb weight, curb weight, weight without load, dry weight, tare ~ weight
operating weight, service weight, weight in operation, filled weight, weight when full, wet weight ~ weight
floor load, floor loading, floor load-bearing capacity, load on floor, ground pressure, strength of floor, can floor hold it ~ foundation, weight
depth, how deep, deepness, deep ~ dimensions
radius, turning circle, turning radius, swing radius ~ diameter
area, surface area, square metres, sq m, floor area ~ dimensions
volume, capacity in litres, cubic content, how many litres, cubic capacity, how much it holds, tank volume, holding capacity ~ filling quantity
space requirement, space needed, clearance around machine, room needed, floor space, access space, free space around, maintenance clearance, how much room ~ dimensions, installation site
distance, clearance, spacing, gap, how far, how far apart, space between, clearance between ~ dimensions, feeler gauge
dimension drawing, dimensional drawing, dimension sheet, layout drawing, outline drawing, size drawing, drawing ~ dimensions
reach, working range, operating radius, how far it reaches, working area ~ distance
metre, meter, meters long ~ length
millimetre, millimeter, mm ~ length
centimetre, centimeter, cm ~ length
inch, inches, inches long, in inches ~ length
how many feet, foot length, ft, feet long ~ length
micrometre, micron, micrometer unit, microns ~ tolerance, filter fineness
litre, liter, litres, ltr ~ volume
gallon, gal, us gallon, gallons ~ volume
cubic metre, cubic meter, m3, cube of metre ~ volume
filling quantity, fill quantity, oil capacity, filling volume, how much goes in, refill amount, charge quantity, fill volume, filling capacity, how many litres, tank capacity, how much it holds ~ litre, tank, contents, gallons
amount, quantity, how much, how many, dosage, quantity needed ~ volume
consumption, how thirsty, usage, use per hour, how much it uses, consumption rate, how much it drinks, uses up ~ fuel consumption, water consumption, litres per hour
fuel consumption, how thirsty engine, litres per hour, miles per gallon, diesel usage, mileage, how much fuel, how thirsty, fuel use, burns fuel, fuel usage, how much diesel ~ tank capacity
water consumption, water usage, water demand, how much water, water requirement, water use, uses water ~ litre per minute
compressed air consumption, air consumption, air demand, air usage, how much air, air requirement, compressed air requirement, compressed air demand ~ air supply
gas consumption, gas usage, gas demand, how much gas ~ gas supply
steam consumption, steam demand, steam usage, how much steam, steam requirement ~ steam supply
water supply, water connection, water feed, mains water, city water, tap water, town water, water hook-up, fresh water connection ~ water consumption, water pressure
utilities, media supply, services on site, supply connections, site services, media connections, utility connections ~ power supply, water supply, air supply
decibel, decibels, db, dba, db a ~ noise level
noisy, loud, makes racket, makes noise, unusual noise, strange noise, funny noise, abnormal noise, too loud ~ noise level
temperature, how hot, temp, degree of heat, how warm, how cold, temp reading ~ celsius
degree celsius, celsius, centigrade, deg c, °c, degrees c ~ temperature
fahrenheit, deg f, °f, degrees f ~ temperature
ambient temperature, room temperature, surrounding temperature, outside temperature, temperature of surroundings, shop temperature, how hot the room, air temperature around, temperature around it, how hot a place ~ ambient conditions
operating temperature, working temperature, running temperature, service temperature, temperature during operation, how hot when running, normal temperature, how hot it runs ~ temperature
storage temperature, temperature in storage, shelf temperature, how cold in storage ~ storage
surface temperature, skin temperature, temperature of housing, how hot to touch ~ burn hazard
minimum temperature, lowest temperature, how cold allowed, lowest permissible temperature, coldest temperature ~ ambient temperature
maximum temperature, highest temperature, max temp, how hot may get, temperature limit, hottest allowed
temperature rise, heating up, warm-up increase, temperature increase, gets hotter ~ overheating
pressure, how much pressure, force per area, bar, psi, kilopascal ~ pressure gauge
bar pressure, how many bar, bar gauge, barg ~ pressure
psi, pounds per square inch, lbs of pressure ~ pressure
pascal, kpa, kilopascal, kilo pascal ~ pressure
megapascal, mpa, mega pascal ~ pressure
millibar, mbar, milli bar ~ pressure
operating pressure, working pressure, running pressure, service pressure, system pressure, normal pressure ~ pressure
maximum pressure, max pressure, highest pressure, permissible pressure, pressure limit, pressure rating, allowable pressure, design pressure ~ relief valve
minimum pressure, min pressure, lowest pressure, least pressure needed, required pressure at least ~ pressure switch
differential pressure, pressure difference, delta p, pressure drop, dp, difference in pressure, pressure loss ~ filter clogged
test pressure, proof pressure, pressure for testing, hydrotest pressure ~ pressure test
litres per minute, l/min, lpm, liters per minute, litre per minute ~ flow rate
gallons per minute, gpm, gal/min ~ flow rate
cubic metres per hour, m3/h, cubic meter per hour, cmh, m³/h ~ flow rate
air flow, airflow, air volume, air volume flow, fan capacity, how much air moved ~ fan
cubic feet per minute, cfm, scfm ~ air flow
cycles per minute, cycle rate, strokes per minute, packs per minute, cycle speed, ppm output ~ cycle time, output
force, how strong, pressing force, push strength ~ newton
newton, newtons, n force, kilonewton, kn ~ force
newton metre, newton meter, nm, newton metres ~ torque
foot pound, ft-lb, ft lb, foot-pounds, pound foot ~ torque
speed of travel, travel speed, driving speed, how fast it goes, km/h, kph, mph, running speed of vehicle, belt speed in m/s, line speed ~ velocity
velocity, m/s, metres per second, feet per minute, linear speed ~ speed of travel
how fast, quickness, fastness, speed value ~ speed
maximum speed, top speed, highest speed, max rpm, speed limit, permissible speed, how fast may turn ~ speed
minimum speed, lowest speed, slowest speed, min rpm ~ speed
resistance, ohm, ohms, electrical resistance, impedance ~ multimeter
kilohm, kohm, k ohm, thousand ohms ~ resistance
megohm, megaohm, mohm, million ohms ~ insulation resistance
capacitance, microfarad, uf, farad, mfd ~ capacitor
milliamp, milliamps, ma, milliampere ~ 4-20 ma
millivolt, mv, millivolts ~ voltage
kilovolt, kv, high tension, high voltage, thousand volts ~ electric shock
low voltage, lv, extra-low voltage, safety extra-low voltage, selv, pelv ~ 24 v dc
angle, degrees of angle, inclination, tilt, slope, gradient, incline, how steep, how slanted, angle of ground, ramp steepness, slanting ground, not level ~ spirit level, tip over
gradeability, climbing ability, max gradient, steepest slope, hill climbing, ramp angle ~ slope
viscosity, how thick oil, thickness of liquid, how runny, consistency, sae grade, iso vg, how viscous, thickness of oil, viscosity class, how thick, how thick the liquid, viscous ~ oil type
density, specific gravity, relative density, how dense, kg per cubic metre, bulk density, specific weight, weight per litre ~ weight
concentration, mixing ratio, mix strength, how strong the mix, dilution ratio, dilution, proportion, strength of solution, how strong, percent solution ~ percent
percent, percentage, per cent, pct ~ ratio
ppm, parts per million, mg per litre, mg/l ~ concentration
ph value, ph, p h, acidity, alkalinity level, acid level of water, acid level, how acid ~ ph sensor
conductivity, conductance, microsiemens, us/cm, total dissolved solids, tds, electrical conductivity, salt content of water, salinity ~ water quality
water hardness, hard water, lime content, degrees of hardness, german hardness, how hard the water, hardness degree, calcium in water, german degrees ~ limescale, water quality, softener
hardness of material, rockwell, hrc, shore hardness, brinell, how hard the steel, hardness, how hard ~ material
hand-arm vibration, vibration exposure, vibration on hands, whole body vibration, vibration value ~ vibration
time, duration, how long, period, length of time, time needed, time required, how much time ~ interval, minutes
seconds, sec, secs ~ time
minute, minutes, mins ~ time
hour, hours, hrs, hr ~ operating hours
interval, frequency of maintenance, how often, how many times, periodicity, every how many hours ~ maintenance interval
daily, every day, once per day, each shift, per day, each day, once a day, day by day ~ maintenance interval, shift
weekly, every week, once a week, per week, every 7 days, each week, every seven days ~ maintenance interval
monthly, every month, once a month, every 30 days, each month, per month ~ maintenance interval
quarterly, every three months, every 3 months, four times a year, every quarter, three-monthly ~ maintenance interval
half-yearly, semi-annually, every six months, every 6 months, twice a year, biannual, six-monthly, every half year ~ maintenance interval
yearly, annually, every year, once a year, annual, every 12 months, yearly once, every twelve months, per year, p.a. ~ maintenance interval, annual service
shelf life, storage life, expiry date, use by date, best before, expiration date, how long storable, how long it keeps, expiry, out of date ~ storage period, store
storage period, storage time, how long in storage, storage duration, maximum storage ~ shelf life
warm-up time, heating-up time, warm up, heat-up time, preheat time, how long to heat, warming-up phase, how long until hot, heating time, run-up time, time to reach temperature, how long till ready ~ preheating
cooling time, cool-down time, let it cool, cooling down period, wait until cold, cool-off time ~ hot surface
response time, reaction time, how quickly it reacts, latency, delay until reaction, how fast it reacts, dead time ~ time delay
# --- limits, ratings, technical data
technical data, specification, specifications, specs, spec sheet, technical specification, data sheet, datasheet, tech data, characteristics, technical details ~ nameplate, dimensions
electrical data, electrical specification, electrical ratings, electrical characteristics ~ technical data
limit value, limit, permissible value, allowed value, threshold, boundary value, allowable limit, cut-off value, bound ~ alarm threshold, alarm
maximum, max, highest permissible, at most, upper limit, no more than, up to how much, not exceed, ceiling, max value ~ limit value
minimum, min, lowest permissible, at least, lower limit, not less than, least, min value ~ limit value
permissible, allowed, admissible, permitted, allowable, acceptable, may be, ok to, tolerable, is it ok to, is it ok ~ limit value
prohibited, forbidden, not allowed, not permitted, must not, banned, never do, do not, no-go, inadmissible, may not, never, strictly no ~ warning, under no circumstances, prohibition
rating, rated value, nameplate value, design value ~ nameplate
exceed, go over, above the limit, overstep, more than allowed, beyond limit, over the limit ~ limit value
fall below, drop below, below the limit, drop under, less than allowed, undershoot, go under ~ limit value
range, measuring range, measurement range, span, from to values ~ limit value
adjustment range, setting range, range of adjustment, how far adjustable, adjustable between ~ setting
tolerance, permissible deviation, allowed deviation, allowable error, plus minus, acceptable variation ~ accuracy
accuracy, precision, exactness, how accurate, how precise, measuring accuracy, accurateness, measurement uncertainty, how exact, measuring tolerance ~ tolerance
repeatability, repeat accuracy, reproducibility, repeat precision, repetition accuracy, consistency, same result each time ~ accuracy
resolution, smallest division, readability, scale division, finest step, smallest increment, increment ~ accuracy
drift, zero drift, creeping of reading, zero shift, reading wanders, value drifts ~ calibration, zero
inaccurate, imprecise, wrong reading, false reading, reads wrong, shows wrong value, measurement error, reading is off, implausible value, inexact, not accurate, out of tolerance, poor accuracy ~ calibration, sensor
reading unstable, fluctuating value, reading jumps, value jumps around, unsteady display, reading jumpy, unstable reading, erratic reading, value jumps about, needle jumps, readings fluctuate ~ interference, loose contact
calibration, calibrate, recalibrate, re-calibration, gauging, set against standard, verify measuring accuracy, calibrating, adjust to standard, true up, check against standard ~ adjustment, calibration certificate, zero
calibration interval, how often to calibrate, calibration period, calibration due, recalibration date ~ calibration
calibration certificate, calibration report, calibration record, calibration sticker, proof of calibration, traceability certificate ~ calibration
calibration weight, test weight, reference weight, check weight, calibration standard, reference standard, master gauge, calibration piece ~ calibration
two-point calibration, zero and span calibration, span adjustment, span calibration, slope calibration, full scale calibration ~ calibration
buffer solution, calibration solution, ph buffer, standard solution, calibration liquid, calibration fluid ~ ph sensor, calibration
zero, zeroing, set to zero, zero adjustment, null, tare off, taring, zero setting, zero balance ~ calibration, calibrate
offset, correction value, compensation value, zero offset, correction factor ~ calibration
verification, legal metrology, official verification, weights and measures approval, stamped by authority, legal for trade ~ calibration
measuring instrument, measuring device, test equipment, test instrument, measuring equipment, measuring tool, tester, checking instrument, gauge ~ calibration
measuring point, test point, measurement point, sampling point for measuring, tp, test connection ~ measure
check reading, read off, read value, read the gauge, look at display value, take note of reading ~ pressure gauge
average, mean value, mean, moving average, average value ~ measure
calculate, compute, work out, formula for, computation, figure out value ~ table
convert units, unit conversion, conversion table, convert to metric, change units, imperial or metric ~ units
tape measure, measuring tape, folding rule, ruler, metre rule, steel rule ~ measure
stopwatch, stop watch, timing clock ~ time
stroboscope, strobe light for speed, strobe tachometer ~ speed
# --- environment and protection ratings
ambient conditions, environmental conditions, operating conditions, surrounding conditions, site conditions, operating environment, environment, surroundings, room conditions ~ ambient temperature, humidity, temperature
nema rating, nema type, nema enclosure ~ ip rating
protection class, class of protection, insulation protection class, safety class electrical ~ protective earth
insulation class, thermal class, temperature class of winding ~ winding temperature
waterproof, watertight, water-proof, water resistant, water tight, sealed against water, can get wet ~ ip rating
splash-proof, splashproof, splash water protection, hose-proof, jet-proof, wash-down proof, can be hosed down, washdown rated ~ ip rating
dustproof, dust-tight, dust protected, dust proof, sealed against dust ~ ip rating
submersible, submerged, can be immersed, under water, immersion ~ ip rating
hose down, wash down with water, spray with water jet, jet wash, pressure wash, high-pressure cleaner, steam jet cleaning, hosing down, pressure washer ~ electrical parts, ip rating
water ingress, water has got in, got wet inside, moisture penetration, water in cabinet, wet electrics, moisture inside, ingress of moisture ~ insulation resistance, drying
humidity, relative humidity, air humidity, moisture in air, rh, how humid, dampness, air moisture, muggy, humid, how damp, damp air ~ condensation
condensation, condense, sweating, dew, condensed water, fogging, moisture drops, formation of condensate, condensing, water droplets ~ humidity, cabinet heater, heater
dew point, dewpoint, pressure dew point, dew temperature, condensation temperature, where moisture condenses ~ condensation, humidity
altitude, installation altitude, height above sea level, elevation, site altitude, how high above sea, up in mountains, metres above sea level, in mountains, how high up, thin air, mountain, m above sea level ~ derating
derating, power reduction, reduced output at altitude, de-rating, derate, power loss with altitude, reduction of power, loss of output, reduced output ~ altitude, ambient temperature
explosion-proof, explosion protection, atex, ex-proof, flameproof enclosure, hazardous area rating, explosion protected, ex rated, explosive atmosphere, flameproof, atex rated, spark-free ~ ignition source
hazardous area, ex area, ex zone, explosive zone, explosion hazard area, classified area, potentially explosive area ~ explosion-proof
intrinsically safe, intrinsic safety, ex i, i.s. barrier, zener barrier ~ explosion-proof
outdoor installation, outdoors, outside use, open air, weather exposed, outside the building, outdoor use ~ weather protection
indoor use, indoors, inside building, installed inside, under roof, in closed room, in a hall ~ installation site
weather protection, weatherproof, rain protection, protection from rain, rain cover, shelter, protect from sun, protected from weather ~ outdoor installation, rain, snow, roof
direct sunlight, sunshine, solar radiation, sun exposure, sun rays, in the sun, uv radiation from sun, uv exposure ~ ambient conditions
frost protection, antifreeze, freeze protection, winterizing, winterising, protect against freezing, frost guard, anti-freeze, antifreeze protection, protect from freezing, winter-proof, winterproofing ~ frost, trace heating, glycol
dusty environment, dust, dusty place, dust in air, airborne dust, dirty surroundings, lots of dust ~ cleaning, dustproof, filter
corrosive atmosphere, salty air, sea air, aggressive environment, chemical vapours, marine air, salt spray, coastal atmosphere, marine environment ~ corrosion
pollution degree, contamination level electrical, pollution class ~ ambient conditions
ventilation, air circulation, fresh air, ventilate, air exchange, aeration of room, ventilated, airing, aeration ~ cooling, installation site, fan, overheating
magnetic field, electromagnetic field, magnetism, strong magnet, electromagnetic radiation ~ pacemaker
pacemaker, heart pacemaker, cardiac pacemaker, implanted device, medical implant, active implant ~ magnetic field
laser, laser beam, laser radiation, laser light, laser class, laser hazard ~ eye protection, laser safety glasses
radiation, x-ray, ionising radiation, radioactive source, ionizing radiation, radioactive ~ danger
optical radiation, uv radiation, infrared radiation, blinding light, dazzle, glare, bright light, arc eye, welding flash ~ eye protection, welding mask
ce marking, ce mark, ce label, conformity marking ~ declaration of conformity
declaration of conformity, ec declaration, eu declaration, certificate of conformity, conformity declaration, doc certificate ~ ce marking
ul listed, ul approval, csa approval, approval mark, certification, approvals ~ conformity
standard, norm, regulation, code of practice, directive, guideline, en standard, iso standard, din standard ~ conformity
seismic, earthquake, seismic load, quake, tremor of ground, tremor ~ anchoring
mounting position, installation position, installation orientation, which way up, mounting orientation, upright or lying ~ installation
rack mount, din rail, top-hat rail, mounting rail, hat rail, 19 inch rack ~ control cabinet
# --- cooling, heaters (electrical)
heater not heating, does not heat up, no heat, stays cold, won't get warm, not getting hot, heating failure, does not get hot ~ heating element, fuse, solid state relay
heater burned out, heating element defective, element broken, heater dead, heater fault, element gone ~ heating element
fan, cooling fan, air fan, ventilator fan ~ blower, impeller, air flow
fan not running, fan fault, fan stopped, fan dead, fan failure, ventilator does not turn, fan stuck ~ overheating
ignition, ignition system, ignition key, ignition switch ~ start
won't turn over, does not crank, engine won't crank, starter motor dead, just clicks, cranks slowly, engine not turning over, starter does nothing, no crank, dead starter ~ flat battery, starter motor, battery
alternator not charging, charge control lamp, charging light on, charge warning lamp, battery light on, alternator warning, charging lamp stays on, dynamo not charging ~ v-belt, alternator
# --- verbs and whole expressions, electrical side
wire up, connect electrically, wiring, cable up, hook up wires, make connections, do the wiring, connect to terminals ~ wiring diagram, electrician
disconnect wires, unwire, remove wiring, disconnect terminals, take wires off, undo wires ~ isolate
miswired, wired wrong, wrongly connected, wiring error, incorrect wiring, wires mixed up, wrong connection, wires crossed ~ wiring diagram
increase, raise, turn up, put up, boost, make higher, crank up, step up ~ setting
decrease, reduce, lower value, turn down, make lower, bring down, lessen, cut back, cut down ~ setting
activate, engage function, switch function on, trigger, actuate, set off, turn function on ~ switch on
press button, push, depress, hit button, tap key, push in, touch button ~ pushbutton
press and hold, hold down, keep pressed, hold for seconds, long press, keep finger on, keep your finger on ~ pushbutton
does not switch on, won't turn on, won't power up, will not switch on, does not power up, cannot turn on, no start-up, dead when switched on ~ no power, fuse
does not switch off, won't turn off, will not shut off, can't be turned off, doesn't go off ~ welded contacts
machine does not start, won't start, will not start, fails to start, no start, does not run, refuses to start, can't start machine, not starting, does not start, doesn't come on ~ start conditions, fault message
stops by itself, stops on its own, shuts off by itself, keeps stopping, stops unexpectedly, switches off automatically, quits on me, dies suddenly ~ overload, fault message
automatic shutdown, auto shut-off, automatic switch-off, automatic stop, auto power off, safety shutdown ~ limit value
prevent restart, restart inhibit, restart lock, protection against restart, restart interlock, block restart ~ lockout tagout
monitor, monitoring, supervise, watch over, keep eye on, supervision, surveillance, observe, watch, keep an eye on ~ sensor
detect, recognise, recognize, sense, pick up signal, see the part, register presence ~ sensor
not detected, does not see product, sensor does not see, not recognized, part not sensed, missed by sensor, not picking up, does not detect, fails to recognise, doesn't see the product, not recognised, not sensed, sensor misses ~ adjust sensor, dirty sensor
communicate, exchange data, talk to each other, data communication, communication ~ network
not found on network, offline, no network connection, connection lost, can't connect, disconnected from network, cannot reach, connection dropped ~ network cable, ip address
transfer data, transmit, send data, data transfer, data transmission ~ interface
download to plc, load program, download program, transfer program to controller, load project ~ plc
replace module, change card, swap module, exchange module, replace circuit board, change board ~ circuit board
show, display value, indicate, read out, appear on screen ~ display
lock screen, lock settings, key lock, lock keypad, child lock, block input, write protection ~ password
unlock, release lock, unblock, open lock, release keypad ~ password
simulate, simulation, test mode, virtual run ~ dry run
measure voltage, check voltage, test voltage, put meter on, test with meter, voltage measurement, take volts reading ~ multimeter
measure current, check amps, current measurement, check amperage, measure amps ~ clamp meter
measure resistance, check ohms, ohm out, resistance measurement, meter out, test with ohmmeter ~ multimeter
electrical inspection, electrical test, electrical safety test, pat test, portable appliance test, wiring check, electrical check, dguv v3 ~ insulation resistance, electrician, protective conductor
dielectric strength, high-potential test, hipot, flash test, high voltage test, dielectric test ~ insulation resistance
earth resistance, loop impedance, protective conductor resistance, ground resistance, earth continuity ~ protective earth
electrically conductive, conducts electricity, conducting, current can flow, conductive ~ static discharge
insulated, insulation, isolating material, electrically insulated, wire covering ~ insulated tools
insulated tools, vde tools, 1000 v tools, insulated screwdriver, insulating gloves, electrician gloves ~ electrical work
overhead line, overhead power line, power line, high voltage line, live wires above ~ electric shock
underground cable, buried cable, cable in ground, buried lines ~ power cable
spare fuse, replacement fuse, new fuse, fuse replacement, change fuse, replace fuse, swap fuse ~ blown fuse
backlit, lit key, key lights, illuminated key ~ pushbutton
first switch-on, initial power-up, switch on first time, first power up, first start, initial start-up ~ commissioning
commissioning, putting into service, start-up of new machine, initial operation, first commissioning, bring into service, placing in service, putting into operation, first start-up, initial start-up, placing into operation ~ first switch-on, acceptance, installation, handing over
signal exchange, handshake, upstream downstream signals, line interface, interface signals, machine to machine signals ~ interlock
external stop, external start, remote start, start signal from outside, remote stop contact, start stop contact ~ remote mode
load shedding by control, peak load limitation, demand limiting, peak shaving, load management ~ energy saving
no-load operation, idle running, runs unloaded, idling without load, free running ~ standby power
full load, maximum load operation, 100 percent load, flat out, full power, full capacity, rated load, maximum load, under full load ~ rated power
partial load, part load, partial-load operation, reduced load, part-load, partload, half load, low load operation ~ output
lead lag control, base load change, duty rotation, duty standby changeover, machine rotation, master sequence control ~ operating hours
time switch, weekly timer, timer clock, programmed start, schedule, time program, switch-on timer, week program ~ timer
printhead, print head, thermal head, print element ~ printer
barcode, bar code, data matrix, qr code, 2d code, scan code ~ code reader, scanner
label, sticker, tag, decal, marking plate, sign, self-adhesive label, labelling, tag on bottle ~ nameplate, labeller
date code, expiry print, best-before print, batch print, lot code print, best before date, coder, batch code, print date, inkjet coder ~ printer
touch pen, stylus, touch stick ~ touch screen
sound volume, loudness of beeper, volume of speaker, speaker volume, sound setting ~ buzzer
loudspeaker, speaker, audio output ~ buzzer
headset, intercom, two-way radio, walkie-talkie ~ communication
camera image, live picture, video, video picture ~ camera
electronic key, ignition key code, keypad start, pin start ~ log in
electric vehicle charging, charging cable, charging socket, charging plug ~ charger
inverter dc to ac, power inverter, dc-ac converter, battery inverter ~ ups, dc
static converter, dc-dc converter, voltage transformer dc, 48 to 24 v ~ power supply unit
parallel operation, paralleling, synchronising generators, parallel running, run side by side ~ generator, synchronization
excitation, field current, exciter, excitation winding ~ generator
overspeed, over speed, too fast speed, runs too fast, overspeed trip, races away, speed too high, runaway, over-revving, revs too high ~ speed monitor
underspeed, under speed, speed too low, runs too slow, turning too slowly, slow running fault, below nominal speed, not up to speed ~ speed monitor
high temperature alarm, temperature too high alarm, overtemperature alarm, high temp warning, temp alarm high ~ overheating
high pressure alarm, pressure too high alarm, overpressure alarm, high-pressure trip, high pressure cutout, hp switch, hp trip ~ overpressure
low pressure alarm, pressure too low alarm, low pressure trip, low-pressure cutout, lp switch, lp trip ~ pressure drop
low level alarm, level too low, low fluid warning, tank low alarm, low water alarm ~ top up
high level alarm, level too high, overfill alarm, tank overfull, overfilling alarm ~ overflow
low flow alarm, flow too low, not enough flow alarm, no flow alarm ~ flow switch
service due, maintenance due message, service reminder, maintenance message, service light, service indicator, maintenance indicator, spanner symbol, maintenance due, time for service ~ maintenance interval, reset service counter, reset hour counter
reset service counter, reset maintenance timer, service reset, clear service message, reset service indicator ~ service due
door open message, guard open alarm, door not closed, cover open fault, door open fault, guard not shut ~ safety switch
axis not referenced, not homed, no reference, home position lost, not referenced, lost its zero ~ reference run
encoder fault, encoder error, no encoder signal, position feedback error, feedback lost ~ encoder cable, encoder
position error, positioning fault, position not reached, wrong position, out of position, stops in wrong place ~ encoder, reference run
timeout, time-out, time exceeded, runtime error, monitoring time expired, took too long, time monitoring, takes too long, time limit exceeded, waiting time exceeded ~ sensor, fault message
watchdog, watch dog, monitoring timer ~ software crash
checksum error, memory error, eeprom error, ram error, data corrupted, corrupt file, corrupted ~ data backup
invalid value, value out of range, input rejected, entry not accepted, value not allowed, won't accept value ~ enter value
sensor limits exceeded, sensor out of range, signal out of range, under range, over range, 3.6 ma fault ~ wire break
contrast sensor, mark sensor, print mark reader, registration mark sensor, eye mark sensor ~ photoelectric sensor
fork light barrier, slot sensor, fork sensor, u-shaped photocell, label sensor ~ photoelectric sensor
distance sensor, laser distance sensor, range finder, laser measuring sensor ~ sensor
fiber optic, fibre optic, light guide, optical fibre, fibre optic cable, glass fibre cable, optic cable ~ photoelectric sensor
torque sensor, torque transducer, torque meter ~ torque
oxygen sensor, lambda probe, o2 sensor, lambda sensor, oxygen probe ~ exhaust gas
turbidity meter, turbidimeter, cloudiness sensor ~ water quality
weighing error, scale reads wrong, scale inaccurate, weight is off, weighs wrong, wrong weight ~ calibration, zero
weigh out, put on scales, determine weight, weighing ~ scales
overvoltage category, impulse withstand, cat iii ~ power surge
current transformer, ct, current transducer, c t, doughnut transformer ~ ammeter
electronic overload, motor protection relay, motor management relay, electronic motor protection, motor guard ~ thermal overload relay
torque limiter electronic, current limit, torque limit, shear pin relay, current limitation ~ overload
earth rod, ground rod, earthing electrode, ground electrode, grounding spike ~ protective earth
colour of wires, wire colour, core colour, color code of wires, conductor colours, which colour wire ~ wiring diagram
spare output, free output, unused input, free channel ~ i/o module
electrical spare, electrical component, electrical part, electric component ~ spare parts
circuit, electric circuit, current circuit, load circuit, branch circuit ~ wiring diagram
control circuit, auxiliary circuit, pilot circuit electrical, control wiring ~ control voltage
main circuit, power circuit, load side wiring, power section ~ contactor
# --- further electrical and control expressions
switch over, change over, changeover, swap over, switchover, toggle between, toggle, flip over ~ mode selector, selector, changeover switch
supply from generator, run on generator, genset operation, generator feed ~ emergency power
ups alarm, on battery, running on battery, battery operation, battery mode, inverter mode on ups, inverter mode of ups ~ power failure
load transfer, transfer to bypass, switch to bypass, on bypass, bypass operation ~ bypass switch
overload capacity, overload capability, how much overload, permissible overload, short-term overload ~ overload
crest factor, peak factor, peak to rms ~ ups
number of conductors, how many wires, how many cores, three-core cable, number of cores ~ cable
current carrying capacity, ampacity, load capacity of cable, cable rating, amps the cable takes ~ wire gauge
voltage drop, drop in cable, line loss, voltage loss over cable, loss along cable ~ cable length
torque for terminals, terminal tightening torque, screw torque for terminal, how tight terminals ~ tighten terminals
slow-blow fuse, time-lag fuse, delayed fuse, slow fuse, time delay fuse, anti-surge fuse ~ fuse rating
fast-acting fuse, quick fuse, fast blow, semiconductor fuse, quick-blow fuse ~ fuse rating
arc suppression, snubber, free-wheel diode, rc element, spark suppressor, suppressor diode ~ contactor
proximity reader, contactless reader, card reader, chip reader ~ rfid
sensor cable, sensor lead, m12 cable, sensor line, signal cable, signal line, control cable ~ cable
rubber boot, connector cover, plug cap, dust cap for connector, protective cap of socket ~ connector
blanking plug, cable entry closure, close unused entry, blind plug for gland ~ cable gland
moisture in connector, wet plug, water in plug, water in socket, damp connector ~ corroded contacts
burnt smell in cabinet, cabinet too hot, cabinet overheating, switch cabinet overtemperature, panel too hot ~ cabinet fan, filter mat
motor draws excess current, high amp draw, motor current too high, motor pulls excess amps ~ overload, blocked rotor
motor connection, connect motor, motor wiring, motor hook-up, motor lead connection ~ terminal box, star connection
motor cable, motor lead, cable to motor, motor supply cable ~ shielded cable
motor current, motor amps, current of motor, amps the motor takes ~ ammeter, rated current
motor runs nothing moves, motor turns without output, motor spins freely ~ coupling, drive belt
check rotation, bump the motor, bump test, brief start for rotation, rotation check, jog to check direction ~ direction of rotation
reversing, reverse, run backwards intentionally, change direction, reverse rotation, go backwards ~ direction of rotation
forward, run forward, forward direction, go forwards ~ direction of rotation
emergency light, emergency lighting, escape lighting, backup light ~ battery
power on lamp, power light, mains lamp, supply indicator, control on lamp, voltage present lamp ~ indicator lamp
control on, control voltage on, switch controls on, controls ready, enable control power ~ control voltage
fault lamp, fault light, malfunction lamp, error lamp, alarm lamp, trouble light ~ red light
status, state, condition of machine, machine status, operating status, operating state, status display ~ display
message text, plain text message, notification, info message, pop-up, popup window, message window ~ fault message
priority of alarm, alarm class, alarm category, severity, message class, alarm priority ~ alarm
time stamp, timestamp, date of message, when did it occur, alarm time ~ alarm history
first fault, first-up alarm, initial fault, which alarm came first, root alarm ~ alarm list
pending, still active, not yet acknowledged, outstanding, unacknowledged, standing alarm ~ alarm list
filter alarms, sort alarms, search messages, alarm filter ~ alarm list
password protected, code locked, locked by password, needs password, protected function, secured by code ~ user rights
default password, factory password, standard password, preset password, initial password ~ password
too many wrong passwords, account locked, user locked, password locked out, wrong password entered ~ password
create user, add user, new operator account, set up user, new user ~ user management
delete user, remove user, erase operator account, deactivate user ~ user management
update failed, update interrupted, upgrade aborted, update error, power cut during update ~ software update
patch, security update, hotfix, bug fix, service pack ~ software update
bug, software error, software fault, programming error, program error ~ software
device not recognized, usb not found, stick not detected, usb not recognised, stick not read ~ usb stick
format usb, fat32 stick, format stick, formatted drive ~ usb stick
remove usb safely, eject stick, safely remove, pull out stick ~ usb stick
paper jam, printer jammed, label jam, paper stuck, paper crumpled, sheet jam, paper caught, media jam, media stuck, crumpled paper inside, paper misfeed, jammed sheet ~ printer, paper path
ink, ink cartridge, toner, ribbon, printing ribbon, ink ribbon ~ printer
connect laptop, plug in laptop, link computer, connect pc, service laptop connection ~ interface, network cable
parameter transfer, copy parameters, clone settings, upload parameter set, copy settings to another ~ parameter
parameter set, data record of settings, setting file, configuration file, config file ~ parameter
fine adjustment, fine tuning, micro adjustment, trimming value, fine setting ~ adjust
factory calibrated, preset at works, set by manufacturer, set in factory, sealed adjustment ~ calibration
scaling, scale factor, scaling of signal, span scaling, 4 ma equals zero ~ analog signal
unit of measurement, measuring unit, units of value ~ convert units
plausibility, plausible value, realistic reading, value makes sense, sanity check ~ sensor fault
comparison measurement, cross-check, reference measurement, check with second instrument, compare readings ~ calibration
measurement method, how measured, measuring procedure, test method, method of measurement ~ measure
live zero, 4 ma, signal below 4 ma, wire break detection ~ analog signal
load, electrical load, consumer, connected device, connected consumer ~ overload
power distribution, incomer, incoming feeder, infeed ~ distribution board
temporary supply, site power, temporary power, construction power ~ power supply
cost to run, running costs, operating cost, electricity bill, energy cost, cost of power ~ power consumption
carbon footprint, co2 emission, environmental footprint, emissions of co2 ~ energy consumption
heat recovery, waste heat recovery, reuse heat, recover heat, heat reclaim ~ energy saving
light sensitivity, ambient light, sunlight on sensor, stray light, extraneous light ~ photoelectric sensor
crosstalk, mutual interference, sensors disturb each other, sensor interference ~ interference
tripping time, trip curve, trip class, class 10, trip characteristic, b c d curve ~ overload, circuit breaker
overload setting, overload dial, set overload to amps, set motor protection, adjust overload relay ~ thermal overload relay, rated current
manual reset, reset by hand, hand reset, push to reset, reset pin ~ thermal overload relay
automatic reset, self-resetting, resets itself, auto reset ~ thermal overload relay
let motor cool, wait for cooling, cool before restart, allow motor to cool ~ motor overheating
stick-slip, sticks then jumps, slip stick, jerks at low speed, jerky movement, slide jerks, sticks and jumps
collision, crash, axis crash, ran into something, hit obstacle, bumped into, collide, machine crash, impact, run into, hits something, ran into the table, tool crash, bump ~ axis, emergency stop, collision detection
axis drift, axis drops, axis sags, vertical axis falls, axis slides down, z axis falls ~ motor brake
electronic key exchange, guard key, trapped key, key transfer system, key exchange ~ door lock
alarm contact, fault relay, fault signal contact, alarm relay, common fault output ~ potential-free contact
building alarm, remote indication, alarm to control room, remote signalling ~ alarm contact
control room, control center, control centre, control desk, operator station ~ remote mode
wake up, wakes up, wake from sleep, exit standby, end sleep mode, leave standby ~ sleep mode
flicker of screen, screen flickers, lines on display, pixels missing, garbled display, strange characters ~ display
`;
