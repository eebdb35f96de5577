import { nextAddress, parseQuery, problem } from '@broadsheet/edge'
import { listImages } from '@broadsheet/store'
import type { Context } from 'hono'
import { imageListQuerySchema } from '../../api/images/image-query.ts'
import type { AppEnv } from '../../context/env.ts'
import { imageLine } from './image-line.ts'

const choicesPerPage = 12

/** `GET /desk/images/choices`: images that the writing form offers, each with its line, or null if it is not described. */
export async function answerChoices(c: Context<AppEnv>): Promise<Response> {
  const parsed = parseQuery(imageListQuerySchema, c.req.query())
  if (!parsed.ok) return problem(c, 'bad-request', parsed.detail)
  const { q, before = null } = parsed.query
  const listed = { query: q === '' ? null : q, isUndescribed: false, before, limit: choicesPerPage }
  const { images, next } = await listImages(c.get('db'), listed)
  return c.json({
    images: images.map((image) => {
      const { name, isAnimated: animated, alt, caption, credit } = image
      return { name, animated, alt, caption, credit, line: imageLine(c.get('site'), image) }
    }),
    next: nextAddress(c.req.path, c.req.query(), { before: next }),
  })
}
