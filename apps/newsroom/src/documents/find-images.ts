import { problem } from '@broadsheet/edge'
import { maxKnownAddresses, webAddressSchema, type KnownImages } from '@broadsheet/model'
import { findCopied } from '@broadsheet/store'
import type { Context } from 'hono'
import * as v from 'valibot'
import type { AppEnv } from '../context/env.ts'
import { movedImage } from './moved-image.ts'

const questionSchema = v.object({ addresses: v.pipe(v.array(webAddressSchema), v.maxLength(maxKnownAddresses)) })

/** Answers which images the paper has from some addresses, or null if it stores none. */
export async function findImages(c: Context<AppEnv>): Promise<Response> {
  const asked = v.safeParse(questionSchema, await c.req.json().catch(() => null))
  if (!asked.success) return problem(c, 'bad-request')
  const { IMAGES: bucket, SITE_URL } = c.env
  // Without its own address, the paper can't name its images.
  if (bucket === undefined || SITE_URL === '') return c.json<KnownImages>(null)
  const known: NonNullable<KnownImages> = {}
  for (const address of new Set(asked.output.addresses)) {
    const note = await findCopied(bucket, address)
    if (note !== null) known[address] = movedImage(c, note)
  }
  return c.json<KnownImages>(known)
}
