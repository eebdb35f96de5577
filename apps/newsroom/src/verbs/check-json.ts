import { closestIssue } from '@broadsheet/model'
import * as v from 'valibot'

/** The parsed input of a verb; or `detail`, the first error in it as a sentence for the client. */
export type Checked<Output> = { ok: true; body: Output } | { ok: false; detail: string }

export function checkJson<Schema extends v.GenericSchema>(
  schema: Schema,
  json: unknown,
): Checked<v.InferOutput<Schema>> {
  const parsed = v.safeParse(schema, json)
  if (parsed.success) return { ok: true, body: parsed.output }
  const { place, message } = closestIssue(parsed.issues[0])
  return { ok: false, detail: `${place === '' ? 'The body' : place}: ${message}` }
}

/** The parser of a verb without input. It ignores what was sent. */
export function noInput(): Checked<null> {
  return { ok: true, body: null }
}
