import { sql } from '../d1/sql.ts'

/**
 * Whether readers may know a row of `sections`: a section with only drafts is not public yet. It is needed only where
 * no published article proves it.
 */
export const isKnownToReaders = sql`(
  EXISTS (SELECT 1 FROM articles WHERE section_slug = sections.slug AND status IN ('published', 'withdrawn'))
  OR NOT EXISTS (SELECT 1 FROM articles WHERE section_slug = sections.slug AND status = 'draft')
)`
