import { restoreLimits } from '@broadsheet/model'
import * as v from 'valibot'

/** The longest line that the site takes by itself, in bytes. */
export const maxSentLineBytes = restoreLimits.bytes - '{"lines":[]}'.length

/** The first line of a backup: the paper's name, its address for readers, and when the backup began. */
export const beginSchema = v.object({
  format: v.literal('broadsheet-backup'),
  version: v.literal(1),
  paper: v.string(),
  site: v.string(),
  begunAt: v.pipe(v.string(), v.isoTimestamp()),
})

export type BackupBegin = v.InferOutput<typeof beginSchema>

/**
 * The last line of a backup: the number of lines before it, the SHA-256 of their bytes, and the number of files, each of
 * which has its own SHA-256 in its name.
 */
export const endSchema = v.object({
  format: v.literal('broadsheet-backup-end'),
  lines: v.number(),
  sha256: v.string(),
  files: v.optional(v.number(), 0),
})

export type BackupEnd = v.InferOutput<typeof endSchema>

type LineKind = 'begin' | 'end' | 'article' | 'copy' | 'feed' | 'image' | 'ranking'

/** The kind of a line of a backup or an export, judged by its beginning; null for any other line. */
export function kindOfLine(line: Uint8Array): LineKind | null {
  const [, format] = /^\s*\{\s*"format"\s*:\s*"([\w-]+)"/u.exec(new TextDecoder().decode(line.subarray(0, 200))) ?? []
  return format === undefined ? null : (kinds[format] ?? null)
}

const kinds: Record<string, LineKind> = {
  'broadsheet-backup': 'begin',
  'broadsheet-backup-end': 'end',
  'broadsheet-article': 'article',
  'broadsheet-copied-image': 'copy',
  'broadsheet-feed': 'feed',
  'broadsheet-image': 'image',
  'broadsheet-ranking': 'ranking',
}

/** Parses a line by a schema; null if it doesn't match. */
export function readMark<Schema extends v.GenericSchema>(schema: Schema, line: Buffer): v.InferOutput<Schema> | null {
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), schema), line.toString())
  return parsed.success ? parsed.output : null
}
