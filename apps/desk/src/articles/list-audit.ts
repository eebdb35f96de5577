import { auditSchema } from '@broadsheet/model'
import { articleSlug } from '../arguments/article-slug.ts'
import type { DeskContext } from '../desk-deps.ts'
import { openSite, type JsonOptions } from '../site/open-site.ts'
import { plainTable } from '../terminal/plain-table.ts'
import { printable, say, sayJson } from '../terminal/print.ts'

/** Lists who wrote what and when, newest first: of one article, or of all. */
export async function listAudit(
  given: string | undefined,
  options: JsonOptions & { limit: string },
  context: DeskContext,
): Promise<void> {
  const query = new URLSearchParams({
    limit: options.limit,
    ...(given === undefined ? {} : { article: articleSlug(given) }),
  })
  const site = await openSite(options, context)
  const { answer } = await site.order(auditSchema, { path: `/audit?${query.toString()}` })
  if (options.json) return sayJson(context, answer)
  if (answer.entries.length === 0) return say(context, 'Nothing is on record.')
  const rows = answer.entries.map(({ at, who, verb, slug }) => [at, printable(who), verb, printable(slug ?? '–')])
  const table = plainTable({ head: ['At', 'Who', 'Did', 'Article'], rows, aligns: ['left', 'left', 'left', 'left'] })
  context.output.stdout.write(`${table}\n`)
}
