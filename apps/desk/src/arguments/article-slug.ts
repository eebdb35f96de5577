import { UsageError } from '../usage-error.ts'

/**
 * The slug that an editor means: a slug as it is, or the last part of an article's address (or of its path). Throws a
 * UsageError for what is neither.
 */
export function articleSlug(given: string): string {
  const path = URL.canParse(given) ? new URL(given).pathname : given
  const segments = path.split('/').filter((segment) => segment !== '')
  const slug = decode(segments.at(-1) ?? '')
  const isAddress = path.includes('/')
  if (slug === null || slug === '' || segments.length > 2 || (isAddress && segments.length < 2)) {
    throw new UsageError(
      `"${given}" names no article. Give its address, such as https://paper.example/harbour/late-ferry, or late-ferry alone.`,
    )
  }
  return slug.normalize('NFC')
}

function decode(segment: string): string | null {
  try {
    return decodeURIComponent(segment)
  } catch {
    return null
  }
}
