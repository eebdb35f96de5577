import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { makeSample } from './make-sample.ts'

// `npm run write-sample -w rig`: writes the sample again, after a change of its generator.
for (const [name, text] of Object.entries(makeSample())) writeFileSync(path.join(import.meta.dirname, name), text)
