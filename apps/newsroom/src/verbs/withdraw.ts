import { log } from '@broadsheet/edge'
import { withoutArticle } from '@broadsheet/ranking'
import { listOldSlugs, readRanking, reasonOf, withdrawArticle, writeRanking, type DeskArticle } from '@broadsheet/store'
import { articleResult } from './article-result.ts'
import { noInput } from './check-json.ts'
import { defineParsedVerb, type VerbDeps } from './verb.ts'

/** Withdraws an article from the paper, and from the ranking that readers see. */
export const withdraw = defineParsedVerb({
  scope: 'write',
  parse: noInput,
  run: async (deps, slug: string) => {
    const { db, by, now } = deps
    const result = articleResult(await withdrawArticle(db, { slug, by, now }))
    if (result.ok) await unrankArticle(deps, result.value.article)
    return result
  },
})

// The ranker would do it within five minutes. It still does if KV fails now, or if its own write comes in between. An
// article that has moved may stand in the ranking under an old slug.
async function unrankArticle(
  { db, env, costs, requestId }: VerbDeps,
  { id, slug, firstPath }: DeskArticle,
): Promise<void> {
  try {
    costs.kvReads += 1
    const ranking = await readRanking(env.SNAPSHOTS)
    const old = firstPath === null ? [] : await listOldSlugs(db, id)
    const without = ranking === null ? null : withoutArticle(ranking, [slug, ...old])
    if (without !== null && without !== ranking) await writeRanking(env.SNAPSHOTS, without)
  } catch (error) {
    log('article not unranked', { id: requestId, reason: reasonOf(error) })
  }
}
