import { rankNow } from '@broadsheet/infra'
import { repairText, type BackupArticle } from '@broadsheet/model'
import { beforeAll, describe, expect, it } from 'vitest'
import { paperAddress } from '../../browser/new-reader.ts'
import { answersTo } from './answers-to.ts'
import { hostileFormats } from './documents/hostile-documents.ts'
import { hostileStory } from './documents/hostile-story.ts'
import { articleForms } from './doors.ts'
import { everyNth } from './every-nth.ts'
import { importDocuments } from './import-documents.ts'
import { parseDocuments } from './parse-documents.ts'
import { payloads } from './payloads.ts'
import { readExport } from './read-export.ts'
import { shownText } from './shown-text.ts'
import { visitAll } from './visit-all.ts'
import { writeAtDesk } from './write-at-desk.ts'

const texts: readonly string[] = Object.values(payloads)
const names = Object.keys(payloads)
// The desk's verbs take texts as they are, and by one way: each third payload goes it.
const atDesk = everyNth(texts, 3)
const formats = Object.keys(hostileFormats)
const timeLimit = 180_000

let refused: Record<string, string[]>
let written: string[]
let archive: BackupArticle[]

beforeAll(async () => {
  refused = await importDocuments(texts)
  written = await writeAtDesk(atDesk)
  await rankNow(paperAddress)
  archive = await readExport()
}, timeLimit)

/** The articles of a format, by the number of their payload. */
function articlesBy(format: string): Map<number, BackupArticle> {
  const number = new RegExp(`^${format} (\\d+)`)
  const own = archive.filter(({ section }) => section.name === `Attack by ${format}`)
  return new Map(own.map((article) => [Number(number.exec(article.headline)?.[1]), article]))
}

/** Each payload is shown by one format, the next by the next; what is stored is read by all of them. */
const turns = formats.length

const pathOf = ({ section, slug }: BackupArticle) => `/${section.slug}/${slug}`

/** The pages of some articles, every other one in one of its other forms, too. */
function formsOf(paths: readonly string[]): string[] {
  return paths.flatMap((path, index) =>
    index % 2 === 0 ? [path, `${path}${articleForms[(index / 2) % articleForms.length]}`] : [path],
  )
}

describe.each(formats)('payloads in the format %s', (format) => {
  it('all come in, each as an article', () => {
    expect(refused[format]).toEqual([])
    expect([...articlesBy(format).keys()].toSorted((a, b) => a - b)).toEqual(texts.map((_, index) => index))
  })

  it('leave no address in what is stored that is none of the web', () => {
    for (const { body, source } of articlesBy(format).values()) {
      const addresses = [source.url, ...body.map((block) => ('url' in block ? block.url : null))]
      for (const address of addresses.filter((one) => one !== null)) expect(address).toMatch(/^https?:\/\//i)
    }
  })

  it(
    'do no harm on any page that shows them, and in any form, with no policy before the reader',
    async () => {
      const section = `/attack-by-${format}`
      const articles = everyNth([...articlesBy(format).values()], turns, formats.indexOf(format) % turns)
      const paths = [...formsOf(articles.map(pathOf)), section, `${section}/feed.xml`]
      const visits = [...paths, `${section}/atom.xml`, `${section}/feed.json`].map((path) => ({ path }))
      expect(await parseDocuments(await answersTo(visits))).toEqual([])
    },
    timeLimit,
  )
})

// The paper's own export holds no markup: what stands in it is text, and is shown as its letters.
it.each(formats.filter((format) => format !== 'paper'))(
  'no script, handler or script address comes into a text by the format %s, but what a browser, too, shows as text',
  async (format) => {
    const shown = await shownText(texts.map((text, number) => hostileStory(format, text, number).text))
    const markup = /<\/?[a-z!]|\bon[a-z]+\s*=|(?:java|vb)script\s*:|\bxss\(|alert\(/gi
    for (const [number, { body }] of articlesBy(format)) {
      const found = body.flatMap((block) => textsOf(block).join('\n').match(markup) ?? [])
      const known = new Set((shown[number]?.match(markup) ?? []).map((sign) => sign.toLowerCase()))
      const strange = found.filter((sign) => !known.has(sign.toLowerCase()))
      expect([names[number], strange]).toEqual([names[number], []])
    }
  },
)

/** The texts of blocks that are made of markup; pictures and links bear texts of attributes. */
function textsOf(block: BackupArticle['body'][number]): readonly string[] {
  if (block.type === 'paragraph' || block.type === 'heading') return [block.text]
  if (block.type === 'list') return block.items
  if (block.type === 'quote') return block.paragraphs
  return block.type === 'table' ? block.rows.flat() : []
}

it('a page that is written at the desk is stored as its letters, without control characters, and corrected with them', () => {
  const bySlug = new Map(archive.map((article) => [pathOf(article), article]))
  expect(new Set(written).size).toBe(atDesk.length)
  for (const [index, path] of written.entries()) {
    const { headline, correction } = bySlug.get(decodeURIComponent(path)) ?? {}
    const text = repairText(atDesk[index] ?? '')
    expect([headline, correction]).toEqual([`Edited ${index} ${text}`.trim(), text.trim()])
  }
})

it(
  'what is written at the desk does no harm on any page that shows it, and in any form',
  async () => {
    const shown = written
    const sections = shown.map((path) => `/${path.split('/')[1]}`)
    const paths = [...formsOf(shown), ...sections, '/', '/ranking', '/search?q=edited', '/feed.xml', '/llms.txt']
    expect(await parseDocuments(await answersTo(paths.map((path) => ({ path }))))).toEqual([])
  },
  timeLimit,
)

it(
  'with the paper’s own policy, no reader meets harm by any door, and the policy is never needed',
  async () => {
    const byFormat = formats.flatMap((format, index) =>
      everyNth([...articlesBy(format).values()], 54, index * 6).map(pathOf),
    )
    const paths = [...byFormat, ...everyNth(written, 6), ...formats.map((format) => `/attack-by-${format}`)]
    const lists = ['/', '/search?q=attack', '/search?q=edited', '/sitemap-news.xml']
    expect(await visitAll([...paths, ...lists].map((path) => ({ path })))).toEqual([])
  },
  timeLimit,
)
