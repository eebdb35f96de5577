import { deskListSchema } from '@broadsheet/model'
import type { DeskContext } from '../desk-deps.ts'
import { openSite, type JsonOptions } from '../site/open-site.ts'
import { plainTable } from '../terminal/plain-table.ts'
import { printable, say, sayJson } from '../terminal/print.ts'

type ListOptions = JsonOptions & { status?: string; section?: string; search?: string; limit: string }

/** Lists articles in every state, newest first. */
export async function listArticles(options: ListOptions, context: DeskContext): Promise<void> {
  const { status, section, search, limit } = options
  const wanted = Object.entries({ status, section, q: search, limit })
  const query = new URLSearchParams(wanted.filter((pair): pair is [string, string] => pair[1] !== undefined))
  const site = await openSite(options, context)
  const { answer } = await site.order(deskListSchema, { path: `/articles?${query.toString()}` })
  if (options.json) return sayJson(context, answer)
  const { articles, next } = answer
  if (articles.length === 0) return say(context, 'No article is so.')
  const { stdout } = context.output
  const rows = articles.map(({ status: is, publishedAt, scheduledAt, slug, headline }) => [
    is,
    scheduledAt ?? publishedAt ?? '–',
    printable(slug),
    printable(headline),
  ])
  const head = ['Is', 'Published or due', 'Slug', 'Headline']
  const width = stdout.isTTY ? stdout.columns : undefined
  stdout.write(`${plainTable({ head, rows, aligns: ['left', 'left', 'left', 'left'], width })}\n`)
  if (next !== null) say(context, 'There are more: narrow it down, or see more with --limit (up to 100).')
}
