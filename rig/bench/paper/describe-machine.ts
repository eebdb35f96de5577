import { readFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import path from 'node:path'
import { root } from '@broadsheet/infra'

/** Where and when the bench ran, in one line: figures mean little without it. */
export function describeMachine(now: Date): string {
  const [cpu] = cpus()
  const version = (name: string) => {
    const file = path.join(root, 'node_modules', name, 'package.json')
    return `${name} ${(JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version}`
  }
  const memory = Math.round(totalmem() / 2 ** 30)
  return [
    now.toISOString().slice(0, 10),
    `${cpus().length} cores of ${cpu?.model.trim() ?? 'an unknown CPU'}, ${memory} GB, ${process.platform} ${process.arch}`,
    [version('workerd'), version('wrangler'), version('miniflare'), `Node.js ${process.versions.node}`].join(', '),
  ].join('; ')
}
