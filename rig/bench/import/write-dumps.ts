import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { dumpOf } from './dump-of.ts'

/** Writes so many dumps below a folder. */
export function writeDumps(folder: string, articles: number): void {
  for (let id = 1; id <= articles; id += 1) {
    const { file, text } = dumpOf(id, articles)
    const full = path.join(folder, file)
    if (id === 1 || id % 1_000 === 0) mkdirSync(path.dirname(full), { recursive: true })
    writeFileSync(full, text)
  }
}
