import { closestIssue } from '@broadsheet/model'
import * as v from 'valibot'

/** The input of a verb as its schema has it, or the first thing wrong with it in a sentence for the client. */
export type Checked<Output> = { ok: true; body: Output } | { ok: false; detail: string }

/** Parses plain data by a schema. */
export function checkJson<Schema extends v.GenericSchema>(
  schema: Schema,
  json: unknown,
): Checked<v.InferOutput<Schema>> {
  const parsed = v.safeParse(schema, json)
  if (parsed.success) return { ok: true, body: parsed.output }
  const { place, message } = closestIssue(parsed.issues[0])
  return { ok: false, detail: `${place === '' ? 'The body' : place}: ${message}` }
}

/** The parser of a verb that takes no input: whatever is sent is ignored. */
export function noInput(): Checked<null> {
  return { ok: true, body: null }
}
