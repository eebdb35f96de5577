import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { root } from '@broadsheet/infra'
import { expect, it } from 'vitest'

it('every action of a workflow is named by its commit, with its version behind it', () => {
  const workflows = globSync('.github/workflows/*.{yml,yaml}', { cwd: root })
  const uses = workflows.flatMap((file) => readFileSync(path.join(root, file), 'utf8').match(/uses:.*/g) ?? [])
  expect(uses.length).toBeGreaterThan(0)
  for (const one of uses) expect(one).toMatch(/^uses: (?:\.\/\S+|[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+)$/)
})
