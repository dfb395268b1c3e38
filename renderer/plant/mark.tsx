import { useTranslation } from 'react-i18next';
import type { Priority } from './priority.ts';

const SHAPES: Readonly<Record<Priority, string>> = {
  1: 'M1.5 1.5h13v13h-13z',
  2: 'M8 1 15.5 15H.5z',
  3: 'M8 .5 15.5 8 8 15.5.5 8z',
  4: 'M8 1a7 7 0 1 1 0 14A7 7 0 1 1 8 1z',
};

/** The shape of an alarm priority: square, triangle, diamond, circle. Hidden from screen readers; its word stands beside it. */
export function PriorityShape({ priority }: { readonly priority: Priority }) {
  return (
    <svg className={`shape priority-${priority}`} viewBox="0 0 16 16" aria-hidden="true">
      <path d={SHAPES[priority]} />
    </svg>
  );
}

/** Shape and word of a priority. */
export function PriorityMark({ priority }: { readonly priority: Priority }) {
  const { t } = useTranslation();
  return (
    <span className="mark-word">
      <PriorityShape priority={priority} />
      {t(`priority.${priority}`)}
    </span>
  );
}

/** Which priority a manual's warning looks like: DANGER, in the languages that manuals come in, above WARNING and CAUTION. */
export function warningPriority(text: string): Priority {
  return /^\W*(danger|gefahr|peligro|危险)/iu.test(text) ? 1 : 2;
}
