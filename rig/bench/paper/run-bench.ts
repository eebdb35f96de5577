import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { buildWorker } from '../workerd/build-worker.ts'
import type { BenchOptions } from './bench-options.ts'
import { measureColdStarts, type ColdStart } from './cold-start.ts'
import { countCosts } from './count-costs.ts'
import { describeMachine } from './describe-machine.ts'
import { measureIsolates, type IsolateCpu } from './measure-isolate.ts'
import { measureSizes } from './measure-sizes.ts'
import { openPaper, type RunningPaper } from './open-paper.ts'
import { prepareArchive, type PreparedArchive } from './prepare-archive.ts'
import type { ArchiveCosts } from './report/growth-report.ts'
import { profileReport } from './report/profile-report.ts'
import type { Size } from './report/size-report.ts'
import { runRounds, type Series } from './run-rounds.ts'
import { readTags, targetsOf, type Target } from './targets.ts'

/** A million page views a month. */
const viewsPerDay = 33_333
// Beyond any number that the rounds reach: a reader who votes again costs less than one who votes.
const firstIsolateReader = 5_000_000

/** Everything that a run of the bench found. */
export type BenchResult = {
  machine: string
  options: BenchOptions
  series: Series[]
  /** By archive, the smallest first. */
  archives: ArchiveCosts[]
  /** Of the largest archive. */
  isolates: IsolateCpu[]
  ranker: PreparedArchive['ranker']
  coldStarts: { paper: ColdStart[]; empty: ColdStart[] }
  sizes: Size[]
}

type Archive = { articles: number; folder: string; prepared: PreparedArchive }
type Built = { web: string; ranker: string }

/** Builds both Workers, makes the archives in `folder` and measures everything, telling `progress` of each step. */
export async function runBench(
  folder: string,
  options: BenchOptions,
  progress: (step: string) => void,
): Promise<BenchResult> {
  progress('building both Workers')
  const built = {
    web: buildWorker('web', path.join(folder, 'web')),
    ranker: buildWorker('ranker', path.join(folder, 'ranker')),
  }
  progress('cold starts')
  const coldStarts = await measureColdStarts(path.join(folder, 'cold'), { paper: built.web, times: options.rounds })
  const archives: Archive[] = []
  const now = Math.floor(Date.now() / 1000)
  for (const articles of options.articles.toSorted((one, other) => one - other)) {
    progress(`making an archive of ${articles.toLocaleString('en-US')} articles`)
    const archive = path.join(folder, `archive-${articles}`)
    const traffic = { articles, newestAt: now - 60, viewsPerDay }
    const prepared = await prepareArchive(archive, { traffic, now, ranker: built.ranker })
    archives.push({ articles, folder: archive, prepared })
  }
  const largest = archives.at(-1)
  if (largest === undefined) throw new Error('No archive was asked for')
  const loaded = await measureUnderLoad(archives, built, options, progress)
  progress('CPU of the Worker alone')
  const isolates = await measureAlone(largest, built.web, options)
  if (options.profile !== null) await writeProfiles(options.profile, { folder, largest, options })
  const machine = describeMachine(new Date())
  return { machine, options, ...loaded, isolates, ranker: largest.prepared.ranker, coldStarts }
}

async function measureUnderLoad(
  archives: readonly Archive[],
  { web, ranker }: Built,
  options: BenchOptions,
  progress: (step: string) => void,
): Promise<Pick<BenchResult, 'series' | 'archives' | 'sizes'>> {
  const stations: { articles: number; paper: RunningPaper; targets: Target[] }[] = []
  try {
    for (const { articles, folder, prepared } of archives) {
      const paper = await openPaper(folder, web)
      stations.push({ articles, paper, targets: targetsOf(prepared, await readTags(paper.origins.paper, prepared)) })
    }
    progress('counting rows and reads')
    const costs: ArchiveCosts[] = []
    for (const { articles, paper, targets } of stations) {
      costs.push({ articles, costs: await countCosts(paper, targets) })
    }
    const [first] = stations
    const sizes =
      first === undefined ? [] : await measureSizes(first.paper.origins.paper, { web, ranker, targets: first.targets })
    return { series: await runRounds(stations, options, progress), archives: costs, sizes }
  } finally {
    for (const { paper } of stations) await paper.close()
  }
}

// A process of its own: an inspector that is open slows what it looks at.
async function measureAlone(
  { folder, prepared }: Archive,
  web: string,
  { seconds }: { seconds: number },
  wanted: (target: Target) => boolean = () => true,
): Promise<IsolateCpu[]> {
  const paper = await openPaper(folder, web, { inspected: true })
  try {
    const targets = targetsOf(prepared, await readTags(paper.origins.paper, prepared))
    return await measureIsolates(paper, targets.filter(wanted), { seconds: 2 * seconds, first: firstIsolateReader })
  } finally {
    await paper.close()
  }
}

/** Profiles a build that keeps its names: DevTools and editors open the files, shares.md adds them up. */
async function writeProfiles(
  into: string,
  { folder, largest, options }: { folder: string; largest: Archive; options: BenchOptions },
): Promise<void> {
  const web = buildWorker('web', path.join(folder, 'readable'), { readable: true })
  rmSync(into, { recursive: true, force: true })
  mkdirSync(into, { recursive: true })
  writeFileSync(path.join(into, 'paper.js'), web)
  const isPage = ({ service, request }: Target) => service === 'paper' && request(0).method === 'GET'
  const measured = await measureAlone(largest, web, { seconds: 2 * options.seconds }, isPage)
  for (const { name, profile } of measured) {
    writeFileSync(path.join(into, `${name.replaceAll(/\W+/g, '-')}.cpuprofile`), JSON.stringify(profile))
  }
  writeFileSync(path.join(into, 'shares.md'), measured.map((each) => profileReport(each, web)).join('\n'))
}
