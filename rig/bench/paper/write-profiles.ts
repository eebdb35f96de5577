import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { IsolateCpu } from './measure-isolate.ts'
import { profileReport } from './report/profile-report.ts'

/** Writes profiles into a folder of their own: DevTools and editors open the files, shares.md adds them up. */
export function writeProfiles(into: string, bundle: string, measured: readonly IsolateCpu[]): void {
  rmSync(into, { recursive: true, force: true })
  mkdirSync(into, { recursive: true })
  writeFileSync(path.join(into, 'paper.js'), bundle)
  for (const { name, profile } of measured) {
    writeFileSync(path.join(into, `${name.replaceAll(/\W+/g, '-')}.cpuprofile`), JSON.stringify(profile))
  }
  writeFileSync(path.join(into, 'shares.md'), measured.map((each) => profileReport(each, bundle)).join('\n'))
}
