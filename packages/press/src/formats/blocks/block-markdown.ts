import {
  imageTexts,
  listTree,
  markedText,
  markedTexts,
  type Block,
  type BlockOf,
  type GalleryImage,
  type ListNode,
  type MarkedText,
} from '@broadsheet/model'
import type { Words } from '../../words/english.ts'
import { escapeMarkdown } from '../escape-markdown.ts'
import { destination } from './destination.ts'
import { hostOf } from './host-of.ts'
import { markedLine, markedMarkdown } from './marked-markdown.ts'
import { preformattedMarkdown } from './preformatted-markdown.ts'
import { tableMarkdown } from './table-markdown.ts'

/**
 * A block as Markdown: CommonMark, and the tables, notes and footnotes of GitHub's dialect
 * (https://github.github.com/gfm/). Text from a source is escaped. It has no blank line at either end.
 */
export function blockMarkdown(block: Block, words: Words): string {
  switch (block.type) {
    case 'paragraph':
      return textsMarkdown(block).join(' ')
    case 'heading':
      return `${'#'.repeat(block.level)} ${markedLine(markedText(block))}`
    case 'list':
      return listMarkdown(listTree(block), markedTexts(block))
    case 'quote':
      return quoteMarkdown(block)
    case 'preformatted':
      return preformattedMarkdown(block)
    case 'note':
      return noteMarkdown(block)
    case 'footnotes':
      return footnotesMarkdown(block)
    case 'image':
      return imageMarkdown(block, markedTexts(block))
    case 'gallery':
      return galleryMarkdown(block)
    case 'embed':
      return embedMarkdown(block, words)
    case 'audio':
    case 'video':
      return playerMarkdown(block, words)
    case 'file':
      return `[${escapeMarkdown(block.name)}](${destination(block.url)})`
    case 'table':
      return tableMarkdown(block)
    case 'separator':
      return '---'
  }
}

function textsMarkdown(block: Block): string[] {
  return markedTexts(block).flatMap((text) => (text === null ? [] : [markedMarkdown(text)]))
}

function listMarkdown({ ordered, items }: ListNode, texts: readonly (MarkedText | null)[]): string {
  let next = 1
  return items
    .map(({ at, number, lists }) => {
      // A list begins with any number from 0, and counts on from there.
      const value = number !== undefined && number >= 0 ? number : next
      next = value + 1
      const mark = ordered ? `${value}. ` : '- '
      const text = texts[at]
      const parts = [text ? markedMarkdown(text) : '', ...lists.map((list) => listMarkdown(list, texts))]
      return mark + indent(parts.join('\n'), mark.length)
    })
    .join('\n')
}

/** Indents all lines but the first, so that they stay in their item. */
function indent(markdown: string, columns: number): string {
  return markdown.replaceAll('\n', `\n${' '.repeat(columns)}`)
}

function quoteMarkdown(quote: BlockOf<'quote'>): string {
  const { paragraphs, credit } = quote
  const lines = textsMarkdown(quote).map((text, at) =>
    credit !== null && at === paragraphs.length ? `— ${text}` : text,
  )
  return quoted(lines)
}

function quoted(parts: readonly string[]): string {
  return parts.map((part) => `> ${part.replaceAll('\n', '\n> ')}`).join('\n>\n')
}

// https://docs.github.com/en/get-started/writing-on-github: "Alerts"
function noteMarkdown(note: BlockOf<'note'>): string {
  const [title, ...paragraphs] = markedTexts(note)
  const parts = [
    ...(title ? [`#### ${markedLine(title)}`] : []),
    ...paragraphs.map((text) => (text ? markedMarkdown(text) : '')),
  ]
  return `> [!NOTE]\n${quoted(parts)}`
}

function footnotesMarkdown(block: BlockOf<'footnotes'>): string {
  const first = block.start ?? 1
  return textsMarkdown(block)
    .map((note, at) => `[^${first + at}]: ${indent(note, 4)}`)
    .join('\n')
}

function imageMarkdown({ url, alt }: GalleryImage, [caption, credit]: readonly (MarkedText | null)[]): string {
  return withLine(`![${escapeMarkdown(alt)}](${destination(url)})`, caption, credit)
}

function withLine(shown: string, ...[caption, credit]: readonly (MarkedText | null | undefined)[]): string {
  const name = credit ? markedLine(credit) : null
  const words = caption ? markedLine(caption) : null
  const line = words !== null && name !== null ? `${words} (${name})` : (words ?? name)
  return line === null ? shown : `${shown}\n\n*${line}*`
}

function galleryMarkdown(gallery: BlockOf<'gallery'>): string {
  const texts = markedTexts(gallery)
  const images = gallery.images.map((image, at) => imageMarkdown(image, imageTexts(texts, at)))
  return withLine(images.join('\n\n'), texts.at(-1))
}

function embedMarkdown(embed: BlockOf<'embed'>, words: Words): string {
  const [title, description] = markedTexts(embed)
  const site = embed.provider ?? hostOf(embed.url)
  const text = title ? `${markedLine(title)} (${escapeMarkdown(site)})` : escapeMarkdown(words.seeItAt(site))
  return withLine(`[${text}](${destination(embed.url)})`, description)
}

function playerMarkdown(block: BlockOf<'audio' | 'video'>, words: Words): string {
  const [caption] = markedTexts(block)
  const link = `[${escapeMarkdown(words.playAt(hostOf(block.url)))}](${destination(block.url)})`
  return withLine(link, caption)
}
