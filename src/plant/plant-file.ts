import { type Document, isMap, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import type { z } from 'zod';
import { Failure } from './failure.ts';
import type { Asset, CodeAlarm, Connection, Limit, Plant, Retention, Tag } from './plant.ts';
import { checkPlantFile, type Path, type Report } from './plant-file-checks.ts';
import { type FileAsset, type FileTag, KNOWN_KEYS, LoosePlantFile, PlantFile } from './plant-file-schema.ts';
import { unitFromWords } from './unit.ts';

/** A plant read from a file; `warnings` are lines for the operator, each "file:line: what". */
export interface ParsedPlant {
  readonly plant: Plant;
  readonly warnings: readonly string[];
}

/**
 * Reads a plant file (version 1, YAML or JSON). Throws one `Failure` 'bad-input' whose message lists every error, one a
 * line, as "plant.yaml:31: tag P-101.flow: …". What is odd but usable (a unit that is no UCUM code, an unknown key)
 * comes back as a warning, and so does what `check` says of a connection or of a tag on it.
 */
export function parsePlantFile(text: string, fileName: string, check: SourceCheck = noCheck): ParsedPlant {
  const lines = new LineCounter();
  const document = parseDocument(text.replace(/^\uFEFF/, ''), { lineCounter: lines, uniqueKeys: true, merge: true });
  const errors = document.errors.map((error) => {
    const line = lines.linePos(error.pos[0]).line;
    return `${fileName}:${line}: ${yamlMessage(error.message)}`;
  });
  if (errors.length) throw new Failure('bad-input', [...new Set(errors)].join('\n'));
  if (document.contents === null) throw new Failure('bad-input', `${fileName}: the file is empty`);
  keepTextAsWritten(document);

  const line = (path: Path) => lineOf(document, lines, path);
  const { plant, warnings } = readPlantData(plainData(document, fileName), fileName, line);
  const unusable = unusableSources(plant, check).map(({ path, message }) => `${fileName}:${line(path)}: ${message}`);
  return { plant, warnings: [...warnings, ...unusable] };
}

/** Throws what is wrong with a connection, or with the sources of tags on it. */
export type SourceCheck = (connection: Connection, tags: readonly Tag[]) => void;
const noCheck = () => undefined;

/** A plant is taken over with a connection that cannot stand: its state says so, and everything else can be asked. */
function unusableSources({ connections, assets }: Plant, check: SourceCheck): Omit<Report, 'kind'>[] {
  const tried = (path: Path, connection: Connection, tags: readonly Tag[]) => {
    try {
      check(connection, tags);
      return [];
    } catch (error) {
      return [{ path, message: Failure.from(error).message }];
    }
  };
  const broken = connections.flatMap((connection, c) => tried(['connections', c], connection, []));
  const usable = new Map(
    connections.flatMap((one, c) => (broken.some(({ path }) => path[1] === c) ? [] : [[one.id, one]])),
  );
  const tags = assets.flatMap((asset, a) => asset.tags.map((tag, t) => ({ tag, path: ['assets', a, 'tags', t] })));
  return [
    ...broken,
    ...tags.flatMap(({ tag, path }) => {
      const connection = tag.source && usable.get(tag.source.connection);
      return connection ? tried([...path, 'source'], connection, [tag]) : [];
    }),
  ];
}

/** The same for a plant file's data that were made rather than written: places without lines. */
export function readPlantData(
  data: unknown,
  fileName: string,
  line: (path: Path) => number | undefined = noLine,
): ParsedPlant {
  const parsed = PlantFile.safeParse(data);
  const loose = LoosePlantFile.safeParse(data);
  const reports: Report[] = [
    ...(parsed.error?.issues ?? []).map((issue) => schemaReport(issue, data)),
    ...(loose.success ? checkPlantFile(loose.data) : []),
    ...unknownKeys(data),
  ];
  const located = reports
    .map(({ kind, path, message }) => ({ kind, line: line(path), where: placeOf(data, path), message }))
    .sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  const said = (kind: Report['kind']) =>
    located
      .filter((report) => report.kind === kind)
      .map(({ line: at, where, message }) => [at === undefined ? fileName : `${fileName}:${at}`, where, message])
      .map((parts) => parts.filter(Boolean).join(': '));
  if (!parsed.success || located.some(({ kind }) => kind === 'error')) {
    throw new Failure('bad-input', [...new Set(said('error'))].join('\n'));
  }
  return { plant: plantOf(parsed.data), warnings: said('warning') };
}

const noLine = () => undefined;

/** Ids, names and words stay as written: `id: 007` is the text "007", not the number 7. */
const TEXT_KEYS = /^(id|name|type|parent|unit|start|connection|aliases|documents|when|values|timeZone)$/;

function keepTextAsWritten(document: Document): void {
  visit(document, {
    Scalar(key, node, path) {
      if (key === 'key' || typeof node.value === 'string' || node.value === null || node.source === undefined) return;
      const keys = path.flatMap((ancestor) =>
        'key' in ancestor && isScalar(ancestor.key) ? [String(ancestor.key.value)] : [],
      );
      const [own, outer] = [keys.at(-1) ?? '', keys.at(-2) ?? ''];
      if (TEXT_KEYS.test(own) || outer === 'values') node.value = node.source;
    },
  });
}

function plainData(document: Document, fileName: string): unknown {
  try {
    return document.toJS({ maxAliasCount: 1000 });
  } catch (error) {
    // What the parser has to say here is an alias that multiplies, or leads nowhere.
    const said = error instanceof Error ? error.message : String(error);
    throw new Failure('bad-input', `${fileName}: its aliases (*name) cannot be resolved: ${said}`, error);
  }
}

/** The parser's words, without its drawing of the line. */
/** What the reader says where its own calls run out. */
const TOO_DEEP = /call stack|stack overflow/i;

function yamlMessage(message: string): string {
  if (TOO_DEEP.test(message)) return 'lists or mappings stand too deep within each other here';
  const said = (message.split('\n')[0] ?? message).replace(/ at line \d+, column \d+:?$/, '');
  // The rest of such a message is for programmers.
  return `this is not valid YAML: ${said.replace(/; please use YAML\..*$/, '')}`;
}

function schemaReport(issue: z.core.$ZodIssue, data: unknown): Report {
  const path = issue.path as Path;
  const key = path.at(-1);
  const value = valueAt(data, path);
  if (value === undefined && path.length > 0) {
    return { kind: 'error', path, message: `"${String(key)}" is missing` };
  }
  if (path.length === 1 && key === 'version' && typeof value === 'number' && value > 1) {
    return { kind: 'error', path, message: `version ${value} of the plant file is newer than this Gemba knows (1)` };
  }
  if (path.length === 0) return { kind: 'error', path, message: 'this is not a plant file (no "plant" and "assets")' };
  const name = typeof key === 'number' ? `entry ${key + 1}` : `"${String(key)}"`;
  const shown = value === undefined ? '' : `, not ${JSON.stringify(value)?.slice(0, 60)}`;
  return { kind: 'error', path, message: `${name} ${issue.message}${shown}` };
}

/** Keys that nobody reads are most often misspelt ones. */
function unknownKeys(data: unknown): Report[] {
  const reports: Report[] = [];
  const look = (node: unknown, known: readonly string[], path: Path) => {
    if (!isRecord(node)) return;
    for (const key of Object.keys(node)) {
      if (known.includes(key)) continue;
      reports.push({ kind: 'warning', path: [...path, key], message: `the key "${key}" is not known and is ignored` });
    }
  };
  const each = (node: unknown, key: string): unknown[] => {
    const list = isRecord(node) ? node[key] : undefined;
    return Array.isArray(list) ? list : [];
  };
  look(data, KNOWN_KEYS.file, []);
  look(isRecord(data) ? data.plant : undefined, KNOWN_KEYS.plant, ['plant']);
  each(data, 'assets').forEach((asset, a) => {
    look(asset, KNOWN_KEYS.asset, ['assets', a]);
    each(asset, 'tags').forEach((tag, t) => {
      look(tag, KNOWN_KEYS.tag, ['assets', a, 'tags', t]);
      each(tag, 'alarms').forEach((alarm, l) => {
        look(alarm, KNOWN_KEYS.alarm, ['assets', a, 'tags', t, 'alarms', l]);
      });
      each(tag, 'limits').forEach((limit, l) => {
        look(limit, KNOWN_KEYS.limit, ['assets', a, 'tags', t, 'limits', l]);
      });
    });
  });
  return reports;
}

/** Line of the node at a path, or of its nearest ancestor that exists; from 1. */
function lineOf(document: Document, lines: LineCounter, path: Path): number {
  for (let length = path.length; length > 0; length--) {
    const parent = document.getIn(path.slice(0, length - 1), true) ?? document.contents;
    const key = path[length - 1];
    if (isMap(parent)) {
      const pair = parent.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key));
      const range = pair && isScalar(pair.key) ? pair.key.range : undefined;
      if (range) return lines.linePos(range[0]).line;
    }
    const node = document.getIn(path.slice(0, length), true);
    if (typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range)) {
      return lines.linePos(Number(node.range[0])).line;
    }
  }
  return 1;
}

