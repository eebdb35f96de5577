import { answerPage } from '@broadsheet/edge'
import { aboutPage } from '@broadsheet/press'
import { rankedSections } from '@broadsheet/ranking'
import type { Context } from 'hono'
import type { AppEnv } from '../context/env.ts'

/** `/about`. It doesn't use D1. */
export async function showAbout(c: Context<AppEnv>): Promise<Response> {
  const ranking = await c.get('readRanking')()
  return await answerPage(c, { kind: 'front' }, aboutPage, {
    site: c.get('site'),
    sections: rankedSections(ranking),
  })
}
