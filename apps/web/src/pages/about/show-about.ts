import type { Context } from 'hono'
import { answerPage } from '../../cache/answer.ts'
import type { AppEnv } from '../../env.ts'
import { rankedSections } from '../../ranked-entries.ts'
import { aboutPage } from './about-page.tsx'

/** `/about`: what the paper is. It asks nothing of D1. */
export async function showAbout(c: Context<AppEnv>): Promise<Response> {
  const ranking = await c.get('readRanking')()
  return await answerPage(c, { kind: 'front' }, aboutPage, {
    site: c.get('site'),
    sections: rankedSections(ranking),
  })
}
