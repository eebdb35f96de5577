import { beforeAll, describe, expect, it } from 'vitest'
import { paperAddress } from '../../browser/new-reader.ts'
import { deskToken, newEditor } from '../../desk/new-editor.ts'
import { sessionCookie } from '../../desk/session-cookie.ts'
import { answersTo } from './answers-to.ts'
import type { Visit } from './doors.ts'
import { everyNth } from './every-nth.ts'
import { imagesHost } from './hostile-blocks.ts'
import { parseDocuments, type Answered } from './parse-documents.ts'
import { payloads } from './payloads.ts'
import { storeEverywhere, type Stored } from './store-everywhere.ts'
import { watchForHarm } from './watch-for-harm.ts'

// A browser sends no half of a letter.
const texts: readonly string[] = Object.values<string>(payloads).map((text) => text.toWellFormed())
// The other half comes in by the API.
const typed = everyNth(texts, 2)
const timeLimit = 120_000
let stored: Stored
let written: string[]
let cookie: string

beforeAll(async () => {
  stored = await storeEverywhere()
  const { name, value } = await sessionCookie(paperAddress, await deskToken())
  cookie = `${name}=${value}`
  written = []
  for (const text of typed) {
    const answer = await send('/desk/new', { ...fieldsOf(text), do: 'save' })
    written.push(answer.headers.get('Location') ?? `${answer.status} to ${text}`)
  }
}, timeLimit)

async function send(path: string, fields: Record<string, string>): Promise<Response> {
  const headers = { 'Sec-Fetch-Site': 'same-origin', ...(cookie === undefined ? {} : { Cookie: cookie }) }
  const body = new URLSearchParams(fields)
  return await fetch(paperAddress + path, { method: 'POST', headers, body, redirect: 'manual' })
}

/** A payload in every field of the form, and in the text by itself and within each mark. */
function fieldsOf(text: string): Record<string, string> {
  const line = text.replaceAll(/[\r\n]/g, ' ')
  // The text may show images, as a document's may: those of the one host that readers may be led to are no harm.
  const body = [
    text,
    `## ${line}`,
    `- ${line}`,
    `1. ${line}`,
    `> ${line}\n> — ${line}`,
    `![${line}](${line} "${line}") — ${line}`,
    `![x](${imagesHost}/${line} "${line}") — ${line}`,
    `[${line}](${line})`,
    `[${line}](https://elsewhere.example/?${line})`,
    `|= ${line}\n| ${line} | b |\n| --- | --- |\n| ${line} | ${line} |`,
  ]
    .join('\n\n')
    .replaceAll('evil.invalid', new URL(imagesHost).host)
  return {
    headline: `${line} x`.slice(0, 400),
    section: `${line} x`.slice(0, 100),
    dateline: line,
    byline: line,
    body,
    credits: text,
    revision: text,
    at: text,
  }
}

const pathOf = (path: string) => `/desk/articles/${path.split('/')[2]}`

/** What the desk answers to a form, as a document; its script, which would ask the desk again, is left out. */
async function answered(path: string, fields: Record<string, string>): Promise<Answered> {
  const response = await send(path, fields)
  const type = response.headers.get('Content-Type') ?? ''
  if (response.status >= 500 || !type.startsWith('text/html')) throw new Error(`${path} answered ${response.status}`)
  return withoutScript({ path, type, text: await response.text() })
}

// The smallest GIF.
const pixel = Buffer.from('R0lGODlhAQABAAAAACwAAAAAAQABAAACAkQBADs=', 'base64')

/** The library and the page of an image of which a payload is said, and what the desk answers to a file of that name. */
async function describedImage(text: string): Promise<Answered[]> {
  const form = new FormData()
  form.append('file', new File([pixel], `${text}.gif`))
  form.append('file', new File([text], `${text}.jpg`))
  const headers = { 'Sec-Fetch-Site': 'same-origin', Cookie: cookie }
  const added = await fetch(`${paperAddress}/desk/images`, { method: 'POST', headers, body: form })
  const page = await added.text()
  const [path = ''] = /\/desk\/images\/[\da-f]{32}\.gif/.exec(page) ?? []
  const fields = { alt: text, caption: text, credit: text, licence: text }
  const described = await send(path, fields)
  if (described.status !== 303) throw new Error(`${path} answered ${described.status} to ${text}`)
  const refused = await answered(path, { ...fields, x: text, 'old-x': '50' })
  const visits = ['/desk/images', path].map((at) => ({ path: at, headers: { Cookie: cookie } }))
  const type = added.headers.get('Content-Type') ?? ''
  return [
    withoutScript({ path: '/desk/images', type, text: page }),
    refused,
    ...(await answersTo(visits)).map(withoutScript),
  ]
}

