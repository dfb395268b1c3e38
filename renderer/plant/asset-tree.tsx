import { createContext, type ReactNode, use, useMemo, useState } from 'react';
import { Button, Collection, type Key, Tree, TreeItem, TreeItemContent } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { AssetView, TagView } from '../../src/contract.ts';
import { useLive, useReading, useReadings } from '../state/plant.tsx';
import type { Source } from '../state/source.ts';
import { type Condition, conditions } from './condition.ts';
import { useStatePriority } from './limit-mark.tsx';
import { PriorityShape } from './mark.tsx';
import { Value } from './value.tsx';

interface Node {
  readonly id: string;
  readonly asset: AssetView | undefined;
  readonly tag: TagView | undefined;
  readonly children: readonly Node[];
}

/** Below an asset come its tags, then its parts; one whose parent is not known stands at the top. */
function nodesOf(assets: readonly AssetView[]): readonly Node[] {
  const known = new Set(assets.map((asset) => asset.id));
  const below = Map.groupBy(assets, ({ parent }) => (parent !== undefined && known.has(parent) ? parent : undefined));
  const nodesUnder = (parent: string | undefined): readonly Node[] =>
    (below.get(parent) ?? []).map((asset) => ({
      id: asset.id,
      asset,
      tag: undefined,
      children: [
        ...asset.tags.map((tag): Node => ({ id: `tag:${tag.id}`, asset: undefined, tag, children: [] })),
        ...nodesUnder(asset.id),
      ],
    }));
  return nodesUnder(undefined);
}

const Conditions = createContext<ReadonlyMap<string, Condition>>(new Map());

/** Works out the states once a batch; only the rows that show one repaint, never the tree around them. */
function ConditionProvider({ children }: { readonly children: ReactNode }) {
  const { plant, alarms } = useLive();
  const readings = useReadings();
  return <Conditions value={conditions(plant?.assets ?? [], readings, alarms ?? [])}>{children}</Conditions>;
}

/** The ISA-95 tree with the worst state bubbling up; a tag opens its trend. */
export function AssetTree({ onOpen }: { readonly onOpen: (source: Source) => void }) {
  const { t } = useTranslation();
  const { plant } = useLive();
  const assets = plant?.assets ?? [];
  const nodes = useMemo(() => nodesOf(plant?.assets ?? []), [plant]);
  const inner = useMemo(() => assets.filter((asset) => asset.tags.length === 0).map((asset) => asset.id), [assets]);
  const [chosen, setChosen] = useState<ReadonlySet<Key>>();
  if (!plant) return <p className="empty">{t('plant.none')}</p>;
  const expanded = new Set(chosen ?? inner);
  const press = (key: Key) => {
    const id = String(key);
    if (id.startsWith('tag:')) return onOpen({ kind: 'signal', tag: id.slice(4) });
    if (!expanded.delete(id)) expanded.add(id);
    setChosen(new Set(expanded));
  };
  const render = (node: Node) => (
    <TreeItem key={node.id} id={node.id} textValue={node.asset?.name ?? node.tag?.name ?? node.id}>
      <TreeItemContent>
        {node.tag ? (
          <TagRow tag={node.tag} />
        ) : (
          node.asset && <AssetRow asset={node.asset} open={expanded.has(node.id)} parent={node.children.length > 0} />
        )}
      </TreeItemContent>
      <Collection items={node.children}>{render}</Collection>
    </TreeItem>
  );
  return (
    <ConditionProvider>
      <Tree
        className="tree"
        aria-label={t('plant.tree')}
        items={nodes}
        dependencies={[chosen]}
        expandedKeys={expanded}
        onExpandedChange={(keys) => setChosen(new Set(keys))}
        onAction={press}
      >
        {render}
      </Tree>
    </ConditionProvider>
  );
}

interface AssetRowProps {
  readonly asset: AssetView;
  readonly open: boolean;
  readonly parent: boolean;
}

function AssetRow({ asset, open, parent }: AssetRowProps) {
  const { t } = useTranslation();
  const condition = use(Conditions).get(asset.id);
  return (
    <div className="tree-row">
      {parent && (
        <Button slot="chevron" className="chevron" data-open={open || undefined}>
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <path d="m6 3.5 5 4.5-5 4.5" />
          </svg>
        </Button>
      )}
      {asset.tags.length > 0 ? (
        <span className="tree-name">
          <strong>{asset.id}</strong> <span className="quiet">{asset.name}</span>
        </span>
      ) : (
        <strong className="tree-name">{asset.name}</strong>
      )}
      {condition?.silent && (
        <span className="tree-silent" title={t('plant.silent')}>
          <span className="hidden">{t('plant.silent')}</span>
        </span>
      )}
      {condition?.priority !== undefined && (
        <span className="tree-state">
          <PriorityShape priority={condition.priority} />
          <span className="hidden">{t(`priority.${condition.priority}`)}</span>
        </span>
      )}
    </div>
  );
}

function TagRow({ tag }: { readonly tag: TagView }) {
  const { t } = useTranslation();
  const reading = useReading(tag.id);
  const live = reading?.quality === 'good' || reading?.quality === 'uncertain';
  const priority = useStatePriority(tag.id, live ? reading.state : 'normal');
  return (
    <div className="tree-row tag-row">
      <span className="tree-name">{tag.name}</span>
      {reading && reading.quality !== 'good' && <span className="quiet">{t(`quality.${reading.quality}`)}</span>}
      {live && priority === undefined && reading.frozenSince !== undefined && (
        <span className="quiet">{t('value.frozen')}</span>
      )}
      {priority !== undefined && reading && (
        <span className="mark-word">
          <PriorityShape priority={priority} />
          {t(`limit.${reading.state}`)}
        </span>
      )}
      <Value reading={reading} tag={tag} />
    </div>
  );
}
