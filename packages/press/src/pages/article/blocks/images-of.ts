import type { Block, Site } from '@broadsheet/model'
import { imageSource } from './image-source.ts'

/** Whether an article's page shows only the paper's own images. */
export function imagesOf(site: Site, body: readonly Block[]): 'own' | 'any' {
  return body.some((block) => block.type === 'image' && !imageSource(site, block.url).isOwn) ? 'any' : 'own'
}
