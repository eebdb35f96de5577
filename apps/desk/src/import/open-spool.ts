import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { UsageError } from '../usage-error.ts'

/** Stores streams in temporary files, so that they can be read twice, until it is disposed of. */
export type Spool = AsyncDisposable & { store: (bytes: AsyncIterable<Uint8Array>) => Promise<string> }

/** `store` returns the path of the file. It throws a UsageError if it can't write, or when it is interrupted. */
export function openSpool(interrupted: AbortSignal): Spool {
  const folders: string[] = []
  return {
    store: async (bytes) => {
      const folder = await mkdtemp(path.join(tmpdir(), 'broadsheet-desk-'))
      folders.push(folder)
      const file = path.join(folder, 'input')
      await pipeline(bytes, createWriteStream(file), { signal: interrupted }).catch((cause: unknown) => {
        throw new UsageError(
          `The backup could not be stored in ${folder}, where it is checked before it is sent. Is there enough space?`,
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
