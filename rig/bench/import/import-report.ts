import { count } from '../paper/report/figures.ts'
import { markdownTable } from '../paper/report/markdown-table.ts'
import type { ImportResult, ImportStep } from './measure-import.ts'

const mebibytes = (bytes: number) => `${Math.round(bytes / 2 ** 20)} MiB`

/** The runs as a table, and below it what is wrong. */
export function importReport(results: readonly ImportResult[], machine: string): string {
  const table = markdownTable<ImportStep>(
    [
      { title: 'dumps', of: ({ dumps }) => count(dumps) },
      { title: 'run', of: ({ step }) => step, align: 'left' },
      { title: 'added', of: ({ summary }) => countOrDash(summary?.added ?? summary?.restored) },
      { title: 'unchanged', of: ({ summary }) => countOrDash(summary?.unchanged) },
      { title: 'rejected', of: ({ summary }) => countOrDash(summary?.rejected) },
      { title: 'in the archive', of: ({ archived }) => count(archived) },
      { title: 'seconds', of: ({ seconds }) => seconds.toFixed(1) },
      { title: 'a second', of: rate },
      { title: 'desk, most', of: ({ deskBytes }) => mebibytes(deskBytes) },
      { title: 'workerd, most', of: ({ workerdBytes }) => mebibytes(workerdBytes) },
    ],
    results.flatMap(({ steps }) => steps),
  )
  const wrong = results.flatMap((result) => result.wrong)
  const verdict =
    wrong.length === 0 ? 'Nothing is lost, and nothing is there twice.' : wrong.map((each) => `WRONG: ${each}`)
  return [`Measured ${machine}.`, '', table, '', verdict, ''].flat().join('\n')
}

function countOrDash(number: number | undefined): string {
  return number === undefined ? '–' : count(number)
}

function rate({ dumps, summary, archived, seconds }: ImportStep): string {
  return count((summary === null ? archived : dumps) / seconds)
}
