import { rankingWindows } from '@broadsheet/model'
import { Command, Option } from 'commander'
import type { DeskContext } from '../desk-context.ts'
import { withSiteOptions } from '../site/open-site.ts'
import { showStats } from './show-stats.ts'

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
