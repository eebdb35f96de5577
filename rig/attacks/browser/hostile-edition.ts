import type { DumpFacts } from '../../browser/import-articles.ts'
import { hostileBlocks } from './hostile-blocks.ts'

/** An article as the desk sends it, with a payload in every field that takes a text. */
export function hostileDraft(payload: string, number: number, others: readonly string[]): object {
  const text = payload.toWellFormed()
  const captured = others.map((headline) => ({ headline: `${headline.toWellFormed()} c`, snippet: text }))
  return {
    source: {
      key: `attack ${number} ${text}`,
      file: text,
      label: text,
      brand: text,
      disclaimer: text,
      url: `https://elsewhere.example/?${text}`,
    },
    ...hostileContent(payload),
    publishedAt: Math.floor(Date.now() / 1000) - 60 - number,
    captured: { views: 900_000 - number, votes: 9, related: captured, ranking: captured, recommendation: captured },
  }
}

/** What readers read of an article, with a payload in each part. */
export function hostileContent(payload: string): object {
  const text = payload.toWellFormed()
  return {
    section: text.slice(0, 110).toWellFormed(),
    headline: text,
    dateline: { place: text, agency: text, text: `${text} — ` },
    byline: { text, names: [text], agency: text },
    body: hostileBlocks(text),
    credits: [text],
  }
}

/** The same payload as a dump has it, line by line. */
export function hostileDump(payload: string, number: number, others: readonly string[]): DumpFacts {
  const line = payload.toWellFormed().replaceAll(/[\r\n\f\u0085\u2028\u2029]/g, ' ')
  const date = new Date(Date.now() - 60_000).toISOString().slice(0, 19).replace('T', ' ')
  const related = others.map((other) => other.toWellFormed().replaceAll(/[\r\n\f\u0085\u2028\u2029]/g, ' '))
  return { section: `Dumped ${number % 3} `, headline: `${line} (${number})`, date, body: line, related }
}
