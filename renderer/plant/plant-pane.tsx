import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLive } from '../state/plant.tsx';
import type { Source } from '../state/source.ts';
import { AssetTree } from './asset-tree.tsx';
import { TagSearch } from './tag-search.tsx';

/** The plant as a tree, or as the tags that match what was typed. */
export function PlantPane({ onOpen }: { readonly onOpen: (source: Source) => void }) {
  const { t } = useTranslation();
  const { plant } = useLive();
  const [query, setQuery] = useState('');
  if (!plant) return <p className="empty">{t('plant.none')}</p>;
  return (
    <>
      <search className="search">
        <input
          type="search"
          value={query}
          aria-label={t('plant.search')}
          placeholder={t('plant.search')}
          onChange={(event) => setQuery(event.target.value)}
        />
      </search>
      {query.trim() === '' ? <AssetTree onOpen={onOpen} /> : <TagSearch plant={plant} query={query} onOpen={onOpen} />}
    </>
  );
}
