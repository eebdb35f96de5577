import { extractors, type Extraction, type Extractor, type Extractors } from './extractors.ts'
import { readGold, readPageFile, type GoldPage } from './read-gold.ts'
import { scorePage, segmentScores, type PageScore, type Share } from './score-page.ts'

type ExtractorResult = {
  extractor: string
  precision: number
  recall: number
  f1: number
  title: Share
  author: Share
  date: Share
  /** Pages that a paper refuses. */
  refused: number
  /** Other pages of which no date was read. */
  undated: number
  /** Mean time a page, in milliseconds. */
  milliseconds: number
}

/** Some of the pages by themselves. */
export type ExtractionPart = { part: string; pages: number; segments: number; results: ExtractorResult[] }

export type ExtractionTable = { parts: ExtractionPart[]; texts: Record<string, string> }

type Read = { page: GoldPage; score: PageScore; extraction: Extraction; milliseconds: number }

/**
 * Reads every page of a folder in each of `ways`, ours first, and scores it: on the pages that rules were made on (whose file's name hashes
 * even), on those that were held out, and on all. `texts` is what ours read, by file. Throws an error that names file
 * and cure for a folder that isn't of the form of docs/extraction.md.
 */
export async function evaluateExtraction(folder: string, ways: Extractors = extractors): Promise<ExtractionTable> {
  const gold = await readGold(folder)
  const reads = new Map<string, Read[]>(Object.keys(ways).map((name) => [name, []]))
  const all = Object.entries(ways)
  for (const [index, page] of gold.entries()) {
    const html = await readPageFile(folder, page.file)
    // The first way to read a page pays for what all of them warm up, so each takes its turn.
    const turn = index % all.length
    for (const [name, extract] of [...all.slice(turn), ...all.slice(0, turn)])
      reads.get(name)?.push(await readOne(page, html, extract))
  }
  const [ours] = reads.values()
  return {
    parts: [
      partOf('pages that rules were made on', reads, ({ file }) => hashesEven(file)),
      partOf('held-out pages', reads, ({ file }) => !hashesEven(file)),
      partOf('all pages', reads, () => true),
    ],
    texts: Object.fromEntries((ours ?? []).map(({ page, extraction }) => [page.file, extraction.text])),
  }
}

async function readOne(page: GoldPage, html: string, extract: Extractor): Promise<Read> {
  // Otherwise each would also pay for the garbage of the one before, which is not the same at each page.
  globalThis.gc?.({ type: 'minor' })
  const start = performance.now()
  const extraction = await extract(html, /^https?:/u.test(page.url ?? '') ? (page.url ?? null) : null)
  const milliseconds = performance.now() - start
  return { page, score: scorePage(page, extraction), extraction, milliseconds }
}

function partOf(part: string, reads: ReadonlyMap<string, Read[]>, isIn: (page: GoldPage) => boolean): ExtractionPart {
  const [first] = reads.values()
  const pages = (first ?? []).filter(({ page }) => isIn(page))
  const results = Array.from(reads, ([extractor, all]): ExtractorResult => {
    const some = all.filter(({ page }) => isIn(page))
    const scores = some.map(({ score }) => score)
    return {
      extractor,
      ...segmentScores(scores),
      title: total(scores.map(({ title }) => title)),
      author: total(scores.map(({ author }) => author)),
      date: total(scores.map(({ date }) => date)),
      refused: some.filter(({ extraction }) => extraction.isRefused).length,
      undated: some.filter(({ extraction: { isRefused, date } }) => !isRefused && date === null).length,
      milliseconds: some.reduce((sum, { milliseconds }) => sum + milliseconds, 0) / some.length,
    }
  })
  const segments = pages.reduce((sum, { page }) => sum + page.contains.length + page.excludes.length, 0)
  return { part, pages: pages.length, segments, results }
}

function total(shares: readonly Share[]): Share {
  return shares.reduce((sum, { right, of }) => ({ right: sum.right + right, of: sum.of + of }), { right: 0, of: 0 })
}

/** By FNV-1a, 32 bits, over UTF-8. */
function hashesEven(file: string): boolean {
  const hash = new TextEncoder().encode(file).reduce((value, byte) => Math.imul(value ^ byte, 0x01000193), 0x811c9dc5)
  return hash % 2 === 0
}
