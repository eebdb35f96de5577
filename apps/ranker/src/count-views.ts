import { viewEventSchema } from '@broadsheet/model'
import { foldViews, type Database } from '@broadsheet/store'
import * as v from 'valibot'

/**
 * Folds a batch of the view queue into the counts. It throws when the archive can't be written, so that the queue
 * delivers the batch again; a message that is no view event is dropped and counted in the answer.
 */
export async function countViews(db: Database, batch: readonly unknown[]): Promise<{ views: number; dropped: number }> {
  const parsed = batch.map((message) => v.safeParse(viewEventSchema, message))
  const events = parsed.flatMap((result) => (result.success ? [result.output] : []))
  await foldViews(db, events)
  return { views: events.length, dropped: batch.length - events.length }
}
