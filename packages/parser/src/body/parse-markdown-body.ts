import type { Block } from '@broadsheet/model'
import { htmlToBlocks } from '../html/html-to-blocks.ts'
import { bodyContext } from './body-context.ts'
import { createMarkdown } from './create-markdown.ts'
import { hideEscapes } from './escapes.ts'
import { hideUnknownTags } from './hide-unknown-tags.ts'
import { readHugoShortcodes } from './hugo-shortcodes.ts'
import { revealBlock } from './reveal-block.ts'

/**
 * Parses the body of an article in Markdown (docs/formats.md, "Markdown") into blocks. Relative addresses are resolved
 * against `baseUrl`. Accepts any text, never throws.
 *
 * @example parseMarkdownBody('## Why
 *
 * * fog
 * * tide')
 */
export function parseMarkdownBody(text: string, baseUrl: string | null = null): Block[] {
  const source = hideUnknownTags(hideEscapes(readHugoShortcodes(text)))
  const context = bodyContext(source, baseUrl)
  const html = createMarkdown(context).render(source)
  return htmlToBlocks(html, context).flatMap(revealBlock)
}
