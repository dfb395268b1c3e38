import { describe, expect, it } from 'vitest';
import { readCsv } from '../../src/library/readers/csv.ts';
import { readHtml } from '../../src/library/readers/html.ts';
import { readMarkdown } from '../../src/library/readers/markdown.ts';
import { readRst } from '../../src/library/readers/rst.ts';
import { decodeText } from '../../src/library/readers/text-encoding.ts';
import { readTxt } from '../../src/library/readers/txt.ts';
import { blocksOf, outline, read, utf8 } from './helpers.ts';

describe('HTML', () => {
  it('reads headings, lists, tables, code and admonitions in order', async () => {
    const blocks = await blocksOf(
      readHtml,
      `<html><head><title>Filter F40</title><script>evil()</script></head><body><nav>menu</nav>
      <h1>Filter</h1><p>Clean it <b>weekly</b>.</p><ol start="3"><li>Close valve<li>Vent</ol>
      <div class="admonition danger"><p class="admonition-title">Danger</p><p>High pressure.</p></div>
      <table><caption>Codes</caption><tr><th>Code<th>Remedy</tr><tr><td>F07<td>Check cable</tr></table>
      <pre>set 1\n  go</pre></body></html>`,
    );
    expect(outline(blocks)).toEqual([
      'heading: Filter',
      'paragraph: Clean it weekly.',
      'item 3.: Close valve',
      'item 4.: Vent',
      'DANGER: High pressure.',
      'columns: Code | Remedy',
      'row: F07 | Check cable',
      'code: set 1\n  go',
    ]);
    expect(blocks.find((block) => block.kind === 'table')).toMatchObject({ caption: 'Codes' });
  });

  it('leaves out contents that are a list of terms; terms over one explanation are told together', async () => {
    const blocks = await blocksOf(
      readHtml,
      `<h1>Winder</h1><dl class="toc"><dt><a href="#a">Unwinding</a></dt><dt><a href="#b">Slitting</a></dt><dt><a href="#c">Doffing</a></dt></dl>
      <h2 id="a">Unwinding</h2><p>Lower the arm.</p>
      <dl><dt>-q</dt><dt>--quiet</dt><dd>No messages.</dd><dt>-v</dt><dd>All messages.</dd><dt>-x</dt></dl>`,
    );
    expect(outline(blocks)).toEqual([
      'heading: Winder',
      'heading: Unwinding',
      'paragraph: Lower the arm.',
      'paragraph: -q, --quiet: No messages.',
      'paragraph: -v: All messages.',
      'paragraph: -x',
    ]);
  });

  it('leaves out the table of contents', async () => {
    const list = '<ul><li><a href="#a">Care</a><ul><li><a href="#b">Filter</a><li><a href="#c">Belt</a></ul></ul>';
    expect(outline(await blocksOf(readHtml, `${list}<p>Text.`))).toEqual(['paragraph: Text.']);
    const real =
      '<ul><li>see <a href="#a">Care</a> for the belt<li>and <a href="#b">that</a><li><a href="#c">x</a></ul>';
    expect(outline(await blocksOf(readHtml, real))).toHaveLength(3);
  });

  it('survives nesting of any depth', async () => {
    const deep = `${'<div>'.repeat(50_000)}valve 7${'</div>'.repeat(50_000)}`;
    expect(outline(await blocksOf(readHtml, deep))).toEqual(['paragraph: valve 7']);
  });

  it('tells the title and takes the encoding the file declares', async () => {
    const titles: string[] = [];
    const bytes = Buffer.from('<meta charset="iso-8859-1"><title>Kältemaschine</title><p>5 µm', 'latin1');
    const pages = await read(readHtml, new Uint8Array(bytes), { onTitle: (title) => titles.push(title) });
    expect(titles).toEqual(['Kältemaschine']);
    expect(outline(pages[0]?.blocks ?? [])).toEqual(['paragraph: 5 µm']);
  });
});

describe('Markdown', () => {
  it('reads GitHub tables, alerts and MkDocs admonitions', async () => {
    const blocks = await blocksOf(
      readMarkdown,
      '---\ntitle: Dryer\n---\n# Alarms\n\n| Code | Meaning |\n|---|---|\n| -7 | joint limit |\n\n> [!WARNING]\n> Hot pipe.\n\n!!! danger "Stop"\n    Lock out first.\n\n- 31: Collision\n',
    );
    expect(outline(blocks)).toEqual([
      'heading: Alarms',
      'columns: Code | Meaning',
      'row: -7 | joint limit',
      'WARNING: Hot pipe.',
      'DANGER: Lock out first.',
      'item •: 31: Collision',
    ]);
  });
});

