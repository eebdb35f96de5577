import type { Block, BlockOf } from '@broadsheet/model'
import { pixels } from '../feed/xml-parts.ts'
import { objectsIn, textIn, type JsonObject } from '../json/json-value.ts'

/**
 * Gives the images of a paper's own news object what its HTML can't say: caption and credit apart, and one side alone.
 * The object has an association for each, in their order.
 */
export function restoreImages(blocks: readonly Block[], associations: unknown): Block[] {
  const images = objectsIn(associations).filter(({ rel }) => rel === 'body')
  let next = 0
  return blocks.map((block) => {
    const image = block.type === 'image' ? images[next] : undefined
    if (block.type !== 'image' || image === undefined || image['uri'] !== block.url) return block
    next++
    return restoreImage(block, image)
  })
}

function restoreImage(block: BlockOf<'image'>, image: JsonObject): BlockOf<'image'> {
  const textOf = (name: string) => textIn(objectsIn(image['descriptions']).find(({ role }) => role === name)?.['value'])
  const [rendition] = objectsIn(image['renditions'])
  const sized = { ...block, width: pixels(rendition?.['width']), height: pixels(rendition?.['height']) }
  const [caption, credit] = [textOf('caption'), textIn(image['by'])]
  // Someone may have edited the HTML alone.
  if (lettersOf(block.caption, block.credit) !== lettersOf(caption, credit)) return sized
  const { marks, ...rest } = sized
  const inCaption = marks?.filter(({ of, to }) => of === 0 && to <= (caption?.length ?? 0)) ?? []
  return { ...rest, caption, credit, ...(inCaption.length > 0 && { marks: inCaption }) }
}

function lettersOf(...texts: (string | null)[]): string {
  return texts.join('').replaceAll(/[^\p{L}\p{N}]/gu, '')
}
