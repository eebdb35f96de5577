import type { StoryHeadline } from './read-stories.ts'
import { createWordIndex } from './word-index.ts'

/** How each headline of a file, by its place, scores beside one of them. */
export type StoryFormula = (query: number) => Float64Array

/** BM25 over headlines, every word in small letters, none left out. */
export function bm25Formula(headlines: readonly StoryHeadline[]): StoryFormula {
  const documents = headlines.map(({ headline }) => plainWords(headline))
  const index = createWordIndex(documents)
  return (query) => index.bm25(new Set(documents[query]))
}

/** The cosine of TF-IDF vectors, with the smoothed IDF 1 + ln((1 + N) / (1 + n)) of common libraries. */
export function tfIdfFormula(headlines: readonly StoryHeadline[]): StoryFormula {
  const documents = headlines.map(({ headline }) => plainWords(headline))
  const index = createWordIndex(documents)
  const idf = (word: string) => 1 + Math.log((1 + documents.length) / (1 + index.documentsWith(word)))
  const norms = documents.map((words) => {
    const squares = [...countsOf(words)].map(([word, count]) => (count * idf(word)) ** 2)
    return Math.sqrt(squares.reduce((total, square) => total + square, 0)) || 1
  })
  return (query) => {
    const counts = countsOf(documents[query] ?? [])
    const norm = norms[query] ?? 1
    return index.sum(
      counts.keys(),
      (word, count, document) => ((counts.get(word) ?? 0) * count * idf(word) ** 2) / (norm * (norms[document] ?? 1)),
    )
  }
}

function plainWords(headline: string): string[] {
  return headline.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
}

function countsOf(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}
