import { Command } from 'commander'
import type { DeskDeps } from '../desk-deps.ts'
import { withSiteOptions } from '../site/open-site.ts'
import { backUp } from './back-up.ts'

const details = `
Examples:
  npm run desk -- backup paper-2026-11-27.tar
  npm run -s desk -- backup > paper.tar
  npm run desk -- backup paper-2026-11-27.jsonl.gz     without the files of images
  npm run desk -- restore paper-2026-11-27.tar --to https://new.example

A backup holds every article in every state, with its addresses, counts, hours of reading, related articles, pins and
blocks; all images with what editors wrote of them; the sources that the paper follows; and the ranking that readers
see. It is a tar with the published file of each image and the private original, named by the SHA-256 of their bytes,
which needs an admin's token. A file whose name ends in .jsonl or .jsonl.gz holds the lines alone.
The last line has the number and the SHA-256 of the others, and the number of files, so that desk restore recognises a
backup that was cut off.
A backup does not hold renditions of images, which are made again; tokens, of which the paper stores only hashes; the audit log, which belongs to this database; and
who voted, which only this paper's secret can tell. desk export writes only the articles.
To continue an interrupted backup in a file, run it again within a day. Exit codes: 0 done, 1 a file was damaged at the
site, 2 failed, 130 interrupted.`

/** The command `desk backup`; `onExit` receives its exit code. */
export function createBackupCommand(deps: DeskDeps, onExit: (exitCode: number) => void): Command {
  return withSiteOptions(new Command('backup'))
    .description('Write a backup of the whole paper into a file, for desk restore.')
    .argument('[file]', 'the file to write, packed if its name ends in .gz or .tgz; - for standard output', '-')
    .option('--json', 'print the result as one JSON document')
    .addHelpText('after', details)
    .action(async (file, options) => onExit(await backUp(file, options, deps)))
}
