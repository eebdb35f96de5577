import { chmod, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { root, stateFolder } from './paths.ts'

/**
 * Writes the configuration of a Worker of a local paper into the state folder, and returns the file. Wrangler's command
 * line sets variables and secrets only for the first of several Workers, so the others need their own configurations.
 * Only the user may read them.
 */
export async function writeLocalConfig(app: 'newsroom' | 'ranker', vars: Record<string, string>): Promise<string> {
  const config = path.join(root, 'apps', app, 'wrangler.jsonc')
  const main = JSON.stringify(path.join(path.dirname(config), 'src/index.ts'))
  let local = replaceFirst(await readFile(config, 'utf8'), '"src/index.ts"', main)
  for (const [name, value] of Object.entries(vars)) local = withVariable(local, name, value)
  const file = path.join(stateFolder, `${app}.jsonc`)
  await writeFile(file, local, { mode: 0o600 })
  await chmod(file, 0o600)
  return file
}

// The first variables in the file are those of the top level. (Of two fields with one name, the later would count.)
function withVariable(text: string, name: string, value: string): string {
  const field = `${JSON.stringify(name)}: ${JSON.stringify(value)}`
  const vars = '"vars": {'
  const [known] = new RegExp(`"${name}": "[^"]*"`).exec(text) ?? []
  return known === undefined ? replaceFirst(text, vars, `${vars} ${field},`) : replaceFirst(text, known, field)
}

function replaceFirst(whole: string, from: string, to: string): string {
  if (!whole.includes(from)) throw new Error(`There is no ${from} in a wrangler.jsonc`)
  return whole.replace(from, () => to)
}
