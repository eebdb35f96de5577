import { blockSchema, type Block } from '@broadsheet/model'
import { markWords } from '@broadsheet/model/testing'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { htmlToBlocks } from '../html-to-blocks.ts'

const read = (html: string): Block[] => htmlToBlocks(html, { baseUrl: 'https://quay.example/harbour/ferry' })
const paragraph = (text: string): Block => ({ type: 'paragraph', text })
const list = (...items: string[]): Block => ({ type: 'list', ordered: false, items })
const strong = { type: 'strong' } as const
const emphasis = { type: 'emphasis' } as const
const link = (url: string, title?: string) =>
  ({ type: 'link', url, ...(title === undefined ? {} : { title }) }) as const
const image = { type: 'image', url: 'https://quay.example/a.jpg', alt: '', width: null, height: null } as const

it('each figure within a gallery has its own caption, and the gallery one of its own', () => {
  const figure = (name: string, caption: string) => `<figure><img src="/${name}.jpg">${caption}</figure>`
  const gallery = `<figure>${figure('a', '<figcaption>The mayor</figcaption>')}${figure('b', '')}<figcaption>At the <b>quay</b></figcaption></figure>`
  const { type: _, ...plain } = image
  expect(read(gallery)).toEqual([
    markWords(
      {
        type: 'gallery',
        images: [
          { ...plain, caption: 'The mayor', credit: null },
          { ...plain, url: 'https://quay.example/b.jpg', caption: null, credit: null },
        ],
        caption: 'At the quay',
      },
      ['quay', strong],
    ),
  ])
})

