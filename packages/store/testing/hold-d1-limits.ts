/**
 * The limits of D1: https://developers.cloudflare.com/d1/platform/limits/. The local D1 has higher ones, except for
 * one.
 */
const d1Limits = { statementBytes: 100_000, parameters: 100, functionArguments: 32, valueBytes: 2_000_000 } as const

const held = new WeakSet<object>()

/**
 * Makes every statement in an isolate that exceeds D1's limits throw, however a test runs it. A second call changes
 * nothing.
 */
export function holdD1Limits(db: D1Database): void {
  const database: D1Database = Object.getPrototypeOf(db)
  if (held.has(database)) return
  held.add(database)
  const statement: D1PreparedStatement = Object.getPrototypeOf(db.prepare('SELECT 1'))
  const prepare: D1Database['prepare'] = Reflect.get(database, 'prepare')
  const batch: D1Database['batch'] = Reflect.get(database, 'batch')
  const bind: D1PreparedStatement['bind'] = Reflect.get(statement, 'bind')
  const all: D1PreparedStatement['all'] = Reflect.get(statement, 'all')
  const run: D1PreparedStatement['run'] = Reflect.get(statement, 'run')
  database.prepare = function (query) {
    checkStatement(query)
    return prepare.call(this, query)
  }
  statement.bind = function (...values) {
    checkValues(values)
    return bind.apply(this, values)
  }
  database.batch = async function <Row>(this: D1Database, statements: D1PreparedStatement[]) {
    return checkResults(await (batch<Row>).call(this, statements))
  }
  statement.all = async function <Row>(this: D1PreparedStatement) {
    return checkResult(await (all<Row>).call(this))
  }
  statement.run = async function <Row>(this: D1PreparedStatement) {
    return checkResult(await (run<Row>).call(this))
  }
}

/** Throws if D1 would refuse the text of a statement. */
function checkStatement(query: string): void {
  const bytes = bytesOf(query)
  if (bytes > d1Limits.statementBytes) throw tooMuch('bytes in a statement', bytes, d1Limits.statementBytes, query)
  for (const { name, count } of functionCalls(query)) {
    if (count > d1Limits.functionArguments) {
      throw tooMuch(`arguments of ${name}()`, count, d1Limits.functionArguments, query)
    }
  }
}

/** Throws if D1 would refuse the values of a statement. */
function checkValues(values: readonly unknown[]): void {
  if (values.length > d1Limits.parameters) throw tooMuch('parameters', values.length, d1Limits.parameters, '')
  for (const value of values) checkValue(value)
}

function checkResults<Row>(results: D1Result<Row>[]): D1Result<Row>[] {
  return results.map(checkResult)
}

function checkResult<Row>(result: D1Result<Row>): D1Result<Row> {
  for (const row of result.results) for (const value of Object.values(row ?? {})) checkValue(value)
  return result
}

function checkValue(value: unknown): void {
  // A unit of UTF-16 has three bytes at most.
  if (typeof value !== 'string' || value.length * 3 <= d1Limits.valueBytes) return
  const bytes = bytesOf(value)
  if (bytes > d1Limits.valueBytes) throw tooMuch('bytes in a value', bytes, d1Limits.valueBytes, value)
}

/** The calls of functions in a statement, with the number of their arguments. A name and its bracket stand together. */
function functionCalls(query: string): { name: string; count: number }[] {
  const calls: { name: string; count: number }[] = []
  const open: { name: string; count: number }[] = []
  const token = /'[^']*'|"[^"]*"|`[^`]*`|--.*|(\w*)\(|\)|,/gu
  for (const [text, name = ''] of query.matchAll(token)) {
    if (text.endsWith('(')) open.push({ name: /^(?:in|values)$/iu.test(name) ? '' : name, count: 1 })
    const call = open.at(-1)
    if (text === ',' && call !== undefined) call.count += 1
    if (text === ')' && call !== undefined) {
      open.pop()
      if (call.name !== '') calls.push(call)
    }
  }
  return calls
}

function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length
}

function tooMuch(what: string, count: number, most: number, text: string): Error {
  return new Error(`D1 takes at most ${most} ${what}, not ${count}: ${text.slice(0, 120)}`)
}
