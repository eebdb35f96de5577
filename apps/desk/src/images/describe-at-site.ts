import { deskImageSchema, type DeskImageJson, type ImageDescription } from '@broadsheet/model'
import type { SiteClient } from '../site/site-client.ts'

/** Sends an editor's words about an image. Throws a SiteError. */
export async function describeAtSite(
  site: SiteClient,
  name: string,
  description: ImageDescription,
): Promise<DeskImageJson> {
  const request = { method: 'PATCH', path: `/images/${name}`, body: description, repeatable: true } as const
  return (await site.request(deskImageSchema, request)).answer
}
