import { log } from '@broadsheet/edge'
import { cardsPath, innermostReason, type SocialCard } from '@broadsheet/model'
import type { Context } from 'hono'
import type { AppEnv } from '../context/env.ts'

const maxMilliseconds = 10_000

/** Asks the newsroom to draw a card, which stores it; null if it can't. */
export async function askForCard(
  c: Context<AppEnv>,
  card: SocialCard,
): Promise<{ body: ReadableStream; tag: string } | null> {
  try {
    const response = await c.env.NEWSROOM.fetch(
      new Request(new URL(cardsPath, c.req.url), {
        method: 'POST',
        redirect: 'manual',
        body: JSON.stringify(card),
        signal: AbortSignal.timeout(maxMilliseconds),
      }),
    )
    const key = response.headers.get('Card-Key')
    if (response.ok && response.body !== null && key !== null) return { body: response.body, tag: `"${key}"` }
    log('card not drawn', { status: response.status })
    await response.body?.cancel()
  } catch (error) {
    log('card not drawn', { reason: innermostReason(error) })
  }
  return null
}
