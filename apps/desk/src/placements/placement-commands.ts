import { Command, Option } from 'commander'
import type { DeskDeps } from '../desk-deps.ts'
import { withSiteOptions } from '../site/open-site.ts'
import { defaultPin } from './placement-end.ts'
import { place, release, showPlacements } from './placements.ts'

const waiting = 'It takes effect with the next ranking, within five minutes.'

/** The commands `desk pin`, `block`, `release` and `placements`. */
export function createPlacementCommands(deps: DeskDeps): Command[] {
  const article = ['<article>', 'its address or its slug'] as const
  return [
    withEnd(new Command('pin'), `(default: ${defaultPin})`)
      .description(`Put an article first in Trending for a time. The latest pin comes first. ${waiting}`)
      .argument(...article)
      .addHelpText('after', examplesOf('pin'))
      .action((given, options) => place('pin', given, options, deps)),
    withEnd(new Command('block'), '(this or --until is required)')
      .description(`Keep an article out of all lists for a time. It can still be read. ${waiting}`)
      .argument(...article)
      .addHelpText('after', examplesOf('block'))
      .action((given, options) => place('block', given, options, deps)),
    withSiteOptions(new Command('release'))
      .description(`Remove a pin or a block. ${waiting}`)
      .argument(...article)
      .action((given, options) => release(given, options, deps)),
    withSiteOptions(new Command('placements'))
      .description('List which articles are pinned and blocked, and until when.')
      .option('--json', 'print the result as one JSON document')
      .action((options) => showPlacements(options, deps)),
  ]
}

function withEnd(command: Command, whenMissing: string): Command {
  const length = new Option('--for <duration>', `how long: 30m, 6h, 2d ${whenMissing}`).conflicts('until')
  return withSiteOptions(command)
    .addOption(length)
    .option('--until <time>', 'until when, with a time zone: 2026-11-25T08:00Z or 2026-11-25T09:00+01:00')
}

function examplesOf(verb: string): string {
  return `
Examples:
  npm run desk -- ${verb} https://paper.example/harbour/late-ferry --for 6h
  npm run desk -- ${verb} late-ferry --until 2026-11-25T08:00Z`
}
