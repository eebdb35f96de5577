import { gzipSync } from 'node:zlib'
import { workersOf, type Build } from '../builds/build-paper.ts'
import { modulesOf, type BuiltWorker } from '../builds/build-worker.ts'
import type { App } from '../builds/worker-config.ts'
import { articlePage, type Target } from './targets.ts'

/** Something whose bytes, compressed by gzip, have a limit (DESIGN: budgets). */
export type Size = { what: string; bytes: number; most: number }

const kilobyte = 1024
const pagesSized = 50
const uploadLimits: Record<App, number> = { web: 95 * kilobyte, newsroom: 1536 * kilobyte, ranker: 45 * kilobyte }

/**
 * The sizes of an article's page and of the uploads, compressed as the edge and wrangler do: the largest of the article
 * pages, the script that it loads, and each Worker's modules.
 */
export async function measureSizes(
  origin: string,
  { build, targets }: { build: Build; targets: readonly Target[] },
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
    ...workersOf(build).map(({ what, worker }) => ({
      what: `upload of the ${what}`,
      bytes: uploadOf(worker),
      most: uploadLimits[worker.app],
    })),
  ]
}

function uploadOf(worker: BuiltWorker): number {
  return compressed(Buffer.concat(modulesOf(worker).map(({ contents }) => Buffer.from(contents as string))))
}

function compressed(content: string | Buffer): number {
  return gzipSync(content).length
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0)
}
