import type { Omission } from '@broadsheet/parser'
import { say } from '../with-paper.ts'
import { mapSome, type Addresses } from './crawl-addresses.ts'
import { findLost, readShown } from './find-lost.ts'
import type { Report } from './import-export.ts'

const pages = [1, 2]

// Facts beside a text, and not what its post shows.
const besides = new Set(['category', 'tag', 'term', 'comment', 'sticky', 'excerpt', 'post-format', 'custom-field'])

/**
 * Compares what WordPress shows of each post with its article's page and JSON, and gives the number of posts of which something is
 * missing that the import's report does not account for.
 */
export async function compareArticles(
  wordpress: string,
  { paper, addresses, report }: { paper: string; addresses: Addresses; report: Report },
): Promise<number> {
  const found = await mapSome(addresses.posts, async ({ id, title }) => {
    const posts = await Promise.all(pages.map((page) => fetchText(`${wordpress}/?p=${id}&page=${page}`)))
    const before = withoutOwnLinks(readShown(posts.join('\n'), '.shown-content'), wordpress)
    const page = await fetch(`${paper}/?p=${id}`)
    const after = readShown(await page.text(), 'article.story')
    const texts = textsIn(JSON.parse(await fetchText(`${page.url}.json`)))
    const inJson = { ...after, text: texts.join(' '), alts: [] }
    const found = [after, inJson].flatMap((form) => findLost(before, form, [...after.links, ...texts]))
    const lost = [...new Set(found)]
    const omitted = (report.omittedOf.get(title) ?? []).filter(({ kind }) => !besides.has(kind))
    return lost.length === 0 ? [] : [{ title, lost, omitted }]
  })
  const unreported = found.filter(({ omitted }) => omitted.length === 0)
  say(
    `  ${addresses.posts.length} posts compared: ${found.length} lack something, ${unreported.length} of them unreported`,
  )
  for (const each of found) say(`    ${describe(each)}`)
  return unreported.length
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
  if (omitted.length === 0) return `UNREPORTED ${title}: ${shown.join(' | ')}`
  return `${title}: ${shown.join(' | ')} (${omitted.map(({ kind, count }) => `${count} ${kind}`).join(', ')})`
}

async function fetchText(address: string): Promise<string> {
  return await (await fetch(address)).text()
}
