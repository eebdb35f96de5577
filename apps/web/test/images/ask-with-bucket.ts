import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { createPaper } from '../create-paper.ts'

/** Sends a request to a site with another bucket, or without one. */
export async function askWithBucket(
  bucket: R2Bucket | undefined,
  path: string,
  init: RequestInit = {},
): Promise<Response> {
  const { IMAGES: _, ...rest } = env
  const bindings: Partial<Cloudflare.Env> = bucket === undefined ? rest : { ...rest, IMAGES: bucket }
  const ctx = createExecutionContext()
  const response = await createPaper().fetch(new Request(`https://paper.example${path}`, init), bindings, ctx)
  await waitOnExecutionContext(ctx)
  return response
}
