import { auditSchema } from '@broadsheet/model'
import { articleSlug } from '../article-slug.ts'
import type { DeskContext } from '../desk-context.ts'
import { plainTable } from '../plain-table.ts'
import { printable } from '../printable.ts'
import { say, sayJson } from '../say.ts'
import { openSite } from '../site/open-site.ts'
import type { VerbOptions } from './article-verbs.ts'

/** Lists who wrote what and when, newest first: of one article, or of all. */
export async function listAudit(
  given: string | undefined,
  options: VerbOptions & { limit: string },
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
