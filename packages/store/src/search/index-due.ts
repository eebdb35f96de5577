import { type Block, blockText, detectLanguage, type Byline } from '@broadsheet/model'
import { jsonBatches } from '../d1/json-batches.ts'
import type { Database } from '../d1/open-d1.ts'
import { isUniqueConflict } from '../d1/retry-on-conflict.ts'
import { runStatements } from '../d1/run-statements.ts'
import { sql } from '../d1/sql.ts'
import { parseJson, type JsonText } from '../d1/static-query.ts'
import { peopleOf } from './people-of.ts'
import { spacedTextOf } from './space-characters.ts'

// A step ends early where articles are very large: their bodies are in memory.
const maxBodyCharacters = 4_000_000

type DueRow = {
  id: number
  upTo: number
  headline: string
  lede: string
  body: JsonText<Block[]>
  byline: JsonText<Byline> | null
  credits: JsonText<string[]>
  contentHash: string
}

/**
 * Puts at most `limit` articles into the search index that a migration emptied, newest first, and returns their number,
 * zero if none is due. Two simultaneous runs write each article once.
 */
export async function indexDue(db: Database, limit: number): Promise<number> {
  const [rows] = await runStatements(db, [
    sql<DueRow>`SELECT article.id, up_to AS upTo, headline, lede, body, byline, credits, content_hash AS contentHash
      FROM (
        SELECT id, up_to, sum(size) OVER (ORDER BY id DESC) - size AS before FROM (
          SELECT id, up_to, length(body) AS size FROM search_due CROSS JOIN articles ON id <= up_to
          WHERE up_to > 0 ORDER BY id DESC LIMIT ${limit}
        )
      ) page CROSS JOIN articles article ON article.id = page.id
      WHERE page.before < ${maxBodyCharacters} ORDER BY article.id DESC`,
  ])
  const [first] = rows
  const last = rows.at(-1)
  if (first === undefined || last === undefined) return 0
  // An article that changed meanwhile already has new words.
  const words = jsonBatches(rows.map(wordsOf)).map(
    (
      batch,
    ) => sql`UPDATE articles SET spaced_text = value ->> 'spaced', language = coalesce(language, value ->> 'language')
      FROM json_each(${batch}) WHERE articles.id = value ->> 'id' AND content_hash = value ->> 'contentHash'`,
  )
  try {
    await runStatements(db, [
      ...words,
      // Of two runs at the same step, the key makes the second fail.
      sql`INSERT INTO search_due (up_to) VALUES (${last.id - 1})`,
      sql`DELETE FROM search_due WHERE up_to = ${first.upTo}`,
      sql`INSERT INTO search
          (rowid, headline, lede, body, filed_under, headline_folds, lede_folds, body_folds, people)
        SELECT * FROM search_source WHERE id >= ${last.id} AND id <= ${first.upTo}`,
    ])
  } catch (error) {
    if (!isUniqueConflict(error)) throw error
  }
  return rows.length
}

function wordsOf({ id, contentHash, headline, lede, byline, credits, ...row }: DueRow) {
  const body = parseJson(row.body).map(blockText).join('\n')
  const people = peopleOf({ byline: byline && parseJson(byline), credits: parseJson(credits) })
  const spaced = spacedTextOf({ headline, lede, body, people })
  return { id, contentHash, spaced, language: detectLanguage(`${headline}\n${body}`) }
}
