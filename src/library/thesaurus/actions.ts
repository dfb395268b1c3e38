/** What is done, by whom, when and where. */
export const ACTIONS = `
# starting, stopping, switching
recommission, put back into service, return to service, bring back into use, put back in use ~ restart after standstill
acknowledge, confirm, quit the message, accept, ack, press ok
unlatch, release the emergency stop, pull out the mushroom, twist to release ~ reset emergency stop
normal stop, controlled stop, cycle stop, stop after cycle, stop at cycle end
final shutdown, end of life, scrapping, take it out forever, permanently out of use ~ decommissioning, disposal
standstill, at rest, stationary, not moving, not turning ~ wait until it stops
longer standstill, long shutdown, unused for long, prolonged stoppage, not used for weeks, laid up, lay-up ~ preservation, storage, holiday shutdown
run-down, coast down, coasting, spin down, run on after switch-off, takes to stop turning ~ standstill, after-run time
trial run, test run, dry cycle, run it empty first ~ commissioning, functional test
press the button, push the button, hit the button, depress, actuate ~ button
change the setting, alter a setting, modify a value, edit, change a parameter ~ adjust
enable, activate, make active, unlock function
bypass a safety switch, defeat, cheat, bridge a switch, jumper out, override, work around ~ interlock, tampering
tampering, manipulation, defeating guards, bridging safety switches, cheating the guard ~ bypass, guard interlock
alternate, take turns, swap duty, duty rotation, lead lag change ~ duty standby
shuts off by itself, automatic shut-off, auto stop, cuts off alone, automatic switch-off ~ trip, protection
won't start, fails to start, does not start, won't turn over, nothing happens, completely dead, refuses to start, doesn't run up ~ starting fault
# isolating, lockout
isolation, disconnection, de-energising, making dead, disconnecting supply
tag, warning tag, danger tag, do not operate sign, hang a sign ~ lockout
secure against reconnection, prevent restarting, protect against unintentional start, nobody can switch on ~ lockout, padlock
verify absence of voltage, check it is dead, test for dead, voltage-free check, prove dead, no voltage present ~ voltage tester
five safety rules, electrical safety rules, rules before electrical work ~ isolate, earth and short circuit
earth and short-circuit, ground it before work, grounding before work, earthing before work
discharge capacitors, discharge time, wait for capacitors, residual voltage, bleed off voltage, stored charge, wait after switching off ~ dc link, dangerous voltage
pressure-free, depressurised, unpressurised, without pressure, not under pressure, zero pressure, no pressure left
shut off, close off, turn off the valve, block off, isolate the line ~ shut-off valve, stopcock, isolation valve
let cool down, cool down, cooling time, wait until cold, let it go cold, allow to cool ~ hot surface, burns
warm up, warm-up, warming up, heat up, heating up, preheat, pre-heat, get to temperature, run warm ~ warm-up time
# drain, bleed, fill, empty
empty, emptied, pump out, clear out, run empty ~ drain
fill, fill up, pour in, charge with fluid, filling ~ filling quantity, filler neck
filler neck, filler cap, filler opening, fill port, filling hole, where to pour in ~ fill
overfill, overfilled, too full, over the mark, spills over ~ maximum level, overflow
fill level, level, how full, liquid level, level mark ~ sight glass, dipstick, level gauge
purge, blow through, purging, flush with gas, inerting ~ nitrogen, purge air
rinse, rinse off, swill, wash down, hose down, rinsing ~ clean water
catch, collect, catch in a container, collect in a tray ~ drip tray
pour, tip in, decant ~ fill, funnel
binder, absorbent, absorbing agent, oil binder, oil dry, cat litter, spill kit ~ spill
siphon, suck out, extract by suction, draw off, suction out
dose, dosing, meter in, add in measured amounts, metering ~ dosing pump
mix, blend, stir, agitate, mix together, shake up ~ mixing ratio
mixing ratio, mix ratio, concentration, how much to mix, dilution, ratio of water, strength of mixture ~ coolant concentrate, percent
concentrate, undiluted, neat
dispose, disposal, get rid of, throw away, discard, waste disposal, where to put waste ~ recycling, hazardous waste, scrap
recycle, recycling, recover materials, weee, old appliance return ~ disposal
environmental protection, environmental hazard, pollution, harm to nature ~ groundwater, disposal, spill
# cleaning
wipe, wipe off, wipe down, wipe clean, dry off with cloth, rub off ~ cloth, rag
damp cloth, moist cloth, wet rag, slightly wet cloth
brush, brush off, sweep off, brush down, soft brush
scrape, scrape off, scraper, scratch off residues ~ residue, deposits
scrub, rub hard, scour, abrasive cleaning ~ abrasive cleaner, wire wool
vacuum off, hoover, vacuum clean, suck up dust, industrial vacuum, vacuum cleaner ~ dust
sweep, sweep up, broom ~ floor, dust
unclog, unblock, clear a blockage, free a blockage, remove a blockage, poke out ~ clogged
clear a jam, remove a jam, free jammed product, unjam, pull out stuck product ~ jam
sterilise, sterilize, sterilisation, sterilization, make germ-free, kill all germs ~ autoclave
water jet, hosing, spraying with water, spray with a hose, water hose ~ ip protection class
steam clean, steam cleaner, cleaning with steam
pickling, pickle, acid cleaning, acid wash, passivate
soak, steep, leave in liquid, let it soak
polish, buff, shine up, bring to shine
strainer cleaning, clean the sieve, clean the basket, clean the screen ~ strainer, filter
# fastening, fitting, replacing
retighten, re-tighten, re-torque, retorque, check tightness, nip up again ~ loose screws, after first hours
crosswise, diagonally, in star pattern, criss-cross, opposite bolts in turn ~ tightening sequence
tightening sequence, tightening order, bolt order, which bolt first ~ crosswise
overtighten, over-tighten, too tight, tightened too much ~ torque, stripped thread
lock in place, secure, fix in position, arrest, hold in place ~ locking pin
screwdriver, phillips, cross-head screwdriver
tools required, tools needed, which tools, tool kit, tool list ~ special tool
pull out, extract, withdraw, draw out, slide out ~ puller
reassemble, put back together, refit, reinstall, put back on, fit again, assemble in reverse order ~ reverse order
reverse order, opposite order, backwards order, same steps backwards ~ reassemble
replace in pairs, replace as a set, change all together, complete set, change both
breakdown, broke down, broken down, conked out, packed up, gave up, stopped working ~ fault
regulate, regulating, modulate, keep constant
adjusting knob, dial, rotary knob, setting wheel, twist knob ~ adjust
calibrate, calibration, zero and span, make it read right, adjust reading ~ test weight, reference
level the machine, levelling, leveling, make horizontal, set horizontally, spirit level, get it level ~ levelling feet
centring, centering, centralise, put in middle, align to centre ~ align
slack belt, loose belt, belt too loose, sagging belt ~ belt tension, belt slips
grease, regrease, re-grease, greasing, pump grease in, grease up ~ grease gun, grease nipple
lubrication point, greasing point, lube point, where to grease, lubricating point ~ lubrication chart
lubrication chart, lubrication schedule, lubrication plan, greasing schedule, lube chart
connect, hook up, join up, link up, plug in ~ connection
disconnect, unhook, uncouple, pull off the connector
wiring, wire up, cabling, electrical connection ~ terminal, wiring diagram
seal, make tight, seal off, sealing, make leakproof ~ gasket
weld, welding, arc welding, weld on, weld seam ~ hot work, earth clamp
cut to length, trim, sever, shorten, crop ~ knife, blade
drill a hole, bore a hole, make a hole
open the cover, open up, open the door, unlock the cover ~ cover, door
close, close up, put the lid on, shut the cover ~ cover, lid
unlock, open the lock, release the catch ~ key
clamp, clamp down, grip, hold fast, clamping ~ clamping force
unclamp, release the clamp, loosen the clamp
mark, marking, label before removal, make a mark, scribe ~ refit in same place
position, location, spot, whereabouts, where it sits
step by step, sequence of steps, procedure, how to, instructions, in what order ~ work steps
# check, test, measure, record
function test, functional check, operational test, does it work test, performance check ~ test
test, testing, trial, try out ~ test report
test button, self test, self-test, test key, built-in test ~ function test
emergency stop test, check the e-stop, test safety devices, check safety functions ~ safety device
pre-start check, check before starting, pre-use inspection, daily check before shift, walk-round check ~ checklist, start of shift
read off, read the gauge, take the reading, what it shows ~ display, gauge
display, show, indicate, indication, shown on screen ~ readout, indicator
feel by hand, touch, check by hand
insulation test, megger, insulation resistance measurement, megohm test, insulation measurement ~ winding
pressure test, hydrostatic test, hydrotest, pressure-testing, proof pressure ~ test pressure
statutory inspection, legally required inspection, periodic inspection by authority, tuv, mandatory inspection, recurring inspection ~ authorised inspector, pressure vessel
record, write down, log, enter in log, put on paper, jot down ~ logbook
logbook, log book, maintenance log, machine book, service record, service book, maintenance record, operating log ~ record
report, notify, inform, tell, let know, let somebody know, flag up ~ supervisor
test report, inspection report, test record, test certificate, inspection record ~ inspection
checklist, check list, tick list, to-do list, inspection list ~ check
compare, cross-check, check against ~ specification
trend, history, past values, how it developed, data log ~ record
permitted deviation, tolerance, allowed variation, how far off, plus minus ~ limit
# order, hand over, people tasks
place an order, order, buy, purchase, procure, get hold of ~ order number, spare part
hand over, handover, pass on, transfer to customer ~ acceptance, shift handover
shift handover, shift change, change of shift, hand over next shift ~ shift book
instruct, brief, induction, briefing, teach, show how ~ training
training, schooling, course, instruction course, trained, learn to operate ~ qualified
prepare, get ready, preparation, make ready, preliminary work ~ before starting
comply with, observe, adhere to, stick to, obey, heed, follow the rules ~ rules, instructions
avoid, prevent, keep from, stop from happening, steer clear of
protect, protection, guard against, shield, safeguard
ensure, make sure, see to it, be certain
keep away, stay clear, keep clear, keep out, stand back, keep distance ~ danger zone
keep free, do not block, leave clear, do not obstruct ~ escape route, air vent
carry, carry by hand, lug
lower to the ground, let down, set down, put down ~ crane
jack, lifting jack, hydraulic jack, jack up ~ lift
centre of gravity, center of gravity, balance point, where the weight sits ~ lift, tipping
suspended load, hanging load, load on crane, under the load ~ crane, stay clear
relocate, move the machine, move to another place, change of location, new site, shift the machine ~ transport
check for completeness, scope of delivery, what is in box, what is included, supplied with, delivery contents ~ packing list
transport damage, damaged in transit, shipping damage, damaged on delivery ~ carrier, complaint
storage conditions, storage temperature, where to keep it, how to store, keep dry and cool ~ store
preserve, preservation, conserve, conservation, corrosion protection for storage, rust-proof for storage, winterise, mothball ~ store, longer standstill
load the machine, put material in, feed in, put product in, charge with material ~ infeed
unload, take product out, remove product, unloading
push, shove, press against, slide along
support, prop up, underpin, chock, support from below ~ raised machine
support against falling, secure against dropping, prop the slide, block the ram, stop it dropping ~ vertical axis, safety prop
# people and qualifications
operator, machine operator, user, operative, machine minder, attendant, worker at machine ~ operating personnel
operating personnel, operating staff, operators, shop floor people, machine crew
operating company, plant operator, machine owner, owner, user company, responsible body, employer
technician, service technician, service engineer, maintenance man, repair man, serviceman ~ maintenance personnel
maintenance personnel, maintenance staff, maintenance crew, maintenance department, upkeep team, engineering department
instructed person, electrically instructed person, trained person, person who was shown
fitter, mechanic, millwright, mechanical fitter, assembler, maintenance fitter
plumber, pipe fitter, pipefitter, heating engineer, gas fitter, sanitary installer ~ gas work
refrigeration technician, refrigeration engineer, fridge mechanic, cooling specialist, f-gas certified person, chiller guy ~ refrigerant
welder, welding specialist, certified welder
qualified person, skilled person, specialist, competent person, expert, qualified personnel, trained staff, skilled worker ~ qualification, training
qualification, skills, required knowledge, who may do it, who is allowed ~ qualified personnel
authorised person, authorized person, person with permission, those allowed, authorised staff ~ access
unauthorised person, unauthorized person, third party, outsiders, strangers ~ access
supervisor, foreman, boss, chief, charge hand, line manager, superior, gaffer ~ report
shift leader, shift supervisor, shift manager, shift foreman, team leader
safety officer, health and safety officer, safety engineer, hse officer, ehs manager, safety representative, safety man
fire officer, fire safety officer, fire warden, fire marshal
first aider, first-aider, trained first aid person, works medic
doctor, physician, medical help, medical attention, seek medical advice, hospital ~ first aid
expert inspector, authorised inspector, notified body, tuv inspector, surveyor, approved inspector ~ statutory inspection
manufacturer, maker, producer, oem, builder, who makes it ~ manufacturer's address
manufacturer's address, contact details, who to call, phone number, telephone number, hotline ~ customer service
customer service, after-sales service, service department, service hotline, technical support, helpdesk, support line, customer care ~ manufacturer
supplier, vendor, seller, dealer, distributor, reseller, who sold it ~ order
customer, client, buyer, purchaser, end user
installer, installation company, erector, fitting company ~ installation
subcontractor, external company, outside firm, contractor, third-party company
forklift driver, fork truck driver, lift truck operator ~ licence
crane driver, crane operator, slinger, banksman, signaller
trainee, apprentice, learner, young worker, student
children, kids, minors, young people ~ unauthorised person
people with pacemaker, pacemaker, cardiac pacemaker, heart implant, implant wearer ~ magnetic field
quality inspector, quality control, qc, qa, quality assurance
warehouse staff, storeman, stores, storekeeper, warehouseman
cleaning staff, cleaning crew, janitor, cleaning lady
visitor, guest, bystander, passer-by, person standing nearby
second person, two people, helper, assistant, buddy, with two persons ~ lift
number of operators, how many people, staff required, how many operators needed, crew size, manning
operator position, workplace, workstation, work station, operator's place, where operator stands ~ noise at workplace
# permission, prohibition, obligation
mandatory, compulsory, obligatory, is required, have to
only, exclusively, solely, nothing but, nothing other than
recommended, advised, should, suggested, better to, it is advisable ~ recommendation
optional, on request, as an option, at extra cost, special equipment ~ accessories
necessary, required, needed, essential, is a must
intended use, proper use, designated use, what it is for, purpose, approved use, used for, meant for ~ scope of application
scope of application, field of application, what can it handle, suitable for, areas of use ~ intended use
unsuitable, not suitable, inappropriate, not made for
suitable, appropriate, right for, fit for purpose, compatible ~ approved
approved, authorised, released by manufacturer, officially allowed, certified
modification, alteration, change to machine, rework, tinker, mod ~ written consent, manufacturer's approval
unauthorised modification, own changes, altering without permission, diy changes, tampering with machine ~ warranty void
written consent, manufacturer's approval, permission of maker, prior approval, agreement in writing
permit to work, work permit, clearance for work, hot work permit, release for work ~ permit
exception, except, unless, other than, apart from, excluding
responsible, responsibility, in charge, who has to, whose job ~ operating company
at your own risk, no liability, not liable, liability excluded ~ warranty
law, regulation, legal requirement, national rules, local rules, statutory, legislation ~ standard
immediately, at once, right away, straight away, instantly, without delay, asap ~ stop
regularly, at regular intervals, every so often, periodically, routinely ~ interval
if necessary, if required, as required, when needed, as needed, where applicable
carefully, with care, gently, cautiously, gingerly
# safety: hazards
danger, hazard, risk, dangerous, hazardous, peril, unsafe, risky ~ warning
warning, caution, beware, attention, signal word ~ danger
residual risk, remaining danger, residual hazard, risks that remain ~ danger
danger zone, hazard area, danger area, hazardous area of machine, working range, stay-out zone ~ guard, stay clear
safety instructions, safety notes, safety rules, safety information, safety precautions
safety sign, warning label, warning sign, safety label, hazard sticker, pictogram, warning sticker, warning symbol ~ replace illegible label
serious injury, death, fatal, lethal, kill, deadly, life-threatening, danger to life
accident, mishap, incident, what happened to worker ~ first aid, report
near miss, near accident, close call, almost an accident ~ report
pinch point, nip point, crushing point, trapping point, draw-in point, place fingers get caught ~ guard
drawing in, pulled in, entanglement, caught in, dragged in, get caught, wrapped around shaft ~ loose clothing, rotating parts
loose clothing, ties, jewellery, jewelry, long hair, rings, wide sleeves ~ drawing in, hair net
impact, hit by, struck, knocked by
ejected parts, flying parts, thrown out parts, flying chips, projectiles, shoots out, fly off ~ safety goggles, guard
falling objects, dropping parts, parts falling down, falls on head ~ safety helmet
fall from height, falling down, fall off, working at height ~ ladder, platform
climb on, step on, stand on, walk on top, climb onto machine ~ prohibited
frostbite, cold burn, freezing burn, skin frozen, cryogenic burns ~ refrigerant, liquid nitrogen
live parts, energised parts, current-carrying parts, parts under voltage, bare wires ~ electric shock
high voltage, dangerous voltage, hv, lethal voltage
pressure hazard, high-pressure jet, fluid injection, oil jet under skin, injection injury ~ hydraulic
whipping hose, hose whip, hose lashing, hose comes off ~ compressed air
ignition source, naked flame, open flame, open fire, sparks, smoking, cigarette, open light ~ fire, explosion
corrosive substance, caustic, etching, burns the skin, aggressive chemical ~ goggles, gloves
skin contact, touching skin, on your hands, contact with skin ~ gloves, wash off
confined space, enter the tank, inside vessel, tank entry, confined area ~ permit, gas measurement
carbon monoxide, co poisoning, exhaust gas poisoning, fumes indoors ~ exhaust, ventilation
uv light, ultraviolet, uv lamp, uv radiation
heat stress, radiant heat, hot environment, sweltering
ergonomic, back strain, heavy lifting, posture, back pain ~ lift
biological hazard, biohazard, infectious material, infection, contaminated sample ~ disinfect, gloves
# safety: protective equipment
cut-resistant gloves, cut protection gloves, kevlar gloves ~ sharp edges
heat-resistant gloves, heat protection gloves, oven gloves, hot gloves ~ burns
chemical-resistant gloves, rubber gloves, nitrile gloves ~ acid
protective clothing, work clothes, overalls, coveralls, tight-fitting clothes, boiler suit ~ loose clothing
apron, leather apron, rubber apron
hair net, hairnet, hair cover, tie hair back ~ long hair
safety harness, fall arrest, lanyard, safety belt ~ fall from height
high-visibility vest, hi-vis, warning vest, high vis jacket
welding mask, welding helmet, welding shield ~ arc eye
# safety: devices
interlock, interlocking, locking device, guard locking, door lock, solenoid lock ~ guard door
muting, muted, suppression of light curtain, let product through curtain
laser scanner, area scanner, safety scanner, protective field scanner ~ protective field
hold-to-run, only moves while pressed, momentary control, release to stop ~ jog
bursting disc, rupture disc, burst disk
warning light, signal lamp, beacon, stack light, signal tower, light tower, flashing light, traffic light ~ alarm
overload protection, thermal overload relay, motor protection switch, thermal overload ~ overload, trip
protective field, safety field, detection zone, monitored area ~ laser scanner
# first aid, emergency, fire
first aid, emergency care, help injured person, first-aid measures, treat an injury ~ doctor, first-aid kit
first-aid kit, first aid box, bandages, medical kit
in an emergency, in case of emergency, in case of danger, emergency procedure, emergency plan ~ emergency stop
emergency call, call an ambulance, dial emergency number, 911, 112, 999, alert rescue services, paramedics
rescue, free a trapped person, get someone out, release trapped person, trapped person, extricate ~ emergency release
emergency release, manual release, emergency unlocking, escape release, override release ~ trapped person
escape route, emergency exit, fire exit, way out, fire escape, egress ~ keep free
assembly point, muster point, gathering place, meeting point
fire fighting, firefighting, extinguish, put out fire, put out flames ~ fire extinguisher
extinguishing agent, extinguishing medium, extinguishing media ~ fire extinguisher
fire brigade, fire department, fire service, firemen
fire protection, fire prevention, fire precautions, fire safety ~ fire
sprinkler, fire sprinkler, sprinkler system, extinguishing system
unconscious, fainted, passed out, faint, not responding ~ recovery position, first aid
artificial respiration, resuscitation, cpr ~ defibrillator, aed
compressed air failure, loss of air, air supply fails, no air pressure
# time and maintenance expressions
maintenance, servicing, service, upkeep, looking after, care ~ maintenance schedule
preventive maintenance, preventative maintenance, planned maintenance, scheduled maintenance, pm, routine maintenance ~ maintenance schedule
predictive maintenance, condition-based maintenance, condition monitoring, condition-based servicing ~ vibration, oil analysis
maintenance schedule, maintenance plan, service schedule, maintenance table, service plan, maintenance chart, maintenance calendar ~ maintenance interval
maintenance interval, service interval, how often, servicing period, time between services, when is service due, interval ~ operating hours, maintenance schedule
cleaning interval, cleaning frequency, how often to clean, cleaning schedule
inspection interval, check interval, how often to check, inspection frequency, test interval
replacement interval, change interval, how often to replace, when to change, when to renew ~ service life
maintenance work, service work, jobs to be done, maintenance tasks ~ maintenance personnel
maintenance contract, service agreement, service contract, maintenance agreement
maintenance-free, no maintenance, needs no servicing, lubricated for life, sealed for life, never needs greasing
useful life, design life, planned life, end of service life, when to scrap ~ service life
fortnightly, every two weeks, every other week, biweekly
every two years, two-yearly, every other year, every 24 months, biennial
every shift, each shift, once per shift, per shift ~ shift
shift, working shift, eight hours, work shift
before each use, before every use, prior to each use, each time before use ~ pre-start check
after the first hours, after initial operation, first service, initial inspection, first check after commissioning ~ running-in
waiting time, wait, how long to wait ~ minutes
after-run time, overrun, run-on time, after-running, runs on after, afterrun ~ standstill
curing time, hardening time, setting time, how long to set ~ adhesive
dwell time, residence time, holding time, soak time, retention time ~ oven
exposure time, contact time, acting time, how long to act ~ disinfectant
timer, time switch, time clock, countdown, time relay
availability, uptime, utilisation, oee, machine efficiency ~ downtime
mean time between failures, mtbf, reliability, failure rate
overtime, extended hours, longer run, extra shift
due date, deadline, by when, latest date
soon, shortly, in near future
temporary, temporarily, for short time, provisional, for the time being, stopgap
first time, initial, for the first time, brand new ~ commissioning
again, once more, repeat, another time, redo
winter, cold season, winter operation, winter service ~ frost protection
summer, hot season, hot weather, heat wave ~ ambient temperature
weekend, over weekend, days off, overnight ~ longer standstill
end of shift, end of work, finishing time, knock-off time ~ daily cleaning, switch off
start of shift, beginning of shift, start of work, first thing every morning ~ pre-start check
speed, how fast, velocity, pace ~ rpm
number of cycles, cycle count, switching cycles ~ service life
fuel consumption, diesel consumption, litres of diesel, fuel usage, gas mileage
# packaging and bottling
reel change, roll change, change the reel, splice reel, new roll ~ film
splice, join film, splicing, tape joint, stick ends together
film break, web break, torn film, film tear, snapped web ~ film
film tension, web tension, unwinding tension, dancer tension
seal seam, sealing seam, weld seam of bag, seal line, bag seal, leaking seal ~ sealing temperature
layer, tier, row on pallet, pallet layer
bottling, bottle filling, filling bottles
bottling line, filling line, packaging line, production line, packing line
fill height, filling height, fill level in bottle, filling quantity in bottle
crown cap, crown cork, beer cap
closing torque, cap torque, removal torque, how tight the cap, application torque
crooked cap, cocked cap, cap on skew, badly fitted cap, loose cap
creased label, wrinkled label, crooked label, skewed label, label peels off, flagging ~ labeller
label gap, label sensor, label detection, label position ~ labeller
bottle washer, bottle washing machine, bottle cleaning machine
empty bottle inspector, bottle inspector, bottle inspection, ebi
feed screw, infeed worm, timing screw, infeed screw, bottle screw
bottle jam, fallen bottle, toppled bottle, bottle down, tipped bottle ~ infeed
blow moulding, blow molding, stretch blow, blower for bottles, bottle blowing ~ preform
preform, parison
dosing unit, portioner, portioning, depositor ~ dose
metal detector, metal detection, metal search, foreign body detector, foreign metal ~ reject
traceability, batch tracking, trace back, lot tracking
batch size, lot size, run length, quantity per batch, production run
production order, job order, work order, order sheet, job card
format, product format, bottle size, pack size ~ changeover
ejector, reject unit, pusher, kick-off, rejecter, ejection device ~ reject
yield, good parts, output of good parts, first-pass yield, usable output ~ reject
quality defect, defective product, bad product, faulty goods, flaw, off-spec
infeed, inflow of product, feeding side, product feed ~ conveyor
back-up of product, accumulation, queue, product backs up, build-up on belt, buffer ~ accumulation conveyor
spillage on belt, product falls off, product loss
gripper, grab, gripping head, grasping tool ~ robot
line speed, machine speed, belt speed, bottles per hour, running speed, production speed
start-up waste, start-up scrap, set-up waste, make-ready waste
shrink wrapper, shrink packer, multi-packer, bundling machine, multipacker
blister, blister pack, thermoforming packer, tray sealer
# food and process words
food safe, food grade, food-grade, contact with food, fda approved, nsf h1 ~ lubricant
haccp, food safety plan, hygiene plan, critical control point
spoil, spoiled, go bad, rotten, perish
bake, baking, bake off
fry, fryer, frying, deep fry, deep fat fryer
cook, cooking, boil, simmer, heat product
chill, chilled, cool product, refrigerate, cold storage, keep cold
deep freeze, shock freezer, freeze product, quick freeze
slice, slicer, slicing machine, cut slices
sieve, sift, sifting, sieving machine ~ mesh
homogenise, homogenize, homogeniser, homogenizer, blend fine
ferment, fermenter, fermentation, yeast tank
# moulding, printing
injection moulding, injection molding, moulding machine, molding machine, plastic moulding, imm ~ mould
mould change, mold change, tool change on moulding, swapping moulds, change the mould ~ mould
clamping force, closing force, locking force, tonnage ~ clamping unit
plasticising barrel, plasticising cylinder, injection cylinder, heated barrel ~ injection screw
nozzle blocked, nozzle freezes off, clogged nozzle, frozen nozzle
purging compound, purge the barrel, purge material, clean the screw ~ material change
material change, resin change, change of plastic, colour change, color change ~ purge
material drying, dry the granulate, pellet dryer, desiccant dryer, dehumidifying dryer
reground plastic, recycled material, ground scrap, reground sprue
sprue, runner, gate scrap
short shot, mould not filled, incomplete part, not fully filled
flash on moulding, burr on moulding, plastic fins, fins on part ~ clamping force
sink mark, dent in moulding, shrink mark
demould, demold, eject the part, part sticks in mould, ejection
mould temperature, mold temperature, temperature controller, tempering unit, tcu
extruder, extrusion, extrude, extrusion line
print, printing, printed, printout
poor print quality, faint print, stripes in print, blurred print, smudged, streaks ~ print head cleaning
sheet feeder, paper feed, sheet feeding, feeder unit ~ double sheet
blanket, rubber blanket ~ blanket wash
dampening, dampening unit, dampening water, fountain solution
colour register, color registration, print misalignment, out of register
anilox roller, screen roller, anilox
# woodworking
riving knife, splitter, splitting wedge ~ kickback
kickback, kick back, thrown-back workpiece, wood flies back ~ riving knife
push stick, push block, pushing aid, feed stick
planer knife, cutter knife, planer blade, cutterblock knife
spindle moulder, shaper, spindle molder, vertical spindle
wood dust, sawdust, shavings, wood chips ~ dust extraction
dust extraction, extraction system, dust collector, suction unit, chip extraction ~ extraction hose
fence, rip fence, parallel guide, guide rail of saw
scoring saw, scorer, scoring blade
chipboard, particle board, wood panel
tear-out, splintering, chipped edge, torn grain
# metalworking, machine tools
machine tool, cnc machine, cnc
dressing, dress the wheel, true the wheel, dresser
shear, guillotine, plate shear, sheet metal cutter
clamp the workpiece, workholding, chuck up, fix the workpiece, hold the part ~ vice, chuck
tool change, change the tool, tool changer, atc, swap cutters ~ tool magazine
tool offset, tool length, tool measurement, tool correction, tool compensation
feed rate, feed speed, rate of feed
cutting speed, surface speed, speeds and feeds
cutting depth, depth of cut, chip depth
refractometer, brix meter, concentration tester
mist extractor, oil mist separator, mist collector, emulsion mist
zero point, workpiece zero, origin, datum, work offset
chatter, vibration marks, humming cut, ringing cut, tool vibration
dimension out, out of tolerance, off-size, wrong dimension, dimension drift
press tool, stamping tool, punching tool, die set ~ press
tonnage, press force, pressing force, capacity of press
bending, bend, fold, edge sheet
heat treatment, hardening, heat treating ~ quench
casting, foundry, cast part
powder coating, powder coat, powder paint
sandblast, shot blast, blasting, grit blast, blast cleaning
rivet, riveting, set rivets, riveter
forge, forging, hammer press, hot forming
# documents and commerce
operating manual, operating instructions, instruction manual, user manual, handbook, user guide, instructions for use, manual, instruction book ~ keep near machine
original instructions, original operating manual, original language version, translation of original
quick guide, short instructions, quick start guide, cheat sheet, summary sheet
documentation, documents, papers, technical file, paperwork, technical documentation ~ manual
exploded view, exploded drawing, parts diagram, parts drawing ~ parts list
spare part kit, repair kit, seal kit, service kit, maintenance kit, wear part set ~ spare part
third-party part, aftermarket part, non-original part, copy part, cheap copy ~ warranty void
recommended spares, keep in stock, stock of spares, critical spares, spare to keep
type approval, approval, homologation, certification
warranty, guarantee, warrantee, warranty period, guarantee period, defects liability ~ warranty claim, warranty void
warranty void, loss of warranty, guarantee expires, warranty expires, exclusion of warranty ~ improper use, modification
warranty claim, complaint, claim, guarantee claim, claim for defects ~ warranty
liability, liable, responsibility for damage, legal claim, damages
delivery, shipment, consignment, delivered
delivery note, packing list, packing slip, delivery slip, consignment note
delivery time, lead time, delivery period, how long until delivered, shipping time
invoice, bill, receipt, proof of purchase
price, cost, how much money, quotation, quote, offer
insurance, insured, insurer, policy
declaration of conformity, ce declaration, eu declaration of conformity, ce mark, ce marking, conformity ~ directive, certificate
declaration of incorporation, partly completed machinery, incorporation statement
certificate, cert, attestation, document of proof ~ test certificate
machinery directive, machine directive, directive, eu regulation, machinery regulation ~ conformity
ul listing, ul approved, ul mark, etl
hazard assessment, risk assessment, risk analysis, hazard analysis, safety assessment
copyright, reproduction, right to copy, confidentiality
illustration, figure, picture, image, photo
table of contents, chapter list, index, where to find
abbreviation, short form, glossary, explanation of terms, what it stands for
footprint, floor area, how much floor space, floor space needed, space requirement, space required, installation area
material, made of, what it's made of, what material
colour, color, ral, paint shade
rental, hire, lease, rented machine, borrow
second-hand, used machine, pre-owned, previous owner, resale, sell on ~ hand over manual
training course, manufacturer training, course at factory
spare key, second key, duplicate key
customs, export, import, country of use, shipping abroad
# site and surroundings
installation site, installation location, place of installation, where to put it, setup location, place of use ~ floor, access, ventilation
floor, floor surface, subsoil, ground it stands on ~ foundation, load-bearing capacity
load-bearing capacity, floor load, floor loading, how much weight floor, carrying capacity, loading of floor, bearing load of floor ~ weight
floor anchoring, anchor, fix to floor, bolt down, anchor bolts, floor fixing, wall plug, screw to ground ~ foundation
levelling feet, machine feet, adjustable feet, levelling elements, feet ~ level
installation room, plant room, machine room, equipment room, machine hall
room height, ceiling height, clear height, headroom, how high the room ~ crane
door width, doorway, passage width, gets through door, bring into building, entry opening ~ transport, dimensions
access, accessibility, get to it, reachable, room to work, way in ~ maintenance space
maintenance space, clearance for maintenance, free space around, space around the machine, distance to wall, wall clearance, minimum clearance ~ installation site
lighting, illumination, brightness, how bright, lux ~ lamp
air intake, air inlet, intake opening, fresh air opening, intake grille ~ dust, blocked
sunlight, direct sun, sunshine, sun, solar radiation, uv exposure, sunny place ~ shade
indoors, inside a building, indoor use, closed room, covered room
roof, canopy, shelter, rooftop, cover from rain
splash water, splashing, spray water, water ingress, water gets in ~ ip rating
corrosive environment, aggressive atmosphere, salt air, sea air, coastal, chemical fumes in air ~ corrosion
noise at night, neighbours, noise nuisance, neighbors complain, quiet hours ~ silencer, noise emission
insects, vermin, rodents, mice, rats, pests
socket, mains socket, wall outlet, power point, receptacle, plug socket
fuse, back-up fuse, fuse protection, supply fuse, fusing ~ amps
drain connection, waste water, sewage, floor drain, drainage, effluent, gully, sewer
gas connection, gas supply, gas line, natural gas, propane
cable route, cable duct, cable tray, cable channel, cable run, conduit
network connection, ethernet, lan, internet, wifi, wlan ~ remote maintenance
hazard-free area, non-hazardous area, safe area
traffic route, driveway, road, lane, path for vehicles, gangway for forklifts
obstruct, block, in the way, obstacle, obstruction
tidy, clean and tidy, keep workplace clean, orderly, housekeeping
# more actions
principle of operation, working principle, how it works, functional description, how does it work, mode of functioning ~ description
choose the right one, sizing, size selection, which size needed, select the right size, dimensioning
extend, lengthen, prolong, make longer ~ service life
remove ice, knock ice off, chip off ice, ice removal ~ thaw
remove rust, derust, get rust off, rust removal ~ corrosion
remove air filter, take filter out, pull the filter, filter removal ~ filter change
filter change, change the filter, replace the filter, new filter element, swap filter, renew filter ~ filter
belt change, change the belt, replace the belt, put new belt on ~ belt tension
battery change, replace the battery, swap the battery, new battery, change batteries
lamp change, bulb change, change the lamp, replace the bulb
fuse change, replace the fuse, change the fuse, put in new fuse ~ blown fuse
seal change, replace the seal, new gasket, renew the seal ~ leak
bearing change, replace the bearing, renew bearings, new bearings ~ bearing
blade change, knife change, replace the blade, change knives, swap the blade ~ knife
hose change, replace the hose, new hose, renew hoses ~ hose age
fluid change, change the fluid, liquid change, renew the fluid
coolant change, change the coolant, renew coolant, coolant replacement
water change, change the water, renew the water, fresh water fill
press fit, press in, drive in, force in ~ bearing
pull through, thread in, feed through, threading, lead in film ~ film path
slide on, push on, slip on, put over the shaft ~ shaft
knock out, tap out, drive out, hammer out ~ pin
hand-tight, finger-tight, by hand only, tight by hand ~ tighten
cross-threaded, thread damaged, stripped thread, thread torn out
secure screws, screw locking, screw retention, stop screws working loose ~ thread locker
renew o-ring, change o-ring, replace the o-ring, new rubber ring ~ seal
do not reuse, must be renewed, single use, throw old ones away, may not be reused
remove protective film, peel off film, take protective foil off
protect from dirt, cover openings, plug openings, cap off, close off openings ~ dirt
wash hands, hand washing, skin cleaning, skin protection cream ~ skin contact
no eating or drinking, do not eat, food prohibited, eating and drinking ~ prohibited
no smoking, smoking ban, do not smoke, smoking prohibited ~ fire, explosion
under influence of drugs, alcohol, drunk, medication, intoxicated ~ prohibited
working alone, lone working, on your own, nobody else there ~ second person
reach in, reach into, put hand in, stick hand in, grab inside ~ guard, crushing
remove guard, take cover off, run without guard, guard removed, guards off ~ prohibited, guard
refit guards, put guards back, reinstall covers, guards back on ~ before restart
people in danger zone, nobody in danger zone, check nobody inside, someone in machine ~ before starting
hand injury, finger injury, hurt hand, cut finger, squashed finger ~ first aid
bleeding, blood, bleeding wound ~ first aid
bring into fresh air, take outside, get to fresh air ~ inhale, first aid
do not induce vomiting, vomit, vomiting ~ swallow
oil under skin, injected under the skin, high-pressure injection injury ~ doctor
burn treatment, cool the burn, cold water on burn ~ burns
fire class, class of fire
let it rest, pause, take a break, rest period, cool-off time
warning time, pre-start warning, start-up warning, start warning horn, klaxon before start
safe state, safe condition, make safe, make it safe, bring to safe state
access control, key transfer, trapped key, key interlock, castell
clearance certificate, decontamination certificate, declaration of decontamination, return form ~ send back
send back, return to manufacturer, return shipment, ship back, send in for repair, rma
contaminated machine, machine was contaminated, polluted parts ~ decontamination certificate
photograph, take a photo, take a picture, make a photo ~ mark
note the settings, write settings down, take down values ~ record
count down, remaining time, time left, how long still
stock, in stock, keep on hand, keep in store, on the shelf ~ spare part
urgent, emergency order, fast delivery, express, next-day ~ order
discontinued, obsolete, no longer available, phased out, out of production ~ replacement
successor, replacement type, equivalent, substitute product, follow-up model
equivalent oil, alternative oil, other brand, comparable lubricant, cross reference ~ lubricant
mix different types, mix brands, mixing oils, blend two types ~ compatible
compatible, compatibility, goes with, fits with, works with
required quality, grade, specification required, which grade
ask the manufacturer, contact manufacturer, consult the factory, contact the service, get in touch ~ customer service
information needed for order, data for ordering, state when ordering, details for inquiry ~ serial number
keep the manual, keep instructions at machine, store manual, manual always available ~ operating manual
read the manual, read instructions first, understood the manual, read before use ~ operator
missing manual, lost manual, get another copy, new copy of manual ~ manufacturer
language, translation, other language, in english ~ display language
key lock, keyboard lock, child lock, screen lock, locked keys
# more processes and site
packing line stop, line stoppage, line stands still, line down ~ downtime
empty the machine, run the machine empty, clear the line, run out product, purge product ~ product change
product left in machine, product residue, leftovers, remaining product ~ clean
sealing failure, bag does not seal, seal opens, weak seal, seal comes apart ~ sealing temperature
torn bag, bag ripped, split bag, ripped pouch
seamer, can closer, seaming machine, can seaming
tube filler, tube filling machine, tube closing
sleeve label, shrink sleeve, sleeve applicator
glue residue, glue build-up, dried glue, hardened glue ~ gluing
date wrong, wrong date on pack, incorrect expiry date ~ date coding
print missing, no print, code missing, unprinted ~ print head
pallet stack, stack, pile, stacked goods
unstable stack, stack leaning, pallet leans, pallet collapses ~ stretch wrapper
empty pallet, pallet magazine, pallet dispenser, pallet stock
peeler, peeling machine, peel, skin off
cold chain, keep cool in transit, refrigerated transport
drum, oil drum, steel drum, two hundred litre drum
screw cap, twist cap, threaded closure, screw closure
ink roller, inking roller, form roller
panel saw, beam saw, board saw, sizing saw
router, wood router, overhead router
press tool change, change the die, die change, tool change on press ~ press
safety block, die block, prop block, press safety prop ~ raised ram
spindle warm-up, warm up the spindle, spindle run-up program, spindle warm-up cycle
welding wire, wire feed, filler wire, wire feeder
electroplating, plating, galvanic line, chrome plating
acid, acidic, battery acid, hydrochloric
braze, brazing, hard solder, silver solder
snow load, snow, ice load, snowed in ~ outdoors
wind load, wind, gust, storm ~ anchoring
uneven floor, floor not flat, bumpy floor, rocking machine ~ level
vibrating floor, transmitted vibration, building shakes, structure-borne noise ~ vibration damper
grouting, grout, pour under baseplate, cement under the base, underpour ~ foundation
stairs, staircase, stairway
wall mounting, mount on wall, hang on wall, wall bracket
ceiling mounting, hang from ceiling, mount under roof
placed side by side, next to each other, several units together, spacing between units ~ minimum clearance
hot neighbouring machine, heat source nearby, next to radiator, near oven ~ ambient temperature
recirculation of air, hot air sucked back, air short circuit, warm air returns
escape of refrigerant, gas settles on floor, heavier than air ~ ventilation
fire load, flammable material nearby, combustible surroundings, keep flammables away ~ fire
marine, ship, on board, offshore, vessel at sea
tropical, tropics, hot and humid climate, monsoon
desert, sand, sandy surroundings, sandstorm
# everyday questions and expressions
what happens if, consequences, result of, leads to ~ damage
how to get at, how do i reach, access to, where to get in ~ access
keep an interval, stick to schedule, adhere to intervals, follow maintenance plan ~ maintenance schedule
skip maintenance, neglected maintenance, lack of maintenance, not serviced, poor maintenance ~ wear
shorten the interval, more often than usual, service more often, harsh conditions, severe duty ~ dusty environment
whichever comes first, at latest after, no later than
at least once, minimum frequency, not less than once ~ interval
wait until it stops, until completely stopped, stops turning, comes to rest, wait for standstill ~ run-down
make safe before work, before maintenance work, prior to servicing, before working on it, before opening machine ~ isolate, lockout
after maintenance, after repair, when work is finished, on completion of work ~ refit guards
tool left inside, forgotten tools, forgotten rag, parts left in machine ~ before restart
on completion, finished, done, ready, completed
cordon off, barrier off, rope off, fence off work area, put up barriers ~ danger zone
signal person, hand signals, guide crane, give signals, marshaller
personnel lift, lift people, carry passengers, ride along, passengers ~ prohibited
permitted load, safe working load, swl, max load, lifting capacity, how much may lift ~ weight
pull force, pulling force, lever, pry, prise, crowbar, lever off
tools left lying, loose objects on machine, put things on machine ~ prohibited
running noise normal, normal sound, is noise normal ~ abnormal noise
odd behaviour, plays up, acts up, acting funny, misbehaves, not right, does weird things ~ fault
keep going, continue running, carry on, run on despite, may i keep running ~ fault
rate of wear, wears too fast, wears quickly, excessive wear, premature wear ~ service life
proof of maintenance, maintenance proof, evidence of service, keep service records ~ warranty
spare machine, back-up machine, stand-in unit, loan machine, replacement unit
temporary repair, makeshift repair, provisional repair, bodge, patch ~ prohibited
training record, proof of training, signature of trained person, training certificate ~ instruct
job rotation, relieve operator, cover for operator, second operator
working clothes contaminated, change clothes, take off soaked clothing ~ skin contact
eating area, break room, canteen
smoke extraction, fume extraction, fume hood, extract fumes, extractor hood ~ ventilation
waste container, waste bin, scrap bin, rubbish bin, trash can, garbage bin ~ dispose
packaging waste, dispose of packaging, cardboard waste ~ recycling
old batteries, used batteries, spent batteries, battery disposal ~ hazardous waste
refrigerant disposal, gas disposal, dispose of refrigerant ~ recover refrigerant
store upright, keep standing, do not lay down, transport upright, this way up ~ transport
do not stack, not stackable, stacking forbidden, stacking limit ~ store
protect from moisture, keep dry, dry place, protect against damp ~ store
turn shaft in storage, rotate during storage, rotate shaft monthly ~ preserve
check after storage, after long storage, before recommissioning, start after winter ~ recommission
drain before winter, empty before frost, winter shutdown, lay up for winter ~ frost protection
spare parts stock, parts store, parts room, spare parts warehouse ~ spare part
quantity needed, how many needed, number required, amount required ~ order
minimum order, packing unit, sold in, comes in packs
by the customer, provided by customer, on-site by customer, customer's side, supplied on site ~ installation
acceptance, acceptance test, fat, sat, sign off, final acceptance ~ commissioning
handover certificate, acceptance certificate, handover protocol, commissioning protocol, commissioning report
ignition temperature, self-ignition temperature, auto-ignition temperature ~ fire
flame cutting, oxy-fuel cutting, gas cutting, oxyacetylene cutting
fall protection, fall arrest system, protection against falling ~ safety harness
machine vibrates, whole machine shakes, shakes the floor, walks across floor ~ levelling feet
`;
