import { readAddress } from './local/paths.ts'
import { rankNow } from './local/rank-now.ts'

// `npm run rank`: makes the running local paper rank now instead of at its next run.
try {
  const address = await readAddress()
  if (address === '') throw new Error('No paper is running here. Start it with npm start, then rank.')
  await rankNow(address)
  process.stdout.write(`Ranked. See ${address}/ranking\n`)
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}
