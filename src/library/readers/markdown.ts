import { marked } from 'marked';
import type { Reader } from '../blocks.ts';
import { htmlBlocks } from './html.ts';
import { decodeText } from './text-encoding.ts';

/** Markdown (GitHub flavour, with front matter, GitHub alerts and MkDocs admonitions), read by way of HTML. */
export const readMarkdown: Reader = async function* (bytes, context) {
  const { title, body } = frontMatter(decodeText(bytes));
  const html = marked.parse(footnotes(admonitions(softNesting(body))), { gfm: true, async: false });
  const blocks = htmlBlocks(html);
  const heading = blocks.find((block) => block.kind === 'heading');
  const found = title ?? (heading?.kind === 'heading' && blocks[0] === heading ? heading.text : undefined);
  if (found) context.onTitle?.(found);
  yield { blocks, ocr: false };
};

function frontMatter(text: string): { readonly title: string | undefined; readonly body: string } {
  const match = /^\uFEFF?---\r?\n([\s\S]{0,4000}?)\r?\n---\r?\n/.exec(text);
  if (!match) return { title: undefined, body: text };
  return { title: /^title:\s*["']?(.+?)["']?\s*$/m.exec(match[1] ?? '')?.[1], body: text.slice(match[0].length) };
}

/** MkDocs' `!!! warning "Title"` with an indented body becomes a div that the HTML reader knows. */
function admonitions(text: string): string {
  return text.replace(
    /^(?:!!!|\?\?\?\+?) +(danger|warning|caution|notice|attention)\b[^\n]*\n((?:(?: {4}|\t)[^\n]*\n?|\s*\n)+)/gim,
    (_, signal: string, body: string) =>
      `<div class="admonition ${signal.toLowerCase()}">\n\n${body.replace(/^(?: {4}|\t)/gm, '')}\n</div>\n\n`,
  );
}

/** Marks of footnotes, which the parser does not know, are figures set above the line. */
const footnotes = (text: string): string =>
  text.replace(/^\[\^(\d{1,3})\]:/gm, '<sup>$1</sup>').replace(/(?<=\S)\[\^(\d{1,3})\]/g, '<sup>$1</sup>');

/**
 * The Markdown parser recurses, and takes the square of a line's length: quotes and lists nested hundreds deep are
 * flattened before it sees them, lines longer than any paragraph are divided.
 */
function softNesting(text: string): string {
  return text
    .replace(/^(?:[ \t]*>){12,}/gm, '>'.repeat(12))
    .replace(/^(?:[ \t]*[-*+][ \t]+){12,}/gm, '- ')
    .replace(/^[ \t]{64,}(?=[-*+\d>])/gm, ' '.repeat(64))
    .replace(/^[^|\n]{10000,}$/gm, (line) => line.replace(/.{500,1000}\s|.{2000}/g, '$&\n\n'));
}
