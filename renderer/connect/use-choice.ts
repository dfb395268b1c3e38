import { useState } from 'react';
import type { ProposalChoice, ProposalView } from '../../src/contract.ts';

type Tag = ProposalView['tags'][number];
type Asset = ProposalView['assets'][number];
interface TagEdit {
  readonly chosen: boolean;
  readonly name: string;
  readonly unit: string;
  /** Which of the limits that the source states. */
  readonly limits: readonly LimitKind[];
}
type LimitKind = Tag['limits'][number]['kind'];
interface AssetEdit {
  readonly newId: string;
  readonly name: string;
}

const proposed = ({ name, unit = '', limits }: Tag): TagEdit => ({
  chosen: true,
  name,
  unit,
  limits: limits.filter(({ from }) => from === 'alarm').map(({ kind }) => kind),
});

/** What the operator makes of a proposal: all of it but ends of ranges as limits, until something is changed or left out. */
export function useChoice(proposal: ProposalView) {
  const [tags, setTags] = useState<ReadonlyMap<string, TagEdit>>(new Map());
  const [assets, setAssets] = useState<ReadonlyMap<string, AssetEdit>>(new Map());
  const tagOf = (tag: Tag): TagEdit => tags.get(tag.key) ?? proposed(tag);
  const assetOf = (asset: Asset): AssetEdit => assets.get(asset.id) ?? { newId: asset.id, name: asset.name };
  const chosen = proposal.tags.filter((tag) => tagOf(tag).chosen);
  return {
    tagOf,
    assetOf,
    count: chosen.length,
    editTag: (tag: Tag, edit: Partial<TagEdit>) =>
      setTags((old) => new Map(old).set(tag.key, { ...tagOf(tag), ...edit })),
    choose: (some: readonly Tag[], on: boolean) =>
      setTags((old) => {
        const next = new Map(old);
        for (const tag of some) next.set(tag.key, { ...tagOf(tag), chosen: on });
        return next;
      }),
    editAsset: (asset: Asset, edit: Partial<AssetEdit>) =>
      setAssets((old) => new Map(old).set(asset.id, { ...assetOf(asset), ...edit })),
    choice: (plant: ProposalChoice['plant']): ProposalChoice => ({
      proposal: proposal.id,
      tags: chosen.map((tag) => {
        const { name, unit, limits } = tagOf(tag);
        return {
          key: tag.key,
          name: name.trim() || tag.name,
          ...(unit.trim() !== '' && { unit: unit.trim() }),
          limits: [...limits],
        };
      }),
      assets: proposal.assets
        .filter(({ known }) => !known)
        .map((asset) => {
          const { newId, name } = assetOf(asset);
          return { id: asset.id, newId: newId.trim() || asset.id, name: name.trim() || asset.name };
        }),
      ...(plant && { plant }),
    }),
  };
}
export type Choosing = ReturnType<typeof useChoice>;
