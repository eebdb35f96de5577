import { documentFormats } from '@broadsheet/parser/formats'
import { Command, Option } from 'commander'
import type { DeskContext } from '../desk-deps.ts'
import { allowHostOption } from '../images/allow-host-option.ts'
import { withSiteOptions } from '../site/open-site.ts'
import type { ImportOptions } from './import-paths.ts'

const examples = `
Examples:
  npm run desk -- import dumps/                      every document in a folder and below it
  npm run desk -- import 'dumps/2025-*/*.txt'        a glob; quote it, so that the shell leaves it alone
  npm run desk -- import --dry-run dumps/            what would be sent, without a site
  npm run desk -- import --to https://paper.example --token-file token.txt dumps/
  npm run desk -- import --section Wire feed.xml     a feed, all of it in one section
  npm run desk -- import --copy-images export.xml    an old paper, with its pictures
  npm run desk -- import paper.jsonl                 what desk export or desk backup wrote, as it was
  npm run desk -- import --as-new --section Wire other.jsonl    its published articles, as your own
  curl -s https://wire.example/latest.txt | npm run desk -- import -

The same article can be imported again: it is updated, or left as it is where nothing changed.
An export or a backup of a paper (also .gz) comes back as it was, with addresses, states, times and counts: what is
missing is added, what is there stays. That needs an admin's token, and comes before all other documents. Of a backup
that is cut off nothing is sent. With --as-new its published articles become new ones of your own, under your addresses
and with no counts but those of their source.
Exit codes: 0 all imported, 1 something was rejected, 2 the run could not start or go on, 130 interrupted.`

/** The command `desk import`; `onExit` gets its exit code. */
export function createImportCommand(context: DeskContext, onExit: (exitCode: number) => void): Command {
  const command = new Command('import')
    .description(
      'Import articles: text dumps, web pages, feeds, ninjs, WordPress exports, Markdown; and what desk export wrote, as it was.',
    )
    .argument('[path...]', 'files, folders, globs, or - for standard input')
  return withSiteOptions(command)
    .option('--section <name>', 'put all articles into this section, whatever they say')
    .option('--categories', 'put items of feeds into the section of their first category')
    .addOption(new Option('--format <format>', 'read as this, whatever it looks like').choices(documentFormats))
    .option('--as-new', "take the published articles of a paper's export over as new articles of your own")
    .option('--incomplete', 'take what is there of a backup that is cut off')
    .option('--copy-images', 'copy pictures into the paper, so that they stay when their source goes')
    .addOption(allowHostOption())
    .option('--dry-run', 'read and report, but send nothing; with --json, where each field was found')
    .option('--json', 'print the result as one JSON document')
    .addHelpText('after', examples)
    .action(async (paths: string[], options: ImportOptions) => {
      // Loading the parsers takes longer than most verbs do.
      const { importPaths } = await import('./import-paths.ts')
      onExit(await importPaths(paths, options, context))
    })
}
