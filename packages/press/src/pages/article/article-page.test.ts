import { type ListEntry, type PublishedArticle, articlePath } from '@broadsheet/model'
import { describe, expect, it } from 'vitest'
import { attributeValues, readHtml } from '../../../testing/read-html.ts'
import { sampleBlocks } from '../../../testing/sample-blocks.ts'
import { samplePaper } from '../../../testing/sample-paper.ts'
import { articlePage } from './article-page.tsx'

const paper = samplePaper()

async function render(changes: Partial<PublishedArticle> = {}, lists = paper.lists, pool: readonly ListEntry[] = []) {
  const article = { ...paper.article, ...changes }
  return String(articlePage({ ...paper, article, lists, pool, snapshot: 1_795_000_000, path: articlePath(article) }))
}

describe('the article page', () => {
  it('is a whole document in the language of the paper', async () => {
    expect(await render()).toMatch(/^<!doctype html><html lang="en-GB" data-snapshot="1795000000"><head>/)
  })

  it.each([
    ['the trail', 'Current: HomeHarbour'],
    ['the headline', 'Pilots end strike'],
    ['views', '1,234 views'],
    ['the time that reading takes', '1 min read'],
    ['the article before it in its section', 'Previous Pilots return, part 5'],
    ['the article after it in its section', 'Next Pilots return, part 7'],
    ['the date on the clock of the paper', '13 April 2025 at 02:56 GMT+8'],
    ['the time of the last change', 'Updated 13 April 2025 at 04:56 GMT+8'],
    ['the byline', 'By NELL HARROW'],
    ['the correction', 'Correction 13 April 2025 at 04:56 GMT+8The year was 1998.'],
    ['the dateline at the head of the text', 'PORTO SOLENE (CW) — The strike is over.'],
    ['the credits', 'Jonna Brask contributed to this report.'],
    ['the votes', 'Very good! (8)'],
  ])('shows %s', async (_, text) => {
    expect(readHtml(await render()).text).toContain(text)
  })

  it('has machine-readable dates in UTC', async () => {
    expect(attributeValues(readHtml(await render()), 'time', 'datetime')).toEqual([
      '2025-04-12T18:56:23Z',
      '2025-04-12T20:56:23Z',
      '2025-04-12T20:56:23Z',
    ])
  })

  it('leaves out missing parts', async () => {
    const { text } = readHtml(await render({ byline: null, correction: null, modifiedAt: null, dateline: null }))
    expect(text).not.toMatch(/By NELL|Correction|Updated|PORTO/)
  })

  it('shows a count of zero, too', async () => {
    const { text } = readHtml(await render({ views: 0, votes: 0 }))
    expect(text).toContain('0 views')
    expect(text).toContain('Very good! (0)')
  })

  it('shows the dateline of an article without a paragraph', async () => {
    expect(readHtml(await render({ body: [] })).text).toContain('PORTO SOLENE (CW) — ')
  })

  it('links only the listed headlines that have an article', async () => {
    const html = await render()
    expect(html).toContain('<a href="/stocks/pilots-return-3">Pilots return, part 3<picture>')
    expect(html).toContain('<li class="plain">Captured, related</li>')
  })

  it('has a small image by each headline of Related and Recommendation that has one, in one link with it', async () => {
    const name = `${'0a'.repeat(16)}.jpg`
    const image = { name, focus: { x: 0, y: 90 }, tone: 13 }
    const entry = (headline: string, article = {}) => ({
      headline,
      article: { slug: headline, section: paper.article.section, ...article },
    })
    const both = [entry('seal', { image }), entry('gull')]
    const html = await render({}, { related: both, ranking: both, recommendation: both }, [entry('tern', { image })])
    const shot =
      `<picture><source type="image/avif" srcset="/images/${name}/320.avif"/>` +
      `<img src="/images/${name}/320.webp" alt="" class="t13 x0 y100" loading="lazy" decoding="async"/></picture>`
    const illustratedList = `<li><a href="/harbour/seal">seal${shot}</a></li><li><a href="/harbour/gull">gull</a></li>`
    expect(html.split(illustratedList)).toHaveLength(3)
    expect(html).toContain(`<template><li><a href="/harbour/tern">tern${shot}</a></li></template>`)
    expect(html).toContain('<li><a href="/harbour/seal">seal</a></li>')
    expect(html.match(/<picture>/g)).toHaveLength(3)
  })

  it('leaves out a list without entries', async () => {
    const html = await render({}, { related: [], ranking: [], recommendation: [] })
    expect(html).not.toContain('Recommendation')
  })

  it('can be voted for without script', async () => {
    const read = readHtml(await render({ slug: 'fähre/7' }))
    expect(attributeValues(read, 'form', 'method')).toEqual(['post'])
    expect(attributeValues(read, 'form', 'id')).toEqual(['vote'])
    expect(attributeValues(read, 'form', 'action')).toEqual(['/api/v1/articles/f%C3%A4hre%2F7/votes'])
  })

  it('hides buttons that need script', async () => {
    const buttons = readHtml(await render()).tags.filter(({ name }) => name === 'button')
    const dead = buttons.filter(({ attributes }) => attributes.some(([, value]) => value === 'button'))
    expect(dead).toHaveLength(3)
    for (const { attributes } of dead) expect(attributes.map(([name]) => name)).toContain('hidden')
  })

  it('has a card for link previews', async () => {
    const html = await render()
    expect(html).toContain('<meta property="og:image" content="https://quay.example/harbour/pilots-return-0.png"/>')
    expect(html).toContain('<meta property="og:image:alt" content="Pilots end strike, in The Quay"/>')
    expect(html).toContain('<meta name="twitter:card" content="summary_large_image"/>')
  })

  it('has its card for link previews even if its first image is at another site', async () => {
    const html = await render({ body: sampleBlocks() })
    expect(html).toContain('<meta property="og:image" content="https://quay.example/harbour/pilots-return-0.png"/>')
    expect(html).toContain('<meta property="og:image:alt" content="Pilots end strike, in The Quay"/>')
    expect(html.match(/property="og:image"/g)).toHaveLength(1)
  })

  it('describes the image on its card by the alternative text', async () => {
    const url = `https://quay.example/images/${'a'.repeat(32)}.jpg`
    const image = { type: 'image', url, width: null, height: null, caption: null, credit: null } as const
    expect(await render({ body: [{ ...image, alt: 'Waves over a mole' }] })).toContain(
      '<meta name="twitter:image:alt" content="Waves over a mole"/>',
    )
    expect(await render({ body: [{ ...image, alt: '' }] })).toContain(
      '<meta name="twitter:image:alt" content="Pilots end strike, in The Quay"/>',
    )
  })

  it('links its canonical address, its JSON and its Markdown', async () => {
    const html = await render()
    expect(html).toContain('<link rel="canonical" href="https://quay.example/harbour/pilots-return-0"/>')
    expect(html).toContain('href="https://quay.example/harbour/pilots-return-0.json"')
    expect(html).toContain('href="https://quay.example/harbour/pilots-return-0.md"')
  })

  it('has the names of its lists and of their ranking, for clicks', async () => {
    const read = readHtml(await render())
    expect(attributeValues(read, 'html', 'data-snapshot')).toEqual(['1795000000'])
    expect(attributeValues(read, 'ul', 'data-list')).toEqual(['related', 'recommended'])
    expect(attributeValues(read, 'ol', 'data-list')).toEqual(['trending'])
  })

  it('has its pool in a template, and a hidden switch', async () => {
    const html = await render({}, paper.lists, [
      { headline: 'Waiting', article: { ...paper.neighbours.older, slug: 'pilots-return-9', image: null } },
    ])
    expect(html).toContain('<template><li><a href="/stocks/pilots-return-9">Waiting</a></li></template>')
    expect(html).toContain('<label class="fine" hidden=""><input type="checkbox"/> Chosen for you</label>')
    expect(await render()).not.toContain('<template')
  })

  it('marks its section in the navigation', async () => {
    expect(await render()).toContain('<a href="/harbour" aria-current="true">Harbour</a>')
  })
})
