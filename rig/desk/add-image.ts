import type { DeskImageJson } from '@broadsheet/model'
import { paperAddress } from '../browser/new-reader.ts'
import type { DrawnFile } from './draw-jpeg.ts'
import { askDesk, deskToken } from './new-editor.ts'

/** Adds an image through the API, describes it, and returns its name. */
export async function addImage({ buffer }: DrawnFile, alt: string): Promise<string> {
  const response = await fetch(`${paperAddress}/api/v1/desk/images`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${await deskToken()}` },
    body: new Uint8Array(buffer),
  })
  const { name } = (await response.json()) as DeskImageJson
  await askDesk('PATCH', `images/${name}`, { alt })
  return name
}
