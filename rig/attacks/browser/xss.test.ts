import { beforeAll, describe, expect, it } from 'vitest'
import { newReader } from '../../browser/new-reader.ts'
import { answersTo } from './answers-to.ts'
import { articleForms, lists, reflectingDoors, type Visit } from './doors.ts'
import { everyNth } from './every-nth.ts'
import { parseDocuments } from './parse-documents.ts'
import { payloads } from './payloads.ts'
import { storeEverywhere, type Stored } from './store-everywhere.ts'
import { visitAll } from './visit-all.ts'

const texts: readonly string[] = Object.values(payloads)
const timeLimit = 120_000
let stored: Stored

beforeAll(async () => {
  stored = await storeEverywhere()
}, timeLimit)

const at = (paths: readonly string[]): Visit[] => paths.map((path) => ({ path }))

/** Every payload at every n-th door, by turns. */
function reflected(n: number): Visit[] {
  return texts.flatMap((text, index) =>
    everyNth(reflectingDoors, n, index % n).map(({ visit }) => visit(encodeURIComponent(text.toWellFormed()), text)),
  )
}

it('every payload was taken in, as it came', async () => {
  expect([stored.drafts.length, new Set(stored.drafts).size]).toEqual([texts.length, texts.length])
  // A dump of a form feed or half a letter may read as another; all but those stand there.
  expect(stored.dumps.length).toBeGreaterThanOrEqual(texts.length - 2)
})

it('a headline is shown as its letters', async () => {
  const page = await newReader()
  for (const [index, text] of texts.entries()) {
    if (index % 9 !== 0) continue
    await page.goto(stored.drafts[index] ?? '/')
    expect(await page.locator('h1').evaluate((heading) => heading.textContent)).toBe(text)
  }
})

describe('with no policy, so that escaping alone stands before the reader', () => {
  it(
    'what was stored does no harm on any page that shows it, and in any form',
    async () => {
      // Each payload on its page or in one of its other forms, by turns.
      const endings = ['', '', ...articleForms]
      const forms = stored.drafts.map((path, index) => `${path}${endings[index % endings.length]}`)
      const others = [...lists, ...everyNth(stored.sections, 3), ...everyNth(stored.dumps, 4)]
      expect(await parseDocuments(await answersTo(at([...forms, ...others])))).toEqual([])
    },
    timeLimit,
  )

  it(
    'what comes back at once does no harm',
    async () => {
      expect(await parseDocuments(await answersTo(reflected(reflectingDoors.length)))).toEqual([])
    },
    timeLimit,
  )

  it(
    'a page that escapes nothing is found out',
    async () => {
      const names = Object.keys(payloads)
      const pages = texts.map((text, index) => ({
        path: names[index] ?? '',
        type: 'text/html',
        text: `<!DOCTYPE html><p>${text}</p><p title="${text}" class='${text}'><a href="${text}" lang=${text}>x</a>`,
      }))
      const harm = await parseDocuments(pages)
      // The others are for other places: JSON, Markdown, XML, script, a page without its encoding.
      const found = names.filter((name) => harm.some((line) => line.startsWith(`${name}: `)))
      expect(found.length).toBeGreaterThan(70)
      for (const what of ['a script ran', 'a dialog', 'left the paper', 'holds onerror', 'holds href="javascript:']) {
        expect([what, harm.filter((line) => line.includes(what)).length]).not.toEqual([what, 0])
      }
    },
    timeLimit,
  )
})

it(
  'with the paper’s own policy, no reader meets harm, and the policy is never needed',
  async () => {
    const articles = everyNth(stored.drafts, 8)
    const rotated = texts.flatMap((text, index) => {
      const door = reflectingDoors[index % reflectingDoors.length]
      return index % 8 !== 1 || door === undefined ? [] : [door.visit(encodeURIComponent(text.toWellFormed()), text)]
    })
    expect(await visitAll([...at([...lists, ...articles]), ...rotated])).toEqual([])
  },
  timeLimit,
)
