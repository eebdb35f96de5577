import type { Block } from '@broadsheet/model'
import type { PageImages } from '../../../http/page-policy.ts'
import type { Site } from '../../../site.ts'
import { imageSource } from './image-source.ts'

/** Whose images an article's page shows. */
export function imagesOf(site: Site, body: readonly Block[]): PageImages {
  return body.some((block) => block.type === 'image' && !imageSource(site, block.url).isOwn) ? 'any' : 'own'
}
