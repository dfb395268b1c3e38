import { useTranslation } from 'react-i18next';
import type { PlantView } from '../../src/contract.ts';
import { useReadings } from '../state/plant.tsx';
import type { Source } from '../state/source.ts';
import { Value } from './value.tsx';

const MOST = 40;

interface Props {
  readonly plant: PlantView;
  readonly query: string;
  readonly onOpen: (source: Source) => void;
}

/** The tags that hold every word of the query in their id, name or asset, with what they say now. */
export function TagSearch({ plant, query, onOpen }: Props) {
  const { t } = useTranslation();
  const readings = useReadings();
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const found = plant.assets.flatMap((asset) =>
    asset.tags
      .filter((tag) => {
        const text = [tag.id, tag.name, asset.id, asset.name, ...asset.aliases].join(' ').toLowerCase();
        return words.every((word) => text.includes(word));
      })
      .map((tag) => ({ tag, asset })),
  );
  if (found.length === 0) return <p className="empty">{t('plant.notFound', { query })}</p>;
  return (
    <ul className="plain" aria-label={t('plant.found')}>
      {found.slice(0, MOST).map(({ tag, asset }) => (
        <li key={tag.id}>
          <button type="button" className="row-button" onClick={() => onOpen({ kind: 'signal', tag: tag.id })}>
            <span className="deviation">
              <strong>{tag.name}</strong>
              <span className="quiet">
                {asset.id} {asset.name}
              </span>
            </span>
            <Value reading={readings.get(tag.id)} tag={tag} />
          </button>
        </li>
      ))}
    </ul>
  );
}
