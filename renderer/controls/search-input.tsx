interface Props {
  /** What is searched; also shown in the field as long as it is empty. */
  readonly label: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
  /** Ready to type: it came by the operator's own press. */
  readonly ready?: boolean;
}

/** A field to search in. */
export function SearchInput({ label, value, onValue, ready = false }: Props) {
  return (
    <input
      type="search"
      enterKeyHint="search"
      // biome-ignore lint/a11y/noAutofocus: only where the operator has just opened it
      autoFocus={ready}
      value={value}
      aria-label={label}
      placeholder={label}
      onChange={(event) => onValue(event.target.value)}
    />
  );
}
