import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { DeskDeps } from '../desk-deps.ts'
import { UsageError } from '../usage-error.ts'
import type { SiteAddress } from './find-site-address.ts'
import { readLocalState } from './read-local-state.ts'

/** A desk token and where it was found; without a token, where the desk looked. */
export type DeskToken = { value: string; foundIn: string } | { value: null; lookedIn: string }

/**
 * The token for a site: from `tokenFile`, else BROADSHEET_TOKEN, else, for a site on this machine only, the file
 * that `npm start` writes. Throws a UsageError for an unreadable file, and for text that can't be a token.
 */
export async function findToken(
  tokenFile: string | undefined,
  site: SiteAddress,
  { environment, stateFolder }: Pick<DeskDeps, 'environment' | 'stateFolder'>,
): Promise<DeskToken> {
  if (tokenFile !== undefined) return usableToken(await readTokenFile(tokenFile), tokenFile)
  const { BROADSHEET_TOKEN: named } = environment
  if (named) return usableToken(named, 'BROADSHEET_TOKEN')
  if (!site.isLocal) return { value: null, lookedIn: '--token-file and BROADSHEET_TOKEN' }

  const localFile = path.join(stateFolder, 'desk-token')
  const local = await readLocalState(stateFolder, 'desk-token')
  return local === null
    ? { value: null, lookedIn: `--token-file, BROADSHEET_TOKEN and ${localFile}` }
    : usableToken(local, localFile)
}

async function readTokenFile(file: string): Promise<string> {
  return readFile(file, 'utf8').catch((cause: unknown) => {
    throw new UsageError(`The token file "${file}" cannot be read.`, { cause })
  })
}

// The token goes into a header, so it must be visible ASCII. The message must not contain the token itself.
function usableToken(text: string, foundIn: string): DeskToken {
  const value = text.trim()
  if (!/^[\x21-\x7e]+$/u.test(value)) {
    throw new UsageError(`The text in ${foundIn} cannot be a desk token: a token is one word of ASCII characters.`)
  }
  return { value, foundIn }
}
