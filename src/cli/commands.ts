/** What a command does with the words after its name; the number is the exit code (nothing: 0). */
export type Run = (args: readonly string[]) => Promise<number | undefined>;

export interface Command {
  readonly name: string;
  readonly usage: string;
  readonly does: string;
  /** Its own options and actions with what each does, and how it is called: for `gemba help COMMAND`. */
  readonly words?: readonly (readonly [word: string, does: string])[];
  readonly example?: string;
  /** Loaded when called, so that `gemba ask` does not pay for a PDF reader. */
  readonly load: () => Promise<Run>;
}

/** All commands, in the order of the usage text. */
export const COMMANDS: readonly Command[] = [
  {
    name: 'plant',
    usage: 'plant import FILE.yaml | plant propose ADDRESS | plant export',
    does: 'take over a plant file; propose one from what a connection carries; print the present one',
    words: [
      ['import FILE.yaml', 'checks a plant file and takes it over; every error with its line'],
      [
        'propose ADDRESS',
        'a plant file to begin with, from an mqtt://, ws://, opc.tcp:// or modbus:// address or a recording',
      ],
      ['export', 'the plant in use as a plant file'],
      ['--kind sparkplug', 'propose: the broker speaks Sparkplug B'],
      ['--seconds N', 'propose: how long a broker is listened to (default: 60)'],
      ['--registers FILE', 'propose: the list of registers of a Modbus device'],
      ['--out FILE', 'propose, export: a new file instead of the terminal'],
    ],
    example: 'gemba plant propose mqtt://192.168.10.5:1883 --out plant.yaml',
    load: async () => (await import('./plant.ts')).plant,
  },
  {
    name: 'ingest',
    usage: 'ingest FILE|DIR …',
    does: 'documents → passages; unchanged files are no work',
    example: 'gemba ingest manuals/',
    load: async () => (await import('./ingest.ts')).ingest,
  },
  {
    name: 'samples',
    usage: 'samples import FILE',
    does: 'tag, at, value[, quality] from .jsonl or .csv',
    example: 'gemba samples import history.csv',
    load: async () => (await import('./import.ts')).importOf('samples'),
  },
  {
    name: 'alarms',
    usage: 'alarms import FILE',
    does: 'alarm history from .jsonl or .csv',
    words: [
      ['id, asset, name, priority, raisedAt', 'every line has these'],
      ['tag, clearedAt, acknowledgedAt', 'a line may have these'],
    ],
    example: 'gemba alarms import alarms.csv',
    load: async () => (await import('./import.ts')).importOf('alarms'),
  },
  {
    name: 'events',
    usage: 'events import FILE',
    does: 'work orders, maintenance, notes, batches',
    words: [
      ['id, asset, at, kind, category, text', 'what a line of the .jsonl or .csv holds, and any further columns'],
    ],
    example: 'gemba events import orders.csv',
    load: async () => (await import('./import.ts')).importOf('events'),
  },
  {
    name: 'ask',
    usage: 'ask "QUESTION" [--at ISO] | --batch IN.jsonl --out OUT.jsonl',
    does: 'answers with sources',
    words: [
      ['--at ISO', 'asks as of then; without an offset it is the plant’s time (default: now)'],
      ['--batch IN.jsonl', 'a file with {"id", "question"[, "at"][, "conversation"]} on each line'],
      ['--out OUT.jsonl', 'where the answers of a batch go, in order, a line each'],
    ],
    example: 'gemba ask "Is the bearing of P-101 too hot?"',
    load: async () => (await import('./ask.ts')).ask,
  },
  {
    name: 'search',
    usage: 'search "WORDS" [--k N] | --batch IN.jsonl --out OUT.jsonl',
    does: 'passages, ranked',
    words: [
      ['--k N', 'how many passages (default: 10)'],
      ['--batch IN.jsonl', 'a file with {"id", "query"} on each line'],
      ['--out OUT.jsonl', 'where the passages of a batch go, in order, a line each'],
    ],
    example: 'gemba search "bearing grease" --k 5',
    load: async () => (await import('./search.ts')).search,
  },
  {
    name: 'transcribe',
    usage: 'transcribe FILE.wav …',
    does: "speech → text with the plant's vocabulary",
    example: 'gemba transcribe question.wav',
    load: async () => (await import('./transcribe.ts')).transcribe,
  },
  {
    name: 'detect',
    usage: 'detect FILE.csv [--train N]',
    does: 'anomaly scores of a multivariate series',
    words: [
      ['FILE.csv', 'its first column is the time, each other one a signal'],
      ['--train N', 'so many rows at the beginning are normal operation (default: 15 % of all)'],
    ],
    example: 'gemba detect pump.csv --train 500 --json',
    load: async () => (await import('./detect.ts')).detect,
  },
  {
    name: 'serve',
    usage: 'serve [--port N] [--demo] [--open]',
    does: 'the operator interface for a browser on this machine',
    words: [
      ['--port N', 'the port on loopback (default: 4362, or any free one where that is taken)'],
      ['--demo', 'shows the demonstration plant, though there is one of your own'],
      ['--open', 'opens the browser'],
    ],
    example: 'gemba serve --open',
    load: async () => (await import('./serve.ts')).serve,
  },
  {
    name: 'shift',
    usage: 'shift [--at ISO] [--pdf FILE]',
    does: 'the handover report of the running shift, as Markdown or a PDF file',
    words: [
      ['--at ISO', 'the shift that runs then (default: now)'],
      ['--pdf FILE', 'writes a PDF file instead'],
    ],
    example: 'gemba shift --pdf handover.pdf',
    load: async () => (await import('./shift.ts')).shift,
  },
  {
    name: 'journal',
    usage: 'journal export|verify',
    does: 'the audit journal: questions, evidence, answers',
    words: [
      ['export', 'every entry, a line of JSON each'],
      ['verify', 'tells whether the hash chain holds, and its last hash'],
    ],
    example: 'gemba journal verify',
    load: async () => (await import('./journal.ts')).journal,
  },
  {
    name: 'models',
    usage: 'models [list | verify ID | import FOLDER | use ID | remove ID]',
    does: 'language and speech models',
    words: [
      ['list', 'those there are; * marks those in use (also without any action)'],
      ['verify ID', 'whether every file is as it was shipped'],
      ['import FOLDER', 'installs a model from a folder on this machine; nothing is fetched'],
      ['--as ORG/NAME', 'import: the name it gets'],
      ['use ID', 'words the answers, or hears what is said, from now on'],
      ['remove ID', 'takes an installed one away'],
    ],
    example: 'gemba models import /media/usb/qwen --as site/qwen',
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
    words: [['NAME', 'one of them; without it all run, one line of JSON each, for many minutes']],
    example: 'gemba bench historian',
    load: async () => (await import('./bench.ts')).bench,
  },
];
