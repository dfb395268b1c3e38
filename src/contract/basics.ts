import { z } from 'zod';

/** Schemas that every noun of the contract is made of. */
export const time = z.iso.datetime();
export const value = z.union([z.number(), z.boolean(), z.string(), z.null()]);
export const priority = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);
export const limitKind = z.enum(['low-low', 'low', 'high', 'high-high']);
