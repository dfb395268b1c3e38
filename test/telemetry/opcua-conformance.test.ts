import { describeSource } from './conformance.ts';
import { opcuaPeer } from './peers/opcua-peer.ts';

describeSource('OPC UA, node-opcua-server', opcuaPeer);
