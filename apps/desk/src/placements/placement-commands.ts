import { Command, Option } from 'commander'
import type { DeskContext } from '../desk-deps.ts'
import { withSiteOptions } from '../site/open-site.ts'
import { usualPin } from './placement-end.ts'
import { place, release, showPlacements } from './placements.ts'

const waiting = 'The next ranking, within five minutes, follows.'

/** The commands `desk pin`, `block`, `release` and `placements`. */
export function createPlacementCommands(context: DeskContext): Command[] {
  const article = ['<article>', 'its address, or its slug alone'] as const
  return [
    withEnd(new Command('pin'), `(default: ${usualPin})`)
      .description(`Put an article first in Trending, for a time. The last one pinned leads. ${waiting}`)
      .argument(...article)
      .addHelpText('after', examplesOf('pin'))
      .action((given, options) => place('pin', given, options, context)),
    withEnd(new Command('block'), '(this or --until must stand)')
      .description(`Keep an article out of every list, for a time. It can still be read. ${waiting}`)
      .argument(...article)
      .addHelpText('after', examplesOf('block'))
      .action((given, options) => place('block', given, options, context)),
    withSiteOptions(new Command('release'))
      .description(`Take back a pin or a block. ${waiting}`)
      .argument(...article)
      .action((given, options) => release(given, options, context)),
    withSiteOptions(new Command('placements'))
      .description('List what is pinned and blocked, and until when.')
      .option('--json', 'print it as one JSON document')
      .action((options) => showPlacements(options, context)),
  ]
}

function withEnd(command: Command, whenMissing: string): Command {
  const length = new Option('--for <duration>', `how long: 30m, 6h, 2d ${whenMissing}`).conflicts('until')
  return withSiteOptions(command)
    .addOption(length)
    .option('--until <time>', 'until when: 2026-11-25T08:00Z, or with another zone')
}

function examplesOf(verb: string): string {
  return `
Examples:
  npm run desk -- ${verb} https://paper.example/harbour/late-ferry --for 6h
  npm run desk -- ${verb} late-ferry --until 2026-11-25T08:00Z`
}
