import type { BatchLookup, KnownArticle } from './find-known-articles.ts'
import { freeSlug, skippedNumbers } from './free-slug.ts'
import { withOtherScheme } from './other-scheme.ts'
import type { PreparedDraft } from './prepare-draft.ts'

/** An article to be written: `sourceKey` is its key in the table, `known` the stored article. */
export type PlannedArticle = {
  prepared: PreparedDraft
  sourceKey: string
  slug: string
  edited: boolean
  known: Pick<KnownArticle, 'sectionSlug' | 'publishedAt'> | null
}

/** The outcome of a draft. */
export type DraftOutcome = {
  outcome: 'added' | 'updated' | 'unchanged'
  key: string
  slug: string
  sectionSlug: string
}

/** The writes of an import. `updates` holds edited articles and those whose captured lists alone changed. */
export type ImportPlan = { additions: PlannedArticle[]; updates: PlannedArticle[]; outcomes: DraftOutcome[] }

/**
 * Decides for each draft, in order, whether it is new, changed or known. Later drafts see the earlier ones. `conflicts`
 * is the number of earlier attempts in which other writes took the slugs.
 */
export function planImport(
  drafts: readonly PreparedDraft[],
  { known, takenSlugs: taken }: BatchLookup,
  conflicts: number,
): ImportPlan {
  const skipped = skippedNumbers(
    drafts.map(({ draft }) => draft.source.key),
    conflicts,
  )
  const takenSlugs = new Set(taken)
  const additions = new Map<string, PlannedArticle>()
  const updates = new Map<string, PlannedArticle>()
  const current = new Map<string, KnownState>(known)

  const outcomes = drafts.map((prepared): DraftOutcome => {
    const { key } = prepared.draft.source
    const known = current.get(key) ?? current.get(withOtherScheme(key) ?? key)
    if (known === undefined) {
      const slug = freeSlug(prepared.slugBase, takenSlugs, skipped)
      takenSlugs.add(slug)
      additions.set(key, { prepared, sourceKey: key, slug, edited: false, known: null })
      current.set(key, stateOf(prepared, key, slug))
      return { outcome: 'added', key, slug, sectionSlug: prepared.sectionSlug }
    }
    const edited = known.contentHash !== prepared.contentHash
    const answer = { key, slug: known.slug, sectionSlug: prepared.sectionSlug }
    if (!edited && known.capturedHash === prepared.capturedHash) return { outcome: 'unchanged', ...answer }

    const isAddition = additions.has(known.sourceKey)
    const target = isAddition ? additions : updates
    const earlier = target.get(known.sourceKey)
    target.set(known.sourceKey, {
      prepared,
      sourceKey: known.sourceKey,
      slug: known.slug,
      edited: edited || (earlier?.edited ?? false),
      known: isAddition ? null : (earlier?.known ?? known),
    })
    current.set(key, stateOf(prepared, known.sourceKey, known.slug))
    return { outcome: 'updated', ...answer }
  })
  return { additions: [...additions.values()], updates: [...updates.values()], outcomes }
}

type KnownState = Omit<KnownArticle, 'id' | 'currentHash' | 'source'>

function stateOf(prepared: PreparedDraft, sourceKey: string, slug: string): KnownState {
  const { sectionSlug, contentHash, capturedHash, draft } = prepared
  return { slug, sectionSlug, publishedAt: draft.publishedAt, sourceKey, contentHash, capturedHash }
}
