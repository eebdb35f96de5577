import type { Context } from 'hono'
import type { AppEnv } from '../../context/env.ts'
import type { OriginalFile } from '../../verbs/read-original.ts'

/** Answers with a private file, which browsers save and never show, and nothing stores on its way. */
export function answerOriginal(c: Context<AppEnv>, { fileName, bytes, body }: OriginalFile): Response {
  return c.newResponse(body, 200, {
    'Content-Type': 'application/octet-stream',
    'Content-Length': String(bytes),
    'Content-Disposition': `attachment; filename="${fileName}"`,
    'Cache-Control': 'no-store',
  })
}
