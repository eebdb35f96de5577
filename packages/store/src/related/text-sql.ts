import { sql, type SQL } from '../d1/sql.ts'

// 2,000 words of a language that sets spaces, and more than that of one that doesn't.
const maxCharacters = 12_000

/** The beginning of the body of a row of `articles`, which the statement calls `name`: its paragraphs, a line each. */
export function textSql(name: string): SQL {
  return sql.raw(
    `coalesce(substr((SELECT group_concat(b.value ->> 'text', char(10)) FROM json_each(${name}.body) b), 1, ${maxCharacters}), '')`,
  )
}
