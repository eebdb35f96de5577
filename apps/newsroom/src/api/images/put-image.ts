import { log, parseQuery, problem } from '@broadsheet/edge'
import { cacheTags, imageEndingOf } from '@broadsheet/model'
import { findStoredImage, imageTypeOf, storeImage, noteCopied, sha256Of } from '@broadsheet/store'
import type { Context } from 'hono'
import type { AppEnv } from '../../context/env.ts'
import { nameStaleTags } from '../../context/name-stale-tags.ts'
import { imageJson } from './image-json.ts'
import { imageQuerySchema } from './image-query.ts'
import { bucketOf } from './require-bucket.ts'

/** A picture that the paper has, and whether it had it before; or what is wrong with the bytes. */
type Kept = { ok: true; name: string; bytes: number } | { ok: false; detail: string }

/**
 * Keeps the picture of a request's body, whose SHA-256 must be `sha256`; without a body, finds the one that is kept.
 * Then notes the address that it was copied from. What stands at a name never changes: a second sending writes nothing.
 */
export async function putImage(c: Context<AppEnv>, sha256: string): Promise<Response> {
  const parsed = parseQuery(imageQuerySchema, c.req.query())
  if (!parsed.ok) return problem(c, 'bad-request', parsed.detail)
  const bytes = await c.req.arrayBuffer()
  if (bytes.byteLength === 0) {
    const found = await findStoredImage(bucketOf(c), sha256)
    return found === null
      ? problem(c, 'not-found', 'There is no such picture yet: send its bytes.')
      : await answerKept(c, found, parsed.query)
  }
  const kept = await keep(c, sha256, bytes)
  return kept.ok ? await answerKept(c, kept, parsed.query) : problem(c, 'bad-request', kept.detail)
}

async function keep(c: Context<AppEnv>, sha256: string, bytes: ArrayBuffer): Promise<Kept> {
  const ending = imageEndingOf(new Uint8Array(bytes))
  if (ending === null) return { ok: false, detail: 'The body is no JPEG, PNG, GIF, WebP or AVIF.' }
  const found = await sha256Of(bytes)
  if (found !== sha256) return { ok: false, detail: `The SHA-256 of the body is ${found}.` }
  const { name, isNew } = await storeImage(bucketOf(c), { sha256, ending, bytes })
  if (isNew) {
    log('picture kept', { name, bytes: bytes.byteLength, by: c.get('editor').name })
    // Somebody may have asked for it too early.
    nameStaleTags(c, [cacheTags.image(name)])
  }
  return { ok: true, name, bytes: bytes.byteLength }
}

async function answerKept(
  c: Context<AppEnv>,
  { name, bytes }: { name: string; bytes: number },
  told: { source?: string | undefined; width?: number | undefined; height?: number | undefined },
): Promise<Response> {
  const { source = null, width = null, height = null } = told
  const note = { name, type: imageTypeOf(name), bytes, width, height }
  if (source !== null) await noteCopied(bucketOf(c), source, note)
  return c.json(imageJson(c, note, source))
}
