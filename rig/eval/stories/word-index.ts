const k1 = 1.2
const b = 0.75

/** Where terms stand in documents, and what they weigh there. */
export type WordIndex = {
  /** How many documents hold a term. */
  documentsWith: (term: string) => number
  /** Sums, for every document, what `weigh` makes of each of the terms in it. */
  sum: (terms: Iterable<string>, weigh: (term: string, count: number, document: number) => number) => Float64Array
  /** Okapi BM25 of the terms in every document (Robertson and Zaragoza, 2009), k1 1.2 and b 0.75. */
  bm25: (terms: Iterable<string>) => Float64Array
}

/** Indexes documents, given as their terms. */
export function createWordIndex(documents: readonly (readonly string[])[]): WordIndex {
  const postings = new Map<string, { document: number; count: number }[]>()
  for (const [document, terms] of documents.entries()) {
    const counts = new Map<string, number>()
    for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1)
    for (const [term, count] of counts) {
      const list = postings.get(term)
      if (list === undefined) postings.set(term, [{ document, count }])
      else list.push({ document, count })
    }
  }
  const lengths = documents.map((terms) => terms.length)
  const meanLength = lengths.reduce((total, length) => total + length, 0) / documents.length
  const documentsWith = (term: string) => postings.get(term)?.length ?? 0

  const sum: WordIndex['sum'] = (terms, weigh) => {
    const sums = new Float64Array(documents.length)
    for (const term of terms) {
      for (const { document, count } of postings.get(term) ?? []) {
        sums[document] = (sums[document] ?? 0) + weigh(term, count, document)
      }
    }
    return sums
  }
  const bm25: WordIndex['bm25'] = (terms) =>
    sum(terms, (term, count, document) => {
      const holding = documentsWith(term)
      const rarity = Math.log(1 + (documents.length - holding + 0.5) / (holding + 0.5))
      const length = (lengths[document] ?? 0) / meanLength
      return (rarity * count * (k1 + 1)) / (count + k1 * (1 - b + b * length))
    })
  return { documentsWith, sum, bm25 }
}
