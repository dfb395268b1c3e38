// Moved to the plant's room, where the store and the core use it too; import it from there.
export * from '../plant/zone.ts';
