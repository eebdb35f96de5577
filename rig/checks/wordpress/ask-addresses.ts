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
 * headline, or the page itself; null is for any headline.
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
  return async (address: string, headline: string | null): Promise<Answer> => {
    const { pathname, search } = new URL(address)
    const steps = [paper + pathname + search]
    for (let at = steps[0] ?? ''; steps.length < maxSteps;) {
      if (steps.length === 2) {
        const found = await headlineAt(at)
        if (found !== null) return headline === null || found === headline ? 'led' : 'wrong'
      }
      const response = await fetch(at, { redirect: 'manual' })
      await response.body?.cancel()
      const location = response.headers.get('location')
      if (response.status === 200) return steps.length <= 2 ? 'led' : 'chain'
      if (location === null || (steps.length === 1 && response.status !== 301)) return 'missing'
      at = new URL(location, at).href
      if (steps.includes(at)) return 'loop'
      steps.push(at)
    }
    return 'loop'
  }
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
