import type { Block } from '@broadsheet/model'
import { revealEscapes } from './escapes.ts'

/** Restores the hidden characters of a block; returns none if the block becomes empty. */
export function revealBlock(block: Block): Block[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading': {
      const text = revealEscapes(block.text)
      return text === '' ? [] : [{ ...block, text }]
    }
    case 'list': {
      const items = revealAll(block.items)
      return items.length === 0 ? [] : [{ ...block, items }]
    }
    case 'quote': {
      const paragraphs = revealAll(block.paragraphs)
      const credit = revealOptional(block.credit)
      if (paragraphs.length > 0) return [{ ...block, paragraphs, credit }]
      return credit === null ? [] : [{ type: 'paragraph', text: credit }]
    }
    case 'image': {
      const { alt, caption, credit } = block
      const words = { alt: revealEscapes(alt), caption: revealOptional(caption), credit: revealOptional(credit) }
      return [{ ...block, ...words }]
    }
    case 'embed':
      return [{ ...block, title: revealOptional(block.title) }]
    case 'table': {
      const { caption, head, rows } = block
      const cells = { head: head?.map(revealEscapes) ?? null, rows: rows.map((row) => row.map(revealEscapes)) }
      return [{ ...block, ...cells, caption: revealOptional(caption) }]
    }
    case 'separator':
      return [block]
  }
}

function revealAll(texts: readonly string[]): string[] {
  return texts.map(revealEscapes).filter((text) => text !== '')
}

function revealOptional(text: string | null): string | null {
  return text === null ? null : revealEscapes(text) || null
}
