import { gzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { newReader } from './new-reader.ts'
import { pageKinds } from './page-kinds.ts'

// The budget of DESIGN.md, "Budgets": all that a browser loads for an article but for images, compressed.
const maxArticleBytes = 14 * 1024

it('an article costs its reader at most 14 KB, all files but images together', async () => {
  const page = await newReader()
  const loaded: Promise<Buffer>[] = []
  page.on('response', (response) => {
    if (!['image', 'ping'].includes(response.request().resourceType())) loaded.push(response.body())
  })
  await page.goto('/culture/he-did-leave-a-note-the-bell-the-logbook-and-amos-reddle')
  const bytes = (await Promise.all(loaded)).map((body) => gzipSync(body).length)
  expect(bytes.length).toBeGreaterThan(1)
  expect(bytes.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(maxArticleBytes)
})

it.each(pageKinds)('nothing holds up the first paint of the $kind page', async ({ path }) => {
  const page = await newReader()
  await page.goto(path)
  const blocking = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter((entry) => Reflect.get(entry, 'renderBlockingStatus') === 'blocking')
      .map((entry) => entry.name),
  )
  expect(blocking).toEqual([])
})
