import { isObject, type JsonObject } from '../json/json-value.ts'

type Table = Record<string, unknown>

/**
 * Parses TOML (https://toml.io/en/v1.0.0) for its texts: as with YAML's failsafe schema, every value is a text as
 * written, a list or a map. Null for text that is not TOML.
 */
export function readToml(toml: string): JsonObject | null {
  const root = emptyTable()
  const cursor: Cursor = { text: toml.replaceAll('\r\n', '\n'), at: 0 }
  try {
    let table = root
    for (skipBlank(cursor); cursor.at < cursor.text.length; skipBlank(cursor)) table = readLine(cursor, { root, table })
    return root
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

/** Reads a header or a pair, and returns the table of the pairs behind it. */
function readLine(cursor: Cursor, { root, table }: { root: Table; table: Table }): Table {
  const [header] = take(cursor, /\[\[?/uy)
  const path = readPath(cursor)
  let current = table
  if (header === undefined) set(table, path, readAssigned(cursor))
  else current = header === '[[' ? append(root, path) : open(root, path)
  expect(cursor, header === undefined ? /(?:)/uy : header === '[[' ? /[ \t]*\]\]/uy : /[ \t]*\]/uy)
  expect(cursor, /[ \t]*(?:#[^\n]*)?(?:\n|$)/uy)
  return current
}

type Cursor = { text: string; at: number }

function take(cursor: Cursor, pattern: RegExp): readonly string[] {
  pattern.lastIndex = cursor.at
  const match = pattern.exec(cursor.text)
  if (match !== null) cursor.at = pattern.lastIndex
  return match === null ? [] : [...match]
}

function expect(cursor: Cursor, pattern: RegExp): void {
  if (take(cursor, pattern).length === 0) throw new SyntaxError('The text is not TOML.')
}

function skipBlank(cursor: Cursor): void {
  take(cursor, /(?:\s|#[^\n]*(?:\n|$))*/uy)
}

function readPath(cursor: Cursor): string[] {
  const path: string[] = []
  do {
    take(cursor, /[ \t]*/uy)
    const [, bare, double, single] = take(cursor, /([\w-]+)|"((?:[^"\\\n]|\\.)*)"|'([^'\n]*)'/uy)
    const key = bare ?? (double === undefined ? single : unescape(double))
    if (key === undefined) throw new SyntaxError('A key is missing.')
    path.push(key)
  } while (take(cursor, /[ \t]*\./uy).length > 0)
  return path
}

function readAssigned(cursor: Cursor): unknown {
  expect(cursor, /[ \t]*=[ \t]*/uy)
  return readValue(cursor, 0)
}

const maxDepth = 50

function readValue(cursor: Cursor, depth: number): unknown {
  if (depth > maxDepth) throw new SyntaxError('Values are too deep.')
  const [, long] = take(cursor, /"""\n?((?:[^\\]|\\[^])*?)"""(?!")/uy)
  if (long !== undefined) return unescape(long.replace(/\\[ \t]*\n\s*/gu, ''))
  const [, longLiteral] = take(cursor, /'''\n?([^]*?)'''(?!')/uy)
  if (longLiteral !== undefined) return longLiteral
  const [, double] = take(cursor, /"((?:[^"\\\n]|\\.)*)"/uy)
  if (double !== undefined) return unescape(double)
  const [, literal] = take(cursor, /'([^'\n]*)'/uy)
  if (literal !== undefined) return literal
  if (take(cursor, /\[/uy).length > 0) return readList(cursor, depth)
  if (take(cursor, /\{/uy).length > 0) return readInlineTable(cursor, depth)
  const [bare] = take(cursor, /\d{4}-\d\d-\d\d \d[\d:.Z+-]*|[\w+:.-]+/uy)
  if (bare === undefined) throw new SyntaxError('A value is not valid.')
  return bare
}

function readList(cursor: Cursor, depth: number): unknown[] {
  const values: unknown[] = []
  for (skipBlank(cursor); take(cursor, /\]/uy).length === 0; skipBlank(cursor)) {
    values.push(readValue(cursor, depth + 1))
    skipBlank(cursor)
    expect(cursor, /,|(?=\])/uy)
  }
  return values
}

function readInlineTable(cursor: Cursor, depth: number): Table {
  const table = emptyTable()
  for (skipBlank(cursor); take(cursor, /\}/uy).length === 0; skipBlank(cursor)) {
    const path = readPath(cursor)
    expect(cursor, /[ \t]*=[ \t]*/uy)
    set(table, path, readValue(cursor, depth + 1))
    skipBlank(cursor)
    expect(cursor, /,|(?=\})/uy)
  }
  return table
}

const escapes: Record<string, string> = { b: '\b', t: '\t', n: '\n', f: '\f', r: '\r', '"': '"', '\\': '\\' }

function unescape(written: string): string {
  return written.replace(
    /\\(?:u([\da-f]{4})|U([\da-f]{8})|([^]))/giu,
    (_, short?: string, long?: string, sign = '') => {
      const code = short ?? long
      if (code === undefined) return escapes[sign] ?? sign
      const point = Number.parseInt(code, 16)
      return point > 0x10_ff_ff ? '' : String.fromCodePoint(point)
    },
  )
}

// A name such as `__proto__` is a name like any other.
function emptyTable(): Table {
  return Object.create(null) as Table
}

function set(table: Table, path: readonly string[], value: unknown): void {
  open(table, path.slice(0, -1))[path.at(-1) ?? ''] = value
}

function open(table: Table, path: readonly string[]): Table {
  let inner = table
  for (const key of path) {
    const known = inner[key]
    const last: unknown = Array.isArray(known) ? known.at(-1) : known
    inner = isTable(last) ? last : (inner[key] = emptyTable())
  }
  return inner
}

function isTable(value: unknown): value is Table {
  return isObject(value)
}

function append(root: Table, path: readonly string[]): Table {
  const around = open(root, path.slice(0, -1))
  const key = path.at(-1) ?? ''
  const table = emptyTable()
  const known = around[key]
  around[key] = Array.isArray(known) ? [...known, table] : [table]
  return table
}
