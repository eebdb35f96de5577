import { readFileSync } from 'node:fs'
import path from 'node:path'
import { root } from '@broadsheet/infra'
import { refusedLicences, type Lockfile } from './dependencies/refused-licences.ts'

// Whether every installed package has a licence that the tables accept. Part of `npm run verify`; asks nobody.
const lockfile = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')) as Lockfile
const refused = refusedLicences(lockfile)
for (const line of refused) process.stdout.write(`${line}\n`)
process.stdout.write(`${Object.keys(lockfile.packages).length} packages, ${refused.length} refused\n`)
process.exitCode = refused.length === 0 ? 0 : 1
