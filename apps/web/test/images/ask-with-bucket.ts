import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { createPaper } from '../create-paper.ts'

/** A request to the site with another bucket, or none. */
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
