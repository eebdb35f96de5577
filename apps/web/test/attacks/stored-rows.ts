import { env } from 'cloudflare:workers'

/** Everything in D1, KV and R2 as one text, which is equal before and after if nothing was written. */
export async function storedRows(): Promise<string> {
  const { results: tables } = await env.DB.prepare(
    `SELECT name, sql FROM sqlite_schema WHERE type IN ('table', 'trigger', 'index') AND name NOT LIKE '\\_cf%' ESCAPE '\\'
     ORDER BY name`,
  ).all<{ name: string; sql: string | null }>()
  const names = tables.filter(({ sql }) => sql?.startsWith('CREATE TABLE') === true).map(({ name }) => name)
  const rows = await env.DB.batch(names.map((name) => env.DB.prepare(`SELECT * FROM "${name}"`)))
  const { keys } = await env.SNAPSHOTS.list()
  const values = await Promise.all(keys.map(async ({ name }) => [name, await env.SNAPSHOTS.get(name)]))
  const { objects } = await env.IMAGES.list()
  const images = objects.map(({ key, etag }) => [key, etag])
  return JSON.stringify([tables, rows.map(({ results }) => results), values, images])
}
