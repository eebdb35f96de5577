import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { importDrafts, readDrafts } from './import-drafts.ts'
import { root, stateFiles } from './paths.ts'
import { exitOf, type ProcessGroups } from './process-groups.ts'
import { say } from './say.ts'
import { StartError } from './start-error.ts'

const desk = path.join(root, 'apps/desk/src/main.ts')
const sample = path.join(root, 'infra/sample-edition')

/** Imports the sample edition, dumps and illustrated drafts. Throws a StartError if one is refused. */
export async function importSampleEdition(groups: ProcessGroups, address: string): Promise<void> {
  say('Importing the sample edition …')
  const args = [desk, 'import', '--to', address, path.join(sample, 'dumps')]
  if ((await exitOf(groups.run(args, { output: 'inherit', env: process.env }))) !== 0)
    throw new StartError('The sample edition could not be imported; see the lines above.')
  const deskToken = (await readFile(stateFiles.deskToken, 'utf8')).trim()
  const refused = await importDrafts(address, deskToken, await readDrafts(path.join(sample, 'illustrated'), address))
  if (refused.length > 0) throw new StartError(`The sample edition could not be imported: ${refused.join('; ')}`)
}