/** "tag P-101.flow", "asset P-101", "connection line-bus" … for the innermost thing on the path. */
function placeOf(data: unknown, path: Path): string {
  const nouns: Record<string, string> = { assets: 'asset', tags: 'tag', connections: 'connection' };
  let place = '';
  path.forEach((part, index) => {
    const noun = nouns[String(path[index - 1])];
    if (typeof part !== 'number' || !noun) return;
    const node = valueAt(data, path.slice(0, index + 1));
    const id = isRecord(node) ? node.id : undefined;
    place = `${noun} ${id === undefined || id === null ? `number ${part + 1}` : String(id)}`;
  });
  return place;
}

function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>((node, key) => (node as Record<PropertyKey, unknown> | null | undefined)?.[key], data);
}

function isRecord(node: unknown): node is Record<string, unknown> {
  return typeof node === 'object' && node !== null && !Array.isArray(node);
}

// ------------------------------------------------------------------------------------------------ file → plant

function plantOf(file: PlantFile): Plant {
  return {
    id: file.plant.id,
    name: file.plant.name ?? file.plant.id,
    timeZone: file.plant.timeZone,
    shifts: file.plant.shifts ?? [],
    ...(file.plant.retention && { retention: retentionOf(file.plant.retention) }),
    connections: (file.connections ?? []) as readonly Connection[],
    assets: (file.assets ?? []).map(assetOf),
  };
}

