import type { Connection, Plant } from '../plant/plant.ts';

/** The plant with a connection, in place of one of that id. */
export function withConnection(plant: Plant, connection: Connection): Plant {
  const here = plant.connections.some(({ id }) => id === connection.id);
  const connections = here
    ? plant.connections.map((one) => (one.id === connection.id ? connection : one))
    : [...plant.connections, connection];
  return { ...plant, connections };
}

/**
 * The plant without a connection. `keep`: its signals stay without a source, so that their history can be asked for; `remove`: they
 * go too. Assets stay either way.
 */
export function withoutConnection(plant: Plant, id: string, signals: 'keep' | 'remove'): Plant {
  const assets = plant.assets.map((asset) => ({
    ...asset,
    tags: asset.tags.flatMap((tag) => {
      if (tag.source?.connection !== id) return [tag];
      const { source: _, ...rest } = tag;
      return signals === 'keep' ? [rest] : [];
    }),
  }));
  return { ...plant, connections: plant.connections.filter((one) => one.id !== id), assets };
}

/** How many signals come over a connection. */
export function signalsOver(plant: Plant, id: string): number {
  return plant.assets.reduce((sum, { tags }) => sum + tags.filter(({ source }) => source?.connection === id).length, 0);
}
