import type { Omission } from '@broadsheet/parser'
import { say } from '../with-paper.ts'
import { mapSome, type Addresses } from './crawl-addresses.ts'
import { findLost, readShown } from './find-lost.ts'
import type { Report } from './import-export.ts'

const pages = [1, 2]

// Facts beside a text, and not what its post shows.
const besides = new Set(['category', 'tag', 'term', 'comment', 'sticky', 'excerpt', 'post-format', 'custom-field'])

/**
 * Compares what WordPress shows of each post with its article, and gives the number of posts of which something is
 * missing that the import's report does not account for.
 */
export async function compareArticles(
  wordpress: string,
  { paper, addresses, report }: { paper: string; addresses: Addresses; report: Report },
): Promise<number> {
  const found = await mapSome(addresses.posts, async ({ id, title }) => {
    const shown = await Promise.all(pages.map((page) => fetchText(`${wordpress}/?p=${id}&page=${page}`)))
    const before = readShown(shown.join('\n'), '.shown-content')
    const page = await fetch(`${paper}/?p=${id}`)
    const after = readShown(await page.text(), 'article.story')
    const facts = JSON.parse(await fetchText(`${page.url}.json`)) as { body: unknown }
    const lost = findLost(withoutOwnLinks(before, wordpress), after, [...after.links, ...textsIn(facts.body)])
    const omitted = (report.omittedOf.get(title) ?? []).filter(({ kind }) => !besides.has(kind))
    return lost.length === 0 ? [] : [{ title, lost, omitted }]
  })
  const untold = found.filter(({ omitted }) => omitted.length === 0)
  say(`  ${addresses.posts.length} posts compared: ${found.length} lack something, ${untold.length} of them untold`)
  for (const each of found) say(`    ${describe(each)}`)
  return untold.length
}

/** Links to other posts are followed by themselves; those to files count. */
function withoutOwnLinks<Page extends { links: string[] }>(page: Page, wordpress: string): Page {
  const isOwn = (link: string) => new URL(link, `${wordpress}/`).href.startsWith(wordpress)
  return { ...page, links: page.links.filter((link) => !isOwn(link) || link.includes('/wp-content/')) }
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

type Found = { title: string; lost: string[]; omitted: Omission[] }

function describe({ title, lost, omitted }: Found): string {
  const shown = lost.length > 8 ? [...lost.slice(0, 8), `${lost.length - 8} more`] : lost
  if (omitted.length === 0) return `UNTOLD ${title}: ${shown.join(' | ')}`
  return `${title}: ${shown.join(' | ')} (${omitted.map(({ kind, count }) => `${count} ${kind}`).join(', ')})`
}

async function fetchText(address: string): Promise<string> {
  return await (await fetch(address)).text()
}
