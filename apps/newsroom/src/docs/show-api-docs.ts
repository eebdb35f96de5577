import { answerPage } from '@broadsheet/edge'
import { rankedSections } from '@broadsheet/ranking'
import type { Context } from 'hono'
import type { AppEnv } from '../context/env.ts'
import { apiDocsPage } from './api-docs-page.tsx'

/** `/api/docs`: the JSON API for people. It asks nothing of D1. */
export async function showApiDocs(c: Context<AppEnv>): Promise<Response> {
  const ranking = await c.get('readRanking')()
  return await answerPage(c, { kind: 'front' }, apiDocsPage, {
    site: c.get('site'),
    sections: rankedSections(ranking),
  })
}
