import { deskTokenOf } from '@broadsheet/infra/testing'
import type { BackupArticle } from '@broadsheet/model'
import { inject } from 'vitest'

/** Every article of the paper of this run as it is stored, in every state, out of the paper's own export. */
export async function readExport(): Promise<BackupArticle[]> {
  const { address, place } = inject('paper')
  const token = await deskTokenOf(place)
  const articles: BackupArticle[] = []
  for (let next: string | undefined = '/api/v1/desk/export'; next !== undefined;) {
    const response: Response = await fetch(address + next, { headers: { Authorization: `Bearer ${token}` } })
    const lines = (await response.text()).split('\n').filter((line) => line !== '')
    articles.push(...lines.map((line) => JSON.parse(line) as BackupArticle))
    next = /<([^>]+)>; rel="next"/.exec(response.headers.get('Link') ?? '')?.[1]
  }
  return articles
}
