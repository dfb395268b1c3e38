import type { GenerateRequest, Generator } from '../../src/language/generator.ts';
import { Failure } from '../../src/plant/failure.ts';

/** No real model: says what it is told to, one text a request, and notes what it was asked. */
export class Scripted implements Generator {
  readonly info: Generator['info'];
  readonly asked: GenerateRequest[] = [];
  private readonly texts: (string | Failure)[];
  constructor(style: 'slots' | 'chat', ...texts: (string | Failure)[]) {
    this.info = { id: 'scripted', revision: '1', sha256: '', style };
    this.texts = texts;
  }
  async *generate(request: GenerateRequest): AsyncIterable<string> {
    this.asked.push(request);
    const text = this.texts.shift() ?? '';
    if (text instanceof Failure) throw text;
    for (const piece of text.match(/\S+\s*/g) ?? []) {
      if (request.signal?.aborted) throw new Failure('cancelled', 'stopped');
      yield piece;
    }
  }
  async close(): Promise<void> {}
}
