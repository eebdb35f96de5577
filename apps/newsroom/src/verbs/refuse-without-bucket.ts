import { refuse, type Refusal, type VerbDeps } from './verb.ts'

/** Refuses what needs the bucket of images where the account has none; null where it has one. */
export function refuseWithoutBucket({ IMAGES }: VerbDeps['env']): Refusal | null {
  if (IMAGES !== undefined) return null
  return refuse('images-off', 'Enable R2 in the Cloudflare dashboard, then run npm run deploy.')
}
