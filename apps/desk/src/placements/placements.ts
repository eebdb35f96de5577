import type { PlacementKind } from '@broadsheet/model'
import { articleSlug } from '../arguments/article-slug.ts'
import type { DeskDeps } from '../desk-deps.ts'
import { openSite, type SiteOptions } from '../site/open-site.ts'
import { printLine, printJson } from '../terminal/print.ts'
import { placementEnd, type EndOptions } from './placement-end.ts'
import { placementsTable } from './placements-table.ts'

const done = { pin: 'Pinned', block: 'Blocked' } as const

/** Pins or blocks an article. Throws a UsageError or a SiteError. */
export async function place(
  kind: PlacementKind,
  given: string,
  options: SiteOptions & EndOptions,
  deps: DeskDeps,
): Promise<void> {
  const slug = articleSlug(given)
  const until = placementEnd(kind, options, deps.clock())
  const site = await openSite(options, deps)
  const placed = await site.placeArticle(slug, { kind, until })
  printLine(deps, `${done[placed.kind]} until ${placed.until}: ${placed.headline}`)
}

/** Removes a pin or a block. Throws a UsageError or a SiteError. */
export async function release(given: string, options: SiteOptions, deps: DeskDeps): Promise<void> {
  const slug = articleSlug(given)
  const site = await openSite(options, deps)
  const placed = (await site.listPlacements()).find((placement) => placement.slug === slug)
  // Also if none is listed: that of a withdrawn article would return with the article.
  await site.releaseArticle(slug)
  printLine(
    deps,
    placed === undefined
      ? `"${slug}" is neither pinned nor blocked. See desk placements.`
      : `Released: ${placed.headline}`,
  )
}

/** Lists pins and blocks. Throws a UsageError or a SiteError. */
export async function showPlacements(options: SiteOptions & { json?: boolean }, deps: DeskDeps): Promise<void> {
  const site = await openSite(options, deps)
  const placements = await site.listPlacements()
  const { stdout } = deps.output
  if (options.json) printJson(deps, { placements })
  else if (placements.length === 0) printLine(deps, 'Nothing is pinned or blocked.')
  else stdout.write(`${placementsTable(placements)}\n`)
}
