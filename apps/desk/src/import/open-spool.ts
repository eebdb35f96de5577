import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { UsageError } from '../usage-error.ts'

/** Keeps bytes that come but once in files, so that they can be read again, until it is disposed of. */
export type Spool = AsyncDisposable & { keep: (bytes: AsyncIterable<Uint8Array>) => Promise<string> }

/** A spool in the machine's folder for what is temporary. `keep` gives the path; it throws a UsageError where it can't, or once it is interrupted. */
export function openSpool(interrupted: AbortSignal): Spool {
  const folders: string[] = []
  return {
    keep: async (bytes) => {
      const folder = await mkdtemp(path.join(tmpdir(), 'broadsheet-desk-'))
      folders.push(folder)
      const file = path.join(folder, 'kept')
      await pipeline(bytes, createWriteStream(file), { signal: interrupted }).catch((cause: unknown) => {
        throw new UsageError(
          `The export could not be read into ${folder}, as must be before it is sent. Is there room?`,
          { cause },
        )
      })
      return file
    },
    [Symbol.asyncDispose]: async () => {
      for (const folder of folders) await rm(folder, { recursive: true, force: true })
    },
  }
}
