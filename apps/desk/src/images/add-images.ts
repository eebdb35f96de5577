import path from 'node:path'
import { imageTypes, type DeskImageJson } from '@broadsheet/model'
import { findFiles } from '../arguments/find-files.ts'
import type { DeskDeps } from '../desk-deps.ts'
import { exitCodes } from '../exit-codes.ts'
import { openSite, type JsonOptions } from '../site/open-site.ts'
import type { SiteClient } from '../site/site-client.ts'
import { SiteError } from '../site/site-error.ts'
import { printJson, printLine } from '../terminal/print.ts'
import { UsageError } from '../usage-error.ts'
import { describeAtSite } from './describe-at-site.ts'
import { descriptionOf, refuseSharedWords, type DescribeOptions } from './describe-options.ts'
import { imageText } from './image-text.ts'
import { readImage } from './read-image.ts'
import { uploadImage } from './upload-image.ts'

type Added = { file: string; isNew: boolean; image: DeskImageJson }
type Refused = { file: string; message: string }

// Of a folder. A file that is named itself may have any ending: what it is counts.
const endings = [...Object.keys(imageTypes), 'jpeg']

// The file's fault. Any other problem is the site's, and would repeat with the next file.
const problemsOfFiles = new Set(['image-refused', 'too-large'])

/**
 * Adds image files to the paper, prints the address of each and what is missing of it, and returns the exit code. A file
 * that the site refuses is reported, and the run continues. Throws a UsageError or a SiteError.
 */
export async function addImages(
  given: readonly string[],
  options: JsonOptions & DescribeOptions,
  deps: DeskDeps,
): Promise<number> {
  const description = descriptionOf(options)
  const files = await filesOf(given)
  refuseSharedWords(options, files.length)
  const site = await openSite(options, deps)
  const added: Added[] = []
  const refused: Refused[] = []
  for (const file of files) {
    if (deps.interrupted.aborted) break
    const result = await tryToAdd(site, file)
    if ('message' in result) refused.push(result)
    else {
      const { image } = result
      added.push({
        ...result,
        image: description === null ? image : await describeAtSite(site, image.name, description),
      })
    }
    if (!options.json) report(deps, added.find((one) => one.file === file) ?? result)
  }
  if (options.json) printJson(deps, { added, refused })
  if (deps.interrupted.aborted) {
    deps.output.stderr.write('Stopped: as you asked\nRun the same command again to continue.\n')
    return exitCodes.interrupted
  }
  return refused.length > 0 ? exitCodes.rejected : exitCodes.done
}

async function filesOf(given: readonly string[]): Promise<string[]> {
  const found = new Set<string>()
  for (const one of given) {
    const { folder, files } = await findFiles(one, { endings, what: 'images' })
    for (const file of files) found.add(path.join(folder, file))
  }
  return [...found]
}

async function tryToAdd(site: SiteClient, file: string): Promise<Added | Refused> {
  try {
    return { file, ...(await uploadImage(site, await readImage(file))) }
  } catch (error) {
    if (error instanceof UsageError) return { file, message: error.message }
    if (!(error instanceof SiteError) || !problemsOfFiles.has(error.code ?? '')) throw error
    return { file, message: error.detail ?? error.message }
  }
}

function report(deps: DeskDeps, result: Added | Refused): void {
  if ('message' in result) return printLine(deps, `${result.file}: not added. ${result.message}`)
  const [url = '', ...lines] = imageText(result.image)
  for (const line of [url, `  ${result.file}: ${result.isNew ? 'added' : 'known already'}`, ...lines])
    printLine(deps, line)
}
