import { rankingWindows } from '@broadsheet/model'
import { Command, Option } from 'commander'
import picocolors from 'picocolors'
import type { DeskContext } from '../desk-deps.ts'
import { openSite, withSiteOptions, type SiteOptions } from '../site/open-site.ts'
import { statsText } from './stats-text.ts'

const help = `
Columns: position, places gained ▲ or lost ▼ since the ranking last changed (• none, new, or pinned by an editor), views
of each of the last 24 hours with the current one last, views and votes of all time, headline.`

/** The command `desk stats`. */
export function createStatsCommand(context: DeskContext): Command {
  return withSiteOptions(new Command('stats'))
    .description('Show what is read: a ranking, the last 24 hours, and what is pinned or blocked.')
    .addOption(new Option('--window <window>', 'which ranking').choices(rankingWindows).default('trending'))
    .option('--section <slug>', 'of one section instead of the whole paper')
    .option('--limit <number>', 'how many articles, up to 100', '20')
    .option('--json', 'print it as one JSON document')
    .addHelpText('after', help)
    .action((options) => showStats(options, context))
}

/** What `desk stats` can be told. */
type StatsOptions = SiteOptions & { window: string; section?: string; limit: string; json?: boolean }

/** Prints a ranking and the last 24 hours. Throws a UsageError or a SiteError. */
async function showStats(options: StatsOptions, context: DeskContext): Promise<void> {
  const { window, section, limit, json } = options
  const site = await openSite(options, context)
  const query = new URLSearchParams({ window, limit, ...(section === undefined ? {} : { section }) })
  const stats = await site.askStats(query)
  const { stdout } = context.output
  const colors = picocolors.createColors(stdout.isTTY === true && !context.environment['NO_COLOR'])
  const width = stdout.isTTY ? stdout.columns : undefined
  stdout.write(json ? `${JSON.stringify(stats, null, 2)}\n` : statsText(stats, colors, width))
}
