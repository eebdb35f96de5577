import { describe, expect, it } from 'vitest'
import { sampleBlocks } from '../../testing/sample-blocks.ts'
import { samplePaper } from '../../testing/sample-paper.ts'
import { articleHtml } from './article-html.ts'
import { articleMarkdown } from './article-markdown.ts'
import { articleNinjs } from './article-ninjs.ts'

const { site, article, lists } = samplePaper()
const url = 'https://quay.example/harbour/pilots-return-0'
const bare = { ...article, byline: null, dateline: null, correction: null, credits: [], modifiedAt: null }

describe('an article as HTML', () => {
  it('has correction, body and credits, with the dateline at the beginning', () => {
    expect(articleHtml(site, article).markup).toBe(
      '<p><strong>Correction:</strong> The year was 1998.</p><p>PORTO SOLENE (CW) — The strike is over.</p><hr />' +
        '<p>Ferries sail again.</p><p><em>Jonna Brask contributed to this report.</em></p>',
    )
  })

  it('has every block of the text, the dateline before the first paragraph', () => {
    const { markup } = articleHtml(site, { ...bare, dateline: article.dateline, body: sampleBlocks() })
    expect(markup).toMatch(/^<figure><img .*<h2>What held<\/h2><p>PORTO SOLENE \(CW\) — The footing held\.<\/p><h3>/)
    expect(markup).toMatch(/<table>.*<hr \/><figure>.*<p>It pours\.<\/p>.*<ol class="footnotes">.*<\/ol>$/s)
  })

  it('has a dateline without a paragraph, and no empty parts', () => {
    expect(articleHtml(site, { ...bare, dateline: article.dateline, body: [] }).markup).toBe(
      '<p>PORTO SOLENE (CW) — </p>',
    )
    expect(articleHtml(site, { ...bare, body: [] }).markup).toBe('')
  })
})

describe('an article as Markdown', () => {
  it('has headline, facts, correction, body, credits and a link to its page', () => {
    expect(articleMarkdown(site, article)).toBe(`# Pilots end strike

By NELL HARROW · Harbour · 13 April 2025 at 02:56 GMT+8 · Updated 13 April 2025 at 04:56 GMT+8

> **Correction:** The year was 1998.

PORTO SOLENE (CW) — The strike is over.

---

Ferries sail again.

*Jonna Brask contributed to this report.*

---

[The Quay](${url})
`)
  })

  it('has every block of the text, the dateline before the first paragraph', () => {
    const text = articleMarkdown(site, { ...article, body: sampleBlocks() })
    expect(text).toContain('## What held\n\nPORTO SOLENE (CW) — The footing held.\n\n### What did not')
    expect(text).toContain('\n\n---\n\n![](https://pictures.example/a?b=#c)\n\nIt pours.\n\n3. Tip rock')
    expect(text).toContain('[^1]: Count of the office.\n\n*Jonna')
  })

  it('links the headlines of its lists that have an article', () => {
    expect(articleMarkdown(site, article, lists)).toContain(`## Related

- [Pilots return, part 3](https://quay.example/stocks/pilots-return-3)
- Captured, related

## Ranking

- Captured, ranked
`)
  })

  it('escapes the text of a source', () => {
    const text = articleMarkdown(site, {
      ...bare,
      headline: '# <script>\n[x](javascript:y)',
      body: [{ type: 'paragraph', text: '---' }],
    })
    expect(text).toContain(String.raw`# \# &lt;script> \[x\](javascript:y)` + '\n\nHarbour')
    expect(text).toContain('\n\n\\---\n\n')
  })
})

describe('an article as ninjs', () => {
  it('has a stored image in the widths that the paper has of it', () => {
    const name = `${'0a'.repeat(16)}.jpg`
    const image = { url: `${site.url}/images/${name}`, alt: '', width: 900, height: 600, caption: null, credit: null }
    const images = { [name]: [900, 600, 50, 50, null, 0, 90_210] } satisfies typeof article.images
    const { associations = [] } = articleNinjs(site, { ...article, body: [{ type: 'image', ...image }], images })
    expect(associations[0]?.renditions).toEqual([
      { name: 'main', href: image.url, width: 900, height: 600 },
      { name: '320', href: `${image.url}/320.webp`, contentType: 'image/webp', width: 320, height: 213 },
      { name: '480', href: `${image.url}/480.webp`, contentType: 'image/webp', width: 480, height: 320 },
      { name: '640', href: `${image.url}/640.webp`, contentType: 'image/webp', width: 640, height: 427 },
    ])
  })

  it('has the fields of ninjs 3.1', () => {
    expect(articleNinjs(site, article)).toMatchObject({
      standard: { name: 'ninjs', version: '3.1' },
      uri: url,
      type: 'text',
      pubStatus: 'usable',
      versionCreated: '2025-04-12T20:56:23Z',
      by: 'By NELL HARROW',
      located: 'PORTO SOLENE',
      people: [{ name: 'NELL HARROW', rel: 'author' }],
      infoSources: [
        { name: 'CW', role: 'byline' },
        { name: 'CW', role: 'dateline' },
      ],
      edNote: 'The year was 1998.',
      headlines: [{ role: 'main', contentType: 'text/plain', value: 'Pilots end strike' }],
      subjects: [{ name: 'Harbour', rel: 'about', uri: 'https://quay.example/harbour' }],
    })
  })

  it('has the text both as HTML and plain', () => {
    const [html, plain] = articleNinjs(site, article).bodies
    expect(html?.value).toContain('<hr />')
    expect(plain?.value).toBe(
      'PORTO SOLENE (CW) — The strike is over.\n\nFerries sail again.\n\nJonna Brask contributed to this report.',
    )
  })

  it('has each image of the body, and of its galleries, as its own object', () => {
    const url = 'https://pictures.example/a?b=#c'
    expect(articleNinjs(site, { ...article, body: sampleBlocks() }).associations).toEqual([
      {
        name: 'body-1',
        rel: 'body',
        uri: url,
        type: 'picture',
        descriptions: [
          { role: 'caption', contentType: 'text/plain', value: 'The mole at three' },
          { role: 'alt', contentType: 'text/plain', value: 'Waves over a mole' },
        ],
        renditions: [{ name: 'main', href: url, width: 1600, height: 1000 }],
        by: 'Nell Harrow',
      },
      {
        name: 'body-15',
        rel: 'body',
        uri: url,
        type: 'picture',
        descriptions: [],
        renditions: [{ name: 'main', href: url }],
      },
      {
        name: 'body-22-1',
        rel: 'body',
        uri: url,
        type: 'picture',
        descriptions: [
          { role: 'caption', contentType: 'text/plain', value: 'The first stone' },
          { role: 'alt', contentType: 'text/plain', value: 'Day one' },
        ],
        renditions: [{ name: 'main', href: url }],
        by: 'Nell Harrow',
      },
      {
        name: 'body-22-2',
        rel: 'body',
        uri: url,
        type: 'picture',
        descriptions: [],
        renditions: [{ name: 'main', href: url }],
      },
    ])
  })

  it('leaves out missing parts', () => {
    const keys = Object.keys(articleNinjs(site, bare))
    for (const key of ['by', 'people', 'located', 'infoSources', 'edNote', 'associations'])
      expect(keys).not.toContain(key)
  })
})
