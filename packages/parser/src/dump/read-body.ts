import type { ArticleDraft } from '@broadsheet/model'
import { areCredits } from '../lines/credits.ts'
import { liftDateline } from '../lines/lift-dateline.ts'
import { readByline } from '../lines/read-byline.ts'
import type { Line } from './line.ts'

type Body = Pick<ArticleDraft, 'byline' | 'dateline' | 'body' | 'credits'>

/**
 * Splits the lines of a story into the parts of an article: a byline at the beginning, the dateline of the first
 * paragraph, the blocks, and the credits after the last separator, which is removed with them.
 */
export function readBody(lines: readonly Line[], separator: string): Body {
  const texts = lines.map((line) => line.text)
  const byline = texts[0] === undefined ? null : readByline(texts[0])
  const { story, credits } = cutCredits(byline === null ? texts : texts.slice(1), separator)
  const { dateline, rest } = liftDateline(story[0] ?? '')
  const paragraphs = story.length === 0 ? [] : [rest, ...story.slice(1)]
  return {
    byline,
    dateline,
    body: paragraphs.map((text) =>
      isSeparator(text, separator) ? { type: 'separator' } : { type: 'paragraph', text },
    ),
    credits,
  }
}

function cutCredits(texts: readonly string[], separator: string): { story: readonly string[]; credits: string[] } {
  const at = texts.findLastIndex((text) => isSeparator(text, separator))
  const behind = texts.slice(at + 1)
  return at >= 0 && areCredits(behind) ? { story: texts.slice(0, at), credits: behind } : { story: texts, credits: [] }
}

// Some pages have a longer separator.
function isSeparator(text: string, separator: string): boolean {
  return text.startsWith(separator) && new Set(text).size === 1
}
