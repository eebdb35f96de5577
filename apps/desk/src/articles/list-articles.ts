import { deskListSchema } from '@broadsheet/model'
import type { DeskDeps } from '../desk-deps.ts'
import { openSite, type JsonOptions } from '../site/open-site.ts'
import { plainTable } from '../terminal/plain-table.ts'
import { printable, printLine, printJson } from '../terminal/print.ts'

type ListOptions = JsonOptions & { status?: string; section?: string; search?: string; limit: string }

/** Lists articles in every state, newest first. */
export async function listArticles(options: ListOptions, deps: DeskDeps): Promise<void> {
  const { status, section, search, limit } = options
  const wanted = Object.entries({ status, section, q: search, limit })
  const query = new URLSearchParams(wanted.filter((pair): pair is [string, string] => pair[1] !== undefined))
  const site = await openSite(options, deps)
  const { answer } = await site.request(deskListSchema, { path: `/articles?${query.toString()}` })
  if (options.json) return printJson(deps, answer)
  const { articles, next } = answer
  if (articles.length === 0) return printLine(deps, 'No articles match.')
  const { stdout } = deps.output
  const rows = articles.map(({ status, publishedAt, scheduledAt, slug, headline }) => [
    status,
    scheduledAt ?? publishedAt ?? '–',
    printable(slug),
    printable(headline),
  ])
  const head = ['State', 'Published or due', 'Slug', 'Headline']
  const width = stdout.isTTY ? stdout.columns : undefined
  stdout.write(`${plainTable({ head, rows, aligns: ['left', 'left', 'left', 'left'], width })}\n`)
  if (next !== null) printLine(deps, 'There are more. Narrow the search, or list up to 100 with --limit.')
}
