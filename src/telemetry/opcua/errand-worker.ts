/** The thread of an errand to an OPC UA server: does it, tells, and ends. */
import { parentPort, workerData } from 'node:worker_threads';
import { parseConnection } from '../connection-options.ts';
import { browseVariables } from './browse.ts';
import type { Errand, ErrandReply } from './errand.ts';
import { OpcuaConnection } from './options.ts';
import { opcuaTrouble, openSession, serverCertificate } from './session.ts';

const { what, connection, pki } = workerData as Errand;
const options = parseConnection(OpcuaConnection, connection);

async function variables(): Promise<ErrandReply> {
  const session = await openSession(options, pki, () => {});
  try {
    return { kind: 'variables', variables: await browseVariables(session.session) };
  } finally {
    await session.end();
  }
}

async function done(): Promise<ErrandReply> {
  try {
    if (what === 'variables') return await variables();
    return { kind: 'certificate', der: await serverCertificate(options, pki) };
  } catch (error) {
    return { kind: 'failed', trouble: opcuaTrouble(error, options, pki) };
  }
}
parentPort?.postMessage(await done());
