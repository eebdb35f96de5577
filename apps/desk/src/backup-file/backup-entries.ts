import { maxImageBytes } from '@broadsheet/model'
import type { TarEntry } from '../bytes/read-tar.ts'
import { TarFault } from '../bytes/tar-fault.ts'

/** The first entry of a backup that is a tar. */
export const firstEntry = 'backup.jsonl'

/** The last entry. */
export const lastEntry = 'end.jsonl'

/** What lines of a backup are of; each has a folder. */
export type LinesOf = 'images' | 'articles' | 'copies' | 'sources' | 'ranking'

/** The entry of some lines; `number` is how many lines are before them. */
export function linesEntry(of: LinesOf, number: number): string {
  return `lines/${String(number).padStart(8, '0')}-${of}.jsonl`
}

/** The entry of an image's file: a published one by its name, an original by the SHA-256 of its bytes. */
export function fileEntry(name: string): string {
  return `${name.includes('.') ? 'images' : 'originals'}/${name}`
}

const linesPattern = /^(?:backup|end|lines\/\d+-\w+)\.jsonl$/u
const filePattern = /^(?:images\/([0-9a-f]{32}\.(?:jpg|png|gif|webp|avif))|originals\/([0-9a-f]{64}))$/u

/** Whether an entry holds lines of a backup. */
export function holdsLines({ name }: Pick<TarEntry, 'name'>): boolean {
  return linesPattern.test(name)
}

/** The name of the file in an entry; null for an entry that is none. Throws a TarFault for one that no paper stores. */
export function fileNameOf({ name, bytes }: Pick<TarEntry, 'name' | 'bytes'>): string | null {
  const [, published, original] = filePattern.exec(name) ?? []
  const file = published ?? original ?? null
  if (file !== null && bytes > maxImageBytes) {
    throw new TarFault(`is damaged: the entry ${name} has ${bytes} bytes, more than an image may have`)
  }
  return file
}

/** Whether these are the bytes that a file's name was made of, by their SHA-256 in hexadecimal. */
export function isNamedBy(sha256: string, name: string): boolean {
  return name.includes('.') ? name.startsWith(`${sha256.slice(0, 32)}.`) : name === sha256
}
