import { Command } from 'commander'
import type { DeskDeps } from '../desk-deps.ts'
import { withSiteOptions } from '../site/open-site.ts'
import { backUp } from './back-up.ts'

const details = `
Examples:
  npm run desk -- backup paper-2026-11-27.jsonl.gz
  npm run desk -- restore paper-2026-11-27.jsonl.gz --to https://new.example

A backup holds every article in every state, with its addresses, counts, hours of reading, related articles, pins and
blocks; the sources that the paper follows; and the ranking that readers see. Its last line has the number and the
SHA-256 of the others, so that desk restore recognises a file that was cut off.
A backup does not hold tokens, of which the paper stores only hashes; the audit log, which belongs to this database; and
who voted, which only this paper's secret can tell. desk export writes only the articles.
To continue an interrupted backup, run it again within a day. Exit codes: 0 done, 2 failed, 130 interrupted.`

/** The command `desk backup`; `onExit` receives its exit code. */
export function createBackupCommand(deps: DeskDeps, onExit: (exitCode: number) => void): Command {
  return withSiteOptions(new Command('backup'))
    .description('Write a backup of the whole paper into a file, for desk restore.')
    .argument('<file>', 'the file to write; if its name ends in .gz, it is packed')
    .option('--json', 'print the result as one JSON document')
    .addHelpText('after', details)
    .action(async (file, options) => onExit(await backUp(file, options, deps)))
}
