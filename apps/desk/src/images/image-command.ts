import { Command } from 'commander'
import type { DeskDeps } from '../desk-deps.ts'
import { withSiteOptions } from '../site/open-site.ts'
import { allowHostOption } from './allow-host-option.ts'
import { copyImages } from './copy-images.ts'

const examples = `
Examples:
  npm run desk -- images copy late-ferry
  npm run desk -- images copy --all --dry-run     list the images on other sites
  npm run desk -- images copy --all

An image that can't be copied stays on its site, and the report lists it. Copying counts as an edit: a published article
gets a new time of change, and a change that another editor saved in the meantime is never overwritten. A second run
copies only what is missing. Withdrawn articles are copied only if you name them.
Exit codes: 0 all copied, 1 some could not be copied, 2 the run could not start or continue, 130 interrupted.`

/** The command `desk images`, which copies images into the paper. */
export function createImageCommand(deps: DeskDeps, onExit: (code: number) => void): Command {
  const copy = withSiteOptions(new Command('copy'))
    .description('Copy the images of articles into the paper, so that they stay when their source disappears.')
    .argument('[articles...]', 'their addresses or their slugs')
    .option('--all', 'copy the images of all articles')
    .addOption(allowHostOption())
    .option('--dry-run', 'only list the images: fetch and write nothing')
    .option('--json', 'print the result as one JSON document')
    .addHelpText('after', examples)
    .action(async (articles, options) => onExit(await copyImages(articles, options, deps)))
  return new Command('images').description('Copy images into the paper.').addCommand(copy)
}
