import { listSections } from '@broadsheet/store'
import { Hono } from 'hono'
import type { AppEnv } from '../../env.ts'

/** `/api/v1/sections`: the sections that have something to read. */
export function sectionRoutes(): Hono<AppEnv> {
  return new Hono<AppEnv>().get('/', async (c) => c.json({ sections: await listSections(c.var.db) }))
}
