/** What a command does with the words after its name; the number is the exit code (nothing: 0). */
export type Run = (args: readonly string[]) => Promise<number | undefined>;

export interface Command {
  readonly name: string;
  readonly usage: string;
  readonly does: string;
  /** Loaded when called, so that `gemba ask` does not pay for a PDF reader. */
  readonly load: () => Promise<Run>;
}

/** All commands, in the order of the usage text. */
export const COMMANDS: readonly Command[] = [
  {
    name: 'plant',
    usage: 'plant import FILE.yaml | plant propose ADDRESS | plant export',
    does: 'take over a plant file; propose one from what a connection carries; print the present one',
    load: async () => (await import('./plant.ts')).plant,
  },
  {
    name: 'ingest',
    usage: 'ingest FILE|DIR …',
    does: 'documents → passages; unchanged files are no work',
    load: async () => (await import('./ingest.ts')).ingest,
  },
  {
    name: 'samples',
    usage: 'samples import FILE',
    does: 'tag, at, value[, quality] from .jsonl or .csv',
    load: async () => (await import('./import.ts')).importOf('samples'),
  },
  {
    name: 'alarms',
    usage: 'alarms import FILE',
    does: 'alarm history from .jsonl or .csv',
    load: async () => (await import('./import.ts')).importOf('alarms'),
  },
  {
    name: 'events',
    usage: 'events import FILE',
    does: 'work orders, maintenance, notes, batches',
    load: async () => (await import('./import.ts')).importOf('events'),
  },
  {
    name: 'ask',
    usage: 'ask "QUESTION" [--at ISO] | --batch IN.jsonl --out OUT.jsonl',
    does: 'answers with sources',
    load: async () => (await import('./ask.ts')).ask,
  },
  {
    name: 'search',
    usage: 'search "WORDS" [--k N] | --batch IN.jsonl --out OUT.jsonl',
    does: 'passages, ranked',
    load: async () => (await import('./search.ts')).search,
  },
  {
    name: 'transcribe',
    usage: 'transcribe FILE.wav …',
    does: "speech → text with the plant's vocabulary",
    load: async () => (await import('./transcribe.ts')).transcribe,
  },
  {
    name: 'detect',
    usage: 'detect FILE.csv [--train N]',
    does: 'anomaly scores of a multivariate series',
    load: async () => (await import('./detect.ts')).detect,
  },
  {
    name: 'serve',
    usage: 'serve [--port N] [--demo] [--open]',
    does: 'the operator interface for a browser on this machine',
    load: async () => (await import('./serve.ts')).serve,
  },
  {
    name: 'shift',
    usage: 'shift [--at ISO] [--pdf FILE]',
    does: 'the handover report of the running shift, as Markdown or a PDF file',
    load: async () => (await import('./shift.ts')).shift,
  },
  {
    name: 'journal',
    usage: 'journal export|verify',
    does: 'the audit journal: questions, evidence, answers',
    load: async () => (await import('./journal.ts')).journal,
  },
  {
    name: 'models',
    usage: 'models [list | verify ID | import FOLDER | use ID | remove ID]',
    does: 'language and speech models',
    load: async () => (await import('./models.ts')).models,
  },
  {
    name: 'doctor',
    usage: 'doctor',
    does: 'what works on this machine and what does not, and why',
    load: async () => (await import('./doctor.ts')).doctor,
  },
  {
    name: 'bench',
    usage: 'bench [NAME]',
    does: "the project's own benchmarks",
    load: async () => (await import('./bench.ts')).bench,
  },
];
