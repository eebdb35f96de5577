import { copiedImagePath, feedItemsPath, knownImagesPath } from '@broadsheet/model'
import { env } from 'cloudflare:workers'
import { expect, it } from 'vitest'
import { createPaper } from './create-paper.ts'

it.each([feedItemsPath, knownImagesPath, copiedImagePath])(
  'readers reach nothing of %s, which the newsroom does for other Workers',
  async (path) => {
    const init = { method: 'POST', body: '<rss/>', headers: { Origin: 'https://paper.example' } }
    const response = await createPaper().request(`https://paper.example${path}`, init, env)
    expect([response.status, response.headers.get('Allow')]).toEqual([405, 'GET, HEAD'])
  },
)
