import type { Asset, Connection, LimitKind, Plant, Tag } from '../plant/plant.ts';
import { plantFileText } from '../plant/plant-file-text.ts';
import { withConnection } from './plant-connections.ts';
import { type Proposal, type ProposedAsset, type ProposeOptions, propose } from './propose.ts';

/**
 * A plant file (YAML, version 1) from what was found on a connection. A password of the connection is left out: a file may be
 * shown and passed on.
 */
export function proposePlant({
  plant,
  ...found
}: Omit<ProposeOptions, 'plant'> & { readonly plant: Pick<Plant, 'id' | 'name' | 'timeZone'> }): string {
  const head = `# Proposed by Gemba from what was found on ${found.connection.id}: ${found.signals.length} signals. Look through names and units, add limits.\n`;
  const empty: Plant = { ...plant, shifts: [], connections: [], assets: [] };
  const proposal = propose(found);
  return head + plantFileText(withProposal(empty, { ...proposal, connection: withoutSecrets(proposal.connection) }));
}

/** What the operator made of a proposal: only the tags named are taken, with these names. */
export interface Choice {
  readonly tags: readonly {
    readonly key: string;
    readonly name: string;
    readonly unit?: string | undefined;
    /** Which of the limits that the source states. */
    readonly limits?: readonly LimitKind[] | undefined;
  }[];
  /** By the id that was proposed. */
  readonly assets: readonly { readonly id: string; readonly newId: string; readonly name: string }[];
}

/**
 * The plant with the connection (in place of one of that id) and the chosen tags of a proposal. Without a choice: all of them, with
 * the limits that alarms of the source have.
 */
export function withProposal(plant: Plant, proposal: Proposal, choice?: Choice): Plant {
  const renamed = new Map(choice?.assets.map((asset) => [asset.id, asset]));
  const newId = (id: string) => renamed.get(id)?.newId ?? id;
  const chosen = new Map(choice?.tags.map((tag) => [tag.key, tag]));
  const tags = proposal.tags.flatMap((tag): Tag[] => {
    const edit = chosen.get(tag.key);
    if (choice !== undefined && edit === undefined) return [];
    const asset = newId(tag.asset);
    const unit = edit === undefined ? tag.unit : edit.unit;
    const limits = tag.limits.filter(({ kind, from }) => (choice ? edit?.limits?.includes(kind) : from === 'alarm'));
    return [
      {
        id: `${asset}${tag.id.slice(tag.asset.length)}`,
        asset,
        name: edit?.name ?? tag.name,
        aliases: [],
        ...(unit !== undefined && unit !== '' && { unit }),
        source: tag.source,
        limits: limits.map(({ kind, value }) => ({ kind, value })),
      },
    ];
  });
  const added = Map.groupBy(tags, ({ asset }) => asset);
  // Assets that the operator gave one id become one; one that the plant has takes the tags.
  const taken = new Set(plant.assets.map(({ id }) => id));
  const fresh = proposal.assets
    .filter(({ id }) => {
      const wanted = !taken.has(newId(id)) && holdsAny(id, proposal.assets, (asset) => added.has(newId(asset)));
      if (wanted) taken.add(newId(id));
      return wanted;
    })
    .map(
      ({ id, name, parent }): Asset => ({
        id: newId(id),
        name: renamed.get(id)?.name ?? name,
        aliases: [],
        ...(parent !== undefined && { parent: newId(parent) }),
        documents: [],
        tags: added.get(newId(id)) ?? [],
      }),
    );
  return {
    ...withConnection(plant, proposal.connection),
    assets: [
      ...plant.assets.map((asset) => ({ ...asset, tags: [...asset.tags, ...(added.get(asset.id) ?? [])] })),
      ...fresh,
    ],
  };
}

/** Whether the asset or anything below it satisfies the test. */
function holdsAny(id: string, assets: readonly ProposedAsset[], test: (id: string) => boolean): boolean {
  return test(id) || assets.some((asset) => asset.parent === id && holdsAny(asset.id, assets, test));
}

/** The connection as it may be shown: without password and key. */
function withoutSecrets(connection: Connection): Connection {
  const { password: _, key: __, ...rest } = connection;
  return rest as Connection;
}
