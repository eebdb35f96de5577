import { articlePath, importLimits, type ImportOutcome } from '@broadsheet/model'
import { findArticlesOfKeys, type ArticleOfKey } from '@broadsheet/store'
import type { VerbDeps } from './verb.ts'
import { withdraw } from './withdraw.ts'

/** The outcome for each key, and the tags of cached answers that are stale now. */
type Withdrawals = { outcomeOf: (key: string) => ImportOutcome; staleTags: string[] }

/** Withdraws the articles whose sources withdraw them, by their keys; a key without an article is `unknown`. */
export async function withdrawByKeys(deps: VerbDeps, keys: readonly string[]): Promise<Withdrawals> {
  const found = await findArticlesOfKeys(deps.db, keys)
  const outcomes = new Map<string, ImportOutcome>()
  const staleTags: string[] = []
  for (const key of new Set(keys)) {
    const article = found.get(key)
    if (outcomes.size === importLimits.withdrawals) break
    const { outcome, stale } = article === undefined ? unknown(key) : await withdrawOne(deps, { ...article, key })
    outcomes.set(key, outcome)
    staleTags.push(...stale)
  }
  return { outcomeOf: (key) => outcomes.get(key) ?? tooMany(key), staleTags }
}

type Withdrawn = { outcome: ImportOutcome; stale: readonly string[] }

async function withdrawOne(deps: VerbDeps, { key, slug, sectionSlug, status }: ArticleOfKey): Promise<Withdrawn> {
  const url = deps.site.url + articlePath({ slug, section: { slug: sectionSlug } })
  if (status === 'withdrawn') return { outcome: { outcome: 'unchanged', key, url }, stale: [] }
  const result = await withdraw.run(deps, slug, null)
  return result.ok
    ? { outcome: { outcome: 'withdrawn', key, url }, stale: result.staleTags }
    : { outcome: { outcome: 'rejected', key, reason: result.detail }, stale: [] }
}

function unknown(key: string): Withdrawn {
  return { outcome: { outcome: 'unknown', key }, stale: [] }
}

function tooMany(key: string): ImportOutcome {
  const reason = `A batch withdraws at most ${importLimits.withdrawals} articles. Send the rest in another one`
  return { outcome: 'rejected', key, reason }
}
