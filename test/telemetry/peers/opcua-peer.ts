import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OPCUACertificateManager } from 'node-opcua-certificate-manager';
import {
  DataType,
  MessageSecurityMode,
  SecurityPolicy,
  StatusCodes,
  setErrorLogger,
  setWarningLogger,
} from 'node-opcua-client';
import { nodesets } from 'node-opcua-nodesets';
import { OPCUAServer } from 'node-opcua-server';
import { tag } from '../plant.ts';
import type { Peer, Said } from './peer.ts';
import { freePort, RecordingProxy } from './proxy.ts';

/** A variable of the server's address space, as far as the tests need it. */
type UAVariable = ReturnType<
  NonNullable<OPCUAServer['engine']['addressSpace']>['getOwnNamespace']
>['addVariable'] extends (...args: never[]) => infer V
  ? V
  : never;

const standardNodeset = nodesets.standard;
setErrorLogger(() => {});
setWarningLogger(() => {});

/** Requests of a client that only listens. */
const LISTENING = new Set([
  'OpenSecureChannelRequest',
  'CloseSecureChannelRequest',
  'GetEndpointsRequest',
  'CreateSessionRequest',
  'ActivateSessionRequest',
  'CloseSessionRequest',
  'CreateSubscriptionRequest',
  'DeleteSubscriptionsRequest',
  'CreateMonitoredItemsRequest',
  'DeleteMonitoredItemsRequest',
  'PublishRequest',
  'RepublishRequest',
  'ReadRequest',
  'HistoryReadRequest',
  'BrowseRequest',
  'BrowseNextRequest',
  'TranslateBrowsePathsToNodeIdsRequest',
]);

export interface PeerOptions {
  readonly nodesets?: readonly string[];
  /** Paths of PEM files, instead of a certificate that the server makes for itself. */
  readonly certificate?: { readonly certificateFile: string; readonly privateKeyFile: string };
}

/** A server of node-opcua-server that records what is asked of it, with one object of three variables. */
export class RecordingServer {
  readonly port: number;
  readonly requests: string[] = [];
  readonly server: OPCUAServer;
  readonly dir: string;
  readonly variables: Readonly<Record<'number' | 'flag' | 'text', UAVariable>>;

  private constructor(parts: Pick<RecordingServer, 'port' | 'server' | 'dir' | 'variables'>) {
    this.port = parts.port;
    this.server = parts.server;
    this.dir = parts.dir;
    this.variables = parts.variables;
  }
  static async open(options: PeerOptions = {}): Promise<RecordingServer> {
    const port = await freePort();
    const dir = mkdtempSync(join(tmpdir(), 'gemba-opcua-'));
    const manager = (name: string) =>
      new OPCUACertificateManager({
        rootFolder: join(dir, name),
        automaticallyAcceptUnknownCertificate: true,
        disableFileWatchers: true,
      });
    const server = new OPCUAServer({
      port,
      hostname: 'localhost',
      ...(options.nodesets === undefined ? {} : { nodeset_filename: [standardNodeset, ...options.nodesets] }),
      alternateHostname: ['127.0.0.1'],
      securityModes: [MessageSecurityMode.None, MessageSecurityMode.SignAndEncrypt],
      securityPolicies: [SecurityPolicy.None, SecurityPolicy.Basic256Sha256],
      serverCertificateManager: manager('server'),
      userCertificateManager: manager('user'),
      buildInfo: { productName: 'peer' },
      ...options.certificate,
    });
    await server.initialize();
    const space = server.engine.addressSpace;
    if (!space) throw new Error('no address space');
    const namespace = space.getOwnNamespace();
    const machine = namespace.addObject({ organizedBy: space.rootFolder.objects, browseName: 'X', eventNotifier: 1 });
    const add = (name: string, dataType: DataType) =>
      namespace.addVariable({ componentOf: machine, browseName: name, nodeId: `s=X.${name}`, dataType });
    const peer = new RecordingServer({
      port,
      dir,
      server,
      variables: {
        number: add('number', DataType.Double),
        flag: add('flag', DataType.Boolean),
        text: add('text', DataType.String),
      },
    });
    server.on('request', (request) => peer.requests.push(request.schema.name));
    await server.start();
    return peer;
  }
  set(name: 'number' | 'flag' | 'text', value: unknown, said: Pick<Said, 'quality' | 'at'>): void {
    const dataType = { number: DataType.Double, flag: DataType.Boolean, text: DataType.String }[name];
    const status = {
      good: StatusCodes.Good,
      uncertain: StatusCodes.UncertainSensorNotAccurate,
      bad: StatusCodes.BadSensorFailure,
    };
    this.variables[name].setValueFromSource({ dataType, value }, status[said.quality], new Date(said.at));
  }
  writes(): readonly string[] {
    return this.requests.filter((name) => !LISTENING.has(name));
  }
  async close(): Promise<void> {
    await this.server.shutdown();
    rmSync(this.dir, { recursive: true, force: true });
  }
}

/** The server behind a proxy that can go away. */
export async function opcuaPeer(): Promise<Peer> {
  const server = await RecordingServer.open();
  const proxy = await RecordingProxy.open(server.port);
  return {
    connection: {
      id: 'ua',
      kind: 'opcua',
      url: `opc.tcp://127.0.0.1:${proxy.port}`,
      interval: '100ms',
      pki: join(server.dir, 'client'),
    },
    tags: ['number', 'flag', 'text'].map((name) =>
      tag({
        id: `X.${name}`,
        ...(name === 'number' ? { unit: 'Cel' } : {}),
        source: { connection: 'ua', node: `ns=1;s=X.${name}` },
      }),
    ),
    carries: { time: true, quality: true, text: true, garbage: true },
    precision: 0,
    async say(said: Said) {
      server.set('flag', said.flag, said);
      server.set('text', said.text, said);
      server.set('number', said.number, said);
    },
    async garbage() {
      server.set('number', Number.NaN, { quality: 'good', at: Date.now() });
    },
    down: () => proxy.down(),
    up: () => proxy.up(),
    writes: () => server.writes(),
    requests: () => server.requests.length,
    async close() {
      await proxy.down();
      await server.close();
    },
  };
}
