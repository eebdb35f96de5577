import { Command } from 'commander'
import type { DeskDeps } from '../desk-deps.ts'
import { withSiteOptions } from '../site/open-site.ts'
import { UsageError } from '../usage-error.ts'
import { restoreFile, type RestoreOptions } from './restore-file.ts'

const examples = `
Examples:
  npm run desk -- restore backup.tar               the paper is as it was when the backup was made
  npm run desk -- restore backup.tar --to https://new.example    the same paper at another address
  npm run desk -- restore --dry-run paper.jsonl    what is in the file, and whether it is complete

The file is one that desk backup or desk export wrote. Its articles come back as they were: address and old addresses,
state, times, correction, counts, rankings, pins. The files of images come first, those that the paper does not have.
If the paper has another address than when the backup was made, its articles show its own images and link to itself
there; an export does not say where it was made, so name that with --made-at. If the backup is damaged or cut off, nothing is sent. Whatever the paper already has stays as it is there, so nothing newer
is overwritten, and a second run changes nothing. The token must be an admin's. desk import FILE does the same for
several files, folders and standard input; with --as-new it imports another paper's published articles as new ones.
To put a withdrawn article back, use desk reinstate.
Exit codes: 0 everything is there, 1 something was rejected, 2 the run could not start or continue, 130 interrupted.`

/** The command `desk restore`, which brings a backup back; `onExit` receives its exit code. */
export function createRestoreCommand(deps: DeskDeps, onExit: (exitCode: number) => void): Command {
  return withSiteOptions(new Command('restore'))
    .description('Bring a paper back from a backup or an export.')
    .argument('<file>', 'such as backup.tar or backup.jsonl.gz')
    .option('--json', 'print the result as one JSON document')
    .option('--dry-run', 'read the file and report what is in it, but send nothing')
    .option('--made-at <url>', 'the address that the paper had, of which an export says nothing')
    .option('--incomplete', 'restore what is left of a backup that is cut off')
    .addHelpText('after', examples)
    .action(async (file: string, options: RestoreOptions) => {
      if (namesArticle(file)) {
        throw new UsageError(`${useReinstate(file)} If "${file}" is a backup, write its path: ./${file}`)
      }
      onExit(await restoreFile(file, options, deps).catch((error: unknown) => explain(error, file)))
    })
}

/** Whether this is a slug or a web address. It never depends on which files there are. */
function namesArticle(given: string): boolean {
  return /^https?:/iu.test(given) || !/[./\\]/u.test(given)
}

function useReinstate(given: string): string {
  return `To put a withdrawn article back, use desk reinstate ${given}.`
}

// A path without a dot, such as /harbour/late-ferry, may be that of an article.
function explain(error: unknown, given: string): never {
  if (!(error instanceof UsageError) || given.includes('.')) throw error
  throw new UsageError(`${error.message} ${useReinstate(given)}`, { cause: error })
}
