import { randomBytes } from 'node:crypto'
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { shownPath, stateFiles, stateFolder } from './paths.ts'
import { StartError } from './start-error.ts'

/** Makes the state folder, and the two local secrets where they are missing. Secrets are readable by the user only. */
export async function prepareState(): Promise<void> {
  try {
    await mkdir(stateFolder, { recursive: true })
    const deskToken = await keepSecret(stateFiles.deskToken)
    const readerSecret = await keepSecret(path.join(stateFolder, 'reader-secret'))
    await writePrivate(stateFiles.secrets, `DESK_TOKEN=${deskToken}\nREADER_SECRET=${readerSecret}\n`)
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
