import { afterAll } from 'vitest'
import { takeFaults } from './watch-answers.ts'

// Whatever a file of tests has the API answer must be described.
afterAll(() => {
  const faults = takeFaults()
  if (faults.length > 0) throw new Error(`Not as the API is described (see its operation):\n${faults.join('\n')}`)
})
