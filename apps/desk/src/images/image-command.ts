import { Command } from 'commander'
import type { DeskContext } from '../desk-deps.ts'
import { withSiteOptions } from '../site/open-site.ts'
import { allowHostOption } from './allow-host-option.ts'
import { copyImages } from './copy-images.ts'

const examples = `
Examples:
  npm run desk -- images copy late-ferry
  npm run desk -- images copy --all --dry-run     whose pictures stand elsewhere, and where
  npm run desk -- images copy --all

A picture that can't be copied stays where it is, and is named. An article is edited as any other: what is published
bears the time of the edit, and what another editor writes meanwhile is never written over. A second run finds nothing
to do; one that was interrupted goes on where it stopped. Withdrawn articles are left alone unless they are named.
Exit codes: 0 all copied, 1 some stay where they are, 2 the run could not start or go on, 130 interrupted.`

/** The command `desk images`: pictures that the paper keeps. */
export function createImageCommand(context: DeskContext, onExit: (code: number) => void): Command {
  const copy = withSiteOptions(new Command('copy'))
    .description('Copy pictures of articles into the paper, so that they stay when their source goes.')
    .argument('[articles...]', 'their addresses, or their slugs alone')
    .option('--all', 'those of every article')
    .addOption(allowHostOption())
    .option('--dry-run', 'only list them: fetch nothing, write nothing')
    .option('--json', 'print the result as one JSON document')
    .addHelpText('after', examples)
    .action(async (articles, options) => onExit(await copyImages(articles, options, context)))
  return new Command('images').description('Keep pictures in the paper.').addCommand(copy)
}
