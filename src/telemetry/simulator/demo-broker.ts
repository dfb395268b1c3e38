import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import { Aedes } from 'aedes';
import { Failure } from '../../plant/failure.ts';

/** The demonstration's MQTT broker. */
export interface DemoBroker {
  /** mqtt://127.0.0.1:PORT */
  readonly url: string;
  /** Puts a retained message on a topic. Only the process that owns the broker can: no client may publish. */
  publish(topic: string, payload: string): void;
  /** Ends all connections and frees the port. */
  close(): Promise<void>;
}

/**
 * Starts a broker on 127.0.0.1 at a port that the system chooses. Clients may subscribe, save to the broker's own topics
 * ($SYS), and may not publish anything: a client that tries is disconnected. Messages enter by `publish` in this process, so
 * that no MQTT client able to publish exists in the product.
 */
export async function startDemoBroker(): Promise<DemoBroker> {
  const broker = await Aedes.createBroker({
    authorizePublish: (_client, _packet, done) => done(new Error('this broker only lets clients listen')),
    authorizeSubscribe: (_client, subscription, done) =>
      done(null, subscription.topic.startsWith('$') ? null : subscription),
  });
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
    broker.handle(socket);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening').catch((error) => {
    throw new Failure('unavailable', 'the demonstration broker could not open a port on this machine', error);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Failure('internal', 'the broker has no port');
  return {
    url: `mqtt://127.0.0.1:${address.port}`,
    publish(topic, payload) {
      broker.publish({ cmd: 'publish', topic, payload, qos: 0, retain: true, dup: false }, () => {});
    },
    async close() {
      await new Promise<void>((done) => broker.close(() => done()));
      for (const socket of sockets) socket.destroy();
      await new Promise<void>((done) => server.close(() => done()));
    },
  };
}
