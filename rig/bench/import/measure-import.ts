import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { applyMigrations } from '../archive/apply-migrations.ts'
import { makeDatabase } from '../archive/make-database.ts'
import type { Build } from '../builds/build-paper.ts'
import { openPaper } from '../paper/open-paper.ts'
import { countArticles, isSameArchive } from './compare-archives.ts'
import { dumpsABadOne } from './dump-of.ts'
import { runDesk, type DeskRun } from './run-desk.ts'
import { writeDumps } from './write-dumps.ts'

/** One run of the desk, what it was for, and how many articles the archive held after it. */
export type ImportStep = DeskRun & { step: string; dumps: number; archived: number }

/** What is wrong with an import, in words; empty where all is well. */
export type ImportResult = { steps: ImportStep[]; wrong: string[] }

type Measuring = { articles: number; build: Build; progress: (step: string) => void }

/** What the desk is told in turn, and how far each is let go. */
type Turn = { step: string; order: readonly [verb: string, given: string]; killAt?: number }

// Somewhere in the middle, and not where a batch ends.
const killShare = 0.4

/**
 * Imports so many generated dumps into an empty archive of the built paper: killed on the way, taken up again, and once
 * more when all of it is there. Then backs that paper up, and restores it into another empty one, killed on the way, too.
 */
export async function measureImport(folder: string, measuring: Measuring): Promise<ImportResult> {
  const { articles, progress } = measuring
  progress('writing dumps')
  const dumps = path.join(folder, 'dumps')
  writeDumps(dumps, articles)
  const [archive, other] = [path.join(folder, 'archive'), path.join(folder, 'other')]
  const backup = path.join(folder, 'backup.jsonl.gz')
  const imported = await takeTurns(archive, measuring, [
    { step: 'killed on the way', order: ['import', dumps], killAt: articles * killShare },
    { step: 'taken up again', order: ['import', dumps] },
    { step: 'all of it there', order: ['import', dumps] },
    { step: 'backed up', order: ['backup', backup] },
  ])
  const restored = await takeTurns(other, measuring, [
    { step: 'restored, killed on the way', order: ['restore', backup], killAt: articles * killShare },
    { step: 'restored', order: ['restore', backup] },
  ])
  const wrong = [
    ...listFailedChecks(imported.steps, articles),
    ...findWrongRestored(restored.steps, articles),
    ...(isSameArchive(imported.file, restored.file) ? [] : ['the restored archive is another one']),
  ]
  return { steps: [...imported.steps, ...restored.steps], wrong }
}

async function takeTurns(
  archive: string,
  { articles, build, progress }: Measuring,
  turns: readonly Turn[],
): Promise<{ file: string; steps: ImportStep[] }> {
  const file = await makeDatabase(archive, build.ranker)
  const db = new DatabaseSync(file)
  applyMigrations(db, build.migrations)
  db.close()
  const paper = await openPaper(archive, build)
  const site = { origin: paper.origins.paper, pids: paper.pids }
  const steps: ImportStep[] = []
  try {
    for (const { step, order, killAt } of turns) {
      progress(step)
      const run = await runDesk(order, site, killAt)
      steps.push({ ...run, step, dumps: articles, archived: countArticles(file) })
    }
  } finally {
    await paper.close()
  }
  return { file, steps }
}

function listFailedChecks(steps: readonly ImportStep[], articles: number): string[] {
  const bad = Math.floor(articles / dumpsABadOne)
  const [killed, resumed, again] = steps
  return failedChecks([
    [killed?.summary === null && killed.archived < articles - bad, 'the first run was not killed on its way'],
    [resumed?.archived === articles - bad, `${resumed?.archived} articles stand there instead of ${articles - bad}`],
    [resumed?.summary?.rejections?.length === bad, 'not every bad dump was named'],
    [(resumed?.summary?.unchanged ?? 0) >= (killed?.archived ?? 0), 'what the killed run had saved was sent in vain'],
    [again?.summary?.unchanged === articles - bad, 'what is there already was changed'],
  ])
}

function findWrongRestored([killed, restored]: readonly ImportStep[], articles: number): string[] {
  const good = articles - Math.floor(articles / dumpsABadOne)
  return failedChecks([
    [killed?.summary === null && killed.archived < good, 'the restoration was not killed on its way'],
    [restored?.archived === good, `${restored?.archived} articles were restored instead of ${good}`],
    [
      (restored?.summary?.unchanged ?? 0) >= (killed?.archived ?? 0),
      'what the killed restoration had saved was sent in vain',
    ],
  ])
}

function failedChecks(checks: readonly [isRight: boolean, wrong: string][]): string[] {
  return checks.flatMap(([isRight, wrong]) => (isRight ? [] : [wrong]))
}
