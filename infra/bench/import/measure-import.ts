import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { applyMigrations } from '../archive/apply-migrations.ts'
import { openPaper } from '../paper/open-paper.ts'
import { makeDatabase } from '../rig/make-database.ts'
import { dumpsABadOne } from './dump-of.ts'
import { runDesk, type DeskRun } from './run-desk.ts'
import { writeDumps } from './write-dumps.ts'

/** One run of the desk, what it was for, and how many articles the archive held after it. */
export type ImportStep = DeskRun & { step: string; dumps: number; archived: number }

/** What is wrong with an import, in words; empty where all is well. */
export type ImportResult = { steps: ImportStep[]; wrong: string[] }

type Built = { web: string; ranker: string }

// Somewhere in the middle, and not where a batch ends.
const killShare = 0.4

/**
 * Imports so many generated dumps into an empty archive of the built paper: killed on the way, taken up again, and once
 * more when all of it is there.
 */
export async function measureImport(
  folder: string,
  { articles, built, progress }: { articles: number; built: Built; progress: (step: string) => void },
): Promise<ImportResult> {
  progress('writing dumps')
  const dumps = path.join(folder, 'dumps')
  writeDumps(dumps, articles)
  const archive = path.join(folder, 'archive')
  const file = await makeDatabase(archive, built.ranker)
  const db = new DatabaseSync(file)
  applyMigrations(db)
  db.close()
  const paper = await openPaper(archive, built.web)
  const site = { origin: paper.origins.paper, pids: paper.pids }
  const steps: ImportStep[] = []
  const take = async (step: string, killAt?: number) => {
    progress(step)
    const run = await runDesk(dumps, site, killAt)
    steps.push({ ...run, step, dumps: articles, archived: countArticles(file) })
  }
  try {
    await take('killed on the way', articles * killShare)
    await take('taken up again')
    await take('all of it there')
  } finally {
    await paper.close()
  }
  return { steps, wrong: findWrong(steps, articles) }
}

// SQLite in WAL mode lets others read what is committed.
function countArticles(file: string): number {
  const db = new DatabaseSync(file, { readOnly: true })
  const row = db.prepare('SELECT count(*) AS articles FROM articles').get()
  db.close()
  return Number(row?.['articles'])
}

function findWrong(steps: readonly ImportStep[], articles: number): string[] {
  const bad = Math.floor(articles / dumpsABadOne)
  const [killed, resumed, again] = steps
  const checks: [boolean, string][] = [
    [killed?.summary === null && killed.archived < articles - bad, 'the first run was not killed on its way'],
    [resumed?.archived === articles - bad, `${resumed?.archived} articles stand there instead of ${articles - bad}`],
    [resumed?.summary?.rejections.length === bad, 'not every bad dump was named'],
    [(resumed?.summary?.unchanged ?? 0) >= (killed?.archived ?? 0), 'what the killed run had saved was sent in vain'],
    [again?.summary?.unchanged === articles - bad, 'what is there already was changed'],
  ]
  return checks.flatMap(([isRight, wrong]) => (isRight ? [] : [wrong]))
}
