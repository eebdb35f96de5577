import { Command } from 'commander'
import type { DeskContext } from '../desk-context.ts'
import { withSiteOptions } from '../site/open-site.ts'
import { exportArchive } from './export-archive.ts'

const details = `
desk restore FILE is the way back: each article as it was, with its address, state, counts and pins. desk import FILE
takes the published ones of another paper over as articles of your own, under your addresses, with no counts but those
of their source. desk backup writes the same and the ranking, and marks the file's end, so that a cut one is told.`

/** The command `desk export`. */
export function createExportCommand(context: DeskContext): Command {
  return withSiteOptions(new Command('export'))
    .description('Write every article into a file, a line of JSON each, which desk restore brings back as it was.')
    .argument('<file>', 'where to, or - for standard output')
    .addHelpText('after', details)
    .action((file, options) => exportArchive(file, options, context))
}
