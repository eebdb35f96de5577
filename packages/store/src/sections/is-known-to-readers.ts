import { sql } from '../d1/sql.ts'

/**
 * Whether readers may know of a row of `sections`: one that holds drafts and nothing else has yet to be opened. To be
 * asked where no published article answers it already.
 */
export const isKnownToReaders = sql`(
  EXISTS (SELECT 1 FROM articles WHERE section_slug = sections.slug AND status IN ('published', 'withdrawn'))
  OR NOT EXISTS (SELECT 1 FROM articles WHERE section_slug = sections.slug AND status = 'draft')
)`
