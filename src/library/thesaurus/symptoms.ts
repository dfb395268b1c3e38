/** Symptoms and states, materials and substances. */
export const SYMPTOMS = `
# noises
abnormal noise, unusual noise, strange noise, funny noise, odd sound, weird sound, makes a noise, sounds wrong, unusual sound ~ listen, bearing, vibration
squeak, squeaking, squeaky, chirp ~ lack of lubrication, dry joint
whine, whining, whistling tone, high-pitched noise ~ gear noise, howl
hum, humming, buzz, drone, mains hum ~ transformer noise
beep, bleep, keeps beeping, peeping, beeping noise, chirping alarm ~ buzzer, audible alarm
grinding noise, grinding sound, grating noise, crunching noise, gritty sound ~ bearing damage, gear damage
knock, knocking, banging, thump, thud, clunk, hammering noise ~ mechanical play, loose bearing
click, clicking, tick, ticking, clacking, chatter ~ relay chatter
hiss, hissing, hissing sound, sound of escaping air ~ air leak, leakage
gurgle, gurgling, bubbling sound, glugging ~ air in system, air in water
water hammer, pipe banging, pressure surge, hydraulic shock, pipes knock
rumble, rumbling, roar, low-frequency noise, growl, growling ~ worn bearing
pinging, pinking, engine knock, spark knock, pre-ignition ~ octane, ignition timing
whistle, whistling, whistling noise ~ air leak
noise reduction, sound insulation, soundproofing, noise attenuation, make it quieter, muffle, sound deadening ~ silencer, acoustic enclosure
quiet, silent, low-noise, noiseless, hushed, less noise
crackle, crackling, sizzling, frying sound, popping sound ~ arcing, partial discharge
cavitation, sounds like gravel, pumping marbles, gravel in pump, stones in the pump ~ npsh, suction pressure too low, vapour bubbles
scraping noise, scraping sound, rubbing noise, rubbing sound, metal on metal ~ rubbing contact
bang, loud bang, popping noise, explosion noise, went bang, cracking noise
backfire, backfiring, bangs in the exhaust, afterfire, pops through the carburettor
resonance, natural frequency, critical speed, sympathetic vibration, resonant frequency ~ vibration
# vibration and motion
run-out, runout, eccentricity, out of true, not running true, wobbles, radial run-out
wobble, wobbly, wobbling, unsteady, shaky, not stable ~ run-out, loose mounting
oscillate, oscillation, hunt, hunting, swinging, surges up and down, cycles up and down, pendulum effect ~ unstable control, gain too high
hunting, hunts, engine speed hunts, revs up and down, rpm up and down, uneven idle, unstable speed ~ governor
surge, surging, compressor surge, pumping of compressor ~ surge line, anti-surge
fluctuate, fluctuation, vary, goes up and down, jumps around, all over the place ~ instability
jerk, jerky, jerking, stutter, moves in jerks, not smooth, stop-start movement ~ stick-slip
overshoot, goes past the setpoint, overruns, exceeds target, shoots past, runs over
drift, drifting, creep, wanders, slowly changes, shifts over time ~ zero drift, offset
zero drift, zero point shift, doesn't return to zero, zero offset, not zero when empty ~ tare, zeroing
sag, sinks slowly, cylinder drifts, arm creeps down, lift lowers by itself, load drops slowly, won't hold load ~ internal leakage, load holding valve
belt slip, belt slips, slipping belt, belt squeals, belt not gripping ~ belt tension
belt mistracking, belt tracking, belt runs off, belt wanders, belt drifts sideways, belt misalignment, belt off centre, belt walks ~ belt alignment
misalignment, out of alignment, misaligned, not aligned, not in line, offset shaft, skewed, out of line, crooked, not true, runs to one side ~ alignment, align
tilt, tip over, topple, overturn, fall over, tipping, roll over, keel over, tilt over ~ stability, centre of gravity, anchoring
sway, swinging, load swing, swings about, pendulum
looseness, loose, wobbly, slack, not tight, came undone, worked loose ~ tightening torque
came loose, work loose, loosen by itself, vibrate loose, unscrews itself, self-loosening ~ locking compound, retighten
stiff, hard to turn, hard to move, heavy to operate, heavy to turn, runs stiff, bind, binding, tight spot ~ sluggish
stall, stalling, stalled, stalls under load, dies under load, bogs down ~ locked rotor
reverse rotation, wrong direction of rotation, turns the wrong way, runs backwards, spins backwards, rotating backwards ~ wrong phase sequence, swap two phases
run dry, dry running, dry run, running without water, no liquid in pump, ran out of liquid, run without liquid ~ dry-run protection, prime
idle, idling, tick over, tickover, running without load, no-load running, off-load running, running empty, off load, turning without load
slow, sluggish, takes ages, dragging, takes too long, crawls, snail pace ~ response time
free fall, drop suddenly, falls down, load drop, comes crashing down
runs by itself, unexpected start, unintended start-up, starts on its own, self-starts, starts without command, accidental starting, starts without warning ~ automatic restart, lockout, danger of crushing
overtravel, over-travel, runs past the end, goes beyond limit, hit the limit switch, axis limit exceeded ~ limit switch
lose position, lost home, position lost, forgot where it is, reference lost, out of position ~ homing, reference run
loss of steps, missed steps, lost steps, stepper skips, motor skipping ~ layer shift
layer shift, layers shifted, print layers offset, staggered layers
swivel freely, spins freely, turns freely, rotates without resistance, free to turn
recoil, kickback, kick back, thrown back, jumps back
# starting, stopping, holding, reaching
start up, startup, start-up, switch on, turn on, power up, fire up, get it going ~ commissioning, start sequence, start procedure, run up
cranks but won't start, engine doesn't fire, won't fire up, turns but no start, doesn't catch ~ fuel supply, ignition
hard to start, difficult starting, poor starting, struggles to start, slow to start, takes several attempts, hard starting
cold start, starting in cold weather, winter start, won't start when cold ~ glow plug, preheating
hot start problem, won't start when hot, doesn't restart warm, hot restart ~ vapour lock
does not stop, won't stop, keeps running, won't switch off, runs on, cannot be stopped, cannot be switched off
shutdown, shut down, switch off, turn off, power down, stopping procedure, stopping ~ stop sequence, run down
stops suddenly, cuts out, conks out, quits, drops out, stops for no reason, stops by itself
stall engine, engine dies, engine cuts out, engine stops, engine conks out, stalls at idle
circuit breaker trips, breaker keeps tripping, breaker goes, mcb trips, fuse trips, breaker pops ~ overload, short circuit
fuse blown, blown fuse, fuse blows, fuse burnt, fuse gone, fuse popped, fuse melted ~ short circuit, overcurrent
rcd trips, gfci trips, earth leakage trip, ground fault trip, residual current device trips, elcb trips ~ leakage current, insulation fault
motor protection trips, overload relay trips, thermal overload trips, thermal trip, overload kicks out, motor protection switch
burner lockout, goes into lockout, locked out, blocked after fault, safety shutdown ~ lockout, reset
reset, acknowledge, clear the fault, clear the alarm, quit fault, cancel the error, ack, get rid of alarm, quit the alarm, acknowledge the fault, rst, fault reset ~ reset button, restart
restart, start again, get it running again, re-start, get going again, switch back on, turn back on, start up again, resume ~ reset, reboot
keeps restarting, reboots by itself, restarts itself, boot loop, keeps rebooting, resets itself
short cycling, frequent starts, starts too often, on and off constantly, cycles on and off, keeps switching, frequent cycling, rapid cycling ~ starts per hour
does not hold pressure, loses pressure, pressure drops, pressure bleeds off, pressure falls off, won't keep pressure ~ leakage
does not hold temperature, temperature not maintained, temperature falls, can't keep temperature, temperature drops off
does not reach temperature, won't get hot enough, not up to temperature, too cold, fails to heat up, setpoint not reached
does not reach speed, speed doesn't come up, speed not reached, can't reach speed, low revs
does not build pressure, no pressure, won't build pressure, fails to build pressure, doesn't pump up
insufficient pressure, low pressure, pressure too low, weak pressure, poor pressure, not enough pressure
excessive pressure, high pressure, overpressure, over-pressure, pressure too high, too much pressure
insufficient flow, low flow, flow too low, poor flow, not enough flow, weak flow, trickle, reduced delivery
no flow, no delivery, does not deliver, doesn't pump, nothing comes out, no discharge, pumps no water, no water comes ~ priming, air lock
loses prime, loss of prime, lost suction, doesn't draw, not self-priming, sucks air ~ priming, suction leak
priming, prime, bleed the pump, fill pump before start, vent the pump, get suction
air lock, airlock, trapped air, air pocket, air bound, air in the line, air in the pipes, air in the system, air bubbles in line ~ venting, bleeding, bleed
air ingress, air entrainment, sucks in air, drawing air, sucking false air, air leaking in, false air ~ suction leak
vent, bleed, bleed air, deaerate, let the air out, air release, purge air, de-air ~ vent valve
weak suction, poor suction, low suction, doesn't suck properly, lost suction power, suction loss, insufficient suction ~ clogged filter, leak
insufficient vacuum, poor vacuum, low vacuum, vacuum not reached, vacuum weak, does not hold vacuum, vacuum loss
vacuum, negative pressure, underpressure, sub-atmospheric pressure ~ vacuum level
loss of power, lack of power, low power, weak, no oomph, underpowered, no pull, gutless
insufficient output, low output, reduced capacity, low capacity, output drops, poor performance, produces less ~ throughput
insufficient cooling, poor cooling, not cooling, doesn't cool enough, not getting cold, warm air coming out, low cooling capacity
insufficient heating, no heat, not heating, doesn't warm up, stays cold, poor heating ~ heating element
insufficient airflow, low airflow, weak air flow, not enough air, little air comes out, poor ventilation ~ clogged filter
does not move, won't move, no movement, stays put, not moving, won't budge, axis doesn't travel
does not open, won't open, fails to open, stuck closed, stays shut, stuck shut
does not close, won't close, fails to close, stuck open, stays open, won't shut, not closing fully
does not release, won't let go, doesn't let go, fails to release, sticks on
brake drags, brake does not release, brake sticking, brake rubbing, brake not lifting, binding brake
brake does not hold, brake slips, brake weak, poor braking, brake fade, braking distance too long ~ worn brake
battery discharged, flat battery, dead battery, battery empty, battery drained, battery run down, low battery, battery is flat
battery won't hold charge, doesn't hold charge, short battery life, battery drains fast, battery goes flat quickly, weak battery, battery worn out, low runtime
self-discharge, loses charge in storage, goes flat when stored, battery drains when unused
backup time, autonomy, runtime on battery, bridging time, hold-up time, how long battery lasts
intermittent, sporadic, occasional, now and then, off and on, sometimes, comes and goes, random, every so often, on and off, occasionally
temporarily, for a short time, briefly, momentary, momentarily, short-term, for a moment
permanent, continuous, constant, all the time, non-stop, always on, steady, permanently, constantly, always, continuously
suddenly, abrupt, all of a sudden, unexpectedly, out of nowhere, without warning, sudden, all at once
gradually, slowly, bit by bit, over time, little by little, progressively
repeatedly, again and again, keeps happening, recurring, keeps coming back, frequently, time after time, often, frequent
works fine then stops, stops after a while, quits after minutes, cuts out when warm, fails when hot ~ overheating
# faults in general
break down, broke down, breakdown, pack up, conk out, give up the ghost, go wrong, fail in service
damaged, damage, harmed, broken, wrecked, ruined, impaired, spoiled, dent, scratched ~ inspect for damage
symptom, indication, telltale, how do i notice, what it looks like
error message, fault message, alarm message, what the screen says, message on display, fault text
warning light, warning lamp, fault light, indicator lamp on, red light on, tell-tale, telltale lamp, idiot light
false alarm, nuisance alarm, spurious alarm, alarm for no reason, unwanted alarm
durability, durable, robust, sturdy, long-lasting, tough, hard-wearing, heavy-duty
end of life, past its best, reached wear limit, had it, service life expired
age, ageing, aging, getting old, grow old, deteriorate with time, old age, old, how many years, too old ~ service life
degrade, degradation, deteriorate, deterioration, get worse, decline, go downhill, worsen, lose performance
premature failure, early failure, fails too soon, breaks too early, short life, infant mortality
catastrophic failure, total failure, total loss, complete breakdown, write-off
normal condition, not a fault, normal behaviour, normal operation, is this normal, is it ok, is it all right
unusable, unserviceable, out of service, not fit for use, no longer usable
excessive power consumption, power consumption too high, uses too much electricity, high energy use, electricity bill too high
oil consumption, uses oil, burns oil, oil disappears, oil level drops, drinks oil, loses oil
voltage drop, voltage loss, volt drop, loses voltage along cable, drop along the line ~ cable cross-section
power interruption, power dip, voltage dip, brown-out, short power break, flicker of the mains
de-energised, deenergized, isolated, voltage-free, no voltage, powered off, potential-free ~ isolation
stored energy, residual energy, residual pressure, stored pressure, trapped pressure, energy still inside, leftover pressure ~ depressurise, accumulator, spring tension
static electricity, electrostatic charge, static charge, static build-up, statically charged, clings by static, esd, static discharge, zap ~ earthing, explosion
electromagnetic interference, emi, radio interference, emc, electrical noise, electrical interference, interference from cables, picks up noise, mobile phone interference ~ shielding
signal lost, loss of signal, no signal, signal missing, signal failure, lost signal
communication error, communication fault, comms loss, bus error, lost connection, network error, not talking, comms down
connection lost, disconnects, drops connection, offline, not connected, keeps losing connection, no connection
program crash, software crash, freezes, froze, locks up, screen frozen, system hung, computer hangs
corrupted, corrupt data, memory error, checksum error, data damaged, garbled
wrong setting, incorrect parameter, wrong parameter, set up wrongly, misconfigured, bad settings, incorrectly set
operator error, operating error, incorrect operation, user error, wrong handling, finger trouble, human error
improper use, misuse, unintended use, abuse, use for wrong purpose, not intended use, foreseeable misuse, wrong use ~ prohibited
sabotage, tampering, manipulation, tampered with, fiddled with, messed with
bypass, bridge out, defeat, jumper out, disable safety, muting, shunt out
incompatible, does not match, not compatible, doesn't go together, does not fit, wrong type, mismatch
# displays, counts, readings
display blank, blank screen, dead display, black screen, nothing on screen, no display, screen dark, display is dead
display illegible, display unreadable, dim display, faint screen, can't read screen, display too dark ~ contrast, backlight
touch screen not responding, touchscreen unresponsive, touch panel dead, screen doesn't react, touch misaligned, touch not working ~ touch calibration
wrong reading, incorrect reading, false reading, inaccurate reading, wrong value, reads wrong, reading is off, measurement error, faulty measurement
reads high, reading too high, shows too much, displays higher value, indicates too high
reads low, reading too low, shows too little, displays lower value, indicates too low
wrong count, counter wrong, miscount, counts incorrectly, counting error, double counting, count is off
wrong weight, inaccurate weight, scale wrong, weighs incorrectly, weight is off, scales out ~ calibration
deviation, difference from setpoint, variance, discrepancy, error of measurement, how far off
plausibility error, implausible value, out of range value, value makes no sense, impossible reading
out of range, beyond limits, outside the range, limit exceeded, over range, off scale, out of limits
threshold, limit value, trigger point, switching point, trip point, cut-in value ~ setpoint
sensitivity, sensitive, too sensitive, reacts to everything, response level, trigger level
false detection, false trigger, false triggering, ghost detection, sensor triggers without product, phantom signal
electric eye dirty, photocell dirty, sensor lens dirty, contaminated optics, light barrier blocked, photo eye blocked
clock wrong, wrong time, date and time wrong, time lost, clock runs fast, clock resets ~ backup battery
# heat, cold, ice
heat up, warm up, get hot, become warm, heating up, temperature rise, preheat ~ warm-up time
cool down, let it cool, cooling down, cooling-off time, chill down, become cold
hot surface, burning hot, scalding surface, hot parts, hot to touch, can burn you, gets hot, too hot to touch, surface temperature ~ burn hazard, burns, let cool down
burn, scald, scalding, burns to skin, get burnt, burn injury, burnt hand, burn yourself, get burned ~ hot surface
boil, boiling, comes to boil, seethe, bubbling over ~ boiling point
boils over, overflows with coolant, coolant boils, engine boiling over, radiator boils
evaporate, evaporation, vaporise, vaporize, turn to steam, boil off, dry up ~ vapour
evaporation loss, water lost by evaporation, water disappears, evaporates away ~ make-up water
condense, condensation, dew, sweating pipes, water droplets, moisture forms ~ dew point, insulation
condensate, condensed water, condensation water, drip water ~ condensate drain
damp, moist, wet, soggy, dampness
moisture, wetness, water content, moisture content, damp, wet, dampness ~ humidity, condensation
dry, dry out, remove moisture, dehydrate, desiccate, get the water out, dry off, let dry, blow dry ~ moisture
freeze, froze, frozen, freezing, ice up, turns to ice, frost damage, iced up ~ frost protection, antifreeze
frost, hoar frost, white ice, rime, ice layer, frosty
defrost, de-ice, deice, thaw, melt the ice, get rid of ice, unfreeze, melt ice ~ defrost cycle, ice build-up, frost, frozen
cold spot, cold zone, uneven temperature, temperature not uniform, temperature difference across
hot spot, hotspot, local overheating, hot place, scorching spot
temperature fluctuates, temperature unstable, temperature up and down, temperature swings, temperature not steady
temperature range, how hot or cold, permissible temperature, temperature limits
thermal expansion, expands when hot, heat expansion, grows with heat, lengthens when heated ~ expansion joint
thermal shock, sudden temperature change, cold water on hot, rapid temperature change
thermal runaway, battery overheats itself, uncontrolled heating, battery fire
heat loss, loses heat, wasted heat, radiated heat ~ lagging
heat dissipation, dissipated heat, heat output, waste heat, heat given off, heat rejection, thermal load, heat load, heat emission, gives off heat ~ ventilation
discoloured by heat, blued, blueing, heat tint, turned blue, temper colours, heat discoloration
scorch, scorched, singed, burnt, charred, burn marks, burned
melted, melt, molten, liquefy, gone soft
glow, glowing, red-hot, red hot, glows red
superheat, superheated, suction superheat, gas overheated above saturation
subcooling, sub-cooling, undercooling, liquid below saturation
low temperature alarm, freeze alarm, too cold alarm, low temp fault
wind chill, draught, draft, cold air stream, air current, drafty
# smells, smoke, fire
smell, odour, odor, stink, stench, pong, reek, whiff, burning smell ~ overheated
gas smell, smell of gas, smells like gas, gas odour ~ gas leak
rotten egg smell, sulphur smell, sulfur smell, smells of eggs, hydrogen sulphide
smoke, fume, smoking, gives off smoke, smoke comes out, puffing smoke
black smoke, sooty exhaust, dark exhaust smoke, smokes black, black exhaust ~ rich mixture, clogged air filter, overload
white smoke, white exhaust smoke, smokes white, white exhaust ~ unburnt fuel, coolant leak
blue smoke, bluish smoke, smokes blue, blue exhaust smoke ~ burning oil
exhaust gas, exhaust fumes, flue gas, combustion gas, fumes, emissions ~ ventilation
fire, flame, blaze, catches fire, burning, in flames, on fire, smoke and flames ~ fire extinguisher, fire fighting
ignite, ignition, set on fire, catch fire, kindle, set alight
flammable, inflammable, combustible, catches fire easily, can burn, ignitable, highly flammable ~ flash point, fire
flash point, flashpoint, lowest temperature it ignites
autoignition temperature, self-ignition temperature, ignites by itself, spontaneous ignition, self-ignition
explosion, explode, blow up, detonate, blast, explosive, detonation, explosion hazard ~ explosive atmosphere, atex, ignition source
explosive atmosphere, potentially explosive area, hazardous area, ex zone, atex zone, hazardous location, explosion-prone area, atex, explosion-proof, ex-proof, explosion protection, intrinsically safe ~ explosion
extinguish, put out, douse, smother, quench flames
flame failure, flame out, flame loss, flame goes out, burner goes out, flame not detected, no flame ~ flame sensor
flame lifts, flame unstable, flame flickers, flame blows off, flame lift-off
flashback, flash back, flame goes back, burning back into torch ~ flashback arrestor
incomplete combustion, poor combustion, bad combustion, sooty flame, yellow flame, burns badly ~ carbon monoxide
rich mixture, too much fuel, mixture too rich, running rich, overfuelling
lean mixture, too little fuel, mixture too lean, weak mixture, running lean
misfire, misfiring, engine stumbles, runs on three cylinders, cylinder not firing, drops a cylinder ~ rough running
rough running, runs rough, uneven running, lumpy, runs unevenly, engine shakes, irregular running
afterburn, after-glow, keeps burning, dieseling, runs on after switch-off
engine flooded, flooded engine, drowned engine, carburettor flooded, too much fuel in
soot, sooting, carbon black, sooty deposit, black powder, lampblack
carbon deposit, carbon build-up, coke, coking, carbonisation, carbonized oil, coked up
emission, emissions, exhaust values, pollutants released, discharge to air
steam, water vapour, water vapor, live steam
vapour, vapor, gas phase, mist
vapour lock, vapor lock, fuel vaporises, gas bubble in line
white cloud, plume, visible vapour, steam cloud, fog from tower ~ drift loss
drift loss, water droplets carried out, spray from tower, spray carried out ~ drift eliminator
oil carryover, oil carry-over, oil in compressed air, oil thrown out, oil mist downstream, oil entrainment
oil mist, oil fog, oil vapour, oil spray, oil haze, aerosol of oil
# leaks, drips, levels
drip, dripping, dribble, drop by drop, trickle, drips on floor
weep, weeping, seep, ooze, slight leak, damp joint, comes out slowly ~ leak
oil leak, leaks oil, oil loss, oil escapes, oil on floor, puddle of oil, oil drips, oil leakage
water leak, leaks water, water on floor, puddle, water escapes, water loss, water coming out
air leak, compressed air leak, loses air, hissing air, air escapes, air leakage
gas leak, gas escape, gas leakage, escaping gas, leaking gas, smell of gas, gas coming out ~ ventilation, gas detector
refrigerant leak, loss of refrigerant, gas leaked out, leaking freon, refrigerant loss, refrigerant escapes ~ low on gas
refrigerant shortage, low refrigerant charge, undercharge, undercharged, short of gas, low on gas, needs regas, not enough freon ~ bubbles in sight glass
refrigerant overcharge, overcharged, too much refrigerant, too much gas, overfilled with refrigerant
internal leakage, blow-by, leaking past seal, internal bypass, leaks inside
valve passing, leaking valve, valve does not seat, valve lets by, letting by, valve not tight, valve leaks through
seal leak, seal leaking, gasket leaks, leaking gasket, gland leaks, leaking stuffing box, shaft seal leaking
leak test, leak detection, tightness test, leakage test, look for leaks, leak check, find the leak, leakage check, check for leaks, soap spray, find leaks ~ soap test, pressure test, leak
leakproof, leak-proof, leak-tight, sealed, hermetic
watertight, waterproof, water-resistant, splash-proof, keeps water out, water ingress protection
airtight, gas-tight, hermetically sealed, hermetic, air proof
spill, spillage, spilled, spilt, slop over, run over the floor, spilling, slopped, ran out on floor ~ absorbent, binder, slip hazard
overflow, run over, overfill, brim over, spills over, flows over the top, flow over the edge ~ overflow pipe
splash, splatter, spatter, spray about, squirt, splashing
squirt, spurt, spray out, gush, shoots out, jet out
safety valve blows, relief valve lifts, relief valve opens, safety valve discharges
flood, flooded, flooding, under water, inundated, water in the room, water damage
water ingress, ingress of water, water gets in, water intrusion, penetrating water, water inside, rain gets in
oil in water, oil contaminated water, oil film on water, oil in coolant, oil in the water
water in oil, milky oil, oil turned milky, emulsified oil, water contamination of oil, mayonnaise, coffee-coloured oil ~ oil change
water in fuel, water contaminated diesel, water in diesel, water in tank ~ water separator
coolant loss, losing coolant, coolant disappears, coolant level low, uses coolant, coolant leak
low oil level, oil level too low, not enough oil, short of oil, oil low, low oil, lack of oil
low water level, water level too low, not enough water, lack of water, low water, water shortage ~ low-water cut-off
low fluid level, level too low, not enough fluid, running low, nearly empty, low level
high level, level too high, too full, tank too full
empty, run out, used up, depleted, none left
full, filled up, topped up, at capacity, to the brim
drain, empty out, let out, run off, draw off, drain off, let the water out, drain down ~ drain plug, drain cock, empty
collect, gather, pick up, catch drips ~ drip tray
foam, foaming, froth, frothing, foam build-up, bubbles on top, foams over, gushing, overfoaming ~ filling
foamy oil, oil foaming, aerated oil, bubbles in oil, air in oil, frothy oil
bubbles, air bubbles, gas bubbles, bubbling
bubbles in sight glass, flash gas, foam in sight glass, bubbles in liquid line
# jams, blockage, contamination
jam, jammed, jamming, blocked product, stuck product, product jam, gets caught, hang-up, stuck, wedged, pile-up ~ clear a jam
misfeed, double feed, feed error, feeds two at once, multiple feed, feeding fault, doesn't pick up paper
pile-up, backlog, product backs up, accumulation of products, build-up of product, logjam, queue of products
clogged filter, blocked filter, dirty filter, filter choked, plugged filter, filter loaded, filter dirty, saturated filter
filter differential pressure, pressure drop across filter, filter dp high, filter resistance, differential pressure too high
blocked nozzle, clogged nozzle, plugged nozzle, nozzle stopped up, nozzle blockage, spray tip clogged, injector clogged
clogged print head, nozzle clogged, missing nozzles, print head blocked, nozzle dropout, head needs cleaning
blocked drain, drain clogged, drain doesn't run, drain stopped up, water doesn't drain, slow drain
blocked pipe, obstructed line, clogged pipe, pipe choked, line plugged, constricted pipe
clogged strainer, blocked strainer, strainer dirty, sieve blocked, screen blinded, plugged strainer
blinding, screen blinding, sieve clogged, mesh blocked, pegging of screen
kinked hose, kink, hose bent, pinched hose, hose squashed, crushed hose
pinch, pinched, crush, squash, squeeze, nip, trapped between, trapped fingers, jam fingers ~ pinch point, hand injury
bridging, material bridge, rat-holing, arching in hopper, product doesn't flow, hopper hangs up, material hangs up
caking, lumping, lumps, clumping, cakes together, product goes hard, agglomerate, lumpy
stick together, cling, adhere, sticks to, glued together, adhesion, gets stuck to
build-up, buildup, deposit, accumulate, crust, layer that forms, encrustation, caked on
residue, remains, leftover, remnant, what is left, remainder
fouling, fouled, dirty heat exchanger, dirty coils, deposits on tubes, soiled surface
contamination, impurity, dirt ingress, pollution, contaminant, polluted
foreign body, foreign object, foreign matter, something fell in, thing that doesn't belong, tramp metal, contaminant in product, bits in product
dirt, grime, muck, filth, crud, gunk, dirtiness, contamination, fouling, soiling, gets dirty ~ clean, clogged
sediment, settle, deposit at bottom, settles out, sinks to bottom, precipitate
strand wrapped, wrap around, winds round shaft, entangled, wound around, ragging, string tangled
tangled, snarl, knotted, twisted up, tangle
entangle, get caught, drawn in, pulled in, drag in, entanglement, clothing caught
starved, starvation, doesn't get enough supply, undersupplied, lack of supply, insufficient feed
purge, purging, flush out, blow out, scavenge, sweep out
blow out, blow clean, clean with compressed air, blow dust off, blast with air
dust, dusty, fine particles, particulate, swarf dust, fine dust, dust load ~ dust mask, extraction
dust build-up, dust accumulation, dust deposit, dust layer, full of dust, dusted up
dust emission, dust escapes, dusty exhaust, dust from chimney, visible dust, dust leaks
dust explosion, combustible dust, explosive dust, dust can explode, dust deflagration, dust cloud ~ atex
filter bag torn, broken bag, bag burst, hole in filter, filter breakthrough, damaged filter sleeve ~ dust emission
vermin, pest, pest infestation, animals get in, creepy-crawlies ~ insect, rodent
mildew, fungus, mouldy, fungal growth, mould growth, black spots on wall
algae, algal growth, green slime, green water, algae growth, moss in basin ~ biocide
biofilm, slime, bacterial slime, slimy layer, bacterial growth, microbial growth, germs in water
legionella, legionnaires disease, legionnaires, legionella bacteria, water germs, bacteria in water, germs in water ~ disinfect, hygiene
bacteria, germ, microbe, microorganism, bug in water, microbial, pathogens
biological growth, microbiological contamination, bio-fouling, biofouling, growth in water, organisms ~ biocide
biocide, disinfectant for water, algaecide, bactericide, germ killer, kills algae
disinfect, disinfection, kill germs, sanitise, sanitize, decontaminate, germ-free, kill bacteria ~ disinfectant, hygiene
sterile, sterilise, sterilize, aseptic, germ-free, autoclaved, sterilisation
hygienic, hygiene, sanitary, food-safe, cleanliness, germ-free ~ bacteria, germs, disinfect
# scale, corrosion, surface
softened water, soft water, water softening, softener, softening plant, lime-free water
pitting, pits, small holes, pitted, pitted surface, pockmarks, crater marks
galvanic corrosion, bimetallic corrosion, contact corrosion, electrolytic corrosion, dissimilar metals
white rust, zinc corrosion, white powder on galvanised, zinc oxidation
rust protection, corrosion protection, rustproofing, anti-rust, prevent rust, rust-proof, anticorrosion, rust inhibitor ~ preserve
corrosion-resistant, rustproof, rust-free, does not rust, non-rusting
verdigris, green copper deposits, green corrosion, copper oxide, green contacts
oxidised contacts, corroded contacts, dirty contacts, burnt contacts, pitted contacts, oxidized terminals
battery corrosion, corroded terminals, white powder on terminals, furry terminals, sulphated terminals
sulphation, sulfation, sulphated plates, battery plates sulphated
erosion, washed out, worn by flow, eroded, wash away, abrasive wear by liquid
abrasion, abrasive wear, rubbed away, wears away
chafe, chafing, rub, rub through, fretted, scuffed, abraded cable ~ cable damage
discolouration, discoloration, discoloured, stained, changed colour, turned yellow, yellowing
stain, blemish, smear, blotch
tarnish, lost shine, matt, blunt shine, cloudy finish
faded, bleached, lost colour, washed out colour, pale
peeling, flaking, paint comes off, flakes off, delaminating, coating comes off, blistering paint
blister, blistering, bubbles in paint, bubble under coating, raised spots
delamination, layers separate, delaminate, layers come apart, comes unstuck, debond
paint, coating, varnish, lacquer, painted finish, finish coat
galvanised, galvanized, zinc plated, zinc-coated, hot-dip galvanized, coat with zinc
touch up paint, repair paintwork, paint damage, respray, fix scratches in paint
# wear, breakage, deformation
wear, worn, worn out, wear out, wore, wear and tear, used up, worn down
wear limit, minimum thickness, permissible wear, when to replace, worn beyond limit, replacement limit, wear mark, when worn out, how thin allowed ~ replace, worn
worn bearing, bearing damage, bearing failure, bearing gone, bearing shot, bearings rough ~ bearing noise
worn tooth, gear wear, stripped gear, broken tooth, chipped tooth, gear damage, worn gear, teeth worn away
worn brushes, carbon brush wear, brushes worn, brush too short, worn carbon brushes
brush fire, brush sparking, sparks at commutator, commutator sparking, brush arcing
worn belt, belt frayed, cracked belt, belt worn out, belt torn, split belt, broken belt, belt snapped
chain elongation, stretched chain, chain wear, long chain, lengthened chain ~ chain sag
chain slack, loose chain, chain sag, chain hangs down, chain too loose, chain tension too low
belt slack, belt loose, belt too loose, belt sags, slack belt, belt tension too low
stretch, stretched, elongate, elongation, lengthen, longer than before, extend
sag, sagging, droop, hang down, sags in middle, deflection
deflection, flexing, bends under load, springing, sag under load ~ sag
fracture, break, broke, broken, snap, snapped, sheared off
fatigue, fatigue fracture, metal fatigue, cracks over time, fatigue crack, cyclic load failure
brittle, embrittled, goes brittle, cracks easily, hardened rubber, turned hard
perished rubber, hardened seal, brittle hose, cracked rubber, aged rubber, perished, crumbly seal
deformed, deformation, distorted, distortion, warped, warping, out of shape, misshapen, bowed
paper curl, curled sheets, sheets bend up, curly paper, rolled-up edges
dent, dented, ding, bump, knocked in, indentation
scratch, scratched, scuff, scrape, score mark, scuff mark, surface damage
scored, scoring, groove worn, score marks, scratched cylinder, grooved shaft ~ lack of lubrication
galling, gall, cold welding, scuffing, pick-up, metal smearing, stainless thread seized
chipped, chipping, chip off, broken edge, piece broken off
spalling, flaking of raceway, pitting of bearing, surface break-out
sharp, sharpen, keen, whet, regrind, resharpen, put an edge on
hole, puncture, pierced, perforated, punctured, pinhole
flat tyre, flat tire, puncture, tyre pressure low, punctured tyre, tire blowout
tyre wear, tire wear, uneven tyre wear, tread depth, bald tyre, worn tyre, tread worn
seized screw, screw stuck, rusted bolt, bolt won't undo, bolt frozen, can't undo screw, corroded bolt ~ penetrating oil
rounded screw head, stripped screw head, rounded off nut, worn hex socket, allen head rounded
sheared pin, broken shear pin, shear pin snapped, safety pin broken, shear bolt broke
burnt out, burned out, winding burnt, motor burnt out, fried, cooked motor, coil burnt, toasted
winding fault, winding damage, winding short, shorted turns, interturn fault, inter-turn short
bulb blown, lamp failed, light bulb gone, bulb burnt out, lamp dead, blown lamp
swollen battery, battery bulging, bloated battery, puffed up battery, swollen cells
swollen capacitor, bulging capacitor, leaking capacitor, capacitor gone, dried-out capacitor
swell, swollen, bulge, expand, puffs up, bloated
shrink, shrinkage, get smaller, shrunk, shrank, shrunken
gap too large, excessive clearance, too much play, worn clearance, sloppy fit
interference fit, press fit, tight fit, shrink fit, pressed on
insufficient lubrication, lack of lubrication, runs dry, not lubricated, poor lubrication, lubrication failure, starved of oil
over-greasing, overgreased, over-lubricated, too much grease, excess grease, greased too much
cable damage, damaged cable, frayed cable, cut cable, chewed cable, chafed wire, insulation damaged, bare wire
frayed, fraying, frays, unravelled, strands broken, worn rope, ragged
broken rope wire, broken strands, wire rope damage, bird caging, rope fray, kinked rope ~ discard criteria
rodent damage, chewed by mice, gnawed cable, bitten cable, rats ate wiring
# quality of products: cutting, machining, forming
poor quality, bad quality, quality problem, defective products, bad parts, substandard, looks bad
reject, scrap, waste product, bad part, off-cut reject, non-conforming product, ng part, spoilage, rejection, sort out, thrown out ~ ejector
rework, reprocess, do again, touch up, correct bad parts, redo product, run through again
burr, burrs, sharp edge, rough edge, ragged edge, flash on edge, sharp blade ~ cut, gloves
deburr, remove burrs, break the edge, take off sharp edge, file the edge, take burr off, break edges
surface finish, roughness, surface roughness, surface quality, ra value, how smooth, rz, chatter marks, rough surface ~ chatter
rough surface, poor finish, poor surface finish, bad surface, not smooth, rough cut
smooth, even surface, flat surface, without bumps
uneven, irregular, not uniform, bumpy, patchy, non-uniform, inconsistent
chatter marks, tool marks, wavy surface, vibration marks, machining marks, ripples
dimension wrong, wrong size, size not right, out of size, dimension error, parts too big, dimension deviates
tapered, taper, conical, out of parallel, wedge-shaped, diameter not constant
out of round, not round, oval, ovality, egg-shaped, roundness error
cut not square, crooked cut, cut not straight, angled cut, skewed cut, not right-angled
cut incomplete, does not cut through, not fully cut, uncut strands, cuts only partly, incomplete cut
dross, slag on edge, burr on underside, drips on cut edge, bottom burr
spatter, weld spatter, splashes of weld, sparks stick to part, balls of weld metal
porosity, pores, porous weld, gas pores, blowholes, worm holes, holes in weld
undercut, notch beside weld, groove at weld toe, weld cuts into edge
lack of fusion, no penetration, weld not penetrating, cold lap, poor weld penetration, weld doesn't stick
tool breakage, broken tool, tool snapped, drill broke, broken cutter, end mill snapped, snapped drill, tool broke, cutter broke
tool wear, worn insert, blunt tool, dull cutter, worn cutting edge, edge worn, dull tool, worn cutter, tool life ~ insert change
built-up edge, material sticks to tool, aluminium sticks to cutter, chip welding
chip jam, swarf build-up, chips wrap round tool, bird nest of chips, chip nest ~ chip evacuation
overload of tool, excessive cutting force, tool pushed too hard, cutting force too high
springback, spring back, angle opens after bending, part springs back
wrinkle, wrinkling, crease, crinkle, ruck, puckered
crease, fold mark, crumple, crinkled, folded over, dog-ear
underfill, short shot, mould not filled, incomplete filling, not filled completely, parts not full
moulding flash, molding flash, flash on part, flashing on part, excess at parting line, fins on part
sink mark, dimple, hollow in part, depression in surface
weld line, knit line, flow line, joint line in moulding
burn marks on parts, diesel effect, scorched part, brown spots on part
void, air pocket, cavity, trapped bubble, hollow inside, air inclusion
parts stick in mould, part won't eject, sticks in mold, demoulding problem, won't demould, hard to eject ~ release agent
stringing, cobwebs, drooling nozzle, hairs on print, thread-like plastic, oozing nozzle
not sticking to bed, poor bed adhesion, print comes loose, first layer won't stick, part lifts off
underextrusion, under-extrusion, gaps in layers, too little plastic, filament not feeding
# quality of products: packing, filling, labelling, printing, conveying
filling quantity wrong, fill volume inaccurate, dosing inaccurate, wrong amount, wrong dose, filling inaccurate
underfilled, under-filled, too little in bottle, not full, short fill, low fill level, short weight, underweight, not full enough, half-empty bottle ~ fill height
overfilled, over-filled, too much in bottle, overweight pack, giveaway, excess filling
dripping nozzle, filling valve drips, nozzle drips, after-drip, dribbling nozzle, tailing
product spill, splashing during filling, product foams when filling, spills over while filling, froths over
skew, askew, crooked, slanted, not straight, lopsided, at an angle, cockeyed
label crooked, label skewed, label not straight, slanted label, label wrinkled, label in wrong position
label not sticking, label comes off, label peels, label flags, label edges lift, poor label adhesion
missing label, no label, label skipped, unlabelled, bottle without label
cap not tight, loose cap, cap torque low, cap not screwed down, cap leaks
cap crooked, cocked cap, slanted cap, cap cross-threaded, cap on at angle
poor seal, seal not tight, weak seal, seal opens, leaky pack, sealing seam bad, pack not sealed, leaking pouch
seal wrinkled, creased seal, pleat in seal, fold in seam
sealing temperature, heat seal temperature, sealing jaw temperature, jaw heat, welding bar temperature, jaw temperature ~ seal seam
film tears, film break, foil rips, film snaps, film torn
web break, paper break, web tear, web snaps, sheet breaks
film wrinkled, web wrinkle, wrinkles in film, creased film, film crumples
film runs off centre, web drifts, film off track, web wander, film misaligned ~ web guide
register error, misregister, out of register, print not aligned, colours don't line up, registration off, print mark off
shrink film holes, holes in film, burn holes in film, burnt-through film
poor shrink, film not shrinking, loose shrink wrap, dog ears, shrink result bad
carton not closed, flaps open, box not glued, carton pops open, box not sealed
glue does not stick, glue not holding, poor adhesion, bad bond, doesn't bond, adhesive failure
stringing glue, glue threads, angel hair, glue tails, cobwebbing
carton not erected, box not opening, blank not picked up, carton doesn't open, box not squared
suction cup loses part, drops product, vacuum gripper drops, does not grip, part falls off, product falls down
fallen product, tipped bottle, bottle falls over, knocked over, toppled container, lying bottle
crushed product, squashed pack, damaged box, crumpled carton, dented can, crushed carton
broken glass, glass breakage, bottle breakage, shattered bottle, glass shards, bottle burst, shards, splinters, broken bottle
date code missing, no date printed, best-before date missing, batch code missing, no code, lot number missing
print faint, pale print, light print, print too weak, washed-out print, weak print, print too light
print smudged, smeared print, smudging, blurred print, smudgy, ink smears
streaks, stripes, banding, lines in print, white lines, streaky print, striped
ghosting, double image, shadow image, repeated image, faint copy
blurred, blurry, out of focus, unsharp, fuzzy, not in focus, not sharp
image artefact, image artifact, image noise, snow in picture, picture grainy, ghost image
barcode unreadable, barcode not read, scanner doesn't read, no read, bar code won't scan, poor scan
illegible, unreadable, can't read, not legible, hard to read, undecipherable, can't be read, faded, missing label ~ safety sign
weight deviation, weight varies, weights fluctuate, inconsistent weight, portions uneven
mixed up, swapped, interchanged, transposed
wrong way round, upside down, reversed, inverted, back to front, inside out
uneven spacing, pitch irregular, products too close, gaps irregular, uneven gap
misaligned product, product off-centre, product not centred, crooked on belt, out of line
pallet unstable, load unstable, stack leaning, leaning pallet, crooked stack
stretch wrap loose, film loose on pallet, wrap slack, pallet not wrapped tight
metal in product, metal contamination, metal particle found, metal piece in food
residual moisture, still wet, not dry enough, remains wet, damp after drying, insufficient drying
overdried, too dry, dried out, over-dried, bone dry
undercooked, not cooked through, raw inside, underdone, not baked through, pale crust
overcooked, burnt product, overbaked, too dark, burnt crust, overdone
uneven baking, uneven browning, bakes unevenly, one side darker, browned on one side
spoiled food, gone off, spoilt, rotten, bad food, sour
off-taste, tastes bad, tainted, funny taste, metallic taste
laundry not clean, stains remain, poor wash result, dirty after washing, poor cleaning result
streaks on glasses, spots on dishes, white film on glasses, cloudy glasses, water marks
thread break, thread breaks, thread snaps, yarn breaks, yarn break, thread tears
skipped stitch, missed stitches, stitch skipping, leaves out stitches
needle breaks, broken needle, needle snapped, needle bent
coating uneven, paint runs, orange peel, sags in paint, drips in paint, uneven coating, fish eyes
overspray, paint mist, spray drifts, excess spray, paint fog
poor mixing, not mixed properly, lumps in mix, inhomogeneous, segregated, uneven blend
segregation, separate out, demix, unmix, layers form, splits into layers
turbid, cloudy, cloudy water, murky, hazy, not clear, turbidity
beer foams, fobbing, too much head, foamy beer, frothy beer, all foam
# oils, greases, lubricants
relubricate, re-grease, regrease, grease again, top up grease, relubrication, give it grease ~ grease gun
grease quantity, amount of grease, how much grease, grams of grease, strokes of grease gun, shots of grease
lithium grease, lithium soap grease, general-purpose grease, ep2 grease, multipurpose grease, nlgi 2 grease
high-temperature grease, hot bearing grease, heat-resistant grease, oven bearing grease
food-grade lubricant, food-safe grease, h1 lubricant, nsf h1, food-safe oil, foodgrade oil
engine oil, motor oil, crankcase oil, sump oil, lube oil of engine ~ oil grade
gear oil, gearbox oil, transmission oil, oil for gear unit, gear lubricant, reducer oil
hydraulic oil, hydraulic fluid, hydraulic liquid, pressure fluid, hlp oil, hydraulics oil
compressor oil, screw compressor oil, oil for compressor, compressor lubricant
refrigeration oil, refrigerant oil, compressor oil for refrigeration, poe oil, ester oil, polyolester
vacuum pump oil, oil for vacuum pump, vac pump oil
transformer oil, insulating oil, dielectric oil, insulating liquid
slideway oil, way oil, guideway oil, slide oil, bed oil
chain oil, chain lube, chain lubricant, chain spray
penetrating oil, rust remover, rust loosener, creeping oil, wd-40, freeing spray
silicone lubricant, silicone spray, silicone-based lubricant, silicone oil
graphite, graphite powder, dry graphite ~ dry lubricant
molybdenum disulphide, moly, moly paste, mos2, molykote ~ dry lubricant
anti-seize, anti-seize paste, assembly paste, copper paste, copper grease, antiseize compound
mineral oil, mineral-based oil, petroleum-based oil, petroleum oil
synthetic oil, synthetic lubricant, pao oil, fully synthetic
viscous, thick liquid, syrupy, high-viscosity, thick fluid
oil grade, oil type, which oil, kind of oil, oil specification, recommended oil, what oil goes in ~ viscosity
oil level, amount of oil, oil height, dipstick reading, level in sump
oil change, change the oil, oil replacement, oil drain and refill, drain the oil, fresh oil, renew oil, oil renewal, swap the oil ~ oil change interval, drain
oil change interval, how often change oil, oil drain interval, oil life, hours between oil changes, oil change period ~ operating hours
oil ageing, old oil, oil degraded, oil turned black, oxidised oil, oil black, spent oil, oil dark
oil pressure low, low oil pressure, oil pressure drops, oil lamp on, no oil pressure, insufficient oil pressure
oil temperature high, oil too hot, hot oil alarm, oil overheated, oil overtemperature
oil sludge, black sludge, gummed oil, gum deposits, sludge in sump
used oil, waste oil, spent oil, old oil, dirty oil ~ disposal
oil sample, oil analysis, oil test, lab test of oil, send oil to lab
oil-free, without oil, oilless, no oil in air, dry-running compressor
oil residue, oily film, greasy film, smeary, oily deposit
greasy, oily, covered in oil, slippery with oil, smeared with grease
degrease, degreasing, remove grease, get the grease off, grease-free, degreaser, get grease off, take oil film off
# cutting fluid, coolants, refrigerants
emulsion, oil-water mixture, oil in water mix, emulsified fluid
emulsion concentration, coolant concentration, coolant mix ratio, refractometer reading, coolant strength, brix ~ refractometer
coolant smells, emulsion goes bad, rancid coolant, coolant stinks, rotten suds, bacteria in coolant
antifreeze, anti-freeze, glycol, frost protection agent, antifreeze agent, coolant concentrate ~ ethylene glycol, frost protection
water-glycol mixture, glycol mix, water-glycol, glycol solution, antifreeze mixture
glycol concentration, antifreeze ratio, antifreeze percentage, glycol percentage, mixing ratio of antifreeze, glycol content
brine, salt solution, saline solution, secondary coolant, cold brine
refrigerant, freon, cooling gas, gas in the aircon, refrigeration gas, chiller gas
refrigerant charge, amount of refrigerant, refrigerant quantity, how much gas, kilos of refrigerant, filling weight refrigerant
charge refrigerant, regas, recharge gas, fill with refrigerant, gas up, top up freon
recover refrigerant, reclaim refrigerant, pump out gas, extract refrigerant, remove freon, evacuate refrigerant, reclaim, pull gas out, suck out refrigerant ~ refrigerant charge
evacuate, pull a vacuum, vacuum down, draw vacuum, evacuation, leave the building, clear the area, leave the room, evacuate the system, pump down to vacuum ~ vacuum pump, escape route, alarm
ammonia, nh3, r717, ammonia refrigerant, pungent refrigerant
carbon dioxide, co2, carbonic acid gas, r744, carbonic gas
carbon monoxide, co gas, monoxide, silent killer gas
hydrocarbon refrigerant, flammable refrigerant, propane refrigerant, r290, natural refrigerant propane
non-condensable gas, non-condensables, air in refrigerant circuit, foreign gas, inert gas in condenser
moisture in refrigerant circuit, water in refrigerant, wet system, moisture indicator yellow, damp refrigerant system
liquid slugging, liquid hammer, slugging, liquid reaches compressor, liquid floodback, flood back, liquid refrigerant return
high head pressure, high condensing pressure, discharge pressure too high, hp fault, high pressure cut-out, hp trip, high-pressure switch trips
low suction pressure, low evaporating pressure, lp fault, low pressure cut-out, low-pressure switch trips, lp trip
global warming potential, gwp, greenhouse effect, co2 equivalent, climate impact, f-gas
# fuels and gases
fuel, propellant, combustible, what it runs on, what it burns ~ fuel type
petrol, gasoline, gas for car, benzine, unleaded, mogas
diesel, diesel fuel, gas oil, derv, diesel oil, red diesel
biodiesel, rapeseed methyl ester, bio fuel, vegetable oil fuel, b20
heating oil, fuel oil, furnace oil, light fuel oil, burner oil
kerosene, lamp oil, paraffin oil, jet fuel, heating paraffin
heavy fuel oil, hfo, bunker oil, bunker fuel
natural gas, mains gas, town gas, piped gas, grid gas ~ methane, cng
liquefied petroleum gas, lpg, bottled gas, autogas, lp gas, cylinder gas ~ propane, butane
biogas, digester gas, landfill gas, sewage gas
biomass, wood fuel, solid biofuel, solid fuel
coal, hard coal, anthracite, mineral coal
hydrogen, h2, hydrogen gas, fuel cell gas
acetylene, dissous gas, torch gas
oxygen, o2, oxygen gas, medical oxygen
nitrogen, n2, nitrogen gas, nitrogen cushion
inert, inerting, blanket with nitrogen, make oxygen-free, inertisation, gas blanket
asphyxiation, suffocation, oxygen deficiency, lack of oxygen, suffocate, displaces oxygen, smothering, choking, can't breathe ~ nitrogen, confined space, ventilation
compressed air, pressurised air, shop air, air supply, plant air, pneumatic air, pressured air
compressed air quality, air quality class, clean dry air, oil-free dry air, purity class, iso 8573
wet compressed air, water in compressed air, moisture in air line, water in air line, water from air gun ~ dryer
instrument air, control air, pilot air, air for valves
cooling air, ventilation air, cooling airflow, air for cooling
exhaust air, extract air, extracted air, waste air, outgoing air, stale air
supply air, fresh air, make-up air, incoming air, intake air
fuel additive, diesel additive, anti-gel, flow improver, fuel conditioner
gelled diesel, waxed diesel, diesel freezes, paraffin precipitates, fuel gelled, diesel waxing, cloud point ~ winter diesel
old fuel, stale fuel, fuel gone bad, bad petrol, aged fuel
wrong fuel, misfuelling, petrol in diesel, wrong fuel filled
fuel starvation, out of fuel, no fuel reaches engine, ran out of diesel, tank empty, fuel supply interrupted
diesel bug, bacteria in fuel, fuel contamination, slime in fuel tank, diesel algae
particulate filter regeneration, dpf regeneration, burn off soot, dpf clogged, soot filter full, dpf full
calorific value, heating value, energy content, net calorific value, lower heating value
octane, octane number, octane rating, ron, fuel knock rating
inflate, pump up, fill with air, blow up tyre, put air in
deflate, let air down, release air, goes down
# water
fresh water, potable water, drinking water, tap water, clean water, mains water, town water
water quality, water condition, water chemistry, water values, water analysis, what water is allowed
deionised water, deionized water, demineralised water, demin water, di water, desalinated water, vde water, fully desalinated water ~ distilled water
distilled water, battery water, aqua dest, purified water, top-up water for battery
softening salt, regeneration salt, salt tablets, dishwasher salt, water softener salt
reverse osmosis, ro, osmosis plant, membrane filtration
make-up water, makeup water, feed make-up, replenishment water, top-up water, additional water
boiler feedwater, feed water, feedwater, water into boiler
blowdown, blow down, bleed-off, boiler blowdown, desludging, drain off salty water, bleed off, sludge out, bottom blow ~ sludge, boiler water
cycles of concentration, concentration factor, thickening of water, salt build-up in water
alkaline, caustic, lye-like, ph above seven
chloride, chlorides, chlorine ions
chlorine, hypochlorite, chlorinate, bleach, pool chlorine, sodium hypochlorite
dissolved oxygen, oxygen in water, oxygen scavenger, deaeration
suspended solids, particles in water, floating matter, dirt in water, tss
waste water, wastewater, effluent, dirty water, drain water
sewage, foul water, faeces, black water, toilet water
grey water, gray water, washing water, used water
rainwater, rain, storm water, downpour, shower of rain ~ outdoors
seawater, sea water, salt water, salty water, marine water
well water, borehole water, groundwater, underground water, bore water
river water, surface water, lake water, raw water, pond water
cooling water, cw, cooling circuit water, tower water, condenser water
chilled water, chw, ice water, chiller water
hot water, dhw, domestic hot water, warm water
sand in water, sandy water, grit in water, silt, gritty water
water treatment, conditioning of water, dosing chemicals, water conditioning, chemical treatment
corrosion inhibitor, inhibitor, anti-corrosion additive, rust inhibitor
# chemicals
chemical, substance, chemical product
medium, fluid handled, pumped liquid, pumped medium, process fluid, what is being pumped, conveyed medium
lye, caustic solution, caustic soda, sodium hydroxide, alkali, caustic, alkaline solution, naoh, alkaline
acid, acidic liquid, acid solution, corrosive acid ~ corrosive
hydrochloric acid, muriatic acid, hcl, spirits of salt
citric acid, lemon acid, mild descaling acid, natural acid descaler
peracetic acid, peroxyacetic acid, paa
hydrogen peroxide, h2o2, peroxide, oxidising agent
alcohol, spirit alcohol, methylated spirit, surgical spirit ~ ethanol
isopropyl alcohol, isopropanol, ipa, rubbing alcohol, iso alcohol
solvent, thinner, thinners, cleaning solvent, petroleum spirit, degreaser ~ white spirit, acetone, benzine
aggressive cleaner, harsh cleaner, abrasive cleaner, scouring powder, strong cleaning agent
mild detergent, neutral cleaner, soapy water, mild soap, ph-neutral cleaner, gentle cleaner
dosage, dosing, dose, metering, how much chemical
dilute, thin down, water down, mix with water, dilution, thin with water ~ mixing ratio, concentrate
corrosive, burns skin, acidic, eats into, aggressive substance, etching
toxic, poisonous, noxious, harmful to health, poison, hazardous to health ~ inhale, ventilation
hazardous substance, dangerous goods, harmful material, hazardous material, hazmat, dangerous substance, coshh, chemical ~ safety data sheet
safety data sheet, sds, msds, material safety data sheet, chemical data sheet
irritant, irritates skin, itchy, skin irritation, irritation of eyes, burning eyes, irritating, itching, rash, allergic reaction ~ skin contact
skin contact, gets on skin, on hands, spilled on skin
eye contact, gets in eyes, in the eye, splash in eye, got in eyes ~ eye wash, safety goggles
inhale, breathe in, inhalation, breathing fumes, breathed in, vapours, fumes ~ respirator, ventilation
ingest, swallow, swallowed, drink by mistake, ingestion, drink by accident
carcinogenic, causes cancer, cancer-causing, cancerous
asbestos, asbestos fibres, asbestos-containing, asbestos dust ~ respirator
chemical resistance, resistant to chemicals, compatible with chemicals, withstands acid, chemical compatibility
compatibility of materials, material resistance, is it suitable for, media compatibility, wetted materials
neutralise, neutralize, make neutral, counteract acid, neutralising agent
absorb, soak up, mop up, take up, binding agent, absorbent, sorbent, oil binder, cat litter
oxidising, oxidizing, oxidant, oxidiser, feeds fire
hot melt, hotmelt, hot glue, hot-melt adhesive, melted glue, gluing ~ glue temperature, glue nozzle
two-component adhesive, epoxy, epoxy resin, resin and hardener, araldite
ink, printing ink, dye, printer ink ~ ink cartridge
toner, toner powder, toner cartridge, printer powder, copier powder
make-up fluid, makeup fluid, ink solvent, make up for inkjet
release agent, mould release, release spray, non-stick spray, parting agent
heat sink paste, thermal paste, heat transfer compound, thermal grease, thermal compound
flux, soldering flux, soldering paste, rosin
solder, soft solder, soldering tin, lead-free solder
# metals and other solid materials
aisi 304, ss304, v2a, 1.4301, type 304 stainless
acid-resistant stainless steel, aisi 316, ss316, v4a, marine grade stainless, 1.4404, 316l
steel, mild steel, carbon steel, black steel
hardened steel, tempered steel, case-hardened, heat-treated steel
aluminium, aluminum, alu, light metal, light alloy
copper, red metal, copper metal
brass, yellow metal, brassy alloy, ms58
bronze, gunmetal, gun metal, phosphor bronze, red brass
zinc, zn, zinc die-cast, zamak
lead metal, pb, leaded
titanium, ti metal, titanium alloy
carbide, tungsten carbide, hard metal, cemented carbide, widia
ceramic, ceramics, porcelain
glass, pane, glass sheet, window glass
nbr, nitrile rubber, buna-n, nitrile
epdm, ethylene propylene rubber, epdm rubber
fkm, viton, fluororubber, fluoroelastomer
ptfe, teflon, fluoroplastic, polytetrafluoroethylene
polyethylene, hdpe, polythene
polypropylene, pp, polyprop, propylene plastic
pvc, polyvinyl chloride, vinyl, u-pvc
polyamide, nylon, pa plastic
polycarbonate, makrolon, lexan, clear plastic guard, pc sheet
acrylic, plexiglass, perspex, pmma, acrylic glass
polyurethane, pu, pur, pu foam
fibreglass, fiberglass, grp, gfrp, glass-fibre reinforced plastic, frp
carbon fibre, carbon fiber, cfrp, carbon-reinforced plastic
wood, timber, lumber, wooden
board material, wood-based panel, sheet of wood, wooden board
concrete, reinforced concrete, concrete floor, beton
sand, grit, fine gravel, sandy material
bulk material, loose material, bulk goods, bulk solids, granular material, loose product
granules, granulate, pellets, grains, beads, resin, plastic pellets ~ hopper, drying
powder, flour-like material, fine material, powdery product
flakes, chips of plastic, shreds
textile, fabric, cloth, linen, garment
leather, synthetic leather, imitation leather
felt, fleece, non-woven, nonwoven
sponge, foam material, foam rubber
sheet metal, metal sheet, steel sheet, sheet of metal, thin plate ~ plate
bar stock, rod, round bar, bar material
workpiece, part to be machined, raw part, job piece, part being machined
wire, strand, metal wire
alloy, metal mixture, compound metal
tensile strength, strength, how strong, breaking load, load to break
transparent, see-through, translucent
opaque, not see-through, non-transparent
magnetic, ferromagnetic, attracted by magnet, ferrous
non-conductive, insulating, dielectric, doesn't conduct
abrasive, gritty, scouring, sandpapery, wears things out
fibrous, stringy material, rags, long fibres, hair
sticky, tacky, gluey, gummy, gooey
slippery, slick, greasy floor, smooth surface
fragile, breakable, delicate, easily damaged, sensitive goods
solid, solids, lumps, solid particles, chunks
grain size, particle size, grit size, lump size, granularity, mesh size
# packaging materials
packaging, packing, packaging material, wrapping, packing material, pack goods, wrapper ~ film, carton blank
shrink film, shrink wrap, shrink foil, heat-shrink film ~ shrink tunnel
stretch film, stretch wrap, pallet wrap, stretch foil, wrapping film, cling wrap, cling film ~ stretch wrapper
aluminium foil, tin foil, aluminum foil, alu foil, silver foil
cardboard core, reel core, inner tube of roll, roll sleeve
splice, join film ends, film joint, spliced web, tape the ends together, joined web
cardboard, corrugated board, carton board, fibreboard, paperboard
box, carton, cardboard box, shipper, outer box, cardboard, shipping case ~ carton erector
carton blank, flat carton, unfolded box, flat box, cardboard cut-out
flap, box flap, carton lid, tuck flap
bag, sack, bagged product, pouch, sachet, packet
big bag, bulk bag, fibc, super sack, jumbo bag, flexible container
bottle, flask, bottled goods, glass bottle
jar, glass jar, tub, preserve jar
tin can, drinks can, beverage can, metal can, food can ~ seamer
cup, beaker, tub, tumbler
lid, cap, closure, bottle top, screw cap, bottle cap, lid on bottle ~ capper
tray, punnet, packing tray, product tray, carrier tray
backing paper, label backing, carrier paper, release paper, label liner
adhesive tape, sticky tape, sellotape, scotch tape, packing tape, parcel tape, tape, carton sealing tape
slip sheet, interlayer, layer pad, intermediate layer, separator sheet, divider, divider sheet, intermediate sheet
bubble wrap, air cushion film, cushioning, padding, void fill
filler material, dunnage, packing peanuts, stuffing
crate, box crate, bottle crate, beer crate, case of bottles, plastic crate, beer case ~ crate packer
blister pack, bubble pack, press-through pack, tablet blister
paper, print media, paper stock, copy paper, printing paper
grammage, gsm, paper weight, paper thickness, heavy paper
receipt paper, till roll, thermal paper, paper roll for till
envelope, mailer, letter cover
# food, products, biology
food, foodstuff, food product, edible, provisions, eats, product for eating ~ food safe, hygiene
foodstuff contact, food contact, touches food, food-grade, food-safe
dough, pastry, bread mix, batter
flour, milled grain, wheat powder
bread, loaf, buns, baked goods
meat, meat product, cuts of meat
mince, minced meat, ground meat, ground beef, hackfleisch
poultry, chicken, fowl
fish, seafood, fish fillet
milk, dairy product, dairy, milk product
cheese, curd, dairy slices
ice cream, soft serve, soft ice, gelato, frozen dessert
egg, liquid egg, yolk
cooking oil, frying oil, frying fat, deep-fat oil, vegetable oil, chip fat
sugar, sweetener, sucrose
salt, table salt, sodium chloride, nacl
chocolate, cocoa mass, couverture
candy, sweets, confectionery, sweet goods
fruit, fruit pieces, fruit product
vegetable, veg, greens
grain, cereal, corn, wheat, crop
rice, paddy, rice grains
coffee, cup of coffee, brew, java
coffee grounds, used coffee, puck, spent coffee
juice, fruit juice, nectar
beer, ale, lager, draught beer
soft drink, fizzy drink, soda, carbonated drink, carbonated beverage, lemonade
carbonated, fizzy, sparkling, with gas, carbonation, fizz, co2 content ~ filler
sauce, dressing, gravy, liquid condiment
viscous product, thick product, pasty product, creamy product
product, goods, merchandise, article, item, packed item
frozen food, deep-frozen goods, frozen goods, deep-freeze goods
chilled goods, refrigerated food, cold goods, fresh produce
perishable, spoils quickly, goes off easily, short shelf life
allergen, allergy-causing, traces of nuts, gluten, allergy, allergic ingredient
cross-contamination, carry-over of product, mixing with previous product, residue of last batch, product carryover
lint, fluff, textile dust, fibre dust, fuzz ball
body fluid, bodily fluid, blood
reagent, test chemical, assay chemical, lab chemical
cell culture, tissue culture, organism culture
patient, sick person, person treated, user of device
animal feed, fodder, feed for animals
livestock, farm animal, cattle
vegetation, weeds, greenery, undergrowth
manure, dung, muck, liquid manure
slurry, sludge liquid, suspension, mud, solids in liquid
leaf, leaves, foliage, twigs
# waste and environment
waste, rubbish, trash, garbage, refuse
recycling, recycle, reuse material, reclaim, return to material cycle, recyclable
hazardous waste, special waste, toxic waste, dangerous waste, chemical waste, problem waste ~ disposal, environment
electronic waste, weee, e-waste, old electronics, electrical scrap, waste electrical equipment, electronic scrap, circuit board disposal ~ recycle
used batteries, old batteries, waste batteries, dead batteries disposal
scrap metal, old metal, metal waste, scrap iron, metal recycling, scrapyard ~ disposal
decommission, take out of service, put out of use, retire machine, final shutdown, take out of operation, retire a machine ~ dismantling, disposal
environmental protection, environment, groundwater protection, harm to environment, pollute soil, eco
environmentally friendly, eco-friendly, biodegradable
offcut, off-cut, cutting waste, leftover piece, edge trim
sawdust, wood dust, wood shavings, wood chips dust
shred, shredded material, cut to pieces, chop up
ash, cinders, clinker, ashes
slag, scoria, skimmings
snow, sleet, snowfall, snowdrift
wind speed, gust, gale, strong wind
flooding of site, high water, flood water, flood risk
outdoors, outside, open air, in the open, exposed to weather, outdoor installation, outdoor use ~ rain, weather protection
dusty environment, lots of dust, dirty surroundings, cement works dust, sandy area
# more expressions: states of a machine
out of operation, not in use, shut down for longer, laid up, mothballed, standing still, unused for long
long standstill, prolonged shutdown, long storage, stood for months, not used for weeks, left standing
in operation, running, in use, working, while it runs, up and running
first start, initial start-up, commissioning, first use, first time switch-on, starting for first time
run-in, running-in, break-in, breaking in, bed in, bedding-in, run in period, first hours of operation ~ running-in oil change
runtime, running hours, operating hours, hours run, service hours, engine hours, machine hours, working hours, op hours, run time ~ hour meter
no load, without load, unloaded, empty running, off load
peak load, load peak, maximum demand, short-time load, load spike
start-up time, boot time, run-up time, how long to start, acceleration time
delay, time lag, wait time, postponed, late, lag time, delay time, time delay, retardation ~ timer
throughput, output rate, production rate, pieces per hour, how many per minute, capacity per hour, packs per minute, productivity, output per hour, how many per hour, performance ~ cycle time
downtime, stoppage, outage, production stop, lost time, machine down, standstill time, down time, standing time, idle production ~ breakdown
speed fluctuation, speed varies, uneven speed, changes speed by itself, irregular speed
pressure fluctuates, pressure pulsates, gauge needle swings, pressure not steady, pressure up and down, pulsating pressure
pressure loss, pressure drop, head loss, flow resistance, friction loss
back pressure, backpressure, counter pressure, resistance in outlet, exhaust restriction
pressure peak, pressure spike, pressure shock, pressure surge, sudden pressure rise
pressurised, pressurized, under pressure, with pressure in it, charged with pressure
backflow, flows back, reverse flow, runs backwards through pipe, back-flow ~ check valve
siphon, siphoning, siphons back, drains by itself
pulsation, pulsating, pulses, surges in flow, pulsating flow, uneven flow
flow noise, water noise, rushing noise, rushing sound
stick out, sticks out, protrude, jut out, overhang
fall out, drops out of holder, falls down, comes off, detaches itself
come off, fall off, detach, comes away, drops off, flies off
ejected, thrown out, flung out, flying parts, parts fly off, shoot out
loose part, loose item, something rattling inside, detached part
slip off, slides away, glide, shift on belt
raised edge, bulging upwards, lifted edge, stands proud
touch, come into contact, rub against, brush against
friction, rubbing, resistance to movement
balancing, rebalance, wheel balance, balance out
stable, steady, secure stand, firmly standing
# engines, gensets, vehicles
engine overheats, engine runs hot, temperature gauge in red, engine too hot, radiator too hot, coolant temperature too high
engine oil diluted, oil level rises, fuel in oil, diesel in oil, oil dilution, oil smells of fuel
coolant in oil, white sludge in oil, water in engine oil, antifreeze in oil ~ head gasket
head gasket blown, cylinder head gasket failure, blown head gasket, leaking head gasket
wet stacking, unburnt fuel in exhaust, oily exhaust on generator, slobbering, low-load diesel problem
no boost, boost pressure low, turbo fault, turbocharger weak, lacks boost
generator no voltage, no output voltage, genset makes no power, loss of residual magnetism, alternator does not excite, no excitation
frequency low, hertz too low, frequency drops, underfrequency, hz drops under load
frequency high, overfrequency, hertz too high, over-frequency
genset won't take load, bogs under load, can't carry load, dies when load applied
steering heavy, heavy steering, hard to steer, stiff steering wheel
pulls to one side, drifts left or right, vehicle pulls sideways, doesn't drive straight, veers off
gear won't engage, won't go into gear, hard to shift, gear not engaging, can't change gear
gears crunch, gear grinding, gears grate, crashing gears
jumps out of gear, gear pops out, slips out of gear, gear doesn't stay in
clutch slips, slipping clutch, clutch worn, clutch not gripping
mast won't lift, forks won't rise, forks do not lift
lift slow, lifting speed too low, lifts slowly, forks rise slowly, slow to raise
hydraulics slow, slow hydraulics, cylinder moves slowly, slow cylinder, ram slow, weak hydraulics
hydraulic pump noisy, hydraulic pump whines, hydraulic pump screams, noisy hydraulic pump
jerky hydraulics, jerky cylinder, air in hydraulics, spongy hydraulics
brake pedal soft, spongy brake, spongy pedal, pedal goes to floor
traction lost, wheels spin, wheelspin, wheels slip, no traction
# compressors, pumps, hvac
compressor does not load, won't load up, stays unloaded, doesn't go on load, runs only idle
compressor does not unload, won't unload, stays on load, doesn't go off load
compressor trips on temperature, high discharge temperature, screw element too hot, compressed air too hot, airend overheats
safety valve leaks, relief valve weeps, relief valve drips, prv leaking, safety valve drips
pump loses capacity, pump output drops, pump weaker than before, less flow than before
impeller clogged, impeller blocked, impeller jammed, rag in impeller, something in the impeller
float stuck, float switch hangs, float jammed, float switch stuck, stuck float ball
pump runs continuously, pump never stops, pump keeps running, pump won't switch off
expansion vessel empty, expansion tank lost precharge, diaphragm burst, waterlogged pressure tank, waterlogged vessel
precharge pressure, pre-charge, admission pressure, gas pre-charge, nitrogen precharge, bladder pressure
air conditioner blows warm, ac blows hot air, aircon not cold, unit gives warm air
unit drips water inside, water drips from aircon, indoor unit leaks water, condensate dripping
scaled condenser, dirty condenser, blocked condenser, condenser needs cleaning, condenser fouled, choked condenser
tower water too warm, tower does not cool, tower outlet too warm, poor tower performance
uneven water distribution, dry spots on fill, water only one side, poor water distribution
fill pack clogged, fill scaled, tower packing blocked, fouled fill, blocked fill
fan blade cracked, broken fan blade, damaged fan blade, fan blade chipped
fan does not run, fan not turning, fan stopped, ventilator stands still, blower not working
fan too fast, fan roars, fan at full speed, blower howls
radiators cold, heating stays cold, no warm water, heaters not warming
hot water runs out, not enough hot water, hot water goes cold, lukewarm water
boiler loses water, boiler water level drops, boiler low water, boiler keeps losing water
priming of boiler, wet steam, water carried with steam, water in steam, boiler water carryover
steam trap blocked, steam trap stuck closed, trap cold, condensate backs up, waterlogged trap ~ steam trap
trap passing steam, steam trap leaking, steam trap stuck open, live steam loss, trap blowing through ~ steam trap
burner does not ignite, burner won't light, no ignition, burner fails to start, won't light up
pilot flame goes out, pilot light out, pilot won't stay lit, pilot flame lost
chimney draught poor, insufficient draught, chimney doesn't draw, poor flue draft, flue gas comes back
# electrical, drives, ups
motor only hums, motor hums without turning, motor buzzes only, humming motor won't start
motor draws high current, motor amps high, motor takes many amps, motor overloaded
brake resistor hot, braking resistor overheats, brake chopper overload, braking resistor overload
dc link overvoltage, dc bus high, overvoltage when braking, overvoltage on deceleration, bus overvoltage
ups beeps, ups alarm, ups keeps beeping, ups alarm sounding
bypass mode, on bypass, static bypass, ups on bypass, bypass operation
replace battery, battery needs changing, battery replacement due, battery end of life, battery worn
charger fault, charger defective, charger does nothing, charging device fault
contact welded, contactor stuck, contacts stuck together, welded contacts, relay stuck on, contactor welded
contactor doesn't pull in, relay doesn't pick up, contactor won't close, doesn't energise coil
terminal burnt, burnt terminal, melted terminal, scorched terminal, hot terminal
lamp does not light, light won't come on, bulb not lit, lamp stays dark, light doesn't work
all lights off, nothing works, completely dead, no lights at all, totally dead, no power at all
water in control cabinet, moisture in panel, condensation in cabinet, wet electrics
cabinet too hot, control panel hot, panel overheats, cabinet overtemperature
wrong language, display in foreign language, change language, screen in another language
key does not work, button stuck, button not working, key stuck, keypad dead, button doesn't respond
remote control not working, remote dead, no radio contact, remote won't pair, radio link lost
# conveying, packing, printing, machine tools, robots
conveyor stops, belt stands still, line stopped, conveyor halted, belt not running
conveyor overloaded, belt overloaded, too much on belt, too heavy on conveyor
belt spillage, material falls off belt, product falls off conveyor, carryback, material under the belt
edge damage, damaged belt edge, frayed belt edge, worn belt edge
roller not turning, roller seized, idler stuck, roller blocked, stuck roller
chain jumps, chain skips teeth, chain comes off, chain derailed, chain off sprocket
robot lost zero, axis reference lost, robot out of position, mastering lost, calibration lost
gripper does not close, gripper won't grip, gripper fails to grab, gripper not holding
workpiece slips, part moves in chuck, part loose in vice, clamping too weak, part not clamped properly
clamping pressure low, chuck pressure low, insufficient clamping force, clamping force too low
tool does not change, tool change fault, tool changer stuck, atc fault, tool change alarm
tool stuck in spindle, tool not released, spindle won't release tool, unclamp fault, drawbar doesn't release
spindle hot, spindle overheats, spindle bearing warm, spindle temperature high
coolant does not flow, no coolant, coolant jet weak, coolant not coming
press does not stroke, ram won't move, slide does not move, press won't cycle
scrap stuck in die, slug pulling, slug jam, punching waste stuck
paper not fed, paper not picked up, sheet not taken, pickup problem, feeder not picking
paper out, no paper, out of paper, load paper, paper tray empty
toner low, toner empty, out of toner, replace toner
ink low, out of ink, ink empty, ink cartridge empty, no ink
colour wrong, wrong colour, colors off, colour shift, colour cast, tint wrong
background grey, grey background, dirty background, toning, scumming
print misplaced, print offset, print in wrong place, print position wrong, print shifted
doesn't cut film, film not cut, knife doesn't cut film, knife not separating, cut-off fault
film sticks to jaws, film sticks to bar, jaws dirty, molten film on jaw
product in seal, jaw closes on product, product trapped in sealing
bag not opening, bag mouth closed, pouch won't open, bag stays shut
empty bag, empty pack, pack without product, missing product in pack, bag not filled
cap missing, bottle without cap, no cap, uncapped bottle
cap feed empty, caps not coming, caps stuck in chute, no caps arriving, cap chute jammed
bottle jam, jammed bottles, bottles wedged, bottles stuck at infeed
detector rejects good product, false reject, false rejects, good packs rejected, product effect
# medical, lab, kitchen, laundry, household appliances
occlusion, blocked line, tube occluded, kinked tubing, infusion blocked, line blockage
patient alarm, monitor alarm, vital alarm, alarm at bedside
electrode off, lead off, electrode loose, poor electrode contact, lead fell off
centrifuge shakes, centrifuge unbalance, rotor unbalanced, tubes not balanced
door does not lock, door won't latch, door not closed properly, door catch broken, door lock fault
door does not unlock, door stays locked, can't open the door, door stuck locked
machine does not drain, water stays in drum, won't pump out, water left inside, doesn't drain
machine does not fill, no water coming in, water inlet fault, water doesn't enter, no water inlet
does not spin, won't spin, no spin, laundry still wet
door seal damaged, worn door gasket, door rubber torn, leaking door seal
dries too slowly, drying time too long, not drying properly, clothes stay damp
no steam, steam not coming out, doesn't produce steam, lacks steam
coffee too weak, watery coffee, thin coffee, weak espresso
grinder blocked, grinder jammed, mill blocked, grinder makes noise only
thermometer wrong, temperature display wrong, core probe wrong, thermometer inaccurate
fridge not cold, refrigerator too warm, cold store too warm, freezer too warm
ice machine no ice, ice maker not producing, small ice cubes, few ice cubes
# people
injury, hurt, wound, harm, bodily harm, accident, injured, get hurt, harm to people
cut injury, cut yourself, laceration, cutting hazard, slice finger, cut, slash ~ gloves, blade
crushing injury, crush hazard, fingers trapped, crushed hand, squashed finger, pinch point
hearing damage, hearing loss, goes deaf, noise-induced hearing loss ~ hearing protection
dizzy, dizziness, nausea, feel sick, headache from fumes
trip hazard, stumble, tripping hazard, fall over cables, stumbling hazard, tripping, trip over, cables on floor
slip hazard, slippery floor, danger of slipping, slipping hazard, slippery, slide on floor, skidding ~ oil on floor
# further symptoms by kind of machine
creak, creaking, groan, groaning, moan, moaning noise ~ mechanical stress, dry joint
slapping noise, flapping noise, slap, belt slaps, flapping, whipping sound ~ loose belt
gear noise, gearbox noisy, gearbox whines, gearbox growls, howling gearbox, gear whine
fan noise, noisy fan, fan rattles, fan hums, blower noise, wind noise
pump noisy, noisy pump, pump rattles, pump growls, pump makes noise, pump rumbles
bearing noise, bearing rumbles, bearing squeals, bearing whines, rumbling bearing, howling bearing ~ worn bearing
valve noise, chattering valve, valve rattles, valve flutters, valve hammers
transformer hum, transformer buzzes, humming transformer, transformer noise
gauge stuck, needle stuck, pointer doesn't move, gauge doesn't move, dead gauge
gauge fogged, fogged glass, misted up, condensation behind glass, steamed up
lift stuck, elevator stuck, cabin stuck, lift between floors, passengers trapped, trapped in lift
elevator not level, levelling inaccurate, step at landing, car not flush, lift stops too low
door reopens, doors keep reopening, door reverses, door opens again, door bounces back
handrail slow, handrail speed differs, handrail lags, handrail out of sync
welding arc unstable, arc breaks, arc wanders, arc won't strike, arc keeps going out
electrode sticks, welding rod sticks, rod freezes to work, stick electrode sticking
wire feed stops, wire not feeding, wire feed slips, bird nest in feeder, wire jams
wire burns back, burn-back, wire fused to tip, wire melts to tip
laser power low, weak laser beam, laser doesn't cut through, beam too weak, loss of laser power
lens contaminated, dirty lens, burnt lens, lens cracked, cutting lens dirty
camera image dark, picture too dark, underexposed image, dark image
image overexposed, picture too bright, washed-out image, blinding white image
projector lamp dim, picture dim, dim lamp, low brightness
coin jam, coin stuck, coins not accepted, coin rejected, coin acceptor jam
banknote rejected, note not accepted, bill rejected, note jam, bill acceptor jam
card not read, card reader error, card not accepted, card rejected, chip card unreadable
product not dispensed, nothing vended, vend failure, product stuck in spiral, doesn't dispense
barrier does not open, gate won't lift, boom stays down, gate doesn't open
barrier stays up, boom doesn't come down, gate won't close, gate stays open
knotter misses, knot fails, untied bales, twine not tied, bale not tied
twine breaks, string breaks, baler twine snaps, net wrap tears
grain loss, seed loss, grains thrown out, losses behind combine
crop blocks intake, header blocked, plugged header, feederhouse plugged, intake plugged
milk flow slow, slow milking, cluster falls off, liner slips, milking vacuum low
pto does not engage, power take-off won't engage, pto shaft doesn't turn, pto won't start
mower cuts unevenly, uneven cut, ragged lawn, scalped grass, streaky mowing
chainsaw chain dull, saw cuts crooked, saw smokes while cutting, dull saw chain, fine sawdust only
saw blade wanders, blade drifts, band saw cuts crooked, blade runs off line
saw blade binds, blade jams in cut, blade pinched, blade stuck in wood
drill wanders, hole off position, drill runs off, hole not centred, drill walks
hole oversize, hole too large, bore too big, oversized bore
thread too tight, thread gauge won't go, tight thread, thread undersize
tap breaks, broken tap, tap snapped, tap stuck in hole
grinding burn, burn marks from grinding, burnt surface grinding, heat marks from grinding
wheel glazed, glazed grinding wheel, wheel loaded, clogged grinding wheel ~ dressing
bending angle wrong, angle inaccurate, wrong bend angle, bend not correct
bend cracks, cracks at bend, outside of bend tears, split on bend
sheet slips, sheet moves during cut, material shifts, stock moves
punched holes with burr, burr at punch, punch worn, blunt punch
casting cold shut, cold shut, misrun, metal solidified too early
die soldering, metal sticks to die, part sticks in die, casting stuck
powder not flowing, powder hangs, hopper empties irregularly, irregular discharge, feeder runs empty
dust filter dp rises, bags blinded, cleaning pulses ineffective, bags clogged, pulse cleaning not working
stack emission high, dust limit exceeded, emission limit exceeded, visible plume from stack
dryer dew point high, dew point alarm, air not dry, wet air after dryer
dryer freezes up, refrigerant dryer iced, dryer ice blocked, frozen air dryer
condensate drain stuck, drain blows air, drain passes air constantly, drain valve stuck open
no condensate discharged, drain blocked, condensate not drained, water stays in separator
compressor runs constantly, never unloads, compressor never stops, compressor doesn't reach cut-out
compressor builds pressure slowly, slow to fill tank, takes long to fill, pump-up time long
foaming compressor oil, crankcase foaming, refrigerant in oil, diluted compressor oil ~ crankcase heater
chiller freezes, evaporator freezes, evaporator frozen, evaporator iced, freezing risk evaporator
flow switch trips, no water flow alarm, flow alarm, lack of flow fault, flow fault
expansion valve unstable, txv hunting, superheat hunting, expansion valve hunts
cooling tower overflows, basin overflows, float valve doesn't close, tower wastes water
tower vibration, tower shakes, fan of tower unbalanced, vibration switch trips
bleed too high, excessive blowdown, blowdown valve stuck open, tower loses much water
ice on tower, tower iced, icicles on louvres, basin frozen
gas pressure low, gas supply too low, insufficient gas pressure, low gas inlet pressure
flame rumbles, combustion noise, burner rumbles, boiler booms, burner booming
flue gas temperature high, stack temperature high, exhaust temperature high, boiler sooted, chimney too hot
steam hammer, banging steam pipe, steam pipe knocks, condensate hammer
heating element burnt out, heater gone, heating rod defective, element open circuit, element blown
oven heats unevenly, oven temperature uneven, one side hotter, uneven heat
oven door glass broken, door does not seal, heat escapes at door, oven door leaks heat
fryer oil smokes, oil smoking, frying fat too old, frying oil dark
dishes wet after wash, dishes not drying, wet dishes, rinse aid missing
suds in dishwasher, too many suds, oversudsing, foam in machine, excessive suds
laundry damaged, torn laundry, clothes torn, fabric damaged
vacuum cleaner weak, hoover doesn't suck, bag full, suction poor hoover
autoclave wet load, wet packs, load wet after cycle, packs still wet
sterilisation failed, cycle aborted, failed cycle, cycle interrupted
air in line, air-in-line alarm, bubbles in tubing, air bubble detected, air detector alarm
infusion ends, syringe empty, end of infusion, infusion complete, near end of infusion
breathing circuit leak, patient circuit leak, mask leak, disconnected tube
apnoea, apnea, no breath, stops breathing
oxygen low, o2 concentration low, low oxygen alarm, oxygen supply failed
spo2 low, no pulse signal, finger probe off, saturation reading wrong, poor perfusion signal
cuff leak, cuff does not inflate, blood pressure not measured, nibp fault
baseline drift, noisy baseline, baseline unstable, wandering baseline
peak tailing, bad peaks, broad peaks, split peaks
pipetting error, wrong volume pipetted, pipette inaccurate ~ pipette leaks
needle clogged, probe clogged, aspirating needle blocked, clot detected, aspiration error
sample insufficient, short sample, too little sample, not enough sample
tube broken in centrifuge, broken tube, rotor contaminated, tube burst
scale doesn't return zero, balance drifts, weighing unstable, balance not settling
solar yield low, pv produces little, low pv output, panels dirty
inverter doesn't feed in, no grid feed, waiting for grid, grid fault inverter
insulation alarm pv, riso fault, isolation fault solar, riso too low
charging station dead, car not charging, wallbox doesn't charge, ev won't charge
charge slow, charging takes too long, slow charging, charges slowly
genset doesn't take over, ats does not switch, transfer switch fails, changeover not working
ups transfers too often, ups switches frequently, ups keeps using battery
ups overload, too much on ups, overload alarm ups, reduce connected load
robot vibrates, arm shakes, robot arm trembles
robot collision, torque limit exceeded, collision alarm robot, arm hit something
agv stops, agv lost track, guided vehicle lost, agv off path, lost guide line
safety light curtain tripped, light grid interrupted, curtain broken, light barrier interrupted
guard open, door open alarm, guard door not closed, interlock open, safety door open
air pressure low alarm, insufficient air, main air low, no compressed air, low air pressure
hydraulic oil hot, hydraulic oil overheating, oil cooler weak, hydraulic tank hot
hydraulic filter clogged, filter indicator red, return filter blocked, filter clogging indicator
cylinder does not extend, ram won't come out, cylinder won't extend
cylinder does not retract, ram won't go back, cylinder won't return
hose leaks, cracked hose, hose porous, leaky hose ~ bubble on hose
coupling damaged, worn coupling insert, spider worn, coupling rubber gone, coupling element broken
key sheared, broken key, parallel key damaged, shaft turns in hub
shaft broken, broken shaft, snapped shaft, shaft fracture
spring broken, broken spring, snapped spring
weak spring, fatigued spring, spring lost tension, tired spring
seal worn, worn seal, seal lip worn, hardened seal lip, o-ring damaged, seal perished
gasket blown, blown gasket, gasket squeezed out, extruded o-ring
foundation crack, cracked base, grout cracked, broken foundation
anchor loose, foundation bolts loose, feet loose, machine walks, machine wanders
paint nozzle spits, spray gun spits, pulsating spray, uneven spray pattern, lopsided spray pattern
weft break, weft stop, filling yarn break, weft missing
fabric pulls, puckered seam, seam puckers, gathered seam
bobbin thread shows, loopy stitches, loops under fabric, thread tension wrong
ink splashes, ink mist, ink flying, misting ink
sheets stick together, blocking of sheets, set-off, ink set-off, static sheets
staple missing, staples jammed, stapler jam, not stapled, staple bent
`;
