import type { Page } from 'playwright-core'

/** What goes wrong on a page from now on: errors, warnings, requests that fail or leave the paper. Grows by itself. */
export function complaintsOf(page: Page, paper: string): string[] {
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(`threw: ${error.message}`))
  page.on('dialog', (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('console', (message) => {
    // The browser says so of a page that answers 404, too, as not-found pages must.
    const isOwnStatus = message.location().url === page.url() && message.text().startsWith('Failed to load resource')
    if (['error', 'warning'].includes(message.type()) && !isOwnStatus) complaints.push(`console: ${message.text()}`)
  })
  page.on('requestfailed', (request) => {
    // A beacon outlives its page, which the browser calls aborted.
    if (request.resourceType() !== 'ping') complaints.push(`failed: ${request.url()} ${request.failure()?.errorText}`)
  })
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== paper) complaints.push(`left the paper: ${request.url()}`)
  })
  page.on('response', (response) => {
    if (response.status() >= 400 && !response.request().isNavigationRequest()) {
      complaints.push(`${response.status()}: ${response.url()}`)
    }
  })
  return complaints
}
