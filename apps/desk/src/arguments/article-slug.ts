import { decodePart } from '@broadsheet/model'
import { UsageError } from '../usage-error.ts'

/**
 * The slug of the article that an editor names by its slug, its address or the path of its address. Throws a
 * UsageError for anything else.
 */
export function articleSlug(given: string): string {
  const path = URL.canParse(given) ? new URL(given).pathname : given
  const segments = path.split('/').filter((segment) => segment !== '')
  const slug = decodePart(segments.at(-1) ?? '')
  const isAddress = path.includes('/')
  if (slug === null || slug === '' || segments.length > 2 || (isAddress && segments.length < 2)) {
    throw new UsageError(
      `"${given}" is not the name of an article. Give its address, such as https://paper.example/harbour/late-ferry, or only its slug, late-ferry.`,
    )
  }
  return slug.normalize('NFC')
}
