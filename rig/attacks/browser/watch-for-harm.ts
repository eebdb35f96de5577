/// <reference lib="dom" />
import type { Page } from 'playwright-core'
import { findHarm } from './find-harm.ts'
import { imagesHost } from './hostile-blocks.ts'

const pixel = Buffer.from('R0lGODlhAQABAAAAACwAAAAAAQABAAACAkQBADs=', 'base64')

/** What should never happen in a window, with where it was; grows by itself. `at` is where the window is now. */
export type Watch = { at: string; harm: string[]; report: (what: string) => void }

/**
 * Watches a window of a reader: scripts that run, dialogs, broken policies, errors, and requests that lead away. What
 * a document holds is found by `findHarm` in it.
 */
export async function watchForHarm(page: Page, paper: string): Promise<Watch> {
  const harm: string[] = []
  const watch: Watch = { at: '', harm, report: (what) => void harm.push(`${watch.at}: ${what}`) }
  await page.exposeBinding('xss', ({ frame }) => void harm.push(`${frame.name() || watch.at}: a script ran`))
  await page.exposeFunction('reportViolation', (what: string) => watch.report(`the policy was broken: ${what}`))
  await page.addInitScript(() => {
    const tell: unknown = Reflect.get(globalThis, 'reportViolation')
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) => {
      // Chromium's own view of XML brings a style sheet, which the policy of what is no page refuses.
      const isViewer = document.contentType !== 'text/html' && effectiveDirective === 'style-src-elem'
      if (typeof tell === 'function' && !isViewer) tell(`${effectiveDirective} ${blockedURI} ${sample}`)
    })
  })
  await page.addInitScript(`globalThis.findHarm = ${findHarm.toString()}`)
  await page.route(`${imagesHost}/**`, (route) => route.fulfill({ contentType: 'image/gif', body: pixel }))
  page.on('dialog', (dialog) => {
    watch.report(`a dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('pageerror', (error) => watch.report(`threw ${error.message}`))
  page.on('popup', (popup) => watch.report(`opened ${popup.url()}`))
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url())
    const isImage = origin === imagesHost && request.resourceType() === 'image'
    if (origin !== paper && !isImage && protocol !== 'blob:')
      watch.report(`left the paper for ${request.url().slice(0, 200)}`)
  })
  return watch
}
