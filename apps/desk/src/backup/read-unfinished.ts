import { createHash, type Hash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { buffer } from 'node:stream/consumers'
import * as v from 'valibot'
import { fileNameOf, holdsLines } from '../backup-file/backup-entries.ts'
import { beginSchema, readMark, type BackupBegin } from '../backup-file/backup-marks.ts'
import { linesOf } from '../bytes/lines-of.ts'
import { readTar } from '../bytes/read-tar.ts'
import { tarBlockBytes, tarPadding } from '../bytes/tar-header.ts'

/**
 * What an unfinished backup holds: the last article's id (0 before the first), the last image's name ('' before the first),
 * the names of its files, and its lines, with their hash. `bytes` is where the next part goes.
 */
export type Unfinished = {
  article: number
  image: string
  files: Set<string>
  lines: number
  hash: Hash
  bytes: number
}

/** Nothing yet. */
export const nothingYet = (): Unfinished => ({
  article: 0,
  image: '',
  files: new Set<string>(),
  lines: 0,
  hash: createHash('sha256'),
  bytes: 0,
})

// The paper changes: lines from a day ago and lines from now don't fit into one backup.
const maxAgeMs = 86_400_000

/** Lines that were written together, or a file; `bytes` is how many they take. */
type Part = { lines: Buffer[]; file: string | null; bytes: number }

/**
 * Reads an unfinished backup of the same paper up to its last complete article, image or file; null if there is none to
 * continue.
 */
export async function readUnfinished(file: string, begin: BackupBegin, isTar: boolean): Promise<Unfinished | null> {
  const left = nothingYet()
  const { size } = await stat(file)
  try {
    for await (const part of isTar ? partsOfTar(file) : partsOfLines(file)) {
      if (left.bytes + part.bytes > size) break
      if (left.lines === 0 ? !begins(part, begin) : !continues(part)) break
      addPart(left, part)
    }
  } catch {
    // It ends in the middle of a part.
  }
  return left.lines === 0 ? null : left
}

async function* partsOfLines(file: string): AsyncGenerator<Part> {
  for await (const line of linesOf(createReadStream(file), Infinity)) {
    yield { lines: [line], file: null, bytes: line.byteLength + 1 }
  }
}

async function* partsOfTar(file: string): AsyncGenerator<Part> {
  for await (const entry of readTar(createReadStream(file))) {
    const bytes = tarBlockBytes + entry.bytes + tarPadding(entry.bytes)
    if (!holdsLines(entry)) yield { lines: [], file: fileNameOf(entry), bytes }
    else yield { lines: splitLines(await buffer(entry.body)), file: null, bytes }
  }
}

function splitLines(content: Buffer): Buffer[] {
  return content
    .toString()
    .split('\n')
    .slice(0, -1)
    .map((line) => Buffer.from(line))
}

function begins({ lines: [line] }: Part, { site, begunAt }: BackupBegin): boolean {
  const left = line === undefined ? null : readMark(beginSchema, line)
  return left?.site === site && Date.parse(begunAt) - Date.parse(left.begunAt) <= maxAgeMs
}

// The other lines are written at the end, when all else is there.
function continues({ lines, file }: Part): boolean {
  return file !== null || lines.every((line) => readMark(numberedSchema, line) !== null)
}

const articleSchema = v.object({ paper: v.object({ id: v.number() }) })
const imageSchema = v.object({ image: v.object({ name: v.string() }) })
const numberedSchema = v.union([articleSchema, imageSchema])

function addPart(left: Unfinished, { lines, file, bytes }: Part): void {
  if (file !== null) left.files.add(file)
  for (const line of lines) {
    const numbered = left.lines === 0 ? null : readMark(numberedSchema, line)
    if (numbered !== null && 'paper' in numbered) left.article = numbered.paper.id
    if (numbered !== null && 'image' in numbered) left.image = numbered.image.name
    left.hash.update(line).update('\n')
    left.lines += 1
  }
  left.bytes += bytes
}
