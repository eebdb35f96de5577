import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { readAs, type ReadFixture } from './read-as.ts'

/** Every fixture of every format, as Node parses it. */
export function everyFixture(folder: string): ReadFixture[] {
  const files = globSync(['src/*/fixtures/*/input.*', 'test/html/*/input.*'], { cwd: folder }).toSorted()
  return files.map((name) => {
    const bytes = readFileSync(path.join(folder, name))
    const file = path.basename(name)
    return { name, file, base64: bytes.toString('base64'), read: JSON.stringify(readAs(bytes, file)) }
  })
}
