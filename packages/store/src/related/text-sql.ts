import { sql, type SQL } from '../d1/sql.ts'

// About 2,000 words of a language with spaces, more of one without.
const maxCharacters = 12_000

/** The beginning of the body in a row of `articles` (alias `name`), one paragraph a line. */
export function textSql(name: string): SQL {
  return sql.raw(
    `coalesce(substr((SELECT group_concat(b.value ->> 'text', char(10)) FROM json_each(${name}.body) b), 1, ${maxCharacters}), '')`,
  )
}
