import * as v from 'valibot'

/** The first line of a backup: which paper it is of, where that stood, and when the backup was begun. */
export const beginSchema = v.object({
  format: v.literal('broadsheet-backup'),
  version: v.literal(1),
  paper: v.string(),
  site: v.string(),
  begunAt: v.pipe(v.string(), v.isoTimestamp()),
})

export type BackupBegin = v.InferOutput<typeof beginSchema>

/** The last line of a backup: how many lines stand before it, and the SHA-256 of their bytes. */
export const endSchema = v.object({
  format: v.literal('broadsheet-backup-end'),
  lines: v.number(),
  sha256: v.string(),
})

export type BackupEnd = v.InferOutput<typeof endSchema>

type LineKind = 'begin' | 'end' | 'article' | 'feed' | 'ranking'

/** What kind of line of an export or a backup this is; null for none. Only the line's beginning is looked at. */
export function kindOfLine(line: Uint8Array): LineKind | null {
  const [, format] = /^\s*\{\s*"format"\s*:\s*"([\w-]+)"/u.exec(new TextDecoder().decode(line.subarray(0, 200))) ?? []
  return format === undefined ? null : (kinds[format] ?? null)
}

const kinds: Record<string, LineKind> = {
  'broadsheet-backup': 'begin',
  'broadsheet-backup-end': 'end',
  'broadsheet-article': 'article',
  'broadsheet-feed': 'feed',
  'broadsheet-ranking': 'ranking',
}

/** A line as its schema has it, null for anything else. */
export function readMark<Schema extends v.GenericSchema>(schema: Schema, line: Buffer): v.InferOutput<Schema> | null {
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), schema), line.toString())
  return parsed.success ? parsed.output : null
}
