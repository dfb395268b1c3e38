import mammoth from 'mammoth';
import { Failure } from '../../plant/failure.ts';
import type { Reader } from '../blocks.ts';
import { htmlBlocks } from './html.ts';
import { checkZip } from './zip.ts';

/** Word files by way of HTML: headings by style, lists, tables. Pictures and macros are left out; Word keeps no page numbers. */
export const readDocx: Reader = async function* (bytes, context) {
  checkZip(bytes, context.name);
  let html: string;
  try {
    const result = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes) },
      {
        convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
        styleMap: ["p[style-name='Title'] => h1:fresh"],
      },
    );
    html = result.value;
  } catch (error) {
    throw new Failure(
      'bad-input',
      `${context.name}: not a readable Word file; it may be encrypted, cut off or damaged`,
      error,
    );
  }
  const blocks = htmlBlocks(html);
  const [first] = blocks;
  if (first?.kind === 'heading') context.onTitle?.(first.text);
  yield { blocks, ocr: false };
};
