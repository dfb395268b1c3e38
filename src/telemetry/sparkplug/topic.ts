/** The message kinds a listening host cares for. Commands (NCMD, DCMD) and host states (STATE) are other people's talk. */
const HEARD = ['NBIRTH', 'NDATA', 'NDEATH', 'DBIRTH', 'DDATA', 'DDEATH'] as const;
export type SparkplugKind = (typeof HEARD)[number];

export interface SparkplugTopic {
  readonly kind: SparkplugKind;
  /** "group/node": who speaks; names as in the topic. */
  readonly node: string;
  /** "group/node/device" for the messages of a device. */
  readonly device?: string | undefined;
  /** Kept by the broker: of unknown age. */
  readonly certificate: boolean;
}

const CERTIFICATES = '$sparkplug/certificates/';

/** Reads spBv1.0/GROUP/KIND/NODE[/DEVICE], also below $sparkplug/certificates/; undefined for anything else. */
export function sparkplugTopic(topic: string): SparkplugTopic | undefined {
  const certificate = topic.startsWith(CERTIFICATES);
  const parts = (certificate ? topic.slice(CERTIFICATES.length) : topic).split('/');
  const [namespace, group, word, node, device] = parts;
  const kind = HEARD.find((known) => known === word);
  if (namespace !== 'spBv1.0' || kind === undefined || !group || !node || parts.length > 5) return undefined;
  if (kind.startsWith('D') !== (parts.length === 5) || device === '') return undefined;
  const path = `${group}/${node}`;
  return { kind, node: path, device: device === undefined ? undefined : `${path}/${device}`, certificate };
}

/** The topic filters to hear these nodes ("group/node", or "group/+", or "+/+") and nothing that they are told. */
export function sparkplugFilters(nodes: readonly string[]): readonly string[] {
  return nodes.flatMap((path) => {
    const [group, node] = path.split('/');
    const topics = HEARD.map((kind) => `spBv1.0/${group}/${kind}/${node}${kind.startsWith('D') ? '/+' : ''}`);
    const births = topics.filter((topic) => topic.includes('BIRTH')).map((topic) => CERTIFICATES + topic);
    return [...topics, ...births];
  });
}
