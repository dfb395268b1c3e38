import { Fragment } from 'react';

/** A file's name that breaks after an underscore or a hyphen, where it has to, not within a word. */
export function FileName({ name }: { readonly name: string }) {
  return name.split(/(?<=[_-])/).map((part, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a name stay in their order
    <Fragment key={i}>
      {i > 0 && <wbr />}
      {part}
    </Fragment>
  ));
}
