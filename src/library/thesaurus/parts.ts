/** Parts and whole machines. */
export const PARTS = `
# whole machines: pumps and fluid machines
centrifugal pump, rotodynamic pump, centri pump ~ volute pump, end suction pump
positive displacement pump, pd pump, volumetric pump ~ lobe pump, gear pump, screw pump
submersible pump, sump pump, drainage pump, dewatering pump ~ borehole pump, immersion pump, dirty water pump
borehole pump, well pump, bore pump, tube well pump ~ submersible pump
booster pump set, pressure booster, booster set, booster station, pressurisation unit, hydrophore ~ hydropneumatic set
metering pump, dosing pump, injection pump, chemical feed pump, doser ~ dosing unit, proportioning pump
peristaltic pump, hose pump, tube pump, roller pump, squeeze pump ~ pump hose, pump tubing
progressive cavity pump, eccentric screw pump, mono pump, pcp, progressing cavity pump ~ stator and rotor
diaphragm pump, membrane pump, aodd pump, double diaphragm pump ~ air driven pump
circulator, circulating pump, circulation pump, recirculation pump, recirc pump ~ heating pump
vacuum pump, vac pump, evacuation pump, vacuum unit ~ vacuum generator
liquid ring pump, water ring pump, liquid ring vacuum pump, nash pump
power pack, hydraulic power unit, hpu, hydraulic unit, hydraulic power pack, hydraulic aggregate, hydraulic station ~ hydraulics, pump set
hydraulic pump, hyd pump, oil pressure pump ~ axial piston pump, vane pump, gear pump
feedwater pump, boiler feed pump, feed pump, bfp ~ boiler pump, make-up pump
fire pump, fire water pump, fire fighting pump, firefighting pump
jockey pump, pressure maintenance pump, pressure keeping pump
grease pump, lubrication pump, lube pump, central lubrication unit, greasing unit ~ automatic lubricator, auto lube
coolant pump, cutting fluid pump, suds pump, cooling lubricant pump ~ coolant system
high pressure washer, pressure washer, jet washer, pressure cleaner, jet wash, karcher, water blaster, power washer, high-pressure cleaner ~ water jet, ip protection
sewage lifting station, lift station, sewage ejector, effluent lifting plant ~ sewage pump, sump pit
macerator, grinder pump, shredder pump, cutter pump, chopper pump
slurry pump, sludge pump, mud pump, solids handling pump ~ thick matter pump
transfer pump, barrel pump, drum pump, container pump ~ decanting pump
foot pump, treadle pump, pedal pump
ejector, jet pump, eductor, venturi pump, injector pump ~ vacuum generator, vacuum ejector
# compressors, blowers, fans
air compressor, compressor, kompressor, air comp, compressor unit, compressed air station ~ airend, compressor block
screw compressor, rotary screw compressor, rotary compressor, helical screw compressor ~ airend, screw element
reciprocating compressor, piston compressor, recip, recip compressor ~ cylinder, piston
scroll compressor, spiral compressor, scroll unit
airend, air end, screw block, compressor element, compressor stage, screw element ~ male rotor, female rotor, rotors
refrigerant dryer, refrigeration dryer, fridge dryer, cold dryer, air dryer, refrigerated dryer ~ compressed air dryer, dew point
desiccant dryer, adsorption dryer, heatless dryer, twin tower dryer, regenerative dryer ~ desiccant, drying agent
air receiver, pressure vessel, compressed air tank, receiver tank, air tank, air vessel, air cylinder tank ~ buffer tank, storage tank
blower, roots blower, rotary lobe blower, root blower, lobe blower, air blower ~ fan
side channel blower, regenerative blower, ring blower, side channel compressor
fan, ventilator, air mover, fan unit ~ impeller, fan blade
axial fan, propeller fan, axial flow fan ~ fan blade
centrifugal fan, radial fan, squirrel cage fan, snail fan ~ impeller
extractor, exhaust fan, extraction fan, extractor fan, induced draught fan, id fan ~ exhaust system, fume extraction
forced draught fan, fd fan, combustion air fan, burner fan, combustion blower
fan blade, propeller blade, fan wing ~ impeller, rotor blade
intake valve, inlet valve, suction regulator, unloader valve, unloader, inlet throttle, intake regulator ~ load and unload
minimum pressure valve, mpv, pressure retaining valve, min pressure valve, pressure maintaining valve
oil separator, separator element, separator cartridge, air oil separator, oil separation element, fine separator, de-oiler, oil separator element ~ oil carryover, oil mist
aftercooler, after cooler, final cooler, compressed air cooler ~ heat exchanger
intercooler, interstage cooler, charge air cooler, inter cooler
condensate drain, condensate trap, auto drain, automatic drain valve, water drain, drain trap ~ float drain, water separator
water separator, moisture separator, cyclone separator, water trap, moisture trap ~ condensate
sound enclosure, acoustic hood, canopy, noise enclosure, soundproof cover, silencing hood, acoustic enclosure, noise hood, soundproof cabin, sound insulation ~ panels, housing, noise
silencer, muffler, sound absorber, noise damper, sound attenuator, exhaust pot, exhaust silencer, sound damper ~ exhaust noise, noise
# cooling, hvac, boilers
chiller, water chiller, chilling unit, refrigeration machine, cold water machine, cooling machine, process chiller, recirculating chiller ~ cooling unit, recooler
cooling tower, evaporative cooler, tower, evaporative tower, wet cooling tower ~ recooler, heat rejection
dry cooler, air blast cooler, free cooler, recooler, fluid cooler
drift eliminator, mist eliminator, droplet separator, demister, drop catcher ~ spray loss
tower fill, fill pack, tower packing, fill media, filling material, infill ~ trickle pack, fill sheets
tower basin, cold water basin, sump, water basin, collecting basin, collecting pan ~ cold well
spray nozzle, sprinkler, distribution nozzle, sprayer, spray jet, spray head ~ water distribution, spray bar
air handling unit, ahu, ventilation unit, air handler, air conditioning unit ~ hvac, ventilation system
air conditioner, ac unit, aircon, a c, air con, split unit, air conditioning ~ cooling unit
fan coil, fan coil unit, fcu ~ convector, air conditioner
rooftop unit, rtu, packaged unit, roof top unit
heat pump, heating pump unit, air source heat pump, ashp
condenser, condenser coil, condensing unit, liquefier ~ heat rejection, fins
evaporator, evaporator coil, cooling coil, vaporiser, evaporator core ~ chilled coil
expansion valve, metering valve, injection valve refrigerant, tx valve, txv, thermostatic expansion valve ~ capillary tube, superheat
filter drier, liquid line drier, drier core, filter dryer, drier cartridge
sight glass, inspection glass, liquid indicator, viewing glass, bullseye, peep hole, spy glass, oil eye, level glass, window for oil level, gauge glass ~ window
liquid receiver, refrigerant receiver, refrigerant collector
crankcase heater, sump heater, oil heater, belly band heater, compressor heater
chilled water coil, cooling coil, cold coil, chw coil
heating coil, heater battery, reheat coil, hot water coil, heater coil ~ heater bank
air damper, damper, flap, louvre damper, shutter, air flap, baffle ~ louvre, damper blade
air duct, ductwork, ducting, air channel, duct, trunking, vent pipe
air grille, grille, grill, diffuser, louvre, louver ~ air outlet
humidifier, steam humidifier, moistener, humidity unit, air humidification unit ~ steam cylinder
dehumidifier, dehumidification unit, desiccant dehumidifier, moisture remover
cold room, walk-in cooler, cold store, cool room, walk-in fridge, chiller room, cold storage
freezer, deep freezer, freezing unit, deep freeze, frozen store ~ blast freezer
blast chiller, shock freezer, rapid chiller, blast freezer
refrigerator, fridge, cooler cabinet, icebox, refrigerated cabinet, refrigeration cabinet
ice machine, ice maker, icemaker, ice cube maker, ice cuber, ice generator ~ ice bin, ice
boiler, steam boiler, steam generator, steam raiser, steam kettle
hot water boiler, water heater, calorifier, hot water heater, geyser, hot water cylinder, hot water tank
fire tube boiler, shell boiler, smoke tube boiler, three pass boiler
water tube boiler, watertube boiler, coil boiler
economiser, economizer, flue gas heat exchanger, feedwater preheater ~ heat recovery, waste heat
superheater, steam superheater, super heater
burner, firing unit, flame unit, burner unit ~ burner head, combustion head, combustion
gas train, gas ramp, gas control line, gas valve train, gas line assembly, gas armature ~ gas valves, solenoid valve
ignition electrode, spark electrode, igniter, ignitor, spark rod, ignition transformer, spark generator ~ spark plug, burner
flame detector, flame sensor, flame scanner, flame eye, flame probe, flame monitor, flame guard ~ uv cell, photocell, ionisation electrode, ionization, burner
pilot burner, pilot flame, ignition burner, pilot light
combustion chamber, firebox, furnace tube, fire chamber, flame tube, burning chamber
flue, chimney, stack, exhaust stack, flue pipe, smoke pipe, smokestack, exhaust duct, exhaust pipe ~ flue gas, draught, exhaust gas
water level gauge, gauge glass, level glass, sight tube, water column, water gauge ~ sight glass
steam trap, condensate trap, trap, condensate discharger ~ float trap, thermodynamic trap, condensate
deaerator, de-aerator, deaerator tank, deaeration unit, thermal degasser ~ feedwater tank, hot well, oxygen removal
blowdown valve, blow-down valve, blow off valve, desludging valve ~ bottom blowdown, sludge drain
water softener, softener, softening unit, ion exchanger, softening plant ~ resin, brine tank, regenerating salt
reverse osmosis unit, ro unit, ro plant, osmosis system, r o unit ~ membrane, permeate, water treatment
water treatment plant, water conditioning, treatment unit, water purifier ~ softener, reverse osmosis
expansion vessel, expansion tank, pressure expansion vessel, diaphragm tank, compensation tank ~ precharge, bladder
buffer tank, storage tank, accumulator tank, buffer vessel, intermediate tank, surge tank
heat exchanger, hx, heat transfer unit, exchanger, recuperator, heat swapper ~ cooler, plate pack, tube bundle
plate heat exchanger, phe, plate cooler, plate exchanger, plate pack, plate and frame exchanger ~ plate gaskets
shell and tube exchanger, tube bundle exchanger, tubular heat exchanger, tube cooler ~ tube bundle, tube sheet
tube bundle, tube nest, tube stack, pipe bundle, tubing bundle ~ tube sheet
tube sheet, tubesheet, tube plate, end plate
oil cooler, oil heat exchanger, oil radiator ~ oil temperature
radiator, cooler core, rad, cooling fins, radiator core ~ coolant, heat exchanger
fin, cooling fin, lamella, rib, cooling rib ~ fin comb, heat sink
heat sink, heatsink, cooling body, cooler block, cooler plate of drive, radiator of drive ~ cooling fins, cooling fan, drive overtemperature
# valves
valve, cock, shut-off device, faucet ~ valve body, actuator
shut-off valve, isolating valve, stop valve, isolation valve, shutoff, stopcock, stop cock, block valve, isolator valve, stop tap ~ ball valve, gate valve
ball valve, quarter turn valve, spherical valve ~ shut-off valve
gate valve, sluice valve, wedge gate valve, wedge valve
butterfly valve, butterfly, throttle flap, butterfly flap ~ valve disc
globe valve, straight seat valve, disc globe valve, screw-down valve
angle seat valve, inclined seat valve, y valve, piston actuated valve
needle valve, fine adjustment valve, metering needle, needle
check valve, non-return valve, nrv, one-way valve, clack valve ~ backflow preventer, backflow
foot valve, bottom valve, suction check valve ~ suction strainer
safety valve, pressure relief valve, relief valve, prv, psv, pop-off valve, safety relief valve, blow off valve, overpressure valve, pop valve ~ overpressure, set pressure
pressure reducing valve, pressure reducer, pressure regulator, reducing valve, reducer valve, regulator, prv ~ outlet pressure
bypass valve, overflow valve, by-pass valve, spill valve ~ bypass
bleed valve, bleeder, vent valve, air vent, bleed screw, bleed nipple, venting screw, purge valve, air release valve, vent plug, air bleed valve ~ bleeding, venting, air lock, bleed
drain valve, drain cock, drain tap, drainage valve, petcock, drain off cock, emptying valve ~ drain plug, drain
drain plug, drain screw, sump plug, oil drain plug, drain bolt, oil outlet screw, bung, drain cock, outlet plug, plug at the bottom ~ draining
filler cap, fill plug, filling cap, oil filler plug, filler neck, filling plug, top-up cap ~ fill opening
solenoid valve, magnetic valve, magnet valve, electrovalve, electric valve, sol valve, electromagnetic valve, solenoid-operated valve ~ solenoid coil, coil, manual override
solenoid, magnet coil, solenoid coil, electromagnet, valve coil, magnetic coil ~ magnet, solenoid valve
directional control valve, directional valve, way valve, spool valve, distributor valve, dcv, spool ~ valve spool, solenoid valve
proportional valve, prop valve, proportioning valve, proportional control valve
valve terminal, valve island, valve manifold, valve block, valve bank, solenoid bank, valve stack ~ manifold
manifold, manifold block, distributor block, header, distribution block, distributor ~ valve block
hydraulic block, control block, valve block, hydraulic manifold
flow control valve, throttle valve, choke, flow restrictor, throttle check valve, cylinder speed valve ~ exhaust throttle, needle valve, cylinder speed
restrictor, orifice, orifice plate, jet, choke, nozzle bore ~ flow restriction
shuttle valve, double check valve, shuttle check valve
quick exhaust valve, quick vent valve, rapid exhaust valve, dump valve
soft start valve, slow start valve, start-up valve, pressure build-up valve ~ dump valve
control valve, regulating valve, modulating valve, regulator valve, positioning valve ~ valve positioner, actuator
three-way valve, 3-way valve, three way cock, changeover valve ~ diverting valve
mixing valve, blending valve, mixer tap, thermostatic mixer, tempering valve
thermostatic valve, thermostat, thermo valve, thermal valve ~ opening temperature
float valve, ballcock, ball float, float switch valve, make-up valve ~ float, level
float, float ball, floater, swimmer
pinch valve, hose pinch valve, squeeze valve
diaphragm valve, membrane valve, diaphragm actuator valve ~ diaphragm
rotary valve, rotary airlock, star feeder, cellular wheel sluice, rotary feeder, airlock, star valve, rotary lock ~ discharge
slide gate, knife gate, slide valve, gate slide, slide damper, knife gate valve
actuator, valve actuator, positioning drive, actuating drive, valve motor, positioner drive, servo actuator, motorized actuator ~ positioner, drive, limit switch
pneumatic actuator, air actuator, air motor drive, pneumatic drive
valve positioner, positioner, position controller
valve stem, valve spindle, valve rod, stem ~ stem seal, packing
valve seat, seat ring, seating, sealing seat ~ sealing surface, valve disc
valve disc, valve plate, valve cone, valve plug, poppet, valve head
bonnet, valve bonnet, valve cover, top cover, valve head piece
handwheel, hand wheel, valve wheel, turning wheel, crank wheel, electronic handwheel, mpg, manual pulse generator ~ jog
hand lever, lever, operating lever, manual lever
handle, hand grip, carrying handle, grab handle
stuffing box, gland packing, packing gland, gland, packing box, stuffing gland ~ packing rings, leakage
packing ring, gland packing, packing cord, packing rope, braided packing, graphite packing
gland, gland follower, gland nut, packing nut, packing follower ~ stuffing box
# pump parts
impeller, pump wheel, rotor wheel, impellor, paddle wheel, vane wheel ~ blades, pump rotor
volute, volute casing, spiral casing, scroll casing ~ pump casing
pump casing, pump housing, pump body ~ volute, wet end
wear ring, casing ring, neck ring, wearing ring, sealing gap ring ~ clearance, gap
mechanical seal, mech seal, face seal, axial face seal, shaft seal, slide ring seal, rotating seal, mechanical shaft seal ~ seal faces, leakage
seal face, slide ring, sliding face, rotating ring, seal ring, carbon face
shaft seal, radial shaft seal, oil seal, lip seal, rotary shaft seal, simmerring, simmer ring, rotary seal ~ sealing ring
seal water, flushing water, sealing liquid, seal flush, flush water ~ barrier fluid, quench, mechanical seal
lantern ring, seal cage, lantern, flushing ring
shaft sleeve, shaft protecting sleeve, protective sleeve, shaft bush, shaft bushing sleeve
back pull-out unit, pull-out unit, rotating unit, plug-in unit, cartridge unit
bearing bracket, bearing pedestal, bearing support, bearing frame, bearing carrier ~ bearing housing
lantern, motor lantern, drive lantern, bell housing, bellhousing
stator, pump stator, stator liner, rubber stator, elastomer stator
rotor, rotating part, pump rotor, rotating element, spinning part
pump head, liquid end, head assembly, wet end, dosing head
diaphragm, membrane, diaphram, diafragm, rubber membrane ~ diaphragm rupture
bladder, rubber bag, accumulator bladder ~ accumulator
accumulator, hydraulic accumulator, bladder accumulator, pressure accumulator, hydro accumulator, nitrogen bottle ~ nitrogen, precharge
pulsation damper, pulsation dampener, dampener, surge damper, air chamber, pulse dampener ~ accumulator
suction strainer, suction filter, suction basket, suction screen, inlet screen, foot strainer ~ intake, strainer
suction line, suction pipe, intake line, suction hose, suction side piping
discharge line, pressure line, delivery line, delivery pipe, outlet pipe, pressure pipe
suction port, suction nozzle, inlet port, suction flange, intake, suction branch, intake port
discharge port, outlet port, discharge nozzle, delivery port, pressure port, discharge flange, spout
inlet, intake, infeed, entrance
outlet, outfeed, discharge opening, outflow
baseplate, base plate, base frame, bedplate, foundation frame, skid, sub-frame, mounting plate, skid frame, bed plate ~ foundation, grouting
foundation, concrete base, plinth, floor slab, footing, concrete slab ~ anchor bolts, load bearing
# hydraulics and pneumatics
hydraulic cylinder, ram, hydraulic ram, hyd cylinder ~ piston rod, lifting cylinder
pneumatic cylinder, air cylinder, air ram, compressed air cylinder, pneumatic ram, piston actuator
cylinder, piston unit, ram, actuating cylinder
piston, plunger, cylinder piston ~ piston ring, piston seal
piston rod, cylinder rod, rod, ram rod, cylinder shaft ~ rod seal, wiper
piston seal, cylinder seal, packing set, cylinder packing ~ seal kit, piston ring
wiper ring, rod wiper, scraper ring, dirt wiper, dust wiper ~ dust seal, piston rod
piston ring, cylinder ring, rings on piston ~ compression ring, oil scraper ring
cylinder head, cyl head ~ cylinder head gasket
cylinder liner, liner, cylinder sleeve, cylinder bush ~ cylinder bore
end position cushioning, end cushioning, end-of-stroke damping, cushioning, cylinder damping, end damping ~ shock absorber, cushion screw
rodless cylinder, band cylinder, rodless actuator
lifting jack, jack, hoist jack, floor jack, trolley jack, car jack
hydraulic hose, pressure hose, high pressure hose, hyd hose, flexible hose, hose line ~ hose, hose burst
hose, tube, flexible line, tubing, flex hose, hosepipe ~ hose clamp
compressed air supply, air supply, air feed, shop air, plant air, air line, pneumatic supply, factory air, pneumatic connection, air connection ~ operating pressure, air pressure, compressed air consumption
service unit, maintenance unit, frl, air preparation unit, filter regulator lubricator, air service unit, air prep, frl unit, f r l ~ compressed air filter, regulator
lubricator, oil fog lubricator, mist lubricator, airline oiler, oil mist lubricator ~ drip rate
push-in fitting, quick connector, push fit fitting, plug-in connector, push to connect, quick fitting, one-touch fitting, pneumatic fitting, instant fitting ~ fitting
quick coupling, quick release coupling, quick disconnect, quick coupler, snap coupling, qd, quick connect, cam lock, camlock ~ hose coupling
hydraulic oil tank, hydraulic reservoir, oil reservoir, oil tank, hydraulic tank ~ oil level
breather, breather filter, vent filter, air breather, tank breather, desiccant breather, ventilation filter, breather cap
hydraulic motor, hydro motor, hydromotor, oil motor
air motor, pneumatic motor, compressed air motor, vane motor
rotary union, rotary joint, swivel joint, rotating union, rotary feedthrough, swivel, rotary coupling, rotary leadthrough
vacuum cup, suction cup, sucker, suction pad, suction gripper, vacuum pad, suction foot ~ vacuum gripper, vacuum, gripper
vacuum generator, vacuum ejector, venturi, ejector
shock absorber, damper, buffer, shock damper, dashpot ~ end stop
gas spring, gas strut, gas damper, lift support, gas pressure spring, gas shock
pressure intensifier, pressure booster, air booster, pressure multiplier, intensifier
pneumatic muffler, exhaust silencer, exhaust filter, air silencer
pressure gauge, manometer, pressure meter, pressure dial, pressure clock, pressure indicator, gauge ~ pressure display, pressure
# seals and gaskets
seal, sealing, gasket, sealing element, sealing ring ~ leak, leakproof
gasket, flat gasket, flat seal, joint ring, jointing, sealing washer, paper gasket ~ flange, sealing surface
o-ring, o ring, oring, toroidal ring, round sealing ring, rubber ring, o-seal ~ sealing ring
sealing ring, seal ring, sealing washer, joint washer ~ bonded seal, dowty washer, copper washer
cylinder head gasket, head gasket, cylinder gasket
tri-clamp gasket, clamp gasket, sanitary gasket, dairy gasket, hygienic seal ~ tri-clamp
door seal, door gasket, door rubber, lid seal, sealing lip, door packing, door sealing strip ~ door leak
seal kit, set of seals, gasket set, repair kit, overhaul kit, reseal kit, rebuild kit, service kit ~ wearing parts
labyrinth seal, labyrinth, labyrinth ring, non-contact seal
v-ring, v ring, vring, axial seal
ptfe tape, thread tape, teflon tape, thread seal tape, plumber's tape, sealing tape ~ thread sealant
thread sealant, pipe dope, jointing compound, pipe sealant, thread sealing compound, sealing paste, ptfe tape, teflon tape, thread seal tape, plumbers tape, hemp
thread locker, threadlocker, loctite, locking compound, screw locking adhesive, screw locking fluid, thread lock, screw locking compound, thread sealant, locking fluid, thread locking compound, screw glue ~ securing screws
liquid gasket, sealing compound, sealant, silicone sealant, gasket maker, instant gasket, caulk, jointing compound, sealing paste
bellows, expansion joint, compensator, flexible joint, rubber compensator ~ vibration damping, pipe expansion
gaiter, dust boot, rubber boot, protective boot, bellows, dust cover, concertina
sealing strip, weather strip, profile seal, rubber strip, rubber seal strip, edge seal
brush seal, sealing brush, brush strip, bristle strip
# fasteners
screw, bolt, machine screw, fastener, fixing screw, cap screw ~ tightening torque, thread
bolt, hex bolt, hexagon head screw, cap screw, hexagon bolt, hex screw ~ nut
socket head screw, allen screw, allen bolt, cap head screw, hexagon socket screw, allen cap screw, inbus screw, socket screw
grub screw, set screw, setscrew, threaded pin, headless screw
stud, stud bolt, threaded bolt, threaded stud, double-ended stud
nut, hex nut, hexagon nut
lock nut, locknut, jam nut, counter nut, check nut, locking nut, counternut, nyloc ~ lock in place
self-locking nut, nyloc nut, nylock nut, nylon nut, stop nut, safety nut
union nut, coupling nut, cap nut, sleeve nut, box nut, screw ring
wing nut, butterfly nut, thumb nut, fly nut ~ wing screw
thumb screw, knurled screw, hand screw, wing screw, knurled thumb screw, finger screw
eye bolt, lifting eye, ring bolt, lifting lug, eyebolt, eye screw, ring screw, lifting eyelet, hoisting eye, lifting point, crane eye ~ slinging point, lift, sling
washer, flat washer, plain washer, penny washer, plate washer
spring washer, lock washer, split washer, grower washer, star washer, serrated washer, tooth washer ~ screw locking
shim, shim plate, spacer plate, packing plate, shim stock, packer, fitting plate, levelling shim, distance washer ~ alignment, spacer ring, align
spacer, spacer ring, distance ring, distance sleeve, spacer sleeve, distance piece, standoff
circlip, snap ring, retaining ring, seeger ring, jesus clip, c-clip, c clip, e clip, lock ring, seeger circlip
split pin, cotter pin, cotter, splint, split cotter, securing pin, r-clip
dowel pin, dowel, locating pin, alignment pin, guide pin, centring pin, cylindrical pin, fitting pin, positioning pin
roll pin, spring pin, tension pin, clamping sleeve, spirol pin, clamping pin, sellock pin
shear pin, shear bolt, breaking pin, safety shear bolt, breakaway pin ~ overload protection, shear off
locking pin, lock pin, securing pin, arresting pin, linch pin, locking bolt, retaining pin
pin, bolt pin, clevis pin, pivot pin, hinge pin, journal
rivet, pop rivet, blind rivet
anchor bolt, foundation bolt, floor anchor, holding down bolt, heavy-duty anchor, rag bolt, anchor ~ fixing to floor
threaded rod, all thread, threaded bar, studding, all-thread rod, screwed rod
thread, screw thread, threads, screwthread ~ pitch, stripped thread
threaded insert, helicoil, thread insert, heli coil, wire thread insert ~ stripped thread
clamp, clamping device, clip, bracket clamp, holding clamp
hose clamp, hose clip, jubilee clip, band clamp, worm drive clip, pipe clip, hose band
cable tie, zip tie, tie wrap, cable binder, ty-rap, zip strap, tie-wrap, cable strap, wire tie, tywrap ~ cable routing
strap, belt strap, lashing strap, ratchet strap, tie-down strap, tension belt, lashing belt ~ load securing
clip, retaining clip, spring clip, clasp, holding clip, snap fastener
latch, catch, snap lock, toggle latch, quick release fastener, quick-lock, snap closure, clasp lock
toggle clamp, tension lever, clamping lever, quick clamp, eccentric clamp, tommy bar clamp
star knob, star grip, star handle, clamping knob, handwheel knob, knob screw
turnbuckle, tensioning screw, bottle screw, rigging screw, stretching screw
adjusting screw, adjustment screw, set screw, setting screw, regulating screw, adjuster, adjusting bolt, set screw for adjusting, trimmer ~ adjust, setting
clamping screw, clamping bolt, fixing screw, locking screw, pinch bolt, clamp screw ~ clamp
fixing, fastening, mounting, attachment, anchorage, securing
bracket, mounting bracket, support bracket, holder, angle bracket, retainer, mount
# bearings, shafts, drives
bearing, rolling bearing, antifriction bearing, rolling contact bearing ~ ball bearing, roller bearing, race, rolling element, raceway, cage
plain bearing, bush, bushing, sleeve bearing, slide bearing, journal bearing, friction bearing, bearing bush, bearing shell
thrust bearing, axial bearing, thrust pad, axial thrust bearing
pillow block, plummer block, pillow block bearing, bearing block, pedestal bearing, bearing housing, flange bearing unit
slewing ring, slewing bearing, turntable bearing, slew ring, live ring, rotary table bearing
linear guide, linear rail, linear bearing, carriage rail, profile rail, slide rail ~ guide carriage
ball screw, ballscrew, recirculating ball screw, ball spindle, ball screw spindle ~ ball nut, backlash
lead screw, leadscrew, threaded spindle, spindle screw, feed screw, screw spindle, trapezoidal spindle, acme screw ~ spindle nut
rack and pinion, rack, toothed rack, gear rack ~ pinion
shaft, rotating shaft, drive shaft, arbor ~ axle, spindle
drive shaft, cardan shaft, propeller shaft, prop shaft, propshaft, universal shaft, articulated shaft, driveshaft
power take-off, pto, power take off, pto shaft, p t o
universal joint, cardan joint, u-joint, uj, u joint, hooke joint, cross joint
shaft journal, shaft end, stub shaft, journal, shaft extension, shaft stub
crankshaft, crank, crank shaft ~ connecting rod
connecting rod, conrod, con rod, piston connecting rod, push rod ~ big end
camshaft, cam shaft ~ cam, tappet, timing
cam, cam disc, eccentric, curve disc, cam plate, cam track ~ cam follower
cam follower, cam roller, track roller, follower, support roller
coupling, shaft coupling, clutch coupling, flexible coupling, elastic coupling, drive coupling, motor coupling ~ coupling halves, alignment
coupling element, spider, elastic insert, coupling insert, coupling star, rubber star, gear rim, jaw insert, coupling rubber ~ coupling wear
coupling guard, coupling cover, coupling protection, shaft guard, coupling shield
clutch, friction clutch, engaging coupling, clutch pack ~ clutch plate, clutch disc
slip clutch, torque limiter, overload clutch, safety clutch, slipping clutch, overload coupling ~ overload protection
backstop, hold-back, anti-runback, non-reverse ratchet, return stop, freewheel, holdback
gearbox, gear unit, reducer, gear reducer, speed reducer, transmission, reduction gear, gear case, gear box ~ gear oil, gearing
geared motor, gearmotor, gear motor, motor gearbox, drive unit, gear drive motor, motor with gearbox, motor gearbox unit ~ motor, gearbox
worm gear, worm drive, worm gearbox, worm wheel
bevel gear, angle gear, mitre gear, right angle gearbox, corner gearbox
planetary gear, epicyclic gear, planet gear, planetary gearbox, sun gear set
gear, gearwheel, gear wheel, cogwheel, cog, toothed wheel, pinion ~ teeth, gear mesh
gear tooth, teeth, tooth flank, cog teeth, toothing, gearing teeth ~ backlash
v-belt, vee belt, drive belt, v belt, wedge belt, fan belt, driving belt, transmission belt ~ belt tension, pulley
toothed belt, timing belt, synchronous belt, cogged belt, cog belt, cam belt, cambelt
pulley, belt pulley, sheave, belt wheel, pully, drive pulley, v-belt pulley, v-pulley ~ belt drive
taper bush, taper lock bush, clamping bush, taper-lock, taper lock, tapered bushing
belt tensioner, tensioner, tension pulley, tensioning device, tension roller, belt tightener ~ belt tension, idler
idler, idler pulley, deflection roller, guide pulley, idler wheel, deflection pulley, return pulley, jockey wheel
chain, drive chain, roller chain, transmission chain, driving chain ~ chain link, sprocket
sprocket, chain wheel, chainwheel, sprocket wheel, chain sprocket, chain gear
chain link, master link, connecting link, chain joint, chain lock
chain tensioner, chain tightener, chain take-up, chain stretcher ~ chain sag, slack chain
feather key, parallel key, shaft key, key steel ~ keyway, woodruff key
keyway, key slot, key groove, key seat, keyseat
flywheel, fly wheel, momentum wheel, inertia wheel
brake, braking device, stopping device ~ brake lining, brake pad
holding brake, motor brake, spring-applied brake, spring brake, fail-safe brake, static brake
brake lining, brake pad, brake shoe, friction lining, brake block, friction pad ~ brake wear
brake disc, brake rotor, disc brake, brake disk, rotor disc
brake drum, drum brake, drum-type brake
spring, coil spring, compression spring, helical spring, pressure spring ~ spring tension
tension spring, extension spring, return spring, pull spring
leaf spring, flat spring, spring leaf, blade spring
disc spring, belleville washer, cup spring, disk spring, belleville spring
torsion bar, torque arm, torque bracket, reaction arm, torque support
vibration damper, anti-vibration mount, rubber mount, avm, rubber buffer, machine mount, vibration isolator, silent block, rubber bonded mount, isolating feet ~ vibration, noise
# filters and separation
filter, strainer, sieve, filter screen, filtering element, filtration ~ clogged
filter element, filter cartridge, filter insert, cartridge, filter candle, cartridge element, filter core ~ filter change
oil filter, lube filter, oil filter cartridge, spin-on filter, lubricating oil filter, lube oil filter, oil cartridge
air filter, intake filter, air cleaner, suction filter, air intake filter, inlet filter, air filter element ~ air intake
fuel filter, diesel filter, fuel strainer, fuel prefilter ~ water separator
hydraulic filter, hydraulic oil filter, hyd filter
return filter, return line filter, tank return filter
dirt trap, strainer, y-strainer, y strainer, dirt strainer, mud trap, dirt catcher, debris screen, line strainer ~ strainer basket
strainer basket, filter basket, sieve basket, basket, mesh insert
filter mat, filter fleece, filter pad, fan filter, dust filter mat, filter cloth, filter foam, vent filter, cabinet filter, air filter of cabinet ~ control cabinet ventilation, cabinet fan
filter mesh, sieve mesh, wire mesh, gauze, mesh, netting, screen cloth, sieve cloth
filter bag, bag filter, filter sleeve, filter sock, filter hose, dust bag ~ dust collector
prefilter, pre-filter, coarse filter, roughing filter, preliminary filter, primary filter
fine filter, secondary filter, final filter, hepa filter, absolute filter, particulate filter, h e p a
carbon filter, activated carbon filter, charcoal filter, activated charcoal, odour filter, activated carbon
filter housing, filter bowl, filter casing, filter pot, filter cup, filter vessel
filter press, plate filter, plate and frame filter ~ filter cake
dust collector, dust extractor, dedusting system, dust filter, bag house, baghouse, dust removal unit, jet filter, dust extraction unit ~ extraction, filter cleaning
dust bin, dust container, dust drawer, dust collection bin, dust bucket, collecting container, dust pot
fume extractor, smoke extractor, welding fume filter, fume extraction, smoke absorber
extraction hood, exhaust hood, suction hood, capture hood, hood, cooker hood ~ extraction arm
cyclone, cyclone separator, centrifugal separator, dust cyclone
oil mist separator, mist collector, oil mist collector, oil mist filter, crankcase breather filter
oil water separator, condensate treatment, oil-water separator, condensate splitter
centrifuge, centrifugal separator, disc separator, centrifugal machine, separator, spin out ~ bowl, sludge
centrifuge bowl, bowl, separator bowl, drum bowl
magnetic separator, magnet separator, tramp iron magnet, metal separator, iron catcher
metal detector, metal finder, metal searching coil, metal detection system
screening machine, sieving machine, sifter, vibrating screen, screener, sieve shaker, shaker
rake screen, bar screen, screening rake, inlet screen, step screen, trash rack ~ screenings
sand trap, grit chamber, sand catcher, grit trap, sand separator
settling tank, sedimentation tank, clarifier basin, settling basin, thickener
membrane, membrane module, ro membrane, filter membrane, semipermeable membrane
resin, ion exchange resin, exchange resin, resin bed, softener resin
desiccant, drying agent, silica gel, molecular sieve, drying medium, absorbent beads, moisture absorber, drying beads, desiccant bed, adsorbent
# pipes and fittings
pipe, piping, pipeline, tube, pipework, plumbing, conduit pipe, hollow section
elbow, bend, knee, pipe bend, angle piece, 90 degree bend, pipe elbow
tee, t-piece, t piece, tee piece, branch piece, t-joint
reducer, reducing piece, reduction piece, reducing bush, reducing fitting
fitting, screw fitting, screwed connection, compression fitting, pipe fitting, union, pipe union, threaded joint, screw connection
nipple, threaded nipple, pipe nipple, double nipple
hose nozzle, hose barb, hose tail, hose connector, hose spigot, barbed fitting, hose nipple, hose stem
flange, pipe flange, connecting flange, flanged joint, collar flange
blind flange, blank flange, blanking plate, blanking flange, blank ~ spade, spectacle blind
screw plug, blanking plug, sealing plug, bung, stop plug, stopper, cork
cap, cover cap, end cap, closing cap, protective cap
lid, cover, hatch, top cover, covering lid
pipe clamp, pipe clip, pipe bracket, pipe strap, pipe holder, pipe support, pipe hanger
tri-clamp, clamp connection, sanitary clamp, clamp ring, ferrule clamp, tri clover
dairy coupling, milk coupling, round thread fitting, dairy union, sanitary union
ferrule, cutting ring, compression ring, olive, cut ring
capillary, capillary tube, thin tube, capillary line
pipe insulation, lagging, insulation, thermal insulation, insulating jacket, cladding, heat insulation, pipe lagging
trace heating, heat tracing, heating cable, heat trace, heat tape, pipe heating, tracing, anti-frost heater ~ frost protection, frost
sampling valve, sample cock, sample tap, sampling point, sampling port, sampling tap ~ sample
connection, connector, hook-up, port, coupling point, connecting point
opening, orifice, bore, aperture, hole
drain, drainage, drain line, gully, waste outlet, floor drain, drain pipe, plughole
siphon, trap, u-bend, odour trap, p-trap, syphon, siphon trap
overflow, overflow pipe, spillway, overflow line, overflow outlet
drip tray, collecting tray, catch pan, drip pan, catch tray, spill tray, collecting pan, bund, drain pan ~ leak, spill containment, spilled oil
bund, containment basin, spill basin, retention basin, secondary containment, catch basin
nozzle, jet, spray tip, nozzle tip, nossel
spray gun, washing gun, spray pistol, paint gun, trigger gun
spray lance, lance, spray wand, wand, jet pipe
spray arm, wash arm, rotating arm, sprinkler arm, rinse arm, washing arm
spray ball, cleaning ball, cip ball, spray head, tank cleaning head
# vessels, tanks
tank, vessel, container, reservoir, cistern, receptacle, holding tank, vat
hopper, feed hopper, feeding funnel, product hopper, bunker, filling hopper, material hopper, feed bin, funnel, bin ~ infeed
silo, storage silo, storage bin, bunker, storage bunker
pressure vessel, autoclave vessel, pressurised container, pressurized tank, pressure tank
manhole, manway, access opening, inspection opening, man hole, access hatch, inspection hatch
inspection door, inspection cover, service hatch, access door, inspection flap, service opening, clean-out door, hand hole ~ access panel
agitator, stirrer, mixer, stirring unit, stirring mechanism, mixing arm, paddle, agitating device ~ stirring, mixing
mixer, mixing machine, blender, mixing unit, kneader, agitator, stirrer ~ paddle
kneader, dough mixer, kneading machine, dough, kneading ~ mixing bowl, spiral mixer
jacket, double jacket, double wall, jacketed wall
cleaning in place, cip, cip unit, c i p, clean in place, cip plant, washing in place, cleaning without dismantling, automatic cleaning ~ clean, rinse cycle
reactor, reaction vessel, stirred tank, process vessel
pasteuriser, pasteurizer, pasteurising unit, short time heater, pasteurising, tunnel pasteurizer, flash pasteurizer ~ hygiene
homogeniser, homogenizer, homogenising machine, high pressure homogeniser
distillation column, column, rectification column, distiller
degassing unit, degasser, vacuum degasser, air removal unit
level indicator, level gauge, fill level display, level glass, tank gauge ~ fluid level, dipstick
dipstick, oil dipstick, measuring stick, oil gauge rod, dip rod, oil level stick, oil level rod, level stick, oil measuring stick ~ oil level
oil level glass, oil sight glass, oil eye, oil bullseye, oil level window, oil inspection glass
gas cylinder, gas bottle, cylinder bottle, gas flask, bottled gas
ibc, intermediate bulk container, tote, ibc tank, tote tank, pallet tank, cube tank
drum, barrel, cask, keg, steel drum, beer barrel
bucket, pail, tub, bin
jerry can, canister, jerrycan, can of chemical, can of oil
# frame, guards, doors, housing
machine frame, frame, chassis, framework, machine body, machine stand, skeleton, supporting structure
housing, casing, enclosure, shell, body, cabinet, box
cover, hood, covering, cowl, cowling, shroud, lid, housing cover, cover plate ~ remove cover
panel, cover plate, cladding panel, side panel, cover sheet, sheet metal cover, covering plate
guard, protective device, safety guard, protective cover, guarding, safety device, safety cover, shield, protective hood ~ safeguard, guard door, interlock
fixed guard, fixed protective device, non-movable guard, bolted guard
movable guard, interlocked guard, moveable guard, opening guard, hinged guard ~ guard door
safety fence, protective fence, guard fence, safety cage, fencing, perimeter guard, cage, safety barrier, perimeter fence, guard rail fence, cell fence
safety door, guard door, protective door, safety gate, interlock door, access gate, protection door, cage door, access door, guard gate ~ door interlock, door switch
door interlock, door switch, safety switch, interlock switch, door contact, safety interlock, gate switch, guard switch, guard door switch, safety interlock switch ~ safety door, guard locking, door lock, guard door
light curtain, safety light curtain, light grid, light barrier curtain, safety curtain, aopd, light guard, light screen, safety light grid, beam curtain, protective light curtain, safety light barrier ~ safety device, muting, protective field
two-hand control, two hand control, two-hand operation, two-handed control, two-hand buttons, dual palm buttons, bimanual control, both hands buttons, both hands ~ safety device
safety mat, pressure mat, step mat, pressure sensitive mat, safety floor mat, contact mat, tread mat, foot mat ~ safety device
safety edge, pressure sensitive edge, bumper strip, contact edge, safety strip, bumper bar, bumper switch, bumper, safety bumper, contact strip ~ safety device
pull cord switch, rope pull switch, pull wire, trip wire, rip cord, pull-cord, lanyard switch, emergency cord, pull-wire switch, emergency rope, safety rope, grab wire, emergency pull cord, ripcord ~ emergency stop
emergency stop button, emergency stop, e-stop, e stop, mushroom button, red button, emergency off, estop, panic button, kill switch, red mushroom, emergency shutdown, emo ~ safety circuit, pull cord, stop category
viewing window, window, inspection window, view port, viewing panel, porthole, glass pane
see-through cover, clear plastic cover, transparent cover, plastic window ~ plexiglass, perspex, polycarbonate, makrolon
splash guard, splash shield, spray guard, splash protection, splash cover
hinge, hinged joint, door hinge, pivot, pivot joint
door, gate, swing door
roller shutter, roller door, rolling door, roll-up door, high speed door, rapid roll door, shutter
sliding door, slide door, sliding gate
lock, locking device, locking mechanism, bolt lock
padlock, personal lock, lock-out padlock, loto lock, lockout lock, safety lock ~ lockout, hasp
ladder, stepladder, rungs, access ladder, climbing aid ~ working at height, steps
platform, walkway, catwalk, working platform, gangway, gantry walk, service platform, gallery
handrail, railing, guard rail, guardrail, banister, balustrade, grab rail
levelling foot, machine foot, adjustable foot, leveling foot, levelling feet, machine feet, support foot, adjusting foot, leg, leveller ~ levelling, level the machine
castor, caster, swivel castor, castor wheel, transport roller, trolley wheel
wheel, running wheel, travel wheel
end stop, mechanical stop, stopper, limit stop, hard stop, buffer stop, stop block
groove, slot, notch, recess, cutout
handling lug, lifting lug, lifting point, transport eye, attachment point, slinging point, lashing point ~ eye bolt, hoisting
nameplate, name plate, rating plate, type plate, data plate, identification plate, type label, serial plate, id plate, rating label, sticker with data, metal tag, name tag ~ serial number, model number, technical data, year of construction
warning sign, warning label, safety sticker, danger sticker, pictogram, warning decal, hazard label, sticker, safety sign
# conveyors and handling
conveyor, conveyor belt, transport belt, belt conveyor, conveying system, transporter, conveyer, conveyor line, moving belt, transport line
conveyor belt, carrier belt, conveying belt, belting ~ belt tracking, belt joint
roller conveyor, roller track, roller table, roller bed, roller path
chain conveyor, drag chain conveyor, scraper conveyor, drag conveyor, redler
screw conveyor, auger, conveying screw, worm conveyor, feed screw, spiral conveyor, auger screw
bucket elevator, bucket conveyor, elevator leg, cup elevator
vibratory feeder, vibrating conveyor, vibratory conveyor, vibrating chute, shaker conveyor, linear feeder, vibrating trough
bowl feeder, vibratory bowl feeder, parts feeder, sorting bowl, sorting pot, feeder bowl
pneumatic conveying, vacuum conveyor, suction conveyor, hopper loader, vacuum loader, blow conveying, granulate conveyor
accumulation table, buffer table, accumulating conveyor, buffer section, collecting table
turntable, rotary table, rotating table, turning table, revolving table
drive drum, drive roller, head drum, driving pulley, head pulley, drive pulley, head roller
tail drum, tail pulley, return drum, return roller, end roller, tail roller, deflection drum
carrying roller, support roller, carrier roller, troughing idler, carrying idler, idler roller
belt scraper, belt cleaner, belt wiper, scraper, plough scraper
belt joint, belt fastener, belt splice, belt connection, belt lacing, belt lock, vulcanised joint
belt tracking, belt alignment, belt running straight, training the belt, belt centring, tracking, belt wanders, belt drifts ~ belt misalignment, mistracking
chute, slide, discharge chute, shoot, drop chute, transfer chute, downpipe
side guide, guide rail, lateral guide, side rail, guide railing, product guide
pusher, push-off device, ejector, slider, kicker, push arm
diverter, switch gate, divert arm, sorter gate, deflector
stopper, stop gate, singulator, separating stopper, product stop, escapement
slat chain, slat band chain, table top chain, hinge chain, flat top chain
wear strip, sliding strip, slide rail, wearing strip, sliding bar, slide strip
energy chain, cable drag chain, drag chain, cable carrier, cable track, cable chain, energy guiding chain, e-chain, trailing cable guide ~ cable routing
lifting table, scissor lift, lift table, elevating table, scissor lift table, hydraulic table
passenger lift, elevator, goods lift, freight elevator, hoist lift, lift shaft ~ transport
lift car, elevator cab, lift cage, lift cabin
hoist, chain hoist, lifting gear, block and tackle, lifting tackle, chain block, electric hoist
winch, cable winch, windlass, capstan, rope winch
crane, lifting crane, eot crane, travelling crane, overhead crane, hoist, lifting gear, chain block, gantry, chain hoist ~ gantry crane, bridge crane, lift
crane hook, load hook, hook, hook block, bottom block
wire rope, steel cable, hoisting rope, steel rope, rope, wire cable, hoist cable
lifting sling, sling, lifting strap, hoisting belt, lifting belt, round sling, webbing sling ~ lifting gear, lifting tackle, crane
shackle, d-shackle, bow shackle, clevis
spreader beam, lifting beam, lifting traverse, cross beam, spreader bar, hoisting beam
load handling attachment, load suspension device, lifting accessory, lifting equipment, load-bearing equipment, rigging
forklift, forklift truck, fork lift, fork truck, flt, lift truck, fork lifter, stacker ~ industrial truck, pallet, transport
reach truck, reach stacker truck, narrow aisle truck, warehouse truck
pallet truck, hand pallet truck, pallet jack, pump truck, hand lift truck, lifting cart, jigger, pallet lifter ~ pallet
stacker, pallet stacker, walkie stacker, electric stacker, pedestrian stacker
forks, tines, prongs, fork arms, fork blades
mast, lift mast, lifting frame, lift frame
overhead guard, driver's roof, driver protection roof, cab roof ~ rops, roll-over protection, roll bar
counterweight, counter weight, balance weight, ballast weight, counterbalance
agv, automated guided vehicle, driverless transport, amr, robot cart, self-driving cart, a g v, transport robot, guided vehicle
tugger, tow tractor, tow truck, towing vehicle, tug
trolley, cart, hand truck, dolly, barrow, carriage, sack truck
stacker crane, storage and retrieval machine, asrs, rack feeder, automatic warehouse, shelf crane
storage rack, shelving, rack, racking, shelf, pallet rack
pallet, skid, euro pallet, pallette, wooden pallet, europallet, palette ~ palletiser
tail lift, tail gate lift, lift gate, liftgate, tailboard lift
aerial work platform, cherry picker, lifting platform, mewp, man lift, manlift, working platform ~ boom lift, scissor platform
# packaging
packaging machine, packing machine, packer, packaging line ~ wrapper
filler, filling machine, bottling machine, filling unit, bottle filler, filling system, dispenser filler, filling carousel ~ filling valve
filling valve, filling nozzle, fill head, filler head, filling head, dosing nozzle, filling spout
capper, capping machine, closing machine, closure machine, screw capper, cap tightener, closer ~ crowner, sealer, cap
labeller, labeler, labelling machine, labeling machine, label applicator, label dispenser, sticker machine, labelling unit ~ label
label web, label roll, label reel, label strip, roll of labels, label tape ~ label
backing paper, carrier web, liner, release liner, label carrier, backing liner
carton erector, box erector, case erector, carton former, box former ~ tray former
cartoner, cartoning machine, carton machine, folding box machine, carton packer
case packer, carton packer, box packer, packer, case loader
case sealer, carton sealer, carton closer, tape machine, taping machine, box taper, case taper, box closer
palletiser, palletizer, palletising robot, palletizing machine, stacking robot, pallet stacker, palettiser, pallet machine, palletising, stacking machine, pallet robot, stack on pallets ~ pallet, layer
depalletiser, depalletizer, unstacker, pallet unloader, depal, unstacking, take off pallet, unload pallet
stretch wrapper, pallet wrapper, film wrapper, stretch film machine, pallet winder, wrapping machine, stretch wrapping machine, wrapping turntable, stretch wrapping
shrink tunnel, shrink oven, heat tunnel, shrink wrapper, shrinking tunnel, shrink packer ~ shrink film
strapping machine, strapper, banding machine, strap machine, strapping head, bander, hooping machine
strapping band, strap, strapping tape, band, plastic strap, packing band, tie strap ~ strapping machine
form fill seal, vffs, vertical bagger, tubular bag machine, bagger, bagging machine, pouch machine
flow wrapper, flow pack machine, horizontal bagger, flowpacker, flow pack, hffs
thermoforming machine, thermoformer, deep drawing machine, blister machine, blister packer
tray sealer, traysealer, tray sealing machine, lidding machine
vacuum packer, vacuum sealer, vacuum packing machine, chamber machine, vac packer, vacuum chamber machine
sealing jaw, sealing bar, seal bar, welding bar, sealing tool, heat sealer, sealing head, welding jaw ~ sealing temperature
film, foil, packaging film, plastic wrap, wrapping film, plastic film, cling film, wrap, web of film ~ reel
film reel, film roll, reel, bobbin, roll, material roll, spool, reel of film, foil roll, roll of film, web reel ~ reel change
unwinder, unwind unit, reel holder, unwinding station, reel stand, decoiler, roll holder, pay-off
rewinder, winder, winding unit, take-up unit, winding station, coiler, take-up reel
dancer, dancer roller, dancer arm, compensating roller, dancing roller, tension roller ~ web tension
knife, blade, cutter, cutting blade, razor, cutting edge
hot melt unit, glue unit, gluing system, hot glue machine, adhesive melter, glue applicator, hotmelt, melter
glue, adhesive, bonding agent, sticking agent, stick on, cement, affix, gum ~ hot melt, adhesive residue
glue gun, glue head, application head, glue nozzle, applicator, gluing head, adhesive gun
bottle rinser, rinser, bottle washer, rinsing machine
blow moulder, blow molding machine, stretch blow moulder, blowing machine, bottle blower, blow moulding machine
star wheel, starwheel, transfer star, infeed star, bottle star
format part, change part, changeover part, size part, format set, size change kit, conversion parts ~ changeover, size change
changeover, format change, size change, switch to another product, changing over, product change, retooling, resetting for new size, change to another size ~ format parts
checkweigher, check weigher, weighing machine, check scale, weight checker, dynamic scale, weight check, weight controller, in-line scale ~ reject, weighing
weighing scale, weigher, balance, weighing machine, weighing unit, weigh scale
load cell, weighing cell, weigh cell, force transducer, weight sensor, weighing sensor, force sensor, strain gauge cell ~ weighing, scales
multihead weigher, combination weigher, multi head scale, multihead scale
reject unit, rejector, ejection unit, reject device, sorting out device, ejector, blow-off, kick-out ~ rejected products
coder, date coder, inkjet coder, coding machine, date printer, batch coder, cij printer, inkjet printer, marking unit
printing head, print head, printhead, thermal print head, print bar, nozzle plate, print unit ~ nozzle clogging
ribbon, ink ribbon, thermal transfer ribbon, printing ribbon, transfer foil, colour ribbon, printer ribbon, ttr ribbon, thermal ribbon, carbon ribbon ~ label printer
ink cartridge, cartridge, ink container, ink tank, ink bottle, print cartridge ~ replace
scanner, barcode scanner, bar code reader, code reader, barcode reader, reading device, hand scanner, camera reader
camera, vision system, inspection camera, image processing, vision camera, smart camera, optical inspection, vision sensor, machine vision ~ inspection
# robots
robot, manipulator, robot arm, industrial robot, handling robot, articulated arm, robotic arm
cobot, collaborative robot, co-bot, human robot collaboration
gripper, gripping device, grabber, claw, end effector, gripper hand, gripping tool, eoat ~ gripper jaws
gripper finger, gripper jaw, gripping jaw, claw finger, fingers
tool changer, quick-change system, gripper change system, tool changing system, quick changer
robot wrist, wrist, hand axis, wrist unit, wrist joint
robot base, robot stand, robot pedestal, robot foot, base frame, riser
axis, robot joint, movement axis, degree of freedom, axes, machine axis, nc axis, servo axis ~ servo drive
teach pendant, teach box, hand terminal, handheld unit, programming pendant, operating unit, flexpendant, smartpad, hand control, pendant
enabling switch, enabling device, dead man switch, deadman switch, consent switch, enable button, dead-man's handle, three position switch, hold-to-run enabling button, deadman ~ hold-to-run
pick and place unit, pick-and-place, handling unit, handling device, gantry loader, placing unit, linear gantry
gantry, portal, linear gantry, portal frame
delta robot, parallel robot, spider robot, picker robot
scara robot, scara, horizontal articulated robot
linear axis, linear module, linear unit, slide axis, travelling axis, linear drive, seventh axis
carriage, slide, slider, sled, saddle, runner block
welding robot, welding cell, robot welder
welder, welding machine, welding set, welding power source, welding unit, welding equipment, weld set, welder set
welding torch, welding gun, torch, welding burner, mig gun, weld torch, burner of welder
wire feeder, wire feed unit, wire drive, wire feed, wire pusher
contact tip, current nozzle, contact tube, welding tip
shielding gas, protective gas, welding gas, inert gas, cover gas, inert gas for welding ~ argon
earth clamp, ground clamp, work clamp, return clamp, earthing clamp
spot welder, resistance welder, spot welding gun, spot welding machine, weld tongs
plasma cutter, plasma cutting machine, plasma torch, plasma, plasma cutting
laser cutter, laser cutting machine, laser machine, laser engraver, laser system, laser cutting
waterjet, water jet cutter, water jet cutting machine, abrasive jet
# machine tools
machine tool, metalworking machine, metal cutting machine ~ machining centre, cnc machine
lathe, turning machine, turning centre, turning center, cnc lathe
milling machine, mill, miller, milling centre, milling center, cnc mill ~ machining centre, spindle
drilling machine, drill press, pillar drill, bench drill, upright drill, column drill, drill
grinding machine, grinder, surface grinder, grinding unit, sharpening machine ~ grinding wheel, dressing
bench grinder, pedestal grinder, double grinder, off-hand grinder
angle grinder, hand grinder, disc grinder, cutting-off grinder
electrical discharge machine, edm, spark erosion machine, spark eroder, eroding machine ~ wire edm, die sinker
spindle, main spindle, work spindle, machine spindle, headstock spindle, milling spindle, motor spindle ~ spindle bearing
headstock, head stock, spindle head, spindle stock, milling head
tailstock, tail stock, tailstock quill, loose headstock, tail centre
chuck, lathe chuck, clamping chuck, jaw chuck, three-jaw chuck, power chuck, workholding chuck ~ chuck jaws, clamping pressure
chuck jaw, jaw, clamping jaw, top jaw, soft jaw, gripping jaw
collet, collet chuck, clamping collet, collet holder, chuck sleeve
drill chuck, keyless chuck, bit holder, drill holder
tool holder, toolholder, tool shank, tool mount, tool taper, tool cone, chuck arbor, arbor ~ hsk, tool clamping
drawbar, draw bar, tool clamping device, tool clamp, tool release unit, pull stud, power drawbar, tool pull-in
tool magazine, tool changer, tool carousel, tool drum, atc, automatic tool changer, tool store, tool turret, tool rack
turret, tool turret, revolver, turret head, tool disc
tool, cutter, cutting tool, bit, tooling, tool bit ~ cutting edge, tool wear, insert
insert, indexable insert, cutting insert, carbide insert, cutting tip, carbide tip ~ cutting tool
milling cutter, end mill, mill cutter, shell mill, milling tool, face mill
drill bit, drill, twist drill, drill tool, bit
saw blade, saw disc, blade of saw, circular blade ~ band saw blade, blade change
band saw, bandsaw, sawing machine, metal saw, ribbon saw
circular saw, table saw, bench saw, sliding table saw, panel saw, cut-off saw, saw bench ~ saw blade
grinding wheel, grinding disc, abrasive wheel, emery wheel, grindstone ~ ring test, maximum speed
grinding belt, sanding belt, abrasive belt, emery belt
vice, vise, machine vice, bench vice, clamping vice, vice jaws, parallel vice
workpiece, work piece, blank, piece part, component being machined, job on table ~ component
clamping device, fixture, jig, work holding, workholding, clamping fixture, holding device, workpiece holder ~ clamping pressure
machine table, work table, worktable, clamping table ~ t-slot
machine bed, bed, lathe bed, bedway, machine base
slideway, guideway, guide way, bedways, sliding surface, guide rail, linear guide ~ lubrication
gib, gib strip, adjusting strip, taper gib, adjusting gib, wedge strip ~ play
bar feeder, bar loader, bar loading magazine, bar feed, rod feeder
chip conveyor, swarf conveyor, chips transporter, swarf removal, shavings conveyor, chip transport, swarf extractor ~ chips
chip tray, swarf tray, chip bin, chip pan, swarf bin, chip bucket
chips, swarf, shavings, metal cuttings, turnings, filings, metal chips, cuttings ~ chip conveyor
coolant, cooling lubricant, cutting fluid, suds, emulsion, cutting oil, soluble oil, coolant lubricant, drilling milk, metalworking fluid, machine coolant ~ concentration
coolant tank, coolant sump, emulsion tank, suds tank
coolant nozzle, coolant hose, coolant pipe, suds nozzle, coolant jet
steady rest, backrest, fixed stay, lunette
quill, spindle sleeve, pinole
touch probe, measuring probe, feeler, tool probe, touch trigger probe
work light, machine lamp, machine light, working light, lighting, worklight, interior light, working lamp, workspace lamp, illumination, inside light ~ lamp replacement
machine telescopic cover, telescopic cover, way cover, guideway cover, slide cover, steel cover
dividing head, indexing table, indexer, indexing head, rotary indexer
lathe centre, live centre, revolving centre, centre point, lathe center
dressing tool, dresser, dressing diamond, wheel dresser, diamond dresser
planer, thicknesser, planing machine, surface planer, jointer ~ woodworking machine, planer knife
edge bander, edge banding machine, edging machine, edgebander, edge gluer
sander, sanding machine, belt sander, wide belt sander ~ sanding belt
# presses, forming, plastics
pressing machine, press machine, power press ~ hydraulic press, stamping press
eccentric press, mechanical press, crank press, power press, punch press, stamping press, punching machine ~ two-hand control
press brake, bending machine, folding press, brake press, bender, bending press, folder, folding machine
plate shear, guillotine, shearing machine, guillotine shear, sheet metal shear
punching machine, punch, stamping machine, turret punch, puncher, nibbling machine
press ram, ram, slide, press slide, upper beam, tup, slide of press
bolster, press table, bed plate, press bed, clamping plate
die, stamping die, press tool, tool set, die set, punch and die
backgauge, back gauge, back stop, rear stop, backstop gauge
bending machine roller, plate roll, rolling machine, roll bender, bending rolls
decoiler, uncoiler, coil unwinder, coil stand, pay-off reel
injection moulding machine, injection molding machine, moulding machine, imm, injection press, molding machine, plastic injector, moulder
injection unit, plasticising unit, plasticizing unit, screw and barrel, injection cylinder, barrel unit ~ screw, barrel
barrel, plasticising cylinder, cylinder barrel, screw barrel, heated barrel
heater band, heating band, band heater, barrel heater, nozzle heater, heating collar, barrel heating, cylinder heating ~ heating zone, heating element
screw tip, non-return ring, check ring, backflow valve, return flow lock
clamping unit, closing unit, mould clamp, locking unit, closing side, clamp unit ~ clamping force
mould, mold, die, tool, injection mould, injection mold ~ mould change
platen, mould plate, clamping plate, mold platen, mounting plate
tie bar, tie rod, guide column, tiebar
ejector, ejector pin, knockout pin, ejector rod, kicker pin, knock-out
hot runner, hot runner system, hot channel, heated runner, manifold heater
temperature control unit, mould temperature controller, thermolator, tempering unit, mold heater, tcu
material dryer, granulate dryer, hopper dryer, pellet dryer, resin dryer, dry air dryer
extruder, extrusion machine, extrusion press, plastic extruder
extruder screw, plasticising screw, plasticizing screw, injection screw, worm
extrusion die, die head, die plate, mouthpiece, nozzle plate
pelletiser, pelletizer, granulator, pellet mill, pellet press, granulating machine
shredder, chipper, cutting mill, shredding machine, chopper ~ granulator, grinder
crusher, breaking machine, stone crusher ~ jaw crusher, impact crusher
mill, grinding mill, grinder, pulveriser, pulverizer, grind to powder ~ ball mill, hammer mill
baler, baling press, bale press, channel baler, cardboard press ~ compactor
briquetting press, briquette press, briquetter, compacting press
calender, rolling mill, roller mill, calendering machine
roller, roll, cylinder roller ~ drum
die casting machine, die caster, casting machine, pressure casting machine
furnace, kiln, heat treatment furnace, melting furnace, industrial furnace ~ refractory
sandblaster, blasting machine, shot blaster, blasting cabinet, shot blasting machine, grit blaster, sand blaster
parts washer, cleaning machine, component washer, degreasing machine, part cleaner
ultrasonic cleaner, ultrasonic bath, ultrasound bath, ultrasonic tank, sonicator, ultrasonic cleaning
paint booth, spray booth, paint cabin, spraying cabin, painting booth, spray room
powder coating plant, powder coater, powder booth, powder gun
winding machine, coil winder, winder, coiling machine
3d printer, additive manufacturing machine, three d printer, 3 d printer, fdm printer
extruder nozzle, hotend, hot end, print nozzle
build plate, print bed, printing bed, build platform, heated bed
filament, printing material, plastic wire, printing wire, printing plastic, 3d printing spool
# ovens, dryers, kitchen
oven, baking oven, bakery oven, baker's oven ~ stove, deck oven, bake
combi steamer, combi oven, combination oven, steam oven, convection steamer, combi-steamer
convection oven, fan oven, hot air oven, circulating air oven, fan-assisted oven
rack oven, rotary oven, trolley oven, roll-in oven
tunnel oven, conveyor oven, continuous oven, pizza oven
microwave, microwave oven, micro wave
proofer, proving cabinet, prover, fermentation chamber, proofing chamber, proving chamber
cooker, stove, cooktop, hob, hot plate, cooking range, ceramic hob
fryer, deep fryer, deep fat fryer, chip pan, frier, frying machine
griddle, grill plate, frying plate, hotplate
tilting pan, bratt pan, braising pan, tilt skillet, tipping pan
boiling kettle, cooking kettle, steam kettle, boiling pan, stock pot, cooking vessel
dishwasher, dish washer, warewasher, dishwashing machine, warewashing machine, dish washing machine, washing up ~ glasswasher
coffee machine, coffee maker, espresso machine, brewer, vending coffee machine
brew group, brewing unit, brewing group, group head, brew head
portafilter, filter holder, filter handle, group handle
coffee grinder, grinder, bean mill, coffee mill, burr grinder
bean hopper, bean container, coffee bin, coffee bean hopper
steam wand, milk frother, steam lance, frothing nozzle, steam pipe, milk foamer
meat grinder, mincer, meat mincer, mincing machine, meat chopper, mince
bowl cutter, bowl chopper, meat cutter, meat bowl cutter
slicer, slicing machine, meat slicer, cold cuts machine, bread slicer
food processor, vegetable cutter, vegetable slicer, vegetable preparation machine
dough sheeter, sheeter, dough roller, rolling machine, lamination machine
dough divider, divider, dough portioner, bun divider, rounding machine
mixing bowl, bowl, mixer bowl, trough
whisk, beater, wire whip, whip, whisking tool
dough hook, kneading hook, kneading arm, kneading tool
salamander, top grill, overhead grill, toaster grill
warming cabinet, hot cupboard, holding cabinet, heated cabinet, hot holding
bain marie, hot water bath, water bath, food warmer
vending machine, automat, dispenser machine, snack machine, drinks machine
beverage dispenser, drink dispenser, dispensing machine, tap system, soda fountain, post-mix
rinse aid, rinsing agent, clear rinse, drying aid
detergent, cleaning agent, washing agent, soap, cleaning product, cleaning fluid, cleaner, washing-up liquid, surfactant, what to clean with ~ solvent, clean
descaler, descaling agent, limescale remover, scale remover, decalcifier, delimer
washing machine, washer extractor, laundry machine, clothes washer
tumble dryer, laundry dryer, clothes dryer, drying machine, tumbler
lint filter, lint screen, fluff filter, fluff trap, lint trap
ironer, flatwork ironer, mangle, rotary iron, calender, ironing machine
wash drum, laundry drum, washing drum, inner drum
dryer, drier, drying machine, drying plant, drying unit
spray dryer, spray tower, spray drying plant, atomiser dryer
fluid bed dryer, fluidised bed dryer, fluidized bed, fluid bed
drum dryer, rotary dryer, rotating dryer, roller dryer
freeze dryer, lyophiliser, lyophilizer, freeze-drying plant
roaster, roasting machine, coffee roaster, torrefier
smokehouse, smoking chamber, smoker, smoke chamber, smoke generator
door handle, handle lever, door opener, door grip
oven rack, wire shelf, grid shelf, insert rack, oven grid, shelf grid
baking tray, sheet pan, tray, baking sheet, gn container
core probe, core temperature probe, food probe, meat probe, core temperature sensor
oven lamp, oven light, interior light, inside lamp, cavity light, chamber lighting
heating element, heater, heating rod, heating coil, heater rod, heater element, electric heater, heater cartridge, heating cartridge, immersion heater ~ tubular heater, temperature
immersion heater, screw-in heater, tank heater, dip heater
cartridge heater, heating cartridge, heater cartridge, rod heater
# engines, gensets, vehicles, mobile machines
generator set, genset, gen set, diesel generator, dg set, generating set, generator, power generator, standby generator, emergency power unit, alternator set, emergency generator ~ emergency power
alternator, generator, dynamo, light machine, charging alternator ~ battery charging
engine, combustion engine, diesel engine, ic engine, internal combustion engine ~ motor
chp unit, chp, cogeneration unit, combined heat and power, block heat power plant, cogen ~ gas engine
gas turbine, turbine, turbo machine
steam turbine, turbine, turbo generator, turbo set
starter motor, engine starter, starting motor, cranking motor, self starter ~ battery
starter battery, starting battery, vehicle battery, cranking battery, car battery ~ battery
glow plug, heater plug, pre-heater plug, glow pin, preheating plug, preheater plug ~ cold start
spark plug, ignition plug, sparking plug ~ ignition
injector, injection nozzle, fuel injector, injection valve, nozzle holder
injection pump, fuel injection pump, diesel pump, injector pump, high pressure fuel pump
fuel pump, lift pump, fuel feed pump, priming pump, fuel supply pump
fuel tank, diesel tank, gas tank, petrol tank ~ day tank, base tank
carburettor, carburetor, carb, carburator
governor, speed governor, speed regulator, engine governor, rpm regulator
turbocharger, turbo, exhaust turbocharger, turbo charger
exhaust, exhaust pipe, tailpipe, exhaust system, exhaust line
diesel particulate filter, dpf, soot filter, particle filter, d p f
catalytic converter, catalyst, scr unit, catalyser
diesel exhaust fluid, def, adblue, ad blue, urea solution, urea, scr fluid
oil pan, oil sump, sump, oil tray, crankcase pan
crankcase, crank case, crank housing
cylinder block, engine block, engine casing
rocker cover, valve cover, cam cover, tappet cover
water pump, coolant pump, engine water pump, cooling water pump
coolant, cooling water, antifreeze, engine coolant, glycol mixture, radiator water, cooling liquid, cooling water mix, radiator fluid, cooling fluid
coolant reservoir, expansion tank, coolant tank, header tank, expansion bottle, overflow bottle
radiator cap, radiator pressure cap, coolant cap, filler cap
engine block heater, block heater, jacket water heater, engine preheater, coolant heater
dummy load, load bank, test load, resistor bank
transfer switch, ats, automatic transfer switch, changeover switch, changeover panel, mains changeover, a t s, changeover switch for generator, mains generator switch ~ generator
canopy, weather hood, weatherproof enclosure, weather protection housing
ups, uninterruptible power supply, battery backup, u p s, backup power supply, power backup unit, no-break system, uninterrupted power supply, backup supply unit ~ battery, emergency power
battery, accumulator, rechargeable battery, battery pack, accu, battery block, cell pack, akku, batt ~ cell, battery charge, charger
battery cabinet, battery rack, battery box, battery bank, battery tray, battery string
battery charger, charger, charging unit, charging device, charging station, charge rectifier, charging dock, rectifier charger ~ charge battery
battery terminal, battery post, battery pole, battery clamp, terminal post, pole clamp, battery connection ~ polarity
battery electrolyte, battery acid, electrolyte, sulphuric acid, sulfuric acid, battery fluid, acid in battery, h2so4, accumulator acid ~ battery water, distilled water, acid level, lead acid battery
static bypass, electronic bypass, static switch, automatic bypass, static bypass switch
maintenance bypass, manual bypass, service bypass, external bypass, maintenance bypass switch
tractor, agricultural tractor, farm tractor, prime mover
excavator, digger, jcb, backhoe, trackhoe
wheel loader, front loader, loader, loading shovel, payloader, front-end loader
skid steer, skid steer loader, compact loader, bobcat
bulldozer, dozer, crawler tractor, track dozer
road roller, vibratory roller, soil compactor, drum roller
plate compactor, vibrating plate, wacker plate, whacker plate, vibratory plate
concrete mixer, cement mixer, mixer drum, concrete plant mixer
concrete pump, shotcrete pump, mortar pump, grout pump
combine harvester, harvester, harvesting machine
mower, lawn mower, lawnmower, grass cutter, ride-on mower
chainsaw, chain saw, power saw, motor saw
bucket, shovel, scoop, digging bucket
bucket teeth, digging teeth, tooth tips, cutting teeth
boom, jib, crane arm, outreach
outrigger, stabiliser, stabilizer leg, support leg, jack leg
crawler track, track, caterpillar track, chain track, rubber track
undercarriage, chassis, running gear
tyre, tire, rubber wheel ~ pneumatic tyre, solid tyre
wheel nut, lug nut, wheel bolt, wheel fixing
rim, wheel rim, wheel disc, felloe
axle, wheel axle, axle beam
differential, differential gear, axle gear
steering wheel, steering, helm
steering cylinder, steering ram, steer cylinder
brake pedal, foot brake, service brake, brake foot
parking brake, handbrake, hand brake, park brake
accelerator, gas pedal, throttle pedal, accelerator pedal, go pedal, speed pedal
throttle, throttle lever, hand throttle, gas lever
gear lever, gear stick, shift lever, gear shift ~ direction lever, travel lever
joystick, control stick, control lever, joy stick, lever control ~ operating element
pedal, foot switch, foot pedal, treadle, footswitch, foot lever, pedal switch ~ control element
driver's cab, cab, cabin, operator's cab, driver cabin
driver's seat, seat, operator's seat, driver seat
seat belt, safety belt, lap belt, seatbelt, restraint belt
windscreen, windshield, front window, front glass, wiper glass
windscreen wiper, wiper, windshield wiper, wiper blade
windscreen washer, washer fluid, screenwash, wiper water
headlight, headlamp, front light, driving light, head lamp, front lamp, travel lights, high-beam lamp ~ light bulb
turn signal, turn indicator, blinker, direction indicator, flasher, indicator flasher, winker, flasher light ~ light bulb
horn, hooter, signal horn, klaxon, claxon, siren, buzzer, beeper, acoustic signal, audible alarm, warning sound ~ alarm
reversing alarm, back-up alarm, backup beeper, reverse beeper, reversing beeper
rotating beacon, warning beacon, flashing light, strobe light, beacon
stack light, signal tower, signal lamp, tower light, light column, light tower, traffic light column, andon
rear-view mirror, mirror, side mirror, wing mirror, reversing mirror
ignition key, ignition switch, key switch, starter key, start key, ignition lock, key starter
hour meter, operating hours counter, hours counter, running hours meter, hours run meter, service hour counter, hours run, hourmeter, running hours, service hours meter, hours on the clock, operating hours, clock hours ~ maintenance interval
speedometer, speedo, road speed indicator
towing eye, tow hook, tow hitch, towing hook, towbar, drawbar, trailer coupling
trailer, tow trailer, wagon, semi-trailer
bumper, bumper bar, impact bumper
fifth wheel, turntable coupling, saddle coupling
tanker, tank truck, road tanker, tank lorry
truck, lorry, hgv, wagon, heavy vehicle
sweeper, sweeping machine, road sweeper, floor sweeper
floor scrubber, scrubber dryer, scrubbing machine, floor cleaning machine, scrubber drier, floor cleaner
squeegee, suction lip, rubber lip, suction squeegee, wiper rubber
brush, scrubbing brush, roller brush, disc brush, sweeping roller
dirty water tank, recovery tank, waste water tank, soiled water tank
clean water tank, fresh water tank, solution tank, clear water tank
vacuum cleaner, hoover, industrial vacuum, shop vac, wet and dry vac, suction cleaner, vac
electric vehicle charger, charging station, wallbox, ev charger, charge point, charging column
wind turbine, windmill, wind generator, wind energy converter, wind power plant
solar inverter, pv inverter, photovoltaic inverter, string inverter
solar panel, pv module, photovoltaic module, solar module
# printers, office, labels
printer, printing machine, printing device, printing unit
label printer, barcode printer, thermal printer, sticker printer, tag printer
offset press, printing press, offset printing machine, sheet-fed press
flexo press, flexographic press, flexo machine, flexo printing unit
ink unit, inking unit, inking system, ink duct, ink train
printing plate, cliche, printing form, cliché, stereo ~ plate change
doctor blade, squeegee, ink blade, wiper blade, ink scraper
paper tray, paper cassette, paper feed tray, paper drawer, input tray
paper feed, sheet feed, paper feeder, paper infeed, sheet feeder
toner cartridge, toner, toner unit, toner bottle
image drum, drum unit, photoconductor, imaging unit, drum cartridge
fuser, fusing unit, fixing unit, fuser unit ~ heater roller
pickup roller, feed roller, paper roller, pick-up roller, take-in roller
platen roller, print roller, pressure roller, rubber roller
peel-off edge, dispensing edge, peeling plate, peel plate, dispensing plate
waste toner container, waste toner box, used toner bottle, waste toner bottle
cover interlock, lid switch, cover switch, lid contact
# lab
centrifuge, lab centrifuge, spinner, bench centrifuge, bench top centrifuge
centrifuge rotor, rotor, swing-out rotor, fixed angle rotor, swing bucket
autoclave, steriliser, sterilizer, steam steriliser, steam autoclave, steam sterilizer, steam sterilisation ~ sterilise
incubator, heating chamber, incubation chamber, warming cabinet, co2 incubator, bacteriological oven
climate chamber, environmental chamber, test chamber, climatic cabinet, temperature chamber, stability chamber
drying oven, drying cabinet, lab oven, hot air cabinet, drying chamber, heating cabinet
muffle furnace, ashing furnace, muffle, kiln, chamber furnace
water bath, heating bath, thermostat bath, circulating bath, thermostatic bath
circulation thermostat, bath circulator, heating circulator, immersion thermostat
rotary evaporator, rotavap, rotovap, rotary evap, roto evaporator
laboratory balance, analytical balance, precision balance, lab scale, balance
weighing pan, weigh plate, scale pan, weighing platform
draft shield, draught shield, wind shield, windshield, weighing chamber glass
magnetic stirrer, stirring plate, stir plate, hotplate stirrer, stirring hotplate
stirring bar, stir bar, magnetic flea, spin bar
vortex mixer, vortexer, test tube shaker, vortex
pipette, pipettor, dispenser pipette, pipet, micropipette
burette, buret, glass burette
titrator, titration device, autotitrator, titrating machine
ph meter, ph electrode, ph probe, p h meter, ph sensor, acidity meter, p h probe ~ ph value
conductivity meter, conductivity probe, conductivity cell, ec meter, conductivity sensor, conductance probe, tds meter ~ conductivity
photometer, spectrophotometer, colorimeter ~ spectrometer
cuvette, measuring cell, sample cell
chromatograph, chromatography system, chromatographic system ~ hplc, gas chromatograph
separation column, chromatography column, packed column ~ hplc column, gc column
autosampler, sample changer, auto sampler, sampler, automatic sampler
microscope, stereo microscope, magnifier
objective, lens, optics, objective lens
fume cupboard, fume hood, fume cabinet, laboratory hood, exhaust hood
safety cabinet, biosafety cabinet, laminar flow cabinet, clean bench, microbiological safety cabinet, laminar flow hood, bsc
glove box, glovebox, containment box
analyser, analyzer, analysis device, analysing instrument ~ measuring device
hardness tester, hardness testing machine, durometer, hardness measuring device
tensile tester, universal testing machine, pull tester, material testing machine, tensile testing machine
ultrapure water system, water purification system, deioniser, pure water machine, di water unit
sample, specimen, test piece, test sample, probe sample, probe material, take a sample, draw a sample ~ test, laboratory, analysis
test tube, sample tube, vial, tube, centrifuge tube
beaker, glass vessel, flask, glassware
syringe, injection syringe, piston syringe, dosing syringe
lamp, light source, bulb, light bulb, incandescent lamp ~ uv lamp, deuterium lamp, lamp replacement
uv lamp, uv disinfection unit, ultraviolet lamp, uv radiator, uv tube, uv steriliser, uv light, germicidal lamp, uv emitter ~ lamp hours
# medical
medical device, medical equipment, medical apparatus, apparatus, clinical device
infusion pump, drip pump, iv pump, volumetric infusion pump, i v pump
syringe pump, syringe driver, perfusor, injection pump
ventilator, respirator, breathing machine, breathing apparatus, ventilation machine, lung machine
breathing circuit, breathing tubing, patient circuit, breathing tubes, ventilator tubing
patient monitor, vital signs monitor, bedside monitor, monitoring device, vital monitor
defibrillator, defib, aed, shock device, shock box
electrocardiograph, ecg, ekg, heart tracing machine, e c g
blood pressure cuff, cuff, nibp cuff, arm cuff, pressure cuff
blood pressure monitor, sphygmomanometer, bp monitor, blood pressure machine, bp machine
pulse oximeter, spo2 sensor, finger clip, oxygen saturation sensor, finger probe, sat probe
ecg electrode, electrode pad, sticky pad, lead pad
oxygen concentrator, oxygen machine, o2 concentrator, oxygen generator
suction unit, aspirator, suction machine, secretion aspirator, suction device
nebuliser, nebulizer, inhaler device, inhalation device, atomiser
dialysis machine, haemodialysis machine, hemodialysis unit, kidney machine
dialyser, dialyzer, artificial kidney, dialysis filter
anaesthesia machine, anesthesia machine, anaesthetic machine, gas machine, anaesthesia workstation
soda lime, co2 absorber, absorbent canister, absorber
hospital bed, patient bed, nursing bed, care bed, electric bed
side rail, bed rail, cot side, bed side rail, side guard
operating table, surgical table, theatre table
patient lift, patient hoist, hoist, lifter, hoyer lift
wheelchair, wheel chair, mobility chair, power chair
x-ray unit, x-ray machine, xray, x ray, radiography system, x-ray apparatus
ct scanner, ct, computed tomography, cat scanner, tomograph
mri scanner, mri, magnetic resonance, mr scanner, m r i
ultrasound system, ultrasound scanner, sonograph, echo machine, ultrasound machine
ultrasound transducer, scan head, ultrasound probe
dental unit, dental chair, dentist chair, treatment unit, treatment chair
handpiece, hand piece, dental drill, turbine handpiece, drill handpiece
washer-disinfector, washer disinfector, thermodisinfector, disinfection machine ~ bedpan washer
surgical light, operating light, theatre light, operating lamp
electrosurgical unit, diathermy, cautery unit, electrosurgery, esu, hf surgery
infant incubator, incubator, baby incubator, neonatal incubator, baby warmer
disinfectant, disinfection agent, sanitiser, sanitizer, disinfecting solution, disinfection product, biocide ~ disinfect
tubing set, tube set, disposable set, line set, giving set, infusion line
drip chamber, drop chamber, drip bulb
consumables, disposables, single-use parts, disposable items, consumable items, consumable material
# tools
tools, hand tools, toolkit, tool kit, tool set, tooling kit
special tool, special purpose tool, service tool, dedicated tool, assembly tool
spanner, wrench, nut key, open-ended spanner, ring spanner ~ combination spanner, tool, width across flats
adjustable spanner, adjustable wrench, monkey wrench, crescent wrench, shifter
torque wrench, torque spanner, torque key, click wrench, moment key ~ tightening torque
allen key, hex key, hexagon key, hex wrench, hexagonal wrench, inbus key, allen wrench, l-key, allan key, hexagon socket wrench ~ tool
socket, socket wrench, box wrench, nut driver, ratchet, socket spanner
pipe wrench, stillson, pipe tongs, stilson
hook spanner, hook wrench, c spanner, c-spanner, pin spanner, face spanner
screwdriver, screw driver, turnscrew
cordless screwdriver, electric screwdriver, cordless drill, battery drill, power screwdriver, drill driver
impact wrench, impact driver, rattle gun, wheel gun, nut runner, air wrench
pliers, tongs, pincers, pair of pliers, nippers
circlip pliers, snap ring pliers, seeger pliers, retaining ring pliers
puller, extractor, gear puller, bearing puller, pull-off device, withdrawing tool, pulling device ~ pull off
hammer, mallet, rubber hammer, soft-faced hammer, plastic mallet, soft hammer, plastic hammer, rubber mallet
feeler gauge, thickness gauge, gap gauge, feeler gage, feeler blades, feeler strip, leaf gauge ~ gap, clearance
vernier caliper, calliper, calipers, slide gauge, caliper gauge, vernier ~ measuring instrument
micrometer, micrometer screw, outside micrometer, mike, mike gauge ~ measuring instrument
dial gauge, dial indicator, dti, clock gauge, measuring clock, test indicator, dial test indicator, indicator gauge, dial clock ~ runout, alignment
spirit level, bubble level, machine level, water level tool, precision level, levelling instrument ~ levelling
straight edge, straightedge, ruler, steel rule, alignment ruler
laser alignment tool, alignment device, laser aligner, shaft alignment tool
multimeter, multi meter, dmm, fluke, electrical tester, voltmeter, avo meter, test meter, avometer ~ voltage tester, measure voltage
clamp meter, current clamp, clamp-on ammeter, amp clamp, tong tester, amp meter clamp ~ current consumption
infrared thermometer, temperature gun, laser thermometer, ir thermometer, ir gun
thermal imaging camera, thermal camera, infrared camera, thermography camera, heat camera
thermometer, temperature gauge, temperature indicator, temp gauge, temp dial, heat gauge ~ temperature sensor
grease gun, lubrication gun, grease press, hand grease gun, greaser, lever gun ~ grease
grease nipple, lubrication nipple, zerk, greasing nipple, grease fitting, lube nipple, lubricating nipple, zerk fitting, grease point, lubrication point, lube point ~ grease
oil can, oiler, oil jug, oil dispenser
funnel, filling funnel, pouring funnel
hand pump, manual pump, pump lever, hand lever pump
compressed air gun, blow gun, air gun, blow-off gun, air blower gun
cloth, rag, wipe, lint-free cloth, cleaning cloth, duster
crowbar, pry bar, lever bar, prybar, pinch bar
hand file, rasp, metal file
thread tap, screw tap, thread cutter, tapping tool
wire brush, steel brush, wire wheel
wire stripper, stripping pliers, stripping tool, insulation stripper
induction heater, bearing heater, induction heating device
nail gun, nailer, air nailer
tool bag, toolbox, tool box, tool case
test kit, test set, measuring kit, testing kit
flashlight, pocket torch, pocket lamp, flash light, hand lamp
ppe, personal protective equipment, protective equipment, safety gear, protective gear, p p e, personal protection, what to wear, safety kit ~ gloves, goggles, protective clothing
safety glasses, safety goggles, protective goggles, eye protection, protective glasses, goggles ~ eye injury
protective gloves, gloves, safety gloves, hand protection, rubber gloves, work gloves ~ cut, burns
ear protection, hearing protection, ear defenders, ear muffs, ear plugs, ear protectors, earplugs ~ noise level, noise
safety shoes, safety boots, steel toe boots, protective footwear, steel toecaps, steel toe caps, safety footwear, steel-toed boots ~ foot injury
hard hat, safety helmet, helmet, protective helmet, head protection, bump cap ~ falling parts
dust mask, respiratory protection, breathing protection, respirator mask, face mask, respirator, breathing mask, ffp2, ffp3, particle mask, breathing apparatus, gas mask ~ dust, vapours, inhale
face shield, protective visor, visor, face protection, full-face visor
fall protection, safety harness, harness, fall arrester, fall arrest
fire extinguisher, extinguisher, fire extinguishing agent, extinguishing agent, put out fire, fire fighting, put out flames, hand extinguisher
eye wash station, eye wash, eye shower, eyewash, rinse eyes, flush the eyes ~ eye contact
# spares, documents, general machine words
spare part, replacement part, spares, spare, service part, parts, new part, wear kit ~ order, part number
wearing part, wear part, consumable part, part subject to wear, expendable part, wear item, consumable, spare that wears, parts that wear out ~ spare part, warranty exclusion
original part, genuine part, oem part, manufacturer's part, original spare part, genuine spare
part number, item number, order number, article number, material number, part no, stock number, ref number, reference number, spare part number, p/n, sku, catalogue number ~ order
spare parts list, parts list, parts catalogue, parts book, parts catalog, bill of materials, bom ~ part number
assembly, subassembly, module, unit, aggregate, component group, sub-assembly
component, part, piece, constituent, component part
machine, unit, equipment, plant, apparatus, appliance, device, system
accessory, accessories, optional extra, option, add-on, attachment, extras, additional equipment, add-ons
scope of delivery, scope of supply, included in delivery, what comes with it, package contents, what's in the box, supplied items, delivery contents
attachment, add-on device, implement, mounted device, attached tool
structure, layout, construction, design, arrangement, how it is built
material, material of construction, what it is made of, made from, made out of, made of, consists of, construction material, composition
stainless steel, inox, rust-free steel, ss, nirosta, stainless, rustfree steel, chrome-nickel steel ~ aisi 304
cast iron, grey cast iron, gray iron, casting iron, grey iron, ci, castiron, cast material
rubber, elastomer, rubber material, gummi, rubbery material ~ nbr, epdm, viton, fkm
plastic, synthetic material, polymer, plastics ~ pvc, polypropylene
coating, paint, surface coating, protective layer, paintwork
consumable, operating material, operating fluid, operating supply, service product, auxiliary material
lubricant, lube, lubricating agent, lubrication medium, lubricating material, lubricating medium, which lubricant ~ lubrication, lubrication chart
lubricating oil, lube oil, machine oil, oil ~ lubricant
grease, lubricating grease, bearing grease, thick lubricant, grease fat, smear grease ~ lubricant
# further parts, split lines
servo valve, servovalve, servo-valve, electrohydraulic servo valve
rod seal, piston rod seal, rod packing, cylinder rod seal
bonded seal, dowty washer, dowty seal, usit ring, rubber-metal washer
crush washer, copper washer, copper ring, copper sealing ring
decanter, decanter centrifuge, scroll centrifuge, solid bowl centrifuge
modular belt, plastic modular belt, plastic link belt, plastic belt
dock leveller, loading bridge, loading ramp, dock plate, dock leveler
machining centre, machining center, cnc machine, vmc, cnc mill, vertical machining centre
tachometer, rev counter, rpm meter, rpm gauge, speed counter, tacho, tachogenerator, speedometer ~ speed sensor
mudguard, fender, mud flap guard
crimping tool, crimper, crimping pliers, crimp pliers, cable lug press
deburring tool, deburrer, burr remover
roll bar, rops, roll-over protection, rollover bar, roll cage
emergency shower, safety shower, drench shower, body shower
waste ink tank, waste ink box, used ink container, maintenance tank
# state of parts: what people say is wrong with them
worn, worn out, wear, abraded, knackered, past its best, wear and tear, clapped out, abrasion ~ wear limit, replace
defective, faulty, broken, damaged, bust, kaput, out of order, duff, not working properly, not working, u/s, knackered, dud ~ replace, repair
crack, cracked, fracture, split, fissure, hairline crack, broken through ~ damage, visual inspection
bent, deformed, warped, buckled, distorted, out of shape, twisted, bend, not straight, crooked shaft
loose, slack, come undone, worked itself loose, not tight, play in fastening, come loose, worked loose, rattling loose, wobbly, undone ~ vibration, retighten
stuck, jammed, seized, won't move, frozen solid, binding, stiff, stick, wedged, hung up, bound up ~ does not move
seized, seized up, locked solid, jammed tight, frozen up, will not turn, seizure, frozen shaft, won't turn by hand, gripped, siezed ~ lack of lubrication
clogged, blocked, plugged, choked up, bunged up, obstructed, gummed up, stopped up, choked, blockage ~ dirty, contaminated, filter, jam
leak, leakage, leaking, dripping, weeping, not tight, losing fluid, seeping, leaky, drips, escape, wet underneath, dribbles ~ seal
corrosion, rust, rusty, oxidation, corroded, rusted, eaten away, oxidise, oxidize, chemical attack ~ pitting, corrosion protection
brittle, hardened, perished, cracked rubber, gone hard, porous ~ ageing
missing, not there, lost, absent, gone missing, gone, mislaid
dirty, contaminated, soiled, fouled, mucky, filthy, contamination, grubby, unclean ~ deposits
deposit, build-up, caking, residue, encrustation, buildup, sediment, caked on, crust, stuck-on material ~ cleaning
limescale, lime, calcium deposit, hard water deposit, furring, calcification, scale deposits, scale formation, furred up, lime deposits, boiler scale, scale, chalk, hard deposits ~ descaling, water hardness
sludge, mud, slurry deposit, silt, sediment sludge, gunk, bottom sludge
misaligned, out of line, out of alignment, misalignment, not lined up, off centre ~ alignment
imbalance, unbalance, out of balance, unbalanced, not balanced, rotor not balanced ~ vibration, balancing
play, backlash, free play, slop, looseness, clearance play, lash, lost motion, slack in gears, clearance ~ adjust, feeler gauge
clearance, gap, air gap, distance between, free space, play, spacing, slack between
noise, noisy, loud, racket, sound, unusual noise, grinding noise, squealing, din, noise level, sound level, decibel, how loud ~ rattling, knocking, sound pressure, hearing protection
rattle, rattling, clatter, chattering, knocking, loose sound, jangle ~ loose part, loose screw
squeal, squeak, screech, whine, whistling noise, shriek, scream, squealing belt ~ high-pitched, slipping belt
vibration, shaking, vibrates, shudder, judder, trembling, oscillation, wobble, rattles and shakes, vibration level, rattles ~ imbalance, mm/s, unbalance, balance, loose
slip, slippage, slipping, spins without gripping, belt slides, skid, not gripping, no grip, lose traction ~ friction, tension too low
stripped thread, damaged thread, thread gone, crossed thread, cross-threaded, worn thread, thread torn out, crossthreaded, screw spins freely
burst, ruptured, rupture, popped, exploded, split hose, blow out, blew off, tear open, hose burst, explode under pressure ~ overpressure
frayed, chafed, rubbed through, scuffed, worn cable, abrasion
torn, ripped, tear, rip, tore, rupture, split
broken wire strand, wire break in rope, frayed rope, rope damage
dull, blunt, not sharp, lost its edge, cutting badly, dull blade, blunt blade, dull knife, doesn't cut any more, worn edge ~ sharpening
score, scoring, scratch mark, groove worn in, scratched
cavitation, gravel noise in pump, vapour bubbles, steam bubbles ~ npsh, suction head
dry running, runs dry, run without liquid, ran dry, pump without water ~ dry run protection
overheated, too hot, overheating, running hot, cooked, gets too warm, gets too hot, excess temperature, overtemperature, over temperature, excessive temperature, over temp, high temperature, hot running ~ cooling, high temperature alarm, let cool down
frozen, iced up, froze, icing, ice build-up, frost, freezing, ice, below zero, sub-zero, minus temperatures, frost-free, minus degrees, frosty, ice formation, frosted over, coil ice, frozen coil ~ frost protection, antifreeze, drain, defrost
# doing something with parts
install, fit, mount, put in, assemble, attach, installation, put on, assembly, erection, put up ~ installation instructions
remove, take off, take out, dismantle, detach, uninstall, demount, pull out, removal, pull off, dismount, lift off, get it off ~ disassembly
dismantle, disassemble, take apart, strip down, take to pieces, disassembly, tear down, teardown ~ removal
replace, change, swap, renew, exchange, fit a new one, substitute, put in new, replacement, renewal, swap out, fit new one ~ spare part
tighten, do up, fasten, screw tight, nip up, make tight, torque down, tighten up, torque up ~ torque, tightening torque, loose screws
loosen, undo, slacken, unscrew, release screw, back off, slack off, ease off, untighten, unbolt, screw out, turn out
tightening torque, torque setting, how tight, torque value, tightening moment, nm, torque specification, bolt torque, how hard to tighten, screw torque, fastening torque, torque spec, torque, newton metres, foot pounds ~ torque wrench, tighten
tension, tighten belt, stretch, tensioning, pre-tension, retension, re-tension, tighten the belt, belt tension, stretch tight ~ slack belt
align, line up, alignment, straighten, set true, aligning, get in line, laser alignment, true up shafts, set straight ~ misalignment, dial gauge, laser
level, make level, levelling, set horizontal, level out, get it straight, spirit level, stand level
adjust, set, regulate, tune, readjust, fine-tune, setting, adjustment, alter setting, tweak, setting up, dial in, parameterise, parameterize ~ adjusting screw
lubricate, grease, lubrication, lube up, greasing, lube, re-lubricate, relubricate, apply lubricant ~ lubricant, relubrication, lubrication interval
relubrication interval, greasing interval, how often to grease, lubrication schedule, lubrication interval, regreasing period
top up, refill, replenish, fill up, add more, add fluid, make up losses, make up the level, top off ~ filling level, low level
drain off, empty, drain, let out, emptying
bleed, vent, de-aerate, get the air out, bleeding, purge air, let air out, de-air, air out, let the air out, deaerate, remove trapped air ~ trapped air, bleed screw, air vent, airlock
depressurise, relieve pressure, release pressure, let the pressure off, depressurize, make pressureless, vent pressure, let off pressure, bleed pressure, pressure-free, take pressure off, blow down pressure ~ vent, residual pressure
prime, priming, fill the pump, fill before start, flood the pump, fill the pump first ~ self-priming, venting, suction lift
flush, rinse, flush out, wash out, swill out, swill, wash through, purge with water, irrigate, rinse through, run clean water through ~ clean
clean, wash, wipe down, cleaning, cleanse, wipe, get dirt off, scrub, hoover, de-grime, clean up, make clean ~ cleaning agent, cleaning interval
blow out, blow off, blow through, clean with air, blow clean, blow with compressed air ~ compressed air, dust
descale, decalcify, delime, remove limescale, descaling, decalcification, de-scale, get the lime off, descaler, acid cleaning, get scale off, scale removal ~ limescale, hard water, acid
sharpen, regrind, hone, grind tool, sharpening, resharpen, whet, make sharp ~ blunt
lift, hoist, raise, lifting, jack up, pick up, heave ~ crane, lifting gear
transport, carry, haul, relocate, shipping, get it there ~ transport lock, forklift, crane
secure, lash, tie down, fix for transport, strap down, lash down, secure the load, ratchet strap, load securing ~ transport lock, transport
transport lock, shipping bracket, transit bolt, transport securing device, shipping lock, transport bracket, transit lock, transport safeguard, shipping brace, transport safety device, travel lock ~ remove before start
unpack, take out of packaging, unbox, unpacking, unwrap, take out of box, remove packaging ~ packaging, check for completeness
store, storage, put into storage, keep in stock, warehouse, storing, put away, stow, keep in warehouse, stockpile ~ shelf life, storage temperature
dispose of, disposal, get rid of, scrap, throw away, discard, recycle, dispose, chuck out, dump
anchor to floor, bolt down, fix to floor, floor anchoring, fasten to ground
insert, put in, slide in, push in, plug in, place in ~ fit
engage, mesh, couple, clutch in, engagement
open, unlatch, open up
shut, close, closing, shut tight
turn by hand, rotate manually, crank by hand, turn over manually, bar over, hand turning, turn the shaft manually, crank over by hand ~ hand wheel
rotate, turn, spin, revolve, rotation, go round
direction of rotation, rotation direction, turning direction, sense of rotation, which way it turns, running direction, rotational direction, spin direction, clockwise or anticlockwise, spins wrong way ~ direction arrow, phase sequence, swap two phases
check, inspect, examine, look at, inspection, verify, have a look, examination, look over ~ inspection interval
visual inspection, visual check, look over, check by eye, sight check, look at it, eyeball, look for damage ~ inspection
overhaul, major service, rebuild, recondition, general overhaul, refurbish, big service, major overhaul, revision ~ operating hours
repair, fix, mend, put right, corrective maintenance, restore, overhaul, rectify, make good, patch up, repair work ~ replace
measure, gauge, take a reading, measurement, gage, take reading, take measurement, check value, meter it ~ measuring instrument
# dimensions and data of parts
weight, mass, how heavy, weigh, kilos, net weight, how much it weighs, dead weight, what does it weigh, how many kilos, self-weight, heavy, pounds, kilograms, lbs ~ kg, transport weight, weighing scale
dimensions, size, measurements, how big, overall dimensions, footprint, external dimensions, outer dimensions, machine size, length width height, dims ~ dimensional drawing, dimension drawing, length, space requirement, drawing
height, how high, tall, how tall, overall height, tallness ~ dimensions
width, how wide, breadth, wide, overall width, how broad ~ dimensions
length, how long in metres, overall length, long dimension, how long is it, long side ~ dimensions
diameter, dia, bore size, across, thickness round, how wide the hole, across the circle, how big across ~ radius
thickness, how thick, wall thickness, gauge of sheet, material thickness ~ dimensions
connection size, port size, pipe size, thread size, nominal diameter, dn, connection diameter
nominal pressure, pressure rating, pressure class, pn, rated pressure, max working pressure class
flow rate, throughput, delivery rate, volume flow, how much it pumps, litres per minute, discharge rate, flow, throughput of liquid, discharge capacity, gpm ~ pump capacity
delivery head, pump head height, discharge head, how high it pumps, lift height, pump head, lifting height of pump ~ pressure
capacity, volume, how much it holds, tank capacity, content, filling quantity
oil quantity, how much oil, oil volume, oil fill quantity, oil capacity, litres of oil, oil charge, oil fill
free space, installation clearance, room around machine, service space, maintenance clearance, space requirement, working space
load capacity, payload, lifting capacity, swl, wll, safe working load, how much it carries, maximum load, carrying capacity, load bearing capacity, how much it lifts ~ load limit
stroke, travel, stroke length, how far it moves, travel distance, length of movement, path length ~ distance
service life, life expectancy, lifespan, lifetime, how long it lasts, useful life, life span, operating life, endurance, design life, lasts, durability, working life ~ wear, replacement interval, replace
speed of rotation, rpm, revolutions per minute, revs, rotational speed, shaft speed, speed, number of revolutions, turning speed, how fast it turns, r/min, revolutions, turns per minute ~ speed setting
noise level, sound level, how loud, sound pressure level, db, decibels, noise emission, loudness, decibel level, db(a), sound emission, how noisy, dba ~ hearing protection
production rate, output, throughput, pieces per hour, cycles per minute, how fast it produces, machine output, capacity, performance, production capacity, how much it makes, hourly output ~ technical data
cycle time, takt time, time per part, how long per piece, takt, time per piece, time per cycle, tact, how long per cycle, seconds per piece, machine beat, cycle duration, beat time ~ output
protection class, ip rating, ingress protection, degree of protection, ip code, i p rating, protection rating, enclosure rating, protection type, protection degree, ip protection class, nema ~ splash-proof, dust-tight, water, dust
# more machines and their parts
sewing machine, stitching machine, stitcher, industrial sewing machine
loom, weaving machine, weaving loom
knitting machine, knitter, circular knitting machine
shuttle, bobbin case, bobbin holder, hook assembly
presser foot, sewing foot, foot of sewing machine
vehicle lift, car lift, two-post lift, garage lift, auto lift, car hoist, hydraulic ramp
tyre changer, tire changer, tyre fitting machine, tyre mounting machine
wheel balancer, balancing machine, wheel balancing machine
car wash, vehicle wash, wash bay, wash gantry
barrier, boom gate, barrier arm, parking barrier, car park barrier
turnstile, access barrier, revolving gate
automatic door, sliding door drive, door operator, automatic door opener, door drive
garage door, sectional door, overhead door, industrial door, up-and-over door
escalator, moving stairs, moving staircase, rolling stairs
treadmill, running machine, running track, jogging machine
swimming pool pump, pool pump, filter pump, pool filter pump
sand filter, media filter, multimedia filter, gravel filter
chlorinator, chlorine doser, chlorine dosing system, chlorination unit
aerator, aeration unit, bubbler, air diffuser, oxygenator
water meter, water counter, flow counter
gas meter, gas counter, gas flow counter
heat meter, btu meter, thermal energy meter
vav box, vav terminal, variable air volume box, volume flow controller box
plate freezer, contact freezer, plate froster
ammonia plant, nh3 plant, ammonia refrigeration system, r717 plant
thermal oil heater, hot oil heater, thermal fluid heater, thermic fluid heater, heat transfer oil boiler
heat transfer oil, thermal oil, thermic fluid, hot oil, thermal fluid, heat transfer fluid
incinerator, waste burner, thermal oxidiser, afterburner, combustion plant
scrubber, gas scrubber, wet scrubber, exhaust air washer, air washer, fume scrubber
nitrogen generator, n2 generator, nitrogen plant, psa generator
milking machine, milking plant, milker, milking system
teat cup, milking cup, milking cluster, teat liner
seed drill, seeder, sowing machine, planter
sprayer, crop sprayer, field sprayer, spraying machine
manure spreader, fertiliser spreader, spreader, muck spreader
round baler, hay baler, straw baler, field baler
log splitter, wood splitter, splitting machine
wood chipper, brush chipper, chipping machine, tree shredder
snow blower, snow thrower, snow cutter, snowblower
pellet boiler, wood boiler, biomass boiler, wood-fired boiler, wood pellet heater
ash pan, ash box, ash drawer, ash bin, ashtray boiler
grate, fire grate, burner grate, grid in firebox
stoker, fuel feeder, pellet feeder, stoker screw
radiator heater, convector heater, heating radiator, room heater
unit heater, air heater, fan heater, warm air heater, space heater
hot air gun, heat gun, hot air blower, heat blower
infrared heater, radiant heater, ir lamp, ir heater, quartz heater
cleanroom, clean room, white room, sterile room, clean room class, dust-free room ~ ambient conditions
air shower, blow-off cabin, air lock shower
tablet press, tabletting machine, pill press, tableting machine
capsule filler, capsule filling machine, encapsulator
tablet coater, coating pan, coating drum, coater
counting machine, tablet counter, pill counter
magnetic drive pump, mag drive pump, seal-less pump, magnet coupled pump
canned motor pump, wet rotor pump, glandless pump
containment shell, isolation shell, separating can
piston pump, plunger pump, reciprocating pump, triplex pump
gear pump, toothed wheel pump, geared pump, cog pump
lobe pump, rotary lobe pump, rotary piston pump
vane pump, rotary vane pump, sliding vane pump
rotor vane, sliding vane, carbon vane, pump vane
exhaust air filter, outlet filter, air discharge filter
pump set, pump unit, pump and motor, pumping unit, pump aggregate, motopump
pump station, pumping station, pump house, pump room
pit, sump pit, manhole pit, collecting pit
stroke adjustment, stroke knob, stroke setting, stroke length adjuster
suction lance, suction tube with level, dip tube, immersion lance
injection quill, dosing nozzle, injection valve, dosing valve
pressure sustaining valve, back pressure valve, pressure holding valve, pressure loading valve
calibration cylinder, calibration pot, measuring cylinder, graduated cylinder
inspection plug, level plug, check plug, oil level plug, control screw
vent plug, breather plug, vent screw, ventilation screw, breather screw, venting plug
oil scoop, oil splash ring, oil slinger, flinger, oil thrower
constant level oiler, oil level regulator, oil cup, constant oiler
automatic lubricator, single-point lubricator, grease cartridge, auto lube, lubricant dispenser
lubrication distributor, grease distributor, progressive distributor, lube block
shrink disc, shrink disk, locking assembly, clamping set, locking ring clamp
hollow shaft, bored shaft, hollow bore
output shaft, driven shaft, slow shaft, low speed shaft
input shaft, driving shaft, high speed shaft, fast shaft
adapter sleeve, clamping sleeve bearing, bearing adapter, taper sleeve
bearing cage, ball cage, bearing retainer, bearing separator
outer race, outer ring, bearing outer ring, outer raceway
inner race, inner ring, bearing inner ring, inner raceway
rope drum, winch drum, hoisting drum, cable drum
rope guide, rope winder, cable guide roller, rope feeder
rope socket, rope clip, rope clamp, bulldog grip, wire rope clip
limit switch trip, switch cam, trip cam, trip dog, striker, actuating cam, switch lug
safety catch, catching device, fall arrest brake
load hook latch, hook safety catch, hook latch, safety flap on hook
cable reel, cable winder, spring cable reel
hose reel, hose drum, hose winder, hose roller
ground strap, antistatic strap, earthing strap, antistatic chain
tool balancer, spring balancer, load balancer, weight balancer
workbench, bench, work bench
tool trolley, tool cart, workshop trolley
spill kit, oil binder, absorbent, binding agent, absorbent granules, spill absorbent
`;
