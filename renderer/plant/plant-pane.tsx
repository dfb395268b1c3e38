import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SearchInput } from '../controls/search-input.tsx';
import { useLive } from '../state/plant.tsx';
import type { Source } from '../state/source.ts';
import { AssetTree } from './asset-tree.tsx';
import { TagSearch } from './tag-search.tsx';

interface Props {
  readonly onOpen: (source: Source) => void;
  readonly onConnect: () => void;
}

/** The plant as a tree, or as the tags that match what was typed. */
export function PlantPane({ onOpen, onConnect }: Props) {
  const { t } = useTranslation();
  const { plant } = useLive();
  const [query, setQuery] = useState('');
  return (
    <>
      {plant && (
        <search className="search">
          <SearchInput label={t('plant.search')} value={query} onValue={setQuery} />
        </search>
      )}
      {plant && query.trim() !== '' ? (
        <TagSearch plant={plant} query={query} onOpen={onOpen} />
      ) : (
        <AssetTree onOpen={onOpen} />
      )}
      <button type="button" className="action column-action" onClick={onConnect}>
        {t('connect.open')}
      </button>
    </>
  );
}