describe('the marks of HTML', () => {
  it.each<[string, string, Block[]]>([
    [
      'each element that means something',
      '<p><b>a</b> <em>b</em> <kbd>c</kbd> <sub>d</sub> <sup>e</sup> <s>f</s> <ins>g</ins> <mark>h</mark></p>',
      [
        markWords(
          paragraph('a b c d e f g h'),
          ['a', strong],
          ['b', emphasis],
          ['c', { type: 'code' }],
          ['d', { type: 'subscript' }],
          ['e', { type: 'superscript' }],
          ['f', { type: 'deleted' }],
          ['g', { type: 'inserted' }],
          ['h', { type: 'highlight' }],
        ),
      ],
    ],
    [
      'a link, with its title, against the address of the page',
      '<p>See <a href="../tide" title=" High\n water ">the tide</a>.</p>',
      [markWords(paragraph('See the tide.'), ['the tide', link('https://quay.example/tide', 'High water')])],
    ],
    [
      'links to a mailbox and a telephone',
      '<p><a href="mailto:nell@quay.example">Nell</a>, <a href="TEL:+46-1">call</a></p>',
      [markWords(paragraph('Nell, call'), ['Nell', link('mailto:nell@quay.example')], ['call', link('tel:+46-1')])],
    ],
    [
      'no link to a script, to data, into the page itself or to nowhere',
      '<p><a href="javascript:a()">a</a><a href="data:,b">b</a><a href="#c">c</a><a href="">d</a><a>e</a></p>',
      [paragraph('abcde')],
    ],
    [
      'a link in a link as two, of which the outer ends where the inner begins',
      '<p><a href="/x">One <a href="/y">two</a> three</a></p>',
      [
        markWords(
          paragraph('One two three'),
          ['One', link('https://quay.example/x')],
          ['two', link('https://quay.example/y')],
          ['three', link('https://quay.example/x')],
        ),
      ],
    ],
    [
      'no title of a link and no reading that is longer than an article may have',
      `<p><a href="/x" title="${'t'.repeat(2_001)}">One</a> <ruby>a<rt>${'b'.repeat(2_001)}</rt></ruby></p>`,
      [markWords(paragraph('One a'), ['One', link('https://quay.example/x')])],
    ],
    [
      'marks in marks',
      '<p><a href="/x">The <b>late <i>ferry</i></b></a></p>',
      [
        markWords(
          paragraph('The late ferry'),
          ['The late ferry', link('https://quay.example/x')],
          ['late ferry', strong],
          ['ferry', emphasis],
        ),
      ],
    ],
    [
      'a mark without the white space at its ends, in one piece across lines',
      '<p>The<b> late<br>\nferry </b>left.</p>',
      [markWords(paragraph('The late\nferry left.'), ['late\nferry', strong])],
    ],
    ['no mark around nothing', '<p>Late<b> </b><a href="/x"><i></i></a></p>', [paragraph('Late')]],
    [
      'one mark of equal ones',
      '<p><b>The <strong>late</strong></b> <b>ferry</b></p>',
      [markWords(paragraph('The late ferry'), ['The late ferry', strong])],
    ],
    [
      'a mark around several paragraphs in each of them',
      '<b>One<br><br>Two</b><i><p>Three</p><p>Four</p></i>',
      [
        markWords(paragraph('One'), ['One', strong]),
        markWords(paragraph('Two'), ['Two', strong]),
        markWords(paragraph('Three'), ['Three', emphasis]),
        markWords(paragraph('Four'), ['Four', emphasis]),
      ],
    ],
    [
      'readings above characters',
      '<p><ruby>東<rp>(</rp><rt>とう</rt><rp>)</rp>京<rt>きょう</rt></ruby></p>',
      [
        markWords(
          paragraph('東京'),
          ['東', { type: 'ruby', reading: 'とう' }],
          ['京', { type: 'ruby', reading: 'きょう' }],
        ),
      ],
    ],
    [
      'the language and direction of a run',
      '<p>At the <i lang="fr">quai</i>, <bdo dir="RTL">abc</bdo></p>',
      [
        markWords(
          paragraph('At the quai, abc'),
          ['quai', emphasis],
          ['quai', { type: 'language', lang: 'fr' }],
          ['abc', { type: 'language', dir: 'rtl' }],
        ),
      ],
    ],
    [
      'items of a list',
      '<ul><li>One <b>fog</b></li><li><a href="/x">tide</a></li></ul>',
      [markWords(list('One fog', 'tide'), ['fog', strong], ['tide', link('https://quay.example/x')])],
    ],
    [
      'a quotation and its credit',
      '<blockquote><p>It <b>left</b>.</p><p>Late.</p><cite>— <a href="/nell">Nell</a></cite></blockquote>',
      [
        markWords(
          { type: 'quote', paragraphs: ['It left.', 'Late.'], credit: 'Nell' },
          ['left', strong],
          ['Nell', link('https://quay.example/nell')],
        ),
      ],
    ],
    [
      'a caption and a credit',
      '<figure><img src="/a.jpg"><figcaption>The <i>Gull</i> <span class="credit"><a href="/n">Nell</a></span></figcaption></figure>',
      [
        markWords(
          { ...image, caption: 'The Gull', credit: 'Nell' },
          ['Gull', emphasis],
          ['Nell', link('https://quay.example/n')],
        ),
      ],
    ],
    [
      'cells and the caption of a table',
      '<table><caption>The <b>tides</b></caption><tr><th>Day<th>Hour</tr><tr><td><i>Monday</i><td>6</tr></table>',
      [
        markWords(
          { type: 'table', caption: 'The tides', head: ['Day', 'Hour'], rows: [['Monday', '6']] },
          ['tides', strong],
          ['Monday', emphasis],
        ),
      ],
    ],
  ])('%s', (_, html, blocks) => {
    expect(read(html)).toEqual(blocks)
    expect(blocks.filter((block) => !v.is(blockSchema, block))).toEqual([])
  })

  it('are gone where they would part an accent from its letter, which stays', () => {
    expect(read('<p>caf<b>e</b>\u0301</p>')).toEqual([paragraph('café')])
  })

  it('leave no trace of the characters that stand for them', () => {
    expect(read('<p>a\u{100002}<b>b\u{10fffd}</b></p>')).toEqual([markWords(paragraph('ab'), ['b', strong])])
  })
})
