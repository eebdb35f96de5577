import { maxImageBytes } from '@broadsheet/model'
import type { Context } from 'hono'
import type { AppEnv } from '../../context/env.ts'
import { addImage } from '../../verbs/add-image.ts'
import { runVerb } from '../../verbs/run-verb.ts'
import { filesOf } from '../read-form.ts'
import type { ReceivedFile } from './received-file.ts'

/** Adds the files of a form, one after the other: each is as large in memory as it is. */
export async function receiveFiles(c: Context<AppEnv>, form: FormData): Promise<ReceivedFile[]> {
  const received: ReceivedFile[] = []
  for (const file of filesOf(form, 'file')) received.push(await receive(c, file))
  return received
}

async function receive(c: Context<AppEnv>, file: File): Promise<ReceivedFile> {
  const fileName = file.name
  if (file.size > maxImageBytes) return { fileName, image: null, detail: tooLarge }
  const added = await runVerb(c, addImage, null, await file.arrayBuffer())
  return added.ok ? { fileName, ...added.value } : { fileName, image: null, detail: added.detail }
}

const tooLarge = `The file is larger than ${maxImageBytes / 1_000_000} MB; make it smaller.`
