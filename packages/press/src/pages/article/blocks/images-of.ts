import { imagesIn, type Block, type Site } from '@broadsheet/model'
import { imageSource } from './image-source.ts'

/** Whether an article's page shows only the paper's own images, and plays nothing. */
export function imagesOf(site: Site, body: readonly Block[]): 'own' | 'any' {
  const plays = body.some(({ type }) => type === 'audio' || type === 'video')
  return plays || imagesIn(body).some(({ url }) => !imageSource(site, url).isOwn) ? 'any' : 'own'
}
