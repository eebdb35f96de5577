import { readFile, stat } from 'node:fs/promises'
import { maxImageBytes } from '@broadsheet/model'
import { UsageError } from '../usage-error.ts'

/** The bytes of an image file. Throws a UsageError for one that can't be read or that no paper takes. */
export async function readImage(file: string): Promise<Uint8Array> {
  const facts = await stat(file).catch(() => null)
  if (facts !== null && facts.size > maxImageBytes)
    throw new UsageError(`It has ${facts.size} bytes; an image has at most ${maxImageBytes}. Save it smaller.`)
  return await readFile(file).catch((cause: unknown) => {
    throw new UsageError(`The file "${file}" cannot be read.`, { cause })
  })
}
