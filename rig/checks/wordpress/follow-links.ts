import { say } from '../with-paper.ts'
import { createAsker, isAnswered } from './ask-addresses.ts'
import { mapSome, type Addresses } from './crawl-addresses.ts'
import { readShown } from './find-lost.ts'

const shownFaults = 5

/**
 * Follows every link between posts that works at WordPress, and gives the number of those that lead nowhere from their
 * article: neither to an article by the page itself nor by the address that stands there.
 */
export async function followLinks(
  wordpress: string,
  { paper, addresses }: { paper: string; addresses: Addresses },
): Promise<number> {
  const ask = createAsker(paper)
  const links = await mapSome(addresses.posts, async ({ id, title }) => {
    const page = await fetch(`${paper}/?p=${id}`)
    const all = readShown(await page.text(), 'article.story .copy').links
    return all.map((link) => ({ title, link: new URL(link, page.url).href }))
  })
  const own = links.filter(({ link }) => [wordpress, paper].some((host) => link.startsWith(host) && !isFile(link)))
  const stray = await mapSome(own, async ({ title, link }) => {
    if (link.startsWith(wordpress) && !(await isAnswered(link))) return []
    const answer = await ask(link, null)
    return answer === 'led' ? [] : [`${answer} ${link} in ${title}`]
  })
  const direct = own.filter(({ link }) => link.startsWith(paper)).length
  say(`  links to posts: ${own.length}, ${direct} straight to an article, ${stray.length} nowhere`)
  for (const each of stray.slice(0, shownFaults)) say(`    ${each}`)
  return stray.length
}

function isFile(link: string): boolean {
  return link.includes('/wp-content/')
}
