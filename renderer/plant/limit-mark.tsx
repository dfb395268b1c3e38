import { useTranslation } from 'react-i18next';
import type { ReadingView, TagView } from '../../src/contract.ts';
import { useFormat } from '../format/use-format.ts';
import { useLive } from '../state/plant.tsx';
import { PriorityShape } from './mark.tsx';
import { type Priority, statePriority } from './priority.ts';

/** How a passed limit looks: as the tag's alarm where one is active, so that both look alike, else by the limit's kind. */
export function useStatePriority(tag: string, state: ReadingView['state']): Priority | undefined {
  const { alarmOf } = useLive();
  const byLimit = statePriority(state);
  return byLimit && (alarmOf.get(tag) ?? byLimit);
}

/** Which limit a reading has passed, as shape and words; nothing while it is within them. */
export function LimitMark({ reading, tag }: { readonly reading: ReadingView; readonly tag: TagView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const priority = useStatePriority(tag.id, reading.state);
  if (priority === undefined) return null;
  const limit = tag.limits.find((one) => one.kind === reading.state);
  return (
    <span className="mark-word strong">
      <PriorityShape priority={priority} />
      {t(reading.state.startsWith('high') ? 'verdict.above' : 'verdict.below', {
        bound: limit ? `${format.cited(limit.value)} ${tag.unitLabel ?? ''}` : '',
        name: t(`limit.${reading.state}`),
      })}
    </span>
  );
}
