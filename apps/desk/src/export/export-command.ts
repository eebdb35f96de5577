import { Command } from 'commander'
import type { DeskContext } from '../desk-context.ts'
import { withSiteOptions } from '../site/open-site.ts'
import { exportArchive } from './export-archive.ts'

/** The command `desk export`. */
export function createExportCommand(context: DeskContext): Command {
  return withSiteOptions(new Command('export'))
    .description('Write every article into a file, a line of JSON each: all that a paper needs to be set up again.')
    .argument('<file>', 'where to, or - for standard output')
    .action((file, options) => exportArchive(file, options, context))
}
