import { DatabaseUnavailable } from '../watch/database-unavailable.ts'
import { reasonOf } from '../watch/reason-of.ts'

/** Waits for an answer of a bucket. Throws DatabaseUnavailable if it fails: trying again later may help. */
export async function askBucket<Answer>(asked: Promise<Answer>): Promise<Answer> {
  try {
    return await asked
  } catch (cause) {
    throw new DatabaseUnavailable(`R2 failed: ${reasonOf(cause)}`, { cause })
  }
}
