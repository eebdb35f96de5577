import { deskTokenOf } from '@broadsheet/infra/testing'
import { inject } from 'vitest'
import { importArticles } from '../../browser/import-articles.ts'
import { newNetwork } from './doors.ts'
import { hostileDraft, hostileDump } from './hostile-edition.ts'
import { onceAPaper } from './once-a-paper.ts'
import { payloads } from './payloads.ts'

const itemsPerBatch = 50
const listed = 8

/** Where the hostile articles came to stand: paths of the paper. */
export type Stored = { dumps: string[]; drafts: string[]; sections: string[] }

/**
 * Brings all payloads into the paper of this run, once, by every door that keeps something: the desk's command line,
 * its API, its placements, views and votes. Every article has a payload in each of its fields.
 */
export async function storeEverywhere(): Promise<Stored> {
  return await onceAPaper('stored-everywhere', async () => await store(Object.values(payloads)))
}

async function store(texts: readonly string[]): Promise<Stored> {
  const { address, place } = inject('paper')
  const token = await deskTokenOf(place)
  const send = (method: string, door: string, body: unknown, headers: Record<string, string> = {}) =>
    fetch(`${address}/api/v1/${door}`, { method, headers, body: JSON.stringify(body) })
  const desk = { Authorization: `Bearer ${token}` }
  const others = (index: number) => [...texts, ...texts].slice(index + 1, index + 1 + listed)

  const drafts: string[] = []
  for (let first = 0; first < texts.length; first += itemsPerBatch) {
    const items = texts
      .slice(first, first + itemsPerBatch)
      .map((payload, index) => hostileDraft(payload, first + index, others(first + index)))
    const answer = await send('POST', 'desk/imports', { items }, desk)
    const report = (await answer.json()) as { items: { outcome: string; url?: string; reason?: string }[] }
    for (const { url, reason } of report.items) {
      if (url === undefined) throw new Error(`An article was refused: ${reason}`)
      drafts.push(new URL(url).pathname)
    }
  }

  const until = new Date(Date.now() + 3_600_000).toISOString()
  const write = async (payload: string, index: number) => {
    const name = encodeURIComponent(payload.toWellFormed())
    const slug = drafts[index]?.split('/')[2]
    const reader = { 'User-Agent': 'Mozilla/5.0 Reader', ...newNetwork() }
    const from = { page: payload, list: payload, position: 1, of: 9, snapshot: null }
    await send('PUT', `desk/placements/${name}`, { kind: 'pin', until }, desk)
    await send('PUT', `desk/placements/${slug}`, { kind: 'pin', until }, desk)
    await send('POST', `articles/${name}/views`, from, reader)
    await send('POST', `articles/${slug}/views`, from, reader)
    await send('POST', `articles/${slug}/votes`, payload, { ...reader, Cookie: `reader=${name}` })
  }
  await Promise.all(texts.map(write))

  await importArticles(texts.map((payload, index) => hostileDump(payload, index, others(index))))
  const dumps = await pathsOf(address, /^\/dumped-/)
  const sections = [...new Set([...drafts, ...dumps].map((one) => `/${one.split('/')[1]}`))]
  return { dumps, drafts, sections }
}

/** The paths of the articles of the paper that match, newest first. */
async function pathsOf(address: string, pattern: RegExp): Promise<string[]> {
  const paths: string[] = []
  for (let next: string | null = '/api/v1/articles?limit=100'; next !== null;) {
    const page = (await (await fetch(address + next)).json()) as { articles: { url: string }[]; next: string | null }
    paths.push(...page.articles.map(({ url }) => new URL(url).pathname))
    next = page.next
  }
  return paths.filter((one) => pattern.test(one))
}
