import { redirectsSchema } from '@broadsheet/model'
import { articleSlug } from '../arguments/article-slug.ts'
import type { DeskContext } from '../desk-deps.ts'
import { openSite, type JsonOptions } from '../site/open-site.ts'
import { plainTable } from '../terminal/plain-table.ts'
import { printable, say, sayJson } from '../terminal/print.ts'

type ListOptions = JsonOptions & { from?: string; after?: string; limit: string }

const kinds = { own: 'own, for ever', made: 'made by hand' }

/** Lists what leads where, by address: to one article, or to all. */
export async function listRedirects(
  given: string | undefined,
  { from, after, limit, ...options }: ListOptions,
  context: DeskContext,
): Promise<void> {
  const query = new URLSearchParams({
    limit,
    ...(given !== undefined && { article: articleSlug(given) }),
    ...(from !== undefined && { from }),
    ...(after !== undefined && { after }),
  })
  const site = await openSite(options, context)
  const { answer } = await site.order(redirectsSchema, { path: `/redirects?${query.toString()}` })
  if (options.json) return sayJson(context, answer)
  const { redirects, next } = answer
  if (redirects.length === 0) return say(context, 'No address leads elsewhere.')
  // Whole, however long: "desk redirect --remove" wants the one, and "desk redirects" the other.
  const rows = redirects.map(({ kind, at, ...way }) => [
    printable(way.from),
    printable(way.to),
    kinds[kind],
    at ?? 'not noted',
  ])
  const table = plainTable({ head: ['From', 'To', 'Is', 'Since'], rows, aligns: ['left', 'left', 'left', 'left'] })
  context.output.stdout.write(`${table}\n`)
  const last = redirects.at(-1)
  if (next !== null && last !== undefined) say(context, `There are more: go on with --after ${last.from}`)
}
