import { z } from 'zod';
import { DurationMs } from '../duration.ts';

/** Options of a connection to an OPC UA server. */
export const OpcuaConnection = z.looseObject({
  id: z.string(),
  url: z.string().regex(/^opc\.tcp:\/\/[^/\s]+/, 'expected opc.tcp://HOST:PORT'),
  securityMode: z.enum(['None', 'Sign', 'SignAndEncrypt']).optional(),
  securityPolicy: z.enum(['None', 'Basic256Sha256', 'Aes128_Sha256_RsaOaep', 'Aes256_Sha256_RsaPss']).optional(),
  username: z.string().optional(),
  password: z.string().optional(),
  passwordFile: z.string().optional(),
  /** Our certificate and the trust list; default: a folder of the product's data. */
  pki: z.string().optional(),
  /** For each of the server's answers, ms. */
  connectTimeout: DurationMs.default(10_000),
  /** How often the server sends, ms. */
  interval: DurationMs.default(500),
  /** Alarms & Conditions: which notifier to listen to, and which asset each of its sources is. */
  alarms: z
    .object({
      node: z.string().default('i=2253'),
      assets: z.record(z.string(), z.string()).default({}),
      asset: z.string().optional(),
    })
    .optional(),
});
export type OpcuaConnection = z.infer<typeof OpcuaConnection>;

/** Mode and policy: encrypted with Basic256Sha256 as soon as either is named, open if neither is. */
export function security(options: OpcuaConnection): { readonly mode: string; readonly policy: string } {
  const named = options.securityMode !== undefined || options.securityPolicy !== undefined;
  const mode = options.securityMode ?? (named && options.securityPolicy !== 'None' ? 'SignAndEncrypt' : 'None');
  return { mode, policy: options.securityPolicy ?? (mode === 'None' ? 'None' : 'Basic256Sha256') };
}
