import { gzipSync } from 'node:zlib'
import type { Size } from './report/size-report.ts'
import { articlePage, type Target } from './targets.ts'

const kilobyte = 1024
const pagesSized = 50

/**
 * What is uploaded and what a reader of an article loads, compressed as wrangler and the edge do: both Workers by their
 * text, the largest of the article pages, and the script that they load.
 */
export async function measureSizes(
  origin: string,
  { web, ranker, targets }: { web: string; ranker: string; targets: readonly Target[] },
): Promise<Size[]> {
  const target = targets.find(({ name }) => name === articlePage)
  if (target === undefined) return []
  const ask = async (path: string) => await (await fetch(origin + path)).text()
  const pages: string[] = []
  for (let index = 0; index < pagesSized; index += 1) pages.push(await ask(target.request(index).path))
  const largest = pages.toSorted((one, other) => other.length - one.length)[0] ?? ''
  const scripts = [...largest.matchAll(/<script[^>]* src="([^"]+)"/g)].flatMap(([, path]) => path ?? [])
  const texts = await Promise.all(scripts.map(ask))
  return [
    { what: 'article page with its styles', bytes: compressed(largest), most: 14 * kilobyte },
    { what: 'script of an article page', bytes: sum(texts.map(compressed)), most: 2 * kilobyte },
    { what: 'upload of the web Worker', bytes: compressed(web), most: 150 * kilobyte },
    { what: 'upload of the ranker', bytes: compressed(ranker), most: 60 * kilobyte },
  ]
}

function compressed(text: string): number {
  return gzipSync(text).length
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0)
}
