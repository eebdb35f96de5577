/** How an address was answered: once led to a page, led on from there, in a circle, to another article, or not at all. */
export type Answer = 'led' | 'chain' | 'loop' | 'wrong' | 'missing'

const maxSteps = 10

/** Asks a WordPress whether it answers an address, itself or by leading on. */
export async function isAnswered(address: string): Promise<boolean> {
  const { status } = await fetch(address, { method: 'HEAD', redirect: 'manual' })
  return status === 200 || (status >= 300 && status < 400)
}

/**
 * Asks a paper for an address that an article had elsewhere. Leading means one permanent redirect to a page with this
 * headline, or the page itself; null is for the headline of any article.
 */
export function createAsker(paper: string) {
  const headlines = new Map<string, Promise<string | null>>()
  const headlineAt = (page: string) => {
    const known = headlines.get(page)
    if (known !== undefined) return known
    const asked = askHeadline(page)
    headlines.set(page, asked)
    return asked
  }
  const judge = async (page: string, headline: string | null): Promise<Answer | null> => {
    const found = await headlineAt(page)
    if (found === null) return null
    return headline === null || found === headline ? 'led' : 'wrong'
  }
  return async (address: string, headline: string | null): Promise<Answer> => {
    const { pathname, search } = new URL(address)
    const first = await askStep(paper + pathname + search)
    if (first.status === 200) return (await judge(paper + pathname, headline)) ?? 'missing'
    if (first.status !== 301 || first.location === null) return 'missing'
    const judged = await judge(first.location, headline)
    if (judged !== null) return judged
    const seen = new Set([paper + pathname + search])
    for (
      let at: string | null = first.location;
      at !== null && seen.size < maxSteps;
      at = (await askStep(at)).location
    ) {
      if (seen.has(at)) return 'loop'
      seen.add(at)
    }
    return seen.size > 2 ? 'chain' : 'missing'
  }
}

async function askStep(at: string): Promise<{ status: number; location: string | null }> {
  const { status, headers } = await fetch(at, { method: 'HEAD', redirect: 'manual' })
  const location = headers.get('location')
  return { status, location: location === null ? null : new URL(location, at).href }
}

/** The headline of the article whose page answers 200; null for any other address. */
async function askHeadline(page: string): Promise<string | null> {
  const [shown, facts] = await Promise.all([
    fetch(page, { redirect: 'manual' }),
    fetch(`${page}.json`, { redirect: 'manual' }),
  ])
  await shown.body?.cancel()
  if (shown.status !== 200 || facts.status !== 200) return null
  return ((await facts.json()) as { headline: string }).headline
}
