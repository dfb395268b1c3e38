import { PriorityShape, warningPriority } from '../plant/mark.tsx';
import { useLoad } from '../state/connection.tsx';
import type { PageSource } from '../state/source.ts';

/** So many passages just above a cited one are in view with it. */
const IN_VIEW = 3;

/** The warnings that the cited passage stands under, unless the text below shows them just above it, and, where the page below is a picture, its words in type that can be read, with the sentence that was used marked. */
export function Excerpt({ source, quoted }: { readonly source: PageSource; readonly quoted: boolean }) {
  const { document, revision, page: number } = source;
  const page = useLoad(`excerpt ${document} ${revision} ${number}`, (core) =>
    core.library.page({ document, revision, page: number }),
  );
  const passages = page.state === 'ready' ? page.value : [];
  const at = passages.findIndex((one) => one.id === source.passageId || one.text === source.text);
  const seen = quoted ? [source.text] : passages.slice(Math.max(0, at - IN_VIEW), at + 1).map(({ text }) => text);
  const warnings = passages[at]?.warnings.filter((warning) => !seen.includes(warning)) ?? [];
  if (warnings.length === 0 && !quoted) return null;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <div className="excerpt" tabIndex={0}>
      {warnings.map((warning) => (
        <p key={warning} className="excerpt-warning">
          <PriorityShape priority={warningPriority(warning)} />
          <span>{warning}</span>
        </p>
      ))}
      {quoted && (
        <blockquote>
          <Quoted text={source.text} quote={source.quote} />
        </blockquote>
      )}
    </div>
  );
}

/** A text with one part of it marked. */
export function Quoted({ text, quote }: { readonly text: string; readonly quote: string | undefined }) {
  const start = quote === undefined || quote === '' ? -1 : text.indexOf(quote);
  if (start < 0 || quote === undefined) return text;
  return (
    <>
      {text.slice(0, start)}
      <mark>{quote}</mark>
      {text.slice(start + quote.length)}
    </>
  );
}
