import type { Block } from '@broadsheet/model'
import { htmlToBlocks } from '../html/html-to-blocks.ts'
import { bodyContext, type BodyContext } from './body-context.ts'
import { createMarkdown } from './create-markdown.ts'
import { hideEscapes } from './escapes.ts'
import { hideUnknownTags } from './hide-unknown-tags.ts'
import { readHugoShortcodes } from './hugo-shortcodes.ts'
import { readLineForms } from './read-line-forms.ts'
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
  const { html, context } = renderMarkdown(text, baseUrl)
  return htmlToBlocks(html, context).flatMap(revealBlock)
}

/** Converts Markdown to HTML, with placeholders for the blocks of its context. */
export function renderMarkdown(text: string, baseUrl: string | null): { html: string; context: BodyContext } {
  const source = hideUnknownTags(hideEscapes(readLineForms(readHugoShortcodes(text))))
  const context = bodyContext(source, baseUrl)
  return { html: createMarkdown(context).render(source), context }
}