function withoutScript(document: Answered): Answered {
  return { ...document, text: document.text.replaceAll(/<script defer[^>]*><\/script>/g, '') }
}

it('payloads were written by the form', () => {
  expect(written.filter((path) => !path.startsWith('/desk/articles/'))).toEqual([])
})

describe('with no policy, so that escaping alone stands before an editor', () => {
  it(
    'what was stored does no harm on any page of the desk',
    async () => {
      const paths = [
        '/desk',
        '/desk?status=draft',
        '/desk?status=published',
        '/desk/today',
        '/desk/pins',
        '/desk/log',
        '/desk/tokens',
        // Each payload by one of the two ways that it came in.
        ...written,
        ...everyNth(stored.drafts, 4, 1).map(pathOf),
        ...everyNth(stored.drafts, 12).map((path) => `/desk/log?article=${path.split('/')[2]}`),
      ]
      const visits: Visit[] = paths.map((path) => ({ path, headers: { Cookie: cookie } }))
      expect(await parseDocuments((await answersTo(visits)).map(withoutScript))).toEqual([])
    },
    timeLimit,
  )

  it(
    'what comes back at once does no harm: addresses, forms that are refused, and the preview',
    async () => {
      const documents: Answered[] = []
      const reflect = async (text: string, index: number): Promise<void> => {
        const encoded = encodeURIComponent(text)
        const paths = [
          `/desk?q=${encoded}&section=${encoded}&status=${encoded}&before=${encoded}&done=${encoded}`,
          `/desk?q=x&section=${encoded}`,
          `/desk/pins?article=${encoded}&done=${encoded}`,
          `/desk/log?article=${encoded}&before=${encoded}`,
          `/desk/today?section=${encoded}`,
          `/desk/articles/${encoded}`,
          `/desk/${encoded}`,
        ]
        const visits = paths.map((path) => ({ path, headers: { Cookie: cookie } }))
        documents.push(...(await answersTo(visits.filter((_, at) => at === index % visits.length))).map(withoutScript))
        // Each payload in the page beside the form, or in an answer to a form that is refused, by turns.
        const stale = pathOf(stored.drafts[index] ?? '')
        const turn = index % 6
        if (turn % 2 === 0) documents.push(await answered('/desk/preview', fieldsOf(text)))
        if (turn === 1) documents.push(await answered(stale, fieldsOf(text)))
        if (turn === 3) documents.push(await answered('/desk/new', { ...fieldsOf(text), headline: '' }))
        if (turn === 5) documents.push(await answered('/desk/pins', { do: 'pin', article: text, until: text }))
      }
      await Promise.all(texts.map(reflect))
      const before = cookie
      cookie = ''
      for (const text of everyNth(texts, 6)) documents.push(await answered('/desk/new', fieldsOf(text)))
      cookie = before
      expect(await parseDocuments(documents)).toEqual([])
    },
    timeLimit,
  )

  it(
    'what is said of an image does no harm, and neither does the name of a file',
    async () => {
      const documents: Answered[] = []
      for (const text of everyNth(texts, 5)) documents.push(...(await describedImage(text)))
      expect(await parseDocuments(documents)).toEqual([])
    },
    timeLimit,
  )
})

it(
  'with the desk’s own policy, no editor meets harm in the form or in the page beside it',
  async () => {
    const page = await newEditor()
    const watch = await watchForHarm(page, paperAddress)
    const paths = everyNth([...written, ...stored.drafts.map(pathOf)], 27)
    for (const path of ['/desk', '/desk/images', '/desk/today', '/desk/pins', '/desk/log', ...paths]) {
      watch.at = path
      await page.goto(path)
      for (const what of await page.evaluate<string[]>('findHarm(document)')) watch.report(what)
      if (!path.startsWith('/desk/articles/')) continue
      const sheet = page.frameLocator('iframe[name=page]')
      await sheet.locator('article.story').waitFor()
      const framed = page.frames().find((frame) => frame.url().endsWith('/desk/preview'))
      for (const what of (await framed?.evaluate<string[]>('findHarm(document)')) ?? ['no page came'])
        watch.report(what)
    }
    expect(watch.harm).toEqual([])
  },
  timeLimit,
)
