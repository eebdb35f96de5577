import { documentFormats } from '@broadsheet/parser'
import { Command, Option } from 'commander'
import type { DeskContext } from '../desk-context.ts'
import { withSiteOptions } from '../site/open-site.ts'
import { importPaths, type ImportOptions } from './import-paths.ts'

const examples = `
Examples:
  npm run desk -- import dumps/                      every document in a folder and below it
  npm run desk -- import 'dumps/2025-*/*.txt'        a glob; quote it, so that the shell leaves it alone
  npm run desk -- import --dry-run dumps/            what would be sent, without a site
  npm run desk -- import --to https://paper.example --token-file token.txt dumps/
  npm run desk -- import --section Wire feed.xml     a feed, all of it in one section
  npm run desk -- import --copy-images export.xml    an old paper, with its pictures
  curl -s https://wire.example/latest.txt | npm run desk -- import -

The same article can be imported again: it is updated, or left as it is where nothing changed.
Of another paper's export its published articles are taken as your own, under your addresses. To have a paper back as it
was, with addresses, drafts, counts and all: desk restore FILE.
Exit codes: 0 all imported, 1 something was rejected, 2 the run could not start or go on, 130 interrupted.`

/** The command `desk import`; `onExit` gets its exit code. */
export function createImportCommand(context: DeskContext, onExit: (exitCode: number) => void): Command {
  const command = new Command('import')
    .description(
      'Import articles: text dumps, web pages, feeds, ninjs, WordPress exports, Markdown, exports of a paper.',
    )
    .argument('[path...]', 'files, folders, globs, or - for standard input')
  return withSiteOptions(command)
    .option('--section <name>', 'put all articles into this section, whatever they say')
    .option('--categories', 'put items of feeds into the section of their first category')
    .addOption(new Option('--format <format>', 'read as this, whatever it looks like').choices(documentFormats))
    .option('--copy-images', 'copy pictures into the paper, so that they stay when their source goes')
    .option('--allow-host <host:port>', 'fetch pictures from this host though it is in a private network', collect, [])
    .option('--dry-run', 'read and report, but send nothing; with --json, where each field was found')
    .option('--json', 'print the result as one JSON document')
    .addHelpText('after', examples)
    .action(async (paths: string[], options: ImportOptions) => onExit(await importPaths(paths, options, context)))
}

function collect(value: string, before: readonly string[]): string[] {
  return [...before, value]
}
