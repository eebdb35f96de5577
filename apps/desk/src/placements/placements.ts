import type { PlacementKind } from '@broadsheet/model'
import { articleSlug } from '../arguments/article-slug.ts'
import type { DeskContext } from '../desk-deps.ts'
import { openSite, type SiteOptions } from '../site/open-site.ts'
import { say, sayJson } from '../terminal/print.ts'
import { placementEnd, type EndOptions } from './placement-end.ts'
import { placementsTable } from './placements-table.ts'

const done = { pin: 'Pinned', block: 'Blocked' } as const

/** Pins or blocks an article and says until when. Throws a UsageError or a SiteError. */
export async function place(
  kind: PlacementKind,
  given: string,
  options: SiteOptions & EndOptions,
  context: DeskContext,
): Promise<void> {
  const slug = articleSlug(given)
  const until = placementEnd(kind, options, context.clock())
  const site = await openSite(options, context)
  const placed = await site.placeArticle(slug, { kind, until })
  say(context, `${done[placed.kind]} until ${placed.until}: ${placed.headline}`)
}

/** Takes back a pin or a block, or says that there is none. Throws a UsageError or a SiteError. */
export async function release(given: string, options: SiteOptions, context: DeskContext): Promise<void> {
  const slug = articleSlug(given)
  const site = await openSite(options, context)
  const placed = (await site.listPlacements()).find((placement) => placement.slug === slug)
  // Also where none is listed: one of a withdrawn article would come back with it.
  await site.releaseArticle(slug)
  say(
    context,
    placed === undefined
      ? `Nothing to take back: "${slug}" is neither pinned nor blocked. See desk placements.`
      : `Released: ${placed.headline}`,
  )
}

/** Lists what is pinned and blocked. Throws a UsageError or a SiteError. */
export async function showPlacements(options: SiteOptions & { json?: boolean }, context: DeskContext): Promise<void> {
  const site = await openSite(options, context)
  const placements = await site.listPlacements()
  const { stdout } = context.output
  if (options.json) sayJson(context, { placements })
  else if (placements.length === 0) say(context, 'Nothing is pinned or blocked.')
  else stdout.write(`${placementsTable(placements)}\n`)
}
