import { expect } from 'vitest';
import { metricValue } from '../../../src/telemetry/sparkplug/payload.ts';
import { bus, double, type Metric, values } from '../peers/sparkplug-bus.ts';
import type { TckCase } from './case.ts';

const T = Date.parse('2026-03-01T10:00:00Z');

/** Times, types, properties, templates, data sets. */
export const PAYLOADS: readonly TckCase[] = [
  [
    'payloads-timestamp-in-UTC payloads-metric-timestamp-in-UTC payloads-nbirth-timestamp payloads-dbirth-timestamp payloads-ndata-timestamp payloads-ddata-timestamp topics-nbirth-timestamp topics-dbirth-timestamp topics-ndata-timestamp topics-ddata-timestamp',
    "times are UTC in ms: the metric's, else the message's, else that of its arrival",
    () => {
      const { nbirth, message, say, at } = bus();
      nbirth(0);
      const metrics = [double(2, { name: 'temp', timestamp: T - 5000 }), double(3, { name: 'temp' })];
      for (const [kind, place, seq] of [
        ['NDATA', 'N', 1],
        ['DBIRTH', 'N/D', 2],
        ['DDATA', 'N/D', 3],
      ] as const)
        expect(message(kind, place, seq, metrics, T - 1).values.map((one) => one.at)).toEqual([T - 5000, T - 1]);
      const none = say('spBv1.0/G/NDATA/N', { seq: 4, metrics: [double(3, { name: 'temp' })] });
      expect(none.values[0]?.at).toBe(at());
    },
  ],
  [
    'payloads-metric-datatype-req payloads-metric-datatype-not-req payloads-metric-datatype-value payloads-metric-datatype-value-type topics-nbirth-metric-reqs topics-dbirth-metric-reqs',
    'the type stands in the birth and holds for data without one; a type that is none gives no value',
    () => {
      const { nbirth, host } = bus();
      nbirth(0, [{ name: 'level', alias: 5, type: 'Int16', value: -5 }]);
      expect(host.definitions().find(({ name }) => name === 'level')?.datatype).toBe(2);
      const metric = { isNull: false, isHistorical: false, wire: 0xfffb };
      expect(metricValue({ ...metric, alias: '5' }, 2)).toBe(-5);
      expect(metricValue(metric, 7)).toBe(0xfffb);
      expect(metricValue(metric, 99)).toBeUndefined();
    },
  ],
  [
    'payloads-propertyset-quality-value-type payloads-propertyset-quality-value-value payloads-metric-propertyvalue-type-req payloads-metric-propertyvalue-type-type payloads-metric-propertyvalue-type-value payloads-propertyset-keys-array-size payloads-propertyset-values-array-size',
    'the Quality property: 192 good, 0 bad, 500 stale; what else it may hold never counts as good',
    () => {
      const { nbirth } = bus();
      const quality = (value: number) => ({ Quality: { type: 'Int32' as const, value } });
      const heard = nbirth(
        0,
        [192, 0, 500, 64, 7].map((code) => double(1, { name: `q${code}`, properties: quality(code) })),
      );
      expect(heard.values.slice(1).map(({ metric, quality: read, stale }) => [metric, read, stale])).toEqual([
        ['q192', 'good', false],
        ['q0', 'bad', false],
        ['q500', 'uncertain', true],
        ['q64', 'uncertain', false],
        ['q7', 'bad', false],
      ]);
    },
  ],
  [
    'payloads-template-instance-members payloads-template-instance-members-birth payloads-template-instance-members-data payloads-template-instance-ref payloads-template-definition-members',
    'members of a template instance are metrics of their own: "template/member"',
    () => {
      const { nbirth, message } = bus();
      const motor = (speed: number): Metric => ({
        name: 'motor',
        type: 'Template',
        value: { isDefinition: false, templateRef: 'Motor', metrics: [double(speed, { name: 'speed' })] },
      });
      expect(values(nbirth(0, [motor(1)])).slice(1)).toEqual([['G/N', 'motor/speed', 1, 'good']]);
      expect(values(message('NDATA', 'N', 1, [motor(2)]))).toEqual([['G/N', 'motor/speed', 2, 'good']]);
    },
  ],
  [
    'payloads-dataset-column-size payloads-dataset-column-num-headers payloads-dataset-types-def payloads-dataset-types-num payloads-dataset-types-type payloads-dataset-types-value payloads-dataset-parameter-type-req',
    'a data set holds no single value: it is passed over, and what stands beside it is read',
    () => {
      const { nbirth } = bus();
      const table: Metric = {
        name: 'table',
        type: 'DataSet',
        value: { numOfColumns: 2, columns: ['a', 'b'], types: ['Int32', 'String'], rows: [[1, 'x']] },
      };
      const heard = nbirth(0, [table, double(4, { name: 'beside' })]);
      expect(heard.problems).toEqual([]);
      expect(values(heard).slice(1)).toEqual([['G/N', 'beside', 4, 'good']]);
    },
  ],
  [
    'topics-nbirth-templates payloads-template-definition-nbirth payloads-template-definition-nbirth-only payloads-template-is-definition payloads-template-is-definition-definition',
    'the definition of a template in a birth disturbs nothing',
    () => {
      const { nbirth } = bus();
      const definition: Metric = {
        name: 'Motor',
        type: 'Template',
        value: { isDefinition: true, version: '1', metrics: [double(0, { name: 'speed' })] },
      };
      const heard = nbirth(0, [definition, double(4, { name: 'beside' })]);
      expect(heard.problems).toEqual([]);
      expect(values(heard).at(-1)).toEqual(['G/N', 'beside', 4, 'good']);
    },
  ],
];
