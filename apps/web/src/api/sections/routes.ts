import { answerJson } from '@broadsheet/edge'
import { cacheTags } from '@broadsheet/model'
import { listSections } from '@broadsheet/store'
import { Hono } from 'hono'
import type { AppEnv } from '../../context/env.ts'

/** `/api/v1/sections`: the sections that have something to read. */
export function sectionRoutes(): Hono<AppEnv> {
  return new Hono<AppEnv>().get('/', async (c) =>
    answerJson(c, { kind: 'front', tags: [cacheTags.front] }, { sections: await listSections(c.get('db')) }),
  )
}
