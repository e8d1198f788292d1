import { expect } from '@open-wc/testing';
import { hostHtmlNodes } from './host-html.ts';
import { markdownNodes } from './markdown.ts';
import { hasMarkdown, plainNodes } from './plain.ts';
import { richTextNode } from './rich-text.ts';
import { safeAddress } from './safe-address.ts';
import { eventually } from '../../testing/eventually.ts';

function htmlOf(nodes: DocumentFragment): string {
  const holder = document.createElement('div');
  holder.append(nodes);
  return holder.innerHTML;
}

describe('addresses in texts', () => {
  const safe = [
    'https://example.com/a',
    'http://x',
    'mailto:a@b.pl',
    'tel:+48123',
    '/hr',
    '#top',
    '?q=1',
    'page.html',
    '//cdn.example.com/x',
  ];
  const refused = [
    'javascript:alert(1)',
    'JAVASCRIPT:alert(1)',
    ' java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    'java\tscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'file:///etc/passwd',
    'blob:https://x/1',
  ];
  for (const address of safe) {
    it(`allow ${address}`, () => expect(safeAddress(address)).to.match(/^(https?|mailto|tel):/));
  }
  for (const address of refused) {
    it(`refuse ${JSON.stringify(address)}`, () => expect(safeAddress(address)).to.equal(undefined));
  }
});

describe('plain texts', () => {
  const plain = [
    'Good morning.',
    'Two\nlines\n\nand a paragraph',
    'See https://intranet.example.com/hr_files/a_b?x=1&y=2',
    'Write to anna.kowalska@example.com, please',
    'Q&A, 3 - 2',
    '100 % (yes!)',
    'Zażółć gęślą jaźń 🙂',
  ];
  for (const text of plain) {
    it(`look as markdown would render them: ${JSON.stringify(text)}`, () => {
      expect(hasMarkdown(text)).to.equal(false);
      expect(htmlOf(plainNodes(text))).to.equal(htmlOf(markdownNodes(text)));
    });
  }

  const marked = [
    '**bold**',
    '_it_',
    '- item',
    '1. item',
    '> quote',
    '`code`',
    '# head',
    '[a](b)',
    '| a |\n|---|',
    '~~no~~',
    'a\\*b',
    'Title\n=====',
    '    code',
    '<b>x</b>',
  ];
  for (const text of marked) {
    it(`need the parser: ${JSON.stringify(text)}`, () => expect(hasMarkdown(text)).to.equal(true));
  }

  it('leave punctuation after a link out of it', () => {
    expect(htmlOf(plainNodes('(see https://example.com/a).'))).to.include(
      '>https://example.com/a</a>).',
    );
  });
});

describe('markdown', () => {
  const cases: [string, string][] = [
    ['**bold** and *italic*', '<p><strong>bold</strong> and <em>italic</em></p>'],
    ['a\nb', '<p>a<br>b</p>'],
    ['- a\n- b', '<ul><li>a</li><li>b</li></ul>'],
    ['3. a\n4. b', '<ol start="3"><li>a</li><li>b</li></ol>'],
    ['> said', '<blockquote><p>said</p></blockquote>'],
    ['`a<b`', '<p><code>a&lt;b</code></p>'],
    ['```js\n<script>\n```', '<pre><code>&lt;script&gt;</code></pre>'],
    ['# Title', '<p><strong>Title</strong></p>'],
    ['~~gone~~', '<p><del>gone</del></p>'],
    ['<script>alert(1)</script>', '<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>'],
    ['a <img src=x onerror=alert(1)> b', '<p>a &lt;img src=x onerror=alert(1)&gt; b</p>'],
    ['[click](javascript:alert(1))', '<p>click</p>'],
    ['5 &lt; 6 & 7', '<p>5 &amp;lt; 6 &amp; 7</p>'],
  ];
  for (const [text, html] of cases) {
    it(`${JSON.stringify(text)} becomes ${html}`, () =>
      expect(htmlOf(markdownNodes(text))).to.equal(html));
  }

  it('shows an image as a link to it', () => {
    expect(htmlOf(markdownNodes('![plan](https://example.com/plan.png)'))).to.equal(
      '<p><a href="https://example.com/plan.png" rel="noopener nofollow ugc">plan</a></p>',
    );
  });

  it('scrolls wide tables in their own frame', () => {
    const nodes = markdownNodes('| a | b |\n|---|---|\n| 1 | **2** |');
    expect(nodes.querySelector('div.table[tabindex="0"] td strong')?.textContent).to.equal('2');
  });
});

describe('host markup', () => {
  it('keeps structure and loses scripts, styles, handlers and unsafe addresses', () => {
    const nodes = hostHtmlNodes(
      '<h2 style="x" class="y" onclick="z">T</h2><p><a href="javascript:1">a</a><a href="/b">b</a></p><script>1</script><style>p{}</style><form><input></form><iframe></iframe>',
    );
    expect(htmlOf(nodes)).to.equal(
      '<h2>T</h2><p><a rel="noopener">a</a><a href="/b" rel="noopener">b</a></p>',
    );
  });
});

describe('rich text', () => {
  it('shows a text at once and formats it as soon as the parser is there', async () => {
    const node = richTextNode({ format: 'markdown', text: 'A **bold** word' });
    expect(node.textContent).to.match(/bold/);
    await eventually(() => node.querySelector('strong'));
    expect(node.textContent).to.equal('A bold word');
  });

  it('takes its direction from the words', () => {
    expect(richTextNode({ format: 'markdown', text: 'שלום' }).dir).to.equal('auto');
  });
});
