import { blockText, type Block } from '@broadsheet/model'
import { expect, test } from 'vitest'
import { openPage } from '../facts/page.ts'
import { readContent } from './read-content.ts'

const sentence = (of: string): string =>
  `${of} says that the ferry will run twice a day from the first of May, and that nobody at the quay knows who will steer it.`
const paragraphs = (...of: string[]): string => of.map((each) => `<p>${sentence(each)}</p>`).join('')

function read(body: string, head = ''): readonly Block[] {
  const html = `<html><head>${head}</head><body>${body}</body></html>`
  return readContent(openPage(html, 'https://quay.example/a'), 'Ferry runs again').value
}

const linesOf = (blocks: readonly Block[]): string[] =>
  blocks.filter(({ type }) => type !== 'image').map((block) => blockText(block).split(' says')[0] ?? '')

test('a body in several containers is read whole', () => {
  const body = `<article><div class="article__body">${paragraphs('Ada', 'Ben')}</div><div class="ad"></div><div class="article__body">${paragraphs('Cleo', 'Dan', 'Eve')}</div></article>`
  expect(linesOf(read(body))).toEqual(['Ada', 'Ben', 'Cleo', 'Dan', 'Eve'])
})

test('of containers with the same text the innermost is the body', () => {
  const body = `<div class="site-content"><div class="article-body">${paragraphs('Ada', 'Ben', 'Cleo')}</div><div class="entry"><h3><a href="/x">Keeper retires</a></h3>Short teaser of it.</div></div>`
  expect(linesOf(read(body))).toEqual(['Ada', 'Ben', 'Cleo'])
})

test('a text that shows references, line breaks and images passes through Readability unchanged', () => {
  const code = 'Ada writes &#39; and &lt;b&gt; and "&amp;" on the sign, and the ferry sails on without knowing why.'
  const escaped = code.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  const body = `<div><p>${escaped}<br>${escaped}</p><p><img src="/a.jpg?b=1&amp;amp;c"></p>${paragraphs('Ben', 'Cleo', 'Dan', 'Eve')}</div>`
  const blocks = read(body)
  expect(blocks[0]).toEqual({ type: 'paragraph', text: `${code}\n${code}` })
  expect(blocks.find(({ type }) => type === 'image')).toMatchObject({ url: 'https://quay.example/a.jpg?b=1&amp;c' })
})

test.each([
  ['Elementor', (text: string) => `<div class="elementor-widget elementor-widget-text-editor">${text}</div>`],
  ['Adobe components', (text: string) => `<div class="cmp-text">${text}</div>`],
])('text in elements of %s is no furniture', (_, wrap) => {
  const body = `<main>${['Ada', 'Ben', 'Cleo', 'Dan', 'Eve'].map((each) => wrap(paragraphs(each))).join('')}</main>`
  expect(linesOf(read(body))).toEqual(['Ada', 'Ben', 'Cleo', 'Dan', 'Eve'])
})

test('a text with line breaks instead of paragraphs counts as text', () => {
  const story = ['Ada', 'Ben', 'Cleo', 'Dan'].map(sentence).join('<br><br>')
  const body = `<div class="widget Blog"><div class="post"><div class="post-body-plain">${story}</div></div></div><div class="sidebar2">${paragraphs('About me')}</div>`
  expect(linesOf(read(body))).toEqual(['Ada', 'Ben', 'Cleo', 'Dan'])
})

test('an image in a lightbox stays with its caption', () => {
  const image = (link: string): string =>
    `<figure>${link}<figcaption>The quay in May.</figcaption></figure>${paragraphs('Ada', 'Ben')}`
  const images = [
    '<a class="lightbox" href="/big.jpg"><img src="/a.jpg" width="800" height="500"></a>',
    '<a href="/big.jpg"><img class="td-modal-image" src="/b.jpg" width="800" height="500"></a>',
  ]
  const blocks = read(`<article>${images.map(image).join('')}</article>`)
  expect(blocks.filter(({ type }) => type === 'image')).toMatchObject([
    { url: 'https://quay.example/a.jpg', caption: 'The quay in May.' },
    { url: 'https://quay.example/b.jpg', caption: 'The quay in May.' },
  ])
})

test('of a caption in full and cut short only the full one is read', () => {
  const caption =
    '<div class="caption"><div class="caption-full">The quay in May, with a dog.<a class="more-caption"> less</a></div><div class="caption-truncated">The quay in May<a class="more-caption"> ... more</a></div></div>'
  const body = `<article><ul><li><div><img src="/a.jpg" width="800" height="500"></div>${caption}</li></ul>${paragraphs('Ada', 'Ben', 'Cleo')}</article>`
  const blocks = read(body)
  expect(blocks[0]).toMatchObject({ type: 'image', caption: 'The quay in May, with a dog.' })
  expect(linesOf(blocks)).toEqual(['Ada', 'Ben', 'Cleo'])
})

test('the sentence between headline and body is the standfirst', () => {
  const body = `<header><h1>Ferry runs again</h1><p class="x1">Eleven weeks after the storm the ferry of the harbour is back.</p></header><div class="article-body">${paragraphs('Ada', 'Ben', 'Cleo')}</div>`
  expect(linesOf(read(body))[0]).toBe('Eleven weeks after the storm the ferry of the harbour is back.')
})

test('labels before and after the story are dropped, labels within it stay', () => {
  const body = `<article><h1>Ferry runs again</h1><p>Harbour</p>${paragraphs('Ada', 'Ben')}<p>A list</p>${paragraphs('Cleo')}<p>About the author</p><p>Quay team</p></article>`
  expect(linesOf(read(body)).filter((line) => line !== 'Ferry runs again')).toEqual(['Ada', 'Ben', 'A list', 'Cleo'])
})

test('an address of mail that stands alone stays', () => {
  const mail = '<p><a href="mailto:nell@quay.example">nell@quay.example</a></p>'
  expect(linesOf(read(`<article>${paragraphs('Ada', 'Ben')}${mail}${paragraphs('Cleo')}</article>`))).toContain(
    'nell@quay.example',
  )
})

test('hidden elements, controls and boxes of authors are dropped', () => {
  const boxes =
    '<div class="hidden">Hidden name: May</div><div><label>Rate this story</label></div><div class="articleAuthor"><p>Nell Harrow writes about boats.</p></div>'
  expect(linesOf(read(`<article>${paragraphs('Ada', 'Ben')}${boxes}${paragraphs('Cleo')}</article>`))).toEqual([
    'Ada',
    'Ben',
    'Cleo',
  ])
})

test('a page of many equal containers takes linear time', () => {
  const body = '<div class="article-body">'.repeat(150) + '<div class="article-body">x</div>'.repeat(20_000)
  expect(read(body)).toBeDefined()
})

test('a page of deeply nested elements takes linear time', () => {
  const nested = '<div class="story"><span>x</span>'.repeat(3_000)
  expect(read(`<body>${paragraphs('Ada')}${nested}</body>`)).toBeDefined()
})
