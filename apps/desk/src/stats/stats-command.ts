import { rankingWindows } from '@broadsheet/model'
import { Command, Option } from 'commander'
import picocolors from 'picocolors'
import type { DeskDeps } from '../desk-deps.ts'
import { openSite, withSiteOptions, type SiteOptions } from '../site/open-site.ts'
import { statsText } from './stats-text.ts'

const help = `
Columns: position; places gained ▲ or lost ▼ since the ranking last changed (• means none; or "new", or "pinned" by an
editor); views in each of the last 24 hours, the current hour last; total views; total votes; headline.`

/** The command `desk stats`. */
export function createStatsCommand(deps: DeskDeps): Command {
  return withSiteOptions(new Command('stats'))
    .description('Show a ranking, the last 24 hours of reading, and pins and blocks.')
    .addOption(new Option('--window <window>', 'which ranking').choices(rankingWindows).default('trending'))
    .option('--section <slug>', 'the ranking of one section instead of the whole paper')
    .option('--limit <number>', 'how many articles, up to 100', '20')
    .option('--json', 'print the result as one JSON document')
    .addHelpText('after', help)
    .action((options) => showStats(options, deps))
}

type StatsOptions = SiteOptions & { window: string; section?: string; limit: string; json?: boolean }

async function showStats(options: StatsOptions, deps: DeskDeps): Promise<void> {
  const { window, section, limit, json } = options
  const site = await openSite(options, deps)
  const query = new URLSearchParams({ window, limit, ...(section === undefined ? {} : { section }) })
  const stats = await site.getStats(query)
  const { stdout } = deps.output
  const colors = picocolors.createColors(stdout.isTTY === true && !deps.environment['NO_COLOR'])
  const width = stdout.isTTY ? stdout.columns : undefined
  stdout.write(json ? `${JSON.stringify(stats, null, 2)}\n` : statsText(stats, colors, width))
}
