// `npm start`. Plain JavaScript without dependencies, so that it runs, and explains itself, on any Node.js and
// before anything is installed.
import { existsSync } from 'node:fs'

const needed = 22
const [major] = process.versions.node.split('.').map(Number)
const isInstalled = existsSync(new URL('../node_modules/wrangler', import.meta.url))

if (!isInstalled) {
  process.stderr.write('Nothing is installed yet: run npm ci first.\n')
  process.exitCode = 1
} else if (major < needed) {
  process.stderr.write(
    `This is Node.js ${process.versions.node}; the paper runs on ${needed} or newer. npm ci installs one that fits ` +
      'along: run npm ci (without --ignore-scripts), then npm start.\n',
  )
  process.exitCode = 1
} else {
  const { start } = await import('./local/start.ts')
  await start()
}
