import { root } from '@broadsheet/infra'
import { reportWalls } from './report-walls.ts'

// Which file may import which: README, "The house". A step of `npm run verify`.
process.exitCode = reportWalls(root, (text) => process.stdout.write(text))
