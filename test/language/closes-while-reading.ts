/** A program of its own: closes the encoder while it reads, as a question answered before its meaning was needed leaves it. */
import { fileURLToPath } from 'node:url';
import { readEncoderFolder } from '../../src/language/encoder-folder.ts';
import { openEmbedder } from '../../src/language/transformers-embedder.ts';

const folder = fileURLToPath(new URL('../../models/retrieval/passages-7m', import.meta.url));
const embedder = openEmbedder(await readEncoderFolder(folder));
await embedder.embed(['grease'], 'query');
const reading = embedder.embed(
  Array.from({ length: 64 }, (_, i) => `grease nipple ${i}`),
  'passage',
);
const heard = reading.then(
  () => 'read',
  ({ message }) => message,
);
await embedder.close();
console.log('closed:', await heard);
