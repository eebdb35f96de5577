import { existsSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { blockText, toIso, type ImportedDraft } from '@broadsheet/model'
import { readHtml } from '@broadsheet/parser'
import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'

/**
 * What was read of a page; null for what it gave nothing of. `date` is a day of the calendar, in UTC. A page that a paper
 * would refuse may have a text all the same.
 */
export type Extraction = {
  text: string
  title: string | null
  author: string | null
  date: string | null
  isRefused: boolean
}

/** A way to read a page of HTML; `url` is where it was found, when that is an address. */
export type Extractor = (html: string, url: string | null) => Extraction | Promise<Extraction>

/** Given to a build that refuses a page without a date: the text is measured all the same, and no page is of that day. */
const noDate = -1

/** What is needed of a build; each reads the blocks that it makes itself. */
type Build = { readHtml: typeof readHtml; blockText: typeof blockText }

/** Ways to read a page, by the name that the table has for them. */
export type Extractors = Readonly<Record<string, Extractor>>

/** Ours, and the library that it builds on, with nothing of ours around it. */
export const extractors: Extractors = {
  Broadsheet: extractorOf({ readHtml, blockText }),
  Readability: readWithReadability,
}

/**
 * The build in another folder: a checkout with its own `node_modules`. Throws an error that
 * names folder and cure if it has no parser.
 */
export async function earlierExtractor(folder: string): Promise<Extractor> {
  const load = async (name: string) => {
    const file = path.resolve(folder, 'packages', name, 'src/index.ts')
    if (!existsSync(file)) throw new Error(`There is no ${file}. Name a checkout of an earlier build: --against DIR.`)
    return await import(pathToFileURL(file).href)
  }
  const earlier: Build = { ...(await load('parser')), ...(await load('model')) }
  return extractorOf(earlier)
}

function extractorOf(build: Build): Extractor {
  return (html, url) => {
    const options = { timezone: 'UTC', file: null, url }
    const first = build.readHtml(html, options)
    const read = first.ok ? first : build.readHtml(html, { ...options, publishedAt: noDate })
    if (!read.ok) return { text: '', title: null, author: null, date: null, isRefused: true }
    const { draft } = read
    const { publishedAt } = draft
    return {
      text: proseOf(draft, build),
      title: draft.headline,
      author: draft.byline?.names.join(', ') ?? null,
      date: publishedAt === null || publishedAt === noDate ? null : toIso(publishedAt).slice(0, 10),
      isRefused: !first.ok,
    }
  }
}

function readWithReadability(html: string): Extraction {
  const { document } = parseHTML(html)
  const article = new Readability(document).parse()
  const text = article?.textContent ?? ''
  return {
    text,
    title: article?.title ?? null,
    author: article?.byline ?? null,
    date: article?.publishedTime?.slice(0, 10) ?? null,
    isRefused: text === '',
  }
}

/** An article's running text as it stood on its page; captions belong to their pictures. */
function proseOf({ dateline, body, credits }: ImportedDraft, build: Build): string {
  const lines = body.filter(({ type }) => type !== 'image').map((block) => build.blockText(block))
  const first = body.findIndex(({ type }) => type === 'paragraph')
  const isLifted = dateline !== null && first >= 0
  return [isLifted ? `${dateline.text}${lines.join('\n')}` : lines.join('\n'), ...credits].join('\n')
}
