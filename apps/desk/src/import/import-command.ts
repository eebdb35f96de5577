import { documentFormats } from '@broadsheet/parser/formats'
import { Command, Option } from 'commander'
import type { DeskDeps } from '../desk-deps.ts'
import { allowHostOption } from '../images/allow-host-option.ts'
import { withSiteOptions } from '../site/open-site.ts'
import type { ImportOptions } from './import-paths.ts'

const examples = `
Examples:
  npm run desk -- import dumps/                      every document in a folder and its subfolders
  npm run desk -- import 'dumps/2025-*/*.txt'        a glob; quote it, so that the shell does not expand it
  npm run desk -- import --dry-run dumps/            report what would be sent; needs no site
  npm run desk -- import --to https://paper.example --token-file token.txt dumps/
  npm run desk -- import --section Wire feed.xml     a feed, with all articles in one section
  npm run desk -- import --copy-images export.xml    a WordPress export, with its images
  npm run desk -- import paper.jsonl                 an export or a backup, restored as it was
  npm run desk -- import --as-new --section Wire other.jsonl    its published articles, as new ones
  curl -s https://wire.example/latest.txt | npm run desk -- import -

You can import the same article again: it is updated, or left as it is if nothing has changed.
A web page without a date becomes a draft, which readers can't see; the report lists it. Publish it at the desk, or import
it again with --date.
An export or a backup of a paper (a tar or lines, also .gz) is restored as it was, with images, addresses, states, times
and counts: missing articles are added, and existing ones stay as they are. This needs an admin's token, and happens before other documents
are imported. If a backup is cut off, nothing is sent. With --as-new the published articles become new articles, with
addresses of your paper and only the counts of their source.
Exit codes: 0 all imported, also as drafts, 1 something was rejected, 2 the run could not start or continue, 130 interrupted.`

/** The command `desk import`; `onExit` receives its exit code. */
export function createImportCommand(deps: DeskDeps, onExit: (exitCode: number) => void): Command {
  const command = new Command('import')
    .description(
      'Import articles from text dumps, web pages, feeds, ninjs, WordPress exports and Markdown, or restore an export.',
    )
    .argument('[path...]', 'files, folders, globs, or - for standard input')
  return withSiteOptions(command)
    .option('--section <name>', 'put all articles into this section')
    .option('--date <time>', 'publication time of articles that name none, such as 2026-11-25T08:00Z')
    .option('--categories', 'put each item of a feed into the section of its first category')
    .addOption(new Option('--format <format>', 'parse all files as this format').choices(documentFormats))
    .option('--base <address>', 'resolve relative addresses in Markdown against this address')
    .option('--as-new', 'import the published articles of an export as new articles')
    .option('--incomplete', 'restore what is left of a backup that is cut off')
    .option('--copy-images', 'copy images into the paper, so that they stay when their source disappears')
    .addOption(allowHostOption())
    .option('--dry-run', 'report, but send nothing; with --json, also where each field was found')
    .option('--json', 'print the result as one JSON document')
    .addHelpText('after', examples)
    .action(async (paths: string[], options: ImportOptions) => {
      // Loading the parsers takes longer than most commands take to run.
      const { importPaths } = await import('./import-paths.ts')
      onExit(await importPaths(paths, options, deps))
    })
}
