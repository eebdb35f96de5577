import { randomBytes } from 'node:crypto'
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { shownPath, stateFiles, stateFolder } from './paths.ts'
import { StartError } from './start-error.ts'

/** The secrets of a local newsroom. */
export type NewsroomSecrets = { DESK_TOKEN: string; DESK_SECRET: string }

/**
 * Creates the state folder and missing secrets of the local paper, which only the user may read. Returns those of the
 * newsroom.
 */
export async function prepareState(): Promise<NewsroomSecrets> {
  try {
    await mkdir(stateFolder, { recursive: true })
    const deskToken = await keepSecret(stateFiles.deskToken)
    const deskSecret = await keepSecret(path.join(stateFolder, 'desk-secret'))
    const readerSecret = await keepSecret(path.join(stateFolder, 'reader-secret'))
    await writePrivate(stateFiles.secrets, `READER_SECRET=${readerSecret}\n`)
    return { DESK_TOKEN: deskToken, DESK_SECRET: deskSecret }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new StartError(
      `${shownPath(stateFolder)} can't be used as the paper's state folder (${reason}). Move it away and start again.`,
    )
  }
}

async function keepSecret(file: string): Promise<string> {
  const kept = await readFile(file, 'utf8').catch(() => '')
  if (/^[\da-f]{64}\n$/.test(kept)) return kept.trim()
  const secret = randomBytes(32).toString('hex')
  await writePrivate(file, `${secret}\n`)
  return secret
}

async function writePrivate(file: string, text: string): Promise<void> {
  await writeFile(file, text, { mode: 0o600 })
  await chmod(file, 0o600)
}
