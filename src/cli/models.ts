import { parseArgs } from 'node:util';
import { encoderFolder, modelRegistry } from '../core/model-room.ts';
import { Failure } from '../plant/failure.ts';
import { defaultDataFolder } from '../resources.ts';
import type { Run } from './commands.ts';
import { atMost, out, required, say, UsageError } from './terminal.ts';

const MEBI = 2 ** 20;

/** What finds passages ships with the program and cannot be chosen. */
async function encoder() {
  const common = { purpose: 'passages', source: 'embedded', inUse: true } as const;
  return encoderFolder().then(
    ({ id, bytes }) => ({ ...common, id, bytes, problem: undefined }),
    (error: unknown) => ({
      ...common,
      id: 'the encoder',
      inUse: false,
      bytes: undefined,
      problem: Failure.from(error).message,
    }),
  );
}

/** `gemba models list|verify ID|import FOLDER [--as ORG/NAME]|use ID|remove ID`. Nothing is fetched from a network. */
export const models: Run = async (args) => {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { data: { type: 'string' }, json: { type: 'boolean' }, as: { type: 'string' } },
  });
  const [action = 'list', name] = atMost(2, positionals);
  const folder = values.data ?? defaultDataFolder();
  const registry = modelRegistry(folder);
  switch (action) {
    case 'list': {
      const list = await registry.list();
      const rows = list.map(({ id, purpose, source, inUse, folder, pack, problem }) => ({
        id,
        purpose,
        source,
        inUse,
        style: folder?.info.style,
        bytes: (folder ?? pack)?.info.bytes,
        parameters: folder?.info.parameters,
        problem,
      }));
      const all = [...rows, await encoder()];
      if (values.json) out(all);
      else
        for (const one of all)
          say(
            `${one.inUse ? '*' : ' '} ${one.id}  ${one.purpose}  ${one.source}${one.bytes ? `  ${(one.bytes / MEBI).toFixed(1)} MB` : ''}${one.problem ? `  cannot be loaded: ${one.problem}` : ''}`,
          );
      return 0;
    }
    case 'verify':
      await registry.verify(required(name, 'the model'));
      say(`${name}: every file is as it was shipped`);
      return 0;
    case 'import': {
      const { id, purpose } = await registry.install(required(name, 'the folder'), values.as);
      say(
        `${id} is installed; gemba models use makes it ${purpose === 'words' ? 'word the answers' : 'hear what is said'}`,
      );
      return 0;
    }
    case 'use': {
      const { id, purpose } = await registry.use(required(name, 'the model'));
      say(`${id} ${purpose === 'words' ? 'words the answers' : 'hears what is said'} from now on`);
      return 0;
    }
    case 'remove':
      await registry.remove(required(name, 'the model'));
      say(`${name} is removed`);
      return 0;
    default:
      throw new UsageError(`there is no "models ${action}"`);
  }
};