describe('reStructuredText', () => {
  it('reads nested headings, directives, roles and the three kinds of tables', async () => {
    const blocks = await blocksOf(
      readRst,
      `Drive
=====

Use :code:\`reset()\` and \`\`go\`\`; see :ref:\`the list <x>\`.

.. warning:: Live parts
   inside.

Faults
------

+------+-----------+
| Code | Meaning   |
+======+===========+
| F1   | Over-     |
|      | current   |
+------+-----------+

====  =======
Pin   Signal
====  =======
1     GND
2     24 V
====  =======

.. list-table:: Limits
   :header-rows: 1

   * - Quantity
     - Value
   * - Pressure
     - 6 bar

.. code:: sh

   run --now
`,
    );
    expect(outline(blocks)).toEqual([
      'heading: Drive',
      'paragraph: Use reset() and go; see the list.',
      'WARNING: Live parts inside.',
      'heading: Faults',
      'columns: Code | Meaning',
      'row: F1 | Over- current',
      'columns: Pin | Signal',
      'row: 1 | GND',
      'row: 2 | 24 V',
      'columns: Quantity | Value',
      'row: Pressure | 6 bar',
      'code: run --now',
    ]);
  });

  it('keeps what stands in pointed brackets in a command', async () => {
    const rst =
      'Type :code:`<drum>.config.gain = 2` or :code:`<drum>`, see :ref:`the gains <gain-table>` and `the forum <https://forum.example>`_.';
    expect(outline(await blocksOf(readRst, rst))).toEqual([
      'paragraph: Type <drum>.config.gain = 2 or <drum>, see the gains and the forum.',
    ]);
  });

  it('reads steps that the typesetter numbers, also right below their announcement', async () => {
    const rst = [
      'Tuning',
      '======',
      'Do this by hand:',
      ' #. Set the gain to 0',
      ' #. Raise it by 10 %',
      '    each time',
    ].join('\n');
    expect(outline(await blocksOf(readRst, rst))).toEqual([
      'heading: Tuning',
      'paragraph: Do this by hand:',
      'item #.: Set the gain to 0',
      'item #.: Raise it by 10 % each time',
    ]);
  });
});

describe('CSV and plain text', () => {
  it('takes the first row of a CSV as names only when it looks like names', async () => {
    expect(outline(await blocksOf(readCsv, '"Code","Text"\n"9","Homing fail, no switch"'))).toEqual([
      'columns: Code | Text',
      'row: 9 | Homing fail, no switch',
    ]);
    expect(outline(await blocksOf(readCsv, '1;2\n3;4'))).toEqual(['row: 1 | 2', 'row: 3 | 4']);
  });

  it('keeps the page numbers of marked pages and form feeds', async () => {
    const marked = await read(readTxt, utf8('[page 4]\nOil level.\n\n[page 6]\nCoolant.'));
    expect(marked.map(({ number }) => number)).toEqual([4, 6]);
    const fed = await read(readTxt, utf8('one\ftwo\fthree'));
    expect(fed.map(({ number }) => number)).toEqual([1, 2, 3]);
    const plain = await read(readTxt, utf8('just text'));
    expect(plain.map(({ number }) => number)).toEqual([undefined]);
  });

  it('decodes UTF-8, UTF-16 with and without mark, and Windows-1252', () => {
    const text = 'Öldruck 5 µm – fine';
    const wide = Buffer.from(text, 'utf16le');
    expect(decodeText(utf8(`\ufeff${text}`))).toBe(text);
    expect(decodeText(new Uint8Array(Buffer.concat([Buffer.from([0xff, 0xfe]), wide])))).toBe(text);
    expect(decodeText(new Uint8Array(wide))).toBe(text);
    expect(decodeText(new Uint8Array([...Buffer.from('Öldruck 5 µm ', 'latin1'), 0x96]))).toBe('Öldruck 5 µm –');
  });

  it('decodes other alphabets without a mark, and files of two encodings line by line', () => {
    const russian = 'Давление масла 5 бар. Остановите насос и проверьте фильтр.';
    expect(decodeText(new Uint8Array(Buffer.from(russian, 'utf16le')))).toBe(russian);
    expect(decodeText(new Uint8Array(Buffer.from(russian, 'utf16le').swap16()))).toBe(russian);
    const mixed = Buffer.concat([
      Buffer.from('Größe 5 µm – gut\n'),
      Buffer.from('Öldruck 5 µm\n', 'latin1'),
      Buffer.from('Ende µ'),
    ]);
    expect(decodeText(new Uint8Array(mixed))).toBe('Größe 5 µm – gut\nÖldruck 5 µm\nEnde µ');
    const marked = Buffer.concat([Buffer.from('\ufeffGut µ\n'), Buffer.from('Öl\n', 'latin1')]);
    expect(decodeText(new Uint8Array(marked))).toBe('Gut µ\nÖl\n');
  });
});
