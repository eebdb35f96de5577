import { Command } from 'commander'
import type { DeskContext } from '../desk-deps.ts'
import { withSiteOptions } from '../site/open-site.ts'
import { backUp } from './back-up.ts'

const details = `
Examples:
  npm run desk -- backup paper-2026-11-27.jsonl.gz
  npm run desk -- restore paper-2026-11-27.jsonl.gz --to https://new.example

In it: every article in every state, with its addresses, counts, hours of reading, related articles, pins and blocks;
the feeds that it follows; and the ranking that readers see. Its last line counts the others and holds their SHA-256, by which desk restore tells
a file that was cut off. Not in it: tokens, of which the paper knows no more than hashes; the audit log, which tells of
this paper's rows and stays with them; who voted, which only the secret of this paper can tell. desk export writes
the articles alone.
An interrupted backup goes on where it stopped: run it again within a day. Exit codes: 0 done, 2 failed, 130 interrupted.`

/** The command `desk backup`; `onExit` gets its exit code. */
export function createBackupCommand(context: DeskContext, onExit: (exitCode: number) => void): Command {
  return withSiteOptions(new Command('backup'))
    .description('Write all of a paper that it cannot make anew into a file, which desk restore brings back.')
    .argument('<file>', 'where to; a name that ends in .gz is packed')
    .option('--json', 'print the result as one JSON document')
    .addHelpText('after', details)
    .action(async (file, options) => onExit(await backUp(file, options, context)))
}
