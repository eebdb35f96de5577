import { isKnown, log, setCacheHeaders, type CachePolicy } from '@broadsheet/edge'
import { innermostReason, type SocialCard } from '@broadsheet/model'
import { paperCard, plainCard } from '@broadsheet/press'
import { cardKey, readCard } from '@broadsheet/store'
import type { Context } from 'hono'
import type { AppEnv } from '../context/env.ts'
import { askForCard } from './ask-for-card.ts'

type CardFile = { body: ReadableStream | Uint8Array<ArrayBuffer>; tag: string }

/**
 * Answers with a social card: the stored one, else one that the newsroom draws. If it can't, the paper's own card, and
 * without that one the icon, is answered for a minute.
 */
export async function answerCard(c: Context<AppEnv>, policy: CachePolicy, card: SocialCard): Promise<Response> {
  const key = await cardKey(card)
  if (isKnown(c.req.header('If-None-Match'), `"${key}"`)) return answer(c, policy, null, `"${key}"`)
  // A HEAD draws nothing.
  if (c.req.method === 'HEAD') return answer(c, policy, null, `"${key}"`)
  const found = (await findStored(c, key)) ?? (await askForCard(c, card))
  if (found !== null) return answer(c, policy, found.body, found.tag)
  const { body, tag } = (await findStored(c, await cardKey(paperCard(c.get('site'))))) ?? plain()
  return answer(c, { kind: 'front', tags: policy.tags ?? [] }, body, tag)
}

function answer(c: Context<AppEnv>, policy: CachePolicy, body: CardFile['body'] | null, tag: string): Response {
  setCacheHeaders(c, policy)
  c.header('ETag', tag)
  if (isKnown(c.req.header('If-None-Match'), tag)) return c.body(null, 304)
  c.header('Content-Type', plainCard.type)
  return c.newResponse(body)
}

async function findStored(c: Context<AppEnv>, key: string): Promise<CardFile | null> {
  try {
    const stored = await readCard(c.env.IMAGES, key)
    return stored === null ? null : { body: stored.body, tag: `"${key}"` }
  } catch (error) {
    log('card not read', { reason: innermostReason(error) })
    return null
  }
}

function plain(): CardFile {
  return { body: plainCard.bytes(), tag: '"plain"' }
}
