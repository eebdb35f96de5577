import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { root, stateFolder } from './paths.ts'

const config = path.join(root, 'apps/ranker/wrangler.jsonc')

/**
 * The ranker's configuration for a local paper. Wrangler takes variables for the first of several Workers alone, so
 * that a ranker that may ask private hosts for feeds has a configuration of its own, in the state folder.
 */
export async function rankerConfig(feedHosts: string): Promise<string> {
  if (feedHosts === '') return config
  const text = await readFile(config, 'utf8')
  const main = JSON.stringify(path.join(path.dirname(config), 'src/index.ts'))
  const local = replaceOnce(replaceOnce(text, '"src/index.ts"', main), '"vars": {', hostsIn(feedHosts))
  const file = path.join(stateFolder, 'ranker.jsonc')
  await writeFile(file, local)
  return file
}

function hostsIn(feedHosts: string): string {
  return `"vars": { "FEED_HOSTS_ALLOWED": ${JSON.stringify(feedHosts)},`
}

function replaceOnce(text: string, from: string, to: string): string {
  if (!text.includes(from)) throw new Error(`${config} has no ${from}`)
  return text.replace(from, () => to)
}
