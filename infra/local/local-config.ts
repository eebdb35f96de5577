import { chmod, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { root, stateFolder } from './paths.ts'

/**
 * Writes the configuration of a Worker for a local paper into the state folder, and gives the file. Wrangler takes
 * variables and secrets on its command line for the first of several Workers alone, so that the others have
 * configurations of their own. The user alone may read them.
 */
export async function writeLocalConfig(app: 'newsroom' | 'ranker', vars: Record<string, string>): Promise<string> {
  const config = path.join(root, 'apps', app, 'wrangler.jsonc')
  const text = await readFile(config, 'utf8')
  const main = JSON.stringify(path.join(path.dirname(config), 'src/index.ts'))
  const named = Object.entries(vars).map(([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)},`)
  const local = replaceFirst(replaceFirst(text, '"src/index.ts"', main), '"vars": {', `"vars": { ${named.join(' ')}`)
  const file = path.join(stateFolder, `${app}.jsonc`)
  await writeFile(file, local, { mode: 0o600 })
  await chmod(file, 0o600)
  return file

  function replaceFirst(whole: string, from: string, to: string): string {
    if (!whole.includes(from)) throw new Error(`${config} has no ${from}`)
    return whole.replace(from, () => to)
  }
}
