import type { CapturedHeadline } from '@broadsheet/model'
import { isLabel } from '../label.ts'
import type { Line } from '../line.ts'
import type { ListWords } from '../template.ts'
import { itemMark } from './item-mark.ts'

/** The captured lists by name, in the page's order; a missing list is empty. */
export type CapturedLists = Record<ListWords['list'], CapturedHeadline[]>

/** Parses lines that are all lists: each label once, every other line an item of the list above it. */
export function readLists(lines: readonly Line[], lists: readonly ListWords[]): CapturedLists {
  const captured: CapturedLists = { related: [], ranking: [], recommendation: [] }
  const unread = new Set(lists)
  const items = new Map<ListWords, string[]>()
  let current: string[] = []
  for (const line of lines) {
    const opened = [...unread].find((list) => isLabel(line, list.label))
    if (opened === undefined) {
      current.push(line.text.replace(itemMark, ''))
    } else {
      unread.delete(opened)
      current = []
      items.set(opened, current)
    }
  }
  for (const [words, texts] of items) captured[words.list] = toHeadlines(texts.filter(Boolean), words)
  return captured
}

function toHeadlines(texts: readonly string[], words: ListWords): CapturedHeadline[] {
  if (words.items === 'headlines') return texts.map((headline) => ({ headline, snippet: null }))
  return texts.flatMap((headline, index) => (index % 2 === 0 ? [{ headline, snippet: texts[index + 1] ?? null }] : []))
}
