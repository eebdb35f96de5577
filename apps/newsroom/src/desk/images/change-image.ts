import { problem } from '@broadsheet/edge'
import { maxImageBytes } from '@broadsheet/model'
import type { Context } from 'hono'
import { answerRefusal } from '../../api/answer-verb.ts'
import type { AppEnv } from '../../context/env.ts'
import { deleteImage } from '../../verbs/delete-image.ts'
import { describeImage } from '../../verbs/describe-image.ts'
import { replaceImage } from '../../verbs/replace-image.ts'
import { runVerb } from '../../verbs/run-verb.ts'
import type { Refusal } from '../../verbs/verb.ts'
import { answerNotFound } from '../frame/answer-not-found.tsx'
import { deskImagePath, withDone } from '../frame/desk-address.ts'
import { filesOf, isFileForm, readForm, textOf } from '../read-form.ts'
import { answerImage } from './answer-image.ts'
import { readDescriptionValues } from './description-values.ts'
import { imageLine } from './image-line.ts'
import { parseDescription } from './parse-description.ts'

/** `POST /desk/images/{name}`: describes an image, replaces it by the file that the form has, or deletes it. */
export async function changeImage(c: Context<AppEnv>, name: string): Promise<Response> {
  const form = await readForm(c)
  if (isFileForm(c)) return await replace(c, name, form)
  return textOf(form, 'do') === 'delete' ? await remove(c, name) : await describe(c, name, form)
}

async function describe(c: Context<AppEnv>, name: string, form: FormData): Promise<Response> {
  // The script of the writing form, which then inserts the line.
  const isScript = c.req.header('Accept') === 'application/json'
  const parsed = parseDescription(form)
  if (!parsed.ok) {
    if (isScript) return problem(c, 'bad-request', parsed.detail)
    return await refuseValues(c, name, form, parsed.detail)
  }
  const described = await runVerb(c, describeImage, name, parsed.description)
  if (isScript) {
    if (!described.ok) return answerRefusal(c, described)
    return c.json({ line: imageLine(c.get('site'), described.value) })
  }
  if (described.ok) return c.redirect(withDone(deskImagePath(name), 'describe-image'), 303)
  if (described.reason === 'not-found') return await answerNotFound(c)
  return await refuseValues(c, name, form, described.detail)
}

async function refuseValues(c: Context<AppEnv>, name: string, form: FormData, detail: string): Promise<Response> {
  const notice = { text: `Not saved. ${detail}`, isError: true }
  return await answerImage(c, name, { values: readDescriptionValues(form), notice, status: 422 })
}

async function replace(c: Context<AppEnv>, name: string, form: FormData): Promise<Response> {
  const [file] = filesOf(form, 'file')
  const detail = file === undefined ? 'Choose a file.' : file.size > maxImageBytes ? tooLarge : null
  if (file === undefined || detail !== null) {
    return await answerImage(c, name, { notice: { text: `Not replaced. ${detail}`, isError: true }, status: 422 })
  }
  const replaced = await runVerb(c, replaceImage, name, await file.arrayBuffer())
  if (!replaced.ok) return await refuseChange(c, name, 'Not replaced.', replaced)
  const { image } = replaced.value
  return c.redirect(withDone(deskImagePath(image.name), image.name === name ? 'known-image' : 'replace-image'), 303)
}

const tooLarge = `The file is larger than ${maxImageBytes / 1_000_000} MB; make it smaller.`

async function remove(c: Context<AppEnv>, name: string): Promise<Response> {
  const deleted = await runVerb(c, deleteImage, { image: { name }, isForced: false }, null)
  if (deleted.ok) return c.redirect(withDone('/desk/images', 'delete-image'), 303)
  // The page lists them, and has no button that deletes it anyway.
  const detail = 'Articles show it: they are listed below. Take it out of them first.'
  return await refuseChange(c, name, 'Not deleted.', { ...deleted, detail })
}

async function refuseChange(c: Context<AppEnv>, name: string, undone: string, refusal: Refusal): Promise<Response> {
  const status = refusal.reason === 'image-in-use' ? 409 : 422
  return await answerImage(c, name, { notice: { text: `${undone} ${refusal.detail}`, isError: true }, status })
}
