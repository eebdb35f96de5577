import type { IsolateCpu } from '../measure-isolate.ts'
import { profileShares, type Share } from '../profile-shares.ts'
import { measured } from './figures.ts'
import { markdownTable } from './markdown-table.ts'

const shown = 20

/** Where the CPU of a page goes: its dearest files and functions. `bundle` is the text that was profiled. */
export function profileReport({ name, cpuMs, requests, profile }: IsolateCpu, bundle: string): string {
  const { files, functions } = profileShares(profile, bundle)
  const table = (title: string, shares: readonly Share[]) =>
    markdownTable<Share>(
      [
        { title: 'share', of: ({ share }) => `${(share * 100).toFixed(1)} %` },
        { title, of: (each) => each.name, align: 'left' },
      ],
      shares.slice(0, shown),
    )
  const title = `## ${name}: ${measured(cpuMs)} ms of CPU in each of ${requests} requests`
  return `${title}\n\n${table('file', files)}\n\n${table('function', functions)}\n`
}
