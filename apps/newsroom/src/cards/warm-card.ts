import { log } from '@broadsheet/edge'
import { innermostReason } from '@broadsheet/model'
import { articleCard, type CardArticle } from '@broadsheet/press'
import type { Context } from 'hono'
import type { AppEnv } from '../context/env.ts'

// The isolate does one thing at a time: an answer that is not sent yet would wait for the drawing (0.3 s the first time).
const headStartMilliseconds = 20

/**
 * Draws and stores the card of an article that was published or changed, after the answer, so that the first network
 * that asks for it need not wait. Without a bucket there is nowhere to store it.
 */
export function warmCard(c: Context<AppEnv>, article: CardArticle): void {
  const bucket = c.env.IMAGES
  if (bucket !== undefined) c.executionCtx.waitUntil(warm(c, bucket, article))
}

async function warm(c: Context<AppEnv>, bucket: R2Bucket, article: CardArticle): Promise<void> {
  try {
    await scheduler.wait(headStartMilliseconds)
    const { png } = await c.get('makeCard')(
      { bucket, images: c.env.RENDITIONS, db: c.get('db') },
      articleCard(c.get('site'), article),
    )
    if (png instanceof ReadableStream) await png.cancel()
  } catch (error) {
    log('card not drawn', { reason: innermostReason(error) })
  }
}
