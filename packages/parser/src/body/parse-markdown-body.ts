import type { Block } from '@broadsheet/model'
import { htmlToBlocks } from '../html/html-to-blocks.ts'
import type { OmissionKind } from '../result/omission.ts'
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
  return blocksOf(renderMarkdown(text, baseUrl))
}

/** A text in Markdown as HTML, with placeholders for the blocks of its context. */
export type RenderedMarkdown = { html: string; context: BodyContext }

export function renderMarkdown(text: string, baseUrl: string | null): RenderedMarkdown {
  const lost: OmissionKind[] = []
  const source = hideUnknownTags(hideEscapes(readLineForms(readHugoShortcodes(text, lost))))
  const context = bodyContext(source, { baseUrl, lost })
  return { html: createMarkdown(context).render(source), context }
}

export function blocksOf({ html, context }: RenderedMarkdown): Block[] {
  return htmlToBlocks(html, context).flatMap(revealBlock)
}
