import path from 'node:path'
import { root } from '@broadsheet/infra'
import type { Build } from '../builds/build-paper.ts'
import { buildWorker } from '../builds/build-worker.ts'
import type { BenchOptions } from './bench-options.ts'
import { measureColdStarts, type ColdStarts } from './cold-start.ts'
import { countCosts } from './count-costs.ts'
import { describeMachine } from './describe-machine.ts'
import { measureIsolates, type IsolateCpu } from './measure-isolate.ts'
import { measureSizes, type Size } from './measure-sizes.ts'
import { openPaper } from './open-paper.ts'
import { prepareArchive, type PreparedArchive } from './prepare-archive.ts'
import type { ArchiveCosts } from './report/growth-report.ts'
import { runRounds, type Series, type Station } from './run-rounds.ts'
import { readTags, targetsOf, type Target } from './targets.ts'
import { writeProfiles } from './write-profiles.ts'

/** A million page views a month. */
const viewsPerDay = 33_333
// Beyond any number that the rounds reach: a reader who votes again costs less than one who votes.
const firstIsolateReader = 5_000_000

/** The build that the bench is about, and an earlier one beside it, if one was named. */
export type Builds = { now: Build; before: Build | null }

/** What a build did under load: rounds and costs, by archive, the smallest first. */
export type BuildResult = { name: string; series: Series[]; archives: ArchiveCosts[]; sizes: Size[] }

/** Everything that a run of the bench found. */
export type BenchResult = {
  machine: string
  options: BenchOptions
  now: BuildResult
  /** On the smallest archive alone. */
  before: BuildResult | null
  coldStarts: ColdStarts
  /** Of the largest archive. */
  isolates: IsolateCpu[]
  ranker: PreparedArchive['ranker']
}

type BenchArchive = { articles: number; build: Build; folder: string; prepared: PreparedArchive }

/** Makes the archives of the builds in `folder` and measures everything, telling `progress` of each step. */
export async function runBench(
  folder: string,
  options: BenchOptions,
  { now, before }: Builds,
  progress: (step: string) => void,
): Promise<BenchResult> {
  progress('cold starts')
  const coldStarts = await measureColdStarts(path.join(folder, 'cold'), { now, before, times: options.rounds })
  const sizes = options.articles.toSorted((one, other) => one - other)
  const wanted = sizes.flatMap((articles, index) => [
    { articles, build: now },
    ...(before === null || index > 0 ? [] : [{ articles, build: before }]),
  ])
  const archives: BenchArchive[] = []
  const endsAt = Math.floor(Date.now() / 1000)
  for (const { articles, build } of wanted) {
    progress(`making an archive of ${articles.toLocaleString('en-US')} articles for ${build.name}`)
    const archive = path.join(folder, `archive-${archives.length}`)
    const traffic = { articles, newestAt: endsAt - 60, viewsPerDay }
    const prepared = await prepareArchive(archive, { traffic, now: endsAt, build })
    archives.push({ articles, build, folder: archive, prepared })
  }
  const largest = archives.findLast(({ build }) => build === now)
  if (largest === undefined) throw new Error('No archive was asked for')
  const resultOf = await measureUnderLoad(archives, options, progress)
  progress('CPU of the Worker alone')
  const isolates = await measureAlone(largest, options)
  if (options.profile !== null) await profilePages(options.profile, { folder, largest, options })
  return {
    machine: describeMachine(new Date()),
    options,
    now: resultOf(now),
    before: before === null ? null : resultOf(before),
    coldStarts,
    isolates,
    ranker: largest.prepared.ranker,
  }
}

async function measureUnderLoad(
  archives: readonly BenchArchive[],
  options: BenchOptions,
  progress: (step: string) => void,
): Promise<(build: Build) => BuildResult> {
  const stations: (Station & Pick<BenchArchive, 'build'>)[] = []
  try {
    for (const { articles, build, folder, prepared } of archives) {
      const paper = await openPaper(folder, build)
      const targets = targetsOf(prepared, await readTags(paper.origins.paper, prepared))
      stations.push({ articles, build, paper, targets })
    }
    progress('counting rows and reads')
    const counted = new Map<Station, ArchiveCosts>()
    const sized = new Map<Build, Size[]>()
    for (const station of stations) {
      const { articles, build, paper, targets } = station
      counted.set(station, { articles, costs: await countCosts(paper, targets) })
      if (!sized.has(build)) sized.set(build, await measureSizes(paper.origins.paper, { build, targets }))
    }
    const series = await runRounds(stations, options, progress)
    return (build) => {
      const own = stations.filter((station) => station.build === build)
      return {
        name: build.name,
        series: own.flatMap((station) => series.get(station) ?? []),
        archives: own.flatMap((station) => counted.get(station) ?? []),
        sizes: sized.get(build) ?? [],
      }
    }
  } finally {
    for (const { paper } of stations) await paper.close()
  }
}

// A process of its own: an inspector that is open slows what it looks at.
async function measureAlone(
  { folder, prepared, build }: BenchArchive,
  { seconds }: { seconds: number },
  wanted: (target: Target) => boolean = () => true,
): Promise<IsolateCpu[]> {
  const paper = await openPaper(folder, build, { inspected: true })
  try {
    const targets = targetsOf(prepared, await readTags(paper.origins.paper, prepared))
    return await measureIsolates(paper, targets.filter(wanted), { seconds: 2 * seconds, first: firstIsolateReader })
  } finally {
    await paper.close()
  }
}

/** Profiles the pages of a build that keeps its names. */
async function profilePages(
  into: string,
  { folder, largest, options }: { folder: string; largest: BenchArchive; options: BenchOptions },
): Promise<void> {
  const web = buildWorker(root, 'web', path.join(folder, 'readable'), { readable: true })
  const isPage = ({ service, request }: Target) => service === 'paper' && request(0).method === 'GET'
  const readable = { ...largest, build: { ...largest.build, web } }
  writeProfiles(into, web.main, await measureAlone(readable, { seconds: 2 * options.seconds }, isPage))
}
