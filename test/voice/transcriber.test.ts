import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe } from 'vitest';
import { openTranscriber } from '../../src/language/voice/embedded-transcriber.ts';
import { NO_VOCABULARY } from '../../src/language/voice/vocabulary.ts';
import { transcriberConformance } from './transcriber-conformance.ts';

const letterSounds = readFileSync(join(import.meta.dirname, '../../models/voice/letter-sounds.txt'), 'utf8');

describe('the embedded transcriber', () => {
  transcriberConformance(() => openTranscriber({ vocabulary: NO_VOCABULARY, letterSounds }));
});
