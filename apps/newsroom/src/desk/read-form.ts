import { repairText } from '@broadsheet/model'
import type { Context } from 'hono'
import type { AppEnv } from '../context/env.ts'

/** Reads the form of a request; an empty one if the body is not a form. A second call gives the same form. */
export async function readForm(c: Context<AppEnv>): Promise<FormData> {
  try {
    return await c.req.formData()
  } catch {
    return new FormData()
  }
}

/** A field's text, repaired, empty if the form does not have the field. */
export function textOf(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? repairText(value) : ''
}

/** All texts of a field, repaired, in the order of the form. */
export function textsOf(form: FormData, name: string): string[] {
  return form.getAll(name).flatMap((value) => (typeof value === 'string' ? [repairText(value)] : []))
}

/** The files of a field that somebody chose. A field without any has one that is empty and has no name. */
export function filesOf(form: FormData, name: string): File[] {
  return form.getAll(name).flatMap((value) => (typeof value === 'string' || value.name === '' ? [] : [value]))
}

/** Whether a request is a form with files, by its type. */
export function isFileForm(c: Context<AppEnv>): boolean {
  return c.req.header('Content-Type')?.startsWith('multipart/form-data') === true
}
