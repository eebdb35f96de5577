import type { ColdStart, ColdStarts } from '../cold-start.ts'
import { ratioOf, spreadOf, type Spread } from '../statistics.ts'
import { spread } from './figures.ts'
import { markdownTable } from './markdown-table.ts'

const figures = ['wallMs', 'cpuMs'] as const
type Figure = (typeof figures)[number]

/** The paper's own part of each cold start: what it took beyond the empty Worker beside it. */
function ownPart(paper: readonly ColdStart[], { empty }: ColdStarts, figure: Figure): number[] {
  return paper.map((start, round) => start[figure] - (empty[round]?.[figure] ?? Number.NaN))
}

/** The paper's own part of a cold start as a share of the earlier build's, round by round; NaN without an earlier one. */
export function coldStartRatio(starts: ColdStarts, figure: Figure): Spread {
  return ratioOf(ownPart(starts.now, starts, figure), ownPart(starts.before ?? [], starts, figure))
}

/** From the start of a workerd process to its first answer, with an empty Worker and with the paper of each build. */
export function coldStartReport(starts: ColdStarts, before: string | null): string {
  type Row = { what: string } & Record<Figure, Spread>
  const row = (what: string, spreadFor: (figure: Figure) => Spread): Row => ({
    what,
    wallMs: spreadFor('wallMs'),
    cpuMs: spreadFor('cpuMs'),
  })
  const builds = [
    { name: 'the paper', of: starts.now },
    ...(before === null || starts.before === null ? [] : [{ name: `the paper of ${before}`, of: starts.before }]),
  ]
  const whole = (of: readonly ColdStart[]) => (figure: Figure) => spreadOf(of.map((start) => start[figure]))
  const rows = [
    row('empty Worker', whole(starts.empty)),
    ...builds.map(({ name, of }) => row(name, whole(of))),
    ...builds.map(({ name, of }) => row(`own part of ${name}`, (figure) => spreadOf(ownPart(of, starts, figure)))),
    ...(builds.length < 2 ? [] : [row('ratio of the own parts', (figure) => coldStartRatio(starts, figure))]),
  ]
  return markdownTable<Row>(
    [
      { title: 'cold start', of: ({ what }) => what, align: 'left' },
      { title: 'ms', of: ({ wallMs }) => spread(wallMs) },
      { title: 'CPU ms', of: ({ cpuMs }) => spread(cpuMs) },
    ],
    rows,
  )
}
