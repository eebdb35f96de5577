// This module alone can make a piece: no object from outside is taken for one.
const piece = Symbol('a piece of SQL')

/**
 * A statement, or a piece of one. Its values are bound and never part of its text. `Row` is the type of the rows that it
 * answers; only the tests of its verb check it.
 */
export type SQL<Row = unknown> = {
  readonly [piece]: { readonly row?: Row }
  readonly text: string
  readonly params: readonly Param[]
}

type Value = string | number | boolean | null

/** The name of a value that a static query gets with each call. */
type Placeholder = { readonly placeholder: string }

type Param = Value | Placeholder

/**
 * Writes SQL: pieces are put into the text, values are bound.
 *
 * @example
 * const isPublished = sql`status = 'published'`
 * const statement = sql<{ slug: string }>`SELECT slug FROM articles WHERE ${isPublished} AND id > ${after}`
 */
export function sql<Row = unknown>(texts: TemplateStringsArray, ...values: (SQL | Param)[]): SQL<Row> {
  let [text = ''] = texts
  const params: Param[] = []
  for (const [at, value] of values.entries()) {
    if (isPiece(value)) {
      text += value.text
      params.push(...value.params)
    } else {
      text += '?'
      params.push(value)
    }
    text += texts[at + 1] ?? ''
  }
  return makePiece(text, params)
}

/** Text as it stands. It must never hold a value. */
sql.raw = (text: string): SQL => makePiece(text, [])

/** The name of a table or a column. */
sql.identifier = (name: string): SQL => makePiece(`"${name.replaceAll('"', '""')}"`, [])

sql.placeholder = (name: string): Placeholder => ({ placeholder: name })

/** Pieces with a separator between them. */
sql.join = (pieces: readonly SQL[], separator: SQL): SQL =>
  makePiece(
    pieces.map(({ text }) => text).join(separator.text),
    pieces.flatMap(({ params }, at) => (at === 0 ? params : [...separator.params, ...params])),
  )

/** The parameters with their placeholders filled in. A placeholder without a value throws. */
export function fillPlaceholders(params: readonly Param[], values: Readonly<Record<string, Value>>): Value[] {
  return params.map((param) => {
    if (param === null || typeof param !== 'object') return param
    const value = values[param.placeholder]
    if (value === undefined) throw new Error(`No value for the placeholder ${param.placeholder}`)
    return value
  })
}

function makePiece<Row>(text: string, params: readonly Param[]): SQL<Row> {
  return { [piece]: {}, text, params }
}

function isPiece(value: SQL | Param): value is SQL {
  return value !== null && typeof value === 'object' && piece in value
}
