/**
 * A statement, or a piece of one. Its values are bound and never part of its text. `Row` is the type of its rows; only
 * the tests of its verb check this type.
 */
export type SQL<Row = unknown> = Piece & { readonly [rows]?: Row }

declare const rows: unique symbol

type Written = { text: string; params: readonly Param[] }

/** Only this module makes pieces. The text is made on first use, because most isolates use few of the statements. */
class Piece {
  readonly #write: () => Written
  #written: Written | undefined

  constructor(write: () => Written) {
    this.#write = write
  }

  get text(): string {
    return (this.#written ??= this.#write()).text
  }

  get params(): readonly Param[] {
    return (this.#written ??= this.#write()).params
  }
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
  return new Piece(() => {
    let [text = ''] = texts
    const params: Param[] = []
    for (const [at, value] of values.entries()) {
      if (value instanceof Piece) {
        text += value.text
        params.push(...value.params)
      } else {
        text += '?'
        params.push(value)
      }
      text += texts[at + 1] ?? ''
    }
    return { text, params }
  })
}

/** Unchanged text. It must never contain a value. */
sql.raw = (text: string): SQL => new Piece(() => ({ text, params: [] }))

/** The name of a table or a column. */
sql.identifier = (name: string): SQL => new Piece(() => ({ text: `"${name.replaceAll('"', '""')}"`, params: [] }))

sql.placeholder = (name: string): Placeholder => ({ placeholder: name })

/** Pieces with a separator between them. */
sql.join = (pieces: readonly SQL[], separator: SQL): SQL =>
  new Piece(() => ({
    text: pieces.map(({ text }) => text).join(separator.text),
    params: pieces.flatMap(({ params }, at) => (at === 0 ? params : [...separator.params, ...params])),
  }))

/** The parameters with their placeholders filled in. A placeholder without a value throws. */
export function fillPlaceholders(params: readonly Param[], values: Readonly<Record<string, Value>>): Value[] {
  return params.map((param) => {
    if (param === null || typeof param !== 'object') return param
    const value = values[param.placeholder]
    if (value === undefined) throw new Error(`No value for the placeholder ${param.placeholder}`)
    return value
  })
}
