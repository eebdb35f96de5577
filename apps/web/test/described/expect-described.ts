import { afterAll } from 'vitest'
import { takeFaults } from './watch-answers.ts'

// Every answer of the API in a test file must match its description.
afterAll(() => {
  const faults = takeFaults()
  if (faults.length > 0) throw new Error(`Not as the API is described (see its operation):\n${faults.join('\n')}`)
})
