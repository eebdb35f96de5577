import type { Context } from 'hono'
import type { AppEnv } from '../context/env.ts'

/** The fields that a form sent, by name; none where what came is no form. May be asked for again. */
export async function readForm(c: Context<AppEnv>): Promise<FormData> {
  try {
    return await c.req.formData()
  } catch {
    return new FormData()
  }
}

/** A field's text as it was typed, empty where the form has none. */
export function textOf(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}

/** All texts of a field, in the order in which they stand in the form. */
export function textsOf(form: FormData, name: string): string[] {
  return form.getAll(name).filter((value) => typeof value === 'string')
}
