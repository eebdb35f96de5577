import { limitBody, log } from '@broadsheet/edge'
import { type ViewEvent, within } from '@broadsheet/model'
import { reasonOf } from '@broadsheet/store'
import type { Context } from 'hono'
import type { AppEnv } from '../../context/env.ts'
import { operation } from '../operation.ts'
import { readView } from './read-view.ts'

const maxBodyBytes = 2_048

/**
 * `POST /api/v1/articles/{slug}/views`: the view beacon. Its optional body says where the reader clicked. It only
 * hands the view to the counter, so it never waits for D1. A view of an unknown slug is dropped later, when the counts are
 * collected. The answer doesn't tell whether the view counts.
 */
export const viewOperation = operation({
  method: 'post',
  path: '/articles/:slug/views',
  tag: 'Readers',
  summary: 'Reports a view of an article, and where the reader clicked',
  body: { json: 'ClickOrigin', limit: limitBody(maxBodyBytes, `A view has at most ${maxBodyBytes} bytes.`) },
  answers: { 202: {} },
  refuses: [],
  handle: async (c) => {
    const view = await readView(c)
    if (view !== null) c.executionCtx.waitUntil(sendView(c, view))
    return c.body(null, 202, { 'Cache-Control': 'no-store' })
  },
})

// A view that nothing could count is lost. One that the counter was late for may have counted.
async function sendView(c: Context<AppEnv>, view: ViewEvent): Promise<void> {
  const late = () => new Error('The counter did not answer in time')
  const count = async () => await c.env.VIEWS.count(view)
  try {
    await within(c.get('limits').counterMilliseconds, count(), late)
  } catch (error) {
    log('view lost', { id: c.get('requestId'), slug: view.slug, reason: reasonOf(error) })
  }
}
