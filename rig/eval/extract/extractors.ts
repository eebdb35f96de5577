import { existsSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { blockText, toIso, type ArticleDraft } from '@broadsheet/model'
import { readHtml } from '@broadsheet/parser'
import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'

/** What was read of a page; null for what it gave nothing of. `date` is a day of the calendar, in UTC. */
export type Extraction = { text: string; title: string | null; author: string | null; date: string | null }

/** A way to read a page of HTML; `url` is where it was found, when that is an address. */
export type Extractor = (html: string, url: string | null) => Extraction | Promise<Extraction>

/** Given where a page has no date: the text is measured all the same, and no gold page is of that day. */
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
    const reading = build.readHtml(html, { timezone: 'UTC', file: null, url, publishedAt: noDate })
    if (!reading.ok) return { text: '', title: null, author: null, date: null }
    const { draft } = reading
    return {
      text: proseOf(draft, build),
      title: draft.headline,
      author: draft.byline?.names.join(', ') ?? null,
      date: draft.publishedAt === noDate ? null : toIso(draft.publishedAt).slice(0, 10),
    }
  }
}

function readWithReadability(html: string): Extraction {
  const { document } = parseHTML(html)
  const article = new Readability(document).parse()
  return {
    text: article?.textContent ?? '',
    title: article?.title ?? null,
    author: article?.byline ?? null,
    date: article?.publishedTime?.slice(0, 10) ?? null,
  }
}

/** An article's running text as it stood on its page; captions belong to their pictures. */
function proseOf({ dateline, body, credits }: ArticleDraft, build: Build): string {
  const lines = body.filter(({ type }) => type !== 'image').map((block) => build.blockText(block))
  const first = body.findIndex(({ type }) => type === 'paragraph')
  const isLifted = dateline !== null && first >= 0
  return [isLifted ? `${dateline.text}${lines.join('\n')}` : lines.join('\n'), ...credits].join('\n')
}
