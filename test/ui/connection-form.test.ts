import { describe, expect, it } from 'vitest';
import { addressOf, draftOf, newForm } from '../../renderer/connect/form.ts';

describe('the address of a connection', () => {
  it.each([
    ['mqtt', '192.168.1.20:1883', 'mqtt://192.168.1.20:1883'],
    ['mqtt', 'broker', 'mqtt://broker'],
    ['mqtt', ' broker.works.example:8883 ', 'mqtts://broker.works.example:8883'],
    ['sparkplug', 'edge-1:1883', 'mqtt://edge-1:1883'],
    ['opcua', 'server:4840', 'opc.tcp://server:4840'],
    ['modbus', '10.0.0.5:502', 'modbus://10.0.0.5:502'],
    ['mqtt', 'wss://broker/mqtt', 'wss://broker/mqtt'],
    ['mqtt', 'opc.tcp://server:4840', 'opc.tcp://server:4840'],
    // What can be no host and port is left as it is, for the core to say what is wrong with it.
    ['mqtt', 'hello world', 'hello world'],
    ['mqtt', 'host:18x', 'host:18x'],
    ['replay', 'line-2.csv', 'line-2.csv'],
  ] as const)('of %s, "%s" means %s', (kind, address, meant) => {
    expect(addressOf({ kind, address })).toBe(meant);
    expect(draftOf({ ...newForm(kind, []), address }).address).toBe(meant);
  });
});
