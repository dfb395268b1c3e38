import { describe, it } from 'vitest';
import { describeSource } from './conformance.ts';
import { modbusPeer, pymodbusCommand, pymodbusServer, serialServer } from './peers/modbus-peer.ts';

describeSource('Modbus TCP, modbus-serial', async () => modbusPeer(await serialServer()));

const python = pymodbusCommand();
if (python === undefined)
  describe.skip('conformance: Modbus TCP, pymodbus is not installed', () => it('skipped', () => {}));
else describeSource('Modbus TCP, pymodbus', async () => modbusPeer(await pymodbusServer(python)));
