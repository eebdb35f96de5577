import { redirectsSchema } from '@broadsheet/model'
import { articleSlug } from '../arguments/article-slug.ts'
import type { DeskDeps } from '../desk-deps.ts'
import { openSite, type JsonOptions } from '../site/open-site.ts'
import { plainTable } from '../terminal/plain-table.ts'
import { printable, printLine, printJson } from '../terminal/print.ts'

type ListOptions = JsonOptions & { from?: string; after?: string; limit: string }

const kinds = { own: 'own, for ever', made: 'made by hand' }

/** Lists redirects by address, to one article or to all. */
export async function listRedirects(
  given: string | undefined,
  { from, after, limit, ...options }: ListOptions,
  deps: DeskDeps,
): Promise<void> {
  const query = new URLSearchParams({
    limit,
    ...(given !== undefined && { article: articleSlug(given) }),
    ...(from !== undefined && { from }),
    ...(after !== undefined && { after }),
  })
  const site = await openSite(options, deps)
  const { answer } = await site.request(redirectsSchema, { path: `/redirects?${query.toString()}` })
  if (options.json) return printJson(deps, answer)
  const { redirects, next } = answer
  if (redirects.length === 0) return printLine(deps, 'No address redirects.')
  // Not cut to the terminal's width: the addresses are arguments of other commands.
  const rows = redirects.map(({ kind, at, ...way }) => [
    printable(way.from),
    printable(way.to),
    kinds[kind],
    at ?? 'unknown',
  ])
  const table = plainTable({ head: ['From', 'To', 'Kind', 'Since'], rows, aligns: ['left', 'left', 'left', 'left'] })
  deps.output.stdout.write(`${table}\n`)
  const last = redirects.at(-1)
  if (next !== null && last !== undefined) printLine(deps, `There are more. Continue with --after ${last.from}`)
}
