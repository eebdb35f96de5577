import { cleaningReportSchema, type CleanedImage, type CleaningReport } from '@broadsheet/model'
import type { DeskDeps } from '../desk-deps.ts'
import { exitCodes } from '../exit-codes.ts'
import { openSite, type JsonOptions } from '../site/open-site.ts'
import type { SiteClient } from '../site/site-client.ts'
import { printJson, printLine } from '../terminal/print.ts'

/**
 * Cleans and notes the images that an earlier version of the paper stored, a few a request, and returns the exit code. A
 * run that broke off is simply started again.
 */
export async function cleanImages(options: JsonOptions, deps: DeskDeps): Promise<number> {
  const site = await openSite(options, deps)
  const images: CleanedImage[] = []
  let after: string | null = ''
  while (after !== null && !deps.interrupted.aborted) {
    const report = await orderCleaning(site, after)
    images.push(...report.images)
    if (!options.json) for (const image of report.images) printLine(deps, lineOf(image))
    after = report.next
  }
  const left = images.filter(({ detail }) => detail !== null).length
  if (options.json) printJson(deps, { images })
  else printLine(deps, images.length === 0 ? 'All images are in line.' : `${images.length} images, ${left} left.`)
  if (deps.interrupted.aborted) return exitCodes.interrupted
  return left > 0 ? exitCodes.rejected : exitCodes.done
}

async function orderCleaning(site: SiteClient, after: string): Promise<CleaningReport> {
  const order = { method: 'POST', path: '/images/cleaning', body: { after }, repeatable: true } as const
  return (await site.request(cleaningReportSchema, order)).answer
}

function lineOf({ name, outcome, detail, shownAs, articles }: CleanedImage): string {
  if (detail !== null) return `${name}: left (${outcome}). ${detail}`
  return outcome === 'noted' ? `${name}: noted` : `${name}: cleaned, ${shownAs} in ${articles.join(', ')}`
}
