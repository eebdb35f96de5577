import picocolors from 'picocolors'
import type { DeskContext } from '../desk-context.ts'
import { openSite, type SiteOptions } from '../site/open-site.ts'
import { statsText } from './stats-text.ts'

/** What `desk stats` can be told. */
type StatsOptions = SiteOptions & { window: string; section?: string; limit: string; json?: boolean }

/** Prints a ranking and the last 24 hours. Throws a UsageError or a SiteError. */
export async function showStats(options: StatsOptions, context: DeskContext): Promise<void> {
  const { window, section, limit, json } = options
  const site = await openSite(options, context)
  const query = new URLSearchParams({ window, limit, ...(section === undefined ? {} : { section }) })
  const stats = await site.askStats(query)
  const { stdout } = context.output
  const colors = picocolors.createColors(stdout.isTTY === true && !context.environment['NO_COLOR'])
  const width = stdout.isTTY ? stdout.columns : undefined
  stdout.write(json ? `${JSON.stringify(stats, null, 2)}\n` : statsText(stats, colors, width))
}
