import { useTranslation } from 'react-i18next';
import type { ReadingView, TagView } from '../../src/contract.ts';
import { useFormat } from '../format/use-format.ts';

/** Things are counted in whole numbers: 3 pallets, not 3.00. */
const isCount = ({ unit }: TagView, value: number) => unit?.startsWith('{') === true && Number.isInteger(value);

/** A reading's value with its unit smaller; stale greyed and hatched, bad struck through. Says nothing of its age. */
export function Value({ reading, tag }: { readonly reading: ReadingView | undefined; readonly tag: TagView }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (!reading || reading.value === null) return <span className="value value-none">{t('value.none')}</span>;
  const { value, word, quality } = reading;
  const number = typeof value === 'number' && word === undefined;
  return (
    <span className={`value quality-${quality}`} data-words={!number || undefined}>
      {number ? (
        <>
          {isCount(tag, value) ? format.cited(value) : format.live(value)}
          {tag.unitLabel && <span className="unit"> {tag.unitLabel}</span>}
        </>
      ) : (
        (word ?? (typeof value === 'boolean' ? t(value ? 'value.true' : 'value.false') : String(value)))
      )}
    </span>
  );
}
