import { auditSchema } from '@broadsheet/model'
import { articleSlug } from '../arguments/article-slug.ts'
import type { DeskDeps } from '../desk-deps.ts'
import { openSite, type JsonOptions } from '../site/open-site.ts'
import { plainTable } from '../terminal/plain-table.ts'
import { printable, printLine, printJson } from '../terminal/print.ts'

/** Lists who changed what and when, newest first, for one article or for all. */
export async function listAudit(
  given: string | undefined,
  options: JsonOptions & { limit: string },
  deps: DeskDeps,
): Promise<void> {
  const query = new URLSearchParams({
    limit: options.limit,
    ...(given === undefined ? {} : { article: articleSlug(given) }),
  })
  const site = await openSite(options, deps)
  const { answer } = await site.request(auditSchema, { path: `/audit?${query.toString()}` })
  if (options.json) return printJson(deps, answer)
  if (answer.entries.length === 0) return printLine(deps, 'No changes are recorded.')
  const rows = answer.entries.map(({ at, who, verb, slug }) => [at, printable(who), verb, printable(slug ?? '–')])
  const table = plainTable({ head: ['Time', 'Who', 'Verb', 'Article'], rows, aligns: ['left', 'left', 'left', 'left'] })
  deps.output.stdout.write(`${table}\n`)
}
