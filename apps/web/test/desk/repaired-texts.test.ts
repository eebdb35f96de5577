import { makeDraft } from '@broadsheet/model/testing'
import { beforeAll, describe, expect, it } from 'vitest'
import { emptyPaper } from '../empty-paper.ts'
import { siteUnderTest } from '../site-under-test.ts'
import { browserDesk } from './browser-desk.ts'
import { deskUnderTest } from './desk-under-test.ts'

// By whatever door they come: NUL, other controls of C0 and C1, DEL, half a pair of UTF-16, a noncharacter.
const broken = '\u0000\u0008\u001B\u007F\u0090\uD83D\uFFFF'
const forbidden = new RegExp(
  String.raw`[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]|\\u00[01]|\\ud[89]|&#x?0*1?[0-9a-f];`,
  'i',
)
const articles = '/api/v1/desk/articles'
const named = (name: string) => `${name}${broken}`

let desk = deskUnderTest()
let browser = browserDesk()

beforeAll(async () => {
  await emptyPaper()
  desk = deskUnderTest()
  browser = browserDesk()
  await browser.signIn()
  const parts = {
    headline: named('Sent headline'),
    section: named('Harbour'),
    byline: named('By Nell Harrow'),
    dateline: named('GULL QUAY (CW)'),
    credits: [named('Tobin Sleet contributed.')],
    source: { label: named('Wire'), url: null },
    body: [
      { type: 'paragraph', text: named('Words'), marks: [{ type: 'strong', of: 0, from: 0, to: 5 }] },
      {
        type: 'image',
        url: 'https://x.example/a.png',
        alt: named('A'),
        width: 300,
        height: 300,
        caption: named('C'),
        credit: null,
      },
      { type: 'list', ordered: false, items: [named('Item')] },
    ],
  }
  await desk.ask('POST', articles, { body: parts })
  await desk.verb('sent-headline', 'publish')
  await desk.verb('sent-headline', 'correct', { text: named('It was late.') })
  await desk.verb('sent-headline', 'move', { section: named('Sea'), slug: named('sent') })
  const form = {
    section: named('Form'),
    headline: named('Form headline'),
    dateline: '',
    byline: named('By Ann'),
    credits: named('Credit'),
  }
  await browser.post('/desk/new', { ...form, body: named('Typed words\n\n# Head'), do: 'publish' })
  await siteUnderTest().importDrafts(makeDraft(1, { headline: named('Imported'), credits: [named('By hand.')] }))
  await siteUnderTest().rank()
})

const q = `%00%1B%C2%90%EF%BF%BFwords`

describe('no page, feed or answer holds a character that none may hold', () => {
  it.each([
    ['/sea/sent', 'Sent headline'],
    ['/sea/sent.md', 'Sent headline'],
    ['/sea/sent.json', 'Sent headline'],
    ['/sea/sent.ninjs.json', 'Sent headline'],
    ['/form/form-headline', 'Typed words'],
    ['/harbour/imported', 'Imported'],
    ['/sea', 'Sent headline'],
    ['/', 'Form headline'],
    ['/feed.xml', 'Sea'],
    ['/atom.xml', 'Sea'],
    ['/feed.json', 'Sea'],
    ['/sitemap-news.xml', 'Form headline'],
    ['/llms.txt', 'Form headline'],
    ['/api/v1/articles', 'Sent headline'],
    ['/api/v1/sections', 'Sea'],
    [`/search?q=${q}&section=${q}&from=${q}`, 'Typed'],
    [`/api/v1/search?q=${q}`, 'Typed'],
    [`/nowhere/${q}`, 'Broadsheet'],
    [`/archive/2026/11/24?before=${q}`, 'Form headline'],
  ])('%s', async (path, held) => {
    const text = await (await desk.request(path)).text()
    expect(text).toContain(held)
    expect(forbidden.exec(text)).toBeNull()
  })

  it.each([`/desk?q=${q}`, '/desk/articles/sent', `/desk/log?article=${q}`, `/desk/pins?article=${q}`])(
    '%s',
    async (path) => {
      const text = await (await browser.get(path)).text()
      expect(forbidden.exec(text)).toBeNull()
    },
  )

  it('a form comes back repaired when it is refused', async () => {
    const refused = await browser.post('/desk/new', {
      section: '',
      headline: named('Half'),
      body: named('Text'),
      do: 'save',
    })
    const text = await refused.text()
    expect(text).toContain('Half')
    expect(forbidden.exec(text)).toBeNull()
  })
})
