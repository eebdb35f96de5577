import { imagesIn, type Block } from '@broadsheet/model'
import type { OmissionKind } from '../../result/omission.ts'
import { isMachineryAddress, lossesIn } from '../blocks/count-losses.ts'
import { dropFurnitureImages } from '../blocks/drop-furniture-images.ts'
import { isUnshown } from '../blocks/is-unshown.ts'
import { readNodes } from '../blocks/write-nodes.ts'
import type { HtmlElement, HtmlNode } from '../html-node.ts'
import { dropLinkLists } from './drop-link-lists.ts'
import { placeName, type Extract } from './extract-content.ts'
import { prunePage } from './prune-page.ts'

/**
 * What Readability left out within the elements that it chose: images, tables, frames and players, and the scripts, forms,
 * drawings and formulas that are lost elsewhere, too. What the page names as furniture, lists of links, images that lead
 * to other pages, and all that is in `kept` at another place are no loss.
 */
export function countLeftOut(
  { given, nodes }: Extract,
  { baseUrl, kept }: { baseUrl: string | null; kept: readonly Block[] },
): OmissionKind[] {
  const places = placesIn(nodes)
  const story = dropLinkLists(prunePage(dropFurnitureImages(outermost(given, places)), new Map()))
  const known = new Set(addressesOf(kept))
  const lost: OmissionKind[] = []
  const visit = (node: HtmlNode, isTeaser: boolean): void => {
    if (typeof node === 'string' || isUnshown(node) || unseen.has(node.name)) return
    const isKept = places.has(placeOf(node))
    if (!isKept && wholes.has(node.name)) {
      lost.push(...lossesIn([node], baseUrl).filter((kind) => lostAnywhere.has(kind)))
      return
    }
    const blocks = !isKept && beside.has(node.name) ? readNodes([node], { baseUrl }) : []
    const [kind] = countBeside(blocks)
    if (kind !== undefined) {
      const addresses = addressesOf(blocks)
      const isKnown = addresses.length > 0 && addresses.every((address) => known.has(address))
      if (!isKnown && !blocks.some((block) => isFurniture(block, isTeaser))) lost.push(kind)
      for (const address of addresses) known.add(address)
      return
    }
    const leadsOn = isTeaser || (node.name === 'a' && !imageFile.test(node.attributes['href'] ?? '.jpg'))
    for (const child of node.children) visit(child, leadsOn)
  }
  for (const node of story) visit(node, false)
  return lost
}

/** The blocks beside the running text, by kind: images, tables, frames and players. */
export function countBeside(blocks: readonly Block[]): OmissionKind[] {
  return blocks.flatMap((block) => {
    if (block.type === 'table') return ['left-out-table']
    if (players.has(block.type)) return ['left-out-frame']
    return imagesIn([block]).map(() => 'left-out-image' as const)
  })
}

const players = new Set<Block['type']>(['embed', 'audio', 'video', 'file'])
const unseen = new Set(['noscript', 'template'])
const beside = new Set(
  'img amp-img table iframe frame video audio embed object amp-iframe amp-video amp-audio'.split(' '),
)
const wholes = new Set('script form button input select textarea output meter progress svg canvas math'.split(' '))
const lostAnywhere = new Set<OmissionKind>(['script', 'form', 'drawing', 'formula'])
const imageFile = /\.(?:avif|gif|jpe?g|png|webp)(?:$|[?#])/iu

/** Of what an image without a size shows, only its name says whether it is more than an icon. */
function isFurniture(block: Block, isTeaser: boolean): boolean {
  if (block.type === 'image') {
    const side = Math.max(block.width ?? 0, block.height ?? 0)
    return isTeaser || (side === 0 ? !photograph.test(block.url) : side < minPixels)
  }
  return block.type === 'embed' && (isMachineryAddress(block.url) || button.test(block.url))
}

const minPixels = 100
const photograph = /\.(?:avif|jpe?g|webp)(?:$|[?#])/iu
/** A button of a social network in a frame. */
const button = /\/(?:plugins|widgets)\/(?:like|share|follow|subscribe|[\w-]*button)/iu

function addressesOf(blocks: readonly Block[]): string[] {
  return [...imagesIn(blocks).map(({ url }) => url), ...blocks.flatMap((block) => ('url' in block ? [block.url] : []))]
}

function placesIn(nodes: readonly HtmlNode[], places = new Set<string>()): Set<string> {
  for (const node of nodes) {
    if (typeof node === 'string') continue
    places.add(placeOf(node))
    placesIn(node.children, places)
  }
  places.delete('')
  return places
}

function placeOf({ attributes }: HtmlElement): string {
  return attributes[placeName] ?? ''
}

/** The elements at the places that are in no other. */
function outermost(nodes: readonly HtmlNode[], places: ReadonlySet<string>): HtmlElement[] {
  return nodes.flatMap((node) => {
    if (typeof node === 'string') return []
    return places.has(placeOf(node)) ? [node] : outermost(node.children, places)
  })
}
