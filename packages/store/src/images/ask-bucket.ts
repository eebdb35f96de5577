import { DatabaseUnavailable } from '../watch/database-unavailable.ts'
import { reasonOf } from '../watch/reason-of.ts'

/** The answer of a bucket. Throws DatabaseUnavailable where it fails: asking again later may help. */
export async function askBucket<Answer>(asked: Promise<Answer>): Promise<Answer> {
  try {
    return await asked
  } catch (cause) {
    throw new DatabaseUnavailable(`R2 failed: ${reasonOf(cause)}`, { cause })
  }
}
