import { existsSync } from 'node:fs'
import path from 'node:path'
import { buildWorker, type BuiltWorker } from './build-worker.ts'
import type { App } from './worker-config.ts'

/** All Workers of one state of the repository, built, and its migrations. A state before the newsroom has none. */
export type Build = {
  name: string
  web: BuiltWorker
  newsroom: BuiltWorker | null
  ranker: BuiltWorker
  migrations: string
}

/** Builds the Workers of the clone at `root` into `folder`. `name` is how reports call this build. */
export function buildPaper(root: string, folder: string, name: string): Build {
  const build = (app: App) => buildWorker(root, app, path.join(folder, app))
  return {
    name,
    web: build('web'),
    newsroom: existsSync(path.join(root, 'apps/newsroom/wrangler.jsonc')) ? build('newsroom') : null,
    ranker: build('ranker'),
    migrations: path.join(root, 'infra/migrations'),
  }
}

/** The Workers of a build, with the names that reports give them. */
export function workersOf({ web, newsroom, ranker }: Build): { what: string; worker: BuiltWorker }[] {
  return [
    { what: 'web Worker', worker: web },
    ...(newsroom === null ? [] : [{ what: 'newsroom', worker: newsroom }]),
    { what: 'ranker', worker: ranker },
  ]
}
