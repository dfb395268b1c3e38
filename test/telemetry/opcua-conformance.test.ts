import { containedFactory } from '../../src/telemetry/sources.ts';
import { describeSource } from './conformance.ts';
import { opcuaPeer } from './peers/opcua-peer.ts';

describeSource('OPC UA, node-opcua-server, in a thread of its own', opcuaPeer, containedFactory({}));
