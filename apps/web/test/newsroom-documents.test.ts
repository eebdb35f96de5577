import { feedItemsPath } from '@broadsheet/model'
import { env } from 'cloudflare:workers'
import { expect, it } from 'vitest'
import { createPaper } from './create-paper.ts'

it('readers reach nothing that the newsroom reads for other Workers', async () => {
  const init = { method: 'POST', body: '<rss/>', headers: { Origin: 'https://paper.example' } }
  const response = await createPaper().request(`https://paper.example${feedItemsPath}`, init, env)
  expect([response.status, response.headers.get('Allow')]).toEqual([405, 'GET, HEAD'])
})
