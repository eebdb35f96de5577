import { blockSchema } from '@broadsheet/model'
import * as v from 'valibot'
import type { SiteClient } from '../site/site-client.ts'
import { SiteError } from '../site/site-error.ts'
import { foreignImages, mayShowImages, type OwnAddresses } from './own-addresses.ts'

const lineSchema = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({ slug: v.string(), status: v.string(), body: v.array(blockSchema) }),
)

/**
 * Finds the slugs of all articles that show images from other sites, except withdrawn ones, in an export of the site.
 * One page is in memory at a time. `onPage` gets the id of the last article of each page. Throws a SiteError.
 */
export async function* findIllustratedArticles(
  site: SiteClient,
  own: OwnAddresses,
  onPage: (after: number) => void,
): AsyncGenerator<string> {
  let next: string | null = '/api/v1/desk/export'
  while (next !== null) {
    const page = await site.readExport(next)
    for (const line of page.lines.split('\n')) {
      if (!mayShowImages(line)) continue
      const parsed = v.safeParse(lineSchema, line)
      if (!parsed.success)
        throw new SiteError(`${site.origin} sends an export that this version of the desk can't read.`)
      const { slug, status, body } = parsed.output
      if (status !== 'withdrawn' && foreignImages(body, own).length > 0) yield slug
    }
    next = page.next
    if (next !== null) onPage(Number(new URL(next, site.origin).searchParams.get('after')))
  }
}
