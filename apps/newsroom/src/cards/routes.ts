import { limitBody, problem } from '@broadsheet/edge'
import { cardsPath, socialCardSchema } from '@broadsheet/model'
import type { Hono } from 'hono'
import * as v from 'valibot'
import type { AppEnv } from '../context/env.ts'

const maxBodyBytes = 16_384

/**
 * Draws social cards for the readers' Worker, which is too small for resvg and a font. Only Workers that have this one
 * bound can reach the address. `Card-Key` names what was drawn.
 */
export function addCardRoutes(app: Hono<AppEnv>): void {
  app.post(cardsPath, limitBody(maxBodyBytes, `A card has at most ${maxBodyBytes} bytes.`), async (c) => {
    const card = v.safeParse(v.pipe(v.string(), v.parseJson(), socialCardSchema), await c.req.text())
    if (!card.success) return problem(c, 'bad-request', 'The body is not a card.')
    const { key, png } = await c.get('makeCard')(
      { bucket: c.env.IMAGES, images: c.env.RENDITIONS, db: c.get('db') },
      card.output,
    )
    c.header('Content-Type', 'image/png')
    c.header('Card-Key', key)
    return c.newResponse(png)
  })
}
