import { log } from '@broadsheet/edge'
import { innermostReason, type SocialCard } from '@broadsheet/model'
import { drawCard, type CardImage } from '@broadsheet/press'
import { type CardImages, cardKey, readCard, readCardImage, storeCard } from '@broadsheet/store'
import type { MakeCard } from '../context/env.ts'
import { imageSize } from './image-size.ts'
import type { DrawnImage, rasterize } from './rasterize.ts'

export type Rasterize = typeof rasterize

const maxImageBytes = 6_000_000
// As many cards as an isolate remembers, each of at most about 1.5 MB.
const maxRemembered = 8
// resvg asks for the bytes of what has an address; nothing is fetched.
const href = 'https://card.invalid/image'

/** Makes cards, each once even if many requests ask for it at the same time. */
export function createCardMaker(rasterizeCard: Rasterize): MakeCard {
  const drawn = new Map<string, Promise<Uint8Array<ArrayBuffer>>>()
  return async (images, card) => {
    const { bucket } = images
    const image = await findImage(images, card)
    // Without its image a card is another card: when the image can be drawn one day, it is not stored yet.
    const shown = image === null && card.kind === 'article' ? { ...card, image: null } : card
    const key = await cardKey(shown)
    const stored = await trying('read a card', async () => await readCard(bucket, key))
    if (stored !== null) return { key, png: stored.body }
    const known = drawn.get(key)
    if (known !== undefined) return { key, png: await known }
    const drawing = rasterizeCard(drawCard(shown, image?.placed ?? null), image?.drawn ?? null)
    remember(drawn, key, drawing)
    const png = await drawing
    if (bucket !== undefined) await trying('store a card', async () => await storeCard(bucket, key, png))
    return { key, png }
  }
}

type FoundImage = { drawn: DrawnImage; placed: CardImage }

/** The image of a card, if resvg can draw it. */
async function findImage(images: CardImages, card: SocialCard): Promise<FoundImage | null> {
  if (card.kind === 'paper' || card.image === null) return null
  const { name, focusX, focusY } = card.image
  const found = await trying('read an image', async () => await readCardImage(images, name, maxImageBytes))
  const size = found === null ? null : imageSize(found.bytes)
  if (found === null || size === null) return null
  const focus = found.isCut ? { focusX: 50, focusY: 50 } : { focusX, focusY }
  return { drawn: { href, bytes: found.bytes }, placed: { href, ...size, ...focus } }
}

/** Null instead of a failure, which is logged: a card is drawn even while R2 is down. */
async function trying<Answer>(what: string, ask: () => Promise<Answer>): Promise<Answer | null> {
  try {
    return await ask()
  } catch (error) {
    log('card bucket failed', { what, reason: innermostReason(error) })
    return null
  }
}

// What is remembered needs no request to go on: it only computes.
function remember(
  drawn: Map<string, Promise<Uint8Array<ArrayBuffer>>>,
  key: string,
  drawing: Promise<Uint8Array<ArrayBuffer>>,
): void {
  drawn.set(key, drawing)
  drawing.catch(() => drawn.delete(key))
  const [oldest] = drawn.keys()
  if (drawn.size > maxRemembered && oldest !== undefined) drawn.delete(oldest)
}
