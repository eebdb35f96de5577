import type { Context } from 'hono'
import * as v from 'valibot'
import type { AppEnv } from '../../env.ts'

/** A body as its schema has it, or the first thing wrong with it in a sentence for the client. */
type ParsedBody<Output> = { ok: true; body: Output } | { ok: false; detail: string }

/** Reads the body of a request as JSON of a schema. A body that is left out is an empty object. */
export async function parseBody<Schema extends v.GenericSchema>(
  c: Context<AppEnv>,
  schema: Schema,
): Promise<ParsedBody<v.InferOutput<Schema>>> {
  const text = await c.req.text()
  const json = v.safeParse(v.pipe(v.string(), v.parseJson()), text === '' ? '{}' : text)
  if (!json.success) return { ok: false, detail: 'The body is no JSON.' }
  const parsed = v.safeParse(schema, json.output)
  if (parsed.success) return { ok: true, body: parsed.output }
  const [issue] = parsed.issues
  return { ok: false, detail: `${v.getDotPath(issue) ?? 'The body'}: ${issue.message}` }
}
