import { Command } from 'commander'
import type { DeskContext } from '../desk-context.ts'
import { withSiteOptions } from '../site/open-site.ts'
import { exportArchive } from './export-archive.ts'

const details = `
desk import FILE is the way back: each article as it was, with its address, state, counts and pins; so is desk restore
FILE. desk import --as-new FILE takes the published ones over as new articles of another paper, under its addresses,
with no counts but those of their source. desk backup writes the same, the feeds and the ranking, and marks the file's
end, so that a cut one is told.`

/** The command `desk export`. */
export function createExportCommand(context: DeskContext): Command {
  return withSiteOptions(new Command('export'))
    .description('Write every article into a file, a line of JSON each, which desk import brings back as it was.')
    .argument('<file>', 'where to, or - for standard output')
    .addHelpText('after', details)
    .action((file, options) => exportArchive(file, options, context))
}
