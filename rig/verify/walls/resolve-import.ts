import path from 'node:path'

/** A name's file: one, or one for each runtime, of which `default` stands for all. */
type Target = string | { default: string }

/** A package of the house: its folder from the top, and what its manifest says of names. */
export type Workspace = {
  folder: string
  name: string
  exports?: string | Record<string, string>
  imports?: Record<string, Target>
}

/**
 * Finds the file of the house that an import means, by its path from the top folder; `undefined` for modules of Node,
 * npm and Cloudflare. A relative import names its file in full here, extension included, so nothing is looked up.
 */
export function resolveImport(
  specifier: string,
  from: string,
  own: Workspace,
  workspaces: readonly Workspace[],
): string | undefined {
  if (specifier.startsWith('.')) return path.join(path.dirname(from), specifier.replace(/\?.*$/, ''))
  if (specifier.startsWith('#')) return targetIn(own, own.imports?.[specifier], specifier, from)
  const named = workspaces.find(({ name }) => specifier === name || specifier.startsWith(`${name}/`))
  if (named === undefined) return undefined
  const entry = `.${specifier.slice(named.name.length)}`
  return targetIn(named, typeof named.exports === 'string' ? named.exports : named.exports?.[entry], specifier, from)
}

function targetIn({ folder, name }: Workspace, target: Target | undefined, specifier: string, from: string): string {
  if (target === undefined)
    throw new Error(`${from} imports "${specifier}", which the package.json of ${name} does not offer.`)
  return path.join(folder, typeof target === 'string' ? target : target.default)
}
