import type { VerbDeps } from '../verb.ts'

/** The bucket. If the account has none, routes of images answer before any verb runs. */
export function bucketOf({ env }: Pick<VerbDeps, 'env'>): R2Bucket {
  if (env.IMAGES === undefined) throw new Error('A verb of images ran without a bucket')
  return env.IMAGES
}