/** Written in seconds, kept in ms. */
function retentionOf({ samples, minutes }: NonNullable<PlantFile['plant']['retention']>): Retention {
  return { ...(samples && { samples: samples * 1000 }), ...(minutes && { minutes: minutes * 1000 }) };
}

function assetOf(asset: FileAsset): Asset {
  return {
    id: asset.id,
    name: asset.name ?? asset.id,
    aliases: asset.aliases ?? [],
    type: asset.type ?? undefined,
    parent: asset.parent ?? undefined,
    documents: asset.documents ?? [],
    tags: (asset.tags ?? []).map((tag) => tagOf(asset.id, tag)),
  };
}

function alarmOf({ when, name, priority, onDelay, offDelay }: NonNullable<FileTag['alarms']>[number]): CodeAlarm {
  return {
    when,
    name,
    priority: priority ?? undefined,
    onDelay: onDelay ?? undefined,
    offDelay: offDelay ?? undefined,
  };
}

function tagOf(asset: string, tag: FileTag): Tag {
  const limits = (tag.limits ?? []).map(
    (limit): Limit => ({
      kind: limit.kind,
      value: limit.value,
      priority: limit.priority ?? undefined,
      deadband: limit.deadband ?? undefined,
      onDelay: limit.onDelay ?? undefined,
      offDelay: limit.offDelay ?? undefined,
    }),
  );
  return {
    id: tag.id,
    asset,
    name: tag.name ?? tag.id,
    aliases: tag.aliases ?? [],
    unit: tag.unit ? (unitFromWords(tag.unit) ?? tag.unit) : undefined,
    staleAfter: tag.staleAfter ?? undefined,
    ...(tag.deadband && { deadband: tag.deadband }),
    source: tag.source ?? undefined,
    limits,
    values: tag.values ?? undefined,
    ...(tag.alarms?.length && { alarms: tag.alarms.map(alarmOf) }),
  };
}
