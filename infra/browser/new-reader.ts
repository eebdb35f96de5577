/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core'
import { afterAll, inject, onTestFinished } from 'vitest'

/** Where the paper is that the browser tests read. */
export const paperAddress = inject('paper').address

let browser: Promise<Browser> | undefined

afterAll(async () => {
  await (await browser)?.close()
})

/**
 * A reader's window in front of the paper, with paths instead of addresses. Nothing is kept from another reader, and
 * it closes when the test ends.
 */
export async function newReader(options: BrowserContextOptions = {}): Promise<Page> {
  browser ??= chromium.connect(inject('browser'))
  const context = await (await browser).newContext({ baseURL: paperAddress, ...options })
  onTestFinished(() => context.close())
  context.setDefaultTimeout(10_000)
  return await context.newPage()
}
