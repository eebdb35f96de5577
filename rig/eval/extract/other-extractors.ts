import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseHTML } from 'linkedom'
import * as v from 'valibot'
import type { Extraction, Extractor } from './extractors.ts'

/** What a library gives of a page: its text or, as most do, HTML. */
type Read = { text?: unknown; html?: unknown; title: unknown; author: unknown; date: unknown }

type Other = { library: string; file: string; read: (module: unknown, html: string, url: string) => Promise<Read> }

const named = v.looseObject({})
const article = v.nullish(v.looseObject({}), {})
/** Some of them need an address, if only to resolve links. */
const noUrl = 'https://page.invalid/'

const mercury: Other['read'] = async (module, html, url) => {
  const { parse } = methodsOf(module)
  const read = v.parse(article, await parse?.(url, { html, fetchAllPages: false }))
  return { html: read['content'], title: read['title'], author: read['author'], date: read['date_published'] }
}

/** The libraries that docs/extraction.md compares ours with. None is a dependency of ours. */
const others: Other[] = [
  {
    library: '@extractus/article-extractor',
    file: 'esm/mod.js',
    read: async (module, html, url) => {
      const { extractFromHtml } = methodsOf(module)
      const read = v.parse(article, await extractFromHtml?.(html, url))
      return { html: read['content'], title: read['title'], author: read['author'], date: read['published'] }
    },
  },
  {
    library: 'defuddle',
    file: 'dist/node.js',
    read: async (module, html, url) => {
      const { Defuddle } = methodsOf(module)
      // It would ask other services for pages of some sites.
      const read = v.parse(article, await Defuddle?.(html, url, { useAsync: false }))
      return { html: read['content'], title: read['title'], author: read['author'], date: read['published'] }
    },
  },
  { library: '@postlight/parser', file: 'dist/mercury.js', read: mercury },
  { library: '@jocmp/mercury-parser', file: 'dist/mercury.js', read: mercury },
  {
    library: 'unfluff',
    file: 'lib/unfluff.js',
    read: async (module, html) => {
      const { default: unfluff } = methodsOf(module)
      const read = v.parse(article, await unfluff?.(html))
      return { text: read['text'], title: read['title'], author: read['author'], date: read['date'] }
    },
  },
]

/**
 * The libraries that are installed in a folder, by name and version, and the names of those that aren't.
 */
export async function otherExtractors(
  folder: string,
): Promise<{ installed: Record<string, Extractor>; missing: string[] }> {
  const installed: Record<string, Extractor> = {}
  const missing: string[] = []
  for (const { library, file, read } of others) {
    const home = path.resolve(folder, 'node_modules', library)
    if (!existsSync(path.join(home, file))) {
      missing.push(library)
      continue
    }
    const { version } = v.parse(
      v.object({ version: v.string() }),
      JSON.parse(await readFile(path.join(home, 'package.json'), 'utf8')),
    )
    const module: unknown = await import(pathToFileURL(path.join(home, file)).href)
    installed[`${library} ${version}`] = async (html, url) => {
      try {
        return toExtraction(await read(module, html, url ?? noUrl))
      } catch {
        return { text: '', title: null, author: null, date: null, isRefused: true }
      }
    }
  }
  return { installed, missing }
}

function toExtraction({ text, html, title, author, date }: Read): Extraction {
  const { document } = parseHTML(`<!doctype html><html><body>${textOf(html) ?? ''}</body></html>`)
  const read = textOf(text) ?? document.body.textContent ?? ''
  return {
    text: read,
    isRefused: read === '',
    title: textOf(title),
    author: Array.isArray(author) ? textOf(author.join(', ')) : textOf(author),
    date: dayOf(textOf(date)),
  }
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null
}

/** The day of a date in UTC, where it is the machine's form or one that the platform reads. */
function dayOf(date: string | null): string | null {
  const time = date === null ? Number.NaN : Date.parse(date.trim())
  return Number.isNaN(time) ? null : new Date(time).toISOString().slice(0, 10)
}

type Method = (...parts: unknown[]) => unknown

/** The functions of a module, also of one that was written for `require` and has them in its default export. */
function methodsOf(module: unknown): Partial<Record<string, Method>> {
  const outer = v.parse(named, module)
  const inner = v.is(named, outer['default']) ? outer['default'] : {}
  const pairs = Object.entries({ ...inner, ...outer }).filter(
    (pair): pair is [string, Method] => typeof pair[1] === 'function',
  )
  return Object.fromEntries(pairs)
}
