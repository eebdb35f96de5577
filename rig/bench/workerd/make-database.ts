import { readdirSync } from 'node:fs'
import path from 'node:path'
import { openRanker } from './open-ranker.ts'

/**
 * Makes an empty D1 database that belongs to Workers started in `folder`, and returns its file, which nothing has open
 * afterwards. Only Miniflare knows the file's name, so that it is asked with a ranker, given as its text.
 */
export async function makeDatabase(folder: string, ranker: string): Promise<string> {
  const running = await openRanker(folder, ranker)
  await running.database.prepare('SELECT 1').run()
  await running.close()
  const parent = path.join(folder, 'd1/miniflare-D1DatabaseObject')
  const name = readdirSync(parent).find((file) => file.endsWith('.sqlite') && file !== 'metadata.sqlite')
  if (name === undefined) throw new Error(`Miniflare made no D1 database in ${parent}`)
  return path.join(parent, name)
}
