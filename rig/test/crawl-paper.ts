/** What an address answered: its status, where it leads, and its bytes as text. */
type Answer = { status: number; location: string | null; text: string }

type Listed = { articles: { slug: string; url: string }[]; next: string | null }

const articlesPerPage = 20
const windows = ['trending', 'day', 'week', 'month', 'all']

/**
 * Everything that programs can read of a paper: the whole river page by page and that of each section, each article in
 * JSON and Markdown, sections, rankings, searches for `words`, feeds and sitemaps; and `also`, addresses that no list names.
 */
export async function crawlPaper(
  address: string,
  { words, also }: { words: readonly string[]; also: readonly string[] },
): Promise<Map<string, Answer>> {
  const seen = new Map<string, Answer>()

  async function ask(path: string): Promise<string> {
    const response = await fetch(new URL(path, address), { redirect: 'manual' })
    const text = await response.text()
    seen.set(path, { status: response.status, location: response.headers.get('Location'), text })
    return text
  }

  async function follow(first: string): Promise<Listed['articles']> {
    const listed: Listed['articles'] = []
    for (let next: string | null = first; next !== null;) {
      const page: Listed = JSON.parse(await ask(next))
      listed.push(...page.articles)
      next = page.next
    }
    return listed
  }

  const { sections }: { sections: { slug: string }[] } = JSON.parse(await ask('/api/v1/sections'))
  const articles = await follow(`/api/v1/articles?limit=${articlesPerPage}`)
  for (const { slug } of sections) {
    await follow(`/api/v1/articles?section=${encodeURIComponent(slug)}&limit=${articlesPerPage}`)
    for (const feed of ['feed.xml', 'atom.xml', 'feed.json']) await ask(`/${encodeURIComponent(slug)}/${feed}`)
  }
  for (const window of windows) {
    await ask(`/api/v1/rankings?window=${window}&limit=100`)
  }
  for (const { slug } of sections) await ask(`/api/v1/rankings?limit=100&section=${encodeURIComponent(slug)}`)
  for (const { slug, url } of articles) {
    await ask(`/api/v1/articles/${encodeURIComponent(slug)}`)
    const { pathname } = new URL(url)
    await ask(`${pathname}.md`)
  }
  for (const word of words) await follow(`/api/v1/search?q=${encodeURIComponent(word)}`)
  for (const path of ['/feed.xml', '/atom.xml', '/feed.json', '/sitemap.xml', '/sitemap/1.xml', '/llms.txt', ...also]) {
    await ask(path)
  }
  return seen
}
