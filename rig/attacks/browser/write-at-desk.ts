import { deskTokenOf } from '@broadsheet/infra/testing'
import { inject } from 'vitest'
import { hostileContent } from './hostile-edition.ts'

/**
 * Brings payloads into the paper of this run as an editor does, by every verb of the desk's API that takes a text: each
 * article is begun, edited, published, corrected, moved to another address and section, and redirected to. Returns
 * the paths at which they stand, and throws for a verb that refuses what it should take.
 */
export async function writeAtDesk(payloads: readonly string[]): Promise<string[]> {
  const { address, place } = inject('paper')
  const token = await deskTokenOf(place)
  const order = async (method: string, what: string, body: unknown, mayRefuse: readonly number[] = []) => {
    const response = await fetch(`${address}/api/v1/desk/${what}`, {
      method,
      headers: { Authorization: `Bearer ${token}`, 'If-Match': '*' },
      body: JSON.stringify(body),
    })
    const answer = (await response.json()) as { slug: string; url: string }
    if (!response.ok && !mayRefuse.includes(response.status))
      throw new Error(`${method} ${what} answered ${response.status} ${JSON.stringify(answer)}`)
    return answer
  }

  const write = async (payload: string, index: number) => {
    const text = payload.toWellFormed()
    const source = { label: text, url: `https://elsewhere.example/?${text}` }
    const written = { ...hostileContent(payload), source, headline: `Written ${index} ${text}` }
    const { slug } = await order('POST', 'articles', {
      ...written,
      slug: `written ${index} ${text}`,
      key: `${index} ${text}`,
    })
    await order('PUT', `articles/${slug}`, { ...written, headline: `Edited ${index} ${text}` })
    await order('POST', `articles/${slug}/publish`, {})
    await order('POST', `articles/${slug}/correct`, { text })
    const moved = await order('POST', `articles/${slug}/move`, {
      section: `Moved ${text}`.slice(0, 110).toWellFormed().trim(),
      slug: `moved ${index} ${text}`,
    })
    // An address of signs alone is none, and one that another payload gave is taken.
    await order('POST', 'redirects', { from: text, to: moved.slug }, [400, 409])
    await order('POST', 'tokens', { name: `${index} ${text}`.slice(0, 80).toWellFormed(), scope: 'read' })
    return new URL(moved.url).pathname
  }
  const paths: string[] = []
  for (const [index, payload] of payloads.entries()) paths.push(await write(payload, index))
  return paths
}
