import { importLimits } from '@broadsheet/model'
import { decodeText, parseDump, rejectMessage } from '@broadsheet/parser'
import type { Dump } from './find-dumps.ts'

/** Why a dump did not become an article: a stable reason, its meaning with the cure, and where it was met. */
export type Rejection = { file: string | null; line: number | null; reason: string; message: string }

/** A dump as it was read: a draft in JSON and its size in UTF-8, or why not. */
export type Reading =
  | { ok: true; file: string | null; draft: string; bytes: number }
  | { ok: false; rejection: Rejection }

// Twice a draft's size because UTF-16 may need that, and twice again for what a page holds beside the article.
const maxDumpBytes = 4 * importLimits.itemBytes

/** Reads one dump into a draft; `timezone` is the IANA zone of its date. Never throws: what fails is a rejection. */
export async function readDump({ file, open }: Dump, timezone: string): Promise<Reading> {
  const rejected = (reason: string, message: string, line: number | null = null): Reading => ({
    ok: false,
    rejection: { file, line, reason, message },
  })
  const bytes = await readAtMost(open(), maxDumpBytes).catch(() => 'unreadable' as const)
  if (bytes === 'unreadable') return rejected('unreadable', 'The file cannot be read. Check that you may open it.')
  if (bytes === 'too-large') return rejected('too-large', 'The file is too large for one article. Split it.')

  const parsed = parseDump(decodeText(bytes).text, { timezone, file })
  if (!parsed.ok) return rejected(parsed.reason, rejectMessage(parsed.reason), parsed.line)

  const draft = JSON.stringify(parsed.draft)
  const draftBytes = Buffer.byteLength(draft)
  return draftBytes > importLimits.itemBytes
    ? rejected('too-large', 'The article is too large for the site. Split it.')
    : { ok: true, file, draft, bytes: draftBytes }
}

async function readAtMost(chunks: AsyncIterable<Uint8Array>, maxBytes: number): Promise<Uint8Array | 'too-large'> {
  const kept: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of chunks) {
    bytes += chunk.byteLength
    if (bytes > maxBytes) return 'too-large'
    kept.push(chunk)
  }
  return Buffer.concat(kept)
}
