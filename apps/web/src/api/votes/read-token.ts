import { turnstileField } from '@broadsheet/model'
import * as v from 'valibot'

// Turnstile's are shorter.
const maxTokenCharacters = 2_048

const tokenSchema = v.pipe(v.string(), v.nonEmpty(), v.maxLength(maxTokenCharacters))
const jsonSchema = v.pipe(v.string(), v.parseJson(), v.object({ [turnstileField]: tokenSchema }))

/** The Turnstile token in the body of a vote, in JSON or as a field of a form; null without one. */
export async function readToken(request: Request): Promise<string | null> {
  // Not text(), which warns in the log of the type that forms have.
  const text = new TextDecoder().decode(await request.arrayBuffer())
  if (request.headers.get('Content-Type')?.startsWith('application/json') === true) {
    const parsed = v.safeParse(jsonSchema, text)
    return parsed.success ? (parsed.output[turnstileField] ?? null) : null
  }
  const field = v.safeParse(tokenSchema, new URLSearchParams(text).get(turnstileField))
  return field.success ? field.output : null
}
