import { emptyPaper as empty } from '@broadsheet/store/testing'
import { abortAllDurableObjects, listDurableObjectIds, runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'

/** Empties the paper and its counters. */
export async function emptyPaper(): Promise<void> {
  await Promise.all([empty(env), emptyCounters()])
}

export async function emptyCounters(): Promise<void> {
  for (const id of await listDurableObjectIds(env.COUNTERS)) {
    await runInDurableObject(env.COUNTERS.get(id), async (_, { storage }) => {
      await storage.deleteAlarm()
      await storage.deleteAll()
    })
  }
  // Their memory, too.
  await abortAllDurableObjects()
}
