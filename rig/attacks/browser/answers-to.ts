import { paperAddress } from '../../browser/new-reader.ts'
import { newNetwork, type Visit } from './doors.ts'
import type { Answered } from './parse-documents.ts'

const requestsAtOnce = 16

/**
 * What the paper answers to these visits, each different document once: an answer that prints nothing of a payload is
 * the same for all of them. Throws for one that fails, or whose type browsers may guess.
 */
export async function answersTo(visits: readonly Visit[]): Promise<Answered[]> {
  const different = new Map<string, Answered>()
  const left = visits.values()
  const ask = async () => {
    for (const { path, headers } of left) {
      const response = await fetch(paperAddress + path, { headers: { ...newNetwork(), ...headers } })
      const [type, text] = [response.headers.get('Content-Type') ?? '', await response.text()]
      if (response.status === 429 || response.status >= 500) throw new Error(`${path} answered ${response.status}`)
      if (response.headers.get('X-Content-Type-Options') !== 'nosniff') throw new Error(`${path} may be sniffed`)
      different.set(`${type} ${text}`, { path, type, text })
    }
  }
  await Promise.all(Array.from({ length: requestsAtOnce }, ask))
  return [...different.values()]
}
