import type { ColdStart } from '../cold-start.ts'
import { spreadOf } from '../statistics.ts'
import { spread } from './figures.ts'
import { markdownTable } from './markdown-table.ts'

/** From the start of a workerd process to its first answer, with the paper and with an empty Worker. */
export function coldStartReport({ paper, empty }: { paper: ColdStart[]; empty: ColdStart[] }): string {
  const rows = [
    { what: 'empty Worker', starts: empty },
    { what: 'the paper', starts: paper },
  ]
  const differences = paper.map((start, index) => ({
    wallMs: start.wallMs - (empty[index]?.wallMs ?? Number.NaN),
    cpuMs: start.cpuMs - (empty[index]?.cpuMs ?? Number.NaN),
  }))
  return markdownTable<(typeof rows)[number]>(
    [
      { title: 'cold start', of: ({ what }) => what, align: 'left' },
      { title: 'ms', of: ({ starts }) => spread(spreadOf(starts.map(({ wallMs }) => wallMs))) },
      { title: 'CPU ms', of: ({ starts }) => spread(spreadOf(starts.map(({ cpuMs }) => cpuMs))) },
    ],
    [...rows, { what: 'the paper’s own part', starts: differences }],
  )
}
