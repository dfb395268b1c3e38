import { PriorityShape } from '../plant/mark.tsx';
import { useLoad } from '../state/connection.tsx';
import type { PageSource } from '../state/source.ts';

/** The cited passage in type that can be read, with the sentence that was used marked, and above it the warnings it stands under. */
export function Excerpt({ source }: { readonly source: PageSource }) {
  const page = useLoad(`excerpt ${source.document} ${source.page}`, (core) =>
    core.library.page({ document: source.document, page: source.page }),
  );
  const passage =
    page.state === 'ready'
      ? page.value.find((one) => one.id === source.passageId || one.text === source.text)
      : undefined;
  return (
    <div className="excerpt">
      {passage?.warnings.map((warning) => (
        <p key={warning} className="excerpt-warning">
          <PriorityShape priority={/danger/i.test(warning) ? 1 : 2} />
          <span>{warning}</span>
        </p>
      ))}
      <blockquote>
        <Quoted text={source.text} quote={source.quote} />
      </blockquote>
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
