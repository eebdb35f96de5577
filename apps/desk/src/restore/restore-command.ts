import { Command } from 'commander'
import { orderVerb } from '../articles/article-verbs.ts'
import type { DeskContext } from '../desk-context.ts'
import { withSiteOptions } from '../site/open-site.ts'
import { isArchiveFile, restoreFile, type RestoreOptions } from './restore-file.ts'

const examples = `
Examples:
  npm run desk -- restore late-ferry               a withdrawn article is back at its address
  npm run desk -- restore backup.jsonl.gz          the paper is as it was when the backup was made
  npm run desk -- restore --dry-run paper.jsonl    what is in the file, and whether it is whole

A file is what desk backup or desk export wrote: a name that ends in .jsonl or .jsonl.gz, or any file that is there.
Its articles come back each as it was: address and old addresses, state, times, correction, counts, rankings, pins.
What the paper has already stays as it is there, so that nothing newer is written over and a second time changes
nothing. It needs an admin's token. desk import FILE does the same, of several files, folders and standard input; with
--as-new it takes another paper's published articles over as new ones of your own.
Exit codes: 0 all is there, 1 something was rejected, 2 the run could not start or go on, 130 interrupted.`

/** The command `desk restore`, of an article or of a whole paper; `onExit` gets its exit code. */
export function createRestoreCommand(context: DeskContext, onExit: (exitCode: number) => void): Command {
  return withSiteOptions(new Command('restore'))
    .description('Bring a withdrawn article back, or a paper from a backup or an export.')
    .argument('<article or file>', 'its address, or its slug alone; or a file such as backup.jsonl.gz')
    .option('--json', 'print the result as one JSON document')
    .option('--dry-run', 'of a file: read it and say what is in it, but send nothing')
    .option('--incomplete', 'of a file: take what is there of a backup that is cut off')
    .addHelpText('after', examples)
    .action(async (given: string, options: RestoreOptions) => {
      if (await isArchiveFile(given)) onExit(await restoreFile(given, options, context))
      else await orderVerb('restore', given, options, context)
    })
}
