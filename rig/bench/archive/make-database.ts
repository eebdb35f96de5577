import { readdirSync } from 'node:fs'
import path from 'node:path'
import type { BuiltWorker } from '../builds/build-worker.ts'
import { openRanker } from '../workerd/open-ranker.ts'

/**
 * Makes an empty D1 database that belongs to Workers started in `folder`, and returns its file, which nothing has open
 * afterwards. Only Miniflare knows the file's name, so that it is asked through a built ranker.
 */
export async function makeDatabase(folder: string, ranker: BuiltWorker): Promise<string> {
  const running = await openRanker(folder, ranker)
  await running.database.prepare('SELECT 1').run()
  await running.close()
  const parent = path.join(folder, 'd1/miniflare-D1DatabaseObject')
  const name = readdirSync(parent).find((file) => file.endsWith('.sqlite') && file !== 'metadata.sqlite')
  if (name === undefined) throw new Error(`Miniflare made no D1 database in ${parent}`)
  return path.join(parent, name)
}
