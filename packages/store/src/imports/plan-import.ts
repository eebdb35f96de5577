import { addressRows } from './address-rows.ts'
import type { BatchLookup, KnownArticle } from './find-known-articles.ts'
import { freeSlug, skippedNumbers } from './free-slug.ts'
import { withOtherScheme } from './other-scheme.ts'
import type { PreparedDraft } from './prepare-draft.ts'

/**
 * An article to be written: `sourceKey` is its key in the table, `known` the stored article, `status` the state that it
 * has then.
 */
export type PlannedArticle = {
  prepared: PreparedDraft
  sourceKey: string
  slug: string
  edited: boolean
  status: KnownArticle['status']
  known: Pick<KnownArticle, 'sectionSlug' | 'publishedAt' | 'status'> | null
}

/** The outcome of a draft; `drafted` is a new article that is a draft for lack of a date. `status` is that after the import. */
export type DraftOutcome = {
  outcome: 'added' | 'drafted' | 'updated' | 'unchanged'
  status: KnownArticle['status']
  key: string
  slug: string
  sectionSlug: string
}

/**
 * The writes of an import. `updates` holds edited articles and those whose captured lists alone changed, `addresses` the
 * old addresses of all, for a source may name those of an unchanged article now.
 */
export type ImportPlan = {
  additions: PlannedArticle[]
  updates: PlannedArticle[]
  addresses: ReturnType<typeof addressRows>
  outcomes: DraftOutcome[]
}

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
      const status = prepared.sourceHash === null ? 'published' : 'draft'
      additions.set(key, { prepared, sourceKey: key, slug, edited: false, status, known: null })
      current.set(key, stateOf(prepared, { sourceKey: key, slug, status }))
      const outcome = status === 'draft' ? 'drafted' : 'added'
      return { outcome, key, slug, sectionSlug: prepared.sectionSlug, status }
    }
    const edited = known.contentHash !== (prepared.sourceHash ?? prepared.contentHash)
    const status = known.awaitsDate && prepared.sourceHash === null ? 'published' : known.status
    const answer = { key, slug: known.slug, sectionSlug: prepared.sectionSlug, status }
    if (!edited && known.capturedHash === prepared.capturedHash) return { outcome: 'unchanged', ...answer }

    const isAddition = additions.has(known.sourceKey)
    const target = isAddition ? additions : updates
    const earlier = target.get(known.sourceKey)
    target.set(known.sourceKey, {
      prepared,
      sourceKey: known.sourceKey,
      slug: known.slug,
      // Readers know no earlier version of a draft.
      edited: known.status !== 'draft' && (edited || (earlier?.edited ?? false)),
      status,
      known: isAddition ? null : (earlier?.known ?? known),
    })
    current.set(key, stateOf(prepared, { sourceKey: known.sourceKey, slug: known.slug, status }))
    return { outcome: 'updated', ...answer }
  })
  const addresses = drafts.flatMap((prepared) => {
    const { key } = prepared.draft.source
    return addressRows(
      prepared,
      current.get(key)?.sourceKey ?? current.get(withOtherScheme(key) ?? key)?.sourceKey ?? key,
    )
  })
  return { additions: [...additions.values()], updates: [...updates.values()], addresses, outcomes }
}

type KnownState = Omit<KnownArticle, 'id' | 'currentHash' | 'source'>

function stateOf(
  { sectionSlug, contentHash, sourceHash, capturedHash, draft }: PreparedDraft,
  written: Pick<PlannedArticle, 'sourceKey' | 'slug' | 'status'>,
): KnownState {
  const { publishedAt } = draft
  return {
    ...written,
    sectionSlug,
    publishedAt,
    contentHash: sourceHash ?? contentHash,
    capturedHash,
    awaitsDate: false,
  }
}
