import { childText } from '../feed/xml-parts.ts'
import { asObject, parseJson, textIn, wordsOf } from '../json/json-value.ts'
import type { OmissionKind } from '../result/omission.ts'
import { childOf, xmlText, type XmlElement } from '../xml/xml-element.ts'
import { fillBoundBlocks } from './fill-bound-blocks.ts'

/** The contents of the blocks that posts share, by the ids that posts use. */
export type SharedBlocks = Map<string, string>

// The attributes are JSON, with < and > written as escapes.
const reference = /<!--\s+wp:block\s+(?<attributes>\{[^<>]*)\/-->/gu
// Blocks within blocks would otherwise multiply without end; no real post comes near.
const maxReferences = 1_000
const maxCharacters = 5_000_000

/** Adds an item of the type `wp_block` (a synced pattern or reusable block) to the blocks, as WordPress shows it. */
export function readSharedBlock(item: XmlElement, blocks: SharedBlocks): void {
  const isPublished = (childText(item, 'wp:status')?.value ?? 'publish') === 'publish'
  if (!isPublished || childText(item, 'wp:post_password') !== null) return
  blocks.set(xmlText(childOf(item, 'wp:post_id')), xmlText(childOf(item, 'content:encoded')))
}

/**
 * Replaces each reference to a shared block by the block's content, with the words that the reference has in place of
 * some of it, also within blocks. A block within itself is left out, as in WordPress; a reference that leads to no block
 * is added to `lost`.
 */
export function insertSharedBlocks(
  content: string,
  blocks: ReadonlyMap<string, string>,
  lost: OmissionKind[] = [],
): string {
  let [left, characters] = [maxReferences, maxCharacters]
  const insert = (text: string, within: readonly string[]): string =>
    text.replace(reference, (_, written: string) => {
      const attributes = asObject(parseJson(written))
      const id = wordsOf(attributes['ref']) ?? ''
      if (within.includes(id)) return ''
      const block = blocks.get(id)
      if (block === undefined || left === 0 || block.length > characters) {
        lost.push('shared-block')
        return ''
      }
      left--
      characters -= block.length
      return insert(withOverrides(block, attributes['content']), [...within, id])
    })
  return insert(content, [])
}

/** `content` has the words of a reference by the names of blocks: `{"Title": {"content": "Tides"}}`. */
function withOverrides(block: string, content: unknown): string {
  const overrides = asObject(content)
  return fillBoundBlocks(block, ({ source, block: name, attribute }) =>
    source === 'core/pattern-overrides' ? textIn(asObject(overrides[name])[attribute]) : null,
  )
}
