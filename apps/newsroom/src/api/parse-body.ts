import type { Context } from 'hono'
import * as v from 'valibot'
import type { AppEnv } from '../context/env.ts'

/** What was sent as its schema has it, or the first thing wrong with it in a sentence for the client. */
export type Checked<Output> = { ok: true; body: Output } | { ok: false; detail: string }

/** Reads the body of a request as JSON. A body that is left out is an empty object. */
export async function parseJson(c: Context<AppEnv>): Promise<Checked<unknown>> {
  const text = await c.req.text()
  const json = v.safeParse(v.pipe(v.string(), v.parseJson()), text === '' ? '{}' : text)
  return json.success ? { ok: true, body: json.output } : { ok: false, detail: 'The body is no JSON.' }
}

/** Looks at plain data by a schema. */
export function check<Schema extends v.GenericSchema>(schema: Schema, json: unknown): Checked<v.InferOutput<Schema>> {
  const parsed = v.safeParse(schema, json)
  if (parsed.success) return { ok: true, body: parsed.output }
  const [issue] = parsed.issues
  return { ok: false, detail: `${v.getDotPath(issue) ?? 'The body'}: ${issue.message}` }
}

/** Reads the body of a request as JSON of a schema. */
export async function parseBody<Schema extends v.GenericSchema>(
  c: Context<AppEnv>,
  schema: Schema,
): Promise<Checked<v.InferOutput<Schema>>> {
  const json = await parseJson(c)
  return json.ok ? check(schema, json.body) : json
}
