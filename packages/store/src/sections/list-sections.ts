import type { Section } from '@broadsheet/model'
import type { Database } from '../d1/open-d1.ts'
import { runStatements } from '../d1/run-statements.ts'
import { sql } from '../d1/sql.ts'

/** The statement of {@link listSections}, for verbs that ask for more in the same round trip. */
export const sectionsSql = sql<Section>`
  SELECT slug, name FROM sections
  WHERE EXISTS (SELECT 1 FROM articles WHERE section_slug = sections.slug AND status = 'published')
  ORDER BY name COLLATE NOCASE`

/** The sections that have something published, by name. */
export async function listSections(db: Database): Promise<Section[]> {
  const [sections] = await runStatements(db, [sectionsSql])
  return sections
}
