import { say } from '../with-paper.ts'
import { createAsker, isAnswered, type Answer } from './ask-addresses.ts'

/** The addresses that a WordPress may answer: of its posts by kind, and of everything else. */
export type Addresses = {
  posts: { id: number; title: string; addresses: Record<string, string[]> }[]
  others: Record<string, string[]>
}

type Asked = { kind: string; address: string; answer: Answer }

const shownFaults = 4
const atOnce = 6
// Of each kind that is only counted.
const maxCounted = 30

/**
 * Asks the paper for every address at which WordPress answers, and gives the number of those of posts that do not lead
 * to their article in one step. Of pages, categories and the like some are only counted.
 */
export async function crawlAddresses(paper: string, { posts, others }: Addresses): Promise<number> {
  const ask = createAsker(paper)
  const ofPosts = posts.flatMap(({ title, addresses }) =>
    Object.entries(addresses).flatMap(([kind, all]) => all.map((address) => ({ kind, address, title }))),
  )
  const crawl = async (all: readonly { kind: string; address: string; title: string | null }[]) => {
    const known = new Set<string>()
    const single = all.filter(({ address }) => !known.has(address) && known.add(address))
    return await mapSome(single, async ({ kind, address, title }): Promise<Asked[]> => {
      if (!(await isAnswered(address))) return []
      return [{ kind, address, answer: await ask(address, title) }]
    })
  }
  const asked = await crawl(ofPosts)
  say(`  addresses of posts: ${describe(asked)}`)
  const faults = asked.filter(({ answer }) => answer !== 'led')
  sayFaults(faults)
  const rest = Object.entries(others).flatMap(([kind, all]) =>
    all.slice(0, maxCounted).map((address) => ({ kind, address, title: null })),
  )
  const elsewhere = await crawl(rest)
  const kinds = Object.keys(others).map((kind) => `${kind} ${tally(elsewhere.filter((each) => each.kind === kind))}`)
  say(`  led of the rest: ${kinds.join(', ')}`)
  return faults.length
}

function sayFaults(faults: readonly Asked[]): void {
  for (const kind of new Set(faults.map((fault) => fault.kind))) {
    const some = faults.filter((fault) => fault.kind === kind)
    say(`    ${kind}: ${describe(some)}`)
    for (const { address, answer } of some.slice(0, shownFaults)) say(`      ${answer} ${address}`)
  }
}

function describe(asked: readonly Asked[]): string {
  const count = (answer: Answer) => asked.filter((each) => each.answer === answer).length
  return `${asked.length} asked, ${count('missing')} of 404, ${count('chain')} chains, ${count('loop')} loops, ${count('wrong')} to another article`
}

function tally(asked: readonly Asked[]): string {
  return `${asked.filter(({ answer }) => answer === 'led').length}/${asked.length}`
}

/** Maps all, some at once. */
export async function mapSome<Item, Result>(
  items: readonly Item[],
  map: (item: Item) => Promise<Result[]>,
): Promise<Result[]> {
  const results: Result[] = []
  const left = items.values()
  const work = async () => {
    for (const item of left) results.push(...(await map(item)))
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  return results
}
